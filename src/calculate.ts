/** One methodology applied to one activity: the footprint, with the whole trace. */

import { driversOf, energyPartsOf } from './drivers.js';
import { AssayError } from './errors.js';
import type { Factors } from './factors/factors.js';
import { type Evaluation, evaluate, scalarOf } from './formula/evaluate.js';
import { gradient, type Move } from './formula/gradient.js';
import { type Interval, intervals } from './formula/interval.js';
import { compensatedSum, type Value } from './formula/loop.js';
import { missingInputs, reaches } from './formula/program.js';
import type { Activity, Footprint, FootprintInput, FootprintStep, FootprintValue } from './generated/documents.js';
import { publishedDigest } from './generated/methodologies.js';
import { version } from './generated/version.js';
import { type Bound, type Figures, isBound, type Lack } from './methodologies/figures.js';
import type { Methodology } from './methodologies/methodology.js';
import { baseValue, decimalNumber, decimalText, requireDimension, unitOf } from './quantity.js';

/** An activity together with the digest of its document. */
export interface ActivityDocument {
  readonly activity: Activity;
  readonly digest: string;
}

/** The figures of an activity that a methodology takes, as numbers in base units. */
export interface BoundInputs {
  readonly figures: ReadonlyMap<string, Bound>;
  readonly values: ReadonlyMap<string, Value>;
  readonly lacks: ReadonlyMap<string, Lack>;
}

/**
 * Applies a methodology to an activity.
 * @returns the footprint: result, total in gCO2e, inputs with origin, every step, uncertainty where the inputs state theirs.
 * @throws AssayError ERR_INPUT_MISSING (naming the place in the activity), ERR_INPUT_RANGE, ERR_UNIT_MISMATCH,
 *   ERR_DIVISION_BY_ZERO, ERR_DOMAIN.
 */
export function calculate(
  { activity, digest }: ActivityDocument,
  methodology: Methodology,
  factors: Factors,
): Footprint {
  const inputs = bindInputs(methodology, methodology.bind(activity, factors));
  const evaluation = evaluateAll(methodology, inputs);
  const { result, total } = methodology;
  const uncertainty = uncertaintyOf(methodology, inputs, evaluation);
  const range = rangeOf(methodology, inputs);
  const impacts = (methodology.impacts ?? [])
    .filter((name) => evaluation.values.has(name))
    .map((name) => ({ name, ...scalarQuantity(methodology, evaluation, name) }));
  return {
    schema: 'urn:carbon-assay:schema:footprint:1.0-draft',
    methodology: {
      id: methodology.id,
      version: methodology.version,
      digest: publishedDigest(methodology)!,
    },
    activity: { id: activity.id, digest },
    result: { name: result, ...scalarQuantity(methodology, evaluation, result) },
    total: { value: decimalText(scalarOf(evaluation, total)), unit: 'gCO2e' },
    ...(range && {
      range: { least: decimalText(range.least), greatest: decimalText(range.greatest), unit: 'gCO2e' as const },
    }),
    ...(impacts.length > 0 && { impacts }),
    ...(uncertainty && { uncertainty }),
    inputs: usedInputs(methodology, inputs, evaluation),
    steps: evaluation.steps.map(
      ({ name, unit, alternative }): FootprintStep => ({
        name,
        unit,
        alternative,
        ...valueText(evaluation.values.get(name)!),
      }),
    ),
    drivers: driversOf(methodology, evaluation),
    ...energyPartsOf(methodology, evaluation),
    factorSets: factors.used(inputs.figures.values()),
    warnings: warningsOf(inputs, evaluation),
    calculator: { name: 'carbon-assay', version },
  };
}

/** Every step that leads to result, total and drivers, and what else the source reports, as far as the inputs permit. */
export function evaluateAll(methodology: Methodology, inputs: BoundInputs): Evaluation {
  const { program, result, total, drivers, impacts = [], also = [] } = methodology;
  const available = new Set(inputs.values.keys());
  requireReachable(methodology, inputs, available);
  const { energyParts = {}, ...single } = drivers;
  const further = [...Object.values(single), ...Object.values(energyParts), ...impacts, ...also].filter((name) =>
    reaches(program, available, name),
  );
  return evaluate(program, inputs.values, [...new Set([result, total, ...further])]);
}

function requireReachable(methodology: Methodology, { lacks }: BoundInputs, available: ReadonlySet<string>): void {
  const { program, id, result, total } = methodology;
  for (const want of [result, total]) {
    if (reaches(program, available, want)) continue;
    const missing = lackingFor(methodology, available, want, lacks);
    const text = missing.map(({ says, lack }) => `${says} (${lack})`).join('; ');
    throw new MissingInputs(id, text, missing);
  }
}

/** A methodology does not apply to an activity: these figures are not there. */
export class MissingInputs extends AssayError {
  readonly lacks: readonly Lack[];

  constructor(methodology: string, text: string, lacks: readonly Lack[]) {
    super('ERR_INPUT_MISSING', `${methodology} needs ${text}; add it to the activity`, {
      requirement: 'calculation-missing-input',
      path: lacks[0]?.lack,
    });
    this.lacks = lacks;
  }
}

/** What the shortest way to `want` lacks, in the words of `bind`. */
function lackingFor(
  { program, inputs }: Methodology,
  available: ReadonlySet<string>,
  want: string,
  lacks: ReadonlyMap<string, Lack>,
): readonly Lack[] {
  const [way = []] = missingInputs(program, available, want);
  const named = way.map((name) => lacks.get(name) ?? { lack: `/input/${name}`, says: inputs[name]?.says ?? name });
  const same = (one: Lack) => (other: Lack) => other.lack === one.lack && other.says === one.says;
  return named.filter((one, at) => named.findIndex(same(one)) === at);
}

/**
 * The figures that `bind` found, checked and converted.
 * @throws AssayError ERR_INPUT_RANGE, ERR_UNIT_MISMATCH, ERR_DECIMAL_INVALID.
 */
export function bindInputs({ inputs: declared, id }: Pick<Methodology, 'inputs' | 'id'>, found: Figures): BoundInputs {
  const figures = new Map<string, Bound>();
  const values = new Map<string, Value>();
  const lacks = new Map<string, Lack>();
  for (const [name, one] of Object.entries(found)) {
    const input = declared[name];
    if (input === undefined)
      throw new AssayError('ERR_METHODOLOGY_INVALID', `the methodology "${id}" binds "${name}", which is no input`);
    if (!isBound(one)) {
      lacks.set(name, one);
      continue;
    }
    const path = 'path' in one.origin && one.origin.path !== undefined ? one.origin.path : `/input/${name}`;
    requireDimension(one.unit, input.unit, path);
    figures.set(name, one);
    values.set(name, toValue(one, path));
    requireRange(values.get(name)!, input, path);
  }
  return { figures, values, lacks };
}

function toValue({ value, unit, index }: Bound, path: string): Value {
  if (typeof value === 'string') return baseValue(decimalNumber(value, path), unit);
  if (index === undefined) throw new TypeError('a series needs an index');
  const same = unitOf(unit).numerator === '1' && unitOf(unit).denominator === '1';
  // A loop: `Float64Array.from` with a function takes several times as long.
  const values = new Float64Array(value.length);
  for (let at = 0; at < value.length; at++) values[at] = decimalNumber(value[at]!, path);
  if (!same) for (let at = 0; at < values.length; at++) values[at] = baseValue(values[at]!, unit);
  return { index: [index], lengths: [values.length], values };
}

function requireRange(value: Value, { min, max, unit }: Methodology['inputs'][string], path: string): void {
  const least = min === undefined ? Number.NEGATIVE_INFINITY : Number(min);
  const most = max === undefined ? Number.POSITIVE_INFINITY : Number(max);
  const outside =
    typeof value === 'number'
      ? [value].find((one) => one < least || one > most)
      : value.values.find((one) => one < least || one > most);
  if (outside === undefined) return;
  const range =
    max === undefined ? `at least ${min}` : min === undefined ? `at most ${max}` : `between ${min} and ${max}`;
  throw new AssayError(
    'ERR_INPUT_RANGE',
    `${path}: expected a value ${range} ${unit} and found ${outside}; correct the figure`,
    { requirement: 'calculation-input-range', path },
  );
}

function scalarQuantity(
  methodology: Methodology,
  evaluation: Evaluation,
  name: string,
): { value: string; unit: string } {
  return {
    value: decimalText(scalarOf(evaluation, name)),
    unit: methodology.steps.find((step) => step.name === name)!.unit,
  };
}

/** Longer series are held by what they come to; shorter ones whole, so that a footprint can be explained and recomputed alone. */
export const wholeSeries = 100;

/** A value as documents hold it: one decimal text, or a series. */
export function valueText(value: Value): FootprintValue {
  if (typeof value === 'number') return { value: decimalText(value) };
  const { index, values } = value;
  const [min, max] = extremes(values);
  return {
    index: index.join(','),
    count: values.length,
    sum: decimalText(compensatedSum(values)),
    min: decimalText(min),
    max: decimalText(max),
    ...(values.length <= wholeSeries && { values: Array.from(values, decimalText) }),
  };
}

function extremes(values: Float64Array): readonly [min: number, max: number] {
  let [min = 0, max = 0] = [values[0], values[0]];
  for (let at = 1; at < values.length; at++) {
    const value = values[at]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max];
}

/** The inputs that the steps carried out used, in the order of the definition. */
function usedInputs(
  methodology: Methodology,
  { figures, values }: BoundInputs,
  evaluation: Evaluation,
): FootprintInput[] {
  const used = evaluation.used;
  return Object.entries(methodology.inputs).flatMap(([name, { unit }]): FootprintInput[] => {
    const figure = figures.get(name);
    return figure === undefined || !used.has(name)
      ? []
      : [{ name, unit, ...valueText(values.get(name)!), origin: figure.origin }];
  });
}

/** First-order uncertainty of the total: inputs are independent of each other, the positions of a series too where each states its own. */
function uncertaintyOf(
  methodology: Methodology,
  { figures, values }: BoundInputs,
  evaluation: Evaluation,
): Footprint['uncertainty'] | undefined {
  const moves = [...figures].flatMap(([name, { uncertainty }]) =>
    evaluation.used.has(name) ? movesOf(name, uncertainty) : [],
  );
  if (moves.length === 0) return undefined;
  const slopes = gradient(methodology.program, values, methodology.total, moves);
  const variance = moves.reduce((sum, { relative }, at) => sum + (slopes[at]! * relative) ** 2, 0);
  const total = scalarOf(evaluation, methodology.total);
  const standard = Math.sqrt(variance);
  return {
    standard: { value: decimalText(standard), unit: 'gCO2e' },
    relative: decimalText(total === 0 ? 0 : standard / total),
    from: [...new Set(moves.map(({ input }) => input))],
  };
}

/** Least and greatest total, where an input or a constant states a range and moves the total. */
function rangeOf({ program, constants, total }: Methodology, { figures, values }: BoundInputs): Interval | undefined {
  const stated = new Map(
    [...figures].flatMap(([name, { range, unit }]): [string, Interval][] =>
      range === undefined ? [] : [[name, intervalOf(range, unit)]],
    ),
  );
  const own = Object.entries(constants).flatMap(([name, { range, unit }]): [string, Interval][] =>
    range === undefined ? [] : [[name, intervalOf(range, unit)]],
  );
  if (stated.size === 0 && own.length === 0) return undefined;
  const found = intervals(program, values, total, new Map([...own, ...stated]));
  return found.least === found.greatest ? undefined : found;
}

function intervalOf([least, greatest]: readonly [string, string], unit: string): Interval {
  return { least: baseValue(decimalNumber(least), unit), greatest: baseValue(decimalNumber(greatest), unit) };
}

function movesOf(input: string, uncertainty: Bound['uncertainty']): readonly (Move & { readonly relative: number })[] {
  if (uncertainty === undefined) return [];
  if (typeof uncertainty === 'string') return [{ input, relative: Number(uncertainty) }];
  return uncertainty.flatMap((one, at) => (one === undefined ? [] : [{ input, at, relative: Number(one) }]));
}

/** Defaults that had to be taken, and figures that stand in for better ones: said, never silent. */
function warningsOf({ figures }: BoundInputs, { used }: Evaluation): string[] {
  return [...figures].flatMap(([name, { origin, value, unit, warning }]) => {
    const why = origin.kind === 'default' ? origin.says : warning;
    if (why === undefined || !used.has(name)) return [];
    const taken = typeof value === 'string' ? ` is taken as ${value}${unit === '1' ? '' : ` ${unit}`}` : '';
    return [`${name}${taken}: ${why}`];
  });
}
