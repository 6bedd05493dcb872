import { describe, expect, test } from 'vitest';
import { conformancePayload, verificationPayload } from './payload.js';
import { cleanAudit, pinned, sampleClaim, samplePolicy, sampleReport } from './samples.cases.js';
import { artifact, expectRejected, forge, opinion, testing, token, us, verified } from './verify.test.data.js';

describe('verify refuses an artifact:', () => {
  test('of which one byte was changed', async () => {
    expectRejected(
      await verified(token, { artifacts: [artifact.replace('"40000"', '"40001"')] }),
      'bind.artifact-digest',
    );
  });

  test('that is another one', async () => {
    const result = await verified(token, { artifacts: [JSON.stringify(sampleReport())] });
    expectRejected(result, 'bind.artifact-digest');
    expect([result.rung, result.reproduced]).toEqual(['authentic', false]);
  });

  test('beside the right one, because whoever hands it over believes that it is attested', async () => {
    expectRejected(
      await verified(token, { artifacts: [artifact, JSON.stringify(sampleReport())] }),
      'bind.artifact-digest',
    );
  });

  test.each([
    ['with a member twice', () => artifact.replace('"gwp"', '"gwp": "as-factor-sets", "gwp"')],
    ['with a byte order mark', () => `\uFEFF${artifact}`],
    ['that is no object', () => '[]'],
    ['that is not UTF-8', () => Uint8Array.of(0xff)],
  ])('%s', async (_name, make) =>
    expectRejected(await verified(token, { artifacts: [make()] }), 'bind.artifact-digest'),
  );

  test('larger than the policy reads', async () => {
    const policy = { ...samplePolicy(us.publicJwk), limits: { tokenBytes: 1_048_576, artifactBytes: 100 } };
    expectRejected(await verified(token, { policy }), 'bind.artifact-digest');
  });

  test.each([
    ['its id', { id: 'urn:uuid:1' }],
    ['the version of the tool', { report: { tool: { name: 'LumenMeter', version: '4.8.0', vendor: 'Lumen Tools' } } }],
    [
      'the responsible party',
      { report: { responsibleParty: { name: 'Somebody Else', id: 'did:web:vendor.example' } } },
    ],
  ])('that the attestation misdescribes: %s', async (_what, change) => {
    const subject = opinion.credentialSubject as unknown as { report: object };
    const report = { ...subject.report, ...((change as { report?: object }).report ?? {}) };
    const lying = { ...opinion, credentialSubject: { ...subject, ...change, report } };
    expectRejected(await verified(await forge(lying)), 'bind.artifact-summary');
  });

  test('whose verdict the certificate misstates', async () => {
    const report = { ...sampleReport(), verdict: 'not-conformant' } as const;
    const payload = conformancePayload({ document: sampleReport(), digest: (await pinned(report)).digest }, testing);
    expectRejected(
      await verified(await forge(payload), { artifacts: [JSON.stringify(report)] }),
      'bind.artifact-summary',
    );
  });

  test('that does not recompute, although the attestation says that it does', async () => {
    const wrong = await sampleClaim('41000');
    const blind = verificationPayload(await pinned(wrong), { agrees: true, quantities: [] }, cleanAudit);
    const cover = {
      ...blind.credentialSubject,
      engagement: {
        kind: 'verification',
        party: 'third',
        assurance: [{ scope: ['/footprints/0/total'], level: 'limited' }],
      },
    };
    const result = await verified(await forge({ ...blind, credentialSubject: cover }), {
      artifacts: [JSON.stringify(wrong)],
    });
    expectRejected(result, 'calc.recompute');
  });

  test('whose recomputed value the attestation misstates', async () => {
    const subject = opinion.credentialSubject as unknown as { quantities: object[] };
    const lying = {
      ...opinion,
      credentialSubject: {
        ...subject,
        quantities: [{ ...subject.quantities[0], reported: '39999', recomputed: '39999' }],
      },
    };
    expectRejected(await verified(await forge(lying)), 'calc.quantities');
  });
});
