/** What would have lowered the emissions of an activity: another time, another place, other circumstances. */

import { type ActivityDocument, calculate, MissingInputs } from '../calculate.js';
import { AssayError } from '../errors.js';
import type { FactorSet } from '../factors/factor.js';
import type { Factors } from '../factors/factors.js';
import type { Footprint } from '../generated/documents.js';
import type { Methodology } from '../methodologies/methodology.js';
import { gridsOf, homeOf, type Signal } from './grids.js';
import { type Lever, leversOf } from './levers.js';
import { type Course, flexibleStart, GridEnds, pauseAndResume, type Run, type Shifted, startedAt } from './shift.js';
import { type ActivityWork, workOf } from './work.js';

export interface AdviceOptions {
  /** Key of the region where the work ran; the place of the activity unless told. */
  readonly region?: string | undefined;
  /** When the work begins, in milliseconds; when it did unless told. */
  readonly start?: number | undefined;
  /** `6h`, `25%`; those of the paper unless told. */
  readonly windows?: readonly string[] | undefined;
}

export const usualWindows = ['6h', '12h', '18h', '24h', '25%', '50%', '75%', '100%'] as const;

export interface Option {
  readonly grams: number;
  /** Share of the emissions as it was that is saved; below zero where it would have been more. */
  readonly saving: number;
  readonly runs: readonly { readonly start: string; readonly end: string }[];
}

/** What a window would have changed, or why nobody can tell. */
export type WindowAdvice =
  | { readonly window: string; readonly hours: number; readonly flexible: Option; readonly paused: Option }
  | { readonly window: string; readonly hours: number; readonly lacking: string };

/** One stretch of time for the picture: its intensity, and the share of it in which the work runs. */
export interface Stretch {
  readonly start: string;
  readonly end: string;
  readonly intensity: number;
  readonly asItWas: number;
  readonly flexible: number;
  readonly paused: number;
}

export interface RegionAdvice {
  readonly region: string;
  readonly name: string;
  readonly home: boolean;
  /** At the time of the work. */
  readonly asItWas?: { readonly grams: number; readonly intensity: number };
  readonly lacking?: string;
  readonly windows: readonly WindowAdvice[];
}

/** All that one kind of intensity says. */
export interface SignalAdvice {
  readonly quantity: string;
  readonly says: string;
  readonly signal: string;
  readonly basis: string;
  /** Home first, then by emissions as it was. */
  readonly regions: readonly RegionAdvice[];
  /** Of home, over one window. */
  readonly course?: { readonly window: string; readonly stretches: readonly Stretch[] };
}

export interface Advice {
  readonly activity: { readonly id: string; readonly title: string; readonly digest: string };
  readonly grid: { readonly set: string; readonly version: string; readonly digest: string };
  readonly work: {
    /** kWh. */
    readonly energy: number;
    readonly start: string;
    readonly hours: number;
  };
  readonly assumptions: readonly string[];
  /** Average first, then marginal. */
  readonly signals: readonly SignalAdvice[];
  readonly levers: readonly Lever[];
}

/**
 * When and where the same work would have emitted less, and which circumstances move each method.
 * @throws AssayError ERR_FACTOR_MISSING for a set without series of intensities or of the place; ERR_USAGE for a region that the set
 *   does not have, and for a window that is none; ERR_INPUT_MISSING when the electricity of the work is not known and no methodology tells it.
 */
export function advise(
  document: ActivityDocument,
  set: FactorSet,
  methodologies: readonly Methodology[],
  factors: Factors,
  options: AdviceOptions = {},
): Advice {
  const footprints = methodologies.flatMap((methodology) => footprintOf(document, methodology, factors));
  const work = workOf(document.activity, footprints);
  const start = options.start ?? work.start;
  const signals = gridsOf(set, start);
  const home = homeOf(document, set, signals, options.region);
  const windows = (options.windows ?? usualWindows).map((window) => ({
    window,
    length: windowLength(window, work.length),
  }));
  return {
    activity: { id: document.activity.id, title: document.activity.subject.system, digest: document.digest },
    grid: { set: set.id, version: set.version, digest: set.digest },
    work: {
      energy: work.energy.reduce((sum, one) => sum + one, 0),
      start: instant(start),
      hours: work.length / 3_600_000,
    },
    assumptions: [...work.assumptions, ...assumptions],
    signals: signals.map((signal) => signalAdvice(signal, home, work, start, windows)),
    levers: leversOf(footprints, methodologies),
  };
}

const assumptions = [
  'the same electricity at any time and in any place',
  'the series is known beforehand, as it turned out: a forecast would save less',
  'pausing and going on cost nothing',
  'an average intensity says what an inventory would hold, a marginal one what a change of demand sets off',
];

function footprintOf(document: ActivityDocument, methodology: Methodology, factors: Factors): readonly Footprint[] {
  try {
    return [calculate(document, methodology, factors)];
  } catch (error) {
    if (error instanceof MissingInputs) return [];
    throw error;
  }
}

/** @throws AssayError ERR_USAGE. */
function windowLength(window: string, length: number): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(h|%)$/.exec(window) ?? [];
  if (number !== undefined && Number(number) > 0)
    return Math.round(Number(number) * (unit === 'h' ? 3_600_000 : length / 100));
  throw new AssayError(
    'ERR_USAGE',
    `"${window}" is no window; write hours as 24h, or a share of the length of the work as 50%`,
  );
}

interface Window {
  readonly window: string;
  readonly length: number;
}

function signalAdvice(
  { regions, ...kind }: Signal,
  home: string,
  work: ActivityWork,
  start: number,
  windows: readonly Window[],
): SignalAdvice {
  const here = regions.find(({ keys }) => keys[0]!.toLowerCase() === home);
  const asItWas = here && attempt(() => startedAt(work, here.course, start));
  const base = asItWas !== undefined && 'grams' in asItWas ? asItWas.grams : undefined;
  const advised = regions.map(({ keys, name, course }) =>
    regionAdvice({ region: keys[0]!, name, home: keys[0]!.toLowerCase() === home }, course, work, start, windows, base),
  );
  const lowest = ({ home: first, asItWas: now }: RegionAdvice): number => (first ? -1 : (now?.grams ?? Infinity));
  const shown = here && courseOf(here.course, work, start, windows);
  return {
    ...kind,
    regions: advised.toSorted((a, b) => compareNumbers(lowest(a), lowest(b))),
    ...(shown && { course: shown }),
  };
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function regionAdvice(
  region: Pick<RegionAdvice, 'region' | 'name' | 'home'>,
  course: Course,
  work: ActivityWork,
  start: number,
  windows: readonly Window[],
  base: number | undefined,
): RegionAdvice {
  const now = attempt(() => startedAt(work, course, start));
  if (!('grams' in now)) return { ...region, lacking: now.lacking, windows: [] };
  const energy = work.energy.reduce((sum, one) => sum + one, 0);
  const option = ({ grams, runs }: Shifted): Option => ({
    grams,
    saving: base === undefined || base === 0 ? 0 : 1 - grams / base,
    runs: runs.map((one) => ({ start: instant(one.start), end: instant(one.end) })),
  });
  return {
    ...region,
    asItWas: { grams: now.grams, intensity: energy === 0 ? 0 : now.grams / energy },
    windows: windows.map(({ window, length }): WindowAdvice => {
      const hours = length / 3_600_000;
      const flexible = attempt(() => flexibleStart(work, course, start, length));
      if (!('grams' in flexible)) return { window, hours, lacking: flexible.lacking };
      return { window, hours, flexible: option(flexible), paused: option(pauseAndResume(work, course, start, length)) };
    }),
  };
}

function attempt(shift: () => Shifted): Shifted | { readonly lacking: string } {
  try {
    return shift();
  } catch (error) {
    if (error instanceof GridEnds) return { lacking: `the series has no value at ${instant(error.at)}` };
    throw error;
  }
}

/** At most so many stretches are told: a picture shows no more. */
const most = 400;

/** The course of the intensity over the window of a day, or else the longest that the series covers. */
function courseOf(
  course: Course,
  work: ActivityWork,
  start: number,
  windows: readonly Window[],
): SignalAdvice['course'] | undefined {
  const day = windows.filter(({ window }) => window === '24h');
  const others = windows.toSorted((a, b) => b.length - a.length);
  for (const { window, length } of [...day, ...others]) {
    const flexible = attempt(() => flexibleStart(work, course, start, length));
    if (!('grams' in flexible)) continue;
    const paused = pauseAndResume(work, course, start, length);
    const end = start + length + work.length;
    const step = course.step * Math.ceil((end - start) / course.step / most);
    const asItWas = [{ start, end: start + work.length }];
    const stretches: Stretch[] = [];
    for (let from = start; from < end; from += step) {
      const to = Math.min(from + step, end);
      const share = (runs: readonly Run[]): number => overlap(runs, from, to) / (to - from);
      stretches.push({
        start: instant(from),
        end: instant(to),
        intensity: course.mean(from, to),
        asItWas: share(asItWas),
        flexible: share(flexible.runs),
        paused: share(paused.runs),
      });
    }
    return { window, stretches };
  }
  return undefined;
}

function overlap(runs: readonly Run[], from: number, to: number): number {
  return runs.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
}

function instant(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
