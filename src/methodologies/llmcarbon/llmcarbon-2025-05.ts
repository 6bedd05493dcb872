import { byDefault, deviceCounts, devicesOf, figure, lack, perDevice, placeOf } from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';
import { hardwareOf } from './hardware.js';

/** A forecast of training or inference from the size of a model: operations, then time, then electricity. */
export const llmcarbon = defineMethodology({
  id: 'llmcarbon',
  version: '2025-05',
  title: 'LLMCarbon (Faiz et al. 2024)',
  says: 'Before anything ran: operations from parameters and tokens, time from what the accelerators achieve, electricity from their mean power with overhead, and a share of making the hardware.',
  source: {
    title:
      'Faiz, Kaneda, Wang et al. 2024, LLMCarbon: Modeling the End-to-End Carbon Footprint of Large Language Models, ICLR 2024, arXiv 2309.14393; SotaroKaneda/MLCarbon at commit dbd96b7 (2025-05-22)',
    url: 'https://github.com/SotaroKaneda/MLCarbon',
    licence: 'Apache-2.0',
  },
  boundary: {
    line: 'forecast: accelerators with their share of the machine, overhead, embodied hardware',
    includes: [
      'accelerators at the mean power of the system for each',
      'data-centre overhead',
      'embodied emissions of chips, memory, storage and servers, by time',
    ],
    excludes: ['experiments and failed runs', 'idle machines', 'network', 'end of life'],
    scope2: 'location',
    embodied: true,
    energy: 'devices',
  },
  inputs: {
    baseParameters: {
      unit: '1',
      min: '0',
      says: 'parameters of a dense model of the same work; of a mixture of experts',
    },
    totalParameters: { unit: '1', symbol: 'P', min: '0', says: 'parameters of the model' },
    trainingTokens: { unit: '1', symbol: 'D', min: '0', says: 'tokens of the training' },
    tokens: { unit: '1', min: '0', says: 'tokens of inference' },
    statedFlop: { unit: '1', min: '0', says: 'floating-point operations, where they are told' },
    devices: { unit: '1', symbol: 'n', index: ['device'], min: '0', says: 'accelerators of each kind' },
    peak: { unit: '1/h', index: ['device'], min: '0', says: 'operations of one accelerator in a time, at most' },
    efficiency: { unit: '1', index: ['device'], min: '0', max: '1', says: 'share of the peak that is achieved' },
    power: {
      unit: 'kW',
      symbol: 'W',
      index: ['device'],
      min: '0',
      says: 'mean power of the system for each accelerator',
    },
    pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness of the site' },
    intensity: { unit: 'gCO2e/kWh', symbol: 'CI', min: '0', says: 'average intensity of the grid' },
    chips: { unit: '1', index: ['component'], min: '0', says: 'chips of each kind' },
    chipArea: { unit: 'cm2', index: ['component'], min: '0', says: 'area of one chip' },
    areaMaking: { unit: 'gCO2e/cm2', symbol: 'CPA', index: ['component'], min: '0', says: 'making an area of silicon' },
    stores: { unit: '1', index: ['component'], min: '0', says: 'memories and disks of each kind' },
    capacity: { unit: 'GB', index: ['component'], min: '0', says: 'capacity of one' },
    capacityMaking: { unit: 'gCO2e/GB', index: ['component'], min: '0', says: 'making a capacity' },
    servers: { unit: '1', index: ['device'], min: '0', says: 'servers of each kind' },
    serverMaking: { unit: 'gCO2e', min: '0', says: 'other parts of one server' },
    lifespan: { unit: 'h', min: '1', says: 'life of the hardware; five years of 365 days' },
  },
  constants: {
    trainingFlop: {
      value: '6',
      unit: '1',
      says: 'operations for each parameter and token of training',
      source: 'model.py',
    },
    inferenceFlop: { value: '2', unit: '1', says: 'the same of inference', source: 'model.py' },
    day: { value: '24', unit: 'h', says: 'a day' },
  },
  steps: [
    step('parameters', '1', 'parameters that count', 'baseParameters', 'totalParameters'),
    step(
      'flop',
      '1',
      'floating-point operations',
      'statedFlop',
      'trainingFlop * parameters * trainingTokens',
      'inferenceFlop * parameters * tokens',
    ),
    step('rate', '1/h', 'operations of all accelerators in an hour', 'sum(devices * peak * efficiency)'),
    step('time', 'h', 'time of the run', 'flop / rate'),
    step('days', '1', 'the same in days', 'time / day'),
    step('itEnergy', 'kWh', 'electricity before overhead', 'sum(devices * power) * time'),
    step('energy', 'kWh', 'electricity with overhead', 'itEnergy * pue'),
    step('operational', 'gCO2e', 'electricity times intensity', 'energy * intensity'),
    step('chipMaking', 'gCO2e', 'making all chips', 'sum(chips * chipArea * areaMaking)'),
    step('storeMaking', 'gCO2e', 'making all memories and disks', 'sum(stores * capacity * capacityMaking)'),
    step('otherMaking', 'gCO2e', 'making the other parts of the servers', 'sum(servers) * serverMaking'),
    step(
      'making',
      'gCO2e',
      'making the hardware that is listed',
      'chipMaking + storeMaking + otherMaking',
      'chipMaking + storeMaking',
      'chipMaking + otherMaking',
      'chipMaking',
    ),
    step('embodied', 'gCO2e', 'share of the run in it', 'making * time / lifespan'),
    step('emissions', 'gCO2e', 'operation and hardware', 'operational + embodied'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'itEnergy', overhead: 'pue', intensity: 'intensity', embodied: 'embodied' },
  also: ['days'],
  mistakes: [
    {
      id: 'llmcarbon.all-experts',
      says: 'all parameters of a mixture of experts are counted, not those of the dense model of the same work',
      edit: { step: 'parameters', formula: 'totalParameters' },
    },
    {
      id: 'llmcarbon.inference-as-training',
      says: 'training is counted with the two operations of inference',
      edit: { step: 'flop', formula: 'inferenceFlop * parameters * trainingTokens' },
    },
    {
      id: 'llmcarbon.peak-achieved',
      says: 'the peak of the data sheet is taken for what is achieved',
      edit: { drop: 'efficiency', step: 'rate' },
    },
    { id: 'llmcarbon.pue-dropped', says: 'overhead is left out', edit: { drop: 'pue', step: 'energy' } },
    {
      id: 'llmcarbon.embodied-dropped',
      says: 'embodied emissions are left out',
      edit: { drop: 'embodied', step: 'emissions' },
    },
    {
      id: 'llmcarbon.not-amortised',
      says: 'the whole hardware is charged to the run',
      edit: { step: 'embodied', formula: 'making' },
    },
    {
      id: 'llmcarbon.watts-for-one',
      says: 'the power of one accelerator is counted for all',
      edit: { step: 'itEnergy', formula: 'sum(devices * power) / sum(devices) * time' },
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind(activity, factors) {
    const { work, site, subject } = activity;
    const boards = devicesOf(activity, 'gpu', 'tpu');
    const none = lack('/devices', 'an accelerator: a device of the kind "gpu" or "tpu"');
    const inference = subject.stage === 'inference';
    const parameters = figure(work?.totalParameters, '/work/totalParameters', 'the parameters of the model');
    const tokens = inference
      ? figure(work?.outputTokens, '/work/outputTokens', 'the tokens of inference')
      : figure(work?.trainingTokens, '/work/trainingTokens', 'the tokens of the training');
    return {
      baseParameters: figure(work?.activeParameters, '/work/activeParameters', 'the parameters of the model'),
      totalParameters: parameters,
      [inference ? 'tokens' : 'trainingTokens']: tokens,
      statedFlop: figure(work?.flop, '/work/flop', 'the operations, or parameters and tokens of the model'),
      devices: deviceCounts(boards, none),
      peak: perDevice(boards, none, ({ peak, path }) => figure(peak, `${path}/peak`, 'its peak rate')),
      efficiency: perDevice(boards, none, ({ efficiency, path }) =>
        figure(efficiency, `${path}/efficiency`, 'the share of its peak that it achieves'),
      ),
      power: perDevice(boards, none, ({ power, path }) =>
        figure(power, `${path}/power`, 'its mean power with its share of the machine'),
      ),
      pue: figure(site.pue, '/site/pue', 'the PUE of the site'),
      intensity: locationFactor(placeOf(activity), factors),
      ...hardwareOf(activity),
      lifespan: byDefault('43800', 'h', 'the source takes five years of 365 days for all hardware'),
    };
  },
});
