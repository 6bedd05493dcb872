/** Sheets SRL (subregions) and ST (states) of EPA's eGRID, as people export them to CSV: with or without the line of long names. */
import type { FactorRow } from '../../generated/documents.js';
import type { Source } from '../format.js';
import { damaged, type Row, readTable, requireWhole, type Table } from '../table.js';
import { asked, choice, sharedOptions, yearOf } from './choice.js';
import type { FactorFormat } from './factor-format.js';
import { figureOf } from './figures.js';

interface Sheet {
  readonly of: string;
  readonly key: string;
  readonly name?: string;
  readonly intensity: string;
  readonly co2: string;
  readonly keyOf: (cell: string) => string;
}

const sheets: readonly Sheet[] = [
  {
    of: 'eGRID subregions',
    key: 'SUBRGN',
    name: 'SRNAME',
    intensity: 'SRC2ERTA',
    co2: 'SRCO2RTA',
    keyOf: (cell) => cell,
  },
  {
    of: 'states of the USA',
    key: 'PSTATABB',
    intensity: 'STC2ERTA',
    co2: 'STCO2RTA',
    keyOf: (cell) => `US-${cell}`,
  },
];

export const egrid: FactorFormat = {
  id: 'egrid',
  title: 'eGRID, subregions or states (CSV)',
  says: 'The sheet SRL or ST of an eGRID workbook, saved as CSV, with the line of field names (SUBRGN, SRC2ERTA; PSTATABB, STC2ERTA): total output emission rates, at the plant. The metric edition has the same field names: the line of long names tells them apart, or --unit does.',
  options: {
    unit: { value: 'unit', says: 'lb/MWh or kg/MWh (metric edition), where the line of long names is not in the file' },
    year: sharedOptions.year,
  },
  example: 'SRL23.csv --unit lb/MWh --edition 2023-rev2',
  read(text, source) {
    const { names, table } = withFieldNames(text, source.file);
    const sheet = sheets.find(({ key, intensity }) => table.at(key) >= 0 && table.at(intensity) >= 0);
    if (sheet === undefined)
      throw damaged(
        source.file,
        1,
        'there are no fields SUBRGN and SRC2ERTA, or PSTATABB and STC2ERTA',
        'save the sheet SRL or ST as CSV, with its line of field names',
      );
    const unit = unitOf(names?.[table.at(sheet.intensity)], source);
    const year = yearOfSheet(table, source);
    const co2 = table.at(sheet.co2) >= 0;
    const kind = { unit, signal: 'average', basis: 'direct', flow: 'production', method: 'location' } as const;
    return {
      title: `Electricity of the ${sheet.of}, eGRID${year}`,
      says: `Annual total output emission rate of the ${sheet.of}, of ${year}, at the plant: grid losses are not in it.`,
      source: {
        title: `US EPA, Emissions & Generation Resource Integrated Database (eGRID${year}), field ${sheet.intensity}`,
        url: 'https://www.epa.gov/egrid/download-data',
      },
      licence: { id: 'public-domain', attribution: 'US Environmental Protection Agency, eGRID' },
      quantities: {
        intensity: { ...kind, says: 'CO2 equivalent total output emission rate', gas: 'CO2e', gwp: 'not-stated' },
        ...(co2 && { carbonDioxide: { ...kind, says: 'CO2 total output emission rate', gas: 'CO2' } as const }),
      },
      rows: table.rows.flatMap((row) => rowOf(table, row, sheet, year)),
      series: [],
      notes: [],
    };
  },
};

/** The table under the line of field names, and the long names above it where they are there. */
function withFieldNames(text: string, file: string): { readonly names?: readonly string[]; readonly table: Table } {
  const table = readTable(text, file);
  const first = table.rows[0]!;
  if (!sheets.some(({ key }) => first.cells.includes(key))) return { table };
  const places = new Map(first.cells.map((name, at) => [name, at]));
  return {
    names: table.columns,
    table: { file, columns: first.cells, rows: table.rows.slice(1), at: (name) => places.get(name) ?? -1 },
  };
}

function unitOf(longName: string | undefined, source: Source): string {
  const stated = choice(source, 'unit', ['lb/MWh', 'kg/MWh']);
  const said = /\b(lb|kg)s?\/MWh/.exec(longName ?? '')?.[1];
  if (said === undefined && stated === undefined)
    throw asked(
      source.file,
      'whether its rates are in pounds or, as in the metric edition, in kilograms',
      '--unit lb/MWh',
    );
  if (said !== undefined && stated !== undefined && `${said}/MWh` !== stated)
    throw damaged(source.file, 1, `its rates are in ${said}/MWh and --unit says ${stated}`, 'leave --unit out');
  return (stated ?? `${said}/MWh`) === 'lb/MWh' ? 'lbCO2e/MWh' : 'kgCO2e/MWh';
}

function yearOfSheet(table: Table, source: Source): number {
  const at = table.at('YEAR');
  if (at >= 0)
    return yearOf(
      source,
      table.rows.map(({ cells }) => cells[at] ?? ''),
    );
  const stated = source.choices.year;
  if (stated === undefined || !/^\d{4}$/.test(stated)) throw asked(source.file, 'of which year it is', '--year 2023');
  return Number(stated);
}

function rowOf(table: Table, row: Row, sheet: Sheet, year: number): readonly FactorRow[] {
  requireWhole(table, row, 'save the sheet again');
  const cell = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : row.cells[table.at(name)] || undefined;
  const at = table.at('YEAR');
  if (at >= 0 && Number(row.cells[at]) !== year) return [];
  const key = cell(sheet.key);
  const figure = (name: string): string | null => figureOf(cell(name), table.file, row.line);
  const [intensity, co2] = [figure(sheet.intensity), figure(sheet.co2)];
  if (key === undefined || intensity === null)
    throw damaged(
      table.file,
      row.line,
      `there is no ${sheet.key} or no ${sheet.intensity}`,
      'remove lines below the table',
    );
  const name = cell(sheet.name);
  return [
    {
      key: sheet.keyOf(key),
      ...(name !== undefined && { name }),
      year,
      values: { intensity, ...(co2 !== null && { carbonDioxide: co2 }) },
    },
  ];
}
