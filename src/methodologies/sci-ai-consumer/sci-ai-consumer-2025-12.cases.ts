import { type CaseValue, defineCases, range } from '../cases.js';
import { sciAiConsumer } from './sci-ai-consumer-2025-12.js';

type Input = Readonly<Record<string, CaseValue>>;

const manifest = 'SCI for AI, agentic-ai.yml with its outputs (commit 4b7c0f7)';

/** One component of the agentic workload: 10,000 requests at 350 g/kWh. */
function component(id: string, says: string, energy: readonly string[], embodied: readonly string[], expected: string) {
  return {
    id,
    origin: 'published',
    says,
    source: manifest,
    want: 'score',
    input: {
      energy: energy.map((one) => `${one} kWh`),
      energyStage: energy.map(() => '4 1'),
      pue: '1 1',
      intensity: '350 gCO2e/kWh',
      reportedEmbodied: embodied.map((one) => `${one} gCO2e`),
      functionalUnits: '10000 fu',
    },
    expected: `${expected} gCO2e/fu`,
    within: '0.0000001',
  } as const;
}

const week: Input = {
  reportedOperational: ['5000 kgCO2e'],
  reportedEmbodied: ['1500 kgCO2e'],
  functionalUnits: '50000000000 fu',
};
const service: Input = {
  energy: ['412.7 kWh', '38.19 kWh', '7.31 kWh'],
  energyStage: ['4 1', '4 1', '2 1'],
  pue: '1.23 1',
  intensity: '318.6 gCO2e/kWh',
  devices: ['8 1', '2 1'],
  totalEmbodied: ['163.7 kgCO2e', '967.9 kgCO2e'],
  timeReserved: ['97.3 h', '97.3 h'],
  expectedLifespan: ['34987 h', '26291 h'],
  share: ['0.83 1', '0.47 1'],
  deviceStage: ['4 1', '4 1'],
  functionalUnits: '17311977 fu',
  per: '1000000 1',
};
const { functionalUnits: _, ...uncounted } = service;
const { per: __, ...unprefixed } = service;

export const cases = defineCases(
  sciAiConsumer,
  [
    component('V-SAC-0001', 'agentic workload, coordinator', ['1000'], ['25000'], '37.5'),
    component('V-SAC-0002', 'agentic workload, execution of code', ['600'], ['9000'], '21.9'),
    component('V-SAC-0003', 'agentic workload, two external interfaces', ['600', '250'], ['3000', '2500'], '30.3'),
    component('V-SAC-0004', 'agentic workload, external model', ['5500'], ['30000'], '195.5'),
    component('V-SAC-0005', 'agentic workload, tools', ['20000'], ['6000'], '700.6'),
    component('V-SAC-0006', 'agentic workload, summaries', ['750'], ['15000'], '27.75'),
    {
      id: 'V-SAC-0007',
      origin: 'published',
      says: 'an image recognised: 3200 kg over 40 million inferences',
      source: 'SCI for AI, SPEC.md (commit 8499dcb), 9.2.1',
      want: 'score',
      input: { reportedOperational: ['3200 kgCO2e'], reportedEmbodied: [], functionalUnits: '40000000 fu' },
      expected: '0.08 gCO2e/fu',
      within: '0.0000001',
    },
    {
      id: 'V-SAC-0101',
      origin: 'derived',
      says: 'a million tokens of a chat service: 130 g, where the specification prints 0.13 g (9.1.1; sci-ai#98)',
      want: 'reported',
      input: { ...week, per: '1000000 1' },
    },
    {
      id: 'V-SAC-0102',
      origin: 'derived',
      says: 'a thousand tokens of the same service',
      want: 'reported',
      input: { ...week, per: '1000 1' },
    },
    {
      id: 'V-SAC-0103',
      origin: 'derived',
      says: 'a service whose bill holds a training, which does not count',
      want: 'emissions',
      input: service,
    },
    {
      id: 'V-SAC-0104',
      origin: 'derived',
      says: 'its electricity at the meter of the building',
      want: 'operational',
      input: {
        meteredEnergy: ['512.9 kWh', '77.31 kWh'],
        energyStage: ['4 1', '3 1'],
        intensity: '283.7 gCO2e/kWh',
      },
    },
    {
      id: 'V-SAC-0105',
      origin: 'derived',
      kind: 'edge',
      says: 'nothing but a training: the consumer has no operation',
      want: 'operational',
      input: { ...service, energyStage: ['2 1', '1 1', '3 1'] },
    },
    {
      id: 'V-SAC-0106',
      origin: 'derived',
      kind: 'edge',
      says: 'retirement of what the consumer ran counts',
      want: 'operational',
      input: { ...service, energyStage: ['4 1', '5 1', '2 1'] },
    },
    {
      id: 'V-SAC-0201',
      origin: 'refusal',
      says: 'no unit was counted',
      want: 'score',
      input: uncounted,
      refuses: { requirement: 'calculation-missing-input', at: '/input/functionalUnits' },
    },
    {
      id: 'V-SAC-0202',
      origin: 'refusal',
      says: 'nothing was served: there is no rate',
      want: 'score',
      input: { ...service, functionalUnits: '0 fu' },
      refuses: { requirement: 'calculation-division-by-zero', at: '/input/functionalUnits' },
    },
    {
      id: 'V-SAC-0203',
      origin: 'refusal',
      says: 'not said for how many units',
      want: 'reported',
      input: unprefixed,
      refuses: { requirement: 'calculation-missing-input', at: '/input/per' },
    },
    {
      id: 'V-SAC-0204',
      origin: 'refusal',
      says: 'a stage that there is not',
      want: 'operational',
      input: { ...service, energyStage: ['4 1', '4 1', '6 1'] },
      refuses: { requirement: 'calculation-input-range', at: '/input/energyStage' },
    },
    {
      id: 'V-SAC-0205',
      origin: 'refusal',
      says: 'stages of two parts and electricity of three',
      want: 'operational',
      input: { ...service, energyStage: ['4 1', '4 1'] },
      refuses: { requirement: 'calculation-series-index', at: '/input/energyStage' },
    },
  ],
  [
    {
      from: 'V-SAC-1001',
      count: 5,
      want: 'reported',
      says: 'drawn: a whole score for a million tokens',
      ranges: {
        energy: range(20, 900, 'kWh', 3),
        pue: range(1.05, 1.9, '1'),
        intensity: range(20, 900, 'gCO2e/kWh'),
        devices: range(2, 9, '1', 2),
        totalEmbodied: range(60, 900, 'kgCO2e', 2),
        timeReserved: range(20, 900, 'h', 2),
        expectedLifespan: range(20000, 60000, 'h', 2),
        share: range(0.2, 0.9, '1', 2),
        functionalUnits: range(1000000, 90000000, 'fu'),
      },
      given: { energyStage: ['4 1', '2 1', '4 1'], deviceStage: ['4 1', '4 1'], per: '1000000 1' },
    },
    {
      from: 'V-SAC-1101',
      count: 3,
      want: 'emissions',
      says: 'drawn: emissions of operation beside a training',
      ranges: {
        energy: range(20, 900, 'kWh', 3),
        pue: range(1.05, 1.9, '1'),
        intensity: range(20, 900, 'gCO2e/kWh'),
        devices: range(2, 9, '1', 2),
        totalEmbodied: range(60, 900, 'kgCO2e', 2),
        timeReserved: range(20, 900, 'h', 2),
        expectedLifespan: range(20000, 60000, 'h', 2),
        share: range(0.2, 0.9, '1', 2),
      },
      given: { energyStage: ['4 1', '2 1', '4 1'], deviceStage: ['4 1', '4 1'] },
    },
  ],
);
