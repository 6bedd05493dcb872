/** What every rendering of a comparison says: names, footnotes, the headline, parts of a total. */
import type { Comparison, ComparisonRow } from '../compare.js';
import type { Bar } from './bars.js';
import { fitOneUnit, isNoise, showIn, showNumber, showQuantity, showRatio, unitFor, unitText } from './number.js';

/** A row may say what its method leaves out. */
export type Row = ComparisonRow & { readonly excludes?: readonly string[] };

export function nameOf({ title, version }: ComparisonRow): string {
  return `${title} (${version})`;
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

export interface Headline {
  readonly sentence: string;
  readonly lowest: ComparisonRow;
  readonly highest: ComparisonRow;
  /** Highest over lowest; undefined when that means nothing. */
  readonly spread: string | undefined;
}

/** What the comparison comes to; undefined when no method applies. */
export function headlineOf({ rows, base }: Comparison): Headline | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const lowest = rows.reduce((one, row) => (row.total < one.total ? row : one), first);
  const highest = rows.reduce((one, row) => (row.total > one.total ? row : one), first);
  if (rows.length === 1)
    return {
      lowest,
      highest,
      spread: undefined,
      sentence: `One method applies: ${nameOf(first)} gives ${showQuantity(first.total, 'gCO2e')}.`,
    };
  const spread = lowest.total > 0 ? showRatio(highest.total / lowest.total) : undefined;
  const unlike = rows.filter((row) => row.unlike.length > 0).length;
  const { unit, show } = totalsShown([lowest.total, highest.total]);
  const range = `from ${show(lowest.total)} to ${show(highest.total)}${unit === undefined ? '' : unitText(unit)}`;
  const times =
    spread === undefined ? '' : `, the highest ${showNumber(highest.total / lowest.total, 3)} times the lowest`;
  const caution =
    unlike === 0
      ? ''
      : ` ${unlike} of them ${unlike === 1 ? 'is' : 'are'} of another kind than the base (${base}) and not to be ranked against it.`;
  return {
    lowest,
    highest,
    spread,
    sentence: `${rows.length} methods on the same activity give ${range}${times}.${caution}`,
  };
}

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
