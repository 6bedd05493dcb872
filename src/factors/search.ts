/** Looking for figures in sets: by words of key, name, alias and quantity. */
import type { FactorSeries } from '../generated/documents.js';
import { type Factor, type FactorSet, findFactor, requireFactor } from './factor.js';
import { nearest } from './nearest.js';

/** A series of a set, with what is needed to cite it and to see what it comes to; the figures themselves stand in the set. */
export interface SeriesFactor extends Omit<Factor, 'value' | 'year'>, Pick<FactorSeries, 'start' | 'step'> {
  readonly steps: number;
  readonly gaps: number;
  readonly least: number;
  readonly most: number;
}

export type Found = Factor | SeriesFactor;

export interface Search {
  readonly found: readonly Found[];
  /** Keys that look most like what was asked for, when nothing was found. */
  readonly near: readonly string[];
}

/**
 * The figures whose key, name, alias or quantity hold every word, in any case of letters; whole keys first.
 * @param quantity Only figures of this quantity.
 */
export function searchFactors(sets: readonly FactorSet[], words: string, quantity?: string): Search {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const ranked = sets
    .flatMap((set) => [...rowFactors(set), ...seriesFactors(set)])
    .filter(({ factor }) => quantity === undefined || factor.quantity === quantity)
    .flatMap(({ factor, keys }) => {
      const texts = [...keys, factor.name ?? '', factor.quantity].map((text) => text.toLowerCase());
      if (!wanted.every((word) => texts.some((text) => text.includes(word)))) return [];
      const whole = keys.some((key) => key.toLowerCase() === words.trim().toLowerCase());
      const begins = texts.some((text) => text.startsWith(wanted[0] ?? ''));
      return [{ factor, rank: whole ? 0 : begins ? 1 : 2 }];
    })
    .toSorted((a, b) => a.rank - b.rank);
  const near =
    ranked.length > 0
      ? []
      : nearest(
          words,
          sets.flatMap(({ rows }) => rows),
        );
  return { found: ranked.map(({ factor }) => factor), near: [...new Set(near)] };
}

/**
 * Every figure of a row, and the series of its place.
 * @throws AssayError ERR_FACTOR_MISSING, naming the keys most like it.
 */
export function factorsOf(set: FactorSet, key: string): readonly Found[] {
  const found = [...rowFactors(set), ...seriesFactors(set)]
    .filter(({ keys }) => keys.some((one) => one.toLowerCase() === key.toLowerCase()))
    .map(({ factor }) => factor);
  return found.length > 0 ? found : [requireFactor(set, Object.keys(set.quantities)[0]!, key)];
}

interface Candidate {
  readonly factor: Found;
  readonly keys: readonly string[];
}

function rowFactors(set: FactorSet): readonly Candidate[] {
  return set.rows.flatMap(({ key, aliases = [], values }) =>
    Object.keys(values).map((quantity) => ({ factor: findFactor(set, quantity, key)!, keys: [key, ...aliases] })),
  );
}

function seriesFactors(set: FactorSet): readonly Candidate[] {
  return (set.series ?? []).map((series) => ({
    factor: seriesFactor(set, series),
    keys: [series.key, ...(series.aliases ?? [])],
  }));
}

function seriesFactor(set: FactorSet, { key, name, quantity, start, step, values, note }: FactorSeries): SeriesFactor {
  const kind = set.quantities[quantity]!;
  const known = values.flatMap((value) => (value === null ? [] : [Number(value)]));
  const [least, most] = known.reduce(([low, high], one) => [Math.min(low, one), Math.max(high, one)], [
    Number.POSITIVE_INFINITY,
    0,
  ] as [number, number]);
  return {
    set: set.id,
    version: set.version,
    digest: set.digest,
    key,
    ...(name !== undefined && { name }),
    quantity,
    unit: kind.unit,
    kind,
    source: set.source.title,
    licence: set.licence.id,
    ...(note !== undefined && { note }),
    start,
    step,
    steps: values.length,
    gaps: values.length - known.length,
    least: known.length === 0 ? 0 : least,
    most,
  };
}
