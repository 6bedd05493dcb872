/** The factor sets that one calculation may read: ours by id, and the user's own, which are asked first. */
import type { Footprint } from '../generated/documents.js';
import { toBase } from '../quantity.js';
import { type Factor, type FactorSet, findFactor } from './factor.js';
import { loadFactorSets } from './index.js';

export class Factors {
  readonly #sets: ReadonlyMap<string, FactorSet>;
  readonly #own: readonly FactorSet[];

  constructor(sets: readonly FactorSet[], own: readonly FactorSet[] = []) {
    this.#sets = new Map([...sets, ...own].map((set) => [set.id, set]));
    this.#own = own;
  }

  /** A factor by set, quantity and key (or alias); nothing near is ever taken for it. */
  find(set: string, quantity: string, key: string): Factor | undefined {
    const found = this.#sets.get(set);
    return found === undefined ? undefined : findFactor(found, quantity, key);
  }

  /** Ids of the user's own sets that hold a quantity. */
  own(quantity: string): readonly string[] {
    return this.#own.filter((set) => Object.hasOwn(set.quantities, quantity)).map((set) => set.id);
  }

  /** What a row of a set says, in base units; undefined when there is no such set, version or row. */
  row(set: string, version: string, key: string): readonly number[] | undefined {
    const found = this.#sets.get(set);
    const row = found?.version === version ? found.rows.find((one) => one.key === key) : undefined;
    return (
      row && Object.entries(row.values).map(([name, value]) => toBase({ value, unit: found!.quantities[name]!.unit }))
    );
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
  signalOf({ inputs }: Footprint): string {
    const signals = new Set(
      inputs.flatMap(({ unit, origin }) => {
        if (unit !== 'gCO2e/kWh') return [];
        const quantities = 'set' in origin ? this.#sets.get(origin.set)?.quantities : undefined;
        // A default that a method prescribes is an average unless its set says otherwise.
        return [quantities?.intensity?.signal ?? 'average'];
      }),
    );
    const [signal = 'average'] = signals;
    return signals.size > 1 ? 'mixed' : signal;
  }
}

/** Opens sets by id, and the user's own beside them. */
export async function openFactors(ids: Iterable<string>, own: readonly FactorSet[] = []): Promise<Factors> {
  return new Factors(await loadFactorSets([...new Set(ids)]), own);
}
