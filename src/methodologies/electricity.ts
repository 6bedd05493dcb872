/**
 * Electricity of an activity as an input: every part once, whether it stands as an amount or as a series of energy or power.
 * A part with both is counted by its series of energy, where that has no gap; else by its amount.
 */

import { AssayError } from '../errors.js';
import { pointer } from '../finding.js';
import { Decimal, type Exact, exactBase } from '../formula/exact.js';
import type { Activity, EnergyEntry, Series } from '../generated/documents.js';
import { baseUnitOf } from '../quantity.js';
import { type Bound, type Figures, figure, isBound, lack, type MaybeBound, merged, noted, series } from './figures.js';

/** One statement of electricity, with its place in the activity. */
export interface Statement {
  readonly component: EnergyEntry['component'];
  readonly device?: string | undefined;
  readonly overhead: EnergyEntry['overhead'];
  /** The stage of an AI system that it was used in, where an amount says so. */
  readonly stage?: EnergyEntry['stage'] | undefined;
  readonly path: string;
  readonly amount: MaybeBound;
  /** Start, step and length of a series: series that have all of them in common can be added position by position. */
  readonly grid?: string;
}

/**
 * Electricity of the devices, overhead excluded: over `component`, or over `interval` where all of it is known in the same
 * steps. A part that includes overhead is divided by the PUE that the site states.
 */
export function itEnergy(activity: Activity, ...components: readonly EnergyEntry['component'][]): MaybeBound {
  return energyOf(activity, partsOnce(activity), components);
}

/** What several groups of components come to, each as one figure; what an activity states is read once for all of them. */
export function itTotals<Group extends string>(
  activity: Activity,
  groups: Readonly<Record<Group, readonly EnergyEntry['component'][]>>,
): Readonly<Record<Group, MaybeBound>> {
  const parts = partsOnce(activity);
  const each = Object.entries<readonly EnergyEntry['component'][]>(groups).map(([group, components]) => {
    const energy = energyOf(activity, parts, components);
    if (!isBound(energy)) return [group, energy] as const;
    const { uncertainty: _, ...total } = asTotal(energy);
    return [group, total] as const;
  });
  return Object.fromEntries(each) as Record<Group, MaybeBound>;
}

function energyOf(
  activity: Activity,
  parts: readonly Statement[],
  components: readonly EnergyEntry['component'][],
): MaybeBound {
  const wanted = parts.filter(({ component }) => components.length === 0 || components.includes(component));
  return together(
    wanted.map((part) => ({ ...part, amount: withoutOverhead(activity, part) })),
    lack('/energy', `the electricity of ${components.join(', ') || 'the devices'}`),
  );
}

/** Electricity at the meter of the building: only where the activity states every part with overhead included. */
export function facilityEnergy(activity: Activity): MaybeBound {
  const none = lack('/energy', 'electricity with overhead included');
  const parts = partsOnce(activity);
  return parts.some(({ overhead }) => overhead !== 'included') ? none : together(parts, none);
}

/** What an activity states of its electricity, each part by the finest of its statements that is whole. */
export function electricityOf(activity: Activity): readonly Statement[] {
  const amounts = activity.energy.map(({ amount, ...entry }, at): Statement => {
    const path = pointer('energy', at);
    return { ...entry, path, amount: figure(amount, `${path}/amount`, `the electricity of ${entry.component}`) };
  });
  const energies = coursesOf(activity, 'energy');
  const powers = coursesOf(activity, 'power');
  const counted: Statement[] = [];
  for (const rank of [energies.filter(known), amounts.filter(known), powers.filter(known), energies, powers, amounts]) {
    const before = [...counted];
    counted.push(...rank.filter((one) => !stated(one, before)));
  }
  return [...amounts, ...energies, ...powers].filter((one) => counted.includes(one));
}

const known = ({ amount }: Statement): boolean => isBound(amount);

/** The components whose electricity an activity speaks of, known or not. */
export function componentsOf(activity: Activity): readonly EnergyEntry['component'][] {
  return [...new Set(electricityOf(activity).map(({ component }) => component))];
}

function stated(part: Statement, others: readonly Statement[]): boolean {
  return others.some(
    ({ component, device }) =>
      component === part.component && (device === part.device || device === undefined || part.device === undefined),
  );
}

/** @throws AssayError ERR_DOCUMENT_INVALID when a node stands beside its own parts: their sum would count them twice. */
function partsOnce(activity: Activity): readonly Statement[] {
  const parts = electricityOf(activity);
  const whole = parts.filter(known);
  const node = whole.find(({ component }) => component === 'node');
  const part = whole.find(({ component }) => component !== 'node');
  if (node === undefined || part === undefined) return parts;
  throw new AssayError(
    'ERR_DOCUMENT_INVALID',
    `${part.path}: the electricity of ${part.component} is inside that of the node (${node.path}) and would count twice; keep the node or its parts, not both`,
    { requirement: 'activity-energy', path: part.path },
  );
}

/** The series of energy or of power. */
function coursesOf({ series: listed = [] }: Activity, kind: 'energy' | 'power'): readonly Statement[] {
  return listed.flatMap((one, at): readonly Statement[] => {
    if (one.of !== kind) return [];
    const { component, device, overhead, start, step } = one;
    const path = pointer('series', at);
    const grid = 'values' in one ? [start, exactBase(step.value, step.unit), one.values.length].join(' ') : '';
    return [{ component, device, overhead, path, amount: energyOfSteps(one, path), grid }];
  });
}

/** A series as energy for each step; power is taken to last for the whole step. */
function energyOfSteps(one: Series, path: string): MaybeBound {
  if (!('values' in one))
    return lack(
      `${path}/file`,
      `the values of the series "${one.id}" in the activity itself: its file is read by the command line, beside the activity`,
    );
  const gap = one.values.indexOf(null);
  if (gap >= 0)
    return lack(`${path}/values/${gap}`, `a value here: the series "${one.id}" has a gap, which is not zero`);
  const values = one.values as readonly string[];
  const hours = exactBase(one.step.value, one.step.unit);
  return {
    index: 'interval',
    ...(one.of === 'energy'
      ? { unit: one.unit, value: values }
      : { unit: 'kWh', value: values.map((value) => text(exactBase(value, one.unit).times(hours))) }),
    origin: { kind: one.basis === 'measured' ? 'measured' : 'stated', path },
    ...(one.uncertainty && { uncertainty: one.uncertainty.relativeStandard }),
  };
}

function withoutOverhead({ site }: Activity, { amount, overhead }: Statement): MaybeBound {
  if (!isBound(amount) || overhead === 'excluded') return amount;
  const pue = figure(site.pue, '/site/pue', 'the PUE that this figure includes');
  if (!isBound(pue)) return pue;
  const ratio = exactBase(pue.value as string, pue.unit);
  const divided = (value: string): string => text(new Decimal(value).dividedBy(ratio));
  return {
    ...amount,
    value: typeof amount.value === 'string' ? divided(amount.value) : amount.value.map(divided),
    origin: noted(amount.origin, `divided by the PUE of ${pue.value} that it includes`),
  };
}

/** One part as it is; several over `interval` where they share their steps, else over `component`, a series with its sum. */
function together(parts: readonly Statement[], whenNone: MaybeBound): MaybeBound {
  const missing = parts.find(({ amount }) => !isBound(amount));
  if (missing !== undefined) return missing.amount;
  const bound = parts.map(({ amount }) => amount as Bound);
  const [first] = parts;
  const courses = bound.every(({ index }) => index === 'interval');
  if (bound.length === 1 && courses) return bound[0]!;
  const oneGrid = parts.every(({ grid }) => grid !== undefined && grid === first?.grid);
  if (courses && oneGrid && bound.length > 1 && bound.every(({ uncertainty }) => uncertainty === undefined))
    return {
      unit: 'kWh',
      index: 'interval',
      value: (bound[0]!.value as readonly string[]).map((_, at) =>
        text(Decimal.sum(...bound.map(({ value, unit }) => exactBase(value[at]!, unit)))),
      ),
      origin: merged(bound.map(({ origin }) => origin)),
    };
  return series('component', bound.map(asTotal), whenNone);
}

/**
 * Energies that are summed each by itself: as they are where those over one index have one length, as a calculation wants it
 * (calculation-series-index); else each as its total. Two boards beside one processor are no fault.
 */
export function summable(figures: Figures): Figures {
  const series = Object.values(figures).filter(isEnergySeries);
  const lengths = new Map(series.map(({ index, value }) => [index, value.length]));
  if (series.every(({ index, value }) => lengths.get(index) === value.length)) return figures;
  return Object.fromEntries(
    Object.entries(figures).map(([name, one]) => [name, isEnergySeries(one) ? sumOf(one) : one]),
  );
}

function isEnergySeries(one: MaybeBound): one is Bound {
  return isBound(one) && typeof one.value !== 'string' && baseUnitOf(one.unit) === 'kWh';
}

/** A series as its sum, with its uncertainty: positions are independent of each other. */
function sumOf({ value, uncertainty, ...amount }: Bound): Bound {
  const values = (value as readonly string[]).map((one) => new Decimal(one));
  const sum = Decimal.sum(...values);
  const relative = (at: number): string => (typeof uncertainty === 'string' ? uncertainty : (uncertainty?.[at] ?? '0'));
  const spread = Decimal.sum(...values.map((one, at) => one.times(relative(at)).pow(2))).sqrt();
  return {
    ...amount,
    index: 'component',
    value: [text(sum)],
    ...(!spread.isZero() && { uncertainty: [text(spread.dividedBy(sum))] }),
  };
}

function asTotal(amount: Bound): Bound {
  if (typeof amount.value === 'string') return amount;
  const { index: _, ...whole } = amount;
  const sum = amount.value.reduce((all, one) => all.plus(one), new Decimal(0));
  return {
    ...whole,
    value: text(sum),
    origin: noted(amount.origin, `sum of ${amount.value.length} ${amount.index === 'interval' ? 'steps' : 'parts'}`),
  };
}

function text(value: Exact): string {
  return value.toSignificantDigits(34).toString();
}
