/** A verification as text for a terminal: the checks rung by rung, what is attested, and the verdict last. */
import type { Verification, VerificationCheck } from '../generated/documents.js';
import { type CheckId, checks, rungs } from './checks.js';

/** Colours; each leaves the text as it is, or wraps it. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

/** Everything in a verification that an attacker wrote is escaped already. */
export function verificationText(result: Verification, palette: Palette): string {
  const widest = Math.max(...result.checks.map(({ id }) => id.length));
  const sections = rungs.slice(1).map((rung) => {
    const own = result.checks.filter(({ id }) => checks[id as CheckId].rung === rung);
    return [palette.bold(rung), ...own.map((check) => line(check, widest, palette))].join('\n');
  });
  return [...sections, ...attestedLines(result), verdictLine(result, palette)].join('\n\n');
}

function line({ id, status, required, reason, says }: VerificationCheck, widest: number, palette: Palette): string {
  const colour = {
    pass: palette.green,
    fail: palette.red,
    warn: palette.yellow,
    skip: palette.dim,
    error: palette.red,
  }[status];
  const told =
    status === 'pass' ? (says ?? '') : `${reason ?? ''}${status === 'skip' && required ? ' (required)' : ''}`;
  const text = status === 'pass' || (status === 'skip' && !required) ? palette.dim(told) : told;
  return `  ${colour(status.padEnd(5))}  ${id.padEnd(widest)}  ${text}`;
}

/** What an authentic attestation says; of another nothing is told. */
function attestedLines(verification: Verification): readonly string[] {
  const { attestation, asOf } = verification;
  if (attestation === undefined) return ['The token is not authentic: nothing that it says is told here.'];
  const { id, type, issuer, subject, opinion, levels, signedAt, validUntil } = attestation;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['attestation', `${type} ${id}`],
    ['issuer', issuer.name === undefined ? issuer.id : `${issuer.name} (${issuer.id})`],
    ['about', subject],
    [
      type === 'CarbonToolConformance' ? 'verdict' : 'opinion',
      opinion === undefined ? undefined : `${opinion}${levels === undefined ? '' : ` (${levels.join(', ')})`}`,
    ],
    ['signed', signedAt],
    ['valid until', validUntil],
    ['verified for', asOf],
    ['recomputed', recomputed(verification)],
  ];
  return [rows.flatMap(([name, value]) => (value === undefined ? [] : [`${name.padEnd(12)}  ${value}`])).join('\n')];
}

/** An adverse opinion says that the figures do not recompute: then it is right that they do not. */
function recomputed({ reproduced, checks: all }: Verification): string {
  if (reproduced) return 'here, and it agrees';
  const status = all.find(({ id }) => id === 'calc.recompute')?.status;
  if (status === 'pass') return 'here, and it does not agree, as the attestation says';
  return status === 'fail' ? 'here, and it does not agree' : 'not here';
}

function verdictLine({ outcome, rung, checks: all, summary }: Verification, palette: Palette): string {
  const counts = Object.entries(summary)
    .flatMap(([status, count]) => (count === 0 ? [] : [`${count} ${status}`]))
    .join(', ');
  const decisive =
    all.find(({ status }) => status === 'fail') ??
    all.find(({ status, required }) => required && (status === 'skip' || status === 'error'));
  const verdict = {
    accepted: palette.green('ACCEPTED'),
    rejected: palette.red('REJECTED'),
    indeterminate: palette.yellow('UNDECIDED'),
  }[outcome];
  const why = decisive === undefined ? '' : ` by ${decisive.id}: ${decisive.reason ?? 'no reason given'}`;
  return `${palette.bold(verdict)}${why}\nIt stands on the rung "${rung}" (${counts}).`;
}
