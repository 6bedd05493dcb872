/** A grid of two kinds and three places over ten days, made up for the tests: low at noon, high in the evening. */
import { type FactorSet, parseFactorSet } from '../factors/factor.js';

const hours = 240;

function day(middle: number, swing: number, peak: number, count = hours): readonly (string | null)[] {
  return Array.from({ length: count }, (_, hour) =>
    String(Math.round(middle + swing * Math.cos((2 * Math.PI * (hour - peak)) / 24))),
  );
}

const start = { start: '2026-03-01T00:00:00Z', step: { value: '1', unit: 'h' } };

export const gridDocument = {
  schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
  id: 'two-signals',
  version: '1',
  title: 'A grid of two kinds',
  says: 'Made up.',
  source: { title: 'Made up' },
  licence: { id: 'CC0-1.0' },
  quantities: {
    marginal: { unit: 'gCO2e/kWh', says: 'of the plants that a change moves', signal: 'marginal', method: 'location' },
    average: { unit: 'kgCO2e/MWh', says: 'of all plants', signal: 'average', basis: 'direct', method: 'location' },
    water: { unit: 'L/kWh', says: 'water' },
  },
  rows: [],
  series: [
    { key: 'FRA', name: 'France', quantity: 'average', ...start, values: day(60, 20, 19) },
    { key: 'USA', name: 'United States', aliases: ['us'], quantity: 'average', ...start, values: day(400, 60, 19) },
    { key: 'USA', name: 'United States', quantity: 'marginal', ...start, values: day(600, 80, 3) },
    { key: 'POL', name: 'Poland', quantity: 'marginal', ...start, values: day(800, 60, 3, 100) },
    { key: 'USA', name: 'United States', quantity: 'water', ...start, values: day(2, 0, 0) },
  ],
};

export function grid(change: object = {}): Promise<FactorSet> {
  return parseFactorSet({ ...structuredClone(gridDocument), ...change }, 'grid.json');
}
