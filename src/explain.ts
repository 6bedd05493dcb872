/** A footprint told step by step: each formula with the numbers put in, where each input came from, and what moves the result. */
import { AssayError } from './errors.js';
import { gradient } from './formula/gradient.js';
import type { Value } from './formula/loop.js';
import type { Index } from './formula/parse.js';
import { renderText } from './formula/render.js';
import type { Footprint, FootprintInput, Origin } from './generated/documents.js';
import type { Methodology } from './methodologies/methodology.js';
import { methodologyOf } from './methodologies/registry.js';

export interface ExplainedStep {
  readonly name: string;
  readonly says: string;
  readonly formula: string;
  readonly substituted: string;
  readonly value: string;
  readonly unit: string;
}

export interface ExplainedInput {
  readonly name: string;
  readonly symbol?: string;
  readonly says: string;
  readonly value: string;
  readonly unit: string;
  readonly origin: string;
}

export interface Sensitivity {
  readonly input: string;
  /** By how many percent the total moves when the input moves by one percent. */
  readonly elasticity: number;
  /** By how many gCO2e. */
  readonly grams: number;
}

export interface Explanation {
  readonly footprint: Footprint;
  readonly title: string;
  readonly steps: readonly ExplainedStep[];
  readonly inputs: readonly ExplainedInput[];
  readonly sensitivities: readonly Sensitivity[];
}

/**
 * Explains a footprint from what it holds itself.
 * @throws AssayError ERR_METHODOLOGY_UNKNOWN when it was made with a methodology or version that this calculator does not have.
 */
export function explain(footprint: Footprint): Explanation {
  const methodology = methodologyOf(`${footprint.methodology.id}@${footprint.methodology.version}`);
  const numbers = numbersOf(footprint, methodology);
  return {
    footprint,
    title: methodology.title,
    steps: footprint.steps.map((step) => explainStep(step, methodology, numbers)),
    inputs: footprint.inputs.map((input) => explainInput(input, methodology)),
    sensitivities: sensitivitiesOf(footprint, methodology),
  };
}

function explainStep(
  step: Footprint['steps'][number],
  methodology: Methodology,
  numbers: ReadonlyMap<string, string>,
): ExplainedStep {
  const declared = methodology.steps.find((one) => one.name === step.name);
  const tree = methodology.program.steps.find((one) => one.name === step.name)?.alternatives[step.alternative];
  if (declared === undefined || tree === undefined) {
    throw new AssayError(
      'ERR_METHODOLOGY_UNKNOWN',
      `the footprint has a step "${step.name}" that ${methodology.id} ${methodology.version} does not have; calculate it again`,
    );
  }
  return {
    name: step.name,
    says: declared.says,
    formula: renderText(tree),
    substituted: renderText(tree, (name) => numbers.get(name) ?? name),
    value: shown(step),
    unit: step.unit,
  };
}

/** Every name of a footprint with its value as text; a series as what it comes to. */
function numbersOf(footprint: Footprint, { constants }: Methodology): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(constants).map(
      ([name, { value, unit }]) =>
        [name, typeof value === 'string' ? (unit === '1' ? value : `${value} ${unit}`) : name] as const,
    ),
    ...[...footprint.inputs, ...footprint.steps].map((one) => [one.name, shown(one)] as const),
  ]);
}

function shown(one: {
  readonly value?: string;
  readonly index?: string;
  readonly count?: number;
  readonly sum?: string;
}): string {
  return one.value ?? `[${one.count} over ${one.index}, sum ${one.sum}]`;
}

function explainInput(input: FootprintInput, { inputs }: Methodology): ExplainedInput {
  const declared = inputs[input.name];
  return {
    name: input.name,
    ...(declared?.symbol !== undefined && { symbol: declared.symbol }),
    says: declared?.says ?? '',
    value: shown(input),
    unit: input.unit,
    origin: originText(input.origin),
  };
}

/** Where a figure came from, in one line. */
export function originText(origin: Origin): string {
  const note = origin.note === undefined ? '' : `; ${origin.note}`;
  switch (origin.kind) {
    case 'measured':
    case 'stated':
      return `${origin.kind} at ${origin.path}${note}`;
    case 'looked-up':
      return `${origin.set} ${origin.version}, row ${origin.row}${note}`;
    case 'default':
      return `default of the method: ${origin.says}${note}`;
  }
}

/** The inputs that a footprint holds, as values; undefined where long series would have to meet each other. */
export function valuesOf({ inputs }: Footprint): ReadonlyMap<string, Value> | undefined {
  const long = inputs.filter((input) => input.index !== undefined && input.values === undefined);
  if (long.length > 1) return undefined;
  // One long series goes in as its sum: every formula that takes one adds it up in the end.
  return new Map(inputs.map((input) => [input.name, inputValue(input)]));
}

function inputValue({ value, values, index, sum }: FootprintInput): Value {
  if (values === undefined || index === undefined) return Number(value ?? sum);
  const numbers = Float64Array.from(values, Number);
  return { index: [index as Index], lengths: [numbers.length], values: numbers };
}

function sensitivitiesOf(footprint: Footprint, { program, total }: Methodology): readonly Sensitivity[] {
  const values = valuesOf(footprint);
  if (values === undefined) return [];
  const moves = footprint.inputs.map(({ name }) => ({ input: name }));
  const slopes = gradient(program, values, total, moves);
  const grams = Number(footprint.total.value);
  return moves
    .map(({ input }, at) => ({ input, elasticity: grams === 0 ? 0 : slopes[at]! / grams, grams: slopes[at]! / 100 }))
    .filter(({ elasticity }) => elasticity !== 0)
    .toSorted((a, b) => Math.abs(b.elasticity) - Math.abs(a.elasticity));
}
