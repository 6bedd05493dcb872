/**
 * The formula language: text to tree. Numbers, names, + - * / ^, comparison, parentheses and a fixed list of functions;
 * everything else is refused (specification: calculation-formula-closed).
 */
import jsep from 'jsep';
import { AssayError } from '../errors.js';

/** Functions and how many arguments each takes. A reduction also takes the name of an index as its second argument. */
export const functions = {
  if: [3, 3],
  sum: [1, 2],
  mean: [1, 2],
  count: [1, 2],
  min: [1, 9],
  max: [1, 9],
  ceil: [1, 1],
  floor: [1, 1],
  /** Half-even, to the given number of decimals. */
  round: [1, 2],
  /** To the given number of decimals as ECMAScript's `toFixed`: the nearest, ties away from zero. */
  fixed: [2, 2],
  /** The nearest binary64: states where a source's arithmetic is that of doubles. */
  double: [1, 1],
  abs: [1, 1],
  exp: [1, 1],
  ln: [1, 1],
  log2: [1, 1],
  sqrt: [1, 1],
  /** Piecewise linear through the points (second and third argument are series over `point`). */
  interp: [3, 3],
} as const satisfies Record<string, readonly [number, number]>;

export type FunctionName = keyof typeof functions;
export type Operator = '+' | '-' | '*' | '/' | '^';
export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';
/** Names over which a value can be a series, in the order in which they are laid out. */
export const indexes = [
  'client',
  'round',
  'device',
  'processor',
  'module',
  'disk',
  'supply',
  'server',
  'component',
  'instrument',
  'interval',
  'point',
] as const;
export type Index = (typeof indexes)[number];

export type Node =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Node[] }
  /** `sum`, `mean`, `count`, and `min` or `max` of one argument: over one index, or over all of them. */
  | { readonly kind: 'reduce'; readonly name: Reduction; readonly operand: Node; readonly over?: Index };

export type Reduction = 'sum' | 'mean' | 'count' | 'min' | 'max';

const reductions: readonly string[] = ['sum', 'mean', 'count'];
const operators: readonly string[] = ['+', '-', '*', '/', '^'];
const comparisons: readonly string[] = ['<', '<=', '>', '>=', '==', '!='];

jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
jsep.addUnaryOp('-');
for (const operator of comparisons) jsep.addBinaryOp(operator, 1);
jsep.addBinaryOp('+', 2);
jsep.addBinaryOp('-', 2);
jsep.addBinaryOp('*', 3);
jsep.addBinaryOp('/', 3);
jsep.addBinaryOp('^', 4, true);

/**
 * Reads a formula.
 * @throws AssayError ERR_FORMULA_SYNTAX, naming what the language does not have.
 */
export function parseFormula(text: string): Node {
  let tree: jsep.Expression;
  try {
    tree = jsep(text);
  } catch (cause) {
    throw syntax(text, cause instanceof Error ? cause.message : 'it cannot be read', cause);
  }
  return node(tree, text);
}

function syntax(text: string, fault: string, cause?: unknown): AssayError {
  return new AssayError('ERR_FORMULA_SYNTAX', `the formula "${text}": ${fault}`, {
    requirement: 'calculation-formula-closed',
    cause,
  });
}

function node(tree: jsep.Expression, text: string): Node {
  switch (tree.type) {
    case 'Literal':
      return number(tree as jsep.Literal, text);
    case 'Identifier':
      return { kind: 'name', name: (tree as jsep.Identifier).name };
    case 'UnaryExpression':
      return { kind: 'negate', operand: node((tree as jsep.UnaryExpression).argument, text) };
    case 'BinaryExpression':
      return binary(tree as jsep.BinaryExpression, text);
    case 'CallExpression':
      return call(tree as jsep.CallExpression, text);
    default:
      throw syntax(text, `${tree.type} is not part of the formula language`);
  }
}

function number(tree: jsep.Literal, text: string): Node {
  if (typeof tree.value !== 'number') throw syntax(text, `${tree.raw} is no number`);
  return { kind: 'number', text: tree.raw };
}

function binary(tree: jsep.BinaryExpression, text: string): Node {
  const left = node(tree.left, text);
  const right = node(tree.right, text);
  if (comparisons.includes(tree.operator))
    return { kind: 'compare', operator: tree.operator as Comparison, left, right };
  if (!operators.includes(tree.operator))
    throw syntax(text, `the operator ${tree.operator} is not part of the formula language`);
  if (tree.operator === '^' && left.kind === 'negate')
    throw syntax(text, 'a minus sign before a power can be read in two ways; write 0 - x^2 or (0 - x)^2');
  return { kind: 'binary', operator: tree.operator as Operator, left, right };
}

function call(tree: jsep.CallExpression, text: string): Node {
  const name = (tree.callee as jsep.Identifier).name;
  if (tree.callee.type !== 'Identifier' || !Object.hasOwn(functions, name))
    throw syntax(text, `there is no function ${name ?? tree.callee.type}`);
  const known = name as FunctionName;
  const [least, most] = functions[known];
  const count = tree.arguments.length;
  if (count < least || count > most)
    throw syntax(text, `${name} takes ${least === most ? least : `${least} to ${most}`} arguments, not ${count}`);
  if (reductions.includes(name) || ((name === 'min' || name === 'max') && count === 1))
    return reduction(known as Reduction, tree, text);
  return { kind: 'call', name: known, args: tree.arguments.map((argument) => node(argument, text)) };
}

function reduction(name: Reduction, tree: jsep.CallExpression, text: string): Node {
  const [operand, over] = tree.arguments;
  const inner = node(operand!, text);
  if (over === undefined) return { kind: 'reduce', name, operand: inner };
  const index = (over as jsep.Identifier).name as Index;
  if (!indexes.includes(index))
    throw syntax(text, `${index ?? over.type} is no index; there are ${indexes.join(', ')}`);
  return { kind: 'reduce', name, operand: inner, over: index };
}

/** The nodes directly below a node. */
export function children(tree: Node): readonly Node[] {
  switch (tree.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negate':
    case 'reduce':
      return [tree.operand];
    case 'binary':
    case 'compare':
      return [tree.left, tree.right];
    case 'call':
      return tree.args;
  }
}

/** A tree with every node passed through a function, from the leaves up. */
export function transform(tree: Node, change: (node: Node) => Node): Node {
  switch (tree.kind) {
    case 'number':
    case 'name':
      return change(tree);
    case 'negate':
    case 'reduce':
      return change({ ...tree, operand: transform(tree.operand, change) });
    case 'binary':
    case 'compare':
      return change({ ...tree, left: transform(tree.left, change), right: transform(tree.right, change) });
    case 'call':
      return change({ ...tree, args: tree.args.map((argument) => transform(argument, change)) });
  }
}

/** The names that a formula uses. */
export function namesIn(tree: Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (at: Node): void => {
    if (at.kind === 'name') names.add(at.name);
    for (const child of children(at)) visit(child);
  };
  visit(tree);
  return names;
}
