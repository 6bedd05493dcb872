/** All methodologies on the same activity, side by side, and the difference between any two split into its drivers. */
import { type ActivityDocument, calculate, MissingInputs } from './calculate.js';
import { AssayError } from './errors.js';
import type { Factors } from './factors/factors.js';
import { namesIn } from './formula/parse.js';
import { plan } from './formula/program.js';
import type { Footprint } from './generated/documents.js';
import type { Lack } from './methodologies/figures.js';
import type { Boundary, EnergyPart, Methodology } from './methodologies/methodology.js';
import { methodologyOf, nameOf } from './methodologies/registry.js';
import type { Spread } from './spread.js';
import type { VersionStep } from './versions.js';

export const driverNames = ['energy', 'overhead', 'intensity', 'embodied', 'rest'] as const;
export type Driver = (typeof driverNames)[number];

export interface ComparisonRow {
  /** Its name: the id, with the version unless that is the current one. */
  readonly methodology: string;
  readonly version: string;
  readonly title: string;
  /** gCO2e. */
  readonly total: number;
  readonly result: { readonly name: string; readonly value: number; readonly unit: string };
  /** Least and greatest total in gCO2e, where inputs or constants state a range. */
  readonly range?: readonly [least: number, greatest: number];
  /** Other impacts than on the climate, in units of their own. */
  readonly impacts: readonly {
    readonly name: string;
    readonly says: string;
    readonly value: number;
    readonly unit: string;
  }[];
  /** One line. */
  readonly boundary: string;
  /** `average` or `marginal`; `mixed` when the footprint holds both; `not-stated` when no factor says. */
  readonly signal: string;
  readonly method: Boundary['scope2'];
  readonly embodiedIncluded: boolean;
  /** Whose electricity is counted. */
  readonly covers: Boundary['energy'];
  /** kWh before overhead. */
  readonly energy: number;
  readonly overhead: number;
  /** kWh of the parts that the method tells apart. */
  readonly energyParts?: Readonly<Partial<Record<EnergyPart, number>>>;
  /** gCO2e/kWh. */
  readonly intensity: number;
  /** Where its intensities come from: set, version and row, or who says so. */
  readonly intensityFrom: readonly string[];
  /** gCO2e. */
  readonly embodied: number;
  /** Hours over which the embodied emissions are spread, as they weigh in. */
  readonly lifetime?: number;
  /** gCO2e that energy × overhead × intensity and embodied do not explain, such as rounding. */
  readonly rest: number;
  /** Total over the total of the base. */
  readonly ratio: number;
  /** Standard uncertainty in gCO2e, where the inputs state theirs. */
  readonly uncertainty?: number;
  /** In which ways this row is not like the base. */
  readonly unlike: readonly string[];
  readonly warnings: readonly string[];
}

export interface NotApplicable {
  readonly methodology: string;
  readonly title: string;
  readonly missing: readonly { readonly path: string; readonly says: string }[];
}

export interface DriverPart {
  readonly driver: Driver;
  readonly from: number;
  readonly to: number;
  /** gCO2e of the difference that this driver accounts for. */
  readonly effect: number;
}

export interface Drivers {
  readonly from: string;
  readonly to: string;
  readonly fromTotal: number;
  readonly toTotal: number;
  readonly difference: number;
  readonly parts: readonly DriverPart[];
  readonly unlike: readonly string[];
}

export interface Comparison {
  readonly activity: { readonly id: string; readonly title: string; readonly digest: string };
  readonly base: string;
  readonly rows: readonly ComparisonRow[];
  readonly notApplicable: readonly NotApplicable[];
  readonly drivers?: Drivers;
  readonly spread?: Spread;
  /** From each version of one method to the next. */
  readonly versions?: readonly VersionStep[];
  readonly footprints: readonly Footprint[];
}

/**
 * Applies methodologies to one activity.
 * @param base Id of the methodology that the others are measured against; unless told, the first of the kind that most are of.
 * @throws AssayError ERR_USAGE when the base does not apply; any error of `calculate` but a missing input.
 */
export function compare(
  document: ActivityDocument,
  methodologies: readonly Methodology[],
  factors: Factors,
  base?: string,
): Comparison {
  const applied: { methodology: Methodology; footprint: Footprint }[] = [];
  const notApplicable: NotApplicable[] = [];
  for (const methodology of methodologies) {
    const outcome = attempt(document, methodology, factors);
    if ('lacks' in outcome)
      notApplicable.push({
        methodology: nameOf(methodology),
        title: methodology.title,
        missing: outcome.lacks.map(({ lack, says }) => ({ path: lack, says })),
      });
    else applied.push({ methodology, footprint: outcome.footprint });
  }
  const wanted = base === undefined ? undefined : nameOf(methodologyOf(base));
  const rows = applied.map(({ methodology, footprint }) => rowOf(methodology, footprint, factors));
  const baseRow = wanted === undefined ? usualBase(rows) : rows.find(({ methodology }) => methodology === wanted);
  if (baseRow === undefined && base !== undefined)
    throw noBase(
      base,
      rows.map(({ methodology }) => methodology),
    );
  const placed = rows.map((row, at) => ({
    row: baseRow === undefined ? row : { ...row, ratio: row.total / baseRow.total, unlike: unlike(baseRow, row) },
    footprint: applied[at]!.footprint,
  }));
  const ordered = placed.toSorted((a, b) => byKind(a.row, b.row, baseRow?.methodology));
  return {
    activity: { id: document.activity.id, title: document.activity.subject.system, digest: document.digest },
    base: baseRow?.methodology ?? '',
    rows: ordered.map(({ row }) => row),
    notApplicable,
    footprints: ordered.map(({ footprint }) => footprint),
  };
}

/** The first row of the kind that most rows are of; not a figure without electricity or parts, while there is another. */
function usualBase(rows: readonly ComparisonRow[]): ComparisonRow | undefined {
  const whole = rows.filter((row) => row.covers !== 'none' && inParts(row));
  const candidates = whole.length === 0 ? rows : whole;
  const alike = (one: ComparisonRow): number => rows.filter((row) => unlike(one, row).length === 0).length;
  return candidates.toSorted((a, b) => alike(b) - alike(a))[0];
}

/** The base, what is like it, what is not, kind by kind; at the end what has no electricity, and totals without parts. */
function byKind(a: ComparisonRow, b: ComparisonRow, base: string | undefined): number {
  const rank = ({ methodology, unlike: differences, covers }: ComparisonRow): number =>
    methodology === base
      ? 0
      : differences.length === 0
        ? 1
        : covers === 'none'
          ? 3
          : differences.includes(noParts)
            ? 4
            : 2;
  const kind = (row: ComparisonRow): string => row.unlike.join('; ');
  return rank(a) - rank(b) || a.unlike.length - b.unlike.length || (kind(a) < kind(b) ? -1 : kind(a) > kind(b) ? 1 : 0);
}

function attempt(
  document: ActivityDocument,
  methodology: Methodology,
  factors: Factors,
): { footprint: Footprint } | { lacks: readonly Lack[] } {
  try {
    return { footprint: calculate(document, methodology, factors) };
  } catch (error) {
    if (error instanceof MissingInputs) return { lacks: error.lacks };
    throw error;
  }
}

/** The inputs that the total comes from: a method may report further results, from intensities of another kind. */
function inputsOfTotal({ program, total }: Methodology, { inputs }: Footprint): Footprint['inputs'] {
  const steps = plan(program, new Set(inputs.map(({ name }) => name)), [total]);
  const read = new Set(steps.flatMap(({ tree }) => [...namesIn(tree)]));
  return inputs.filter(({ name }) => read.has(name));
}

function noBase(base: string, applied: readonly string[]): AssayError {
  return new AssayError(
    'ERR_USAGE',
    `"${base}" does not apply to this activity, so nothing can be measured against it; choose one of ${applied.join(', ') || 'none: no methodology applies'}`,
  );
}

function rowOf(methodology: Methodology, footprint: Footprint, factors: Factors): ComparisonRow {
  const { drivers, energyParts, total, range, result, impacts = [], uncertainty, warnings } = footprint;
  return {
    methodology: nameOf(methodology),
    version: methodology.version,
    title: methodology.title,
    total: Number(total.value),
    result: { name: result.name, value: Number(result.value), unit: result.unit },
    ...(range && { range: [Number(range.least), Number(range.greatest)] as const }),
    impacts: impacts.map(({ name, value, unit }) => ({
      name,
      says: methodology.steps.find((step) => step.name === name)?.says ?? name,
      value: Number(value),
      unit,
    })),
    boundary: methodology.boundary.line,
    signal: factors.signalOf({ inputs: inputsOfTotal(methodology, footprint) }),
    method: methodology.boundary.scope2,
    embodiedIncluded: methodology.boundary.embodied,
    covers: methodology.boundary.energy,
    energy: Number(drivers.energy.value),
    overhead: Number(drivers.overhead.value),
    ...(energyParts && {
      energyParts: Object.fromEntries(Object.entries(energyParts).map(([part, { value }]) => [part, Number(value)])),
    }),
    intensity: Number(drivers.intensity.value),
    intensityFrom: intensityFrom(footprint, factors),
    embodied: Number(drivers.embodied.value),
    ...(drivers.lifetime && { lifetime: Number(drivers.lifetime.value) }),
    rest: Number(drivers.rest.value),
    ratio: 1,
    ...(uncertainty && { uncertainty: Number(uncertainty.standard.value) }),
    unlike: [],
    warnings,
  };
}

function intensityFrom({ inputs }: Footprint, factors: Factors): readonly string[] {
  const places = inputs.flatMap(({ unit, origin }) => {
    if (unit !== 'gCO2e/kWh') return [];
    if (origin.kind === 'default') return ['default of the method'];
    if (origin.kind !== 'looked-up') return [`${origin.kind} in the activity`];
    const year = factors.yearOf(origin.set, origin.row);
    return [`${origin.set} ${origin.version}, ${origin.row}${year === undefined ? '' : `, ${year}`}`];
  });
  return [...new Set(places)];
}

/** In which ways two results must not be ranked against each other without saying so (calculation-compare-unlike). */
export function unlike(a: ComparisonRow, b: ComparisonRow): readonly string[] {
  const differences: string[] = [];
  if (a.signal !== b.signal) differences.push(`${b.signal} against ${a.signal} intensity`);
  if (a.method !== b.method) differences.push(`${methodText(b)} against ${methodText(a)}`);
  if (a.covers !== b.covers) differences.push(coversText(a, b));
  if (inParts(a) !== inParts(b)) differences.push(inParts(b) ? 'told in parts' : noParts);
  if (a.embodiedIncluded !== b.embodiedIncluded)
    differences.push(b.embodiedIncluded ? 'embodied emissions included' : 'embodied emissions not included');
  return differences;
}

const noParts = 'a published total, with no electricity or intensity told';

/** False where a source gives a total and no figures that it comes from. */
export function inParts({ covers, energy, intensity }: ComparisonRow): boolean {
  return covers === 'none' || energy !== 0 || intensity !== 0;
}

function coversText(a: ComparisonRow, b: ComparisonRow): string {
  if (b.covers === 'none') return 'no electricity';
  return `electricity of the ${b.covers} against ${a.covers === 'none' ? 'none' : `that of the ${a.covers}`}`;
}

function methodText({ method }: ComparisonRow): string {
  if (method === 'none') return 'no operation';
  return method === 'not-stated' ? 'a scope 2 method that is not stated' : `${method}-based`;
}

/**
 * The difference between two rows, split over the drivers. The operational part is a product of three; each factor gets its
 * Shapley value, the mean of its effect over all orders of change. The parts add up to the difference whatever the order.
 */
export function driversBetween(a: ComparisonRow, b: ComparisonRow): Drivers {
  const product = shapley([a.energy, a.overhead, a.intensity], [b.energy, b.overhead, b.intensity]);
  const effects = [...product, b.embodied - a.embodied, b.rest - a.rest];
  return {
    from: a.methodology,
    to: b.methodology,
    fromTotal: a.total,
    toTotal: b.total,
    difference: b.total - a.total,
    parts: driverNames.map((driver, at) => ({ driver, from: a[driver], to: b[driver], effect: effects[at]! })),
    unlike: unlike(a, b),
  };
}

type Triple = readonly [number, number, number];

/** Shapley values of x·y·z going from one triple to another: for x, Δx · (2·y₀z₀ + y₀z₁ + y₁z₀ + 2·y₁z₁) / 6. */
export function shapley(from: Triple, to: Triple): Triple {
  const share = (x: number, y: number, z: number): number =>
    (to[x]! - from[x]!) * worth([from[y]!, from[z]!], [to[y]!, to[z]!]);
  return [share(0, 1, 2), share(1, 2, 0), share(2, 0, 1)];
}

/** What one unit of a difference in x is worth, when y and z change with it: the factor of Δx in its Shapley value. */
export function worth([y0, z0]: readonly [number, number], [y1, z1]: readonly [number, number]): number {
  return (2 * y0 * z0 + y0 * z1 + y1 * z0 + 2 * y1 * z1) / 6;
}
