import { type Case, defineCases, range } from '../cases.js';
import { codecarbon28 } from './codecarbon-2.8.js';

const run = 'CodeCarbon (v2.8.4), its own code run on these inputs';
const tables = 'CodeCarbon 2.8.4, its tables';

const memories = (
  [
    ['1007', '377.625', 'a node of a terabyte, at 378 W (issue 629)'],
    ['16', '6', 'a small machine: there is no least power'],
    ['256', '96', 'a server'],
  ] as const
).map(
  ([size, watts, says], at): Case => ({
    id: `V-CC28-000${at + 1}`,
    origin: 'published',
    says,
    source: run,
    want: 'memoryPower',
    input: { memory: `${size} GiB` },
    expected: `${watts} W`,
    within: '0',
  }),
);

const lookups = (
  [
    [{ country: 'FRA' }, '56.039', 'France'],
    [{ country: 'USA', region: 'california' }, '205.26914471217', 'a state of the USA, in pounds per MWh'],
    [{ country: 'USA', region: 'puerto rico' }, '369.473', 'a territory that the table lacks becomes the country'],
    [{ country: 'SWE', region: 'SE3' }, '40.695', 'a Nordic zone: this version has none, so it becomes the country'],
    [{ country: 'AAA' }, '475', 'an unknown country becomes the world'],
    [{ cloudProvider: 'gcp', cloudRegion: 'europe-west9' }, '34', 'a region of a cloud'],
    [
      { country: 'USA', cloudProvider: 'aws', cloudRegion: 'us-east-1' },
      '369.473',
      'a cloud of which it has no region',
    ],
    [{ cloudProvider: 'aws', cloudRegion: 'us-east-1' }, '475', 'and without a country the world'],
  ] as const
).map(
  ([input, grams, says], at): Case => ({
    id: `V-CC28-015${at + 1}`,
    origin: 'lookup',
    says,
    source: tables,
    want: 'intensity',
    input,
    expected: `${grams} gCO2e/kWh`,
  }),
);

export const cases = defineCases(
  codecarbon28,
  [
    ...memories,
    {
      id: 'V-CC28-0101',
      origin: 'derived',
      says: 'counters of two packages and of boards, memory by its size, overhead',
      want: 'emissions',
      input: {
        duration: '97.3 h',
        cpuCounter: ['36000000000 uJ', '72000000000 uJ'],
        gpuCounter: ['1080000000 mJ', '970000000 mJ'],
        memory: '1007 GiB',
        pue: '1.37 1',
        intensity: '318.6 gCO2e/kWh',
      },
    },
    {
      id: 'V-CC28-0102',
      origin: 'derived',
      kind: 'edge',
      says: 'no memory, no power: there is no floor',
      want: 'memoryPower',
      input: { memory: '0 GiB' },
    },
    {
      id: 'V-CC28-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'memory grows steadily past the terabyte, where version 3 falls',
      want: 'memoryPower',
      input: { memory: '1024 GiB' },
    },
    ...lookups,
    {
      id: 'V-CC28-0201',
      origin: 'refusal',
      says: 'no size of the memory',
      want: 'memoryPower',
      input: {},
      refuses: { requirement: 'calculation-missing-input', at: '/input/memory' },
    },
    {
      id: 'V-CC28-0202',
      origin: 'refusal',
      says: 'negative memory',
      want: 'memoryPower',
      input: { memory: '-64 GiB' },
      refuses: { requirement: 'calculation-input-range', at: '/input/memory' },
    },
    {
      id: 'V-CC28-0203',
      origin: 'refusal',
      says: 'a rated power in kWh',
      want: 'cpuPower',
      input: { cpuTdp: '240 kWh' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/cpuTdp' },
    },
    {
      id: 'V-CC28-0204',
      origin: 'refusal',
      says: 'no rated power of the processor',
      want: 'cpuPower',
      input: {},
      refuses: { requirement: 'calculation-missing-input', at: '/input/cpuTdp' },
    },
  ],
  [
    {
      from: 'V-CC28-1001',
      count: 4,
      want: 'emissions',
      says: 'drawn: half of the rated power, memory by its size, overhead',
      ranges: {
        duration: range(3, 900, 'h'),
        cpuTdp: range(60, 400, 'W'),
        gpuStated: range(20, 900, 'kWh', 2),
        memory: range(70, 4000, 'GiB'),
        pue: range(1.05, 1.9, '1'),
        intensity: range(20, 900, 'gCO2e/kWh'),
      },
    },
    {
      from: 'V-CC28-1101',
      count: 3,
      want: 'gpuEnergy',
      says: 'drawn: boards by their counters',
      ranges: { gpuCounter: range(100000, 900000, 'J', 4) },
    },
    {
      from: 'V-CC28-1201',
      count: 2,
      want: 'cpuEnergy',
      says: 'drawn: half of the rated power',
      ranges: { duration: range(3, 900, 'h'), cpuTdp: range(60, 400, 'W') },
    },
  ],
);
