/**
 * A run as a document. Everything but `volatile` is the same for two honest runs, on any machine and in any order, and is
 * calculated here from what was received; so the digest of the report can be checked by whoever has the suite.
 */
import { digestOf } from '../src/digest.js';
import type { Attempt, ConformanceCheck, ConformanceReport } from '../src/generated/documents.js';
import { explain } from './explain.js';
import { judge } from './judge.js';
import type { Greeting } from './messages.js';
import type { Probe } from './probes.js';
import type { Profile, Suite } from './suite.js';
import { countOutcomes, verdictOf } from './verdict.js';

/** What a run found out, before it is judged. */
export interface Received {
  readonly suite: Suite;
  /** Name of what was asked for: a methodology, or `claimed`. */
  readonly profile: string;
  readonly profiles: readonly Profile[];
  readonly greeting: Greeting;
  readonly probes: readonly Probe[];
  readonly attempts: ReadonlyMap<string, readonly Attempt[]>;
}

/** The part of a report that the digest covers. */
export type Findings = Omit<ConformanceReport, 'digest' | 'volatile'>;

/** Judges what was received. Pure: no clock, no chance, no file. */
export function findingsOf({ suite, profile, profiles, greeting, probes, attempts }: Received): Findings {
  const { system, adapter, protocol, claims, unknownMember } = greeting;
  const judged = profiles.map((one) => ({ profile: one, checks: judge(one, claims, attempts) }));
  const explained = judged.map(({ profile: one, checks }) => explain(one, checks));
  const checks: readonly ConformanceCheck[] = explained.flatMap((one) => one.checks);
  return {
    schema: 'urn:carbon-assay:schema:conformance-report:1.0-draft',
    suite: { version: suite.version, specification: suite.specification, digest: suite.digest },
    implementation: { system, ...(adapter && { adapter }), protocol, claims, unknownMember },
    profile: { name: profile, methodologies: profiles.map(({ methodology }) => methodology) },
    probes,
    checks,
    diagnosis: explained.flatMap((one) => one.diagnosis),
    counts: countOutcomes(checks),
    verdict: verdictOf(probes, checks),
  };
}

/** What differs between two honest runs. */
export type Volatile = ConformanceReport['volatile'];

/** The whole report, with its digest. */
export async function makeReport(received: Received, volatile: Volatile): Promise<ConformanceReport> {
  const findings = findingsOf(received);
  return { ...findings, digest: await digestOf(findings), volatile };
}
