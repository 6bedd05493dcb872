/** The grids of a factor set that advice is given for: the course of each intensity in each region. */
import type { ActivityDocument } from '../calculate.js';
import { AssayError } from '../errors.js';
import type { FactorSet } from '../factors/factor.js';
import { placeOf } from '../methodologies/figures.js';
import { baseUnitOf, toBase } from '../quantity.js';
import { Course } from './shift.js';

/** One kind of intensity, and its course in each region. */
export interface Signal {
  readonly quantity: string;
  readonly says: string;
  readonly signal: string;
  readonly basis: string;

  readonly regions: readonly { readonly keys: readonly string[]; readonly name: string; readonly course: Course }[];
}

/** The intensities of a set by their kind: average and marginal are never mixed. */
export function gridsOf(set: FactorSet, start: number): readonly Signal[] {
  const held = Object.entries(set.quantities).flatMap(
    ([quantity, { unit, says, signal = 'not-stated', basis = 'not-stated' }]) => {
      if (baseUnitOf(unit) !== 'gCO2e/kWh') return [];
      const own = (set.series ?? []).filter((series) => series.quantity === quantity);
      const covering = own.toSorted((a, b) => Number(covers(b, start)) - Number(covers(a, start)));
      const regions = covering.map(({ key, aliases = [], name = key, ...series }) => ({
        keys: [key, ...aliases],
        name,
        course: new Course({
          start: Date.parse(series.start),
          step: stepOf(series),
          values: series.values.map((value) => (value === null ? undefined : toBase({ value, unit }))),
        }),
      }));
      const once = regions.filter(({ keys: [key] }, at) => regions.findIndex(({ keys }) => keys[0] === key) === at);
      return once.length === 0 ? [] : [{ quantity, says, signal, basis, regions: once }];
    },
  );
  if (held.length > 0) return held.toSorted((a, b) => rank(a.signal) - rank(b.signal));
  throw new AssayError(
    'ERR_FACTOR_MISSING',
    `the factor set ${set.id} ${set.version} has no series of intensities; give "series" of a quantity in gCO2e/kWh (schema factor-set)`,
    { requirement: 'calculation-shift', path: '/series' },
  );
}

type Series = NonNullable<FactorSet['series']>[number];

function stepOf({ step }: Pick<Series, 'step'>): number {
  return Math.round(toBase(step) * 3_600_000);
}

function covers(series: Series, start: number): boolean {
  const from = Date.parse(series.start);
  return start >= from && start < from + stepOf(series) * series.values.length;
}

function rank(signal: string): number {
  return ['average', 'marginal'].indexOf(signal) + (signal === 'average' || signal === 'marginal' ? 0 : 3);
}

/** The key of the region where the work ran, in lower case. */
export function homeOf(
  { activity }: ActivityDocument,
  { id, version }: FactorSet,
  signals: readonly Signal[],
  region: string | undefined,
): string {
  const { cloudProvider, cloudRegion, gridZone, region: subdivision, country } = placeOf(activity);
  const cloud = cloudProvider === undefined ? undefined : `${cloudProvider}/${cloudRegion ?? ''}`;
  const asked = region === undefined ? [cloud, gridZone, subdivision, country] : [region];
  const regions = signals.flatMap((signal) => signal.regions);
  for (const key of asked) {
    const found = regions.find(({ keys }) => keys.some((own) => own.toLowerCase() === key?.toLowerCase()));
    if (found !== undefined) return found.keys[0]!.toLowerCase();
  }
  const wanted = asked.filter((key) => key !== undefined).map((key) => `"${key}"`);
  const known = [...new Set(regions.map(({ keys }) => keys[0]!))];
  const some = `${known.slice(0, 12).join(', ')}${known.length > 12 ? ` and ${known.length - 12} more` : ''}`;
  throw new AssayError(
    region === undefined ? 'ERR_FACTOR_MISSING' : 'ERR_USAGE',
    `the factor set ${id} ${version} has no series for ${wanted.join(' or ') || 'an activity that states no place'}; choose the region of the work with --region: ${some}`,
    { requirement: 'calculation-shift', path: '/site' },
  );
}
