/**
 * The gradient interpreter: forward derivatives. Gives elasticities (by how many percent the result moves when an input
 * moves by one percent) and first-order uncertainty. Rounding counts as identity, a count does not move.
 */
import { baseValue } from '../quantity.js';
import { type Algebra, constantsOf, type Environment, interpret, scalar } from './interpret.js';
import type { Value } from './loop.js';
import { type Program, plan } from './program.js';
import { fixed, roundHalfEven } from './round.js';
import type { Series } from './series.js';

/** A value and its derivative. */
export interface Dual {
  readonly value: number;
  readonly slope: number;
}

const dual = (value: number, slope: number): Dual => ({ value, slope });

export const duals: Algebra<Dual> = {
  number: (text) => dual(Number(text), 0),
  isZero: (a) => a.value === 0,
  add: (a, b) => dual(a.value + b.value, a.slope + b.slope),
  subtract: (a, b) => dual(a.value - b.value, a.slope - b.slope),
  multiply: (a, b) => dual(a.value * b.value, a.slope * b.value + a.value * b.slope),
  divide: (a, b) => dual(a.value / b.value, (a.slope * b.value - a.value * b.slope) / (b.value * b.value)),
  power(a, b) {
    const value = a.value ** b.value;
    if (!Number.isFinite(value)) throw new RangeError('a power of these numbers is not real');
    const byBase = a.slope === 0 ? 0 : b.value * a.value ** (b.value - 1) * a.slope;
    return dual(value, byBase + (b.slope === 0 ? 0 : value * Math.log(a.value) * b.slope));
  },
  compare: (a, b) => a.value - b.value,
  call(name, args) {
    const a = args[0]!;
    switch (name) {
      case 'min':
        return args.reduce((least, one) => (one.value < least.value ? one : least));
      case 'max':
        return args.reduce((most, one) => (one.value > most.value ? one : most));
      case 'ceil':
        return dual(Math.ceil(a.value), 0);
      case 'floor':
        return dual(Math.floor(a.value), 0);
      case 'round':
        return dual(roundHalfEven(a.value, args[1]?.value ?? 0), a.slope);
      case 'fixed':
        return dual(fixed(a.value, args[1]!.value), a.slope);
      case 'double':
        return a;
      case 'abs':
        return a.value < 0 ? dual(-a.value, -a.slope) : a;
      case 'exp':
        return dual(Math.exp(a.value), Math.exp(a.value) * a.slope);
      case 'ln':
        return dual(positive(Math.log(a.value)), a.slope / a.value);
      case 'log2':
        return dual(positive(Math.log2(a.value)), a.slope / (a.value * Math.LN2));
      case 'sqrt':
        return dual(positive(Math.sqrt(a.value)), a.slope / (2 * Math.sqrt(a.value)));
    }
  },
};

function positive(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError('a root or logarithm of a number that has none');
  return value;
}

/** What moves: an input as a whole, or one position of it. */
export interface Move {
  readonly input: string;
  readonly at?: number;
}

/**
 * For each move, by how much `want` changes (in its base unit) per relative change of what moves.
 * Divided by the value of `want` this is the elasticity.
 */
export function gradient(
  program: Program,
  inputs: ReadonlyMap<string, Value>,
  want: string,
  moves: readonly Move[],
): readonly number[] {
  const steps = plan(program, new Set(inputs.keys()), [want]);
  const constants = constantsOf(program, (text, unit) => dual(baseValue(Number(text), unit), 0));
  return moves.map((move) => {
    const environment: Environment<Dual> = new Map(constants);
    for (const [name, value] of inputs) environment.set(name, seeded(value, name === move.input ? move : undefined));
    const result = interpret(duals, steps, environment).get(want)!;
    return Array.from(result.values).reduce((sum, one) => sum + one.slope, 0);
  });
}

function seeded(value: Value, move: Move | undefined): Series<Dual> {
  const seed = (one: number, at: number): Dual =>
    dual(one, move !== undefined && (move.at === undefined || move.at === at) ? one : 0);
  if (typeof value === 'number') return scalar(seed(value, 0));
  return { index: value.index, lengths: value.lengths, values: Array.from(value.values, seed) };
}
