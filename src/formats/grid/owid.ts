/** Our World in Data: the energy data set (`carbon_intensity_elec`), or the download of the chart of carbon intensity. */
import { damaged, readTable, type Table } from '../table.js';
import { sharedOptions } from './choice.js';
import { columnAmong, countryIntensity, rowsOfYear } from './country-years.js';
import type { FactorFormat } from './factor-format.js';

const what = 'the energy data of Our World in Data, or the CSV file of its chart of carbon intensity';

export const owid: FactorFormat = {
  id: 'owid',
  title: 'Our World in Data (CSV)',
  says: 'owid-energy-data.csv, or the download of the chart "Carbon intensity of electricity generation"; one year: life cycle, of what is generated in the country.',
  options: { year: sharedOptions.year },
  example: 'owid-energy-data.csv --year 2024 --edition 2026-03',
  read(text, source) {
    const table = readTable(text, source.file);
    const column = (...names: string[]): number => columnAmong(table, names, what);
    const at = {
      name: column('country', 'Entity'),
      code: column('iso_code', 'Code'),
      year: column('year', 'Year'),
      value: valueColumn(table),
    };
    const { year, rows, notes } = rowsOfYear(table, table.rows, at, source);
    return {
      title: `Electricity of countries, Our World in Data, ${year}`,
      says: `Carbon intensity of the electricity generated in a country in ${year}.`,
      source: {
        title: 'Our World in Data, Carbon intensity of electricity generation',
        url: 'https://ourworldindata.org/grapher/carbon-intensity-electricity',
        citation:
          'Ember; Energy Institute, Statistical Review of World Energy, with major processing by Our World in Data',
      },
      licence: {
        id: 'CC-BY-4.0',
        attribution: 'Ember and Energy Institute, with major processing by Our World in Data',
      },
      quantities: { intensity: countryIntensity },
      rows,
      series: [],
      notes,
    };
  },
};

/** The name of the chart's column changes from edition to edition; what it begins with does not. */
function valueColumn({ file, columns }: Table): number {
  const found = columns.flatMap((name, at) =>
    name === 'carbon_intensity_elec' || /^(lifecycle )?carbon intensity of electricity/i.test(name) ? [at] : [],
  );
  if (found.length === 1) return found[0]!;
  const many = found.map((at) => `"${columns[at]}"`).join(' and ');
  throw damaged(file, 1, many === '' ? 'there is no column of carbon intensity' : `there are ${many}`, `give ${what}`);
}
