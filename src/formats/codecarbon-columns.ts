/**
 * The columns of CodeCarbon's emissions.csv, from 1.0 to 3.3, and what a cell of each must look like. Columns came, went and moved
 * between versions (mlco2/codecarbon, `output.py` of the wheels 1.2.0, 2.0.0, 2.1.4, 2.2.0, 2.2.3, 2.8.4, 3.3.2), so they are read by name.
 */
import { decimalPattern } from '../quantity.js';
import { readClock } from './local-time.js';
import { damaged, type Row, requireWhole, type Table } from './table.js';

type CellKind = 'text' | 'number' | 'clock' | 'yes-no' | 'mode' | 'country' | 'version';

const columns = {
  timestamp: 'clock',
  experiment_id: 'text',
  project_name: 'text',
  run_id: 'text',
  /** Only in the per-task file `emissions_<experiment>_<run>.csv`. */
  task_name: 'text',
  duration: 'number',
  emissions: 'number',
  emissions_rate: 'number',
  cpu_power: 'number',
  gpu_power: 'number',
  ram_power: 'number',
  cpu_energy: 'number',
  gpu_energy: 'number',
  ram_energy: 'number',
  energy_consumed: 'number',
  water_consumed: 'number',
  country_name: 'text',
  country_iso_code: 'country',
  region: 'text',
  cloud_provider: 'text',
  cloud_region: 'text',
  os: 'text',
  python_version: 'text',
  codecarbon_version: 'version',
  cpu_count: 'number',
  cpu_model: 'text',
  gpu_count: 'number',
  gpu_model: 'text',
  longitude: 'number',
  latitude: 'number',
  ram_total_size: 'number',
  tracking_mode: 'mode',
  cpu_utilization_percent: 'number',
  gpu_utilization_percent: 'number',
  ram_utilization_percent: 'number',
  ram_used_gb: 'number',
  on_cloud: 'yes-no',
  pue: 'number',
  wue: 'number',
} as const satisfies Record<string, CellKind>;

export type Column = keyof typeof columns;

/** What a cell of a kind must be, for people, and how it is told. */
const kinds: Readonly<Record<Exclude<CellKind, 'text'>, { readonly says: string; holds(cell: string): boolean }>> = {
  number: { says: 'a number', holds: (cell) => decimalPattern.test(cell) },
  clock: { says: 'a time such as 2026-10-02T08:00:00', holds: (cell) => readClock(cell) !== undefined },
  'yes-no': { says: 'Y or N', holds: (cell) => cell === 'Y' || cell === 'N' },
  mode: { says: 'machine or process', holds: (cell) => cell === 'machine' || cell === 'process' },
  country: { says: 'a country code of three capital letters', holds: (cell) => /^[A-Z]{3}$/.test(cell) },
  version: { says: 'a version such as 3.3.2', holds: (cell) => /^[0-9]+\.[0-9]+/.test(cell) },
};

/** Every version of the file has these. */
const always: readonly Column[] = ['timestamp', 'duration', 'energy_consumed'];

/** One row by column name; an empty cell and a column that is not there are both undefined. */
export interface CodecarbonRow {
  readonly file: string;
  readonly line: number;
  cell(column: Column): string | undefined;
  /** Whether the file has the column at all. */
  has(column: Column): boolean;
  /** Columns that no version of CodeCarbon writes. */
  readonly strange: readonly string[];
}

/**
 * Makes sure that a table is an emissions.csv.
 * @throws AssayError ERR_IMPORT_INVALID.
 */
export function requireCodecarbon(table: Table): void {
  const missing = always.filter((column) => table.at(column) < 0);
  if (missing.length === 0) return;
  const semicolons = table.columns.some((column) => column.includes(';'));
  throw damaged(
    table.file,
    1,
    `this is no emissions.csv of CodeCarbon: the header has no ${missing.join(', ')}`,
    semicolons
      ? 'it is separated by semicolons; take the file as CodeCarbon wrote it, not as a spreadsheet saved it'
      : 'give the file that CodeCarbon wrote, header included',
  );
}

/**
 * A row whose typed cells were all looked at: values that moved under a wrong name show here.
 * @throws AssayError ERR_IMPORT_INVALID, with line and column.
 */
export function checkedRow(table: Table, row: Row): CodecarbonRow {
  requireWhole(
    table,
    row,
    'restore the row from the tool (CodeCarbon 3.3.0 dropped the empty cells of rows that it appended), or choose another with --row',
  );
  for (const [column, kind] of Object.entries(columns)) {
    const cell = row.cells[table.at(column)] ?? '';
    if (kind === 'text' || cell === '' || kinds[kind].holds(cell)) continue;
    throw damaged(
      table.file,
      row.line,
      `the column "${column}" holds ${JSON.stringify(cell)} where ${kinds[kind].says} belongs`,
      'the row is damaged or its values have moved under the wrong names: restore it from the tool, or choose another with --row',
    );
  }
  return {
    file: table.file,
    line: row.line,
    cell: (column) => row.cells[table.at(column)] || undefined,
    has: (column) => table.at(column) >= 0,
    strange: table.columns.filter((column) => !Object.hasOwn(columns, column)),
  };
}

/** Whether the row was written by this version or a later one; false where the file names no version (before 2.2.0). */
export function since(row: CodecarbonRow, wanted: string): boolean {
  const written = row.cell('codecarbon_version');
  if (written === undefined) return false;
  const [mine, theirs] = [written, wanted].map((version) =>
    version.split('.').map((part) => Number.parseInt(part, 10) || 0),
  );
  const at = [0, 1, 2].find((part) => mine?.[part] !== theirs?.[part]);
  return at === undefined || (mine?.[at] ?? 0) > (theirs?.[at] ?? 0);
}
