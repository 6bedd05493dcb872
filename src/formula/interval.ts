/**
 * The interval interpreter: what a result can be at least and at most when some figures lie anywhere in a range. Not
 * statistics: all figures may be at their worst at once, and a figure that a formula uses twice counts as two
 * (specification: calculation-range).
 */
import { baseValue } from '../quantity.js';
import { type Algebra, constantsOf, type Environment, interpret, scalar } from './interpret.js';
import type { Value } from './loop.js';
import { type Program, plan } from './program.js';
import { fixed, roundHalfEven } from './round.js';

export interface Interval {
  readonly least: number;
  readonly greatest: number;
}

const point = (value: number): Interval => ({ least: value, greatest: value });

function hull(...ends: readonly number[]): Interval {
  if (!ends.every(Number.isFinite)) throw new RangeError('a function of this range is not a finite number everywhere');
  return { least: Math.min(...ends), greatest: Math.max(...ends) };
}

/** A function that only rises, or only falls. */
function monotone({ least, greatest }: Interval, of: (x: number) => number): Interval {
  return hull(of(least), of(greatest));
}

const algebra: Algebra<Interval> = {
  number: (text) => point(Number(text)),
  // A range that reaches zero has no quotient either.
  isZero: (a) => a.least <= 0 && a.greatest >= 0,
  add: (a, b) => hull(a.least + b.least, a.greatest + b.greatest),
  subtract: (a, b) => hull(a.least - b.greatest, a.greatest - b.least),
  multiply: (a, b) => hull(a.least * b.least, a.least * b.greatest, a.greatest * b.least, a.greatest * b.greatest),
  divide: (a, b) => hull(a.least / b.least, a.least / b.greatest, a.greatest / b.least, a.greatest / b.greatest),
  power(a, b) {
    const ends = [a.least ** b.least, a.least ** b.greatest, a.greatest ** b.least, a.greatest ** b.greatest];
    // An even power of a range around zero is least at zero.
    return a.least < 0 && a.greatest > 0 ? hull(...ends, 0) : hull(...ends);
  },
  /** Where the ranges overlap, what holds for their middles. */
  compare: (a, b) => a.least + a.greatest - (b.least + b.greatest),
  call(name, args) {
    const a = args[0]!;
    switch (name) {
      case 'min':
        return hull(Math.min(...args.map(({ least }) => least)), Math.min(...args.map(({ greatest }) => greatest)));
      case 'max':
        return hull(Math.max(...args.map(({ least }) => least)), Math.max(...args.map(({ greatest }) => greatest)));
      case 'ceil':
        return monotone(a, Math.ceil);
      case 'floor':
        return monotone(a, Math.floor);
      case 'round':
        return monotone(a, (x) => roundHalfEven(x, args[1]?.least ?? 0));
      case 'fixed':
        return monotone(a, (x) => fixed(x, args[1]!.least));
      case 'double':
        return a;
      case 'abs':
        return a.least < 0 && a.greatest > 0 ? hull(0, -a.least, a.greatest) : monotone(a, Math.abs);
      case 'exp':
        return monotone(a, Math.exp);
      case 'ln':
        return monotone(a, Math.log);
      case 'log2':
        return monotone(a, Math.log2);
      case 'sqrt':
        return monotone(a, Math.sqrt);
    }
  },
};

/**
 * The range of `want`, in its base unit.
 * @param ranges Inputs and constants that lie anywhere in a range, in base units; every other figure is what it is.
 * @throws AssayError ERR_DIVISION_BY_ZERO for a divisor whose range reaches zero; ERR_DOMAIN.
 */
export function intervals(
  program: Program,
  inputs: ReadonlyMap<string, Value>,
  want: string,
  ranges: ReadonlyMap<string, Interval>,
): Interval {
  const environment: Environment<Interval> = constantsOf(program, (text, unit) => point(baseValue(Number(text), unit)));
  for (const [name, value] of inputs)
    environment.set(
      name,
      typeof value === 'number'
        ? scalar(point(value))
        : { index: value.index, lengths: value.lengths, values: Array.from(value.values, point) },
    );
  for (const [name, range] of ranges) environment.set(name, scalar(range));
  const steps = plan(program, new Set(inputs.keys()), [want]);
  return interpret(algebra, steps, environment).get(want)!.values[0]!;
}
