/** Tables for terminals: aligned columns within the width there is; the last column wraps, or moves under its row. */
import { alignPoints, thinSpace } from './number.js';
import { visible } from './visible.js';

export interface Column {
  readonly head: string;
  /** Stands under the head. */
  readonly unit?: string;
  readonly align?: 'left' | 'right' | 'point';
}

/** Colours, as picocolors has them; the plain one leaves text as it is. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const same = (text: string): string => text;
export const plain: Palette = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

export interface TextOptions {
  /** Columns of the terminal. */
  readonly width?: number;
  readonly palette?: Palette;
}

const gap = '  ';
/** Below this the last column is not readable beside the others. */
const least = 24;

/** A table as lines of text, without a line break at the end. */
export function tableText(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width = 100, palette = plain }: TextOptions = {},
): string {
  const cells = rows.map((row) => columns.map((_, at) => cellOf(row[at] ?? '')));
  const aligned = transpose(
    columns.map((column, at) =>
      alignColumn(
        column,
        cells.map((row) => row[at]!),
      ),
    ),
  );
  const widths = columns.map(({ head, unit = '' }, at) =>
    Math.max(displayWidth(head), displayWidth(unit), ...aligned.map((row) => displayWidth(row[at]!))),
  );
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + gap.length, 0);
  if (before + Math.min(widths.at(-1) ?? 0, least) <= width)
    return sideBySide(
      columns,
      aligned,
      [...widths.slice(0, -1), Math.min(widths.at(-1) ?? 0, width - before)],
      palette,
    );
  if (before - gap.length <= width) return lastBelow(columns, aligned, widths, width, palette);
  return records(columns, cells, width, palette);
}

/** Clean, but for blanks at the beginning: those indent a row under another. */
function cellOf(text: string): string {
  return /^ */.exec(text)![0] + clean(text);
}

function sideBySide(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  palette: Palette,
): string {
  const body = rows.flatMap((row) => {
    const [first = '', ...more] = wrap(row.at(-1) ?? '', widths.at(-1) ?? 0);
    const indent = ' '.repeat(widths.slice(0, -1).reduce((sum, one) => sum + one + gap.length, 0));
    return [lineOf([...row.slice(0, -1), first], columns, widths), ...more.map((text) => indent + text)];
  });
  return [...headOf(columns, widths, palette), ...body].join('\n');
}

/** One line, or two where a column has a unit. */
function headOf(columns: readonly Column[], widths: readonly number[], { dim }: Palette): readonly string[] {
  const heads = columns.map(({ head }) => head);
  const units = columns.map(({ unit = '' }) => unit);
  return (units.some((unit) => unit !== '') ? [heads, units] : [heads]).map((texts) =>
    dim(lineOf(texts, columns, widths)),
  );
}

function lastBelow(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  width: number,
  palette: Palette,
): string {
  const upper = columns.slice(0, -1);
  const body = rows.flatMap((row) => [
    lineOf(row.slice(0, -1), upper, widths),
    ...(row.at(-1) ? wrap(row.at(-1)!, width - 4).map((text) => palette.dim(`    ${text}`)) : []),
  ]);
  return [...headOf(upper, widths, palette), ...body].join('\n');
}

/** One line per cell, for very narrow places. */
function records(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  { bold, dim }: Palette,
): string {
  const label = ({ head, unit }: Column): string => (unit === undefined ? head : `${head}, ${unit}`);
  const heads = Math.max(...columns.slice(1).map((column) => displayWidth(label(column))));
  return rows
    .map((row) => {
      const fields = columns.slice(1).flatMap((column, at) => {
        if (!row[at + 1]) return [];
        const [first = '', ...more] = wrap(row[at + 1] ?? '', Math.max(width - heads - 4, 8));
        return [
          `  ${dim(pad(label(column), heads))}  ${first}`.trimEnd(),
          ...more.map((text) => ' '.repeat(heads + 4) + text),
        ];
      });
      return [...wrap(row[0] ?? '', width).map(bold), ...fields].join('\n');
    })
    .join('\n\n');
}

function lineOf(cells: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  return cells
    .map((cell, at) => pad(cell, widths[at]!, (columns[at]?.align ?? 'left') === 'left' ? 'end' : 'start'))
    .join(gap)
    .trimEnd();
}

/** Numbers of a point column get blanks behind, so that their points stand under each other. */
function alignColumn({ align }: Column, cells: readonly string[]): readonly string[] {
  return align === 'point' ? alignPoints(cells, ' ', ' ') : cells;
}

/** Blanks between the groups of a number: no line ends there. */
const betweenDigits = /(?<=\d) (?=\d{3}(?!\d))/g;

/** Breaks text at blanks, but not inside numbers, into lines of at most this many columns; a longer word is cut. */
export function wrap(text: string, width: number): readonly string[] {
  return linesOf(text.replace(betweenDigits, thinSpace), width).map((line) => line.replaceAll(thinSpace, ' '));
}

function linesOf(text: string, width: number): readonly string[] {
  const room = Math.max(width, 1);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) <= room) line += ` ${word}`;
    else {
      if (line !== '') lines.push(line);
      line = '';
      for (const sign of word) {
        if (displayWidth(line + sign) > room) {
          lines.push(line);
          line = '';
        }
        line += sign;
      }
    }
  }
  return [...lines, line];
}

/** The same with `indent` before every line but the first. */
export function hanging(text: string, width: number, indent: number): string {
  return wrap(clean(text), width - indent).join(`\n${' '.repeat(indent)}`);
}

export function pad(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'end' ? text + blanks : blanks + text;
}

/** Wide and full-width signs of Unicode (UAX #11), and pictographs. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Columns that a text takes in a terminal: two for wide East Asian signs and pictographs, none for combining marks. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/\p{Mn}|\p{Me}|\u200b|\u200c|\u200d|\ufe0e|\ufe0f/u.test(sign)) continue;
    width += wide.test(sign) ? 2 : 1;
  }
  return width;
}

/** Text from documents on one line, with plain blanks, and nothing in it that a terminal obeys. */
export function clean(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}

function transpose(columns: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]!));
}
