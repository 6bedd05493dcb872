import { type Case, type Cases, type Draw, defineCases, range } from '../cases.js';
import { operationCases, tests, unknownFactor } from '../ccf/cases.js';
import type { Methodology } from '../methodology.js';

export function casesOf(methodology: Methodology, prefix: string): Cases {
  return defineCases(
    methodology,
    [...published(prefix), ...derived(prefix), ...operationCases(prefix, given, other), ...refusals(prefix)],
    draws(prefix),
  );
}

const given = { memoryTime: '80 GB*h', replication: '1 1' };
const other = { memoryTime: '7200 GB*h', replication: '2 1' };
/** A family whose largest instance has 192 virtual processors, two chips. */
const family = { largestMemory: '768 GB', largestVcpus: '192 1', chipMemory: '98.12 GB' };

const published = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0001`,
    origin: 'published',
    says: '80 gigabyte-hours beyond those of the processors',
    source: tests('MemoryEstimator'),
    want: 'energy',
    input: { ...given, pue: '1.135 1' },
    expected: '0.0355936 kWh',
    within: '0',
  },
  {
    id: `${prefix}-0002`,
    origin: 'published',
    says: 'the same, as emissions',
    source: tests('MemoryEstimator'),
    want: 'emissions',
    input: { ...given, pue: '1.135 1', regionFactor: '0.000415755 tCO2e/kWh', unknownFactor },
    expected: '1.4798217168e-5 tCO2e',
    within: '0',
  },
];

const derived = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0101`,
    origin: 'derived',
    says: 'three gigabytes for a day: the course of the Impact Framework prints sixty times as much',
    want: 'memoryEnergy',
    input: { memoryTime: '72 GB*h', replication: '1 1' },
  },
  {
    id: `${prefix}-0102`,
    origin: 'derived',
    says: 'an instance of a family of two chips',
    want: 'memoryEnergy',
    input: { memoryTime: '6912 GB*h', ...family, replication: '1 1' },
  },
  {
    id: `${prefix}-0103`,
    origin: 'derived',
    kind: 'edge',
    says: 'a chip that has less memory than the average of its kind',
    want: 'memoryEnergy',
    input: { memoryTime: '6912 GB*h', ...family, largestMemory: '192 GB', replication: '1 1' },
  },
  {
    id: `${prefix}-0104`,
    origin: 'derived',
    kind: 'edge',
    says: 'one virtual processor more than a chip has',
    want: 'extraMemoryTime',
    input: { memoryTime: '6912 GB*h', ...family, largestVcpus: '97 1' },
  },
  {
    id: `${prefix}-0105`,
    origin: 'derived',
    says: 'as many virtual processors as a chip has',
    want: 'extraMemoryTime',
    input: { memoryTime: '6912 GB*h', ...family, largestVcpus: '96 1' },
  },
];

const refusals = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0411`,
    origin: 'refusal',
    says: 'no replication',
    want: 'memoryEnergy',
    input: { memoryTime: '80 GB*h' },
    refuses: { requirement: 'calculation-missing-input', at: '/input/replication' },
  },
  {
    id: `${prefix}-0412`,
    origin: 'refusal',
    says: 'memory without its time',
    want: 'memoryEnergy',
    input: { memoryTime: '80 GB', replication: '1 1' },
    refuses: { requirement: 'quantity-unit-dimension', at: '/input/memoryTime' },
  },
];

const draws = (prefix: string): readonly Draw[] => [
  {
    from: `${prefix}-1001`,
    count: 4,
    want: 'emissions',
    says: 'drawn: an instance of a family of two chips',
    ranges: {
      memoryTime: range(70, 9000, 'GB*h'),
      largestMemory: range(400, 1500, 'GB'),
      largestVcpus: range(100, 190, '1'),
      chipMemory: range(20, 130, 'GB'),
      replication: range(2, 6, '1'),
      pue: range(1.05, 1.9, '1'),
      regionFactor: range(0.00002, 0.0009, 'tCO2e/kWh'),
    },
    given: { unknownFactor },
  },
];
