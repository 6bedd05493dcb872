/** The record of one verification: each named check is entered once, and those never reached are entered at the end. */
import { type CheckId, checkIds, checks, type Rung, rungs } from './checks.js';
import { clipped } from './text.js';

export type CheckStatus = 'pass' | 'fail' | 'warn' | 'skip' | 'error';

export interface CheckEntry {
  readonly id: CheckId;
  readonly status: CheckStatus;
  /** Whether the outcome depends on it: a required check that is skipped leaves the outcome undecided. */
  readonly required: boolean;
  readonly reason?: string;
}

export type Outcome = 'accepted' | 'rejected' | 'indeterminate';

export interface Ledger {
  readonly pass: (id: CheckId) => void;
  readonly fail: (id: CheckId, reason: string) => void;
  readonly warn: (id: CheckId, reason: string) => void;
  /** Not done, for a reason; `required` says whether the outcome may rest without it. */
  readonly skip: (id: CheckId, reason: string, required?: 'required') => void;
  /** Could not be done because something broke. */
  readonly error: (id: CheckId, reason: string) => void;
  /** `pass` or `fail`, and which of the two. */
  readonly expect: (id: CheckId, holds: boolean, otherwise: string) => boolean;
  /** All checks in the order of the table, those not reached as skips. */
  readonly entries: () => readonly CheckEntry[];
}

export function openLedger(): Ledger {
  const entered = new Map<CheckId, CheckEntry>();
  const enter = (id: CheckId, status: CheckStatus, required: boolean, reason?: string): void => {
    if (entered.has(id)) throw new TypeError(`the check ${id} was entered twice`);
    // Reasons quote the token and the artifact, that is, whoever made them: they are shown escaped, always, here.
    entered.set(
      id,
      reason === undefined ? { id, status, required } : { id, status, required, reason: clipped(reason, 1000) },
    );
  };
  return {
    pass: (id) => enter(id, 'pass', true),
    fail: (id, reason) => enter(id, 'fail', true, reason),
    warn: (id, reason) => enter(id, 'warn', true, reason),
    skip: (id, reason, required) => enter(id, 'skip', required === 'required', reason),
    error: (id, reason) => enter(id, 'error', true, reason),
    expect: (id, holds, otherwise) => {
      if (holds) enter(id, 'pass', true);
      else enter(id, 'fail', true, otherwise);
      return holds;
    },
    entries: () =>
      checkIds.map(
        (id) =>
          entered.get(id) ?? {
            id,
            status: 'skip',
            required: true,
            reason: 'not reached: an earlier check did not pass',
          },
      ),
  };
}

/** Rejected if anything required failed; undecided if anything required was not done; else accepted. */
export function outcomeOf(entries: readonly CheckEntry[]): Outcome {
  const required = entries.filter((entry) => entry.required);
  if (required.some((entry) => entry.status === 'fail')) return 'rejected';
  return required.every(holds) ? 'accepted' : 'indeterminate';
}

/** The highest rung of which, and of all before which, every required check holds. */
export function rungOf(entries: readonly CheckEntry[]): Rung {
  const broken = entries
    .filter((entry) => entry.required && !holds(entry))
    .map((entry) => rungs.indexOf(checks[entry.id].rung));
  const first = broken.length === 0 ? rungs.length : Math.min(...broken);
  return rungs[first - 1]!;
}

function holds(entry: CheckEntry): boolean {
  return entry.status === 'pass' || entry.status === 'warn';
}
