/** Cloud_Region_Metadata.csv of the Real-Time Cloud project (Green Software Foundation): one line for each year and cloud region. */
import type { FactorQuantity, FactorRow } from '../../generated/documents.js';
import { damaged, type Row, readTable, requireWhole, type Table } from '../table.js';
import { asked, choice, sharedOptions, yearOf } from './choice.js';
import type { FactorFormat } from './factor-format.js';
import { figureOf } from './figures.js';

const notStated = { basis: 'not-stated', flow: 'not-stated' } as const;
const perKwh = (says: string, kind: Partial<FactorQuantity>): FactorQuantity => ({
  unit: 'gCO2e/kWh',
  says,
  ...notStated,
  signal: 'not-stated',
  method: 'location',
  ...kind,
});

/** Columns of figures, by the name of the file; the name says what kind of intensity each is. */
const columns: Readonly<Record<string, readonly [name: string, quantity: FactorQuantity]>> = {
  'grid-carbon-intensity-average-consumption-annual': [
    'averageConsumption',
    perKwh('grid, average of what is used, of the year', { signal: 'average', flow: 'consumption' }),
  ],
  'grid-carbon-intensity-average-production-annual': [
    'averageProduction',
    perKwh('grid, average of what is generated, of the year', { signal: 'average', flow: 'production' }),
  ],
  'grid-carbon-intensity': ['grid', perKwh('grid, as the provider states it, without saying of what', {})],
  'grid-carbon-intensity-marginal-consumption-annual': [
    'marginal',
    perKwh('grid, marginal, of the year', { signal: 'marginal', flow: 'consumption' }),
  ],
  'provider-carbon-intensity-market-annual': [
    'providerMarket',
    perKwh('provider, with its contracts, of the year', { signal: 'average', method: 'market' }),
  ],
  'provider-carbon-intensity-average-consumption-hourly': [
    'providerHourly',
    perKwh('provider, with its contracts hour by hour, mean of the year', {
      signal: 'average',
      flow: 'consumption',
      method: 'market',
    }),
  ],
  'provider-cfe-hourly': ['carbonFreeHourly', { unit: '1', says: 'share of carbon-free energy, matched by the hour' }],
  'provider-cfe-annual': ['carbonFreeAnnual', { unit: '1', says: 'share of carbon-free energy, matched by the year' }],
  'power-usage-effectiveness': ['pue', { unit: '1', says: 'power usage effectiveness' }],
  'water-usage-effectiveness': ['wue', { unit: 'L/kWh', says: 'water usage effectiveness, on site' }],
};

/** What methodologies may ask for as the average of the grid. */
const intensities = {
  consumption: 'averageConsumption',
  production: 'averageProduction',
  unspecified: 'grid',
} as const;
/** Our keys of cloud regions begin with these. */
const providers: Readonly<Record<string, string>> = {
  'Amazon Web Services': 'aws',
  'Google Cloud': 'gcp',
  'Microsoft Azure': 'azure',
};

export const realTimeCloud: FactorFormat = {
  id: 'real-time-cloud',
  title: 'Real-Time Cloud, region metadata (CSV)',
  says: 'One year of Cloud_Region_Metadata.csv: intensities of grid and provider, PUE, WUE and carbon-free shares of cloud regions. An empty cell is not known, never zero.',
  options: {
    year: sharedOptions.year,
    intensity: {
      value: 'kind',
      says: 'which of the intensities of the grid methodologies are to read: consumption, production or unspecified',
    },
  },
  example: 'Cloud_Region_Metadata.csv --year 2023 --intensity consumption',
  read(text, source) {
    const table = readTable(text, source.file);
    const unnamed = table.columns.find((name) => name === '' || /^Unnamed/i.test(name));
    if (unnamed !== undefined)
      throw damaged(
        source.file,
        1,
        `there is a column without a name ("${unnamed}")`,
        'take Cloud_Region_Metadata.csv, not the file of estimates',
      );
    const kind = choice(source, 'intensity', ['consumption', 'production', 'unspecified']);
    if (kind === undefined)
      throw asked(source.file, 'which intensity of the grid methodologies are to read', '--intensity consumption');
    const year = yearOf(
      source,
      table.rows.map((row) => cellOf(table, row, 'year')),
    );
    const held = Object.entries(columns)
      .filter(([column]) => table.at(column) >= 0)
      .map(([column, [name, quantity]]) => ({
        column,
        name: name === intensities[kind] ? 'intensity' : name,
        quantity,
      }));
    const rows = table.rows
      .filter((row) => Number(cellOf(table, row, 'year')) === year)
      .flatMap((row) => rowOf(table, row, year, held));
    const filled = held.filter(({ name }) => rows.some(({ values }) => Object.hasOwn(values, name)));
    return {
      title: `Cloud regions of ${year}, Real-Time Cloud`,
      says: `Intensity, PUE and WUE of cloud regions in ${year}.`,
      source: {
        title: 'Green Software Foundation, Real-Time Cloud, Cloud_Region_Metadata.csv',
        url: 'https://github.com/Green-Software-Foundation/real-time-cloud',
      },
      licence: { id: 'LicenseRef-not-stated', attribution: 'Green Software Foundation, Real-Time Cloud' },
      quantities: Object.fromEntries(filled.map(({ name, quantity }) => [name, quantity])),
      rows,
      series: [],
      notes: unknownNotes(rows),
    };
  },
};

interface Held {
  readonly column: string;
  readonly name: string;
}

function rowOf(table: Table, row: Row, year: number, held: readonly Held[]): readonly FactorRow[] {
  requireWhole(table, row, 'take the file as the project wrote it');
  const values = Object.fromEntries(
    held.flatMap(({ column, name }) => {
      const value = figureOf(row.cells[table.at(column)], table.file, row.line);
      return value === null ? [] : [[name, value]];
    }),
  );
  if (Object.keys(values).length === 0) return [];
  const [provider, region] = [cellOf(table, row, 'cloud-provider'), cellOf(table, row, 'cloud-region')];
  const place = row.cells[table.at('location')];
  return [{ key: `${providers[provider] ?? provider}/${region}`, ...(place ? { name: place } : {}), year, values }];
}

function cellOf(table: Table, { cells, line }: Row, column: string): string {
  const cell = cells[table.at(column)];
  if (cell !== undefined && cell !== '') return cell;
  throw damaged(
    table.file,
    table.at(column) < 0 ? 1 : line,
    `there is no "${column}"`,
    'take Cloud_Region_Metadata.csv',
  );
}

function unknownNotes(rows: readonly FactorRow[]): readonly string[] {
  const without = rows.filter(({ values }) => !Object.hasOwn(values, 'intensity')).length;
  return without === 0
    ? []
    : [`${without} of ${rows.length} regions have no intensity of this kind; none stands in for it`];
}
