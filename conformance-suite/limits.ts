/**
 * Every limit of the conformance protocol, once. `protocol.md` prints this table, and a test compares the two:
 * a limit that an implementer reads is the limit that is applied.
 */
export const limits = {
  /** Version of the protocol that the runner speaks. */
  protocol: 1,
  /** Longest line in either direction, in bytes, without its line feed. */
  lineBytes: 16 * 1024 * 1024,
  /** How much of the end of standard error is kept, in bytes. */
  stderrBytes: 64 * 1024,
  /** Time for the answer to `hello`: start of the process included, in milliseconds. */
  helloMs: 30_000,
  /** Time for the answer to `configure`. */
  configureMs: 30_000,
  /** Time for the answer to a `case`, counted from the last thing that the implementation had to do or said. */
  caseMs: 5_000,
  /** How often `progress` may start the time of one case anew. */
  progressPerCase: 10,
  /** Time to leave after `bye`. */
  byeMs: 2_000,
  /** Time between the interrupt and the kill of a process that is out of time. */
  killMs: 2_000,
  /** How often a process may die on one case before its outcome is settled. */
  deathsPerCase: 2,
  /** How often processes may die in one run before the rest is not run. */
  deathsPerRun: 10,
  /** Most cases in flight, whatever concurrency an implementation declares. */
  window: 256,
} as const;

export type Limits = { readonly [K in keyof typeof limits]: number };
