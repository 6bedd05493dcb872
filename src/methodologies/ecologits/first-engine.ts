/** EcoLogits up to 0.8.2: a regression on the A100, weights of four bits, every request alone on its machine. */
import { figure, orDefault } from '../figures.js';
import type { Constant, MethodologySource, Mistake } from '../methodology.js';
import { step } from '../methodology.js';
import { boundary, constant, constants, drivers, inputs, source, steps } from './engine.js';
import { mixFigure, mixOf, requestOf } from './request.js';

const mixes = 'ecologits-mixes-0.8';

const own: Readonly<Record<string, Constant>> = {
  parameterBits: constant('4', '1', 'bits of one parameter'),
  energyByParameters: constant(
    '8.91e-8',
    'kWh',
    'energy of one accelerator for a token, for each billion of parameters',
  ),
  energyOfToken: constant('1.43e-6', 'kWh', 'energy of one accelerator for a token'),
  latencyByParameters: constant('8.02e-4', 's', 'time of a token, for each billion of parameters'),
  latencyOfToken: constant('2.23e-2', 's', 'time of a token'),
  serverPower: constant('1', 'kW', 'power of a server without accelerators'),
  lifespan: constant('43800', 'h', 'life of the hardware: five years of 365 days'),
  serverEmbodied: constant('3000', 'kgCO2e', 'emissions of making a server without accelerators'),
  gpuEmbodied: constant('143', 'kgCO2e', 'emissions of making an accelerator'),
  serverResources: constant('0.24', 'kgSbe', 'resources of a server without accelerators'),
  gpuResources: constant('0.0051', 'kgSbe', 'resources of an accelerator'),
  serverPrimaryEnergy: constant('38000', 'MJpe', 'primary energy of making a server without accelerators'),
  gpuPrimaryEnergy: constant('1828', 'MJpe', 'primary energy of making an accelerator'),
};

export interface Deviations {
  readonly constants: Readonly<Record<'energyDeviation' | 'latencyDeviation', Constant>>;
}

export const mistakes: readonly Mistake[] = [
  {
    id: 'ecologits.gpus-fractional',
    says: 'the accelerators are not rounded up to whole ones',
    edit: { step: 'gpus', formula: 'modelMemory / gpuMemory' },
  },
  {
    id: 'ecologits.gpus-one',
    says: 'one accelerator is counted, however large the model',
    edit: { drop: 'gpus', step: 'itEnergy' },
  },
  {
    id: 'ecologits.total-parameters-in-energy',
    says: 'all parameters of a mixture of experts enter the energy of a token',
    edit: { swap: ['activeParameters', 'totalParameters'], step: 'activeBillions' },
  },
  {
    id: 'ecologits.pue-dropped',
    says: 'overhead is left out',
    edit: { drop: 'pue', step: 'energy' },
  },
  {
    id: 'ecologits.embodied-dropped',
    says: 'embodied emissions are left out',
    edit: { drop: 'embodied', step: 'emissions' },
  },
  {
    id: 'ecologits.latency-measured-always',
    says: 'the measured time counts even where it is longer than the estimate',
    edit: { step: 'latency', formula: 'requestLatency' },
  },
  {
    id: 'ecologits.server-dropped',
    says: 'the server around the accelerators is left out',
    edit: { drop: 'serverEnergy', step: 'itEnergy' },
  },
];

/** A version of the first engine; from 0.6 on with the 95 % interval of the two regressions. */
export function firstEngine(version: string, deviations?: Deviations): MethodologySource {
  const spread =
    deviations === undefined
      ? { energy: '', latency: '' }
      : { energy: ' + energyDeviation', latency: ' + latencyDeviation' };
  return {
    id: 'ecologits',
    version,
    title: 'EcoLogits',
    says: 'One request to a language model, from the tokens that it generated and the parameters of the model: accelerators by a regression, server by the time of generation, and their making.',
    source: source(version),
    boundary,
    inputs,
    constants: { ...constants, ...own, ...deviations?.constants },
    steps: steps({
      regressions: [
        step('activeBillions', '1', 'active parameters in billions', 'activeParameters / billion'),
        step(
          'gpuEnergy',
          'kWh',
          'electricity of one accelerator',
          `outputTokens * (energyByParameters * activeBillions + energyOfToken${spread.energy})`,
        ),
        step(
          'estimatedLatency',
          'h',
          'time of generation by the regression',
          `outputTokens * (latencyByParameters * activeBillions + latencyOfToken${spread.latency})`,
        ),
      ],
      // Nine decimals: a model that fits exactly is not pushed to one more by the last digit of a double.
      gpuCount: 'ceil(round(modelMemory / gpuMemory, 9))',
      sharesMachine: false,
    }),
    result: 'emissions',
    total: 'emissions',
    drivers,
    impacts: ['resources', 'primaryEnergy'],
    also: ['usage'],
    mistakes,
    factorSets: [mixes, 'ecologits-models'],
    lookups: {
      intensity: {
        says: 'intensity that the tool takes for a zone, and without one for the world',
        unit: 'gCO2e/kWh',
        find: ({ gridZone, country }, factors) => mixFigure({ gridZone, country }, factors, mixes, 'intensity'),
      },
    },
    bind(activity, factors) {
      return {
        ...requestOf(activity, factors),
        pue: orDefault(
          figure(activity.site.pue, '/site/pue', 'the PUE of the data centre'),
          '1.2',
          '1',
          'the tool takes 1.2 for every provider',
        ),
        ...mixOf(activity, factors, mixes, {
          intensity: 'intensity',
          mixResources: 'resources',
          mixPrimaryEnergy: 'primaryEnergy',
        }),
      };
    },
  };
}
