/** What every rendering of a comparison says: names, footnotes, the headline, parts of a total. */
import { type Comparison, type ComparisonRow, inParts, type NotApplicable } from '../compare.js';
import type { Bar } from './bars.js';
import { fitOneUnit, isNoise, showIn, showNumber, showQuantity, showRatio, unitFor, unitText } from './number.js';

/** A row may say what its method leaves out. */
export type Row = ComparisonRow & { readonly excludes?: readonly string[] };

export function nameOf(row: ComparisonRow): string {
  return saysVersion(row) ? row.title : `${row.title} (${row.version})`;
}

/** A study has its year in its title, and no other version. */
export function saysVersion({ title, version }: ComparisonRow): boolean {
  return version !== '' && title.split(/[^\p{L}\p{N}.-]+/u).includes(version);
}

/** How a row is called on the command line, with its version: `codecarbon@2.8`, and `codecarbon 3.3` where the id alone means it. */
export function labelOf({ methodology, version }: ComparisonRow): string {
  return methodology.includes('@') ? methodology : `${methodology} ${version}`;
}

/** False where no electricity is counted, or a source gives a total and no figures: what stands there then is no zero. */
export function operates(row: ComparisonRow): boolean {
  return row.covers !== 'none' && inParts(row);
}

/** False also where hardware is in a total that is not told in parts. */
export function tellsEmbodied(row: ComparisonRow): boolean {
  return row.embodiedIncluded && inParts(row);
}

/** The heading under which a row stands; none for the base and what is like it. */
export function kindOf(row: ComparisonRow): string {
  if (row.unlike.length === 0) return '';
  if (!inParts(row)) return 'published total:';
  return row.covers === 'none' ? 'without electricity:' : 'of another kind:';
}

/** What rest is left, once the traces of the arithmetic are taken off. */
export function restOf({ rest, total, embodied }: ComparisonRow): number {
  return isNoise(rest, Math.abs(total) + Math.abs(embodied)) ? 0 : rest;
}

/** One footnote for each way in which rows are not like the base. */
export interface Footnote {
  readonly mark: string;
  readonly says: string;
}

export interface Footnotes {
  readonly notes: readonly Footnote[];
  /** Marks of one row, `a` or `a, c`; empty for a row that is like the base. */
  of(row: ComparisonRow): string;
}

export function footnotesOf(rows: readonly ComparisonRow[]): Footnotes {
  const says = [...new Set(rows.flatMap(({ unlike }) => unlike))];
  const notes = says.map((text, at) => ({ mark: letters(at), says: text }));
  return {
    notes,
    of: ({ unlike }) =>
      unlike
        .map((text) => letters(says.indexOf(text)))
        .toSorted()
        .join(','),
  };
}

function letters(at: number): string {
  return (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(97 + (at % 26));
}

/** The totals of a column: in one unit where they can be read in one, else each in its own. */
export interface TotalsShown {
  /** Undefined when the values carry their own. */
  readonly unit: string | undefined;
  show(grams: number): string;
}

export function totalsShown(grams: readonly number[]): TotalsShown {
  if (!fitOneUnit(grams)) return { unit: undefined, show: (value) => showQuantity(value, 'gCO2e') };
  const unit = unitFor(grams, 'gCO2e');
  return { unit, show: (value) => showIn(value, 'gCO2e', unit) };
}

/** A quantity of a row's own result, where it is more than the total again: a score per functional unit. */
export function ownResult({ result }: ComparisonRow): string | undefined {
  return result.unit === 'gCO2e' ? undefined : showQuantity(result.value, result.unit);
}

/** The results of methods that have one of their own, such as `sci: score 236.5 mgCO2e/fu`. */
export function ownResults(rows: readonly ComparisonRow[]): readonly string[] {
  return rows.flatMap((row) => {
    const own = ownResult(row);
    return own === undefined ? [] : [`${row.methodology}: ${row.result.name} ${own}`];
  });
}

/** The standard uncertainties that are stated, such as `sci ± 1.2 gCO2e`. */
export function uncertainties(rows: readonly ComparisonRow[]): readonly string[] {
  return rows.flatMap(({ methodology, total, uncertainty = 0 }) => {
    if (uncertainty === 0) return [];
    const { unit = '', show } = totalsShown([uncertainty, total]);
    return [`${methodology} ± ${show(uncertainty)}${unit === '' ? '' : unitText(unit)}`];
  });
}

/** The ranges that are stated, such as `ecologits 1.2 to 3.4 gCO2e`. */
export function ranges(rows: readonly ComparisonRow[]): readonly string[] {
  return rows.flatMap(({ methodology, range }) => (range === undefined ? [] : [`${methodology} ${rangeText(range)}`]));
}

export function rangeText([least, greatest]: NonNullable<ComparisonRow['range']>): string {
  const { unit = '', show } = totalsShown([least, greatest]);
  return `${show(least)} to ${show(greatest)}${unit === '' ? '' : unitText(unit)}`;
}

export interface ImpactRow {
  readonly methodology: string;
  readonly says: string;
  readonly quantity: string;
}

/** Other impacts, each in its own unit: never in one column with the emissions (specification: calculation-impacts). */
export function impactRows(rows: readonly ComparisonRow[]): readonly ImpactRow[] {
  return rows.flatMap((row) =>
    row.impacts.map(({ says, value, unit }) => ({
      methodology: labelOf(row),
      says,
      quantity: showQuantity(value, unit),
    })),
  );
}

export interface Headline {
  readonly sentence: string;
  /** Of the methods that are like the base. */
  readonly lowest: ComparisonRow;
  readonly highest: ComparisonRow;
  /** Highest over lowest; undefined when that means nothing. */
  readonly spread: string | undefined;
  /** How many methods are like the base, itself among them, and how many are not. */
  readonly alike: number;
  readonly others: number;
}

/**
 * What the comparison comes to; undefined when no method applies. Only methods of one kind are ranked; those of another kind
 * are counted and said to be so (specification: calculation-compare-unlike).
 */
export function headlineOf({ rows }: Comparison): Headline | undefined {
  const alike = rows.filter((row) => row.unlike.length === 0);
  const [first] = alike;
  if (first === undefined) return undefined;
  const lowest = alike.reduce((one, row) => (row.total < one.total ? row : one), first);
  const highest = alike.reduce((one, row) => (row.total > one.total ? row : one), first);
  const counts = { alike: alike.length, others: rows.length - alike.length };
  if (alike.length === 1) {
    const gives = `${nameOf(first)} gives ${showQuantity(first.total, 'gCO2e')}.`;
    const sentence = rows.length === 1 ? `One method applies: ${gives}` : `${gives}${others(counts.others, 'it')}`;
    return { lowest, highest, spread: undefined, ...counts, sentence };
  }
  const ratio = lowest.total > 0 ? highest.total / lowest.total : undefined;
  const { unit, show } = totalsShown([lowest.total, highest.total]);
  const range = `from ${show(lowest.total)} to ${show(highest.total)}${unit === undefined ? '' : unitText(unit)}`;
  const times = ratio === undefined ? '' : `, the highest ${showNumber(ratio, 3)} times the lowest`;
  const kind = counts.others === 0 ? '' : ' of one kind';
  return {
    lowest,
    highest,
    spread: ratio === undefined ? undefined : showRatio(ratio),
    ...counts,
    sentence: `${alike.length} methods${kind} on the same activity give ${range}${times}.${others(counts.others, 'them')}`,
  };
}

function others(count: number, than: string): string {
  if (count === 0) return '';
  const [differs, is] = count === 1 ? ['differs', 'is'] : ['differ', 'are'];
  return ` ${count} more ${differs} from ${than} in kind: ${count === 1 ? 'it' : 'they'} ${is} marked, and not to be ranked with ${than}.`;
}

/** Methods that lack the same figures, told together. */
export interface NotApplicableGroup {
  readonly methods: readonly { readonly id: string; readonly title: string }[];
  readonly missing: NotApplicable['missing'];
}

export function notApplicableGroups(methods: readonly NotApplicable[]): readonly NotApplicableGroup[] {
  const groups = new Map<string, { methods: { id: string; title: string }[]; missing: NotApplicable['missing'] }>();
  for (const { methodology, title, missing } of methods) {
    const key = JSON.stringify(missing.map(({ path, says }) => [path, says]));
    const group = groups.get(key) ?? { methods: [], missing };
    group.methods.push({ id: methodology, title });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The groups in the order of how near they are to applying, and of many those that lack more than a figure by name only. */
export function notApplicableShown(methods: readonly NotApplicable[]): {
  readonly near: readonly NotApplicableGroup[];
  readonly far: readonly NotApplicableGroup[];
} {
  const groups = notApplicableGroups(methods).toSorted(
    (a, b) => a.missing.length - b.missing.length || b.methods.length - a.methods.length,
  );
  if (methods.length <= few) return { near: groups, far: [] };
  const near = groups.filter(({ missing }) => missing.length <= 1 && !missing.some(otherWork)).slice(0, few);
  return { near, far: groups.filter((group) => !near.includes(group)) };
}

/** Nobody adds these to an activity to please a method: they make it an activity of something else. */
function otherWork({ path }: NotApplicable['missing'][number]): boolean {
  return /^\/(subject|federation)\b/.test(path);
}

/** Methods that are further from applying, in a sentence. */
export function farText(far: readonly NotApplicableGroup[]): string {
  const ids = far.flatMap(({ methods }) => methods.map(({ id }) => id));
  return `${ids.length} more ${ids.length === 1 ? 'needs' : 'need'} more than that, or other work${oftenMissing(far)}; the JSON form and the page say what: ${ids.join(', ')}`;
}

/** The places where most of these methods miss something: filled, they bring most of them nearer. */
function oftenMissing(groups: readonly NotApplicableGroup[]): string {
  const counts = new Map<string, number>();
  for (const { methods, missing } of groups)
    for (const path of new Set(missing.map((one) => one.path)))
      counts.set(path, (counts.get(path) ?? 0) + methods.length);
  const most = [...counts].filter(([, count]) => count > 1).toSorted(([, a], [, b]) => b - a);
  const told = most.slice(0, 4).map(([path, count]) => `${path} (${count})`);
  return told.length === 0 ? '' : `, most often at ${told.join(', ')}`;
}

/** What a method takes of its own where the activity says nothing, in short: its warnings without their reasons. */
export interface TakenRow {
  readonly methodology: string;
  readonly figures: string;
}

/** Undefined where the warnings are few enough to be told whole. */
export function takenShort(rows: readonly ComparisonRow[]): readonly TakenRow[] | undefined {
  if (warningsOf(rows).length <= few) return undefined;
  return rows.flatMap(({ methodology, warnings }) => {
    const figures = warnings.map((says) => says.split(': ', 1)[0]!.replace(' is taken as', ''));
    return figures.length === 0 ? [] : [{ methodology, figures: figures.join(', ') }];
  });
}

/** So many are told whole. */
const few = 8;

/** The rows as bars; one name in the whole chart for one method. */
export function barsOf({ rows, base }: Comparison): readonly Bar[] {
  const notes = footnotesOf(rows);
  return rows.map((row) => {
    const mark = notes.of(row);
    const rest = restOf(row);
    return {
      name: nameOf(row),
      operational: row.total - row.embodied - rest,
      embodied: row.embodied,
      rest,
      total: row.total,
      ...(mark !== '' && { mark: `[${mark}]` }),
      ...(row.uncertainty !== undefined && { uncertainty: row.uncertainty }),
      ...(row.range && { range: row.range }),
      base: row.methodology === base,
    };
  });
}

/** Every warning once, with the methods that give it. */
export function warningsOf(
  rows: readonly ComparisonRow[],
): readonly { readonly says: string; readonly methods: readonly string[] }[] {
  const found = new Map<string, string[]>();
  for (const row of rows)
    for (const says of row.warnings) found.set(says, [...(found.get(says) ?? []), row.methodology]);
  return [...found].map(([says, methods]) => ({ says, methods }));
}

export const driversNote =
  'Each effect is a Shapley value: the mean effect of changing that driver, over every order in which the drivers can be changed. The effects add up to the difference exactly; shown ones are rounded so that they still do.';

/** Said where numbers are cut for people. */
export const roundingNote = 'Numbers are rounded to four significant digits; the JSON form holds all of them.';
