import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Policy, Verification } from '../generated/documents.js';
import { rungs } from './checks.js';
import { openPolicy } from './policy.js';
import { recomputeSample, samplePolicy, signedAt } from './samples.cases.js';
import { verify } from './verify.js';
import { artifact, claim, forge, opinion, token, us, verified } from './verify.test.data.js';

describe('no attacker can', () => {
  const flip = (bytes: Uint8Array, bit: number): Uint8Array =>
    bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
  const decode = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
  const encode = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

  test('flip one bit of the token and have it accepted', async () => {
    const policy = await openPolicy(samplePolicy(us.publicJwk));
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length * 8 - 1), async (bit) => {
        const result = await verify(decode(flip(encode(token), bit)), {
          policy,
          artifacts: [artifact],
          recompute: recomputeSample,
          asOf: signedAt,
        });
        expect(result.outcome).toBe('rejected');
        expect(result.attestation).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  test('flip one bit of the artifact and have it accepted, but for one that changes no value', async () => {
    const policy = await openPolicy(samplePolicy(us.publicJwk));
    const bytes = new TextEncoder().encode(JSON.stringify(claim));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const result = await verify(token, {
          policy,
          artifacts: [flip(bytes, bit)],
          recompute: recomputeSample,
          asOf: signedAt,
        });
        expect(result.outcome).toBe('rejected');
      }),
      { numRuns: 400 },
    );
  });

  test('improve the outcome by leaving the artifact out', async () => {
    const height = (result: Verification): number => rungs.indexOf(result.rung);
    const tokens = fc.record({
      payload: fc.constantFrom('clean', 'expired-key', 'other-kind', 'incoherent', 'tampered'),
      artifact: fc.constantFrom('right', 'wrong', 'broken'),
      recompute: fc.constantFrom('required', 'if-given', 'never'),
    });
    await fc.assert(
      fc.asyncProperty(tokens, async (one) => {
        const subject = opinion.credentialSubject as unknown as { opinion: object };
        const of =
          one.payload === 'incoherent'
            ? await forge({ ...opinion, credentialSubject: { ...subject, opinion: { ...subject.opinion, parts: [] } } })
            : one.payload === 'tampered'
              ? `${token.slice(0, -3)}AAA`
              : token;
        const policy = {
          ...samplePolicy(
            us.publicJwk,
            one.payload === 'expired-key' ? { notAfter: '2026-01-01T00:00:00Z' } : {},
            one.payload === 'other-kind' ? { kinds: ['testing'] } : {},
          ),
          recompute: one.recompute,
        } as Policy;
        const handed = { right: artifact, wrong: artifact.replace('40000', '40001'), broken: '{' }[one.artifact];
        const [given, left] = [
          await verified(of, { policy, artifacts: [handed] }),
          await verified(of, { policy, artifacts: [] }),
        ];
        expect(left.outcome).not.toBe('accepted');
        expect(height(left)).toBeLessThanOrEqual(height(given));
        if (given.outcome === 'rejected' && one.artifact === 'right') expect(left.outcome).toBe('rejected');
      }),
    );
  });
});
