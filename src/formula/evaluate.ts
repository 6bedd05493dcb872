/**
 * The fast interpreter: doubles and Float64Arrays, every formula compiled once into closures. A series operation is one
 * loop over one array, whose memory is used again at the next call; sums are compensated (Neumaier).
 */
import { AssayError } from '../errors.js';
import { baseValue } from '../quantity.js';
import { divisionByZero, outOfDomain } from './fault.js';
import { holds } from './interpret.js';
import { compileCall } from './evaluate-call.js';
import { type Index, type Node, namesIn } from './parse.js';
import { type PlannedStep, type Program, plan } from './program.js';
import { groups, lengthsOf, meet, offsets, type Series, sizeOf } from './series.js';

export interface NumberSeries extends Series<number> {
  readonly values: Float64Array;
}

/** What an input, a constant or a step holds, in its base unit. */
export type Value = number | NumberSeries;

/** Lengths of the indexes of one call, and the value of every name. */
export interface Frame {
  readonly lengths: ReadonlyMap<Index, number>;
  readonly values: Map<string, Value>;
}

/** A compiled expression: over which indexes its value runs, known before any number is. */
export interface Compiled {
  readonly index: readonly Index[];
  /** For an expression over nothing. */
  scalar(frame: Frame): number;
  /** For an expression over indexes: an array that is valid until the next call. */
  series(frame: Frame): Float64Array;
}

interface CompiledProgram {
  readonly steps: readonly { readonly name: string; readonly code: Compiled }[];
  readonly planned: readonly PlannedStep[];
  readonly constants: ReadonlyMap<string, Value>;
  readonly used: ReadonlySet<string>;
}

export interface Evaluation {
  /** Constants, inputs and steps, in base units. */
  readonly values: ReadonlyMap<string, Value>;
  readonly steps: readonly PlannedStep[];
  /** Names that these steps read. */
  readonly used: ReadonlySet<string>;
}

const compiled = new WeakMap<Program, Map<string, CompiledProgram>>();

/**
 * Every step that leads to what is wanted, in doubles and base units.
 * @throws AssayError ERR_INPUT_MISSING, ERR_DIVISION_BY_ZERO, ERR_DOMAIN, ERR_FORMULA_INDEX.
 */
export function evaluate(program: Program, inputs: ReadonlyMap<string, Value>, wants: readonly string[]): Evaluation {
  const { steps, planned, constants, used } = compiledFor(program, inputs, wants);
  const values = new Map([...constants, ...inputs]);
  const series = [...values].filter((entry): entry is [string, NumberSeries] => typeof entry[1] !== 'number');
  const frame: Frame = { lengths: lengthsOf(series), values };
  for (const { name, code } of steps) values.set(name, finish(name, code, frame));
  return { values, steps: planned, used };
}

function finish(name: string, code: Compiled, frame: Frame): Value {
  if (code.index.length === 0) return finite(name, code.scalar(frame));
  const values = code.series(frame).slice();
  for (let at = 0; at < values.length; at++) finite(name, values[at]!);
  return { index: code.index, lengths: code.index.map((index) => frame.lengths.get(index)!), values };
}

function finite(step: string, value: number): number {
  if (Number.isFinite(value)) return value;
  throw outOfDomain(step, 'a root, a logarithm or a power of these numbers is not real, or the number is too large');
}

function compiledFor(program: Program, inputs: ReadonlyMap<string, Value>, wants: readonly string[]): CompiledProgram {
  const shapes = compiled.get(program) ?? new Map<string, CompiledProgram>();
  compiled.set(program, shapes);
  const key = `${wants.join(',')}|${[...inputs].map(([name, value]) => `${name}:${indexOf(value).join(',')}`).join(' ')}`;
  const found = shapes.get(key) ?? compileProgram(program, inputs, wants);
  shapes.set(key, found);
  return found;
}

function indexOf(value: Value): readonly Index[] {
  return typeof value === 'number' ? [] : value.index;
}

function compileProgram(program: Program, inputs: ReadonlyMap<string, Value>, wants: readonly string[]): CompiledProgram {
  const planned = plan(program, new Set(inputs.keys()), wants);
  const constants = new Map(Object.entries(program.constants).map(([name, { value, unit }]) => [name, constant(value, unit)]));
  const index = new Map([...constants, ...inputs].map(([name, value]) => [name, indexOf(value)]));
  const steps = planned.map(({ name, tree }) => {
    const code = compileNode(tree, { index, step: name });
    index.set(name, code.index);
    return { name, code };
  });
  const used = new Set(planned.flatMap(({ tree }) => [...namesIn(tree)]));
  return { steps, planned, used, constants: new Map([...constants].filter(([name]) => used.has(name))) };
}

function constant(value: string | readonly string[], unit: string): Value {
  if (typeof value === 'string') return baseValue(Number(value), unit);
  const values = Float64Array.from(value, (text) => baseValue(Number(text), unit));
  return { index: ['point'], lengths: [values.length], values };
}

/** What the compiler knows before any number: the indexes of each name, and the step it is in. */
export interface Scope {
  readonly index: ReadonlyMap<string, readonly Index[]>;
  readonly step: string;
}

export function compileNode(node: Node, scope: Scope): Compiled {
  switch (node.kind) {
    case 'number': {
      const value = Number(node.text);
      return { index: [], scalar: () => value, series: unreachable };
    }
    case 'name':
      return compileName(node.name, scope);
    case 'negate':
      return elementwise([compileNode(node.operand, scope)], (a) => -a);
    case 'binary':
      return compileBinary(node, scope);
    case 'reduce':
      return compileReduction(node, scope);
    case 'call':
      return compileCall(node, scope);
    case 'compare':
      throw new AssayError('ERR_FORMULA_SYNTAX', `the step "${scope.step}" uses a comparison outside if()`);
  }
}

function unreachable(): never {
  throw new AssayError('ERR_INTERNAL', 'a single number was read as a series');
}

function compileName(name: string, scope: Scope): Compiled {
  return {
    index: scope.index.get(name) ?? [],
    scalar: (frame) => frame.values.get(name) as number,
    series: (frame) => (frame.values.get(name) as NumberSeries).values,
  };
}

function compileBinary(node: Node & { kind: 'binary' }, scope: Scope): Compiled {
  const operands = [compileNode(node.left, scope), compileNode(node.right, scope)];
  const { step } = scope;
  switch (node.operator) {
    case '+':
      return elementwise(operands, (a, b) => a + b, addLoop);
    case '-':
      return elementwise(operands, (a, b) => a - b);
    case '*':
      return elementwise(operands, (a, b) => a * b, multiplyLoop);
    case '^':
      return elementwise(operands, (a, b) => a ** b);
    case '/':
      return elementwise(operands, (a, b) => {
        if (b === 0) throw divisionByZero(step, node.right);
        return a / b;
      });
  }
}

type Column = Float64Array | number;
type Apply = (a: number, b: number, c: number, d: number) => number;
type PairLoop = (result: Float64Array, a: Float64Array, b: Float64Array) => void;

// Sums and products of two series are where the time goes: their loops are written out, so that nothing is called per value.
const addLoop: PairLoop = (result, a, b) => {
  for (let at = 0; at < result.length; at++) result[at] = a[at]! + b[at]!;
};
const multiplyLoop: PairLoop = (result, a, b) => {
  for (let at = 0; at < result.length; at++) result[at] = a[at]! * b[at]!;
};

/** One function over the positions of its operands; `pairs` is the same function as a loop over two series of one shape. */
export function elementwise(operands: readonly Compiled[], apply: Apply, pairs?: PairLoop): Compiled {
  const index = meet(...operands.map((operand) => operand.index));
  const [a, b, c, d] = operands;
  if (index.length === 0) {
    return { index, scalar: (frame) => apply(a!.scalar(frame), b?.scalar(frame) ?? 0, c?.scalar(frame) ?? 0, d?.scalar(frame) ?? 0), series: unreachable };
  }
  const loop = new Loop(index, operands, apply, pairs);
  return { index, scalar: unreachable, series: (frame) => loop.run(frame) };
}

class Loop {
  #result = new Float64Array(0);

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
    const columns = this.#operands.map((operand) => this.#column(operand, frame, size));
    const [a, b] = columns;
    if (this.#pairs === undefined || typeof a === 'number' || typeof b === 'number') applyLoop(this.#result, columns, this.#apply);
    else this.#pairs(this.#result, a!, b!);
    return this.#result;
  }

  /** An operand laid out over all positions, or the one number that it is at every position. */
  #column(operand: Compiled, frame: Frame, size: number): Float64Array | number {
    if (operand.index.length === 0) return operand.scalar(frame);
    const values = operand.series(frame);
    const map = offsets(this.#index, frame.lengths, operand.index);
    return map === undefined ? values : Float64Array.from({ length: size }, (_, at) => values[map[at]!]!);
  }
}

function applyLoop(result: Float64Array, [a, b, c, d]: readonly Column[], apply: Apply): void {
  const read = (column: Column | undefined, at: number): number => (typeof column === 'number' ? column : (column?.[at] ?? 0));
  for (let at = 0; at < result.length; at++) result[at] = apply(read(a, at), read(b, at), read(c, at), read(d, at));
}

/** `if` on a comparison: over single numbers only the branch taken is evaluated. */
export function compileIf([test, yes, no]: readonly Node[], scope: Scope): Compiled {
  if (test?.kind !== 'compare') throw new AssayError('ERR_FORMULA_SYNTAX', `the step "${scope.step}" uses if() without a comparison`);
  const { operator } = test;
  const [left, right, then, otherwise] = [test.left, test.right, yes!, no!].map((node) => compileNode(node, scope)) as [Compiled, Compiled, Compiled, Compiled];
  const choose = elementwise([left, right, then, otherwise], (a, b, c, d) => (holds(operator, a - b) ? c : d));
  if (choose.index.length > 0) return choose;
  return { ...choose, scalar: (frame) => (holds(operator, left.scalar(frame) - right.scalar(frame)) ? then : otherwise).scalar(frame) };
}

function compileReduction(node: Node & { kind: 'reduce' }, scope: Scope): Compiled {
  const operand = compileNode(node.operand, scope);
  const { name, over } = node;
  const reduce = (values: Float64Array): number => reduceArray(name, values, scope.step);
  const kept = over === undefined ? [] : operand.index.filter((index) => index !== over);
  const alone = (frame: Frame): Float64Array => Float64Array.of(operand.scalar(frame));
  if (kept.length === 0) {
    const values = operand.index.length === 0 ? alone : operand.series;
    return { index: [], scalar: (frame) => reduce(values.call(operand, frame)), series: unreachable };
  }
  return {
    index: kept,
    scalar: unreachable,
    series(frame) {
      const values = operand.series(frame);
      const lengths = operand.index.map((index) => frame.lengths.get(index)!);
      return Float64Array.from(groups({ index: operand.index, lengths }, over), (positions) => reduce(Float64Array.from(positions, (at) => values[at]!)));
    },
  };
}

function reduceArray(name: (Node & { kind: 'reduce' })['name'], values: Float64Array, step: string): number {
  if (name === 'count') return values.length;
  if (values.length === 0 && name !== 'sum') throw outOfDomain(step, `there is no ${name} of no values`);
  if (name === 'sum') return compensatedSum(values);
  if (name === 'mean') return compensatedSum(values) / values.length;
  return values.reduce((best, value) => (name === 'min' ? Math.min(best, value) : Math.max(best, value)));
}

/** Neumaier's sum: the error does not grow with the number of values. */
export function compensatedSum(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
