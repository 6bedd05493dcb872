import { itEnergy } from '../electricity.js';
import { devicesOf, figure, isBound, lack, lookUp, placeOf } from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';

const table = 'ml-energy-chat';

/** ML.ENERGY 3.0: electricity of the accelerators for a token, from their power and throughput in the steady state. */
export const mlEnergy = defineMethodology({
  id: 'ml-energy',
  version: '3.0',
  title: 'ML.ENERGY',
  says: 'Electricity of the accelerators for a token of the answer: their mean power by the throughput of all requests together, in the steady state.',
  source: {
    title: 'ML.ENERGY leaderboard 3.0 (2026-02-16), ml-energy/leaderboard 0cd52da',
    clause: 'public/data/tasks',
    url: 'https://github.com/ml-energy/leaderboard',
    licence: 'none stated: single rows are cited',
  },
  boundary: {
    line: 'accelerator boards under full load, no overhead, no host; intensity ours, location-based',
    includes: ['electricity of the accelerators, by their own sensors, while the batch is full'],
    excludes: [
      'processor, memory and storage of the host',
      'data-centre overhead',
      'idle time and batches that are not full',
      'embodied emissions',
    ],
    scope2: 'location',
    embodied: false,
    energy: 'accelerators',
  },
  inputs: {
    gpuEnergy: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity of the accelerators, measured',
    },
    power: { unit: 'kW', symbol: 'P', min: '0', says: 'mean power of all accelerators together' },
    throughput: { unit: '1/h', min: '0', says: 'tokens generated in a unit of time, of all requests together' },
    outputTokens: { unit: '1', min: '0', says: 'tokens generated' },
    requests: { unit: '1', min: '0', says: 'requests answered' },
    replyTokens: { unit: '1', min: '0', says: 'mean tokens of an answer' },
    intensity: { unit: 'gCO2e/kWh', min: '0', says: 'location-based intensity of the grid, which the source has not' },
  },
  constants: {},
  steps: [
    step(
      'tokenEnergy',
      'kWh',
      'electricity of a token: measured, else power by throughput',
      'sum(gpuEnergy) / outputTokens',
      'power / throughput',
    ),
    step(
      'requestEnergy',
      'kWh',
      'electricity of an answer',
      'tokenEnergy * outputTokens / requests',
      'tokenEnergy * replyTokens',
    ),
    step('energy', 'kWh', 'electricity of all tokens', 'sum(gpuEnergy)', 'tokenEnergy * outputTokens'),
    step('emissions', 'gCO2e', 'emissions of all tokens, which the source does not give', 'energy * intensity'),
  ],
  result: 'tokenEnergy',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'intensity' },
  also: ['requestEnergy'],
  mistakes: [
    {
      id: 'ml-energy.batch-ignored',
      says: 'the throughput of all 64 requests is taken for that of one, and divided once more',
      edit: { step: 'tokenEnergy', formula: 'power / (throughput / 64)' },
    },
    {
      id: 'ml-energy.joules-as-watt-hours',
      says: 'joules for a token are read as watt-hours',
      edit: { step: 'tokenEnergy', formula: 'power / throughput * 3600' },
    },
    {
      id: 'ml-energy.overhead-added',
      says: 'a PUE of 1.2 is applied to a figure of the boards alone',
      edit: { step: 'tokenEnergy', formula: 'power / throughput * 1.2' },
    },
    {
      id: 'ml-energy.answers-of-400',
      says: 'every answer is taken to have 400 tokens',
      edit: { step: 'requestEnergy', formula: 'tokenEnergy * 400' },
    },
    {
      id: 'ml-energy.power-per-board',
      says: 'the power is read as that of one of two boards',
      edit: { scale: 'power', by: '2', step: 'tokenEnergy' },
    },
  ],
  factorSets: [table, ...locationFactorSets],
  lookups: {},
  bind(activity, factors) {
    const { work, subject } = activity;
    const own =
      devicesOf(activity, 'gpu').length === 0 ? lack('/devices', 'the accelerators') : itEnergy(activity, 'gpu');
    const missing = lack(
      '/energy',
      `the electricity of the accelerators${subject.model === undefined ? '' : ` (the table has no model "${subject.model}")`}`,
    );
    const row = (quantity: string) => lookUp(factors, table, quantity, subject.model, missing);
    return {
      // The table is asked only where nothing was measured.
      ...(isBound(own) ? {} : { power: row('power'), throughput: row('throughput') }),
      gpuEnergy: isBound(own) ? own : missing,
      outputTokens: figure(work?.outputTokens, '/work/outputTokens', 'the tokens generated'),
      requests: figure(work?.requests, '/work/requests', 'the number of requests'),
      intensity: locationFactor(placeOf(activity), factors),
    };
  },
});
