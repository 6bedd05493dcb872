/** Series over named indexes, and how values over different indexes meet. */
import { AssayError } from '../errors.js';
import { type Index, indexes } from './parse.js';

/** One number for each position of its indexes, laid out with the last index running fastest. */
export interface Series<T> {
  readonly index: readonly Index[];
  readonly lengths: readonly number[];
  readonly values: ArrayLike<T>;
}

/** The indexes of a result that meets all of these, in layout order. */
export function meet(...lists: readonly (readonly Index[])[]): readonly Index[] {
  return indexes.filter((name) => lists.some((list) => list.includes(name)));
}

/**
 * The length of each index among these series.
 * @throws AssayError ERR_FORMULA_INDEX when two differ.
 */
export function lengthsOf(
  named: Iterable<readonly [name: string, series: Pick<Series<unknown>, 'index' | 'lengths'>]>,
): ReadonlyMap<Index, number> {
  const lengths = new Map<Index, readonly [number, string]>();
  for (const [name, series] of named) {
    series.index.forEach((index, at) => {
      const length = series.lengths[at]!;
      const [before, other] = lengths.get(index) ?? [length, name];
      if (before !== length) throw lengthError(index, [other, before], [name, length]);
      lengths.set(index, [length, name]);
    });
  }
  return new Map([...lengths].map(([index, [length]]) => [index, length]));
}

function lengthError(index: Index, [a, m]: readonly [string, number], [b, n]: readonly [string, number]): AssayError {
  return new AssayError(
    'ERR_FORMULA_INDEX',
    `"${a}" has ${m} values over ${index} and "${b}" has ${n}; give both the same ${index}s`,
    {
      requirement: 'calculation-series-index',
      path: `/input/${b}`,
    },
  );
}

/** Where each position of `to` is found in a series over `from`, a part of `to`; undefined when they are the same. */
export function offsets(
  to: readonly Index[],
  lengths: ReadonlyMap<Index, number>,
  from: readonly Index[],
): Int32Array | undefined {
  if (to.length === from.length) return undefined;
  const size = sizeOf(to, lengths);
  const map = new Int32Array(size);
  let repeat = 1;
  let stride = 1;
  for (const index of to.toReversed()) {
    const length = lengths.get(index)!;
    if (from.includes(index)) {
      for (let at = 0; at < size; at++) map[at]! += (Math.floor(at / repeat) % length) * stride;
      stride *= length;
    }
    repeat *= length;
  }
  return map;
}

/** How many positions these indexes have together. */
export function sizeOf(index: readonly Index[], lengths: ReadonlyMap<Index, number>): number {
  return index.reduce((size, name) => size * lengths.get(name)!, 1);
}

/** The positions of a series that fall together when the index `over` (or all) is taken away: one list per remaining position. */
export function groups(
  series: Pick<Series<unknown>, 'index' | 'lengths'>,
  over: Index | undefined,
): readonly (readonly number[])[] {
  const lengths = new Map(series.index.map((name, at) => [name, series.lengths[at]!]));
  const kept = over === undefined ? [] : series.index.filter((name) => name !== over);
  const target = offsetsDown(series.index, lengths, kept);
  const lists: number[][] = Array.from({ length: sizeOf(kept, lengths) }, () => []);
  target.forEach((to, from) => {
    lists[to]!.push(from);
  });
  return lists;
}

function offsetsDown(index: readonly Index[], lengths: ReadonlyMap<Index, number>, kept: readonly Index[]): Int32Array {
  return offsets(index, lengths, kept) ?? Int32Array.from({ length: sizeOf(index, lengths) }, (_, at) => at);
}
