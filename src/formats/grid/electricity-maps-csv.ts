/** The CSV files of Electricity Maps' data portal, with the older and the newer head. */
import type { FactorRow, FactorSeries } from '../../generated/documents.js';
import type { Source } from '../format.js';
import { damaged, type Row, readTable, requireWhole, type Table } from '../table.js';
import { asked, choice, sharedOptions } from './choice.js';
import { courseOf, gapNotes, momentOf, type Sample } from './course.js';
import { type Basis, basisOption, flowTraced } from './electricity-maps.js';
import type { FactorFormat } from './factor-format.js';
import { figureOf } from './figures.js';

/** Newer head first, then the older one. */
const heads = {
  time: ['Datetime (UTC)'],
  zone: ['Zone id', 'Zone Id'],
  name: ['Zone name', 'Zone Name'],
  direct: ['Carbon intensity gCO₂eq/kWh (direct)', 'Carbon Intensity gCO₂eq/kWh (direct)'],
  'life-cycle': ['Carbon intensity gCO₂eq/kWh (Life cycle)', 'Carbon Intensity gCO₂eq/kWh (LCA)'],
  estimated: ['Data estimated', 'Data Estimated'],
} as const;

export const electricityMapsCsv: FactorFormat = {
  id: 'electricity-maps-csv',
  title: 'Electricity Maps data portal (CSV)',
  says: 'A yearly, daily or hourly file of the data portal, with the older or the newer head: flow-traced average in gCO2eq/kWh, in UTC. Share-alike (ODbL): name Electricity Maps, and pass a changed table on under the same terms.',
  options: {
    basis: basisOption,
    step: {
      value: 'length',
      says: 'length of a step where each zone has one line: 1h, 1d, or year for the yearly files',
    },
    gaps: sharedOptions.gaps,
  },
  example: 'FR_2025_hourly.csv --basis life-cycle --place FRA',
  read(text, source) {
    const table = readTable(text, source.file);
    const basis = choice(source, 'basis', ['direct', 'life-cycle']);
    if (basis === undefined)
      throw asked(source.file, 'which of its two intensities to take, direct or life cycle', '--basis life-cycle');
    const zones = byZone(table, basis);
    const yearly = source.choices.step === 'year';
    const rows = yearly ? [...zones].map(([key, zone]) => yearRow(key, zone, source)) : [];
    const series = yearly ? [] : [...zones].map(([key, zone]) => zoneSeries(key, zone, source));
    const estimated = [...zones.values()].reduce((sum, zone) => sum + zone.estimated, 0);
    const what = zones.size === 1 ? [...zones.keys()].join() : `${zones.size} zones`;
    return {
      title: `Electricity Maps, ${what}`,
      says: `Flow-traced ${basis} intensity of ${what}.`,
      source: { title: 'Electricity Maps, data portal', url: 'https://portal.electricitymaps.com/datasets' },
      licence: { id: 'ODbL-1.0', attribution: 'Electricity Maps' },
      quantities: { intensity: flowTraced(basis) },
      rows,
      series,
      notes: [
        ...gapNotes(series),
        ...(estimated === 0 ? [] : [`${estimated} figures are estimates of Electricity Maps, at least in part`]),
      ],
    };
  },
};

interface Zone {
  readonly name: string;
  readonly samples: Sample[];
  estimated: number;
}

function byZone(table: Table, basis: Basis): ReadonlyMap<string, Zone> {
  const [time, zone, name, value] = [
    columnOf(table, heads.time),
    columnOf(table, heads.zone),
    columnOf(table, heads.name),
    columnOf(table, heads[basis]),
  ];
  // The yearly files of the older head have no such column.
  const estimated = heads.estimated.map((head) => table.at(head)).find((at) => at >= 0) ?? -1;
  const zones = new Map<string, Zone>();
  for (const row of table.rows) {
    requireWhole(table, row, 'download the file again');
    const cell = cellsOf(row, table.file);
    const key = cell(zone);
    const found = zones.get(key) ?? { name: cell(name), samples: [], estimated: 0 };
    zones.set(key, found);
    found.samples.push({
      at: momentOf(cell(time), table.file, row.line, 'UTC'),
      value: figureOf(row.cells[value], table.file, row.line),
    });
    if (estimated >= 0 && /^(true|1|yes)$/i.test(row.cells[estimated] ?? '')) found.estimated += 1;
  }
  return zones;
}

function cellsOf({ cells, line }: Row, file: string): (at: number) => string {
  return (at) => {
    const cell = cells[at];
    if (cell !== undefined && cell !== '') return cell;
    throw damaged(file, line, 'time, zone or name is empty', 'download the file again');
  };
}

function columnOf(table: Table, names: readonly string[]): number {
  const found = names.map((name) => table.at(name)).find((at) => at >= 0);
  if (found !== undefined) return found;
  throw damaged(
    table.file,
    1,
    `there is no column "${names.join('" or "')}"`,
    'give a CSV file of the data portal of Electricity Maps',
  );
}

function yearRow(key: string, { name, samples }: Zone, { file }: Source): FactorRow {
  const [only, another] = samples;
  if (another !== undefined)
    throw damaged(file, undefined, `${key} has ${samples.length} lines, so it is no yearly file`, 'leave --step out');
  const moment = new Date(only!.at).toISOString();
  if (!moment.endsWith('-01-01T00:00:00.000Z'))
    throw damaged(file, undefined, `${key} does not begin with a year but at ${moment}`, 'state another --step');
  if (only!.value === null)
    throw damaged(file, undefined, `${key} has no figure`, 'leave the line out; what is not known is no zero');
  return { key, name, year: Number(moment.slice(0, 4)), values: { intensity: only!.value } };
}

function zoneSeries(key: string, { name, samples }: Zone, source: Source): FactorSeries {
  return courseOf(samples, { key, name, quantity: 'intensity' }, source);
}
