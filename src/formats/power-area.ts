/** Energy from sampled power: the area under straight lines between neighbouring samples, in exact decimals. */
import { Decimal } from 'decimal.js';
import { instantText } from './local-time.js';
import { ambiguous, damaged } from './table.js';

export interface Sample {
  /** Milliseconds since 1970 in UTC, or on the log's own clock: only differences count. */
  readonly instant: number;
  /** Decimal text. */
  readonly watts: string;
  readonly line: number;
}

/** How long a silence may be before it is a gap, and what becomes of gaps. */
export interface GapRule {
  readonly estimate: boolean;
  /** A gap is longer than this many median steps. */
  readonly steps: number;
}

export interface Gap {
  readonly from: number;
  readonly ms: number;
}

export interface Area {
  /** Decimal text, exact: watts times milliseconds are decimal. */
  readonly joules: string;
  readonly gaps: readonly Gap[];
  readonly gapJoules: string;
}

/** Watts and milliseconds have few digits; 60 hold the sum of any log without rounding. */
const Exact = Decimal.clone({ precision: 60, toExpPos: 60, toExpNeg: -60 });

/**
 * Integrates the power of one device. A step longer than `rule.steps` times the median step is a gap; so is a device that starts
 * later or ends earlier than the whole log by as much, and that one cannot be bridged.
 * @throws AssayError ERR_IMPORT_INVALID for fewer than two samples or times that do not rise, ERR_IMPORT_AMBIGUOUS for a gap.
 */
export function areaUnderPower(
  samples: readonly Sample[],
  period: readonly [number, number],
  rule: GapRule,
  where: string,
): Area {
  const steps = stepsOf(samples, where);
  const longest = median(steps) * rule.steps;
  requireEnds(samples, period, longest, where);
  let joules = new Exact(0);
  let gapJoules = new Exact(0);
  const gaps: Gap[] = [];
  for (const [at, ms] of steps.entries()) {
    const { instant, watts } = samples[at]!;
    const piece = new Exact(watts)
      .plus(samples[at + 1]!.watts)
      .times(ms)
      .dividedBy(2000);
    joules = joules.plus(piece);
    if (ms <= longest) continue;
    gaps.push({ from: instant, ms });
    gapJoules = gapJoules.plus(piece);
  }
  if (gaps.length > 0 && !rule.estimate) throw gapFound(gaps, median(steps), rule, where);
  return { joules: joules.toString(), gaps, gapJoules: gapJoules.toString() };
}

function stepsOf(samples: readonly Sample[], where: string): number[] {
  if (samples.length < 2)
    throw damaged(
      where,
      samples[0]?.line,
      'one sample has no duration, so it gives no energy',
      'log for longer than one step',
    );
  return samples.slice(1).map(({ instant, line }, at) => {
    const ms = instant - samples[at]!.instant;
    if (ms > 0) return ms;
    const fault = ms === 0 ? 'has the same time as the sample before it' : 'is earlier than the sample before it';
    throw damaged(
      where,
      line,
      `the sample ${fault}`,
      'give one log of one machine in the order in which it was written, with an index column if it has several GPUs, in UTC if clocks were set back meanwhile',
    );
  });
}

function median(steps: readonly number[]): number {
  const sorted = Float64Array.from(steps).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function requireEnds(
  samples: readonly Sample[],
  [start, end]: readonly [number, number],
  longest: number,
  where: string,
): void {
  const [first, last] = [samples[0]!, samples.at(-1)!];
  if (first.instant - start <= longest && end - last.instant <= longest) return;
  throw ambiguous(
    where,
    undefined,
    `its samples run from ${instantText(first.instant)} to ${instantText(last.instant)} and the log from ${instantText(start)} to ${instantText(end)}`,
    'cut the log to the time in which every GPU was logged',
  );
}

function gapFound(gaps: readonly Gap[], step: number, rule: GapRule, where: string) {
  const first = gaps[0]!;
  return ambiguous(
    where,
    undefined,
    `${gaps.length === 1 ? 'a gap' : `${gaps.length} gaps`} longer than ${rule.steps} times the median step of ${step / 1000} s, ${gaps.length === 1 ? 'of' : 'the first of'} ${first.ms / 1000} s after ${instantText(first.from)}`,
    'what was used meanwhile is not known: import with --gaps estimate to bridge them by straight lines and have the energy marked as estimated, or import the parts as activities of their own',
  );
}
