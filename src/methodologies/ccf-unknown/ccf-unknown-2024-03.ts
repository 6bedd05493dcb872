import { coefficients, operationFigures, operationInputs, source } from '../ccf/operation.js';
import { facilityEnergy, itEnergy } from '../electricity.js';
import { figure } from '../figures.js';
import { defineMethodology, step } from '../methodology.js';

const id = 'ccf-unknown';

/** What Cloud Carbon Footprint makes of services that it has no model for: by their cost. */
export const ccfUnknown = defineMethodology({
  id,
  version: '2024-03',
  title: 'Cloud Carbon Footprint: services without a model',
  says: 'Cost of the services without a model, times the electricity of the others for each unit of their cost, times the factor of the region; nothing where no other is known.',
  source,
  boundary: {
    line: 'services without a model, by their cost; location-based',
    includes: [
      'services whose electricity is not known',
      'data-centre overhead, as inside the services that are known',
    ],
    excludes: ['the services that are known', 'embodied emissions'],
    scope2: 'location',
    embodied: false,
    energy: 'service',
  },
  inputs: {
    knownEnergy: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity of the services that are known, overhead included',
    },
    knownItEnergy: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'the same before overhead, where that is what is known',
    },
    knownCost: { unit: '1', min: '0', says: 'their cost' },
    unknownCost: { unit: '1', min: '0', says: 'cost of the services without a model, in the same currency' },
    ...operationInputs,
  },
  constants: {},
  steps: [
    step('known', 'kWh', 'electricity that is known', 'sum(knownEnergy)', 'sum(knownItEnergy) * pue'),
    step('energyPerCost', 'kWh', 'electricity for each unit of cost', 'if(knownCost > 0, known / knownCost, 0)'),
    step('energy', 'kWh', 'electricity of the services without a model', 'unknownCost * energyPerCost'),
    step(
      'intensity',
      'gCO2e/kWh',
      'factor of the region, else that of an unknown region',
      'regionFactor',
      'unknownFactor',
    ),
    step('emissions', 'gCO2e', 'electricity times factor', 'energy * intensity'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'intensity' },
  mistakes: [
    {
      id: `${id}.share-of-all`,
      says: 'the known electricity is divided by the cost of all services',
      edit: { step: 'energyPerCost', formula: 'known / (knownCost + unknownCost)' },
    },
    {
      id: `${id}.known-added`,
      says: 'the services that are known are counted again',
      edit: { step: 'energy', formula: 'unknownCost * energyPerCost + known' },
    },
    {
      id: `${id}.costs-swapped`,
      says: 'the two costs are exchanged',
      edit: { step: 'energy', formula: 'knownCost * known / unknownCost' },
    },
    {
      id: `${id}.none`,
      says: 'services without a model count with nothing',
      edit: { step: 'energy', formula: 'unknownCost * energyPerCost * 0' },
    },
  ],
  factorSets: [coefficients],
  lookups: {},
  bind(activity, factors) {
    const { work } = activity;
    return {
      knownEnergy: facilityEnergy(activity),
      knownItEnergy: itEnergy(activity),
      knownCost: figure(work?.knownCost, '/work/knownCost', 'the cost of the services whose electricity is stated'),
      unknownCost: figure(work?.unknownCost, '/work/unknownCost', 'the cost of the services without a model'),
      ...operationFigures(activity, factors, 'as-documented'),
    };
  },
});
