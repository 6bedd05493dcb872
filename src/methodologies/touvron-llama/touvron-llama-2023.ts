import { byDefault, isBound } from '../figures.js';
import { defineMethodology, step } from '../methodology.js';
import { boardFactorSets, boardHours, ratedPower } from '../rated-boards.js';

/** The comparison of LLaMA with other models: rated power times hours, one PUE and one grid for all of them. */
export const touvronLlama = defineMethodology({
  id: 'touvron-llama',
  version: '2023',
  title: 'LLaMA (Touvron et al. 2023)',
  says: 'Hours of all accelerators at rated power, a PUE of 1.1 and the average of the United States, wherever the model was trained: made to compare models, not sites.',
  source: {
    title:
      'Touvron, Lavril, Izacard et al. 2023, LLaMA: Open and Efficient Foundation Language Models, arXiv 2302.13971',
    clause: 'section 6, table 15',
    url: 'https://arxiv.org/abs/2302.13971',
  },
  boundary: {
    line: 'accelerators at rated power, overhead of 1.1; one average grid for every site',
    includes: ['accelerators at rated power', 'data-centre overhead, as one figure for all sites'],
    excludes: ['processors, memory, storage and network', 'the site and its grid', 'embodied emissions'],
    scope2: 'location',
    embodied: false,
    energy: 'accelerators',
  },
  inputs: {
    boards: { unit: '1', symbol: 'n', index: ['device'], min: '0', says: 'accelerators of each kind' },
    hours: { unit: 'h', symbol: 't', index: ['device'], min: '0', says: 'time for which they were used' },
    power: { unit: 'kW', symbol: 'P', index: ['device'], min: '0', says: 'rated power of one accelerator' },
    pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness; the paper sets 1.1' },
    reportedEnergy: { unit: 'kWh', min: '0', says: 'electricity with overhead, where only the sum is told' },
    intensity: { unit: 'gCO2e/kWh', symbol: 'CI', min: '0', says: 'average of the United States; the paper sets 385' },
  },
  constants: {},
  steps: [
    step('boardHours', 'h', 'hours of all accelerators', 'sum(boards * hours)'),
    step('itEnergy', 'kWh', 'electricity before overhead', 'sum(boards * hours * power)'),
    step('energy', 'kWh', 'electricity with overhead', 'itEnergy * pue', 'reportedEnergy'),
    step('emissions', 'gCO2e', 'electricity times intensity', 'energy * intensity'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'itEnergy', overhead: 'pue', intensity: 'intensity' },
  also: ['boardHours'],
  mistakes: [
    { id: 'touvron-llama.pue-dropped', says: 'overhead is left out', edit: { drop: 'pue', step: 'energy' } },
    { id: 'touvron-llama.pue-twice', says: 'overhead is applied twice', edit: { twice: 'pue', step: 'energy' } },
    {
      id: 'touvron-llama.boards-dropped',
      says: 'the run time is taken for the hours of all accelerators',
      edit: { drop: 'boards', step: 'itEnergy' },
    },
    {
      id: 'touvron-llama.site-grid',
      says: 'the grid of the site, France, stands in for that of the United States',
      edit: { scale: 'intensity', by: '0.1480519480519480519480519480519', step: 'emissions' },
      seen: 'BLOOM: 183 t by this method, 24.7 t by its own authors at 57 g/kWh',
    },
    {
      id: 'touvron-llama.short-tons',
      says: '0.385 t/MWh is read as short tons',
      edit: { scale: 'intensity', by: '0.90718474', step: 'emissions' },
    },
  ],
  factorSets: boardFactorSets,
  lookups: {},
  bind(activity, factors) {
    const same = 'the paper sets one figure for every site, so that models can be compared';
    const power = ratedPower(activity, factors);
    return {
      ...boardHours(activity),
      power,
      // An activity has no total beside its devices: whoever lacks the one is told of the other.
      ...(!isBound(power) && { reportedEnergy: power }),
      pue: byDefault('1.1', '1', same),
      intensity: byDefault('0.385', 'tCO2e/MWh', `${same}: the average of the United States`),
    };
  },
});
