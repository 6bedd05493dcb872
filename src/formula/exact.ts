/** The exact interpreter: 60 significant decimal digits. The oracle of the vectors, not the engine. */
import { Decimal as DecimalJs } from 'decimal.js';
import { AssayError } from '../errors.js';
import { baseUnitOf, decimalPattern, type QuantityText, unitOf } from '../quantity.js';
import { type Algebra, constantsOf, type Environment, interpret, scalar } from './interpret.js';
import type { Index } from './parse.js';
import { type Program, plan } from './program.js';
import type { Series } from './series.js';

/** Decimals of 60 digits, a setting of their own that nobody else shares. */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_EVEN,
  toExpNeg: -30,
  toExpPos: 40,
});
export type Exact = InstanceType<typeof Decimal>;

/** An input as documents hold it: one quantity, or a series of decimal texts. */
export type ExactInput =
  | QuantityText
  | {
      readonly unit: string;
      readonly index: readonly Index[];
      readonly lengths: readonly number[];
      readonly values: readonly string[];
    };

export const decimals: Algebra<Exact> = {
  number: (text) => new Decimal(text),
  isZero: (a) => a.isZero(),
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  multiply: (a, b) => a.times(b),
  divide: (a, b) => a.dividedBy(b),
  power: (a, b) => defined(a.pow(b), 'a power of these numbers is not real'),
  compare: (a, b) => a.comparedTo(b),
  call(name, args) {
    const [a, digits] = args as [Exact, Exact | undefined];
    switch (name) {
      case 'min':
        return Decimal.min(...args);
      case 'max':
        return Decimal.max(...args);
      case 'ceil':
        return a.ceil();
      case 'floor':
        return a.floor();
      case 'round':
        return a.toDecimalPlaces(digits?.toNumber() ?? 0, DecimalJs.ROUND_HALF_EVEN);
      case 'fixed':
        return a.toDecimalPlaces(digits!.toNumber(), DecimalJs.ROUND_HALF_UP);
      case 'double':
        return binaryValue(a.toNumber());
      case 'abs':
        return a.abs();
      case 'exp':
        return a.exp();
      case 'ln':
        return defined(a.ln(), 'the logarithm of a number that is not above zero');
      case 'log2':
        return defined(a.log(2), 'the logarithm of a number that is not above zero');
      case 'sqrt':
        return defined(a.sqrt(), 'the square root of a negative number');
    }
  },
};

/** What a double is exactly; its shortest decimal text, which the constructor would take, is not. */
function binaryValue(double: number): Exact {
  let scaled = double;
  let halvings = 0;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    halvings += 1;
  }
  return new Decimal(BigInt(scaled).toString()).dividedBy(new Decimal(2).pow(halvings));
}

function defined(value: Exact, fault: string): Exact {
  if (!value.isFinite()) throw new RangeError(fault);
  return value;
}

/** A quantity in its base unit, exactly (a unit's factor is a fraction, so 60 digits where it does not end). */
export function exactBase(text: string, unit: string): Exact {
  if (!decimalPattern.test(text))
    throw new AssayError('ERR_DECIMAL_INVALID', `${JSON.stringify(text)} is not decimal text`, {
      requirement: 'quantity-decimal-text',
    });
  const { numerator, denominator } = unitOf(unit);
  const value = new Decimal(text);
  // Hours of a year in kWh are in their base unit already, and two operations on each are not free.
  return numerator === denominator ? value : value.times(numerator).dividedBy(denominator);
}

/** A value in a base unit as decimal text in another unit of its dimension. */
export function exactText(value: Exact, unit: string, digits = 40): string {
  const { numerator, denominator } = unitOf(unit);
  return value.times(denominator).dividedBy(numerator).toSignificantDigits(digits).toString();
}

/**
 * Every step that leads to what is wanted, in 60 digits and base units.
 * @throws AssayError as `plan` and `interpret` do.
 */
export function exact(
  program: Program,
  inputs: ReadonlyMap<string, ExactInput>,
  wants: readonly string[],
): Environment<Exact> {
  const environment = constantsOf(program, exactBase);
  for (const [name, input] of inputs) environment.set(name, exactSeries(input));
  return interpret(decimals, plan(program, new Set(inputs.keys()), wants), environment);
}

function exactSeries(input: ExactInput): Series<Exact> {
  if ('value' in input) return scalar(exactBase(input.value, input.unit));
  return {
    index: input.index,
    lengths: input.lengths,
    values: input.values.map((text) => exactBase(text, input.unit)),
  };
}

/** The base unit that a program's step or input has. */
export function unitIn(program: Program, name: string): string {
  return (
    program.steps.find((step) => step.name === name)?.unit ??
    baseUnitOf(program.inputs[name]?.unit ?? program.constants[name]?.unit ?? '1')
  );
}
