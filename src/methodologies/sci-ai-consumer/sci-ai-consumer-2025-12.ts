import { locationFactorSets } from '../location-factor.js';
import { defineMethodology } from '../methodology.js';
import { bindFor, inputs, mistakes, source, steps } from '../sci-ai-provider/sci-ai.js';

/** SCI for AI, the score of whoever runs and uses a system. */
export const sciAiConsumer = defineMethodology({
  id: 'sci-ai-consumer',
  version: '2025-12',
  title: 'SCI for AI, consumer',
  says: 'Emissions for a unit of use of an AI system: operation and monitoring with everything that serves them. The making of the model is the score of the provider and never added.',
  source,
  boundary: {
    line: 'operation and monitoring of an AI system with overhead and hardware; location-based',
    includes: [
      'inference, orchestration, monitoring, data, storage, clients and tools',
      'data-centre overhead',
      'embodied emissions of the devices, by time and share',
    ],
    excludes: [
      'inception, design and development, deployment: the score of the provider',
      'market-based instruments and offsets',
    ],
    scope2: 'location',
    embodied: true,
    energy: 'devices',
  },
  inputs,
  constants: {},
  steps: steps((stage) => `if(${stage} >= 4, 1, 0)`),
  result: 'score',
  total: 'emissions',
  drivers: { energy: 'electricity', overhead: 'overhead', intensity: 'intensity', embodied: 'embodied' },
  also: ['reported'],
  mistakes: [
    ...mistakes('sci-ai-consumer'),
    {
      id: 'sci-ai-consumer.training-added',
      says: 'electricity of the stages of the provider is added',
      edit: { step: 'operational', formula: 'sum(facilityEnergy) * intensity' },
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind: (activity, factors) => bindFor('consumer', activity, factors),
});
