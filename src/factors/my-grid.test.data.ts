/** A small factor set of a user, for the tests. */
import { type FactorSet, parseFactorSet } from './factor.js';

export const document = {
  schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
  id: 'my-grid',
  version: '2025',
  title: 'My grid',
  says: 'Figures of the operator.',
  source: { title: 'Operator, annual report 2025' },
  licence: { id: 'LicenseRef-internal' },
  quantities: {
    intensity: { unit: 'gCO2e/kWh', says: 'grid average', signal: 'average', method: 'location' },
    residual: { unit: 'kgCO2e/MWh', says: 'residual mix', signal: 'average', method: 'residual' },
    water: { unit: 'L/kWh', says: 'water at the plant' },
  },
  rows: [
    {
      key: 'DEU',
      name: 'Germany',
      year: 2025,
      aliases: ['Allemagne'],
      values: { intensity: '334.1', residual: '702' },
    },
    { key: 'aws/eu-central-1', values: { intensity: '330' }, source: 'Own reckoning', note: 'Provisional.' },
  ],
};

/** What stands at a path is replaced by this value, or taken out. */
export type Change = readonly [path: string, value?: unknown];

/** The document with these changes, read as `grid.json`. */
export function read(...changes: readonly Change[]): Promise<FactorSet> {
  const draft = structuredClone(document);
  for (const [path, value] of changes) {
    const keys = path.split('/').slice(1);
    const last = keys.pop()!;
    const place = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], draft) as object;
    if (value === undefined) Reflect.deleteProperty(place, last);
    else Object.defineProperty(place, last, { value, enumerable: true, configurable: true, writable: true });
  }
  return parseFactorSet(draft, 'grid.json');
}
