import { type CaseValue, defineCases, range } from '../cases.js';
import { greenAlgorithms } from './green-algorithms.js';

const run = 'Green Algorithms 3.0 (30df2fe), its own functions run on these inputs';
const noBoards = { boards: '0 1', boardPower: '0 W', boardUsage: '0 1' };
const noCores = { cores: '0 1', corePower: '0 W', coreUsage: '0 1' };
const page = { runtime: '12 h', cores: '12 1', corePower: '7.5 W', coreUsage: '1 1', memory: '64 GB', pue: '1.56 1', intensity: '475 gCO2e/kWh', repetitions: '1 1', ...noBoards };

export const cases = defineCases(
  greenAlgorithms,
  [
    { id: 'V-GA-0001', origin: 'published', says: 'the page as it opens', source: run, want: 'emissions', input: page, expected: '1012.26528 gCO2e', within: '0.000001' },
    { id: 'V-GA-0002', origin: 'published', says: 'power of the page as it opens', source: run, want: 'power', input: { ...page }, expected: '177.5904 W', within: '0.0000001' },
    { id: 'V-GA-0003', origin: 'published', says: 'half usage of the cores, in France: memory is not halved', source: run, want: 'emissions', input: { ...page, coreUsage: '0.5 1', intensity: '51.28 gCO2e/kWh' }, expected: '66.083756544 gCO2e', within: '0.0000001' },
    { id: 'V-GA-0004', origin: 'published', says: 'ten repetitions in China', source: run, want: 'emissions', input: { ...page, intensity: '537.4 gCO2e/kWh', repetitions: '10 1' }, expected: '11452.4497152 gCO2e', within: '0.00001' },
    { id: 'V-GA-0005', origin: 'published', says: 'repetitions do not raise the power', source: run, want: 'power', input: { ...page, repetitions: '10 1' }, expected: '177.5904 W', within: '0.0000001' },
    { id: 'V-GA-0006', origin: 'published', says: 'one V100 in a cloud region with its own PUE, no host', source: run, want: 'emissions', input: { runtime: '10 h', ...noCores, boards: '1 1', boardPower: '300 W', boardUsage: '1 1', memory: '16 GB', pue: '1.08 1', intensity: '161.89 gCO2e/kWh', repetitions: '1 1' }, expected: '534.94413552 gCO2e', within: '0.000001' },
    { id: 'V-GA-0007', origin: 'published', says: 'own rated power of 15 W a core, in Australia', source: run, want: 'energy', input: { ...page, corePower: '15 W', intensity: '840 gCO2e/kWh' }, expected: '3.8158848 kWh', within: '0.0000001' },
    { id: 'V-GA-0008', origin: 'published', says: 'an independent port in R, with the PUE of version 2.2', source: 'greenAlgoR, documentation example', want: 'emissions', input: { ...page, runtime: '2 h', cores: '4 1', corePower: '12 W', memory: '16 GB', pue: '1.67 1' }, expected: '85.60754 gCO2e', within: '0.00001' },
    { id: 'V-GA-0009', origin: 'published', says: 'the part of the cores', source: run, want: 'cpuEmissions', input: page, expected: '800.28 gCO2e', within: '0.000001' },
    { id: 'V-GA-0010', origin: 'published', says: 'the part of the memory', source: run, want: 'ramEmissions', input: page, expected: '211.98528 gCO2e', within: '0.000001' },
    { id: 'V-GA-0011', origin: 'published', says: 'tree-months of the page as it opens', source: run, want: 'treeMonths', input: page, expected: '1.104289396363636 1', within: '0.000000000000001' },
    { id: 'V-GA-0012', origin: 'published', says: 'a rated power of 150 W over 24 cores is kept as 6.3 W a core', source: 'GreenAlgorithms/green-algorithms-tool issue 1', want: 'powerPerCore', input: { processorPower: '150 W', coresPerProcessor: '24 1' }, expected: '6.3 W', within: '0' },
    { id: 'V-GA-0101', origin: 'derived', says: 'eight boards and 128 cores with their usage', want: 'emissions', input: { runtime: '100 h', cores: '128 1', processorPower: '225 W', coresPerProcessor: '64 1', coreUsage: '0.1 1', boards: '8 1', boardPower: '400 W', boardUsage: '0.75 1', memory: '1024 GB', pue: '1.56 1', intensity: '423.94 gCO2e/kWh', repetitions: '1 1' } },
    { id: 'V-GA-0102', origin: 'derived', kind: 'edge', says: 'idle cores still have their memory', want: 'emissions', input: { ...page, coreUsage: '0 1' } },
    { id: 'V-GA-0151', origin: 'lookup', says: 'France', source: 'CI_aggregated.csv of version 3.0', want: 'intensity', input: { country: 'FRA' }, expected: '51.28 gCO2e/kWh' },
    { id: 'V-GA-0152', origin: 'lookup', says: 'nothing chosen: the world', source: 'CI_aggregated.csv of version 3.0', want: 'intensity', input: {}, expected: '475 gCO2e/kWh' },
    { id: 'V-GA-0153', origin: 'lookup', says: 'PUE of a provider', source: 'defaults_PUE.csv of version 3.0', want: 'pue', input: { cloudProvider: 'aws' }, expected: '1.2 1' },
    { id: 'V-GA-0154', origin: 'lookup', says: 'PUE of a local server', source: 'defaults_PUE.csv of version 3.0', want: 'pue', input: {}, expected: '1.56 1' },
    { id: 'V-GA-0201', origin: 'refusal', says: 'no memory stated', want: 'emissions', input: without(page, 'memory'), refuses: { requirement: 'calculation-missing-input', at: '/input/memory' } },
    { id: 'V-GA-0202', origin: 'refusal', says: 'usage above one', want: 'cpuPower', input: { ...page, coreUsage: '1.2 1' }, refuses: { requirement: 'calculation-input-range', at: '/input/coreUsage' } },
    { id: 'V-GA-0203', origin: 'refusal', says: 'memory as a power', want: 'ramPower', input: { memory: '64 W' }, refuses: { requirement: 'quantity-unit-dimension', at: '/input/memory' } },
    { id: 'V-GA-0204', origin: 'refusal', says: 'no intensity', want: 'emissions', input: without(page, 'intensity'), refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' } },
  ],
  [
    {
      from: 'V-GA-1001',
      count: 6,
      want: 'emissions',
      says: 'drawn: cores, boards and memory',
      ranges: { runtime: range(3, 900, 'h'), cores: range(5, 120, '1'), corePower: range(3, 15, 'W'), coreUsage: range(0.2, 0.9, '1'), boards: range(2, 9, '1'), boardPower: range(70, 700, 'W'), boardUsage: range(0.2, 0.9, '1'), memory: range(30, 900, 'GB'), pue: range(1.05, 1.9, '1'), intensity: range(20, 900, 'gCO2e/kWh'), repetitions: range(2, 9, '1') },
    },
  ],
);

function without(input: Readonly<Record<string, CaseValue>>, name: string): Readonly<Record<string, CaseValue>> {
  return Object.fromEntries(Object.entries(input).filter(([key]) => key !== name));
}
