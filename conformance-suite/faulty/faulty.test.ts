import { beforeAll, describe, expect, test } from 'vitest';
import { methodologies } from '../../src/methodologies/registry.js';
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

const run = (mistake: string, profile?: string) =>
  runSuite(suite, processCarrier({ program: process.execPath, args: [program, mistake] }), { profile });

describe('a planted mistake', () => {
  const planted = methodologies.flatMap(({ id, version, mistakes }) =>
    mistakes.map((mistake) => [mistake.id, `${id}@${version}`] as const),
  );

  test.each(planted)('%s is failed and called by its name in %s', async (mistake, profile) => {
    const report = await run(mistake, profile);
    expect(report.verdict).toBe('not-conformant');
    const named = report.diagnosis.filter(({ kind }) => kind === 'named');
    expect(named).toEqual([expect.objectContaining({ mistakes: [mistake], says: expect.stringMatching(/\w/) })]);
    // Nothing wrong is left unexplained.
    expect(report.diagnosis).toHaveLength(1);
    expect(named[0]?.explains).toBe(named[0]?.of);
    expect((await recomputeReport(report, suite)).differences).toEqual([]);
  });

  test('touches no other methodology', async () => {
    const report = await run('sci.pue-dropped');
    const failed = report.checks.filter(({ outcome }) => outcome !== 'pass').map(({ methodology }) => methodology);
    expect(new Set(failed)).toEqual(new Set(['sci@1.1']));
    expect(report.profile.methodologies).toHaveLength(suite.profiles.length);
  });

  test('that no methodology has is a clear error', async () => {
    await expect(run('sci.unheard-of')).rejects.toMatchObject({ code: 'ERR_IMPLEMENTATION_FAILED' });
  });
});

test('every mistake of the suite can be planted', () => {
  expect(plants.toSorted()).toEqual(
    [...new Set(suite.profiles.flatMap(({ mistakes }) => [...mistakes.keys()]))].toSorted(),
  );
});
