import { defineCases, range } from '../cases.js';
import { aiEnergyScore } from './ai-energy-score-2025.js';

const rule = 'huggingface/AIEnergyScore a5b9a04: the energy of the run by its successful queries, times 1000';
const run = { gpuEnergy: ['3.5 Wh'], successfulQueries: '1000 1' };
const whole = {
  gpuEnergy: ['81.337 Wh', '79.413 Wh'],
  successfulQueries: '973 1',
  queries: '1000 1',
  outputTokens: '381207 1',
  intensity: '318.6 gCO2e/kWh',
};

export const cases = defineCases(
  aiEnergyScore,
  [
    {
      id: 'V-AES-0001',
      origin: 'published',
      says: 'the rule on 3.5 Wh and a thousand answers',
      source: rule,
      want: 'score',
      input: run,
      expected: '3.5 Wh',
      within: '0.000000001',
    },
    {
      id: 'V-AES-0002',
      origin: 'published',
      says: 'the same as the board shows it',
      source: `${rule}; two decimals`,
      want: 'shownScore',
      input: run,
      expected: '3.50 Wh',
      within: '0.000000001',
    },
    { id: 'V-AES-0101', origin: 'derived', says: 'two accelerators, 27 queries failed', want: 'score', input: whole },
    { id: 'V-AES-0102', origin: 'derived', says: 'shown to two decimals', want: 'shownScore', input: whole },
    { id: 'V-AES-0103', origin: 'derived', says: 'tokens for the energy', want: 'tokensPerEnergy', input: whole },
    { id: 'V-AES-0104', origin: 'derived', says: 'share of the queries answered', want: 'successRate', input: whole },
    { id: 'V-AES-0105', origin: 'derived', says: 'emissions of the run', want: 'emissions', input: whole },
    {
      id: 'V-AES-0106',
      origin: 'derived',
      kind: 'edge',
      says: 'less than a hundredth of a watt-hour shows as nothing, and is not nothing',
      want: 'shownScore',
      input: { gpuEnergy: ['0.004 Wh'], successfulQueries: '1000 1' },
    },
    {
      id: 'V-AES-0107',
      origin: 'derived',
      kind: 'edge',
      says: 'energy in joules',
      want: 'score',
      input: { gpuEnergy: ['12600 J'], successfulQueries: '1000 1' },
    },
    {
      id: 'V-AES-0201',
      origin: 'refusal',
      says: 'no query was answered: there is no score',
      want: 'score',
      input: { ...whole, successfulQueries: '0 1' },
      refuses: { requirement: 'calculation-division-by-zero', at: '/input/successfulQueries' },
    },
    {
      id: 'V-AES-0202',
      origin: 'refusal',
      says: 'nobody counted the answers',
      want: 'score',
      input: { gpuEnergy: ['81.337 Wh'] },
      refuses: { requirement: 'calculation-missing-input', at: '/input/successfulQueries' },
    },
    {
      id: 'V-AES-0203',
      origin: 'refusal',
      says: 'a power where the energy belongs',
      want: 'score',
      input: { gpuEnergy: ['700 W'], successfulQueries: '1000 1' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/gpuEnergy' },
    },
    {
      id: 'V-AES-0204',
      origin: 'refusal',
      says: 'a counter that ran backwards',
      want: 'score',
      input: { gpuEnergy: ['-3.5 Wh'], successfulQueries: '1000 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/gpuEnergy' },
    },
  ],
  [
    {
      from: 'V-AES-1001',
      count: 5,
      want: 'score',
      says: 'drawn: a run in which some queries failed',
      ranges: {
        gpuEnergy: range(20, 900, 'Wh', 2),
        successfulQueries: range(600, 900, '1'),
        queries: range(910, 1100, '1'),
      },
    },
    {
      from: 'V-AES-1101',
      count: 3,
      want: 'tokensPerEnergy',
      says: 'drawn: tokens for the energy',
      ranges: { gpuEnergy: range(20, 900, 'Wh', 2), outputTokens: range(90000, 900000, '1') },
    },
    {
      from: 'V-AES-1201',
      count: 3,
      want: 'emissions',
      says: 'drawn: emissions of a run',
      ranges: { gpuEnergy: range(20, 900, 'Wh', 2), intensity: range(20, 900, 'gCO2e/kWh') },
    },
  ],
);
