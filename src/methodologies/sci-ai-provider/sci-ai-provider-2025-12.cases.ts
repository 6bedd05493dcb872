import { type CaseValue, defineCases, range } from '../cases.js';
import { sciAiProvider } from './sci-ai-provider-2025-12.js';

type Input = Readonly<Record<string, CaseValue>>;

const faq = 'SCI for AI, FAQ.md (commit 4b7c0f7), an illustration with assumed figures';

const model: Input = {
  energy: ['11.7 MWh', '412.7 MWh', '38.19 MWh', '7.31 MWh', '3.07 MWh'],
  energyStage: ['1 1', '2 1', '2 1', '3 1', '5 1'],
  pue: '1.23 1',
  intensity: '318.6 gCO2e/kWh',
  devices: ['768 1', '96 1'],
  totalEmbodied: ['163.7 kgCO2e', '967.9 kgCO2e'],
  timeReserved: ['2197.3 h', '2297.3 h'],
  expectedLifespan: ['34987 h', '26291 h'],
  share: ['0.93 1', '0.97 1'],
  deviceStage: ['2 1', '3 1'],
  functionalUnits: '176247271424 fu',
  per: '1000000000 1',
};
const { functionalUnits: _, ...uncounted } = model;
const { per: __, ...unprefixed } = model;
const ranges = {
  energy: range(20, 900, 'MWh', 5),
  pue: range(1.05, 1.9, '1'),
  intensity: range(20, 900, 'gCO2e/kWh'),
  devices: range(2, 900, '1', 2),
  totalEmbodied: range(60, 900, 'kgCO2e', 2),
  timeReserved: range(20, 9000, 'h', 2),
  expectedLifespan: range(20000, 60000, 'h', 2),
  share: range(0.2, 0.9, '1', 2),
};
const stages = { energyStage: ['1 1', '2 1', '3 1', '4 1', '5 1'], deviceStage: ['2 1', '3 1'] };

export const cases = defineCases(
  sciAiProvider,
  [
    {
      id: 'V-SAP-0001',
      origin: 'published',
      says: 'GPT-2: 50 t over 1.5 billion parameters',
      source: faq,
      want: 'reported',
      input: {
        reportedOperational: ['50 tCO2e'],
        reportedEmbodied: [],
        functionalUnits: '1500000000 fu',
        per: '1000000000 1',
      },
      expected: '33300000 gCO2e/fu',
      within: '50000',
    },
    {
      id: 'V-SAP-0002',
      origin: 'published',
      says: 'GPT-4 as assumed: 20,000 t over 1000 billion parameters',
      source: faq,
      want: 'reported',
      input: {
        reportedOperational: ['20000 tCO2e'],
        reportedEmbodied: [],
        functionalUnits: '1000000000000 fu',
        per: '1000000000 1',
      },
      expected: '20000000 gCO2e/fu',
      within: '0.001',
    },
    {
      id: 'V-SAP-0003',
      origin: 'published',
      says: 'a model of 176 billion parameters, for each; the source counts some machines twice',
      source: 'Green Software Foundation, if-db sci4ai, persona of the provider (commit 8a9bc70)',
      want: 'score',
      input: {
        reportedOperational: ['552247 gCO2e', '2052076750 gCO2e'],
        reportedEmbodied: ['78187500 gCO2e'],
        functionalUnits: '176000000000 fu',
      },
      expected: '0.012106911914772726 gCO2e/fu',
      within: '0.00000000001',
    },
    {
      id: 'V-SAP-0004',
      origin: 'published',
      says: 'embodied emissions of its storage, a sixteenth of the life',
      source: 'Green Software Foundation, if-db sci4ai, persona of the provider (commit 8a9bc70)',
      want: 'embodied',
      input: {
        devices: ['1 1'],
        totalEmbodied: ['800000 gCO2e'],
        timeReserved: ['2190 h'],
        expectedLifespan: ['35040 h'],
        share: ['1 1'],
        deviceStage: ['2 1'],
      },
      expected: '50000 gCO2e',
      within: '0.000001',
    },
    {
      id: 'V-SAP-0101',
      origin: 'derived',
      says: 'a billion parameters of a vision model: 30,000 kg, where the specification prints 3000 and 30 (9.2.2)',
      want: 'reported',
      input: {
        reportedOperational: ['75000 kgCO2e'],
        reportedEmbodied: [],
        functionalUnits: '2500000000 fu',
        per: '1000000000 1',
      },
    },
    {
      id: 'V-SAP-0102',
      origin: 'derived',
      says: '10^15 FLOP of a training of 10^23: 4 g',
      want: 'reported',
      input: {
        reportedOperational: ['350 tCO2e'],
        reportedEmbodied: ['50 tCO2e'],
        functionalUnits: '1e23 fu',
        per: '1e15 1',
      },
    },
    { id: 'V-SAP-0103', origin: 'derived', says: 'a model through all its stages', want: 'emissions', input: model },
    { id: 'V-SAP-0104', origin: 'derived', says: 'its design and development', want: 'development', input: model },
    { id: 'V-SAP-0105', origin: 'derived', says: 'its deployment', want: 'deployment', input: model },
    {
      id: 'V-SAP-0106',
      origin: 'derived',
      kind: 'edge',
      says: 'operation in the same bill does not count',
      want: 'operational',
      input: { ...model, energyStage: ['1 1', '2 1', '4 1', '3 1', '5 1'] },
    },
    {
      id: 'V-SAP-0107',
      origin: 'derived',
      kind: 'edge',
      says: 'operation alone is nothing of the provider',
      want: 'operational',
      input: { ...model, energyStage: ['4 1', '4 1', '4 1', '4 1', '4 1'] },
    },
    {
      id: 'V-SAP-0201',
      origin: 'refusal',
      says: 'no unit was counted',
      want: 'score',
      input: uncounted,
      refuses: { requirement: 'calculation-missing-input', at: '/input/functionalUnits' },
    },
    {
      id: 'V-SAP-0202',
      origin: 'refusal',
      says: 'a model of no parameter',
      want: 'score',
      input: { ...model, functionalUnits: '0 fu' },
      refuses: { requirement: 'calculation-division-by-zero', at: '/input/functionalUnits' },
    },
    {
      id: 'V-SAP-0203',
      origin: 'refusal',
      says: 'not said for how many parameters',
      want: 'reported',
      input: unprefixed,
      refuses: { requirement: 'calculation-missing-input', at: '/input/per' },
    },
    {
      id: 'V-SAP-0204',
      origin: 'refusal',
      says: 'a stage that there is not',
      want: 'operational',
      input: { ...model, energyStage: ['0 1', '2 1', '2 1', '3 1', '5 1'] },
      refuses: { requirement: 'calculation-input-range', at: '/input/energyStage' },
    },
    {
      id: 'V-SAP-0205',
      origin: 'refusal',
      says: 'parameters as gigabytes',
      want: 'score',
      input: { ...model, functionalUnits: '352 GB' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/functionalUnits' },
    },
  ],
  [
    {
      from: 'V-SAP-1001',
      count: 5,
      want: 'reported',
      says: 'drawn: a whole score for a billion parameters, operation beside it',
      ranges: { ...ranges, functionalUnits: range(1000000000, 900000000000, 'fu') },
      given: { ...stages, per: '1000000000 1' },
    },
    {
      from: 'V-SAP-1101',
      count: 3,
      want: 'emissions',
      says: 'drawn: emissions through all stages',
      ranges,
      given: stages,
    },
  ],
);
