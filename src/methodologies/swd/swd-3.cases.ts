import { type Case, defineCases, range } from '../cases.js';
import { dataCases, run } from './data.cases.js';
import { swd3 } from './swd-3.js';

const grey = { greenHost: '0 1' };
const gigabyte = { data: '1000000000 B' };
const published = (number: string, says: string, want: string, input: Case['input'], expected: string): Case => ({
  id: `V-SWD3-${number}`,
  origin: 'published',
  says,
  source: run,
  want,
  input,
  expected: `${expected} gCO2e`,
  within: '1e-9',
});

export const cases = defineCases(
  swd3,
  [
    published('0001', 'a gigabyte', 'emissions', { ...gigabyte, ...grey }, '383.0814'),
    published('0002', 'a green host', 'emissions', { ...gigabyte, greenHost: '1 1' }, '331.69419'),
    published(
      '0003',
      'a mean visit to a page of a gigabyte',
      'visitEmissions',
      { ...gigabyte, ...grey, firstVisits: '0.75 1', returningVisits: '0.25 1', reloadShare: '0.02 1' },
      '289.226457',
    ),
    published('0004', 'the same by the defaults', 'visitEmissions', { ...gigabyte, ...grey }, '289.226457'),
    {
      id: 'V-SWD3-0101',
      origin: 'derived',
      says: 'a green host goes before the grid of the data centre',
      want: 'emissions',
      input: { ...gigabyte, greenHost: '1 1', dataCentreIntensity: '300 gCO2e/kWh' },
    },
    {
      id: 'V-SWD3-0102',
      origin: 'derived',
      says: 'a visit to a green page',
      want: 'visitEmissions',
      input: { ...gigabyte, greenHost: '1 1' },
    },
    ...dataCases('V-SWD3', 'greenHost'),
  ],
  [
    {
      from: 'V-SWD3-1001',
      count: 4,
      want: 'emissions',
      says: 'drawn: grids of their own',
      ranges: {
        data: range(2, 900, 'MB'),
        dataCentreIntensity: range(20, 900, 'gCO2e/kWh'),
        networkIntensity: range(20, 900, 'gCO2e/kWh'),
        deviceIntensity: range(20, 400, 'gCO2e/kWh'),
      },
      given: grey,
    },
    {
      from: 'V-SWD3-1101',
      count: 3,
      want: 'emissions',
      says: 'drawn: a green host',
      ranges: { data: range(2, 900, 'MB') },
      given: { greenHost: '1 1' },
    },
  ],
);
