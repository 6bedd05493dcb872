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

const given = { dataTransferred: '1200 GB' };
const other = { dataTransferred: '37 TB' };

const published = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0001`,
    origin: 'published',
    says: 'ten million gigabytes',
    source: tests('NetworkingEstimator'),
    want: 'emissions',
    input: {
      dataTransferred: '10000000 GB',
      pue: '1.135 1',
      regionFactor: '0.000415755 tCO2e/kWh',
      unknownFactor,
    },
    expected: '4.71881925 tCO2e',
    within: '0',
  },
  {
    id: `${prefix}-0002`,
    origin: 'published',
    says: 'the same with a PUE of 1.09 and another factor',
    source: tests('NetworkingEstimator'),
    want: 'emissions',
    input: { dataTransferred: '10000000 GB', pue: '1.09 1', regionFactor: '0.000109 tCO2e/kWh', unknownFactor },
    expected: '1.1881 tCO2e',
    within: '0',
  },
  {
    id: `${prefix}-0003`,
    origin: 'published',
    says: 'its electricity',
    source: tests('NetworkingEstimator'),
    want: 'energy',
    input: { dataTransferred: '10000000 GB', pue: '1.135 1' },
    expected: '11350 kWh',
    within: '0',
  },
];

const derived = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0101`,
    origin: 'derived',
    says: 'a gibibyte is 1.073741824 gigabytes',
    want: 'networkEnergy',
    input: { dataTransferred: '1 GiB' },
  },
  {
    id: `${prefix}-0102`,
    origin: 'derived',
    kind: 'edge',
    says: 'nothing was sent',
    want: 'emissions',
    input: { dataTransferred: '0 GB', pue: '1.135 1', regionFactor: '0.0004 tCO2e/kWh', unknownFactor },
  },
];

const refusals = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0411`,
    origin: 'refusal',
    says: 'no data',
    want: 'networkEnergy',
    input: {},
    refuses: { requirement: 'calculation-missing-input', at: '/input/dataTransferred' },
  },
  {
    id: `${prefix}-0412`,
    origin: 'refusal',
    says: 'data over time',
    want: 'networkEnergy',
    input: { dataTransferred: '1 GB*h' },
    refuses: { requirement: 'quantity-unit-dimension', at: '/input/dataTransferred' },
  },
];

const draws = (prefix: string): readonly Draw[] => [
  {
    from: `${prefix}-1001`,
    count: 6,
    want: 'emissions',
    says: 'drawn: data between regions',
    ranges: {
      dataTransferred: range(70, 9000, 'GB'),
      pue: range(1.05, 1.9, '1'),
      regionFactor: range(0.00002, 0.0009, 'tCO2e/kWh'),
    },
    given: { unknownFactor },
  },
];
