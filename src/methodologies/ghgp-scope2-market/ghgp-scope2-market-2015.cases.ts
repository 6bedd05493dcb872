import { defineCases, range } from '../cases.js';
import { ghgpScope2Market } from './ghgp-scope2-market-2015.js';

const site = {
  energy: ['8123.4 kWh', '731.9 kWh'],
  pue: '1.31 1',
  gridAverage: '407.3 gCO2e/kWh',
  residualMix: '523.9 gCO2e/kWh',
};
const contracts = {
  instrumentEnergy: ['4311.7 kWh', '1822.9 kWh'],
  instrumentFactor: ['11.3 gCO2e/kWh', '203.1 gCO2e/kWh'],
  qualifies: ['1 1', '1 1'],
};

export const cases = defineCases(
  ghgpScope2Market,
  [
    {
      id: 'V-S2M-0001',
      origin: 'published',
      says: 'the market-based part of a median prompt: 0.24 Wh of which 0.023 g remain, an effective 96 g/kWh',
      source:
        'Elsworth et al. 2025, arXiv 2508.15734: 0.24 Wh and 0.023 gCO2e of scope 2, market-based (printed to two digits)',
      want: 'emissions',
      input: {
        meteredEnergy: ['0.24 Wh'],
        instrumentEnergy: [],
        instrumentFactor: [],
        qualifies: [],
        residualMix: '96 gCO2e/kWh',
      },
      expected: '0.023 gCO2e',
      within: '0.0005',
    },
    {
      id: 'V-S2M-0101',
      origin: 'derived',
      says: 'two contracts, the rest at the residual mix',
      want: 'emissions',
      input: { ...site, ...contracts },
    },
    {
      id: 'V-S2M-0102',
      origin: 'derived',
      says: 'a contract with an unmet criterion does not count',
      want: 'emissions',
      input: { ...site, ...contracts, qualifies: ['1 1', '0 1'] },
    },
    {
      id: 'V-S2M-0103',
      origin: 'derived',
      says: 'without a residual mix the grid average stands in',
      want: 'emissions',
      input: { energy: site.energy, pue: site.pue, gridAverage: site.gridAverage, ...contracts },
    },
    {
      id: 'V-S2M-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'more contracts than electricity: the surplus counts for nothing',
      want: 'emissions',
      input: { ...site, ...contracts, instrumentEnergy: ['12311.7 kWh', '3822.9 kWh'] },
    },
    {
      id: 'V-S2M-0105',
      origin: 'derived',
      kind: 'edge',
      says: 'no instruments at all',
      want: 'emissions',
      input: { ...site, instrumentEnergy: [], instrumentFactor: [], qualifies: [] },
    },
    {
      id: 'V-S2M-0106',
      origin: 'derived',
      kind: 'edge',
      says: 'certificates of a factor of zero',
      want: 'emissions',
      input: { ...site, ...contracts, instrumentFactor: ['0 gCO2e/kWh', '203.1 gCO2e/kWh'] },
    },
    {
      id: 'V-S2M-0201',
      origin: 'refusal',
      says: 'not said whether the instruments qualify: that is not taken for a yes',
      want: 'emissions',
      input: {
        ...site,
        instrumentEnergy: contracts.instrumentEnergy,
        instrumentFactor: contracts.instrumentFactor,
      },
      refuses: { requirement: 'calculation-missing-input', at: '/input/qualifies' },
    },
    {
      id: 'V-S2M-0202',
      origin: 'refusal',
      says: 'a factor missing for one of two instruments',
      want: 'emissions',
      input: { ...site, ...contracts, instrumentFactor: ['11.3 gCO2e/kWh'] },
      refuses: { requirement: 'calculation-series-index', at: '/input/instrumentFactor' },
    },
    {
      id: 'V-S2M-0203',
      origin: 'refusal',
      says: 'a certificate of negative electricity',
      want: 'emissions',
      input: { ...site, ...contracts, instrumentEnergy: ['-4311.7 kWh', '1822.9 kWh'] },
      refuses: { requirement: 'calculation-input-range', at: '/input/instrumentEnergy' },
    },
    {
      id: 'V-S2M-0204',
      origin: 'refusal',
      says: 'a residual mix in grams only',
      want: 'emissions',
      input: { ...site, ...contracts, residualMix: '523.9 gCO2e' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/residualMix' },
    },
  ],
  [
    {
      from: 'V-S2M-1001',
      count: 6,
      want: 'emissions',
      says: 'drawn: partly covered',
      ranges: {
        energy: range(3000, 9000, 'kWh', 2),
        pue: range(1.05, 1.9, '1'),
        instrumentEnergy: range(100, 1900, 'kWh', 3),
        instrumentFactor: range(5, 300, 'gCO2e/kWh', 3),
        qualifies: range(0.3, 0.9, '1', 3),
        residualMix: range(300, 900, 'gCO2e/kWh'),
        gridAverage: range(20, 290, 'gCO2e/kWh'),
      },
    },
    {
      from: 'V-S2M-1101',
      count: 3,
      want: 'emissions',
      says: 'drawn: more contracts than electricity',
      ranges: {
        energy: range(3000, 4000, 'kWh', 2),
        pue: range(1.05, 1.9, '1'),
        instrumentEnergy: range(9000, 20000, 'kWh', 3),
        instrumentFactor: range(5, 300, 'gCO2e/kWh', 3),
        qualifies: range(0.6, 0.9, '1', 3),
        residualMix: range(300, 900, 'gCO2e/kWh'),
      },
    },
  ],
);
