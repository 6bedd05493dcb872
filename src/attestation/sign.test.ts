import { base64url } from 'jose';
import { describe, expect, test } from 'vitest';
import { validate } from '../document.js';
import { AssayError } from '../errors.js';
import type { VerificationSubject } from '../generated/documents.js';
import { newKeyPair } from './keys.js';
import { type Audit, conformancePayload, declarationPayload, verificationPayload } from './payload.js';
import {
  auditor,
  cleanAudit,
  pinned,
  recomputeSample,
  sampleClaim,
  samplePolicy,
  sampleReport,
  signedAt,
} from './samples.cases.js';
import { sign } from './sign.js';

const { privateJwk, publicJwk } = await newKeyPair('Ed25519', auditor.id);

async function opinionOn(total: string, change: Partial<Audit> = {}) {
  const claim = await sampleClaim(total);
  return verificationPayload(await pinned(claim), await recomputeSample('claim', claim as never), {
    ...cleanAudit,
    ...change,
  });
}

async function refusal(run: Promise<unknown>): Promise<AssayError> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AssayError);
  return error as AssayError;
}

describe('the samples', () => {
  test('are documents of their kinds', async () => {
    expect(validate('claim', await sampleClaim())).toEqual([]);
    expect(validate('conformance-report', sampleReport())).toEqual([]);
    expect(validate('policy', samplePolicy(publicJwk))).toEqual([]);
  });
});

describe('a payload', () => {
  test('of each type is valid by the schema', async () => {
    const claim = await sampleClaim();
    const terms = { issuer: auditor, at: signedAt };
    for (const payload of [
      await opinionOn('40000'),
      await opinionOn('41000', { opinion: 'qualified', basis: 'too high' }),
      await opinionOn('40000', { opinion: 'disclaimer', basis: 'no access' }),
      conformancePayload(await pinned(sampleReport()), {
        ...terms,
        party: 'third',
        level: 'L1',
        validDays: 365,
        rulesOut: ['sci.pue-dropped'],
      }),
      declarationPayload(await pinned(claim), await recomputeSample('claim', claim as never), {
        ...terms,
        text: 'Ours.',
      }),
    ]) {
      expect(validate('attestation', payload)).toEqual([]);
      await sign(payload, { ...privateJwk });
    }
  });

  test('turns a figure that does not recompute into a finding with its size, material where it reaches materiality', async () => {
    const { findings, quantities, procedures } = (await opinionOn('41000')).credentialSubject as VerificationSubject;
    expect(quantities).toMatchObject([{ reported: '41000', recomputed: '40000', result: 'outside' }]);
    expect(findings).toMatchObject([{ effect: { value: '1000', unit: 'gCO2e' }, material: false, corrected: false }]);
    expect(procedures).toMatchObject([{ code: 'recompute', result: 'exception' }]);
    const large = (await opinionOn('43000')).credentialSubject as VerificationSubject;
    expect(large.findings).toMatchObject([{ material: true }]);
  });

  test('says by digest and criteria what was examined, and against what', async () => {
    const claim = await sampleClaim();
    const { report, criteria } = (await opinionOn('40000')).credentialSubject as VerificationSubject;
    expect(report.artifact.digest).toBe((await pinned(claim)).digest);
    expect(criteria).toEqual([{ id: 'urn:carbon-assay:specification', version: '1.0-draft' }, ...claim.methodologies]);
  });
});

describe('signing', () => {
  test('gives a token whose header holds alg, kid and typ and nothing else', async () => {
    const [head] = (await sign(await opinionOn('40000'), privateJwk)).split('.');
    expect(JSON.parse(new TextDecoder().decode(base64url.decode(head!)))).toEqual({
      alg: 'Ed25519',
      kid: publicJwk.kid,
      typ: 'vc+jwt',
    });
  });

  test('of the same payload with Ed25519 gives the same token, in whatever order its members stand', async () => {
    const payload = await opinionOn('40000');
    const turned = Object.fromEntries(Object.entries(payload).reverse()) as unknown as typeof payload;
    expect(await sign(turned, privateJwk)).toBe(await sign(payload, privateJwk));
  });

  test('refuses an unmodified opinion over a claim that does not recompute', async () => {
    const error = await refusal(sign(await opinionOn('41000'), privateJwk));
    expect([error.code, error.requirement]).toEqual(['ERR_ATTESTATION_INVALID', 'attestation-opinion-coherent']);
    expect(error.message).toContain(
      'the opinion is unmodified, but the claim does not recompute (recompute-exception)',
    );
  });

  test('refuses an opinion whose parts contradict each other', async () => {
    expect((await refusal(sign(await opinionOn('40000', { opinion: 'qualified' }), privateJwk))).message).toContain(
      'modified-basis',
    );
  });

  test('refuses a third party that is the responsible party', async () => {
    const error = await refusal(
      sign(await opinionOn('40000', { issuer: { id: auditor.id, name: 'Lumen Models GmbH' } }), privateJwk),
    );
    expect(error.requirement).toBe('attestation-independence');
  });

  test('refuses a payload outside the schema, with findings', async () => {
    const error = await refusal(sign({ ...(await opinionOn('40000')), validUntil: 'tomorrow' }, privateJwk));
    expect(error.findings?.length).toBeGreaterThan(0);
  });

  test('refuses a key of another issuer', async () => {
    const other = await newKeyPair('Ed25519', 'did:web:other.example');
    expect((await refusal(sign(await opinionOn('40000'), other.privateJwk))).requirement).toBe(
      'attestation-issuer-binding',
    );
  });

  test('refuses a public key', async () => {
    expect((await refusal(sign(await opinionOn('40000'), publicJwk as typeof privateJwk))).code).toBe(
      'ERR_KEY_INVALID',
    );
  });
});
