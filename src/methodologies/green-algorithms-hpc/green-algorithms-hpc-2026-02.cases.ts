import { type CaseValue, defineCases, range } from '../cases.js';
import { greenAlgorithmsHpc } from './green-algorithms-hpc-2026-02.js';

type Input = Readonly<Record<string, CaseValue>>;

const run = 'GreenAlgorithms4HPC (c0f4709), its own functions run on a job with this record';
const cluster: Input = {
  corePower: '10 W',
  granularity: '6 GB',
  pue: '1.67 1',
  intensity: '467 gCO2e/kWh',
  boards: '0 1',
  boardPower: '0 W',
};
/** Elapsed 10:00:00, TotalCPU 2-12:00:00, ReqMem 64G, MaxRSS 20000000K. */
const used = {
  ...cluster,
  wallTime: '10 h',
  cores: '8 1',
  coreTime: '60 h',
  memoryRequested: '64 GB',
  memoryUsed: '20 GB',
  failed: '0 1',
};
/** Elapsed 02:00:00, TotalCPU 08:00:00, ReqMem 4Gc, MaxRSS 1000000K, FAILED. */
const failed = {
  ...cluster,
  wallTime: '2 h',
  cores: '4 1',
  coreTime: '8 h',
  memoryPerCore: '4 GB',
  memoryUsed: '1 GB',
  failed: '1 1',
};
/** Elapsed 01:30:00.500, TotalCPU 01:00.250, ReqMem 6Gn on three nodes, MaxRSS 6000000. */
const perNode = {
  ...cluster,
  wallTime: '5400.5 s',
  cores: '2 1',
  coreTime: '60.25 s',
  memoryPerNode: '6 GB',
  nodes: '3 1',
  memoryUsed: '6 GB',
  failed: '0 1',
};
const boards = { ...used, boards: '4 1', boardPower: '300 W' };

let next = 0;
function printed(says: string, want: string, input: Input, expected: string) {
  next += 1;
  const id = `V-GH-${String(next).padStart(4, '0')}`;
  const [value = ''] = expected.split(' ');
  // Printed to the last digit of a double: half a unit of its last place but one.
  const within = `1e-${Math.max(0, (value.split('.')[1] ?? '').length - 1)}`;
  return { id, origin: 'published', says, source: run, want, input, expected, within } as const;
}

export const cases = defineCases(
  greenAlgorithmsHpc,
  [
    printed('electricity of the cores by the time recorded', 'coreEnergy', used, '0.6 kWh'),
    printed('electricity of the memory requested', 'memoryEnergy', used, '0.2384 kWh'),
    printed('sixty core hours and 64 GB for ten hours', 'energy', used, '1.400128 kWh'),
    printed('sixty core hours and 64 GB for ten hours', 'emissions', used, '653.859776 gCO2e'),
    printed('20 GB used are 24 GB needed in pieces of six', 'memoryNeeded', used, '24 GB'),
    printed('memory requested over memory needed', 'memoryOverallocation', used, '2.666666666666667 1'),
    printed('had 24 GB been requested', 'energyNeeded', used, '1.151298 kWh'),
    printed('tree-months of 917 g', 'treeMonths', used, '0.713042285714286 1'),
    printed('pounds sterling', 'cost', used, '0.47604352 1'),
    printed('a request for each core', 'memory', failed, '16 GB'),
    printed('a failed job counts in the total', 'emissions', failed, '71.6874888 gCO2e'),
    printed('and again in the sub-total of failed jobs', 'energyFailed', failed, '0.1535064 kWh'),
    printed('had one piece of memory been requested', 'energyNeeded', failed, '0.1410649 kWh'),
    printed('tree-months of the failed job', 'treeMonths', failed, '0.078176105561614 1'),
    printed('a request for each node', 'memory', perNode, '18 GB'),
    printed('a whole piece used needs another one', 'memoryNeeded', perNode, '12 GB'),
    printed('a minute of core time in an hour and a half', 'energy', perNode, '0.017077073243056 kWh'),
    printed('a minute of core time in an hour and a half', 'emissions', perNode, '7.974993204506943 gCO2e'),
    printed('had two pieces been requested', 'energyNeeded', perNode, '0.011477879847222 kWh'),
    { id: 'V-GH-0101', origin: 'derived', says: 'with four boards', want: 'emissions', input: boards },
    {
      id: 'V-GH-0102',
      origin: 'derived',
      kind: 'edge',
      says: 'no core time recorded: all cores for the whole wall time',
      want: 'energy',
      input: { ...used, coreTime: '0 h' },
    },
    {
      id: 'V-GH-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'more used than was requested: whole pieces of what was used',
      want: 'memoryNeeded',
      input: { ...used, memoryUsed: '65 GB' },
    },
    {
      id: 'V-GH-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'pieces beyond the request: no more than was requested',
      want: 'memoryNeeded',
      input: { ...used, memoryUsed: '63 GB' },
    },
    {
      id: 'V-GH-0105',
      origin: 'derived',
      says: 'use not recorded: what was requested was needed',
      want: 'memoryNeeded',
      input: without(used, 'memoryUsed'),
    },
    {
      id: 'V-GH-0106',
      origin: 'derived',
      says: 'rated power of the processor, by its cores and not rounded',
      want: 'powerPerCore',
      input: { processorPower: '150 W', coresPerProcessor: '24 1' },
    },
    {
      id: 'V-GH-0201',
      origin: 'refusal',
      says: 'no power of the boards',
      want: 'boardEnergy',
      input: without(boards, 'boardPower'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/boardPower' },
    },
    {
      id: 'V-GH-0202',
      origin: 'refusal',
      says: 'no intensity: the template of a cluster has one, a question has not',
      want: 'emissions',
      input: without(used, 'intensity'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' },
    },
    {
      id: 'V-GH-0203',
      origin: 'refusal',
      says: 'a PUE below one',
      want: 'energy',
      input: { ...used, pue: '0.67 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/pue' },
    },
    {
      id: 'V-GH-0204',
      origin: 'refusal',
      says: 'core time as a count',
      want: 'coreEnergy',
      input: { ...used, coreTime: '60 1' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/coreTime' },
    },
  ],
  [
    { from: 'V-GH-1001', count: 4, want: 'emissions', says: 'drawn: a job with boards', ranges: drawn() },
    { from: 'V-GH-1011', count: 4, want: 'energyNeeded', says: 'drawn: memory needed', ranges: drawn() },
  ],
);

function drawn() {
  return {
    wallTime: range(2, 90, 'h'),
    cores: range(9, 60, '1'),
    coreTime: range(3, 17, 'h'),
    corePower: range(3, 15, 'W'),
    boards: range(2, 9, '1'),
    boardPower: range(70, 700, 'W'),
    memoryRequested: range(200, 900, 'GB'),
    memoryUsed: range(10, 150, 'GB'),
    granularity: range(4, 9, 'GB'),
    pue: range(1.05, 1.9, '1'),
    intensity: range(20, 900, 'gCO2e/kWh'),
  };
}

function without(input: Input, name: string): Input {
  return Object.fromEntries(Object.entries(input).filter(([key]) => key !== name));
}
