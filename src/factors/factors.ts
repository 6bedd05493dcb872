/** The factor sets that one calculation may read: ours by id, and the user's own, which are asked first. */
import { AssayError } from '../errors.js';
import type { FactorSeries, Footprint, FootprintInput } from '../generated/documents.js';
import { baseUnitOf, toBase } from '../quantity.js';
import { type Factor, type FactorSet, findFactor } from './factor.js';
import { loadFactorSets } from './index.js';

/** A series of a set, with what is needed to cite it. */
export interface FoundSeries extends FactorSeries {
  readonly set: string;
  readonly version: string;
  readonly unit: string;
  /** How an origin names it: a place may have several series, marginal and average ones. */
  readonly cite: string;
}

export class Factors {
  readonly #sets: ReadonlyMap<string, FactorSet>;
  readonly #own: readonly FactorSet[];

  /**
   * A set of the user with the id of one of ours stands in its place, as an older edition does that a claim was made with;
   * it is not asked before the others.
   * @throws AssayError ERR_FACTOR_SET_INVALID when two different sets of the user have one id.
   */
  constructor(sets: readonly FactorSet[], own: readonly FactorSet[] = []) {
    const ours = new Set(sets.map(({ id }) => id));
    const mine = onePerId(own);
    this.#sets = new Map([...sets, ...mine].map((set) => [set.id, set]));
    this.#own = mine.filter(({ id }) => !ours.has(id));
  }

  /** A factor by set, quantity and key (or alias); nothing near is ever taken for it. */
  find(set: string, quantity: string, key: string): Factor | undefined {
    const found = this.#sets.get(set);
    return found === undefined ? undefined : findFactor(found, quantity, key);
  }

  /** Keys of a set, for a method that has a way of its own to find the row. */
  keys(set: string): readonly string[] {
    return this.#sets.get(set)?.rows.map(({ key }) => key) ?? [];
  }

  /** Ids of the user's own sets that hold a quantity. */
  own(quantity: string): readonly string[] {
    return this.#own.filter((set) => Object.hasOwn(set.quantities, quantity)).map((set) => set.id);
  }

  /**
   * The series that the user's own sets hold of a place, of one quantity by its unit and signal. The keys are asked in their
   * order; nothing near is ever taken for one.
   */
  series(unit: string, signal: string, keys: readonly (string | undefined)[]): FoundSeries | undefined {
    const held = this.#own.flatMap((set) =>
      (set.series ?? [])
        .filter(({ quantity }) => {
          const kind = set.quantities[quantity];
          return kind !== undefined && baseUnitOf(kind.unit) === unit && kind.signal === signal;
        })
        .map(
          (series): FoundSeries => ({
            ...series,
            set: set.id,
            version: set.version,
            unit: set.quantities[series.quantity]!.unit,
            cite: citation(series),
          }),
        ),
    );
    for (const key of keys) {
      const wanted = key?.toLowerCase();
      const found = held.find((one) => [one.key, ...(one.aliases ?? [])].some((own) => own.toLowerCase() === wanted));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /**
   * What a row of a set, or the series of its place, says in a base unit: every figure of each column. Undefined when there is
   * no such set, version or key. Where no column has this unit, all of them count.
   */
  row(set: string, version: string, key: string, unit: string): readonly number[] | undefined {
    const found = this.#sets.get(set);
    if (found?.version !== version) return undefined;
    const row = found.rows.find((one) => one.key === key);
    const courses = (found.series ?? []).filter((one) => one.key === key);
    if (row === undefined && courses.length === 0) return undefined;
    const columns = [
      ...Object.entries(row?.values ?? {}),
      ...courses.map(({ quantity, values }) => [quantity, values] as const),
    ];
    const ofUnit = columns.filter(([name]) => baseUnitOf(found.quantities[name]!.unit) === unit);
    return (ofUnit.length > 0 ? ofUnit : columns).flatMap(([name, values]) =>
      [values]
        .flat()
        .flatMap((value) => (value === null ? [] : [toBase({ value, unit: found.quantities[name]!.unit })])),
    );
  }

  /** Year that a row is of, where the set says. */
  yearOf(set: string, key: string): number | undefined {
    return this.#sets.get(set)?.rows.find((row) => row.key === key)?.year;
  }

  /** Identity and digest of the sets that these figures were looked up in. */
  used(figures: Iterable<{ readonly origin: { readonly kind: string } }>): Footprint['factorSets'] {
    const ids = new Set([...figures].flatMap(({ origin }) => ('set' in origin ? [origin.set as string] : [])));
    return [...ids].toSorted().map((id) => {
      const { version, digest } = this.#sets.get(id)!;
      return { id, version, digest };
    });
  }

  /** Whether the intensities of a footprint are average or marginal, as their sets say. */
  signalOf({ inputs }: Pick<Footprint, 'inputs'>): string {
    const signals = new Set(inputs.flatMap((input) => (input.unit === 'gCO2e/kWh' ? this.#signalsOf(input) : [])));
    const [signal = 'average'] = signals;
    return signals.size > 1 ? 'mixed' : signal;
  }

  /** Of the row that an intensity was looked up in, the signals of the columns that hold this figure. */
  #signalsOf({ origin, ...figure }: FootprintInput): readonly string[] {
    const set = 'set' in origin ? this.#sets.get(origin.set) : undefined;
    const series = set?.series?.find(
      (one) => 'row' in origin && one.key === origin.row && citation(one) === origin.note && figure.index !== undefined,
    );
    if (set !== undefined && series !== undefined) return [set.quantities[series.quantity]?.signal ?? 'average'];
    const row = set?.rows.find(({ key }) => 'row' in origin && key === origin.row);
    // A default that a method prescribes, and what an activity states, is an average unless a set says otherwise.
    if (set === undefined || row === undefined) return ['average'];
    const held = Object.entries(row.values).flatMap(([name, value]) => {
      const { unit, signal = 'average' } = set.quantities[name]!;
      return baseUnitOf(unit) === 'gCO2e/kWh' ? [{ signal, value: toBase({ value, unit }) }] : [];
    });
    const same = held.filter(({ value }) => 'value' in figure && value === Number(figure.value));
    return (same.length > 0 ? same : held).map(({ signal }) => signal);
  }
}

function citation({ quantity, step }: FactorSeries): string {
  return `${quantity} at steps of ${step.value} ${step.unit}`;
}

function onePerId(own: readonly FactorSet[]): readonly FactorSet[] {
  const byId = new Map<string, FactorSet>();
  for (const set of own) {
    const before = byId.get(set.id);
    if (before !== undefined && before.digest !== set.digest)
      throw new AssayError(
        'ERR_FACTOR_SET_INVALID',
        `two of the factor sets that were handed over have the id "${set.id}" (versions ${before.version} and ${set.version}); hand over one, or give one another id`,
        { requirement: 'calculation-factor-citable' },
      );
    byId.set(set.id, set);
  }
  return [...byId.values()];
}

/** Opens sets by id, and the user's own beside them. */
export async function openFactors(ids: Iterable<string>, own: readonly FactorSet[] = []): Promise<Factors> {
  return new Factors(await loadFactorSets([...new Set(ids)]), own);
}
