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
  const used = new Set(planned.flatMap(({ tree }) => [...namesIn(tree)]));
  return { steps, planned, used, constants: new Map([...constants].filter(([name]) => used.has(name))) };
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
