/** Tables for terminals: aligned columns within the width there is; the last column wraps, or moves under its row. */
import { alignPoints } from './number.js';

export interface Column {
  readonly head: string;
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
  const cells = rows.map((row) => columns.map((_, at) => clean(row[at] ?? '')));
  const aligned = transpose(
    columns.map((column, at) =>
      alignColumn(
        column,
        cells.map((row) => row[at]!),
      ),
    ),
  );
  const widths = columns.map(({ head }, at) =>
    Math.max(displayWidth(head), ...aligned.map((row) => displayWidth(row[at]!))),
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

function sideBySide(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  { dim }: Palette,
): string {
  const head = dim(
    lineOf(
      columns.map(({ head }) => head),
      columns,
      widths,
    ),
  );
  const body = rows.flatMap((row) => {
    const [first = '', ...more] = wrap(row.at(-1) ?? '', widths.at(-1) ?? 0);
    const indent = ' '.repeat(widths.slice(0, -1).reduce((sum, one) => sum + one + gap.length, 0));
    return [lineOf([...row.slice(0, -1), first], columns, widths), ...more.map((text) => indent + text)];
  });
  return [head, ...body].join('\n');
}

function lastBelow(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  width: number,
  palette: Palette,
): string {
  const upper = columns.slice(0, -1);
  const head = palette.dim(
    lineOf(
      upper.map(({ head }) => head),
      upper,
      widths,
    ),
  );
  const body = rows.flatMap((row) => [
    lineOf(row.slice(0, -1), upper, widths),
    ...wrap(row.at(-1) ?? '', width - 4).map((text) => palette.dim(`    ${text}`)),
  ]);
  return [head, ...body].join('\n');
}

/** One line per cell, for very narrow places. */
function records(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  { bold, dim }: Palette,
): string {
  const heads = Math.max(...columns.slice(1).map(({ head }) => displayWidth(head)));
  return rows
    .map((row) => {
      const fields = columns.slice(1).flatMap(({ head }, at) => {
        const [first = '', ...more] = wrap(row[at + 1] ?? '', Math.max(width - heads - 4, 8));
        return [`  ${dim(pad(head, heads))}  ${first}`.trimEnd(), ...more.map((text) => ' '.repeat(heads + 4) + text)];
      });
      return [bold(row[0] ?? ''), ...fields].join('\n');
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

/** Breaks text at blanks into lines of at most this many columns; a longer word is cut. */
export function wrap(text: string, width: number): readonly string[] {
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

/** Columns that a text takes in a terminal: two for wide East Asian signs and pictographs, none for combining marks. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/\p{Mn}|\p{Me}|\u200b|\u200c|\u200d|\ufe0e|\ufe0f/u.test(sign)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|[\u{1f300}-\u{1faff}]/u.test(
        sign,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Text from documents on one line, with plain blanks and without control characters: a terminal obeys those. */
export function clean(text: string): string {
  return text
    .replace(/[\s\u00a0\u2007\u2008\u202f]+/g, ' ')
    .replace(/\p{Cc}|\p{Cf}/gu, '')
    .trim();
}

function transpose(columns: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]!));
}
