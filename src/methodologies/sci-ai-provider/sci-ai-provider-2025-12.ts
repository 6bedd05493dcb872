import { locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';
import { bindFor, inputs, mistakes, source, steps } from './sci-ai.js';

/** One stage of the provider by itself. */
function stageStep(name: string, number: string, says: string) {
  return step(
    name,
    'gCO2e',
    says,
    `sum(if(energyStage == ${number}, facilityEnergy * intensity, 0)) + sum(if(deviceStage == ${number}, deviceEmbodied, 0))`,
  );
}

/** SCI for AI, the score of whoever makes a model. */
export const sciAiProvider = defineMethodology({
  id: 'sci-ai-provider',
  version: '2025-12',
  title: 'SCI for AI, provider',
  says: 'Emissions of making an AI system for each FLOP, training token or parameter: inception, design and development with the whole training, deployment, retirement. Its use is the score of the consumer and never added.',
  source,
  boundary: {
    line: 'making of an AI system, stage by stage, with overhead and hardware; location-based',
    includes: [
      'inception and retirement where they are material',
      'design and development: every run of the training',
      'deployment',
      'data-centre overhead and embodied emissions',
    ],
    excludes: ['operation and monitoring: the score of the consumer', 'market-based instruments and offsets'],
    scope2: 'location',
    embodied: true,
    energy: 'devices',
  },
  inputs,
  constants: {},
  steps: [
    ...steps((stage) => `if(${stage} == 4, 0, 1)`),
    stageStep('inception', '1', 'emissions of the inception'),
    stageStep('development', '2', 'emissions of design and development'),
    stageStep('deployment', '3', 'emissions of the deployment'),
    stageStep('retirement', '5', 'emissions of the retirement'),
  ],
  result: 'score',
  total: 'emissions',
  drivers: { energy: 'electricity', overhead: 'overhead', intensity: 'intensity', embodied: 'embodied' },
  also: ['reported', 'inception', 'development', 'deployment', 'retirement'],
  mistakes: [
    ...mistakes('sci-ai-provider'),
    {
      id: 'sci-ai-provider.operation-added',
      says: 'electricity of operation is added, which is the score of the consumer',
      edit: { step: 'operational', formula: 'sum(facilityEnergy) * intensity' },
    },
    {
      id: 'sci-ai-provider.training-only',
      says: 'only design and development are counted',
      edit: { step: 'counted', formula: 'if(energyStage == 2, 1, 0)' },
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind: (activity, factors) => bindFor('provider', activity, factors),
});
