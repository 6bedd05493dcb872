/** What all outcomes together come to. */
import type { ConformanceCheck, ConformanceReport } from '../src/generated/documents.js';
import { type Outcome, outcomes } from './judge.js';
import type { Probe } from './probes.js';

export type Verdict = ConformanceReport['verdict'];
export type Counts = ConformanceReport['counts'];

const failures: readonly Outcome[] = ['fail', 'crash', 'timeout', 'protocol', 'undeclared-unsupported'];

/** Whether an outcome speaks against the implementation. */
export function isFailure(outcome: Outcome): boolean {
  return failures.includes(outcome);
}

export function countOutcomes(checks: readonly Pick<ConformanceCheck, 'outcome'>[]): Counts {
  const count = (outcome: Outcome): number => checks.filter((check) => check.outcome === outcome).length;
  return Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as Counts;
}

/**
 * The verdict. A failed probe says that nothing could be tested. One failure is enough against, a missing outcome is enough to
 * leave it open, and a run in which nothing was claimed proves nothing.
 */
export function verdictOf(probes: readonly Probe[], checks: readonly Pick<ConformanceCheck, 'outcome'>[]): Verdict {
  if (probes.some(({ outcome }) => outcome === 'fail')) return 'harness-unfit';
  const counts = countOutcomes(checks);
  if (failures.some((outcome) => counts[outcome] > 0)) return 'not-conformant';
  return counts['not-run'] > 0 || counts['suite-error'] > 0 || counts.pass === 0 ? 'incomplete' : 'conformant';
}
