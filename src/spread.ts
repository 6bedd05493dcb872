/**
 * Which decision causes how much of the spread over all methods: every method is measured against the mean method, and each
 * decision has the share of the variance of the totals that its effects explain (specification: calculation-spread).
 */
import { type ComparisonRow, worth } from './compare.js';
import { compensatedSum } from './formula/loop.js';
import { type EnergyPart, energyParts } from './methodologies/methodology.js';

export const decisions = [
  ...energyParts,
  'otherParts',
  'electricity',
  'overhead',
  'gridKind',
  'gridData',
  'hardware',
  'lifetime',
  'rest',
] as const;
export type Decision = (typeof decisions)[number];

export interface DecisionShare {
  readonly decision: Decision;
  /** Of the variance of the totals; all of them add up to 1. */
  readonly share: number;
  /** gCO2e by which each method is moved from the mean method, in the order of the methods. */
  readonly effects: readonly number[];
}

export interface Spread {
  /** Those that were split, and those that give a total and nothing else. */
  readonly methods: readonly string[];
  readonly leftOut: readonly string[];
  /** gCO2e. */
  readonly mean: number;
  /** Standard deviation of the totals, in gCO2e: the root of their mean square distance from the mean. */
  readonly deviation: number;
  /** The decisions that move anything, the largest share first. */
  readonly shares: readonly DecisionShare[];
}

/** The figures of a method that decisions are about; undefined where it does not have one. */
interface Figures {
  readonly energy: number;
  readonly overhead: number | undefined;
  readonly intensity: number | undefined;
  /** gCO2e · h: embodied emissions times lifetime. */
  readonly hardware: number;
  /** One over the lifetime. */
  readonly wear: number | undefined;
  readonly rest: number;
}

/** The spread over these rows; undefined when fewer than two of them can be split, or all totals are equal. */
export function spreadOf(all: readonly ComparisonRow[]): Spread | undefined {
  const rows = all.filter((row) => !givesTotalOnly(row));
  if (rows.length < 2) return undefined;
  const mean = meanOf(rows.map(({ total }) => total));
  const distances = rows.map(({ total }) => total - mean);
  const squares = compensatedSum(Float64Array.from(distances, (distance) => distance * distance));
  const whole = Math.max(...rows.map(({ total }) => Math.abs(total)));
  if (Math.sqrt(squares / rows.length) <= 1e-12 * whole) return undefined;
  const effects = effectsOf(rows);
  const shares = decisions
    .map((decision): DecisionShare => {
      const own = effects.map((one) => one[decision]);
      const covariance = compensatedSum(Float64Array.from(own, (effect, at) => effect * distances[at]!));
      return { decision, share: covariance / squares, effects: own };
    })
    .filter((one) => one.effects.some((effect) => Math.abs(effect) > 1e-12 * whole));
  return {
    methods: rows.map(({ methodology }) => methodology),
    leftOut: all.filter(givesTotalOnly).map(({ methodology }) => methodology),
    mean,
    deviation: Math.sqrt(squares / rows.length),
    shares: shares.toSorted((a, b) => b.share - a.share),
  };
}

function givesTotalOnly({ energy, embodied, rest }: ComparisonRow): boolean {
  return energy === 0 && embodied === 0 && rest !== 0;
}

type Effects = Readonly<Record<Decision, number>>;

function effectsOf(rows: readonly ComparisonRow[]): readonly Effects[] {
  const wear = meanOfKnown(rows.map(({ lifetime }) => lifetime && 1 / lifetime));
  const figures = rows.map((row) => figuresOf(row, wear));
  const mean = {
    energy: meanOf(figures.map(({ energy }) => energy)),
    overhead: meanOfKnown(figures.map(({ overhead }) => overhead)),
    intensity: meanOfKnown(figures.map(({ intensity }) => intensity)),
    hardware: meanOf(figures.map(({ hardware }) => hardware)),
    wear,
    rest: meanOf(figures.map(({ rest }) => rest)),
  };
  const parts = rows.map((row) => partsOf(row));
  const meanParts = meanPartsOf(parts);
  return rows.map((row, at) => {
    const own = figures[at]!;
    const overhead = own.overhead ?? mean.overhead;
    const intensity = own.intensity ?? mean.intensity;
    const perKilowattHour = worth([mean.overhead, mean.intensity], [overhead, intensity]);
    const perGram = worth([mean.energy, mean.overhead], [own.energy, overhead]);
    const kind = own.intensity === undefined ? mean.intensity : meanOfKind(rows, figures, row);
    const differences = energyDifferences(parts[at], meanParts, own.energy - mean.energy);
    return {
      ...(Object.fromEntries(
        Object.entries(differences).map(([part, difference]) => [part, difference * perKilowattHour]),
      ) as typeof differences),
      overhead: (overhead - mean.overhead) * worth([mean.energy, mean.intensity], [own.energy, intensity]),
      gridKind: (kind - mean.intensity) * perGram,
      gridData: (intensity - kind) * perGram,
      hardware: (own.hardware - mean.hardware) * worth([mean.wear, 1], [own.wear ?? mean.wear, 1]),
      lifetime: ((own.wear ?? mean.wear) - mean.wear) * worth([mean.hardware, 1], [own.hardware, 1]),
      rest: own.rest - mean.rest,
    };
  });
}

function figuresOf({ energy, overhead, intensity, embodied, lifetime, rest }: ComparisonRow, wear: number): Figures {
  const own = lifetime === undefined || lifetime === 0 ? undefined : 1 / lifetime;
  return {
    energy,
    overhead: energy === 0 ? undefined : overhead,
    intensity: energy === 0 ? undefined : intensity,
    hardware: embodied / (own ?? wear),
    wear: own,
    rest,
  };
}

type Part = EnergyPart | 'otherParts';
type Parts = Readonly<Record<Part, number>>;
const partNames: readonly Part[] = [...energyParts, 'otherParts'];

/** The parts of the electricity, what has no name among them; undefined where none is known. */
function partsOf({ energy, energyParts: known }: ComparisonRow): Parts | undefined {
  if (known === undefined) return undefined;
  const named = energyParts.map((part) => [part, known[part] ?? 0] as const);
  const other = energy - named.reduce((sum, [, amount]) => sum + amount, 0);
  // What the rounding of doubles leaves is no part.
  return {
    ...(Object.fromEntries(named) as Record<EnergyPart, number>),
    otherParts: Math.abs(other) <= 1e-12 * energy ? 0 : other,
  };
}

function meanPartsOf(parts: readonly (Parts | undefined)[]): Parts {
  return Object.fromEntries(
    partNames.map((part) => [part, meanOfKnown(parts.map((one) => one?.[part]))]),
  ) as unknown as Parts;
}

/** What each part adds to a difference of electricity, and what is left of it for electricity as a whole. */
function energyDifferences(
  own: Parts | undefined,
  mean: Parts,
  difference: number,
): Readonly<Record<Part | 'electricity', number>> {
  const byPart = partNames.map((part) => [part, own === undefined ? 0 : own[part] - mean[part]] as const);
  return {
    ...(Object.fromEntries(byPart) as Record<Part, number>),
    electricity: difference - byPart.reduce((sum, [, one]) => sum + one, 0),
  };
}

function meanOfKind(rows: readonly ComparisonRow[], figures: readonly Figures[], { signal, method }: ComparisonRow) {
  return meanOfKnown(
    figures.map(({ intensity }, at) =>
      rows[at]!.signal === signal && rows[at]!.method === method ? intensity : undefined,
    ),
  );
}

function meanOf(values: readonly number[]): number {
  return compensatedSum(Float64Array.from(values)) / values.length;
}

/** The mean of those that are there; 1 when none is, which then moves nothing. */
function meanOfKnown(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? 1 : meanOf(known);
}
