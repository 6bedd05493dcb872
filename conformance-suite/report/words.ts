/** What every form of a report says in the same words. */
import type { ConformanceCheck, ConformanceReport, Diagnosis, Prompt } from '../../src/generated/documents.js';
import { outcomes } from '../judge.js';
import { limits } from '../limits.js';
import type { Suite } from '../suite.js';
import { isFailure } from '../verdict.js';

export const verdictWords: Readonly<Record<ConformanceReport['verdict'], string>> = {
  conformant: 'conformant',
  'not-conformant': 'not conformant',
  incomplete: 'incomplete',
  'harness-unfit': 'harness unfit',
};

/** What a verdict means, in one sentence. */
export function verdictSays(report: ConformanceReport): string {
  const { verdict, counts, implementation, profile, volatile } = report;
  if (verdict === 'harness-unfit')
    return 'The adapter failed a probe, so nothing it says can be scored; this says nothing about the tool behind it.';
  if (verdict === 'conformant') return 'Every claimed answer is right.';
  const cutShort =
    (volatile.deaths ?? 0) >= limits.deathsPerRun
      ? ` It died ${volatile.deaths} times, so the rest was not asked.`
      : '';
  if (verdict === 'not-conformant') return `At least one claimed answer is wrong.${cutShort}`;
  if (counts.pass > 0 || counts['not-run'] > 0) return `Not everything that was claimed was asked.${cutShort}`;
  const claimed = implementation.claims.map(
    ({ methodology, quantities }) => `${methodology} (${quantities.join(', ')})`,
  );
  const asked =
    profile.methodologies.length === 0 ? 'has no such profile' : `asks for ${profile.methodologies.join(', ')}`;
  return `Nothing that the suite asks was claimed, so nothing was shown: it claims ${claimed.join('; ') || 'nothing'}, and the suite ${asked}.`;
}

/** What the suite does not look at: the first thing that a reader of a good verdict has to know. */
export const scopeSays =
  'Examined: whether figures that are handed over are calculated as the methodology says. Not examined: how figures are measured, and whether they are true.';

/** `CodeCarbon 3.3.0, by way of assay-codecarbon 1.0.0`. */
export function testedName({ implementation: { system, adapter } }: ConformanceReport): string {
  return `${system.name} ${system.version}${adapter === undefined ? '' : `, by way of ${adapter.name} ${adapter.version}`}`;
}

/** `41 of 47 claimed checks pass, 5 fail, 1 crash; 12 not claimed`. */
export function countsSay({ counts }: ConformanceReport): string {
  const claimed = outcomes
    .filter((outcome) => outcome !== 'not-claimed')
    .reduce((sum, outcome) => sum + counts[outcome], 0);
  const others = outcomes
    .filter((outcome) => outcome !== 'pass' && outcome !== 'not-claimed' && counts[outcome] > 0)
    .map((outcome) => `, ${counts[outcome]} ${outcome}`);
  return `${counts.pass} of ${claimed} claimed checks pass${others.join('')}${counts['not-claimed'] > 0 ? `; ${counts['not-claimed']} not claimed` : ''}`;
}

/** What is claimed and does not exist, most often a slip of the pen: less is tested than its author believes. */
export function unknownClaimsSay(
  { implementation, checks, counts }: ConformanceReport,
  suite: Suite,
): string | undefined {
  if (counts['not-claimed'] === checks.length) return undefined; // The verdict says it already.
  const unknown = implementation.claims.flatMap(({ methodology, quantities }) => {
    const known = suite.profiles.find((one) => one.methodology === methodology);
    if (known === undefined) return [methodology];
    return quantities
      .filter((quantity) => !known.quantities.has(quantity))
      .map((quantity) => `${quantity} of ${methodology}`);
  });
  return unknown.length === 0 ? undefined : `Claimed, but unknown to the suite: ${unknown.join(', ')}.`;
}

/** `explains 9 of 9 wrong answers; understates by up to 36.71 %`. */
export function diagnosisSays({ explains, of, direction, worst, want }: Diagnosis): string {
  const effect =
    direction === undefined || worst === undefined
      ? ''
      : direction === 'mixed'
        ? `; off by up to ${worst}`
        : `; ${direction} by up to ${worst.replace('-', '')}`;
  return `explains ${explains} of ${of} wrong ${of === 1 ? 'answer' : 'answers'}${want === undefined ? '' : `, all of ${want}`}${effect}`;
}

/** What an explanation is called: the mistakes by name, or how sure it is. */
export function diagnosisTitle({ kind, mistakes }: Diagnosis): string {
  if (kind === 'named') return mistakes.join(' + ');
  return { candidates: 'possible mistakes', hint: 'no known mistake, but a hint', unexplained: 'no known mistake' }[
    kind
  ];
}

/** Failing first, then what is open, then what passes; the order of the ids within each. */
export function failingFirst(checks: readonly ConformanceCheck[]): readonly ConformanceCheck[] {
  const rank = ({ outcome }: ConformanceCheck): number =>
    isFailure(outcome) ? 0 : outcome === 'pass' ? 2 : outcome === 'not-claimed' ? 3 : 1;
  return checks.toSorted((a, b) => rank(a) - rank(b));
}

/** The command that asks one question again. */
export function replayCommand({ volatile }: ConformanceReport, { vector }: ConformanceCheck): string {
  return `assay conformance run --vector ${vector} -- ${volatile.command ?? 'COMMAND'}`;
}

/** The question behind a check. */
export function promptOf(suite: Suite, { methodology, vector }: ConformanceCheck): Prompt | undefined {
  return suite.profiles
    .find((profile) => profile.methodology === methodology)
    ?.vectors.find(({ prompt }) => prompt.id === vector)?.prompt;
}

/** What was given, one text by name. */
export function inputSays({ input }: Prompt): readonly (readonly [name: string, says: string])[] {
  return Object.entries(input).map(([name, given]) => {
    if ('text' in given) return [name, given.text];
    const unit = given.unit === '1' ? '' : ` ${given.unit}`;
    return [name, 'values' in given ? `[${given.values.join(', ')}]${unit}` : `${given.value}${unit}`];
  });
}

/** Whether nothing was got but what the reason says: a death. */
export function gotNothingElse({ received, reason }: ConformanceCheck): boolean {
  return received !== undefined && reason?.startsWith(received) === true;
}

/** A long decimal cut to the digits that a comparison looks at. */
export function shortened(text: string): string {
  return text.replace(/^(-?[0-9.]{20})[0-9]+/, '$1…');
}

/** A figure with its unit where the text is a bare figure; refusals and others stay as they are. */
export function withUnit(text: string | undefined, { unit }: ConformanceCheck): string {
  if (text === undefined) return 'nothing';
  return unit !== undefined && /^-?[0-9.]+([eE][+-]?[0-9]+)?$/.test(text) ? `${text} ${unit}` : text;
}
