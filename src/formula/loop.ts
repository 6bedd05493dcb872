/** Loops over series: one function, position by position, into an array that is used again at the next call. */
import { AssayError } from '../errors.js';
import type { Compiled, Frame } from './compile.js';
import type { Index } from './parse.js';
import { meet, offsets, type Series, sizeOf } from './series.js';

export interface NumberSeries extends Series<number> {
  readonly values: Float64Array;
}

/** What an input, a constant or a step holds, in its base unit. */
export type Value = number | NumberSeries;

export function unreachable(): never {
  throw new AssayError('ERR_INTERNAL', 'a single number was read as a series');
}

type Column = Float64Array | number;
type Apply = (a: number, b: number, c: number, d: number) => number;
type PairLoop = (result: Float64Array, a: Float64Array, b: Float64Array) => void;

// Sums and products of two series are where the time goes: their loops are written out, so that nothing is called per value.
export const addLoop: PairLoop = (result, a, b) => {
  for (let at = 0; at < result.length; at++) result[at] = a[at]! + b[at]!;
};
export const multiplyLoop: PairLoop = (result, a, b) => {
  for (let at = 0; at < result.length; at++) result[at] = a[at]! * b[at]!;
};

/** One function over the positions of its operands; `pairs` is the same function as a loop over two series of one shape. */
export function elementwise(operands: readonly Compiled[], apply: Apply, pairs?: PairLoop): Compiled {
  const index = meet(...operands.map((operand) => operand.index));
  const [a, b, c, d] = operands;
  if (index.length === 0) {
    return {
      index,
      scalar: (frame) => apply(a!.scalar(frame), b?.scalar(frame) ?? 0, c?.scalar(frame) ?? 0, d?.scalar(frame) ?? 0),
      series: unreachable,
    };
  }
  const loop = new Loop(index, operands, apply, pairs);
  const whole: Compiled = { index, scalar: unreachable, series: (frame) => loop.run(frame) };
  return pairs === multiplyLoop ? { ...whole, sum: (frame) => sumOfProducts(...loop.pair(frame)) } : whole;
}

class Loop {
  #result = new Float64Array(0);
  readonly #laidOut: Float64Array[] = [];

  readonly #index: readonly Index[];
  readonly #operands: readonly Compiled[];
  readonly #apply: Apply;
  readonly #pairs: PairLoop | undefined;

  constructor(index: readonly Index[], operands: readonly Compiled[], apply: Apply, pairs: PairLoop | undefined) {
    this.#index = index;
    this.#operands = operands;
    this.#apply = apply;
    this.#pairs = pairs;
  }

  run(frame: Frame): Float64Array {
    const size = sizeOf(this.#index, frame.lengths);
    if (this.#result.length !== size) this.#result = new Float64Array(size);
    if (this.#pairs === undefined) applyLoop(this.#result, this.#columns(frame, size), this.#apply);
    else this.#pairs(this.#result, ...this.pair(frame));
    return this.#result;
  }

  /** Both operands laid out over all positions. */
  pair(frame: Frame): [a: Float64Array, b: Float64Array] {
    const size = sizeOf(this.#index, frame.lengths);
    const [a, b] = this.#columns(frame, size).map((column, of) =>
      typeof column === 'number' ? this.#layOut(of, column, size) : column,
    );
    return [a!, b!];
  }

  /** One number at every position; mostly it is the same as at the last call. */
  #layOut(of: number, value: number, size: number): Float64Array {
    const before = this.#laidOut[of];
    if (before?.length === size) return Object.is(before[0], value) ? before : before.fill(value);
    const made = new Float64Array(size).fill(value);
    this.#laidOut[of] = made;
    return made;
  }

  #columns(frame: Frame, size: number): readonly Column[] {
    return this.#operands.map((operand) => this.#column(operand, frame, size));
  }

  /** An operand laid out over all positions, or the one number that it is at every position. */
  #column(operand: Compiled, frame: Frame, size: number): Column {
    if (operand.index.length === 0) return operand.scalar(frame);
    const values = operand.series(frame);
    const map = offsets(this.#index, frame.lengths, operand.index);
    return map === undefined ? values : Float64Array.from({ length: size }, (_, at) => values[map[at]!]!);
  }
}

function applyLoop(result: Float64Array, [a, b, c, d]: readonly Column[], apply: Apply): void {
  const read = (column: Column | undefined, at: number): number =>
    typeof column === 'number' ? column : (column?.[at] ?? 0);
  for (let at = 0; at < result.length; at++) result[at] = apply(read(a, at), read(b, at), read(c, at), read(d, at));
}

/** A sum whose error does not grow with the number of values: what each addition loses is added up apart (Knuth's TwoSum). */
export function compensatedSum(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    const next = sum + value;
    const added = next - sum;
    lost += sum - (next - added) + (value - added);
    sum = next;
  }
  return sum + lost;
}

/** The same of products, which are never laid out: energies times intensities are what most methods add up. */
function sumOfProducts(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let at = 0; at < a.length; at++) {
    const value = a[at]! * b[at]!;
    const next = sum + value;
    const added = next - sum;
    lost += sum - (next - added) + (value - added);
    sum = next;
  }
  return sum + lost;
}
