/** Judging a stored report again: whoever has the report and the suite needs to trust nobody. */

import { digestOf } from '../src/digest.js';
import { AssayError } from '../src/errors.js';
import type { ConformanceReport } from '../src/generated/documents.js';
import { canonicalJson } from '../src/json.js';
import { findingsOf } from './report.js';
import type { Profile, Suite } from './suite.js';

/** One place where the report says something else than its own answers. */
export interface Difference {
  /** JSON Pointer into the report. */
  readonly path: string;
  readonly reported: string;
  readonly recomputed: string;
}

export interface RecomputeResult {
  /** Whether the report says exactly what its answers come to. */
  readonly agrees: boolean;
  readonly verdict: ConformanceReport['verdict'];
  readonly differences: readonly Difference[];
}

/**
 * Judges the answers that a report holds against the suite it names.
 * @throws AssayError ERR_RECOMPUTE when the suite at hand is not the one of the report.
 */
export async function recomputeReport(report: ConformanceReport, suite: Suite): Promise<RecomputeResult> {
  if (report.suite.digest !== suite.digest) {
    throw new AssayError(
      'ERR_RECOMPUTE',
      `the report is of suite ${report.suite.version} (${report.suite.digest}) and the suite at hand is ${suite.version} (${suite.digest}); take the release that the report names`,
      {
        path: '/suite/digest',
        requirement: 'conformance-verdict-pure',
      },
    );
  }
  const { digest, volatile: _, ...reported } = report;
  const { system, adapter, protocol, claims, unknownMember } = report.implementation;
  const recomputed = findingsOf({
    suite,
    profile: report.profile.name,
    profiles: report.profile.methodologies.map((methodology) => profileOf(suite, methodology)),
    greeting: { protocol: protocol as 1, system, ...(adapter && { adapter }), claims, unknownMember },
    probes: report.probes,
    attempts: new Map(
      report.checks.flatMap(({ vector, attempts }) => (attempts === undefined ? [] : [[vector, attempts]])),
    ),
  });
  const digestFound = await digestOf(reported);
  const differences = [
    ...differencesOf('', reported, recomputed),
    ...(digestFound === digest ? [] : [{ path: '/digest', reported: digest, recomputed: digestFound }]),
  ];
  return { agrees: differences.length === 0, verdict: recomputed.verdict, differences };
}

function profileOf(suite: Suite, methodology: string): Profile {
  const found = suite.profiles.find((profile) => profile.methodology === methodology);
  if (found !== undefined) return found;
  throw new AssayError('ERR_RECOMPUTE', `the suite has no methodology ${methodology}, which the report names`, {
    path: '/profile/methodologies',
    requirement: 'conformance-verdict-pure',
  });
}

/** The deepest places where two values differ. */
function differencesOf(path: string, reported: unknown, recomputed: unknown): readonly Difference[] {
  if (isTree(reported) && isTree(recomputed) && Array.isArray(reported) === Array.isArray(recomputed)) {
    const keys = new Set([...Object.keys(reported), ...Object.keys(recomputed)]);
    return [...keys].flatMap((key) =>
      differencesOf(`${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, reported[key], recomputed[key]),
    );
  }
  return textOf(reported) === textOf(recomputed)
    ? []
    : [{ path, reported: textOf(reported), recomputed: textOf(recomputed) }];
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  return value === undefined ? 'nothing' : canonicalJson(value);
}
