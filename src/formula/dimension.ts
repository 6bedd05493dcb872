/** The unit check: a program whose step does not have the unit that it declares does not load (calculation-units). */
import { AssayError } from '../errors.js';
import {
  baseUnitOf,
  type Dimension,
  dimensionless,
  dimensionText,
  minus,
  plus,
  sameDimension,
  unitOf,
} from '../quantity.js';
import type { Node } from './parse.js';
import type { Program } from './program.js';
import { renderText } from './render.js';

/** A literal zero has every dimension: `max(x, 0)` is right for energies and for masses. */
type Found = Dimension | 'any';

/**
 * Checks every alternative of every step.
 * @throws AssayError ERR_FORMULA_UNIT, naming step, formula, the unit declared and the unit found.
 */
export function checkDimensions(program: Program): void {
  const known = new Map<string, Dimension>();
  for (const [name, { unit }] of Object.entries(program.inputs)) known.set(name, base(name, unit));
  for (const [name, { unit }] of Object.entries(program.constants)) known.set(name, unitOf(unit).dimension);
  for (const { name, unit, alternatives } of program.steps) {
    const declared = base(name, unit);
    for (const tree of alternatives) {
      const found = new Walk(known, name).of(tree);
      if (found !== 'any' && !sameDimension(found, declared)) {
        throw mismatch(name, tree, `has the unit ${dimensionText(found)}, but the step declares ${unit}`);
      }
    }
    known.set(name, declared);
  }
}

/** Inputs and steps are declared in base units, so that a formula never has to convert. */
function base(name: string, unit: string): Dimension {
  if (baseUnitOf(unit) !== unit) {
    throw new AssayError('ERR_FORMULA_UNIT', `"${name}" is declared in ${unit}; declare it in ${baseUnitOf(unit)}`, {
      requirement: 'calculation-units',
    });
  }
  return unitOf(unit).dimension;
}

function mismatch(step: string, tree: Node, fault: string): AssayError {
  return new AssayError('ERR_FORMULA_UNIT', `the step "${step}": ${renderText(tree)} ${fault}`, {
    requirement: 'calculation-units',
  });
}

class Walk {
  readonly known: ReadonlyMap<string, Dimension>;
  readonly step: string;

  constructor(known: ReadonlyMap<string, Dimension>, step: string) {
    this.known = known;
    this.step = step;
  }

  of(node: Node): Found {
    switch (node.kind) {
      case 'number':
        return Number(node.text) === 0 ? 'any' : dimensionless;
      case 'name':
        return this.known.get(node.name) ?? dimensionless;
      case 'negate':
        return this.of(node.operand);
      case 'reduce':
        return node.name === 'count' ? dimensionless : this.of(node.operand);
      case 'compare':
        this.#same(node, [node.left, node.right]);
        return dimensionless;
      case 'binary':
        return this.#binary(node);
      case 'call':
        return this.#call(node);
    }
  }

  #binary(node: Node & { kind: 'binary' }): Found {
    if (node.operator === '+' || node.operator === '-') return this.#same(node, [node.left, node.right]);
    if (node.operator === '^') return this.#power(node);
    const left = this.#certain(node.left);
    const right = this.#certain(node.right);
    return node.operator === '*' ? plus(left, right) : minus(left, right);
  }

  #power({ left, right }: Node & { kind: 'binary' }): Found {
    const base = this.#certain(left);
    if (sameDimension(base, dimensionless)) return this.#pure(right);
    const times = right.kind === 'number' ? Number(right.text) : Number.NaN;
    if (!Number.isInteger(times))
      throw mismatch(this.step, right, 'is the power of something with a unit; only whole numbers can be');
    return base.map((exponent) => exponent * times);
  }

  #call(node: Node & { kind: 'call' }): Found {
    const [first, second, third] = node.args;
    switch (node.name) {
      case 'if':
        this.of(first!);
        return this.#same(node, [second!, third!]);
      case 'interp':
        this.#same(node, [first!, second!]);
        return this.of(third!);
      case 'exp':
      case 'ln':
      case 'log2':
        return this.#pure(first!);
      case 'sqrt':
        return this.#root(first!);
      case 'round':
      case 'fixed':
        if (second !== undefined) this.#pure(second);
        return this.of(first!);
      default:
        return this.#same(node, node.args);
    }
  }

  #root(node: Node): Found {
    const half = this.#certain(node).map((exponent) => exponent / 2);
    if (!half.every(Number.isInteger)) throw mismatch(this.step, node, 'has no square root with a unit of the table');
    return half;
  }

  #pure(node: Node): Dimension {
    const found = this.#certain(node);
    if (!sameDimension(found, dimensionless))
      throw mismatch(this.step, node, `has the unit ${dimensionText(found)} where a pure number is needed`);
    return dimensionless;
  }

  #certain(node: Node): Dimension {
    const found = this.of(node);
    return found === 'any' ? dimensionless : found;
  }

  #same(node: Node, parts: readonly Node[]): Found {
    const certain = parts.map((part) => this.of(part)).filter((found) => found !== 'any');
    const [first] = certain;
    if (first === undefined) return 'any';
    const other = certain.find((found) => !sameDimension(found, first));
    if (other !== undefined)
      throw mismatch(this.step, node, `puts ${dimensionText(first)} and ${dimensionText(other)} together`);
    return first;
  }
}
