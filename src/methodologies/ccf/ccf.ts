import { defineMethodology, type Methodology, step, type Variant } from '../methodology.js';
import { compute } from './compute.js';
import { memoryIfAny } from './memory.js';
import { networkIfAny } from './network.js';
import {
  coefficients,
  operationFigures,
  operationInputs,
  operationMistakes,
  operationSteps,
  source,
  versionOf,
} from './operation.js';
import { shareFigures, shareInputs, shareSteps, totalEmbodied, totalEmbodiedInput } from './server.js';
import { storageIfAny } from './storage.js';

const id = 'ccf';
const parts = [compute, memoryIfAny, storageIfAny, networkIfAny];

/** One workload: the sum of all parts of Cloud Carbon Footprint, as its text says or as its code behaves. */
export function ccfAs(variant: Variant): Methodology {
  return defineMethodology({
    id,
    version: versionOf(variant),
    variant,
    title: 'Cloud Carbon Footprint',
    says: 'A workload in a cloud: processors and accelerators by load, memory, disks and network between regions, times PUE and the factor of the region, and the share of the making of the server.',
    source,
    boundary: {
      line: "a workload in a cloud with the provider's overhead, and its share of the server; location-based",
      includes: [
        'virtual processors and accelerators',
        'memory beyond that of the processors',
        'disks and network between regions',
        'data-centre overhead of the provider',
        'manufacturing of the server, by the share of the instance',
      ],
      excludes: [
        'end-user devices and external network',
        'building and cooling equipment',
        'embodied emissions of disks',
      ],
      scope2: 'location',
      embodied: true,
      energy: 'service',
    },
    inputs: {
      ...Object.assign({}, ...parts.map(({ inputs }) => inputs)),
      ...operationInputs,
      totalEmbodied: totalEmbodiedInput,
      ...shareInputs,
    },
    constants: Object.assign({}, ...parts.map(({ constants }) => constants)),
    steps: [
      ...parts.flatMap(({ steps }) => steps),
      step('itEnergy', 'kWh', 'electricity before overhead', parts.map(({ energy }) => energy).join(' + ')),
      ...operationSteps(variant, 'operational'),
      ...shareSteps,
      step('emissions', 'gCO2e', 'electricity and the making of the server', 'operational + embodied'),
    ],
    result: 'emissions',
    total: 'emissions',
    drivers: { energy: 'itEnergy', overhead: 'pue', intensity: 'intensity', embodied: 'embodied' },
    also: ['operational'],
    mistakes: [
      ...operationMistakes(id, variant),
      {
        id: `${id}.embodied-dropped`,
        says: 'the making of the server is left out',
        edit: { drop: 'embodied', step: 'emissions' },
      },
      {
        id: `${id}.embodied-with-overhead`,
        says: 'the kilowatt-hours that the tool prints for the making of the server are added to the electricity',
        edit: { step: 'emissions', formula: 'operational + embodied * pue' },
      },
      ...parts.slice(1).map(({ energy }) => ({
        id: `${id}.${energy.replace('Energy', '')}-dropped`,
        says: `the ${energy.replace('Energy', '')} is left out`,
        edit: { drop: energy, step: 'itEnergy' },
      })),
    ],
    factorSets: [coefficients],
    lookups: {},
    bind: (activity, factors) => ({
      ...Object.assign({}, ...parts.map((part) => part.bind(activity, factors))),
      ...operationFigures(activity, factors, variant),
      totalEmbodied: totalEmbodied(activity),
      ...shareFigures(activity),
    }),
  });
}
