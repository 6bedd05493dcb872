/** What the tests of `verify` share: a clean opinion with everything around it, a forger, and a short way to ask. */
import { type CompactJWSHeaderParameters, CompactSign } from 'jose';
import { expect } from 'vitest';
import { validate } from '../document.js';
import type { Policy, Verification } from '../generated/documents.js';
import type { CheckId } from './checks.js';
import { importPrivateKey, newKeyPair, type PrivateJwk, type PublicJwk } from './keys.js';
import { verificationPayload } from './payload.js';
import { openPolicy } from './policy.js';
import { auditor, cleanAudit, pinned, recomputeSample, sampleClaim, samplePolicy, signedAt } from './samples.cases.js';
import { sign } from './sign.js';
import { type VerifyOptions, verify } from './verify.js';

type Party = { readonly privateJwk: PrivateJwk; readonly publicJwk: PublicJwk };

export const us: Party = await newKeyPair('Ed25519', auditor.id);
export const claim = await sampleClaim();
export const artifact = JSON.stringify(claim, undefined, 2);
export const opinion = verificationPayload(
  await pinned(claim),
  await recomputeSample('claim', claim as never),
  cleanAudit,
);
export const token = await sign(opinion, us.privateJwk);

/** A certificate's terms, on which the tests vary one thing at a time. */
export const testing = {
  issuer: auditor,
  at: signedAt,
  party: 'third',
  level: 'L1',
  validDays: 365,
  rulesOut: ['sci.pue-dropped'],
} as const;

/** Signs anything, as an issuer who does not use our `sign`. */
export async function forge(
  payload: object | string,
  header: object = {},
  { privateJwk }: Party = us,
): Promise<string> {
  const { key, alg, thumbprint } = await importPrivateKey(privateJwk);
  const bytes = new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const protectedHeader = {
    alg,
    kid: `${auditor.id}#${thumbprint}`,
    typ: 'vc+jwt',
    ...header,
  } as CompactJWSHeaderParameters;
  return new CompactSign(bytes).setProtectedHeader(protectedHeader).sign(key);
}

interface Case extends Partial<Omit<VerifyOptions, 'policy'>> {
  readonly policy?: Policy;
}

export async function verified(
  of: string = token,
  { policy = samplePolicy(us.publicJwk), ...options }: Case = {},
): Promise<Verification> {
  const result = await verify(of, {
    artifacts: [artifact],
    recompute: recomputeSample,
    asOf: signedAt,
    ...options,
    policy: await openPolicy(policy),
  });
  expect(validate('verification', result)).toEqual([]);
  return result;
}

export const statusOf = (result: Verification, id: CheckId) => result.checks.find((check) => check.id === id)?.status;
export const reasonOf = (result: Verification, id: CheckId) =>
  result.checks.find((check) => check.id === id)?.reason ?? '';
export const failed = (result: Verification) =>
  result.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);

/** Rejected by exactly these checks. */
export function expectRejected(result: Verification, ...ids: readonly CheckId[]): void {
  expect(failed(result)).toEqual(ids);
  expect(result.outcome).toBe('rejected');
}
