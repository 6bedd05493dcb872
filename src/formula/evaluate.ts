/**
 * The fast interpreter: doubles and Float64Arrays, every formula compiled once into closures. A series operation is one
 * loop over one array, whose memory is used again at the next call; sums are compensated (Knuth's TwoSum).
 */
import { AssayError } from '../errors.js';
import { baseValue } from '../quantity.js';
import { type Compiled, compileNode, type Frame } from './compile.js';
import { outOfDomain } from './fault.js';
import type { NumberSeries, Value } from './loop.js';
import { type Index, namesIn } from './parse.js';
import { type PlannedStep, type Program, plan } from './program.js';
import { lengthsOf } from './series.js';

interface CompiledProgram {
  /** What it was compiled for: inputs with their indexes, and steps. */
  readonly index: ReadonlyMap<string, readonly Index[]>;
  readonly wants: readonly string[];
  readonly steps: readonly { readonly name: string; readonly code: Compiled }[];
  readonly planned: readonly PlannedStep[];
  readonly constants: ReadonlyMap<string, Value>;
  readonly used: ReadonlySet<string>;
  /** Inputs and constants that are series. */
  readonly series: readonly string[];
}

export interface Evaluation {
  /** Constants, inputs and steps, in base units. */
  readonly values: ReadonlyMap<string, Value>;
  readonly steps: readonly PlannedStep[];
  /** Names that these steps read. */
  readonly used: ReadonlySet<string>;
}

const noLengths: ReadonlyMap<Index, number> = new Map();

/** What was asked for last comes first. */
const compiled = new WeakMap<Program, CompiledProgram[]>();

/**
 * Every step that leads to what is wanted, in doubles and base units.
 * @throws AssayError ERR_INPUT_MISSING, ERR_DIVISION_BY_ZERO, ERR_DOMAIN, ERR_FORMULA_INDEX.
 */
export function evaluate(program: Program, inputs: ReadonlyMap<string, Value>, wants: readonly string[]): Evaluation {
  const { steps, planned, constants, used, series } = compiledFor(program, inputs, wants);
  const values = new Map(constants);
  for (const [name, value] of inputs) values.set(name, value);
  const frame: Frame = {
    lengths:
      series.length === 0 ? noLengths : lengthsOf(series.map((name) => [name, values.get(name) as NumberSeries])),
    values,
  };
  for (const { name, code } of steps) values.set(name, finish(name, code, frame));
  return { values, steps: planned, used };
}

function finish(name: string, code: Compiled, frame: Frame): Value {
  if (code.index.length === 0) return finite(name, code.scalar(frame));
  const values = code.series(frame).slice();
  for (let at = 0; at < values.length; at++) if (!Number.isFinite(values[at])) throw notFinite(name);
  return { index: code.index, lengths: code.index.map((index) => frame.lengths.get(index)!), values };
}

function finite(step: string, value: number): number {
  if (Number.isFinite(value)) return value;
  throw notFinite(step);
}

function notFinite(step: string): AssayError {
  return outOfDomain(step, 'a root, a logarithm or a power of these numbers is not real, or the number is too large');
}

/** Rows of one kind come one after the other, mostly: whoever asked last asks again, and no name is put together for that. */
function compiledFor(program: Program, inputs: ReadonlyMap<string, Value>, wants: readonly string[]): CompiledProgram {
  const forms = compiled.get(program) ?? [];
  if (forms.length === 0) compiled.set(program, forms);
  const at = forms.findIndex((form) => fits(form, inputs, wants));
  if (at === 0) return forms[0]!;
  const [found = compileProgram(program, inputs, wants)] = at < 0 ? [] : forms.splice(at, 1);
  forms.unshift(found);
  return found;
}

/** Whether a program was compiled for these names, in any order, over these indexes. */
function fits({ index, wants: known }: CompiledProgram, inputs: ReadonlyMap<string, Value>, wants: readonly string[]) {
  if (index.size !== inputs.size || known.length !== wants.length) return false;
  for (let at = 0; at < wants.length; at++) if (known[at] !== wants[at]) return false;
  for (const [name, value] of inputs) {
    const compiledOver = index.get(name);
    if (compiledOver === undefined || !sameIndex(compiledOver, indexOf(value))) return false;
  }
  return true;
}

function sameIndex(a: readonly Index[], b: readonly Index[]): boolean {
  return a === b || (a.length === b.length && a.every((one, at) => one === b[at]));
}

const none: readonly Index[] = [];

function indexOf(value: Value): readonly Index[] {
  return typeof value === 'number' ? none : value.index;
}

function compileProgram(
  program: Program,
  inputs: ReadonlyMap<string, Value>,
  wants: readonly string[],
): CompiledProgram {
  const planned = plan(program, new Set(inputs.keys()), wants);
  const constants = new Map(
    Object.entries(program.constants).map(([name, { value, unit }]) => [name, constant(value, unit)]),
  );
  const index = new Map([...constants, ...inputs].map(([name, value]) => [name, indexOf(value)]));
  const steps = planned.map(({ name, tree }) => {
    const code = compileNode(tree, { index, step: name });
    index.set(name, code.index);
    return { name, code };
  });
  const given = new Map([...inputs].map(([name, value]) => [name, indexOf(value)] as const));
  const used = new Set(planned.flatMap(({ tree }) => [...namesIn(tree)]));
  const kept = new Map([...constants].filter(([name]) => used.has(name)));
  const series = [...kept, ...inputs].flatMap(([name, value]) => (typeof value === 'number' ? [] : [name]));
  return { index: given, wants: [...wants], steps, planned, used, series, constants: kept };
}

function constant(value: string | readonly string[], unit: string): Value {
  if (typeof value === 'string') return baseValue(Number(value), unit);
  const values = Float64Array.from(value, (text) => baseValue(Number(text), unit));
  return { index: ['point'], lengths: [values.length], values };
}

/** @throws AssayError ERR_INTERNAL for a series: whoever asks knows that the name is one number. */
export function scalarOf(evaluation: Evaluation, name: string): number {
  const value = evaluation.values.get(name);
  if (typeof value !== 'number') throw new AssayError('ERR_INTERNAL', `"${name}" is not a single number`);
  return value;
}
