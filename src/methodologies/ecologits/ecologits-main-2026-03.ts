import { defineMethodology, step } from '../methodology.js';
import { speedOf } from './request.js';
import { estimated, secondEngine } from './second-engine.js';

/** The unreleased state of March 2026: where the speed of a model is known, its latency comes from it and not from the regression. */
export const ecologitsMain = defineMethodology(
  secondEngine({
    version: 'main-2026-03',
    water: 'implemented',
    latency: {
      step: step(
        'estimatedLatency',
        'h',
        'time of generation by the measured speed, else by the regression',
        'outputTokens / throughput + requests * firstToken',
        'outputTokens / throughput + firstToken',
        ...estimated.formula,
      ),
      inputs: {
        throughput: { unit: '1/h', min: '0', says: 'tokens generated in a unit of time, of one request' },
        requests: { unit: '1', min: '0', says: 'requests; one, where nothing is said' },
        firstToken: { unit: 'h', symbol: 'TTFT', min: '0', says: 'time to the first token' },
      },
      mistakes: [
        {
          id: 'ecologits.speed-ignored',
          says: 'the time of generation comes from the regression although the speed is known',
          edit: { step: 'estimatedLatency', formula: estimated.formula[0]! },
        },
        {
          id: 'ecologits.first-token-dropped',
          says: 'the time to the first token is left out',
          edit: { drop: 'firstToken', step: 'estimatedLatency' },
        },
      ],
      bind: speedOf,
    },
  }),
);
