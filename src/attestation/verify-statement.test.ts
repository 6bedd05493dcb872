import { describe, expect, test } from 'vitest';
import type { Policy } from '../generated/documents.js';
import type { CheckId } from './checks.js';
import { conformancePayload } from './payload.js';
import { pinned, samplePolicy, sampleReport } from './samples.cases.js';
import { sign } from './sign.js';
import { expectRejected, forge, opinion, reasonOf, testing, token, us, verified } from './verify.test.data.js';

describe('verify refuses a statement', () => {
  test('that contradicts itself', async () => {
    const subject = opinion.credentialSubject as unknown as { opinion: object };
    const lying = {
      ...opinion,
      credentialSubject: {
        ...subject,
        opinion: { ...subject.opinion, parts: [{ level: 'limited', form: 'positive' }] },
      },
    };
    const result = await verified(await forge(lying));
    expectRejected(result, 'audit.coherence');
    expect(reasonOf(result, 'audit.coherence')).toBe('limited assurance in positive form (level-form)');
  });

  test('that one person made and reviewed', async () => {
    const subject = opinion.credentialSubject as unknown as { verifier: { lead: object } };
    expectRejected(
      await verified(
        await forge({
          ...opinion,
          credentialSubject: { ...subject, verifier: { ...subject.verifier, reviewer: subject.verifier.lead } },
        }),
      ),
      'audit.four-eyes',
    );
  });

  test.each(['Lumen Models GmbH', 'LUMEN  TOOLS.'])('by a third party that is none: %s', async (name) => {
    expectRejected(
      await verified(await forge({ ...opinion, issuer: { ...opinion.issuer, name } })),
      'trust.independence',
    );
  });

  test.each<[string, Partial<Policy['accept']>, CheckId]>([
    ['of a type that the policy does not accept', { types: ['CarbonToolConformance'] }, 'policy.type'],
    ['of a kind that the policy does not accept', { kinds: ['testing'] }, 'policy.kind'],
    ['by a party that the policy does not accept', { parties: ['first', 'second'] }, 'policy.party'],
    ['with an opinion that the policy does not accept', { opinions: ['adverse'] }, 'policy.opinion'],
    ['with a materiality above the policy', { maxMateriality: '0.01' }, 'policy.materiality'],
  ])('%s', async (_name, accept, id) =>
    expectRejected(await verified(token, { policy: samplePolicy(us.publicJwk, {}, accept) }), id),
  );

  test('of a tool level that the policy does not accept, or of a tool that did not pass', async () => {
    const report = sampleReport();
    const certificate = await sign(conformancePayload(await pinned(report), testing), us.privateJwk);
    expectRejected(
      await verified(certificate, {
        artifacts: [JSON.stringify(report)],
        policy: samplePolicy(us.publicJwk, {}, { levels: ['L2', 'L3'] }),
      }),
      'policy.level',
    );
    const bad = { ...report, verdict: 'not-conformant' } as const;
    const failing = await sign(conformancePayload(await pinned(bad), testing), us.privateJwk);
    expectRejected(
      await verified(failing, {
        artifacts: [JSON.stringify(bad)],
        recompute: async () => ({ agrees: true, quantities: [] }),
      }),
      'policy.opinion',
    );
  });

  test('older than the policy allows', async () => {
    const policy = samplePolicy(us.publicJwk, {}, { maxAgeDays: 30 });
    expectRejected(await verified(token, { policy, asOf: new Date('2026-12-20T09:00:01Z') }), 'policy.age');
    expect((await verified(token, { policy, asOf: new Date('2026-12-20T09:00:00Z') })).outcome).toBe('accepted');
  });
});
