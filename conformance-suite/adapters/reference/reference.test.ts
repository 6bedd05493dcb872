import { beforeAll, expect, test } from 'vitest';
import type { ConformanceReport } from '../../../src/generated/documents.js';
import { bundle } from '../../miniatures/bundle.js';
import { processCarrier } from '../../process.js';
import { releasedSuite } from '../../release.js';
import { runSuite } from '../../run.js';

const reports: ConformanceReport[] = [];

beforeAll(async () => {
  const [suite, program] = await Promise.all([
    releasedSuite(),
    bundle('conformance-suite/adapters/reference/reference.ts'),
  ]);
  const run = () => runSuite(suite, processCarrier({ program: process.execPath, args: [program] }));
  reports.push(await run(), await run());
});

test('the reference calculator passes every vector, in a process of its own', () => {
  const [report] = reports;
  expect(report?.checks.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(report?.probes.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(report?.verdict).toBe('conformant');
});

test('two runs in different orders have one digest', () => {
  expect(reports[0]?.volatile.seed).not.toBe(reports[1]?.volatile.seed);
  expect(reports[0]?.digest).toBe(reports[1]?.digest);
});
