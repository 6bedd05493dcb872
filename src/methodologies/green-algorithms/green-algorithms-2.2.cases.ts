import { type CaseValue, defineCases, range } from '../cases.js';
import { greenAlgorithms22 } from './green-algorithms-2.2.js';

type Input = Readonly<Record<string, CaseValue>>;

const run = 'Green Algorithms (30df2fe) with data/v2.2, its own functions run on these inputs';
const page: Input = {
  runtime: '12 h',
  cores: '12 1',
  corePower: '7.5 W',
  coreUsage: '1 1',
  boards: '0 1',
  boardPower: '0 W',
  boardUsage: '0 1',
  memory: '64 GB',
  pue: '1.67 1',
  intensity: '475 gCO2e/kWh',
  repetitions: '1 1',
};
const day = { ...page, runtime: '24 h' };
const port = { ...page, runtime: '2 h', cores: '4 1', corePower: '12 W', memory: '16 GB' };

let next = 0;
function printed(says: string, want: string, input: Input, expected: string, within: string, source = run) {
  next += 1;
  const id = `V-GB-${String(next).padStart(4, '0')}`;
  return { id, origin: 'published', says, source, want, input, expected, within } as const;
}

let nextLookup = 150;
function listed(says: string, want: 'intensity' | 'pue', input: Input, expected: string) {
  nextLookup += 1;
  const source = want === 'pue' ? 'data/v2.2/defaults_PUE.csv' : 'data/v2.2/CI_aggregated.csv';
  return { id: `V-GB-0${nextLookup}`, origin: 'lookup', says, source, want, input, expected } as const;
}

export const cases = defineCases(
  greenAlgorithms22,
  [
    printed('the page as it opens', 'emissions', page, '1083.64296 gCO2e', '0.000001'),
    printed('the page as it opens', 'power', page, '190.1128 W', '0.0000001'),
    printed('the page as it opens', 'energy', page, '2.2813536 kWh', '0.0000001'),
    printed('twelve cores and 64 GB for a day', 'energy', day, '4.5627072 kWh', '0.0000001'),
    printed('twelve cores and 64 GB for a day', 'emissions', day, '2167.28592 gCO2e', '0.000001'),
    printed('the part of the cores', 'cpuEmissions', day, '1713.42 gCO2e', '0.000001'),
    printed('the part of the memory', 'ramEmissions', day, '453.86592 gCO2e', '0.000001'),
    printed('tree-months', 'treeMonths', day, '2.364311912727273 1', '0.000000000000001'),
    printed('kilometres by car in Europe', 'carKilometres', day, '12.38 1', '0.005'),
    printed('two percent of a flight from Paris to Dublin', 'flights', day, '2 %', '0.5'),
    printed(
      'an independent port in R',
      'energy',
      port,
      '0.1802264 kWh',
      '0.00000005',
      'greenAlgoR, documentation example',
    ),
    printed(
      'an independent port in R',
      'emissions',
      port,
      '85.60754 gCO2e',
      '0.000005',
      'greenAlgoR, documentation example',
    ),
    printed(
      'what the authors answer to somebody who had 5.77 kWh by hand',
      'energy',
      day,
      '4.56 kWh',
      '0.005',
      'GreenAlgorithms/green-algorithms-tool issue 15',
    ),
    {
      id: 'V-GB-0101',
      origin: 'derived',
      says: 'eight boards and 128 cores with their usage',
      want: 'emissions',
      input: {
        ...page,
        runtime: '100 h',
        cores: '128 1',
        corePower: '3.5 W',
        coreUsage: '0.1 1',
        boards: '8 1',
        boardPower: '400 W',
        boardUsage: '0.75 1',
        memory: '1024 GB',
      },
    },
    {
      id: 'V-GB-0102',
      origin: 'derived',
      kind: 'edge',
      says: 'idle cores still have their memory',
      want: 'emissions',
      input: { ...page, coreUsage: '0 1' },
    },
    {
      id: 'V-GB-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'exactly half a flight from New York to San Francisco: no longer a flight to Dublin',
      want: 'flights',
      input: {
        ...page,
        runtime: '1000 h',
        cores: '1000 1',
        corePower: '1 W',
        memory: '0 GB',
        pue: '1 1',
        intensity: '285 gCO2e/kWh',
      },
    },
    {
      id: 'V-GB-0104',
      origin: 'derived',
      says: 'flights from New York to Melbourne',
      want: 'flights',
      input: { ...page, runtime: '900 h', boards: '8 1', boardPower: '300 W', boardUsage: '1 1' },
    },
    listed('France', 'intensity', { country: 'FRA' }, '51.28 gCO2e/kWh'),
    listed('United States', 'intensity', { country: 'USA' }, '423.94 gCO2e/kWh'),
    listed('Norway', 'intensity', { country: 'NOR' }, '7.62 gCO2e/kWh'),
    listed('nothing chosen: the world', 'intensity', {}, '475 gCO2e/kWh'),
    listed('a local server', 'pue', {}, '1.67 1'),
    listed('Google Cloud', 'pue', { cloudProvider: 'gcp' }, '1.11 1'),
    listed('Microsoft Azure', 'pue', { cloudProvider: 'azure' }, '1.125 1'),
    listed('a provider that came with 3.0 is one that is not known', 'pue', { cloudProvider: 'ovhcloud' }, '1.67 1'),
    {
      id: 'V-GB-0201',
      origin: 'refusal',
      says: 'no memory stated',
      want: 'emissions',
      input: without(page, 'memory'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/memory' },
    },
    {
      id: 'V-GB-0202',
      origin: 'refusal',
      says: 'usage above one',
      want: 'gpuPower',
      input: { ...page, boardUsage: '75 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/boardUsage' },
    },
    {
      id: 'V-GB-0203',
      origin: 'refusal',
      says: 'rated power as an energy',
      want: 'cpuPower',
      input: { ...page, corePower: '7.5 Wh' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/corePower' },
    },
    {
      id: 'V-GB-0204',
      origin: 'refusal',
      says: 'no PUE',
      want: 'power',
      input: without(page, 'pue'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/pue' },
    },
  ],
  [
    {
      from: 'V-GB-1001',
      count: 6,
      want: 'emissions',
      says: 'drawn: cores, boards and memory',
      ranges: {
        runtime: range(3, 900, 'h'),
        cores: range(5, 120, '1'),
        corePower: range(3, 15, 'W'),
        coreUsage: range(0.2, 0.9, '1'),
        boards: range(2, 9, '1'),
        boardPower: range(70, 700, 'W'),
        boardUsage: range(0.2, 0.9, '1'),
        memory: range(30, 900, 'GB'),
        pue: range(1.05, 1.9, '1'),
        intensity: range(20, 900, 'gCO2e/kWh'),
        repetitions: range(2, 9, '1'),
      },
    },
  ],
);

function without(input: Input, name: string): Input {
  return Object.fromEntries(Object.entries(input).filter(([key]) => key !== name));
}
