import { type CaseValue, defineCases, range } from '../cases.js';
import { act } from './act-2.0.js';

type Input = Readonly<Record<string, CaseValue>>;

const tests = 'ACT 2.0 (commit abc9fbb), act/tests/model_unit_tests.py';
const logic: Input = {
  logicUnits: ['2 1', '3 1'],
  logicArea: ['6.93 cm2', '1.37 cm2'],
  epa: ['1.2 kWh/cm2', '2.15 kWh/cm2'],
  gpa95: ['200 gCO2e/cm2', '350 gCO2e/cm2'],
  gpa99: ['125 gCO2e/cm2', '200 gCO2e/cm2'],
  fabIntensity: ['583 gCO2e/kWh', '301 gCO2e/kWh'],
  logicYield: ['0.875 1', '0.913 1'],
  logicChips: ['1 1', '3 1'],
};
const memory: Input = {
  memoryUnits: ['11 1'],
  memorySize: ['32 GB'],
  memoryFactor: ['65 gCO2e/GB'],
  memoryYield: ['0.875 1'],
  memoryChips: ['9 1'],
};
const disks: Input = {
  diskUnits: ['3 1', '7 1'],
  diskSize: ['960 GB', '4000 GB'],
  diskFactor: ['15 gCO2e/GB', '4.57 gCO2e/GB'],
  diskYield: ['0.875 1', '0.91 1'],
  diskChips: ['5 1', '2 1'],
};
const others: Input = {
  boardUnits: ['1 1', '2 1'],
  boardArea: ['1190 cm2', '317 cm2'],
  boardLayers: ['4 1', '10 1'],
  batteryUnits: ['3 1'],
  batteryCapacity: ['11.7 Wh'],
};
const use: Input = {
  timeUsed: '997.3 h',
  lifetime: '35064 h',
  power: '0.273 W',
  duty: '0.723 1',
  intensity: '597 gCO2e/kWh',
};

/** Ten gigabytes in two chips at a yield of 0.9, as the tests of the model have them. */
function ten(kind: 'memory' | 'disk', factor: string): Input {
  return {
    [`${kind}Units`]: ['1 1'],
    [`${kind}Size`]: ['10 GB'],
    [`${kind}Factor`]: [`${factor} gCO2e/GB`],
    [`${kind}Yield`]: ['0.9 1'],
    [`${kind}Chips`]: ['2 1'],
  };
}

const { memoryFactor: _, ...unknownMemory } = memory;

export const cases = defineCases(
  act,
  [
    {
      id: 'V-ACT-0001',
      origin: 'published',
      says: 'memory, DDR3 of 30 nm',
      source: tests,
      want: 'memory',
      input: ten('memory', '230'),
      expected: '2855.5555555555557 gCO2e',
      within: '0.0000001',
    },
    {
      id: 'V-ACT-0002',
      origin: 'published',
      says: 'a hard disk, which has a yield too',
      source: tests,
      want: 'disks',
      input: ten('disk', '4.57'),
      expected: '350.7777777777778 gCO2e',
      within: '0.0000001',
    },
    {
      id: 'V-ACT-0003',
      origin: 'published',
      says: 'a solid-state disk, NAND of 30 nm',
      source: tests,
      want: 'disks',
      input: ten('disk', '31'),
      expected: '644.4444444444445 gCO2e',
      within: '0.0000001',
    },
    {
      id: 'V-ACT-0004',
      origin: 'published',
      says: 'operation over three and a half years of 365.25 days',
      source: tests,
      want: 'operational',
      input: { power: '0.273 W', duty: '0.723 1', yearsUsed: '3.5 1', intensity: '597 gCO2e/kWh' },
      expected: '3615.3 gCO2e',
      within: '0.3',
    },
    { id: 'V-ACT-0101', origin: 'derived', says: 'two kinds of logic', want: 'logic', input: logic },
    {
      id: 'V-ACT-0102',
      origin: 'derived',
      says: 'logic of a fab whose gases are abated by 99 %',
      want: 'logic',
      input: { ...logic, gpa: ['125 gCO2e/cm2', '200 gCO2e/cm2'] },
    },
    { id: 'V-ACT-0103', origin: 'derived', says: 'boards of four and of ten layers', want: 'boards', input: others },
    { id: 'V-ACT-0104', origin: 'derived', says: 'batteries', want: 'batteries', input: others },
    {
      id: 'V-ACT-0105',
      origin: 'derived',
      says: 'a whole machine made and used',
      want: 'emissions',
      input: { ...logic, ...memory, ...disks, ...others, ...use },
    },
    {
      id: 'V-ACT-0106',
      origin: 'derived',
      kind: 'edge',
      says: 'a machine without disk or battery',
      want: 'wholeLife',
      input: {
        ...logic,
        ...memory,
        ...others,
        diskUnits: [],
        diskSize: [],
        diskFactor: [],
        diskYield: [],
        diskChips: [],
        batteryUnits: [],
        batteryCapacity: [],
      },
    },
    {
      id: 'V-ACT-0107',
      origin: 'derived',
      kind: 'edge',
      says: 'used for all of its life',
      want: 'embodied',
      input: { ...logic, ...memory, ...disks, ...others, yearsUsed: '4 1', lifetimeYears: '4 1' },
    },
    {
      id: 'V-ACT-0108',
      origin: 'derived',
      kind: 'edge',
      says: 'no duty, no operation',
      want: 'operational',
      input: { ...use, duty: '0 1' },
    },
    {
      id: 'V-ACT-0201',
      origin: 'refusal',
      says: 'no factor for the memory',
      want: 'memory',
      input: unknownMemory,
      refuses: { requirement: 'calculation-missing-input', at: '/input/memoryFactor' },
    },
    {
      id: 'V-ACT-0202',
      origin: 'refusal',
      says: 'a yield of nothing',
      want: 'memory',
      input: { ...memory, memoryYield: ['0 1'] },
      refuses: { requirement: 'calculation-division-by-zero', at: '/input/memoryYield' },
    },
    {
      id: 'V-ACT-0203',
      origin: 'refusal',
      says: 'a yield of more than all',
      want: 'memory',
      input: { ...memory, memoryYield: ['1.3 1'] },
      refuses: { requirement: 'calculation-input-range', at: '/input/memoryYield' },
    },
    {
      id: 'V-ACT-0204',
      origin: 'refusal',
      says: 'a disk counted in kilograms',
      want: 'disks',
      input: { ...disks, diskSize: ['960 kg', '4000 kg'] },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/diskSize' },
    },
    {
      id: 'V-ACT-0205',
      origin: 'refusal',
      says: 'areas of two pieces and a yield of one',
      want: 'logic',
      input: { ...logic, logicYield: ['0.875 1'] },
      refuses: { requirement: 'calculation-series-index', at: '/input/logicYield' },
    },
  ],
  [
    {
      from: 'V-ACT-1001',
      count: 5,
      want: 'emissions',
      says: 'drawn: a machine made and used',
      ranges: {
        logicUnits: range(2, 6, '1', 2),
        logicArea: range(0.5, 8, 'cm2', 2),
        epa: range(0.9, 3.3, 'kWh/cm2', 2),
        gpa95: range(175, 470, 'gCO2e/cm2', 2),
        gpa99: range(100, 170, 'gCO2e/cm2', 2),
        fabIntensity: range(300, 700, 'gCO2e/kWh', 2),
        logicYield: range(0.6, 0.95, '1', 2),
        logicChips: range(2, 20, '1', 2),
        diskUnits: range(2, 8, '1', 2),
        diskSize: range(200, 4000, 'GB', 2),
        diskFactor: range(4, 31, 'gCO2e/GB', 2),
        diskYield: range(0.6, 0.95, '1', 2),
        diskChips: range(2, 13, '1', 2),
        yearsUsed: range(0.3, 3, '1'),
        lifetimeYears: range(3.1, 6, '1'),
        power: range(100, 700, 'W'),
        duty: range(0.2, 0.9, '1'),
        intensity: range(20, 290, 'gCO2e/kWh'),
      },
      given: { ...memory, ...others },
    },
    {
      from: 'V-ACT-1101',
      count: 3,
      want: 'operational',
      says: 'drawn: operation in years',
      ranges: {
        power: range(0.2, 700, 'W'),
        duty: range(0.2, 0.9, '1'),
        yearsUsed: range(0.3, 6, '1'),
        intensity: range(20, 900, 'gCO2e/kWh'),
      },
    },
  ],
);
