import { itEnergy } from '../electricity.js';
import { figure, lack, placeOf } from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';

/** AI Energy Score: electricity of the accelerator for a thousand queries of one task. */
export const aiEnergyScore = defineMethodology({
  id: 'ai-energy-score',
  version: '2025',
  title: 'AI Energy Score',
  says: 'A rating, not a footprint: electricity of the accelerator for a thousand successful queries of one task, reading the prompt included.',
  source: {
    title: 'AI Energy Score (Hugging Face, Salesforce and others), huggingface/AIEnergyScore a5b9a04',
    url: 'https://github.com/huggingface/AIEnergyScore',
    licence: 'MIT',
  },
  boundary: {
    line: 'accelerators for a thousand queries, no overhead, no host; intensity ours, location-based',
    includes: ['electricity of the accelerators for preprocessing, reading the prompt and generating'],
    excludes: ['processor, memory and storage of the host', 'data-centre overhead', 'embodied emissions', 'idle time'],
    scope2: 'location',
    embodied: false,
    energy: 'accelerators',
  },
  inputs: {
    gpuEnergy: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity of the accelerators over the run',
    },
    successfulQueries: { unit: '1', min: '0', says: 'queries that were answered' },
    queries: { unit: '1', min: '0', says: 'queries that were sent, those that failed among them' },
    outputTokens: { unit: '1', min: '0', says: 'tokens generated' },
    intensity: { unit: 'gCO2e/kWh', min: '0', says: 'location-based intensity of the grid, which the source has not' },
  },
  constants: {
    wattHour: { value: '1', unit: 'Wh', says: 'unit in which the score is shown', source: 'leaderboard' },
  },
  steps: [
    step('energy', 'kWh', 'electricity of the run', 'sum(gpuEnergy)'),
    step('score', 'kWh', 'electricity of a thousand queries', 'energy / successfulQueries * 1000'),
    step(
      'shownScore',
      'kWh',
      'the score as the board shows it: Wh to two decimals',
      'round(score / wattHour, 2) * wattHour',
    ),
    step(
      'tokensPerEnergy',
      '1/kWh',
      'tokens generated for each kilowatt-hour; the board shows joules',
      'outputTokens / energy',
    ),
    step('successRate', '1', 'share of the queries that were answered', 'successfulQueries / queries'),
    step('emissions', 'gCO2e', 'emissions of the run, which the source does not give', 'energy * intensity'),
  ],
  result: 'score',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'intensity' },
  also: ['shownScore', 'tokensPerEnergy', 'successRate'],
  mistakes: [
    {
      id: 'ai-energy-score.failed-counted',
      says: 'queries that failed count as answered',
      edit: { step: 'score', formula: 'energy / queries * 1000' },
    },
    {
      id: 'ai-energy-score.per-query',
      says: 'the electricity of one query is given for that of a thousand',
      edit: { step: 'score', formula: 'energy / successfulQueries' },
    },
    {
      id: 'ai-energy-score.watt-hours-as-kilowatt-hours',
      says: 'a figure without a unit is read as kWh where it is Wh',
      edit: { scale: 'gpuEnergy', by: '1000', step: 'energy' },
      seen: 'the reader of the tool takes an unknown unit for kWh',
    },
    {
      id: 'ai-energy-score.calculated-on-rounded',
      says: 'the score that is shown, to two decimals, is taken for the score',
      edit: { step: 'score', formula: 'round(energy / successfulQueries * 1000 / wattHour, 2) * wattHour' },
    },
    {
      id: 'ai-energy-score.tokens-per-watt-hour',
      says: 'tokens for each watt-hour are given as tokens for each joule',
      edit: { step: 'tokensPerEnergy', formula: 'outputTokens * 3600 / energy' },
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind(activity, factors) {
    const { work } = activity;
    return {
      gpuEnergy: itEnergy(activity, 'gpu'),
      successfulQueries: figure(work?.requests, '/work/requests', 'the queries that were answered'),
      queries: lack('/work/requests', 'the queries that were sent, those that failed among them'),
      outputTokens: figure(work?.outputTokens, '/work/outputTokens', 'the tokens generated'),
      intensity: locationFactor(placeOf(activity), factors),
    };
  },
});
