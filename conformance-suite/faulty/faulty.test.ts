import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../miniatures/bundle.js';
import { processCarrier } from '../process.js';
import { recomputeReport } from '../recompute.js';
import { releasedSuite } from '../release.js';
import { runSuite } from '../run.js';
import type { Suite } from '../suite.js';
import { plants } from './plant.js';

let suite: Suite;
let program: string;

beforeAll(async () => {
  [suite, program] = await Promise.all([releasedSuite(), bundle('conformance-suite/faulty/faulty.ts')]);
});

describe('a planted mistake', () => {
  test.each(plants)('%s is failed and called by its name', async (mistake) => {
    const report = await runSuite(suite, processCarrier({ program: process.execPath, args: [program, mistake] }));
    expect(report.verdict).toBe('not-conformant');
    const named = report.diagnosis.filter(({ kind }) => kind === 'named');
    expect(named).toEqual([expect.objectContaining({ mistakes: [mistake], says: expect.stringMatching(/\w/) })]);
    // Nothing wrong is left unexplained, and no other methodology is touched.
    expect(report.diagnosis).toHaveLength(1);
    expect(named[0]?.explains).toBe(named[0]?.of);
    const methodology = named[0]!.methodology;
    expect(report.checks.filter((check) => check.methodology !== methodology && check.outcome !== 'pass')).toEqual([]);
    expect((await recomputeReport(report, suite)).differences).toEqual([]);
  });

  test('that no methodology has is a clear error', async () => {
    const carrier = processCarrier({ program: process.execPath, args: [program, 'sci.unheard-of'] });
    await expect(runSuite(suite, carrier)).rejects.toMatchObject({ code: 'ERR_IMPLEMENTATION_FAILED' });
  });
});

test('the eight cover every methodology', () => {
  const covered = new Set(plants.map((id) => id.split('.')[0]));
  expect([...covered]).toEqual(
    expect.arrayContaining(suite.profiles.map(({ methodology }) => methodology.split('@')[0])),
  );
  expect(plants).toHaveLength(8);
});
