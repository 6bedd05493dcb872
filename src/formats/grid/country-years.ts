/** Yearly figures of countries in one long table, as Ember and Our World in Data hand them out. */
import type { FactorQuantity, FactorRow } from '../../generated/documents.js';
import type { Source } from '../format.js';
import { damaged, type Row, requireWhole, type Table } from '../table.js';
import { yearOf } from './choice.js';
import { figureOf } from './figures.js';

/** Both: generation in the country, life cycle of plants and fuels. */
export const countryIntensity: FactorQuantity = {
  unit: 'gCO2e/kWh',
  says: 'annual average of the electricity generated in the country, life cycle of the plants and fuels included',
  signal: 'average',
  basis: 'life-cycle',
  flow: 'production',
  method: 'location',
  gas: 'CO2e',
  gwp: 'not-stated',
};

export interface CountryColumns {
  readonly name: number;
  readonly code: number;
  readonly year: number;
  readonly value: number;
}

/** The first of these columns that there is. */
export function columnAmong(table: Table, names: readonly string[], what: string): number {
  const found = names.map((name) => table.at(name)).find((at) => at >= 0);
  if (found !== undefined) return found;
  throw damaged(table.file, 1, `there is no column "${names.join('" or "')}"`, `give ${what}`);
}

/** The rows of one year, by ISO 3166-1 alpha-3; the world is `WORLD`, other groups of countries are left out and counted. */
export function rowsOfYear(
  table: Table,
  rows: readonly Row[],
  at: CountryColumns,
  source: Source,
): { readonly year: number; readonly rows: readonly FactorRow[]; readonly notes: readonly string[] } {
  for (const row of rows) requireWhole(table, row, 'download the file again');
  const filled = rows.filter(({ cells, line }) => figureOf(cells[at.value], source.file, line) !== null);
  const year = yearOf(
    source,
    filled.map(({ cells }) => cells[at.year]!),
  );
  const found = new Map<string, FactorRow>();
  let groups = 0;
  for (const { cells, line } of filled) {
    if (Number(cells[at.year]) !== year) continue;
    const [name, key] = [cells[at.name]!, keyOf(cells[at.name]!, cells[at.code]!)];
    if (key === undefined) groups += 1;
    else if (found.has(key))
      throw damaged(source.file, line, `${key} has two figures of ${year}`, 'take the file as its source wrote it');
    else found.set(key, { key, name, year, values: { intensity: figureOf(cells[at.value], source.file, line)! } });
  }
  const notes = groups === 0 ? [] : [`${groups} groups of countries were left out: they have no code of a country`];
  return { year, rows: [...found.values()], notes };
}

function keyOf(name: string, code: string): string | undefined {
  if (name === 'World' || code === 'OWID_WRL') return 'WORLD';
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
}
