/**
 * Mistakes that implementers make, as edits of a program: the wrong answer that each gives is calculated by the same
 * interpreters as the right one.
 */
import { AssayError } from '../errors.js';
import { type Node, namesIn, parseFormula, transform } from './parse.js';
import type { Program, Step } from './program.js';

export type Edit =
  /** Leaves a name out of a step: 1 in a product or quotient, 0 in a sum. Every step that uses it unless `step` is given. */
  | { readonly drop: string; readonly step?: string }
  /** Applies a factor twice. */
  | { readonly twice: string; readonly step?: string }
  /** Multiplies a name by a number wherever it is used: pounds read as kilograms, kWh as MWh. */
  | { readonly scale: string; readonly by: string; readonly step?: string }
  /** Uses two names in place of each other. */
  | { readonly swap: readonly [string, string]; readonly step?: string }
  /** Uses the mean of a series instead of the series. */
  | { readonly mean: string; readonly step?: string }
  /** Another formula for a step. */
  | { readonly formula: string; readonly step: string };

/**
 * A program with a mistake planted.
 * @throws AssayError ERR_METHODOLOGY_INVALID when the edit changes nothing.
 */
export function mutate(program: Program, edit: Edit): Program {
  let touched = false;
  const steps = program.steps.map((step): Step => {
    if (edit.step !== undefined && edit.step !== step.name) return step;
    const alternatives = step.alternatives.map((tree) => change(tree, edit));
    touched ||= alternatives.some((tree, at) => tree !== step.alternatives[at]);
    return { ...step, alternatives };
  });
  if (!touched)
    throw new AssayError(
      'ERR_METHODOLOGY_INVALID',
      `the mistake ${JSON.stringify(edit)} changes nothing in this program`,
    );
  return { ...program, steps };
}

function change(tree: Node, edit: Edit): Node {
  if ('formula' in edit) return parseFormula(edit.formula);
  const names = namesIn(tree);
  if ('swap' in edit) {
    const [a, b] = edit.swap;
    return names.has(a) || names.has(b)
      ? replace(tree, (name) =>
          name === a ? { kind: 'name', name: b } : name === b ? { kind: 'name', name: a } : undefined,
        )
      : tree;
  }
  const target = 'drop' in edit ? edit.drop : 'twice' in edit ? edit.twice : 'scale' in edit ? edit.scale : edit.mean;
  if (!names.has(target)) return tree;
  if ('drop' in edit) return drop(tree, target);
  const name: Node = { kind: 'name', name: target };
  const other: Node =
    'twice' in edit
      ? { kind: 'binary', operator: '*', left: name, right: name }
      : 'scale' in edit
        ? { kind: 'binary', operator: '*', left: name, right: { kind: 'number', text: edit.by } }
        : { kind: 'reduce', name: 'mean', operand: name };
  return replace(tree, (found) => (found === target ? other : undefined));
}

function replace(tree: Node, by: (name: string) => Node | undefined): Node {
  return transform(tree, (node) => (node.kind === 'name' ? (by(node.name) ?? node) : node));
}

/** Takes a name away: the neutral element of the operator that holds it. */
function drop(tree: Node, target: string): Node {
  const gone = (node: Node): boolean => node.kind === 'name' && node.name === target;
  const without = (node: Node): Node => {
    if (node.kind !== 'binary') return node;
    const additive = node.operator === '+' || node.operator === '-';
    const neutral: Node = { kind: 'number', text: additive ? '0' : '1' };
    if (gone(node.right))
      return node.operator === '/' || node.operator === '*' || additive ? node.left : { ...node, right: neutral };
    if (gone(node.left))
      return node.operator === '*' || node.operator === '+' ? node.right : { ...node, left: neutral };
    return node;
  };
  if (gone(tree)) return { kind: 'number', text: '1' };
  const result = transform(tree, without);
  return namesIn(result).has(target)
    ? replace(result, (name) => (name === target ? { kind: 'number', text: '1' } : undefined))
    : result;
}
