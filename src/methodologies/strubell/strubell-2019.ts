import { duration, lack } from '../figures.js';
import { defineMethodology, step } from '../methodology.js';
import { energyOfParts } from '../system-energy.js';

const paper = 'Strubell, Ganesh, McCallum 2019, section 3';
const table1 = 'Strubell, Ganesh, McCallum 2019, table 1';
const lacking = lack('/energy', 'the measured electricity of accelerators, processors and memory');

/** Strubell et al. 2019: measured power of boards, processors and memory, times 1.58, times the average of the United States. */
export const strubell = defineMethodology({
  id: 'strubell',
  version: '2019',
  title: 'Strubell et al. 2019',
  says: 'Measured power of processors, memory and all boards over the hours of the training, times a PUE of 1.58, times 0.954 lb/kWh, the average of the United States.',
  source: {
    title: 'Strubell, Ganesh, McCallum 2019, Energy and Policy Considerations for Deep Learning in NLP, ACL 2019',
    url: 'https://arxiv.org/abs/1906.02243',
  },
  boundary: {
    line: 'boards, processors and memory as measured, overhead at 1.58; average of the United States',
    includes: ['boards, processors and memory by measured power', 'data-centre overhead, always 1.58'],
    excludes: [
      'network, storage and fans',
      'embodied emissions',
      'the place: the intensity is always that of the United States',
    ],
    scope2: 'location',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    metered: {
      unit: 'kWh',
      index: ['component'],
      min: '0',
      says: 'electricity of boards, processors and memory where it was measured, overhead excluded',
    },
    duration: { unit: 'h', symbol: 't', min: '0', says: 'hours of the training' },
    totalPower: {
      unit: 'kW',
      min: '0',
      says: 'mean power of boards, processors and memory together, as table 3 prints it',
    },
    processorPower: { unit: 'kW', symbol: 'p_c', min: '0', says: 'mean power of all processors' },
    memoryPower: { unit: 'kW', symbol: 'p_r', min: '0', says: 'mean power of all memory' },
    boardPower: { unit: 'kW', symbol: 'p_g', min: '0', says: 'mean power of one board' },
    boards: { unit: '1', symbol: 'g', min: '0', says: 'boards' },
    bill: { unit: '1', min: '0', says: 'electricity bill in US dollars, where only that is known' },
  },
  constants: {
    pue: {
      value: '1.58',
      unit: '1',
      symbol: 'PUE',
      says: 'power usage effectiveness, of every data centre',
      source: `${paper}, which cites Ascierto 2018`,
    },
    averageIntensity: {
      value: '0.954',
      unit: 'lbCO2e/kWh',
      says: 'average of the United States',
      source: `${paper}, which cites EPA 2018`,
    },
    price: {
      value: '0.12',
      unit: '1/kWh',
      says: 'US dollars for a kilowatt-hour',
      source: 'Strubell, Ganesh, McCallum 2019, table 4',
    },
    flight: {
      value: '1984',
      unit: 'lbCO2e',
      says: 'one passenger from New York to San Francisco and back, for the equivalent',
      source: table1,
    },
    humanYear: { value: '11023', unit: 'lbCO2e', says: 'a human life of one year, for the equivalent', source: table1 },
    americanYear: {
      value: '36156',
      unit: 'lbCO2e',
      says: 'an American life of one year, for the equivalent',
      source: table1,
    },
    carLife: {
      value: '126000',
      unit: 'lbCO2e',
      says: 'a car over its life with its fuel, for the equivalent',
      source: table1,
    },
  },
  steps: [
    step('partsPower', 'kW', 'processors, memory and all boards', 'processorPower + memoryPower + boards * boardPower'),
    step('power', 'kW', 'power before overhead; the total of table 3 has all boards in it', 'totalPower', 'partsPower'),
    step('itEnergy', 'kWh', 'electricity before overhead', 'sum(metered)', 'power * duration'),
    step('energy', 'kWh', 'electricity with overhead', 'pue * itEnergy'),
    step('intensity', 'gCO2e/kWh', 'average of the United States, wherever the work ran', 'averageIntensity'),
    step('emissions', 'gCO2e', 'electricity times intensity', 'energy * intensity'),
    step('cost', '1', 'US dollars that the electricity costs', 'energy * price'),
    step('energyOfBill', 'kWh', 'electricity that a bill comes from', 'bill / price'),
    step('flights', '1', 'passengers from New York to San Francisco and back that emit as much', 'emissions / flight'),
    step('humanYears', '1', 'years of a human life that emit as much', 'emissions / humanYear'),
    step('americanYears', '1', 'years of an American life that emit as much', 'emissions / americanYear'),
    step('carLives', '1', 'lives of a car that emit as much', 'emissions / carLife'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'itEnergy', overhead: 'pue', intensity: 'intensity' },
  also: ['cost', 'flights', 'humanYears', 'americanYears', 'carLives'],
  mistakes: [
    {
      id: 'strubell.pounds-as-kilograms',
      says: 'pounds are read as kilograms',
      edit: { scale: 'averageIntensity', by: '2.204622621848775807229738013450', step: 'intensity' },
    },
    { id: 'strubell.pue-dropped', says: 'overhead is left out', edit: { drop: 'pue', step: 'energy' } },
    {
      id: 'strubell.boards-twice',
      says: 'the total of table 3 is multiplied by the boards, which it has already',
      edit: { step: 'power', formula: 'totalPower * boards' },
    },
    { id: 'strubell.one-board', says: 'one board is counted for all', edit: { drop: 'boards', step: 'partsPower' } },
    {
      id: 'strubell.processors-dropped',
      says: 'processors are left out',
      edit: { drop: 'processorPower', step: 'partsPower' },
    },
    { id: 'strubell.memory-dropped', says: 'memory is left out', edit: { drop: 'memoryPower', step: 'partsPower' } },
  ],
  factorSets: [],
  lookups: {},
  bind(activity) {
    return {
      metered: energyOfParts(activity),
      duration: duration(activity),
      totalPower: lacking,
      processorPower: lacking,
      memoryPower: lacking,
      boardPower: lacking,
      boards: lacking,
    };
  },
});
