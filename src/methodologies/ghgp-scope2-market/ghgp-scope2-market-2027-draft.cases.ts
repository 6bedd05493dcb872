import { type CaseValue, defineCases, range } from '../cases.js';
import { ghgpScope2MarketDraft } from './ghgp-scope2-market-2027-draft.js';

type Input = Readonly<Record<string, CaseValue>>;

/** Four hours of which one has more sun than load. */
const day: Input = {
  energy: ['811.3 kWh', '907.1 kWh', '633.9 kWh', '718.7 kWh'],
  pue: '1.31 1',
  instrumentEnergy: ['317.9 kWh', '1873.3 kWh', '0 kWh', '112.7 kWh'],
  instrumentFactor: ['11.3 gCO2e/kWh', '41.9 gCO2e/kWh', '0 gCO2e/kWh', '203.1 gCO2e/kWh'],
  residualMix: '523.9 gCO2e/kWh',
};
const { residualMix: _, ...withoutMix } = day;
const { instrumentFactor: __, ...withoutFactor } = day;

export const cases = defineCases(
  ghgpScope2MarketDraft,
  [
    {
      id: 'V-S2H-0001',
      origin: 'published',
      says: 'the market-based part of a median prompt, in one hour and without instruments: an effective 96 g/kWh',
      source:
        'Elsworth et al. 2025, arXiv 2508.15734: 0.24 Wh and 0.023 gCO2e of scope 2, market-based (printed to two digits)',
      want: 'emissions',
      input: {
        meteredEnergy: ['0.24 Wh'],
        instrumentEnergy: ['0 Wh'],
        instrumentFactor: ['0 gCO2e/kWh'],
        residualMix: '96 gCO2e/kWh',
      },
      expected: '0.023 gCO2e',
      within: '0.0005',
    },
    { id: 'V-S2H-0101', origin: 'derived', says: 'four hours, one with a surplus', want: 'emissions', input: day },
    {
      id: 'V-S2H-0102',
      origin: 'derived',
      says: 'the same in one bucket, as by the rules of 2015',
      want: 'annualEmissions',
      input: day,
    },
    { id: 'V-S2H-0103', origin: 'derived', says: 'the share that is matched', want: 'matchedShare', input: day },
    {
      id: 'V-S2H-0104',
      origin: 'derived',
      says: 'without a residual mix a conservative factor stands in',
      want: 'emissions',
      input: { ...withoutMix, conservative: '871.3 gCO2e/kWh' },
    },
    {
      id: 'V-S2H-0105',
      origin: 'derived',
      says: 'a residual mix of each hour',
      want: 'emissions',
      input: {
        ...withoutMix,
        residualMix: ['523.9 gCO2e/kWh', '311.7 gCO2e/kWh', '607.3 gCO2e/kWh', '588.1 gCO2e/kWh'],
      },
    },
    {
      id: 'V-S2H-0106',
      origin: 'derived',
      kind: 'edge',
      says: 'enough over the period, none in the hour: nothing is covered',
      want: 'emissions',
      input: {
        energy: ['811.3 kWh', '0 kWh'],
        pue: '1.31 1',
        instrumentEnergy: ['0 kWh', '9117.3 kWh'],
        instrumentFactor: ['0 gCO2e/kWh', '11.3 gCO2e/kWh'],
        residualMix: '523.9 gCO2e/kWh',
      },
    },
    {
      id: 'V-S2H-0107',
      origin: 'derived',
      kind: 'edge',
      says: 'every hour covered: the fallback has no weight',
      want: 'emissions',
      input: { ...day, instrumentEnergy: ['5000.1 kWh', '5000.3 kWh', '5000.7 kWh', '5000.9 kWh'] },
    },
    {
      id: 'V-S2H-0201',
      origin: 'refusal',
      says: 'no factor for the instruments',
      want: 'emissions',
      input: withoutFactor,
      refuses: { requirement: 'calculation-missing-input', at: '/input/instrumentFactor' },
    },
    {
      id: 'V-S2H-0202',
      origin: 'refusal',
      says: 'instruments for three of four hours',
      want: 'emissions',
      input: { ...day, instrumentEnergy: ['317.9 kWh', '1873.3 kWh', '0 kWh'] },
      refuses: { requirement: 'calculation-series-index', at: '/input/instrumentEnergy' },
    },
    {
      id: 'V-S2H-0203',
      origin: 'refusal',
      says: 'a negative certificate',
      want: 'emissions',
      input: { ...day, instrumentEnergy: ['-317.9 kWh', '1873.3 kWh', '0 kWh', '112.7 kWh'] },
      refuses: { requirement: 'calculation-input-range', at: '/input/instrumentEnergy' },
    },
    {
      id: 'V-S2H-0204',
      origin: 'refusal',
      says: 'a residual mix in grams only',
      want: 'emissions',
      input: { ...day, residualMix: '523.9 gCO2e' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/residualMix' },
    },
  ],
  [
    {
      from: 'V-S2H-1001',
      count: 6,
      want: 'emissions',
      says: 'drawn: eight hours, some with a surplus',
      ranges: {
        energy: range(300, 900, 'kWh', 8),
        pue: range(1.05, 1.9, '1'),
        instrumentEnergy: range(10, 2900, 'kWh', 8),
        instrumentFactor: range(5, 300, 'gCO2e/kWh', 8),
        residualMix: range(310, 900, 'gCO2e/kWh'),
      },
    },
  ],
);
