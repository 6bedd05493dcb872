/** One row of emissions.csv as an activity: the run is chosen, never added up. */
import { Decimal } from 'decimal.js';
import type { Activity, Device, EnergyEntry } from '../generated/documents.js';
import { chosen } from './codecarbon-choice.js';
import { type CodecarbonRow, checkedRow, requireCodecarbon, since } from './codecarbon-columns.js';
import { energyOf } from './codecarbon-energy.js';
import { devicesOf, siteOf } from './codecarbon-machine.js';
import type { Choices, Need, Reading, Source } from './format.js';
import { clockOf, instantText, ownInstant, readClock } from './local-time.js';
import { ambiguous, damaged, readTable, type Table } from './table.js';

/** Reads one run. See `Format.read`. */
export function readCodecarbon(text: string, { file, choices }: Source): Reading {
  const table = readTable(text, file);
  requireCodecarbon(table);
  const row = checkedRow(table, chosen(table, choices));
  const notes: string[] = [];
  const needs: Need[] = [];
  const energy = energyOf(row, choices, notes);
  const devices = devicesOf(row, notes);
  const site = siteOf(row, energy.pue, notes);
  const period = periodOf(row, choices, notes, needs);
  const subject = subjectOf(row, needs);
  noteTheRest(row, notes);
  noteDamage(table, notes);
  const activity = {
    id: `codecarbon-${nameOf(row) ?? row.cell('timestamp')}`.replaceAll(/\s+/g, '-'),
    subject,
    ...(period && { period }),
    site,
    devices,
    energy: energy.entries.map(({ component, ...rest }) => ({ component, ...deviceOf(component, devices), ...rest })),
    ...(energy.water && { water: energy.water }),
    provenance: {
      format: 'codecarbon',
      tool: 'codecarbon',
      version: row.cell('codecarbon_version') ?? olderVersion(row),
    },
  };
  return { activity: activity as Reading['activity'], notes, needs };
}

/** Energy of several GPU models is one figure for all of them, so it names none. */
function deviceOf(component: EnergyEntry['component'], devices: readonly Device[]): { device?: string } {
  const [first, ...more] = devices.filter(({ kind }) => kind === component);
  return first === undefined || more.length > 0 ? {} : { device: first.id };
}

function nameOf(row: CodecarbonRow): string | undefined {
  const run = row.cell('run_id') ?? row.cell('experiment_id');
  const task = row.cell('task_name');
  return run === undefined || task === undefined ? run : `${run}-${task}`;
}

/** Files without a version: the columns tell which generation wrote them. */
function olderVersion(row: CodecarbonRow): string {
  return row.has('emissions_rate') ? '2.0 or 2.1' : '1';
}

/** CodeCarbon stamps the end of the run, in local time without a zone; the start is the end less the duration. */
function periodOf(
  row: CodecarbonRow,
  { zone }: Choices,
  notes: string[],
  needs: Need[],
): Activity['period'] | undefined {
  const stamp = row.cell('timestamp');
  const seconds = row.cell('duration');
  const reading = stamp === undefined ? undefined : readClock(stamp);
  if (reading === undefined || seconds === undefined)
    throw damaged(
      row.file,
      row.line,
      'the row has no timestamp or no duration',
      'choose a row of a finished run with --row',
    );
  if (!(Number(seconds) > 0))
    throw damaged(row.file, row.line, `the run lasted ${seconds} s`, 'choose a row of a run that used time with --row');
  const end =
    zone === undefined ? ownInstant(reading) : clockOf(zone).instant(reading, `${row.file}, line ${row.line}`);
  if (end === undefined) {
    needs.push({
      path: '/period',
      says: `the time zone of its clock (${stamp} names none; an IANA name, UTC or an offset such as +02:00)`,
      option: '--zone Europe/Paris',
    });
    return undefined;
  }
  const length = new Decimal(seconds).times(1000).toDecimalPlaces(0).toNumber();
  if (length === 0)
    throw ambiguous(
      row.file,
      row.line,
      `the run lasted ${seconds} s, less than a millisecond`,
      'choose a longer run with --row',
    );
  notes.push(
    `the period ends at the row's timestamp ${stamp}${zone === undefined ? '' : `, read in the zone ${zone},`} and began ${seconds} s earlier`,
  );
  return { start: instantText(end - length), end: instantText(end) };
}

/** `codecarbon` is the tracker's default project name and names nothing. */
function subjectOf(row: CodecarbonRow, needs: Need[]): NonNullable<Reading['activity']['subject']> {
  const project = row.cell('project_name');
  const task = row.cell('task_name');
  const named = project !== undefined && project !== 'codecarbon';
  if (!named)
    needs.push({
      path: '/subject/system',
      says: 'the name of the system (the tracker had no project name)',
      option: '--system my-model',
    });
  return { ...(named && { system: project }), ...(task !== undefined && { task }) };
}

function noteTheRest(row: CodecarbonRow, notes: string[]): void {
  const emissions = row.cell('emissions');
  if (emissions !== undefined)
    notes.push(
      `the file's own result is ${emissions} kgCO2e${rateText(row)}; an activity holds no emissions, so it is only noted here`,
    );
  if (row.cell('tracking_mode') === 'process')
    notes.push(
      'tracking_mode is process: CPU and memory are the share that CodeCarbon gave to the process, not the machine',
    );
  if (row.strange.length > 0)
    notes.push(`columns that CodeCarbon does not write were left aside: ${row.strange.join(', ')}`);
}

/** Other rows may be damaged without harm to this one: 3.3.0 dropped the empty cells of every row that it appended (codecarbon#1304). */
function noteDamage(table: Table, notes: string[]): void {
  const lines = table.rows.filter(({ cells }) => cells.length !== table.columns.length).map(({ line }) => line);
  if (lines.length > 0)
    notes.push(
      `other rows of the file do not have as many cells as the header and were not used: line ${lines.join(', ')}`,
    );
}

/** `emissions_rate` is g/s up to 2.1 and kg/s since 2.2.0 (codecarbon#346), where `codecarbon_version` came in. */
function rateText(row: CodecarbonRow): string {
  const [rate, emissions, seconds] = [row.cell('emissions_rate'), row.cell('emissions'), row.cell('duration')];
  if (rate === undefined || emissions === undefined || seconds === undefined) return '';
  const grams = !since(row, '2.2.0');
  const logged = new Decimal(rate).times(seconds).dividedBy(grams ? 1000 : 1);
  if (logged.isPositive() && Number(emissions) > 0 && !logged.isZero()) {
    const times = logged.dividedBy(emissions).toNumber();
    if (times > 300 || times < 1 / 300) {
      throw ambiguous(
        row.file,
        row.line,
        `emissions_rate ${rate} does not fit the ${grams ? 'g/s of a file without codecarbon_version' : `kg/s of version ${row.cell('codecarbon_version')}`}: times ${seconds} s it gives ${times.toPrecision(4)} times the emissions of the row`,
        'the row seems to come from another version than the header; give the file that this run wrote',
      );
    }
  }
  return ` at ${rate} ${grams ? 'g' : 'kg'}CO2e/s`;
}
