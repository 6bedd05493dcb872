import { type CaseValue, defineCases, range } from '../cases.js';
import { greenAlgorithms10 } from './green-algorithms-1.0.js';

type Input = Readonly<Record<string, CaseValue>>;

const page: Input = {
  runtime: '12 h',
  cores: '12 1',
  corePower: '7.5 W',
  coreUsage: '1 1',
  memory: '64 GB',
  pue: '1.67 1',
  intensity: '475 gCO2e/kWh',
  repetitions: '1 1',
};
const port = { ...page, runtime: '2 h', cores: '4 1', corePower: '12 W', memory: '16 GB' };
const france = { ...page, intensity: '47 gCO2e/kWh', coreUsage: '0.5 1', repetitions: '10 1' };
const boards = { ...page, cores: '2 1', corePower: '300 W', coreUsage: '0.6 1' };

let next = 0;
function derived(says: string, want: string, input: Input, kind?: 'edge') {
  next += 1;
  const id = `V-GC-01${String(next).padStart(2, '0')}`;
  return { id, origin: 'derived', says, want, input, ...(kind && { kind }) } as const;
}

let nextLookup = 150;
function listed(says: string, want: 'intensity' | 'pue', input: Input, expected: string) {
  nextLookup += 1;
  const source = want === 'pue' ? 'Green Algorithms 1.0, the PUE of its page' : 'data/v1.0/CI_aggregated.csv';
  return { id: `V-GC-0${nextLookup}`, origin: 'lookup', says, source, want, input, expected } as const;
}

export const cases = defineCases(
  greenAlgorithms10,
  [
    {
      id: 'V-GC-0001',
      origin: 'published',
      says: 'an independent port in R, with the same memory power and PUE',
      source: 'greenAlgoR, documentation example',
      want: 'energy',
      input: port,
      expected: '0.1802264 kWh',
      within: '0.00000005',
    },
    {
      id: 'V-GC-0002',
      origin: 'published',
      says: 'an independent port in R, at the intensity of the world',
      source: 'greenAlgoR, documentation example',
      want: 'emissions',
      input: port,
      expected: '85.60754 gCO2e',
      within: '0.000005',
    },
    {
      id: 'V-GC-0003',
      origin: 'published',
      says: 'twelve cores and 64 GB for a day',
      source: 'GreenAlgorithms/green-algorithms-tool issue 15',
      want: 'energy',
      input: { ...page, runtime: '24 h' },
      expected: '4.56 kWh',
      within: '0.005',
    },
    {
      id: 'V-GC-0004',
      origin: 'published',
      says: 'a rated power of 150 W over 24 cores is kept as 6.3 W a core',
      source: 'GreenAlgorithms/green-algorithms-tool issue 1',
      want: 'powerPerCore',
      input: { processorPower: '150 W', coresPerProcessor: '24 1' },
      expected: '6.3 W',
      within: '0',
    },
    derived('ten repetitions at half usage in France: memory is not halved', 'emissions', france),
    derived('boards in place of cores', 'emissions', boards),
    derived('tree-months: a tree of 11.4 kg a year', 'treeMonths', page),
    derived('tree-months of boards', 'treeMonths', boards),
    derived('flights from Paris to London', 'flights', page),
    derived('hours of streamed video', 'streamingHours', page),
    derived('idle boards still have their memory', 'emissions', { ...boards, coreUsage: '0 1' }, 'edge'),
    derived('a personal computer has no overhead', 'power', { ...page, pue: '1 1' }, 'edge'),
    listed('France', 'intensity', { country: 'FRA' }, '47 gCO2e/kWh'),
    listed('United States', 'intensity', { country: 'USA' }, '475.9 gCO2e/kWh'),
    listed('United Kingdom', 'intensity', { country: 'GBR' }, '277.3 gCO2e/kWh'),
    listed('China', 'intensity', { country: 'CHN' }, '623.6 gCO2e/kWh'),
    listed('Switzerland', 'intensity', { country: 'CHE' }, '14 gCO2e/kWh'),
    listed('nothing chosen: the world', 'intensity', {}, '475 gCO2e/kWh'),
    listed('a local server', 'pue', {}, '1.67 1'),
    listed('Amazon Web Services', 'pue', { cloudProvider: 'aws' }, '1.2 1'),
    {
      id: 'V-GC-0201',
      origin: 'refusal',
      says: 'no memory stated',
      want: 'emissions',
      input: without(page, 'memory'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/memory' },
    },
    {
      id: 'V-GC-0202',
      origin: 'refusal',
      says: 'no usage stated: the page has a default, a question has not',
      want: 'corePart',
      input: without(page, 'coreUsage'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/coreUsage' },
    },
    {
      id: 'V-GC-0203',
      origin: 'refusal',
      says: 'less than one repetition',
      want: 'energy',
      input: { ...page, repetitions: '0.5 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/repetitions' },
    },
    {
      id: 'V-GC-0204',
      origin: 'refusal',
      says: 'memory as a power',
      want: 'ramPower',
      input: { memory: '64 W' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/memory' },
    },
  ],
  [
    {
      from: 'V-GC-1001',
      count: 6,
      want: 'emissions',
      says: 'drawn: one kind of core, and memory',
      ranges: {
        runtime: range(3, 900, 'h'),
        cores: range(5, 120, '1'),
        corePower: range(3, 15, 'W'),
        coreUsage: range(0.2, 0.9, '1'),
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
