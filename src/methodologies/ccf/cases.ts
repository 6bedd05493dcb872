/** Cases that every part of Cloud Carbon Footprint has: a factor of zero, and what is wrong with overhead or factor. */
import type { Case, CaseValue } from '../cases.js';

type Input = Readonly<Record<string, CaseValue>>;

export const tests = (name: string): string =>
  `Cloud Carbon Footprint b7a049c, ${name} test, agrees with the code of the package core`;
export const run = 'Cloud Carbon Footprint b7a049c, package core 1.0.0, run';

/** The factor that the code has for an unknown region of AWS. */
export const unknownFactor = '0.00039278188 tCO2e/kWh';

/** @param given The figures of the part, without overhead and factors. */
export function operationCases(prefix: string, given: Input, other: Input): readonly Case[] {
  const factors = { pue: '1.135 1', regionFactor: '0.000379069 tCO2e/kWh', unknownFactor };
  const without = (name: keyof typeof factors): Input =>
    Object.fromEntries(Object.entries({ ...given, ...factors }).filter(([key]) => key !== name));
  return [
    {
      id: `${prefix}-0301`,
      origin: 'derived',
      kind: 'edge',
      says: 'a region whose factor is zero',
      want: 'emissions',
      input: { ...given, ...factors, regionFactor: '0 tCO2e/kWh' },
    },
    {
      id: `${prefix}-0302`,
      origin: 'derived',
      kind: 'edge',
      says: 'a region whose factor is zero, once more',
      want: 'emissions',
      input: { ...other, pue: '1.1 1', regionFactor: '0 tCO2e/kWh', unknownFactor: '0.000411 tCO2e/kWh' },
    },
    {
      id: `${prefix}-0303`,
      origin: 'derived',
      says: 'a region that the provider does not know',
      want: 'emissions',
      input: without('regionFactor'),
    },
    {
      id: `${prefix}-0401`,
      origin: 'refusal',
      says: 'no overhead is stated',
      want: 'emissions',
      input: without('pue'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/pue' },
    },
    {
      id: `${prefix}-0402`,
      origin: 'refusal',
      says: 'a PUE below one',
      want: 'emissions',
      input: { ...given, ...factors, pue: '0.9 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/pue' },
    },
    {
      id: `${prefix}-0403`,
      origin: 'refusal',
      says: 'a factor in tonnes, not in tonnes for a kilowatt-hour',
      want: 'emissions',
      input: { ...given, ...factors, regionFactor: '0.000379069 tCO2e' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/regionFactor' },
    },
  ];
}
