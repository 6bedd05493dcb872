import { type Case, defineCases, range } from '../cases.js';
import { dataCases, run } from './data.cases.js';
import { swd } from './swd-4.js';

const grey = { greenHostingFactor: '0 1' };
const published = (number: string, says: string, want: string, input: Case['input'], expected: string): Case => ({
  id: `V-SWD4-${number}`,
  origin: 'published',
  says,
  source: run,
  want,
  input,
  expected: `${expected} gCO2e`,
  within: '0',
});
const gigabyte = { data: '1000000000 B' };

export const cases = defineCases(
  swd,
  [
    published('0001', 'a gigabyte', 'emissions', { ...gigabyte, ...grey }, '148.2'),
    published('0002', 'a green host', 'emissions', { ...gigabyte, greenHostingFactor: '1 1' }, '121.03'),
    published('0003', 'a host half green', 'emissions', { ...gigabyte, greenHostingFactor: '0.5 1' }, '134.615'),
    published(
      '0004',
      'a grid of its own for each segment; the making stays with the world',
      'emissions',
      {
        ...gigabyte,
        ...grey,
        dataCentreIntensity: '100 gCO2e/kWh',
        networkIntensity: '200 gCO2e/kWh',
        deviceIntensity: '300 gCO2e/kWh',
      },
      '93.664',
    ),
    published('0005', 'a megabyte', 'emissions', { data: '1000000 B', ...grey }, '0.1482'),
    published('0006', 'a gibibyte', 'emissions', { data: '1073741824 B', ...grey }, '159.1285383168'),
    published('0007', 'a page of median size', 'emissions', { data: '2257715.2 B', ...grey }, '0.33459339264'),
    published('0011', 'operation of data centres', 'dataCentreOperational', gigabyte, '27.17'),
    published('0012', 'operation of networks', 'networkOperational', gigabyte, '29.146'),
    published('0013', 'operation of devices', 'deviceOperational', gigabyte, '39.52'),
    published('0014', 'making of data centres', 'dataCentreEmbodied', gigabyte, '5.928'),
    published('0015', 'making of networks', 'networkEmbodied', gigabyte, '6.422'),
    published('0016', 'making of devices', 'deviceEmbodied', gigabyte, '40.014'),
    {
      id: 'V-SWD4-0101',
      origin: 'derived',
      says: 'a visit loads everything, where nothing is said of visits',
      want: 'visitEmissions',
      input: { ...gigabyte, ...grey },
    },
    {
      id: 'V-SWD4-0102',
      origin: 'derived',
      says: 'visits that come again load a part',
      want: 'visitEmissions',
      input: { ...gigabyte, ...grey, firstVisits: '60 %', returningVisits: '40 %', reloadShare: '2 %' },
    },
    ...dataCases('V-SWD4', 'greenHostingFactor'),
  ],
  [
    {
      from: 'V-SWD4-1001',
      count: 4,
      want: 'emissions',
      says: 'drawn: grids of their own and a host partly green',
      ranges: {
        data: range(2, 900, 'MB'),
        greenHostingFactor: range(0.1, 0.9, '1'),
        dataCentreIntensity: range(20, 900, 'gCO2e/kWh'),
        networkIntensity: range(20, 900, 'gCO2e/kWh'),
        deviceIntensity: range(20, 400, 'gCO2e/kWh'),
      },
    },
  ],
);
