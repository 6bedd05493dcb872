import { type Case, defineCases, range } from '../cases.js';
import { tests, unknownFactor } from '../ccf/cases.js';
import { ccfUnknown } from './ccf-unknown-2024-03.js';

const source = tests('UnknownEstimator');
const costs = { knownCost: '50 1', unknownCost: '1000 1' };
const regionFactor = '0.000415755 tCO2e/kWh';
const published = (id: string, says: string, want: string, input: Case['input'], expected: string): Case => ({
  id,
  origin: 'published',
  says,
  source,
  want,
  input,
  expected,
  within: '0',
});

export const cases = defineCases(
  ccfUnknown,
  [
    published('V-CCF-U-0001', '20 kWh for a cost of 50', 'energy', { knownEnergy: ['20 kWh'], ...costs }, '400 kWh'),
    published(
      'V-CCF-U-0002',
      'the same, as emissions',
      'emissions',
      { knownEnergy: ['20 kWh'], ...costs, regionFactor },
      '0.166302 tCO2e',
    ),
    published('V-CCF-U-0003', '22 kWh for a cost of 50', 'energy', { knownEnergy: ['22 kWh'], ...costs }, '440 kWh'),
    published(
      'V-CCF-U-0004',
      'nothing is known',
      'energy',
      { knownEnergy: ['0 kWh'], knownCost: '0 1', unknownCost: '1000 1' },
      '0 kWh',
    ),
    {
      id: 'V-CCF-U-0101',
      origin: 'derived',
      says: 'electricity before overhead',
      want: 'energy',
      input: { knownItEnergy: ['12 kWh', '8 kWh'], pue: '1.135 1', ...costs },
    },
    {
      id: 'V-CCF-U-0102',
      origin: 'derived',
      kind: 'edge',
      says: 'nothing is without a model',
      want: 'emissions',
      input: { knownEnergy: ['20 kWh'], knownCost: '50 1', unknownCost: '0 1', regionFactor },
    },
    {
      id: 'V-CCF-U-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'a region whose factor is zero',
      want: 'emissions',
      input: { knownEnergy: ['20 kWh'], ...costs, regionFactor: '0 tCO2e/kWh', unknownFactor },
    },
    {
      id: 'V-CCF-U-0201',
      origin: 'refusal',
      says: 'no cost of what is known',
      want: 'energy',
      input: { knownEnergy: ['20 kWh'], unknownCost: '1000 1' },
      refuses: { requirement: 'calculation-missing-input', at: '/input/knownCost' },
    },
    {
      id: 'V-CCF-U-0202',
      origin: 'refusal',
      says: 'no cost of what has no model',
      want: 'energy',
      input: { knownEnergy: ['20 kWh'], knownCost: '50 1' },
      refuses: { requirement: 'calculation-missing-input', at: '/input/unknownCost' },
    },
    {
      id: 'V-CCF-U-0203',
      origin: 'refusal',
      says: 'a negative cost',
      want: 'energy',
      input: { knownEnergy: ['20 kWh'], knownCost: '50 1', unknownCost: '-10 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/unknownCost' },
    },
    {
      id: 'V-CCF-U-0204',
      origin: 'refusal',
      says: 'electricity in watts',
      want: 'energy',
      input: { knownEnergy: ['20 W'], ...costs },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/knownEnergy' },
    },
  ],
  [
    {
      from: 'V-CCF-U-1001',
      count: 5,
      want: 'emissions',
      says: 'drawn: two services that are known',
      ranges: {
        knownEnergy: range(20, 900, 'kWh', 2),
        knownCost: range(20, 900, '1'),
        unknownCost: range(20, 900, '1'),
        regionFactor: range(0.00002, 0.0009, 'tCO2e/kWh'),
      },
    },
  ],
);
