/**
 * A program: inputs, constants and named steps. A step may be written in several ways (alternatives); the first whose
 * names are all there is used (specification: calculation-alternatives). Every interpreter reads the same program.
 */
import { AssayError } from '../errors.js';
import { type Index, type Node, namesIn, parseFormula } from './parse.js';

export interface InputDeclaration {
  /** Base unit of its dimension. */
  readonly unit: string;
  /** Indexes over which it may be a series. */
  readonly index?: readonly Index[] | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

export interface ConstantDeclaration {
  /** Decimal text; several for a series over `point`. */
  readonly value: string | readonly string[];
  readonly unit: string;
}

export interface StepDeclaration {
  readonly name: string;
  readonly unit: string;
  /** Alternatives, in the order in which they are tried. */
  readonly formula: readonly string[];
}

export interface ProgramSource {
  readonly inputs: Readonly<Record<string, InputDeclaration>>;
  readonly constants: Readonly<Record<string, ConstantDeclaration>>;
  readonly steps: readonly StepDeclaration[];
}

export interface Step {
  readonly name: string;
  readonly unit: string;
  readonly alternatives: readonly Node[];
}

export interface Program {
  readonly inputs: Readonly<Record<string, InputDeclaration>>;
  readonly constants: Readonly<Record<string, ConstantDeclaration>>;
  readonly steps: readonly Step[];
}

/** One step as it is carried out: which alternative, and its tree. */
export interface PlannedStep {
  readonly name: string;
  readonly unit: string;
  readonly alternative: number;
  readonly tree: Node;
}

/**
 * Reads the formulas of a program and makes sure that every name is an input, a constant or an earlier step.
 * @throws AssayError ERR_FORMULA_SYNTAX or ERR_FORMULA_NAME.
 */
export function parseProgram(source: ProgramSource): Program {
  const known = new Set([...Object.keys(source.inputs), ...Object.keys(source.constants)]);
  const steps = source.steps.map(({ name, unit, formula }) => {
    const alternatives = formula.map(parseFormula);
    for (const tree of alternatives) requireKnown(tree, known, name);
    if (known.has(name)) throw nameError(`the step "${name}" has the name of something that is there already`);
    known.add(name);
    return { name, unit, alternatives };
  });
  return { inputs: source.inputs, constants: source.constants, steps };
}

function requireKnown(tree: Node, known: ReadonlySet<string>, step: string): void {
  for (const name of namesIn(tree)) {
    if (!known.has(name))
      throw nameError(`the step "${step}" uses "${name}", which is neither input, constant nor earlier step`);
  }
}

function nameError(message: string): AssayError {
  return new AssayError('ERR_FORMULA_NAME', message, { requirement: 'calculation-formula-closed' });
}

/**
 * The steps that lead to what is wanted, in order, each in the first alternative that the available inputs permit.
 * @throws AssayError ERR_INPUT_MISSING naming every figure that would open the way, ERR_QUANTITY_UNKNOWN.
 */
export function plan(
  program: Program,
  available: ReadonlySet<string>,
  wants: readonly string[],
): readonly PlannedStep[] {
  const choices = possible(program, available);
  for (const want of wants) {
    if (choices.has(want) || available.has(want) || Object.hasOwn(program.constants, want)) continue;
    if (!program.steps.some((step) => step.name === want) && !Object.hasOwn(program.inputs, want))
      throw unknownQuantity(program, want);
    throw missing(program, available, want);
  }
  const needed = new Set(wants);
  const planned: PlannedStep[] = [];
  for (const step of program.steps.toReversed()) {
    const choice = needed.has(step.name) ? choices.get(step.name) : undefined;
    if (choice === undefined) continue;
    planned.unshift(choice);
    for (const name of namesIn(choice.tree)) needed.add(name);
  }
  return planned;
}

/** Whether the available inputs lead to what is wanted. */
export function reaches(program: Program, available: ReadonlySet<string>, want: string): boolean {
  return possible(program, available).has(want) || available.has(want);
}

/** Every step that the available inputs permit, by name. */
function possible(program: Program, available: ReadonlySet<string>): ReadonlyMap<string, PlannedStep> {
  const choices = new Map<string, PlannedStep>();
  const there = (name: string): boolean =>
    available.has(name) || choices.has(name) || Object.hasOwn(program.constants, name);
  for (const { name, unit, alternatives } of program.steps) {
    const alternative = alternatives.findIndex((tree) => [...namesIn(tree)].every(there));
    if (alternative >= 0) choices.set(name, { name, unit, alternative, tree: alternatives[alternative]! });
  }
  return choices;
}

/** For each way to reach `want`, the inputs that it lacks. */
export function missingInputs(
  program: Program,
  available: ReadonlySet<string>,
  want: string,
): readonly (readonly string[])[] {
  const steps = new Map(program.steps.map((step) => [step.name, step]));
  const lacking = (name: string): string[][] => {
    if (available.has(name) || Object.hasOwn(program.constants, name)) return [[]];
    const step = steps.get(name);
    if (step === undefined) return [[name]];
    return shortest(step.alternatives.flatMap((tree) => combine([...namesIn(tree)].map(lacking))));
  };
  return lacking(want);
}

/** All ways of taking one set from each list, merged. */
function combine(lists: readonly (readonly string[][])[]): string[][] {
  return lists.reduce<string[][]>(
    (ways, list) => ways.flatMap((way) => list.map((more) => [...new Set([...way, ...more])])),
    [[]],
  );
}

/** Without duplicates and without sets that contain another; a complete way leaves only itself. */
function shortest(ways: readonly string[][]): string[][] {
  const kept: string[][] = [];
  for (const way of [...ways].sort((a, b) => a.length - b.length)) {
    if (!kept.some((less) => less.every((name) => way.includes(name)))) kept.push(way);
  }
  return kept;
}

function missing(program: Program, available: ReadonlySet<string>, want: string): AssayError {
  const ways = missingInputs(program, available, want);
  const text = ways.map((way) => way.join(' and ')).join('; or ');
  return new AssayError(
    'ERR_INPUT_MISSING',
    `"${want}" cannot be calculated without ${text}; add ${ways.length > 1 ? 'one of these' : 'it'}`,
    {
      requirement: 'calculation-missing-input',
      path: `/input/${ways[0]?.[0] ?? want}`,
    },
  );
}

function unknownQuantity(program: Program, want: string): AssayError {
  return new AssayError(
    'ERR_QUANTITY_UNKNOWN',
    `there is no step "${want}"; there are ${program.steps.map((step) => step.name).join(', ')}`,
    {
      requirement: 'calculation-methodology-known',
    },
  );
}
