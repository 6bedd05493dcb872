/** The cells of an nvidia-smi log: headers and cells carry the unit, absent values are words in brackets, times are local. */
import { decimalPattern } from '../quantity.js';
import { type Clock, readClock } from './local-time.js';
import type { Sample } from './power-area.js';
import { ambiguous, damaged, type Row, readTable, requireWhole, type Table } from './table.js';

export interface GpuSamples {
  readonly id: string;
  /** How the log names the GPU. */
  readonly name: string;
  readonly model: string | undefined;
  readonly samples: readonly Sample[];
  /** Samples without a value. */
  readonly missing: number;
  /** The word that stood in place of a value. */
  readonly unknown: string | undefined;
}

export interface Log {
  readonly gpus: readonly GpuSamples[];
  /** Whether every timestamp states its own zone. */
  readonly ownZones: boolean;
  readonly notes: readonly string[];
}

interface Columns {
  readonly timestamp: number;
  readonly power: number;
  readonly headerUnit: string | undefined;
  readonly gpu: number;
  readonly model: number;
}

/** `power.draw` first; newer drivers also offer the mean and the momentary value under names of their own. */
const powerColumns = ['power.draw', 'power.draw.average', 'power.draw.instant'];
const gpuColumns = ['index', 'uuid', 'gpu_uuid', 'pci.bus_id', 'gpu_bus_id', 'serial', 'gpu_serial'];
const used = ['timestamp', 'name', 'gpu_name', ...powerColumns, ...gpuColumns];
/** `[N/A]`, `[Not Supported]`, `[Unknown Error]`, `[GPU is lost]`, with or without brackets, or an empty cell. */
const absent = /^(\[.*\]|N\/A|Not Supported|)$/;
/** More than any board draws (W). DCGM fills blanks with integers near 2^31, 2^47 and 2^63. */
const mostBoardPower = 100_000;

/**
 * Reads the samples of every GPU.
 * @throws AssayError ERR_IMPORT_INVALID with the line, ERR_IMPORT_AMBIGUOUS where unit, GPU or time are not certain.
 */
export function readSamples(text: string, file: string, clock: Clock | undefined): Log {
  const table = readTable(text, file);
  const columns = columnsOf(table);
  const found = new Map<
    string,
    { samples: Sample[]; model: string | undefined; missing: number; unknown: string | undefined }
  >();
  let ownZones = true;
  for (const row of table.rows) {
    requireWhole(table, row, 'delete the line if the log was cut off there; else give the log as nvidia-smi wrote it');
    const name = row.cells[columns.gpu] ?? '0';
    const gpu = found.get(name) ?? {
      samples: [],
      model: row.cells[columns.model] || undefined,
      missing: 0,
      unknown: undefined,
    };
    found.set(name, gpu);
    const { instant, own } = timeOf(table, columns, row, clock);
    ownZones &&= own;
    const watts = wattsOf(table, columns, row);
    if (watts !== undefined) gpu.samples.push({ instant, watts, line: row.line });
    else {
      gpu.missing += 1;
      gpu.unknown = row.cells[columns.power] || 'nothing';
    }
  }
  const gpus = [...found].map(([name, gpu]) => ({ id: `gpu-${name.replaceAll(/\s+/g, '-')}`, name, ...gpu }));
  const aside = table.columns.filter((column) => !used.includes(bare(column)));
  return { gpus, ownZones, notes: aside.length === 0 ? [] : [`columns that were left aside: ${aside.join(', ')}`] };
}

function columnsOf(table: Table): Columns {
  const names = table.columns.map(bare);
  const first = (wanted: readonly string[]): number => names.findIndex((name) => wanted.includes(name));
  const power = powerColumns.map((column) => names.indexOf(column)).find((at) => at >= 0) ?? -1;
  const timestamp = names.indexOf('timestamp');
  if (timestamp < 0 || power < 0) {
    const missing = [...(timestamp < 0 ? ['timestamp'] : []), ...(power < 0 ? ['power.draw'] : [])].join(' and ');
    throw damaged(
      table.file,
      1,
      `the header has no ${missing}`,
      'log with nvidia-smi --query-gpu=timestamp,index,name,power.draw --format=csv -l 1, without noheader',
    );
  }
  const gpu = gpuColumns.map((column) => names.indexOf(column)).find((at) => at >= 0) ?? -1;
  return {
    timestamp,
    power,
    headerUnit: /\[(.+)\]$/.exec(table.columns[power] ?? '')?.[1],
    gpu,
    model: first(['name', 'gpu_name']),
  };
}

/** `power.draw [W]` without its unit. */
function bare(column: string): string {
  return column.replace(/\s*\[.*\]$/, '');
}

/** Without a clock, times count as if they were UTC, which is enough for the differences. */
function timeOf(
  table: Table,
  { timestamp }: Columns,
  row: Row,
  clock: Clock | undefined,
): { instant: number; own: boolean } {
  const text = row.cells[timestamp] ?? '';
  const reading = readClock(text);
  if (reading === undefined)
    throw damaged(
      table.file,
      row.line,
      `the timestamp ${JSON.stringify(text)} is no time such as 2026/10/02 08:00:00.000`,
      'give one log as nvidia-smi wrote it, with one header',
    );
  const instant =
    clock === undefined
      ? reading.wall - (reading.offset ?? 0) * 60_000
      : clock.instant(reading, `${table.file}, line ${row.line}`);
  return { instant, own: reading.offset !== undefined };
}

/** A power in watts, as text; undefined for "not available". */
function wattsOf(table: Table, { power, headerUnit }: Columns, row: Row): string | undefined {
  const cell = row.cells[power] ?? '';
  if (absent.test(cell)) return undefined;
  const [value = '', cellUnit] = cell.split(/\s+/, 2);
  if (!decimalPattern.test(value))
    throw damaged(
      table.file,
      row.line,
      `the power ${JSON.stringify(cell)} is no number`,
      'give the log as nvidia-smi wrote it',
    );
  const unit = cellUnit ?? headerUnit;
  if (unit === undefined)
    throw ambiguous(
      table.file,
      row.line,
      `the power ${cell} has no unit, neither here nor in the header`,
      'log with --format=csv, whose header says power.draw [W]',
    );
  if (unit !== 'W' || (headerUnit !== undefined && headerUnit !== 'W'))
    throw damaged(
      table.file,
      row.line,
      `the power ${cell} under "${table.columns[power]}" is not in W`,
      'nvidia-smi writes watts; give the log as it wrote it',
    );
  if (Number(value) < 0 || Number(value) >= mostBoardPower) {
    throw damaged(
      table.file,
      row.line,
      `no GPU draws ${cell}: this looks like the number that a monitor writes for "no value"`,
      'replace it by [N/A] if you know that it was not measured',
    );
  }
  return value;
}
