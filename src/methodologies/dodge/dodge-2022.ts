import { lack } from '../figures.js';
import { energyOverTime, intensitySeries } from '../grid-series.js';
import { defineMethodology, step } from '../methodology.js';

const lacking = lack('/series', 'figures that the paper has of its own runs only');

/** Dodge et al. 2022: electricity of the boards at each step of time, times the marginal intensity of that step. */
export const dodge = defineMethodology({
  id: 'dodge',
  version: '2022',
  title: 'Dodge et al. 2022',
  says: 'Electricity of the boards in each interval times the marginal intensity of the grid in that interval; no overhead, nothing else of the machine.',
  source: {
    title: 'Dodge et al. 2022, Measuring the Carbon Intensity of AI in Cloud Instances, FAccT 2022',
    url: 'https://arxiv.org/abs/2206.05229',
  },
  boundary: {
    line: 'boards only, interval by interval, no overhead; marginal intensity of the place',
    includes: ['electricity of the boards, measured over time'],
    excludes: [
      'processors, memory and storage of the host',
      'data-centre overhead',
      'embodied emissions, which the paper leaves out of the SCI that it applies',
    ],
    scope2: 'location',
    embodied: false,
    energy: 'accelerators',
  },
  inputs: {
    energy: {
      unit: 'kWh',
      symbol: 'E',
      index: ['interval'],
      min: '0',
      says: 'electricity of the boards in each interval',
    },
    marginal: {
      unit: 'gCO2e/kWh',
      symbol: 'I',
      index: ['interval'],
      says: 'marginal intensity of the grid in each interval',
    },
    average: {
      unit: 'gCO2e/kWh',
      index: ['interval'],
      says: 'average intensity of the grid in each interval, for the result beside it',
    },
    measuredTime: { unit: 'h', min: '0', says: 'time of a run that was measured' },
    wholeTime: { unit: 'h', min: '0', says: 'time that the whole run would take' },
    boardPower: { unit: 'kW', index: ['device'], min: '0', says: 'mean power of the boards of a node' },
    hostPower: { unit: 'kW', index: ['component'], min: '0', says: 'mean power of processors and memory of the node' },
  },
  constants: {},
  steps: [
    step('boardEnergy', 'kWh', 'electricity of the boards', 'sum(energy)'),
    step('intervalEmissions', 'gCO2e', 'emissions of each interval', 'energy * marginal'),
    step('emissions', 'gCO2e', 'emissions by the marginal intensity of each interval', 'sum(intervalEmissions)'),
    step('averageEmissions', 'gCO2e', 'the same by the average intensity of each interval', 'sum(energy * average)'),
    step(
      'intensity',
      'gCO2e/kWh',
      'marginal intensity, weighted by the electricity',
      'if(boardEnergy == 0, mean(marginal), emissions / boardEnergy)',
    ),
    step(
      'wholeEnergy',
      'kWh',
      'electricity of a run of which a part was measured',
      'boardEnergy * wholeTime / measuredTime',
    ),
    step('nodePower', 'kW', 'power of the node', 'sum(boardPower) + sum(hostPower)'),
    step(
      'boardShare',
      '1',
      'share of the boards in the power of the node: how much of it counts',
      'sum(boardPower) / nodePower',
    ),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'boardEnergy', intensity: 'intensity', energyParts: { accelerators: 'boardEnergy' } },
  also: ['averageEmissions'],
  mistakes: [
    {
      id: 'dodge.mean-intensity',
      says: 'the mean of the intensities is used, whenever the electricity was used',
      edit: { mean: 'marginal', step: 'intervalEmissions' },
    },
    {
      id: 'dodge.average-for-marginal',
      says: 'the average intensity is used for the marginal one',
      edit: { swap: ['marginal', 'average'], step: 'intervalEmissions' },
    },
    {
      id: 'dodge.marginal-for-average',
      says: 'the marginal intensity is used for the average one',
      edit: { swap: ['marginal', 'average'], step: 'averageEmissions' },
    },
    {
      id: 'dodge.pue-added',
      says: 'an overhead of 1.58 is applied: the paper has none',
      edit: { scale: 'energy', by: '1.58', step: 'intervalEmissions' },
    },
    {
      id: 'dodge.whole-node',
      says: 'the boards are taken for 74 % of the node and scaled up to it',
      edit: { scale: 'energy', by: '1.351351351351351351351351351351', step: 'intervalEmissions' },
    },
  ],
  factorSets: [],
  lookups: {},
  bind(activity, factors) {
    return {
      energy: energyOverTime(activity, 'gpu', 'tpu'),
      marginal: intensitySeries(activity, factors, 'marginal', 'gpu', 'tpu'),
      average: intensitySeries(activity, factors, 'average', 'gpu', 'tpu'),
      measuredTime: lacking,
      wholeTime: lacking,
      boardPower: lacking,
      hostPower: lacking,
    };
  },
});
