import type { Factors } from '../../factors/factors.js';
import {
  byDefault,
  duration,
  figure,
  firstOf,
  lack,
  lookUp,
  type MaybeBound,
  type Place,
  placeOf,
  standIn,
} from '../figures.js';
import { defineMethodology, step } from '../methodology.js';
import { boardsOf, coresOf, memoryOf, processors } from './hardware.js';

const sites = 'green-algorithms-intensity';
const overheads = 'green-algorithms-pue';

/** The web calculator of Lannelongue et al. 2021 in version 3.0: cores, boards and requested memory, times PUE. */
export const greenAlgorithms = defineMethodology({
  id: 'green-algorithms',
  version: '3.0',
  title: 'Green Algorithms',
  says: 'Rated power of the cores and boards times their usage, plus 0.3725 W for each gigabyte of memory requested, times PUE, times the average intensity of the place.',
  source: {
    title:
      'Lannelongue, Grealey, Inouye 2021, Advanced Science 8(12) 2100707; data and code of version 3.0 (2025-02-05)',
    url: 'https://github.com/GreenAlgorithms/green-algorithms-tool',
    licence: 'CC-BY-4.0',
  },
  boundary: {
    line: 'cores, boards and requested memory at rated power, overhead included; location-based',
    includes: [
      'processor cores and boards by rated power and usage',
      'memory requested',
      'data-centre overhead',
      'repetitions',
    ],
    excludes: ['storage and network', 'idle nodes', 'embodied emissions', 'the host of a run on boards only'],
    scope2: 'location',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    runtime: { unit: 'h', symbol: 't', min: '0', says: 'run time' },
    cores: { unit: '1', symbol: 'n_c', min: '0', says: 'processor cores' },
    corePower: { unit: 'kW', symbol: 'P_c', min: '0', says: 'rated power of one core' },
    processorPower: { unit: 'kW', min: '0', says: 'rated power of one processor' },
    coresPerProcessor: { unit: '1', min: '1', says: 'cores of one processor' },
    coreUsage: { unit: '1', symbol: 'u_c', min: '0', max: '1', says: 'usage of the cores' },
    boards: { unit: '1', symbol: 'n_g', min: '0', says: 'accelerator boards' },
    boardPower: { unit: 'kW', symbol: 'P_g', min: '0', says: 'rated power of one board' },
    boardUsage: { unit: '1', symbol: 'u_g', min: '0', max: '1', says: 'usage of the boards' },
    memory: { unit: 'GB', symbol: 'n_m', min: '0', says: 'memory requested, whether used or not' },
    pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness of the site' },
    intensity: { unit: 'gCO2e/kWh', symbol: 'CI', min: '0', says: 'average intensity of the place' },
    repetitions: { unit: '1', symbol: 'MF', min: '1', says: 'multiplicative factor: how often the work was run' },
  },
  constants: {
    memoryPower: {
      value: '0.3725',
      unit: 'W/GB',
      symbol: 'P_m',
      says: 'power of memory',
      source: 'data/v3.0/referenceValues.csv',
    },
    treeYear: {
      value: '11000',
      unit: 'gCO2e',
      says: 'carbon that a tree takes up in a year, for the equivalent',
      source: 'data/v3.0/referenceValues.csv',
    },
    carPerKilometre: {
      value: '175',
      unit: 'gCO2e',
      says: 'a passenger car in Europe over one kilometre, for the equivalent',
      source: 'data/v3.0/referenceValues.csv',
    },
    carPerKilometreUs: {
      value: '251',
      unit: 'gCO2e',
      says: 'a passenger car in the United States over one kilometre, for the equivalent',
      source: 'data/v3.0/referenceValues.csv',
    },
    trainPerKilometre: {
      value: '41',
      unit: 'gCO2e',
      says: 'a passenger by train over one kilometre, for the equivalent',
      source: 'data/v3.0/referenceValues.csv',
    },
    flightParisDublin: {
      value: '110000',
      unit: 'gCO2e',
      says: 'a passenger from Paris to Dublin, for the equivalent',
      source: 'data/v3.0/referenceValues.csv',
    },
    flightNewYorkSanFrancisco: {
      value: '570000',
      unit: 'gCO2e',
      says: 'a passenger from New York to San Francisco, for the equivalent',
      source: 'data/v3.0/referenceValues.csv',
    },
    flightNewYorkMelbourne: {
      value: '2310000',
      unit: 'gCO2e',
      says: 'a passenger from New York to Melbourne, for the equivalent',
      source: 'data/v3.0/referenceValues.csv',
    },
    streamingHour: {
      value: '36',
      unit: 'gCO2e',
      says: 'an hour of streamed video, for the equivalent',
      source: 'data/v3.0/referenceValues.csv',
    },
    search: {
      value: '10',
      unit: 'gCO2e',
      says: 'a search on the web, for the equivalent',
      source: 'data/v3.0/referenceValues.csv',
    },
  },
  steps: [
    step(
      'powerPerCore',
      'kW',
      'rated power of a core; the table keeps watts to one decimal',
      'corePower',
      'fixed(round(processorPower / coresPerProcessor * 1000, 9), 1) / 1000',
    ),
    step('cpuPower', 'kW', 'power of the cores', 'cores * powerPerCore * coreUsage'),
    step('gpuPower', 'kW', 'power of the boards', 'boards * boardPower * boardUsage'),
    step('ramPower', 'kW', 'power of the memory; usage has no say in it', 'memory * memoryPower'),
    step('itPower', 'kW', 'power before overhead', 'cpuPower + gpuPower + ramPower'),
    step('power', 'kW', 'power with overhead; repetitions have no say in it', 'itPower * pue'),
    step('itEnergy', 'kWh', 'electricity before overhead', 'runtime * itPower * repetitions'),
    step('energy', 'kWh', 'electricity', 'runtime * power * repetitions'),
    step('emissions', 'gCO2e', 'electricity times intensity', 'energy * intensity'),
    step('cpuEmissions', 'gCO2e', 'the part of the cores', 'runtime * cpuPower * pue * repetitions * intensity'),
    step('gpuEmissions', 'gCO2e', 'the part of the boards', 'runtime * gpuPower * pue * repetitions * intensity'),
    step('ramEmissions', 'gCO2e', 'the part of the memory', 'runtime * ramPower * pue * repetitions * intensity'),
    step('treeMonths', '1', 'months that a tree needs to take up as much', 'emissions / treeYear * 12'),
    step('carKilometres', '1', 'kilometres by car in Europe that emit as much', 'emissions / carPerKilometre'),
    step('carKilometresUs', '1', 'kilometres by car in the United States', 'emissions / carPerKilometreUs'),
    step('trainKilometres', '1', 'kilometres by train', 'emissions / trainPerKilometre'),
    step(
      'flights',
      '1',
      'flights: to Dublin from Paris, from half a New York flight on to San Francisco, from half a flight to Melbourne on there',
      'emissions / if(emissions < 0.5 * flightNewYorkSanFrancisco, flightParisDublin, if(emissions < 0.5 * flightNewYorkMelbourne, flightNewYorkSanFrancisco, flightNewYorkMelbourne))',
    ),
    step('streamingHours', '1', 'hours of streamed video', 'emissions / streamingHour'),
    step('searches', '1', 'searches on the web', 'emissions / search'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'itEnergy', overhead: 'pue', intensity: 'intensity' },
  also: [
    'cpuEmissions',
    'gpuEmissions',
    'ramEmissions',
    'treeMonths',
    'carKilometres',
    'carKilometresUs',
    'trainKilometres',
    'flights',
    'streamingHours',
    'searches',
  ],
  mistakes: [
    { id: 'green-algorithms.memory-dropped', says: 'memory is left out', edit: { drop: 'ramPower', step: 'itPower' } },
    {
      id: 'green-algorithms.usage-on-memory',
      says: 'the usage of the cores is applied to the memory',
      edit: { step: 'ramPower', formula: 'memory * memoryPower * coreUsage' },
    },
    { id: 'green-algorithms.usage-dropped', says: 'usage is left out', edit: { drop: 'coreUsage', step: 'cpuPower' } },
    {
      id: 'green-algorithms.pue-1.67',
      says: 'the default PUE of versions 1.0 to 2.2 is used',
      edit: { scale: 'pue', by: '1.070512820512820512820512820513', step: 'power' },
    },
    { id: 'green-algorithms.pue-dropped', says: 'overhead is left out', edit: { drop: 'pue', step: 'power' } },
    {
      id: 'green-algorithms.memory-0.375',
      says: 'memory at 0.375 W per gigabyte, as other tools have it',
      edit: { scale: 'memoryPower', by: '1.006711409395973154362416107383', step: 'ramPower' },
    },
    {
      id: 'green-algorithms.repetitions-dropped',
      says: 'repetitions are left out',
      edit: { drop: 'repetitions', step: 'energy' },
    },
    {
      id: 'green-algorithms.boards-dropped',
      says: 'one board is counted for all',
      edit: { drop: 'boards', step: 'gpuPower' },
    },
  ],
  factorSets: [processors, sites, overheads],
  lookups: {
    intensity: {
      says: 'average intensity of a cloud region, subdivision or country; World when nothing is chosen',
      unit: 'gCO2e/kWh',
      find: intensityOf,
    },
    pue: {
      says: 'PUE of a cloud region, else of its provider, else of a local server',
      unit: '1',
      find: (place, factors) => pueOf(place, undefined, factors),
    },
  },
  bind(activity, factors) {
    const place = placeOf(activity);
    return {
      runtime: duration(activity),
      ...coresOf(activity, factors),
      ...boardsOf(activity, factors),
      memory: memoryOf(activity),
      pue: firstOf(
        () => figure(activity.site.pue, '/site/pue', 'the PUE of the site'),
        () => pueOf(place, activity.site.platform, factors),
      ),
      intensity: intensityOf(place, factors),
      repetitions: byDefault('1', '1', 'the activity is what was run, once'),
    };
  },
});

function intensityOf({ cloudProvider, cloudRegion, region, country }: Place, factors: Factors): MaybeBound {
  const lacking = lack('/site/country', 'a place that the table has');
  if (country === undefined && region === undefined && cloudRegion === undefined) {
    const world = lookUp(factors, sites, 'intensity', 'WORLD', lacking);
    return standIn(world, 'no place is stated: the page begins with World');
  }
  const cloud = cloudProvider === undefined ? undefined : `${cloudProvider}/${cloudRegion ?? ''}`;
  return firstOf(...[cloud, region, country].map((key) => () => lookUp(factors, sites, 'intensity', key, lacking)));
}

function pueOf({ cloudProvider, cloudRegion }: Place, platform: string | undefined, factors: Factors): MaybeBound {
  if (platform === 'personal-computer') return byDefault('1', '1', 'a personal computer has no overhead');
  const key = cloudProvider === undefined ? 'local-server' : cloudProvider;
  const lacking = lack('/site/pue', 'the PUE of the site');
  const found = firstOf(
    () => lookUp(factors, overheads, 'pue', `${key}/${cloudRegion ?? ''}`, lacking),
    () => lookUp(factors, overheads, 'pue', key, lacking),
    () => lookUp(factors, overheads, 'pue', 'local-server', lacking),
  );
  return standIn(found, 'the activity states no PUE: the default of the page');
}
