import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Explanation } from '../explain.js';
import type { Footprint } from '../generated/documents.js';
import { assay } from './attest.test.data.js';
import { answerOf, brokenFiles, expectRefusal, newFolder, oneJob, trainingRun } from './broken.test.data.js';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});
afterEach(() => vi.restoreAllMocks());

async function footprintFile(
  activity: string,
  methodology: string,
  change = (one: Footprint): Footprint => one,
): Promise<string> {
  const { out } = await assay('calculate', activity, '-m', methodology, '--json');
  const file = join(folder, `${methodology}.json`);
  await writeFile(file, JSON.stringify(change(JSON.parse(out) as Footprint)));
  return file;
}

describe('assay explain', () => {
  test('tells every step with its numbers, origins of inputs, and what moves the result', async () => {
    const { code, out, err } = await assay('explain', await footprintFile(oneJob, 'green-algorithms'));
    expect([code, err]).toEqual([0, '']);
    // 128 cores × 3.5 W × 0.1; the page keeps the power of a core to one decimal of a watt.
    expect(out).toContain('cores × powerPerCore × coreUsage\n  = 128 × 0.0035 kW × 0.1\n  = 0.0448 kW');
    expect(out).toMatch(/^boards, n_g +8 +accelerator boards: stated at \/devices\/1\/count$/m);
    expect(out).toMatch(/^pue +\+1 % +\+1\.869 kgCO2e$/m);
    for (const heading of ['inputs', 'steps', 'what moves the result', 'notes', 'made with'])
      expect(out).toMatch(new RegExp(`^${heading}$`, 'm'));
  });

  test('reads a footprint from standard input', async () => {
    const { out: footprint } = await assay('calculate', trainingRun, '-m', 'sci', '--json');
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(footprint)]) as typeof process.stdin);
    const { code, out } = await assay('explain', '-');
    expect([code, out]).toEqual([0, expect.stringMatching(/^Software Carbon Intensity 1\.1, on codecarbon-/)]);
  });

  test('gives the explanation itself with --json', async () => {
    const { steps, sensitivities } = answerOf(
      await assay('explain', await footprintFile(trainingRun, 'sci'), '--json'),
    ) as Explanation;
    expect(steps.find(({ name }) => name === 'score')?.formula).toBe('emissions / functionalUnits');
    expect(sensitivities[0]).toMatchObject({ input: 'energy' });
  });

  test('says in one message what is wrong with a file', async () => {
    for (const [file, refusal] of await brokenFiles(folder))
      await expectRefusal(['explain', file], { ...refusal, names: /./ });
    await expectRefusal(['explain', oneJob], { code: 'ERR_DOCUMENT_INVALID', exit: 1, names: /activity\.json/ });
  });

  test('refuses a footprint of a method, version or definition that it does not have', async () => {
    const unknown = { code: 'ERR_METHODOLOGY_UNKNOWN', exit: 2 };
    const made = (change: Partial<Footprint['methodology']>) =>
      footprintFile(oneJob, 'codecarbon', (one) => ({ ...one, methodology: { ...one.methodology, ...change } }));
    await expectRefusal(['explain', await made({ id: 'nonsense' })], { ...unknown, names: /"nonsense@3\.3"/ });
    await expectRefusal(['explain', await made({ version: '1.0' })], { ...unknown, names: /"codecarbon@1\.0"/ });
    await expectRefusal(['explain', await made({ digest: `sha256:${'0'.repeat(64)}` })], {
      ...unknown,
      names: /another definition of codecarbon 3\.3 \(sha256:0+\)/,
    });
  });
});
