/** Ember's yearly electricity data in the long form: one line for each area, year and variable. */
import { damaged, readTable } from '../table.js';
import { sharedOptions } from './choice.js';
import { columnAmong, countryIntensity, rowsOfYear } from './country-years.js';
import type { FactorFormat } from './factor-format.js';

const what = "Ember's yearly data in the long format";
/** Ember writes CO2 where its methodology says CO2e. */
const units = ['gCO2/kWh', 'gCO2e/kWh', 'gCO2eq/kWh', 'gCO2 per kWh', 'gCO2e per kWh'];

export const ember: FactorFormat = {
  id: 'ember',
  title: 'Ember, yearly electricity data (CSV)',
  says: 'The yearly file in the long format; the lines of the variable "CO2 intensity" of one year: life cycle, of what is generated in the country.',
  options: { year: sharedOptions.year },
  example: 'yearly_full_release_long_format.csv --year 2024 --edition 2025-10',
  read(text, source) {
    const table = readTable(text, source.file);
    const column = (...names: string[]): number => columnAmong(table, names, what);
    const [variable, unit] = [column('Variable'), column('Unit')];
    const lines = table.rows.filter(({ cells }) => cells[variable] === 'CO2 intensity');
    if (lines.length === 0)
      throw damaged(source.file, undefined, 'there is no line of the variable "CO2 intensity"', `give ${what}, whole`);
    const other = lines.find(({ cells }) => !units.includes(cells[unit]!));
    if (other !== undefined)
      throw damaged(source.file, other.line, `the unit is "${other.cells[unit]}", not gCO2/kWh`, `give ${what}`);
    const at = {
      name: column('Area'),
      code: column('ISO 3 code', 'Country code'),
      year: column('Year'),
      value: column('Value'),
    };
    const { year, rows, notes } = rowsOfYear(table, lines, at, source);
    return {
      title: `Electricity of countries, Ember, ${year}`,
      says: `Carbon intensity of the electricity generated in a country in ${year}.`,
      source: {
        title: 'Ember, yearly electricity data',
        url: 'https://ember-energy.org/data/yearly-electricity-data/',
        citation: 'Ember, Yearly electricity data',
      },
      licence: { id: 'CC-BY-4.0', attribution: 'Ember' },
      quantities: { intensity: countryIntensity },
      rows,
      series: [],
      notes,
    };
  },
};
