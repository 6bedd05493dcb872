import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../finding.js';
import { parseMarkup } from '../report/markup.test.data.js';
import { assay } from './attest.test.data.js';
import { brokenFiles, changedJob, expectRefusal, newFolder, oneJob, trainingRun } from './broken.test.data.js';

const wrongClaim = 'docs/examples/wrong-claim/claim.json';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

describe('assay check', () => {
  test('ends with 0 when an activity holds', async () => {
    for (const file of [oneJob, trainingRun]) {
      const { code, out, err } = await assay('check', file);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^holds {2}\S+activity\.json: all \d+ checks pass\n/);
    }
  });

  test('ends with 1 when a claim does not, and names every slip with its place and the way out', async () => {
    const { code, out, err } = await assay('check', wrongClaim);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^does not hold {2}\S+claim\.json: \d+ of \d+ checks fails?, .*\d+ pass\n/);
    expect(out).toMatch(/^fail {3}claim-recomputes {2}at \/footprints\/0\/total$/m);
    // The slip: kilograms called grams.
    expect(out).toMatch(/expected {2}0\.17554\d+ gCO2e\n +received {2}0\.00017554\d+ gCO2e\n +remedy {4}\S/);
  });

  test('gives the findings themselves with --json, with the same exit code', async () => {
    const { code, out, err } = await assay('check', wrongClaim, '--json');
    expect([code, err]).toEqual([1, '']);
    const findings = JSON.parse(out) as readonly Finding[];
    expect(findings).toContainEqual(
      expect.objectContaining({ requirement: 'claim-recomputes', verdict: 'fail', path: '/footprints/0/total' }),
    );
  });

  test('writes a page, whole', async () => {
    const page = join(folder, 'new', 'page.html');
    expect((await assay('check', wrongClaim, '--html', page)).code).toBe(1);
    parseMarkup(await readFile(page, 'utf8'));
    expect(await readdir(join(folder, 'new'))).toEqual(['page.html']);
  });

  test('an activity that breaks its schema does not hold: findings, not an error', async () => {
    const file = await changedJob(folder, (activity) => ({ ...activity, emissions: 12 }));
    const { code, out } = await assay('check', file);
    expect([code, out]).toEqual([1, expect.stringMatching(/^fail {3}activity-no-emissions {2}at \/emissions$/m)]);
  });

  test('says in one message what is wrong with a file that holds no document at all', async () => {
    for (const [file, refusal] of await brokenFiles(folder))
      if (refusal.code !== 'ERR_DOCUMENT_INVALID') await expectRefusal(['check', file], refusal);
    await expectRefusal(['check', wrongClaim, '-f', join(folder, 'none.json')], {
      code: 'ERR_FILE_UNREADABLE',
      exit: 2,
      names: /no such file/,
    });
  });
});
