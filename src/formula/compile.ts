/** Formulas into closures: over which indexes a value runs is known before any number is. */
import { AssayError } from '../errors.js';
import { compileCall } from './compile-call.js';
import { divisionByZero, outOfDomain } from './fault.js';
import { holds } from './interpret.js';
import {
  addLoop,
  compensatedSum,
  elementwise,
  multiplyLoop,
  type NumberSeries,
  unreachable,
  type Value,
} from './loop.js';
import type { Index, Node } from './parse.js';
import { groups } from './series.js';

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
  /** The sum over all positions, where it can be had without laying them out. */
  sum?(frame: Frame): number;
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
      if (node.name === 'if') return compileIf(node.args, scope);
      return compileCall(
        node.name,
        node.args.map((argument) => compileNode(argument, scope)),
        scope.step,
      );
    case 'compare':
      throw new AssayError('ERR_FORMULA_SYNTAX', `the step "${scope.step}" uses a comparison outside if()`);
  }
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

/** `if` on a comparison: over single numbers only the branch taken is evaluated. */
function compileIf([test, yes, no]: readonly Node[], scope: Scope): Compiled {
  if (test?.kind !== 'compare')
    throw new AssayError('ERR_FORMULA_SYNTAX', `the step "${scope.step}" uses if() without a comparison`);
  const { operator } = test;
  const [left, right, then, otherwise] = [test.left, test.right, yes!, no!].map((node) => compileNode(node, scope)) as [
    Compiled,
    Compiled,
    Compiled,
    Compiled,
  ];
  const choose = elementwise([left, right, then, otherwise], (a, b, c, d) => (holds(operator, a - b) ? c : d));
  if (choose.index.length > 0) return choose;
  return {
    ...choose,
    scalar: (frame) => (holds(operator, left.scalar(frame) - right.scalar(frame)) ? then : otherwise).scalar(frame),
  };
}

function compileReduction(node: Node & { kind: 'reduce' }, scope: Scope): Compiled {
  const operand = compileNode(node.operand, scope);
  const { name, over } = node;
  const reduce = (values: Float64Array): number => reduceArray(name, values, scope.step);
  const kept = over === undefined ? [] : operand.index.filter((index) => index !== over);
  const alone = (frame: Frame): Float64Array => Float64Array.of(operand.scalar(frame));
  if (kept.length === 0 && name === 'sum' && operand.sum !== undefined)
    return { index: [], scalar: operand.sum, series: unreachable };
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
      return Float64Array.from(groups({ index: operand.index, lengths }, over), (positions) =>
        reduce(Float64Array.from(positions, (at) => values[at]!)),
      );
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
