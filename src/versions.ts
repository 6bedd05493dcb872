/** What a new version of a method does to the same activity: the totals, their difference by drivers, and what was changed. */
import { type Comparison, type Drivers, driversBetween } from './compare.js';
import { AssayError } from './errors.js';
import type { Footprint, FootprintInput } from './generated/documents.js';
import type { Methodology } from './methodologies/methodology.js';
import { methodologies, nameOf, versionsOf } from './methodologies/registry.js';

/** Something that one version has otherwise than the one before; absent on the side that does not have it. */
export interface Change {
  readonly of: 'constant' | 'formula' | 'input' | 'figure' | 'boundary' | 'result';
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
}

export interface VersionStep {
  readonly from: string;
  readonly to: string;
  readonly drivers: Drivers;
  /** Those that the activity meets: in what was carried out, and in the figures that were taken. */
  readonly changes: readonly Change[];
  /** Those of the definition that it does not meet. */
  readonly unmet: readonly Change[];
}

/**
 * All versions and variants of one method.
 * @throws AssayError ERR_METHODOLOGY_UNKNOWN; ERR_USAGE for a reference with a version.
 */
export function versionsFor(id: string): readonly Methodology[] {
  if (id.includes('@'))
    throw new AssayError(
      'ERR_USAGE',
      `all versions of a method are asked for by its id alone: ${id.split('@')[0]}, not ${id}`,
    );
  const found = versionsOf(id);
  if (found.length > 0) return found;
  const ids = [...new Set(methodologies.map((one) => one.id))];
  throw new AssayError('ERR_METHODOLOGY_UNKNOWN', `there is no methodology "${id}"; there are ${ids.join(', ')}`, {
    requirement: 'calculation-methodology-known',
  });
}

/** From each version that applies to the next that does. */
export function versionSteps(
  { rows, footprints }: Comparison,
  versions: readonly Methodology[],
): readonly VersionStep[] {
  return rows.slice(1).map((row, at): VersionStep => {
    const before = rows[at]!;
    const definition = (name: string): Methodology => versions.find((one) => nameOf(one) === name)!;
    const [older, newer] = [definition(before.methodology), definition(row.methodology)];
    const [first, second] = [footprints[at]!, footprints[at + 1]!];
    const all = definitionChanges(older, newer);
    const met = all.filter((change) => meets(change, older, first) || meets(change, newer, second));
    return {
      from: before.methodology,
      to: row.methodology,
      drivers: driversBetween(before, row),
      changes: [...met, ...figureChanges(first, second)],
      unmet: all.filter((change) => !met.includes(change)),
    };
  });
}

/** Whether a change of the definition is in something that the footprint was made with. */
function meets({ of, name }: Change, { steps }: Methodology, { inputs, steps: carriedOut }: Footprint): boolean {
  const done = new Set(carriedOut.map((step) => step.name));
  if (of === 'formula') return done.has(name);
  if (of === 'input') return inputs.some((input) => input.name === name);
  if (of !== 'constant') return true;
  const formulas = steps.filter((step) => done.has(step.name)).flatMap(({ formula }) => formula);
  return formulas.some((formula) => new RegExp(`\\b${name}\\b`).test(formula));
}

/** What two definitions have otherwise. */
export function definitionChanges(a: Methodology, b: Methodology): readonly Change[] {
  return [
    ...changed('result', { result: `${a.result} of ${a.total}` }, { result: `${b.result} of ${b.total}` }),
    ...changed('boundary', boundaryOf(a), boundaryOf(b)),
    ...changed('constant', constantsOf(a), constantsOf(b)),
    ...changed('input', inputsOf(a), inputsOf(b)),
    ...changed('formula', formulasOf(a), formulasOf(b)),
  ];
}

type Texts = Readonly<Record<string, string>>;

function changed(of: Change['of'], from: Texts, to: Texts): readonly Change[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return names
    .filter((name) => from[name] !== to[name])
    .map((name) => ({
      of,
      name,
      ...(from[name] !== undefined && { from: from[name] }),
      ...(to[name] !== undefined && { to: to[name] }),
    }));
}

function boundaryOf({ boundary }: Methodology): Texts {
  const { line, scope2, embodied, energy } = boundary;
  return { line, scope2, embodied: embodied ? 'included' : 'not included', energy };
}

function constantsOf({ constants }: Methodology): Texts {
  return mapped(constants, ({ value, unit, range }) => {
    const amount = typeof value === 'string' ? value : `[${value.join(', ')}]`;
    return `${amount}${unit === '1' ? '' : ` ${unit}`}${range === undefined ? '' : `, from ${range.join(' to ')}`}`;
  });
}

function inputsOf({ inputs }: Methodology): Texts {
  return mapped(inputs, ({ unit, says }) => (unit === '1' ? says : `${says}, in ${unit}`));
}

function formulasOf({ steps }: Methodology): Texts {
  return Object.fromEntries(steps.map(({ name, formula }) => [name, formula.join(' or else ')]));
}

function mapped<T>(of: Readonly<Record<string, T>>, text: (one: T) => string): Texts {
  return Object.fromEntries(Object.entries(of).map(([name, one]) => [name, text(one)]));
}

/** Figures under one name that differ in value or origin: other tables, other defaults. */
function figureChanges(a: Footprint, b: Footprint): readonly Change[] {
  const both = ({ inputs }: Footprint, other: Footprint): Texts =>
    Object.fromEntries(
      inputs
        .filter(({ name }) => other.inputs.some((one) => one.name === name))
        .map((one) => [one.name, figureText(one)]),
    );
  return changed('figure', both(a, b), both(b, a));
}

function figureText({ value, values, sum, unit, origin }: FootprintInput): string {
  const amount = value ?? (values === undefined ? `${sum} in sum` : `[${values.join(', ')}]`);
  const from =
    origin.kind === 'looked-up'
      ? `${origin.set} ${origin.version}, ${origin.row}`
      : origin.kind === 'default'
        ? 'default of the method'
        : origin.kind;
  return `${amount}${unit === '1' ? '' : ` ${unit}`} (${from})`;
}
