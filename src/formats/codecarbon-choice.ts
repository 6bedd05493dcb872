/** Which row of an emissions.csv is meant. */
import { AssayError } from '../errors.js';
import type { Choices } from './format.js';
import type { Row, Table } from './table.js';

/**
 * The row that is meant. One run is one activity: several rows without a choice are a question back.
 * @throws AssayError ERR_USAGE, listing the rows.
 */
export function chosen(table: Table, { run, row }: Choices): Row {
  if (run !== undefined && row !== undefined)
    throw new AssayError('ERR_USAGE', '--run and --row name one run in two ways; give one of them');
  if (row !== undefined) return byNumber(table, row);
  const candidates = run === undefined ? table.rows : table.rows.filter(({ cells }) => idOf(table, cells) === run);
  const [first, ...more] = candidates;
  if (first === undefined)
    throw new AssayError(
      'ERR_USAGE',
      `${table.file}: no row has the run id ${JSON.stringify(run)}; the file has ${listed(table, table.rows)}`,
      { file: table.file },
    );
  if (more.length === 0) return first;
  const says =
    run === undefined
      ? `${table.file} holds ${candidates.length} rows and an activity is one run; choose with --run ID or --row NUMBER`
      : `${table.file} holds ${candidates.length} rows of the run ${run}, each a running total since its start, so the last one is the whole run; choose with --row NUMBER`;
  throw new AssayError('ERR_USAGE', `${says}: ${listed(table, candidates)}`, { file: table.file });
}

function byNumber(table: Table, text: string): Row {
  const found = /^[1-9][0-9]*$/.test(text) ? table.rows[Number(text) - 1] : undefined;
  if (found !== undefined) return found;
  throw new AssayError(
    'ERR_USAGE',
    `--row ${text}: rows are counted from 1 under the header and ${table.file} has ${table.rows.length}; it has ${listed(table, table.rows)}`,
    { file: table.file },
  );
}

function idOf(table: Table, cells: readonly string[]): string | undefined {
  return cells[table.at('run_id')] || cells[table.at('experiment_id')] || undefined;
}

const listLimit = 12;

function listed(table: Table, rows: readonly Row[]): string {
  const one = (row: Row): string => {
    const id = idOf(table, row.cells) ?? 'no run id';
    if (row.cells.length !== table.columns.length) return `row ${table.rows.indexOf(row) + 1} (damaged)`;
    return `row ${table.rows.indexOf(row) + 1} (${id}, ended ${row.cells[table.at('timestamp')]}, ${row.cells[table.at('duration')]} s)`;
  };
  const more = rows.length > listLimit ? ` and ${rows.length - listLimit} earlier ones` : '';
  return `${rows.slice(-listLimit).map(one).join(', ')}${more}`;
}
