/**
 * Walks a program over any kind of number: decimals, derivatives, intervals. An algebra says what the operators mean;
 * how series meet is said here, once.
 */
import { AssayError } from '../errors.js';
import { divisionByZero, outOfDomain } from './fault.js';
import type { Comparison, FunctionName, Index, Node, Reduction } from './parse.js';
import type { PlannedStep, Program } from './program.js';
import { groups, lengthsOf, meet, offsets, type Series, sizeOf } from './series.js';

/** What the operators and functions mean for one kind of number. A function that is not defined throws a RangeError. */
export interface Algebra<T> {
  number(text: string): T;
  isZero(a: T): boolean;
  add(a: T, b: T): T;
  subtract(a: T, b: T): T;
  multiply(a: T, b: T): T;
  divide(a: T, b: T): T;
  power(a: T, b: T): T;
  compare(a: T, b: T): number;
  call(name: Exclude<FunctionName, 'if' | 'interp' | Reduction> | 'min' | 'max', args: readonly T[]): T;
}

/** A constant of a program in the base unit, as this kind of number. */
export type Environment<T> = Map<string, Series<T>>;

/** A single number as a series over nothing. */
export function scalar<T>(value: T): Series<T> {
  return { index: [], lengths: [], values: [value] };
}

/**
 * Carries out planned steps. `environment` holds inputs and constants and receives each step's value.
 * @throws AssayError ERR_DIVISION_BY_ZERO, ERR_DOMAIN, ERR_FORMULA_INDEX.
 */
export function interpret<T>(
  algebra: Algebra<T>,
  steps: readonly PlannedStep[],
  environment: Environment<T>,
): Environment<T> {
  for (const step of steps) {
    try {
      environment.set(step.name, new Walk(algebra, environment, step.name).value(step.tree));
    } catch (cause) {
      throw cause instanceof RangeError ? outOfDomain(step.name, cause.message) : cause;
    }
  }
  return environment;
}

/** The constants of a program as an environment. */
export function constantsOf<T>(program: Program, convert: (text: string, unit: string) => T): Environment<T> {
  return new Map(
    Object.entries(program.constants).map(([name, { value, unit }]) =>
      typeof value === 'string'
        ? [name, scalar(convert(value, unit))]
        : [
            name,
            { index: ['point' as const], lengths: [value.length], values: value.map((text) => convert(text, unit)) },
          ],
    ),
  );
}

class Walk<T> {
  readonly algebra: Algebra<T>;
  readonly environment: Environment<T>;
  readonly step: string;

  constructor(algebra: Algebra<T>, environment: Environment<T>, step: string) {
    this.algebra = algebra;
    this.environment = environment;
    this.step = step;
  }

  value(node: Node): Series<T> {
    switch (node.kind) {
      case 'number':
        return scalar(this.algebra.number(node.text));
      case 'name':
        return this.#named(node.name);
      case 'negate':
        return this.#each([this.value(node.operand)], (a) => this.algebra.subtract(this.algebra.number('0'), a as T));
      case 'binary':
        return this.#binary(node);
      case 'reduce':
        return this.#reduce(node.name, this.value(node.operand), node.over);
      case 'compare':
        throw new AssayError('ERR_FORMULA_SYNTAX', `the step "${this.step}" uses a comparison outside if()`);
      case 'call':
        return this.#call(node);
    }
  }

  #named(name: string): Series<T> {
    const value = this.environment.get(name);
    if (value === undefined)
      throw new AssayError('ERR_FORMULA_NAME', `the step "${this.step}" uses "${name}", which has no value`);
    return value;
  }

  #binary(node: Node & { kind: 'binary' }): Series<T> {
    const { algebra } = this;
    const operands = [this.value(node.left), this.value(node.right)];
    switch (node.operator) {
      case '+':
        return this.#each(operands, (a, b) => algebra.add(a as T, b as T));
      case '-':
        return this.#each(operands, (a, b) => algebra.subtract(a as T, b as T));
      case '*':
        return this.#each(operands, (a, b) => algebra.multiply(a as T, b as T));
      case '^':
        return this.#each(operands, (a, b) => algebra.power(a as T, b as T));
      case '/':
        return this.#each(operands, (a, b) => {
          if (algebra.isZero(b as T)) throw divisionByZero(this.step, node.right);
          return algebra.divide(a as T, b as T);
        });
    }
  }

  #call(node: Node & { kind: 'call' }): Series<T> {
    if (node.name === 'if') return this.#if(node.args);
    if (node.name === 'interp') return this.#interp(node.args.map((argument) => this.value(argument)));
    const name = node.name as Parameters<Algebra<T>['call']>[0];
    return this.#each(
      node.args.map((argument) => this.value(argument)),
      (...args) => this.algebra.call(name, args),
    );
  }

  #if([test, yes, no]: readonly Node[]): Series<T> {
    if (test?.kind !== 'compare')
      throw new AssayError('ERR_FORMULA_SYNTAX', `the step "${this.step}" uses if() without a comparison`);
    const sides = [this.value(test.left), this.value(test.right)];
    // A condition on single numbers takes one branch only, so that the other may divide by zero.
    if (sides.every((side) => side.index.length === 0)) {
      return this.value(
        holds(test.operator, this.algebra.compare(sides[0]!.values[0]!, sides[1]!.values[0]!)) ? yes! : no!,
      );
    }
    return this.#each(
      [...sides, this.value(yes!), this.value(no!)],
      (a, b, then, otherwise) => (holds(test.operator, this.algebra.compare(a as T, b as T)) ? then : otherwise) as T,
    );
  }

  #interp([x, xs, ys]: readonly Series<T>[]): Series<T> {
    const { algebra } = this;
    const [from, to] = [Array.from(xs!.values), Array.from(ys!.values)];
    return this.#each([x!], (at) => {
      const above = from.findIndex((point, i) => i > 0 && algebra.compare(at as T, point) <= 0);
      if (above < 0 || algebra.compare(at as T, from[0] as T) < 0)
        throw new RangeError('interp() was asked outside its points');
      const [x0, x1, y0, y1] = [from[above - 1], from[above], to[above - 1], to[above]] as [T, T, T, T];
      const share = algebra.divide(algebra.subtract(at as T, x0), algebra.subtract(x1, x0));
      return algebra.add(y0, algebra.multiply(share, algebra.subtract(y1, y0)));
    });
  }

  #reduce(name: Reduction, operand: Series<T>, over: Index | undefined): Series<T> {
    const { algebra } = this;
    const gathered = groups(operand, over).map((positions) => {
      const items = positions.map((at) => operand.values[at] as T);
      if (name === 'count') return algebra.number(String(items.length));
      if (items.length === 0) return emptyOf(name, algebra);
      if (name === 'min' || name === 'max') return algebra.call(name, items);
      const total = items.reduce((sum, item) => algebra.add(sum, item));
      return name === 'sum' ? total : algebra.divide(total, algebra.number(String(items.length)));
    });
    const index = over === undefined ? [] : operand.index.filter((one) => one !== over);
    return { index, lengths: index.map((one) => operand.lengths[operand.index.indexOf(one)]!), values: gathered };
  }

  /** Applies a function position by position, after the operands' indexes have met. */
  #each(operands: readonly Series<T>[], apply: (...values: T[]) => T): Series<T> {
    const index = meet(...operands.map((operand) => operand.index));
    const lengths = lengthsOf(operands.map((operand) => [this.step, operand] as const));
    const maps = operands.map((operand) => offsets(index, lengths, operand.index));
    const values = Array.from({ length: sizeOf(index, lengths) }, (_, at) =>
      apply(...operands.map((operand, i) => operand.values[maps[i]?.[at] ?? at] as T)),
    );
    return { index, lengths: index.map((name) => lengths.get(name)!), values };
  }
}

/** The sum of nothing is zero; there is no mean, least or largest of nothing. */
export function emptyOf<T>(name: Reduction, algebra: Pick<Algebra<T>, 'number'>): T {
  if (name === 'sum') return algebra.number('0');
  throw new RangeError(`there is no ${name} of no values`);
}

/** Whether a comparison holds, given the sign of left minus right. */
export function holds(operator: Comparison, sign: number): boolean {
  switch (operator) {
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
    case '==':
      return sign === 0;
    case '!=':
      return sign !== 0;
  }
}
