/**
 * The intensity of a grid at each step of an activity, from a series that the user brings. Nothing is bridged, repeated or
 * averaged but a longer step of the grid, which holds for every shorter step within it (calculation-factor-series).
 */
import type { Factors, FoundSeries } from '../factors/factors.js';
import { pointer } from '../finding.js';
import type { Activity, EnergyEntry } from '../generated/documents.js';
import { toBase } from '../quantity.js';
import { itEnergy } from './electricity.js';
import { type Bound, isBound, type Lack, lack, type MaybeBound, placeOf } from './figures.js';

/** Steps over time: where they begin, how long each is, how many there are. Milliseconds. */
export interface Steps {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

type Component = EnergyEntry['component'];

/** Electricity over time, of these components or of all: only where every part of it is known in the same steps. */
export function energyOverTime(activity: Activity, ...components: readonly Component[]): MaybeBound {
  const energy = itEnergy(activity, ...components);
  return isBound(energy) && energy.index !== 'interval' ? noCourse(components) : energy;
}

function noCourse(components: readonly Component[]): Lack {
  const of = components.length === 0 ? '' : ` of ${components.join(' or ')}`;
  return lack('/series', `electricity${of} over time: every part of it as a series with its values, in the same steps`);
}

/** The steps of an activity's electricity, where all of it is known in the same ones. */
export function energySteps(activity: Activity, ...components: readonly Component[]): Steps | Lack {
  const energy = energyOverTime(activity, ...components);
  if (!isBound(energy)) return energy;
  const whole = (activity.series ?? []).filter(
    (one) =>
      'values' in one && !one.values.includes(null) && (components.length === 0 || components.includes(one.component)),
  );
  const found = whole.find((one) => one.of === 'energy') ?? whole.find((one) => one.of === 'power');
  if (found === undefined || !('values' in found)) return noCourse(components);
  return { start: Date.parse(found.start), step: milliseconds(found.step), count: found.values.length };
}

/**
 * The intensity at each step of an activity's electricity, as a series over `interval`.
 * @param signal `average` or `marginal`.
 * @param components Those whose electricity counts; all where none is named.
 */
export function intensitySeries(
  activity: Activity,
  factors: Factors,
  signal: 'average' | 'marginal',
  ...components: readonly Component[]
): MaybeBound {
  const steps = energySteps(activity, ...components);
  if ('lack' in steps) return steps;
  const { cloudProvider, cloudRegion, gridZone, region, country } = placeOf(activity);
  const cloud = cloudProvider === undefined ? undefined : `${cloudProvider}/${cloudRegion ?? ''}`;
  const found = factors.series('gCO2e/kWh', signal, [cloud, gridZone, region, country]);
  if (found === undefined)
    return lack('/site', `the ${signal} intensity of the place over time, in a factor set of your own (--factors)`);
  return alignedTo(steps, found);
}

/** A series of a factor set at other steps, each of which lies within one of its own. */
export function alignedTo({ start, step, count }: Steps, found: FoundSeries): MaybeBound {
  const own = milliseconds(found.step);
  const offset = start - Date.parse(found.start);
  const where = `${found.set} ${found.version}, ${found.key}`;
  const missing = (says: string): Lack => lack('/series', `${says} (${where})`);
  if (own % step !== 0 || offset % step !== 0)
    return missing(
      `intensities at steps that hold whole steps of the electricity: ${minutes(own)} does not fit ${minutes(step)}`,
    );
  const values: string[] = [];
  for (let at = 0; at < count; at++) {
    const value = found.values[Math.floor((offset + at * step) / own)];
    if (value === undefined || value === null)
      return missing(`an intensity for the step that begins at ${new Date(start + at * step).toISOString()}`);
    values.push(value);
  }
  return {
    unit: found.unit,
    value: values,
    index: 'interval',
    origin: { kind: 'looked-up', set: found.set, version: found.version, row: found.key, note: found.cite },
  } satisfies Bound;
}

function milliseconds(step: { readonly value: string; readonly unit: string }): number {
  return Math.round(toBase(step, pointer('step')) * 3_600_000);
}

function minutes(step: number): string {
  return `${step / 60_000} min`;
}
