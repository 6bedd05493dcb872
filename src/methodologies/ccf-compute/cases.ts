import { type Case, type Cases, type Draw, defineCases, range } from '../cases.js';
import { operationCases, run, tests, unknownFactor } from '../ccf/cases.js';
import type { Methodology } from '../methodology.js';

const one = { units: ['1 1'], replication: '1 1' };

export function casesOf(methodology: Methodology, prefix: string): Cases {
  return defineCases(
    methodology,
    [...published(prefix), ...derived(prefix), ...operationCases(prefix, given, other), ...refusals(prefix)],
    draws(prefix),
  );
}

const given = {
  ...one,
  unitTime: ['24 h'],
  minPower: ['0.74 W'],
  maxPower: ['3.5 W'],
  utilisation: '50 %',
};
const other = { ...given, unitTime: ['720 h'], utilisation: '31 %' };

const published = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0001`,
    origin: 'published',
    says: 'one hour at a load of 1 %, two copies',
    source: tests('ComputeEstimator'),
    want: 'energy',
    input: {
      units: ['1 1'],
      unitTime: ['1 h'],
      minPower: ['0.71 W'],
      maxPower: ['3.46 W'],
      utilisation: '1 %',
      replication: '2 1',
      pue: '1.135 1',
    },
    expected: '0.0016741249999999998 kWh',
    within: '1e-18',
  },
  {
    id: `${prefix}-0002`,
    origin: 'published',
    says: 'the same, as emissions',
    source: tests('ComputeEstimator'),
    want: 'emissions',
    input: {
      units: ['1 1'],
      unitTime: ['1 h'],
      minPower: ['0.71 W'],
      maxPower: ['3.46 W'],
      utilisation: '1 %',
      replication: '2 1',
      pue: '1.135 1',
      regionFactor: '0.000415755 tCO2e/kWh',
      unknownFactor,
    },
    expected: '6.960258393749999e-7 tCO2e',
    within: '1e-21',
  },
  {
    id: `${prefix}-0003`,
    origin: 'published',
    says: 'an average power stands in for load and both powers',
    source: tests('ComputeEstimator'),
    want: 'emissions',
    input: {
      ...one,
      unitTime: ['1 h'],
      averagePower: ['350 W'],
      pue: '1.135 1',
      regionFactor: '0.000928 tCO2e/kWh',
      unknownFactor,
    },
    expected: '0.000368648 tCO2e',
    within: '1e-15',
  },
  {
    id: `${prefix}-0004`,
    origin: 'published',
    says: 'ten hours without load',
    source: run,
    want: 'energy',
    input: {
      ...one,
      unitTime: ['10 h'],
      minPower: ['0.74 W'],
      maxPower: ['3.5 W'],
      utilisation: '0 %',
      pue: '1.1 1',
    },
    expected: '0.00814 kWh',
    within: '0',
  },
  {
    id: `${prefix}-0005`,
    origin: 'published',
    says: 'an A100 for ten hours, with the load of the processors',
    source: run,
    want: 'emissions',
    input: {
      ...one,
      unitTime: ['10 h'],
      minPower: ['46 W'],
      maxPower: ['407 W'],
      utilisation: '50 %',
      pue: '1.1 1',
      regionFactor: '0.0004 tCO2e/kWh',
      unknownFactor,
    },
    expected: '0.0009966 tCO2e',
    within: '0',
  },
];

const derived = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0101`,
    origin: 'derived',
    says: 'virtual processors and eight boards together',
    want: 'energy',
    input: {
      units: ['1 1', '8 1'],
      unitTime: ['9600 h', '100 h'],
      minPower: ['0.64 W', '46 W'],
      maxPower: ['3.97 W', '407 W'],
      utilisation: '37 %',
      replication: '1 1',
      pue: '1.135 1',
    },
  },
];

const refusals = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0411`,
    origin: 'refusal',
    says: 'no replication',
    want: 'computeEnergy',
    input: { units: ['1 1'], unitTime: ['10 h'], minPower: ['0.74 W'], maxPower: ['3.5 W'], utilisation: '50 %' },
    refuses: { requirement: 'calculation-missing-input', at: '/input/replication' },
  },
  {
    id: `${prefix}-0412`,
    origin: 'refusal',
    says: 'a load above 100 %',
    want: 'computeEnergy',
    input: { ...given, utilisation: '150 %' },
    refuses: { requirement: 'calculation-input-range', at: '/input/utilisation' },
  },
];

const draws = (prefix: string): readonly Draw[] => [
  {
    from: `${prefix}-1001`,
    count: 4,
    want: 'emissions',
    says: 'drawn: processors and boards',
    ranges: {
      units: range(2, 9, '1', 2),
      unitTime: range(20, 900, 'h', 2),
      minPower: range(0.4, 3, 'W', 2),
      maxPower: range(4, 400, 'W', 2),
      utilisation: range(0.1, 0.9, '1'),
      replication: range(2, 6, '1'),
      pue: range(1.05, 1.9, '1'),
      regionFactor: range(0.00002, 0.0009, 'tCO2e/kWh'),
    },
    given: { unknownFactor },
  },
];
