import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { ConformanceReport } from '../src/generated/documents.js';
import { miniatureSuite } from './miniatures/suite.js';
import { processCarrier } from './process.js';
import { recomputeReport } from './recompute.js';
import { runSuite } from './run.js';

let report: ConformanceReport;

beforeAll(async () => {
  const miniature = fileURLToPath(new URL('./miniatures/miniature.mjs', import.meta.url));
  // As it would come out of a file.
  report = JSON.parse(
    JSON.stringify(
      await runSuite(miniatureSuite, processCarrier({ program: process.execPath, args: [miniature, 'drops-pue'] })),
    ),
  );
});

/** The report with another value at a place; none to take it away. */
function changed(path: string, ...[value]: readonly unknown[]): ConformanceReport {
  const copy = structuredClone(report);
  const keys = path.split('/').slice(1);
  const last = keys.pop()!;
  const parent = keys.reduce<unknown>((tree, key) => (tree as Record<string, unknown>)[key], copy) as Record<
    string,
    unknown
  >;
  if (Array.isArray(parent) && value === undefined) parent.splice(Number(last), 1);
  else parent[last] = value;
  return copy;
}

test('a report says what its answers come to', async () => {
  expect(await recomputeReport(report, miniatureSuite)).toEqual({
    agrees: true,
    verdict: 'not-conformant',
    differences: [],
  });
});

test.each<[string, string, unknown, string]>([
  ['a prettier verdict', '/verdict', 'conformant', '/verdict'],
  ['a failing check made to pass', '/checks/0/outcome', 'pass', '/checks/0/outcome'],
  ['a check left out', '/checks/0', undefined, '/checks/0/vector'],
  ['an answer put right', '/checks/0/attempts/0/value/value', '5456.025', '/checks/0/outcome'],
  ['a mistake left unsaid', '/diagnosis', [], '/diagnosis/0'],
  ['a claim taken back', '/implementation/claims/0/quantities', ['energy'], '/checks/0/outcome'],
  ['another name for the tool', '/implementation/system/name', 'another', '/digest'],
])('%s is found out', async (_, path, value, found) => {
  const { agrees, differences } = await recomputeReport(changed(path, value), miniatureSuite);
  expect(agrees).toBe(false);
  expect(differences.map((one) => one.path)).toContain(found);
});

test('when and where it ran does not matter', async () => {
  const moved = changed('/volatile', { startedAt: '2030-01-01T00:00:00Z', endedAt: '2030-01-01T00:00:01Z' });
  expect((await recomputeReport(moved, miniatureSuite)).agrees).toBe(true);
});

test('a report of another suite cannot be judged', async () => {
  const other = changed('/suite/digest', `sha256:${'f'.repeat(64)}`);
  await expect(recomputeReport(other, miniatureSuite)).rejects.toMatchObject({ code: 'ERR_RECOMPUTE' });
});
