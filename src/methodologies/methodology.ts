/**
 * What a methodology is: a published way to get emissions from activity and factors, as data. Its arithmetic is text that
 * every interpreter reads; `bind` is the only code, and says which figures of an activity feed which input.
 */
import { AssayError } from '../errors.js';
import type { Factors } from '../factors/factors.js';
import { checkDimensions } from '../formula/dimension.js';
import type { Edit } from '../formula/mutate.js';
import type { Index } from '../formula/parse.js';
import { type Program, parseProgram } from '../formula/program.js';
import type { Activity } from '../generated/documents.js';
import type { Figures, Lookup } from './figures.js';

export interface Source {
  readonly title: string;
  readonly clause?: string;
  readonly url?: string;
  /** Licence of what was taken over (constants, tables); formulas are facts. */
  readonly licence?: string;
}

/** What is inside, and of which kind the result is: the grounds on which two results are alike or not. */
export interface Boundary {
  /** One line for the comparison. */
  readonly line: string;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  /** Of its intensity; `none` where nothing in operation is counted, `not-stated` where the source does not say. */
  readonly scope2: 'location' | 'market' | 'none' | 'not-stated';
  readonly embodied: boolean;
  /** What the energy figure covers; `none` where no electricity is counted. */
  readonly energy: 'devices' | 'processors' | 'accelerators' | 'process' | 'facility' | 'service' | 'none';
}

export interface Input {
  /** Base unit of its dimension: kWh, kW, h, gCO2e, gCO2e/kWh, GB, L/kWh, fu, 1. */
  readonly unit: string;
  readonly symbol?: string;
  readonly says: string;
  readonly index?: readonly Index[];
  /** Smallest and largest value that the meaning allows, in the base unit. */
  readonly min?: string;
  readonly max?: string;
}

export interface Constant {
  readonly value: string | readonly string[];
  readonly unit: string;
  readonly symbol?: string;
  readonly says: string;
  readonly source?: string;
  /** Least and greatest value, where the source gives a range. */
  readonly range?: readonly [least: string, greatest: string];
}

export interface StepText {
  readonly name: string;
  /** Base unit. */
  readonly unit: string;
  readonly says: string;
  /** Alternatives, tried in this order. */
  readonly formula: readonly string[];
}

/** An error that implementers of this methodology really make. */
export interface Mistake {
  readonly id: string;
  readonly says: string;
  readonly edit: Edit;
  /** Where it was seen, if it was. */
  readonly seen?: string;
}

/** Names of the steps, inputs or constants that play each part in a comparison; absent means 1 (overhead) or nothing (the others). */
export interface Drivers {
  readonly energy?: string;
  readonly overhead?: string;
  readonly intensity?: string;
  readonly embodied?: string;
  /** Hours over which the embodied emissions are spread, as they weigh in: twice as many, half of the emissions. */
  readonly lifetime?: string;
  /** Parts of the energy, in kWh, where the method tells them apart; what is left over is a part without a name. */
  readonly energyParts?: Readonly<Partial<Record<EnergyPart, string>>>;
}

/** What electricity goes into. `idle` is that of devices which are kept ready and do no work. */
export const energyParts = ['processors', 'accelerators', 'memory', 'storage', 'network', 'idle'] as const;
export type EnergyPart = (typeof energyParts)[number];

/** What stands in a family of sources where the text of a tool and the tool itself differ. */
export type Variant = 'as-documented' | 'as-implemented';

export interface MethodologySource {
  readonly id: string;
  /** As the source counts; where text and tool differ, the tool's is `<version>-as-implemented`. */
  readonly version: string;
  /** Only where text and tool differ. */
  readonly variant?: Variant;
  /** A text that is not in force: asked for by its version only, never by the id alone. */
  readonly draft?: true;
  readonly title: string;
  readonly says: string;
  readonly source: Source;
  readonly boundary: Boundary;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly constants: Readonly<Record<string, Constant>>;
  readonly steps: readonly StepText[];
  /** The step that is the method's own result. */
  readonly result: string;
  /** The step that holds the emissions in gCO2e; the result itself unless that is a score. */
  readonly total: string;
  readonly drivers: Drivers;
  /** Steps that hold other impacts than on the climate: water, resources, primary energy. Own results in own units. */
  readonly impacts?: readonly string[];
  /** Further steps that the source reports, carried out where their inputs are there: parts, equivalents. */
  readonly also?: readonly string[];
  readonly mistakes: readonly Mistake[];
  /** Factor sets that `bind` and `lookups` read. */
  readonly factorSets: readonly string[];
  /** Factors that the source prescribes for a place: also asked one by one by the conformance suite. */
  readonly lookups: Readonly<Record<string, Lookup>>;
  bind(activity: Activity, factors: Factors): Figures;
}

export interface Methodology extends MethodologySource {
  readonly program: Program;
}

/** One step; several formulas are alternatives, tried in their order. */
export function step(name: string, unit: string, says: string, ...formula: readonly string[]): StepText {
  return { name, unit, says, formula };
}

/**
 * Makes a methodology from its text. Formulas are read and their units checked when the program is asked for the first time:
 * a command that lists fifty methods does not wait for the formulas of all.
 */
export function defineMethodology(source: MethodologySource): Methodology {
  let program: Program | undefined;
  return {
    ...source,
    /** @throws AssayError ERR_FORMULA_* or ERR_METHODOLOGY_INVALID: a definition that contradicts itself has no program. */
    get program() {
      program ??= soundProgram(source);
      return program;
    },
  };
}

function soundProgram(source: MethodologySource): Program {
  const program = parseProgram(source);
  checkDimensions(program);
  const units = new Map<string, string>([
    ...Object.entries({ ...source.inputs, ...source.constants }).map(([name, { unit }]) => [name, unit] as const),
    ...source.steps.map((one) => [one.name, one.unit] as const),
  ]);
  const { energy, overhead, intensity, embodied, lifetime, energyParts: divided = {} } = source.drivers;
  const parts: readonly (readonly [string | undefined, string | undefined])[] = [
    [source.result, undefined],
    [source.total, 'gCO2e'],
    [energy, 'kWh'],
    [overhead, '1'],
    [intensity, 'gCO2e/kWh'],
    [embodied, 'gCO2e'],
    [lifetime, 'h'],
    ...Object.values(divided).map((name) => [name, 'kWh'] as const),
  ];
  for (const [name, unit] of parts) requireName(source.id, units, name, unit);
  for (const name of source.impacts ?? []) requireName(source.id, units, name, undefined);
  if ((source.variant === 'as-implemented') !== source.version.endsWith('-as-implemented'))
    throw new AssayError(
      'ERR_METHODOLOGY_INVALID',
      `the methodology "${source.id}" ${source.version}: what a tool does, where its text says otherwise, is the variant as-implemented of the version <version>-as-implemented`,
    );
  return program;
}

function requireName(
  id: string,
  units: ReadonlyMap<string, string>,
  name: string | undefined,
  unit: string | undefined,
): void {
  if (name === undefined) return;
  const found = units.get(name);
  if (found === undefined || (unit !== undefined && found !== unit)) {
    throw new AssayError(
      'ERR_METHODOLOGY_INVALID',
      `the methodology "${id}" refers to "${name}" as a value in ${unit ?? 'some unit'}, but it ${found === undefined ? 'is not there' : `has the unit ${found}`}`,
    );
  }
}
