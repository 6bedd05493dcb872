import { type Case, defineCases, range } from '../cases.js';
import { mistralLca } from './mistral-lca-2025.js';

const printed = (id: string, says: string, want: string, input: Case['input'], expected: string): Case => ({
  id: `V-MIS-${id}`,
  origin: 'published',
  says,
  source: 'Mistral AI, July 2025, Mistral Large 2',
  want,
  input,
  expected,
  within: '0.0000001',
});
const reply = { outputTokens: '400 1' };
const long = { outputTokens: '1337 1' };

export const cases = defineCases(
  mistralLca,
  [
    printed('0001', 'an answer of 400 tokens, emissions', 'emissions', reply, '1.14 gCO2e'),
    printed('0002', 'an answer of 400 tokens, water', 'water', reply, '45 mL'),
    printed('0003', 'an answer of 400 tokens, resources', 'resources', reply, '0.16 mgSbe'),
    printed('0004', 'training and 18 months, emissions', 'lifeEmissions', {}, '20400 tCO2e'),
    printed('0005', 'training and 18 months, water', 'lifeWater', {}, '281000 m3'),
    printed('0006', 'training and 18 months, resources', 'lifeResources', {}, '660 kgSbe'),
    { id: 'V-MIS-0101', origin: 'derived', says: 'a long answer, emissions', want: 'emissions', input: long },
    { id: 'V-MIS-0102', origin: 'derived', says: 'a long answer, water', want: 'water', input: long },
    { id: 'V-MIS-0103', origin: 'derived', says: 'a long answer, resources', want: 'resources', input: long },
    {
      id: 'V-MIS-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'no token',
      want: 'emissions',
      input: { outputTokens: '0 1' },
    },
    {
      id: 'V-MIS-0105',
      origin: 'derived',
      kind: 'edge',
      says: 'a single token',
      want: 'water',
      input: { outputTokens: '1 1' },
    },
    {
      id: 'V-MIS-0201',
      origin: 'refusal',
      says: 'nobody counted the tokens',
      want: 'emissions',
      input: {},
      refuses: { requirement: 'calculation-missing-input', at: '/input/outputTokens' },
    },
    {
      id: 'V-MIS-0202',
      origin: 'refusal',
      says: 'fewer tokens than none',
      want: 'emissions',
      input: { outputTokens: '-400 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/outputTokens' },
    },
    {
      id: 'V-MIS-0203',
      origin: 'refusal',
      says: 'data where tokens belong',
      want: 'water',
      input: { outputTokens: '400 kB' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/outputTokens' },
    },
    {
      id: 'V-MIS-0204',
      origin: 'refusal',
      says: 'a unit that there is not',
      want: 'emissions',
      input: { outputTokens: '400 tokens' },
      refuses: { requirement: 'quantity-unit-closed', at: '/input/outputTokens' },
    },
  ],
  (['emissions', 'water', 'resources'] as const).map((want, at) => ({
    from: `V-MIS-1${at}01`,
    count: 3,
    want,
    says: `drawn: ${want} of an answer`,
    ranges: { outputTokens: range(20, 4000, '1') },
  })),
);
