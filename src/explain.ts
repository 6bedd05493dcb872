/** A footprint told step by step: each formula with the numbers put in, where each input came from, and what moves the result. */
import { AssayError } from './errors.js';
import { evaluate } from './formula/evaluate.js';
import { gradient, type Move } from './formula/gradient.js';
import type { Value } from './formula/loop.js';
import type { Index } from './formula/parse.js';
import type { Program } from './formula/program.js';
import { renderText } from './formula/render.js';
import type { Footprint, FootprintInput, FootprintValue, Origin } from './generated/documents.js';
import { publishedDigest } from './generated/methodologies.js';
import type { Methodology } from './methodologies/methodology.js';
import { methodologyOf } from './methodologies/registry.js';

export interface ExplainedStep {
  readonly name: string;
  readonly says: string;
  /** The formula that was used. */
  readonly formula: string;
  /** The same with every name replaced by its value and unit. */
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
  /** The strongest first; inputs that do not move the total are left out. */
  readonly sensitivities: readonly Sensitivity[];
  /** Why there are no sensitivities, where there are none. */
  readonly withheld?: string;
}

/**
 * Explains a footprint from what it holds itself.
 * @throws AssayError ERR_METHODOLOGY_UNKNOWN when it was made with a methodology, version or definition that this calculator
 *   does not have.
 */
export function explain(footprint: Footprint): Explanation {
  const methodology = definitionOf(footprint);
  const numbers = numbersOf(footprint, methodology);
  return {
    footprint,
    title: methodology.title,
    steps: footprint.steps.map((step) => explainStep(step, methodology, numbers)),
    inputs: footprint.inputs.map((input) => explainInput(input, methodology)),
    ...sensitivitiesOf(footprint, methodology),
  };
}

/** Other formulas under the same name would not explain the numbers. */
function definitionOf({ methodology: { id, version, digest } }: Footprint): Methodology {
  const methodology = methodologyOf(`${id}@${version}`);
  const here = publishedDigest(methodology);
  if (digest === here) return methodology;
  throw new AssayError(
    'ERR_METHODOLOGY_UNKNOWN',
    `the footprint was made with another definition of ${id} ${version} (${digest}) than the one here (${here}); explain it with the release that made it, or calculate it again`,
    { path: '/methodology/digest', requirement: 'calculation-methodology-known' },
  );
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

/** Every name of a footprint with its value and unit as text; a list of constants keeps its name. */
function numbersOf(footprint: Footprint, { constants }: Methodology): ReadonlyMap<string, string> {
  const quantity = (value: string, unit: string): string => {
    const text = unit === '1' ? value : `${value} ${unit}`;
    return text.startsWith('-') ? `(${text})` : text;
  };
  return new Map([
    ...Object.entries(constants).map(
      ([name, { value, unit }]) => [name, typeof value === 'string' ? quantity(value, unit) : name] as const,
    ),
    ...[...footprint.inputs, ...footprint.steps].map((one) => [one.name, quantity(shown(one), one.unit)] as const),
  ]);
}

/** So many values of a series are read at a glance; of a longer one, what they come to. */
const glance = 6;

function shown({ value, values, index = '', count, sum }: FootprintValue): string {
  if (value !== undefined) return value;
  if (values !== undefined && values.length <= glance) return `[${values.join(', ')}]`;
  return `[${count} over ${index.replaceAll(',', ' and ')}, sum ${sum}]`;
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
      // A note that lists every place, the first of them again.
      return origin.note?.startsWith(`from ${origin.path}`)
        ? `${origin.kind} at ${origin.note.slice('from '.length)}`
        : `${origin.kind} at ${origin.path}${note}`;
    case 'looked-up':
      return `${origin.set} ${origin.version}, row ${origin.row}${note}`;
    case 'default':
      return `default of the method: ${origin.says}${note}`;
  }
}

/** The inputs that a footprint holds, as values; undefined where long series would have to meet each other. */
function valuesOf({ inputs }: Footprint): ReadonlyMap<string, Value> | undefined {
  const long = inputs.filter((input) => input.index !== undefined && input.values === undefined);
  if (long.length > 1) return undefined;
  // One long series goes in as its sum: most formulas that take one add it up in the end. `slopesOf` sees whether this does.
  return new Map(inputs.map((input) => [input.name, inputValue(input)]));
}

function inputValue({ value, values, index, sum }: FootprintInput): Value {
  if (values === undefined || index === undefined) return Number(value ?? sum);
  const numbers = Float64Array.from(values, Number);
  return { index: [index as Index], lengths: [numbers.length], values: numbers };
}

function sensitivitiesOf(
  footprint: Footprint,
  { program, total }: Methodology,
): Pick<Explanation, 'sensitivities' | 'withheld'> {
  const grams = Number(footprint.total.value);
  if (grams === 0) return { sensitivities: [], withheld: 'the total is zero, and has no percentage to move by' };
  const moves = footprint.inputs.map(({ name }) => ({ input: name }));
  const slopes = slopesOf(footprint, program, total, moves);
  if (slopes === undefined)
    return {
      sensitivities: [],
      withheld: 'the footprint holds long series by what they come to, which does not tell how each of them weighs in',
    };
  const sensitivities = moves
    .map(({ input }, at) => ({ input, elasticity: slopes[at]! / grams, grams: slopes[at]! / 100 }))
    .filter(({ elasticity }) => Math.abs(elasticity) > 1e-12)
    .toSorted((a, b) => Math.abs(b.elasticity) - Math.abs(a.elasticity));
  return { sensitivities };
}

/** Undefined when the values that the footprint holds do not lead to its total: then they do not lead to its slopes either. */
function slopesOf(
  footprint: Footprint,
  program: Program,
  total: string,
  moves: readonly Move[],
): readonly number[] | undefined {
  const values = valuesOf(footprint);
  if (values === undefined) return undefined;
  try {
    const again = evaluate(program, values, [total]).values.get(total);
    const grams = Number(footprint.total.value);
    if (typeof again !== 'number' || Math.abs(again - grams) > 1e-9 * Math.abs(grams)) return undefined;
    return gradient(program, values, total, moves);
  } catch (error) {
    if (error instanceof AssayError) return undefined;
    throw error;
  }
}
