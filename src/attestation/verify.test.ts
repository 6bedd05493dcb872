import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../json.js';
import { checkIds } from './checks.js';
import { newKeyPair, publicHalf } from './keys.js';
import { conformancePayload, declarationPayload, verificationPayload } from './payload.js';
import { openPolicy } from './policy.js';
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
import { verify } from './verify.js';
import {
  artifact,
  claim,
  expectRejected,
  failed,
  opinion,
  reasonOf,
  statusOf,
  testing,
  token,
  us,
  verified,
} from './verify.test.data.js';

describe('verify accepts', () => {
  test.each(['Ed25519', 'ES256', 'ES384'] as const)(
    'a clean opinion signed with %s, and reports every check',
    async (alg) => {
      const party = await newKeyPair(alg, auditor.id);
      const result = await verified(await sign(opinion, party.privateJwk), { policy: samplePolicy(party.publicJwk) });
      expect([result.outcome, result.rung, result.reproduced, failed(result)]).toEqual([
        'accepted',
        'accepted',
        true,
        [],
      ]);
      expect(result.checks.map(({ id }) => id)).toEqual(checkIds);
      expect(result.attestation).toMatchObject({
        type: 'CarbonReportVerification',
        issuer: auditor,
        subject: claim.id,
        opinion: 'unmodified',
        levels: ['limited'],
        signedAt: '2026-11-20T09:00:00Z',
      });
    },
  );

  test('a conformance certificate with its report', async () => {
    const report = sampleReport();
    const payload = conformancePayload(await pinned(report), testing);
    const result = await verified(await sign(payload, us.privateJwk), { artifacts: [JSON.stringify(report)] });
    expect([result.outcome, failed(result), result.attestation?.opinion, result.attestation?.validUntil]).toEqual([
      'accepted',
      [],
      'conformant',
      '2027-11-20T09:00:00Z',
    ]);
  });

  test("a maker's declaration of its own claim", async () => {
    const maker = await newKeyPair('Ed25519', 'did:web:vendor.example');
    const issuer = { id: 'did:web:vendor.example', name: 'Lumen Models GmbH' };
    const payload = declarationPayload(await pinned(claim), await recomputeSample('claim', claim as never), {
      issuer,
      at: signedAt,
      text: 'We stand by these figures.',
    });
    const result = await verified(await sign(payload, maker.privateJwk), { policy: samplePolicy(maker.publicJwk) });
    expect([result.outcome, failed(result)]).toEqual(['accepted', []]);
  });

  test('a qualified opinion on a claim that does not recompute, where the policy accepts qualified opinions', async () => {
    const wrong = await sampleClaim('41000');
    const audit = { ...cleanAudit, opinion: 'qualified', basis: 'The total is 2.5 % too high.' } as const;
    const qualified = await sign(
      verificationPayload(await pinned(wrong), await recomputeSample('claim', wrong as never), audit),
      us.privateJwk,
    );
    const options = { artifacts: [JSON.stringify(wrong)] };
    const accepting = await verified(qualified, {
      ...options,
      policy: samplePolicy(us.publicJwk, {}, { opinions: ['unmodified', 'qualified'] }),
    });
    expect([accepting.outcome, accepting.reproduced]).toEqual(['accepted', false]);
    expectRejected(await verified(qualified, options), 'policy.opinion');
  });

  test('an artifact in any spelling of the same JSON', async () => {
    for (const text of [JSON.stringify(claim), canonicalJson(claim), new TextEncoder().encode(artifact)]) {
      expect((await verified(token, { artifacts: [text] })).outcome).toBe('accepted');
    }
  });
});

describe('verify leaves open', () => {
  test('a token without its artifact: it vouches for no document that anybody holds', async () => {
    const result = await verified(token, { artifacts: [] });
    expect([result.outcome, result.rung, failed(result)]).toEqual(['indeterminate', 'authentic', []]);
    expect(statusOf(result, 'bind.artifact-digest')).toBe('skip');
  });

  test('numbers that nobody recomputed, unless the policy does not want it', async () => {
    const options = { artifacts: [artifact], asOf: signedAt };
    for (const recompute of ['required', 'if-given'] as const) {
      const policy = await openPolicy({ ...samplePolicy(us.publicJwk), recompute });
      const result = await verify(token, { ...options, policy });
      expect([result.outcome, result.rung, statusOf(result, 'calc.recompute')]).toEqual([
        'indeterminate',
        'authentic',
        'skip',
      ]);
    }
    const policy = await openPolicy({ ...samplePolicy(us.publicJwk), recompute: 'never' });
    const result = await verify(token, { ...options, policy });
    expect([result.outcome, result.reproduced]).toEqual(['accepted', false]);
  });

  test('an artifact that broke the calculator', async () => {
    const recompute = async () => Promise.reject(new Error('no such methodology\u001b[2J'));
    const result = await verified(token, { recompute });
    expect([result.outcome, statusOf(result, 'calc.recompute')]).toEqual(['indeterminate', 'error']);
    expect(reasonOf(result, 'calc.recompute')).toContain('no such methodology\\u{001B}[2J');
  });

  test('nothing because of the calculator, where the policy never recomputes', async () => {
    const recompute = async () => Promise.reject(new Error('called'));
    expect(
      (await verified(token, { recompute, policy: { ...samplePolicy(us.publicJwk), recompute: 'never' } })).outcome,
    ).toBe('accepted');
  });
});

test('what an attestation says of itself is shown escaped, because its author may be hostile', async () => {
  const name = 'Northgate\u202E ecnarussA';
  const result = await verified(await sign({ ...opinion, issuer: { ...opinion.issuer, name } }, us.privateJwk));
  expect(result.attestation?.issuer.name).toBe('Northgate\\u{202E} ecnarussA');
});

test('the public half of a key is all that verification needs', () => {
  expect(publicHalf(us.privateJwk)).toEqual(us.publicJwk);
});
