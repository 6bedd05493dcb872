/** CSV files with a header line, read by column name, never by position. */
import { CsvError, parse } from 'csv-parse/sync';
import { AssayError } from '../errors.js';

export interface Row {
  /** Where it stands in the file; the header is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The position of a column, or -1. */
  at(column: string): number;
}

/** A damaged file: names the file, the line when it is known, what is wrong and what to do. */
export function damaged(file: string, line: number | undefined, fault: string, remedy: string): AssayError {
  const where = line === undefined ? file : `${file}, line ${line}`;
  return new AssayError('ERR_IMPORT_INVALID', `${where}: ${fault}; ${remedy}`, { file });
}

/** A file that can be read in more than one way. */
export function ambiguous(file: string, line: number | undefined, fault: string, remedy: string): AssayError {
  const where = line === undefined ? file : `${file}, line ${line}`;
  return new AssayError('ERR_IMPORT_AMBIGUOUS', `${where}: ${fault}; ${remedy}`, { file });
}

/**
 * Reads a CSV file (RFC 4180; a byte order mark and white space around cells are let through). Rows of another length than the
 * header are kept, so that they can be named: `requireWhole` refuses one.
 * @throws AssayError ERR_IMPORT_INVALID, with the line.
 */
export function readTable(text: string, file: string): Table {
  const [header, ...rows] = records(text, file);
  if (header === undefined) throw damaged(file, undefined, 'the file is empty', 'give the file that the tool wrote');
  const columns = header.cells;
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at);
  if (twice !== undefined)
    throw damaged(file, 1, `the column "${twice}" is there twice`, 'take the file as the tool wrote it');
  if (rows.length === 0)
    throw damaged(file, undefined, 'there is a header but no row under it', 'let the tool finish its run, then import');
  const places = new Map(columns.map((column, at) => [column, at]));
  return { file, columns, rows, at: (column) => places.get(column) ?? -1 };
}

/** Refuses a row that has lost a cell or has one too many: all later values stand under the wrong names. */
export function requireWhole({ file, columns }: Table, { line, cells }: Row, remedy: string): void {
  if (cells.length === columns.length) return;
  throw damaged(
    file,
    line,
    `the row has ${cells.length} cells and the header has ${columns.length}, so its values stand under the wrong names`,
    remedy,
  );
}

function records(text: string, file: string): Row[] {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
    const found = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return found.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw damaged(
      file,
      Number(cause.lines),
      `this is not CSV (${cause.message})`,
      'take the file as the tool wrote it',
    );
  }
}
