/** Cases on which the text of carbontracker 2.4 and its code agree: one device of each kind, the forecast, the places. */
import { type Case, type Draw, range } from '../cases.js';

/** Where published figures of the tool are from. */
export const tests = "carbontracker's own test suite (v2.4.3)";
const run = 'carbontracker (70e5a02, v2.4.3), its own code run on these inputs';
const docs = "carbontracker's documentation, docs/getting-started.md";

const epoch = { gpuPower: ['250 W'], cpuPower: ['65 W'], duration: '600 s' };
const training = { ...epoch, epochs: '100 1', epochsMeasured: '1 1', intensity: '445 gCO2e/kWh' };

export function publishedFrom(prefix: string): readonly Case[] {
  const published = (
    at: string,
    says: string,
    source: string,
    want: string,
    input: Case['input'],
    expected: string,
    within = '0.0000000001',
  ): Case => ({ id: `${prefix}-${at}`, origin: 'published', says, source, want, input, expected, within });
  return [
    published('0001', 'ten minutes of a board and a processor, overhead included', run, 'energy', epoch, '0.08295 kWh'),
    published('0002', 'a hundred such epochs', run, 'predictedEnergy', training, '8.295 kWh'),
    published('0003', 'their emissions at the world average', run, 'predictedEmissions', training, '3691.275 gCO2e'),
    published('0004', 'as a distance by car', run, 'predictedCarDistance', training, '34.5625 km'),
    published(
      '0005',
      'ten epochs from five that rise: their mean counts',
      tests,
      'predictedEnergy',
      { epochEnergy: ['10 kWh', '20 kWh', '30 kWh', '40 kWh', '50 kWh'], epochs: '10 1' },
      '300 kWh',
    ),
    published(
      '0006',
      '500 g as a distance by car',
      tests,
      'carDistance',
      { epochEnergy: ['1 kWh'], intensity: '500 gCO2e/kWh' },
      '4.681647940074907 km',
      '0.000000000000001',
    ),
    published(
      '0007',
      'one board, before overhead',
      run,
      'gpuEnergy',
      { gpuPower: ['300 W'], duration: '3600 s' },
      '0.3 kWh',
    ),
    published(
      '0008',
      'a processor whose name is not in the table: half the mean of the table',
      run,
      'cpuPowerModel',
      { cpuTdp: '71.22418812133572 W', cpuLoad: '0.5 1' },
      '35.61209406066786 W',
    ),
    published(
      '0009',
      'a short session in Denmark',
      docs,
      'emissions',
      { epochEnergy: ['0.000286936393 kWh'], intensity: '151.50 gCO2e/kWh' },
      '0.043470863590 gCO2e',
      '0.00000000008',
    ),
  ];
}

export function lookupsFrom(prefix: string): readonly Case[] {
  return (
    [
      ['DNK', '143.30042', 'Denmark'],
      ['GBR', '210.89114', 'the United Kingdom'],
      ['CHN', '559.5517', 'China'],
      ['DEU', '344.13992', 'Germany'],
      ['IND', '708.3216', 'India'],
      ['USA', '383.5492', 'the United States'],
      ['NAM', '445', 'Namibia: its code NA is read as missing, so it becomes the world'],
      ['AAA', '445', 'an unknown country becomes the world'],
    ] as const
  ).map(([country, grams, says], at) => ({
    id: `${prefix}-015${at + 1}`,
    origin: 'lookup',
    says,
    source: run,
    want: 'intensity',
    input: { country },
    expected: `${grams} gCO2e/kWh`,
  }));
}

export function refusalsFrom(prefix: string): readonly Case[] {
  return [
    {
      id: `${prefix}-0201`,
      origin: 'refusal',
      says: 'the forecast without the epochs to come',
      want: 'predictedEnergy',
      input: { ...epoch, epochsMeasured: '1 1' },
      refuses: { requirement: 'calculation-missing-input', at: '/input/epochs' },
    },
    {
      id: `${prefix}-0202`,
      origin: 'refusal',
      says: 'no epoch was measured',
      want: 'predictedEnergy',
      input: { ...epoch, epochs: '10 1', epochsMeasured: '0 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/epochsMeasured' },
    },
    {
      id: `${prefix}-0203`,
      origin: 'refusal',
      says: 'power as energy',
      want: 'gpuEnergy',
      input: { gpuPower: ['300 Wh'], duration: '1 h' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/gpuPower' },
    },
    {
      id: `${prefix}-0204`,
      origin: 'refusal',
      says: 'a load in percent points without its unit',
      want: 'cpuPowerModel',
      input: { cpuTdp: '65 W', cpuLoad: '50 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/cpuLoad' },
    },
    {
      id: `${prefix}-0205`,
      origin: 'refusal',
      says: 'a processor of unknown power',
      want: 'cpuPowerModel',
      input: { cpuLoad: '0.5 1' },
      refuses: { requirement: 'calculation-missing-input', at: '/input/cpuTdp' },
    },
  ];
}

export function drawsFrom(prefix: string): readonly Draw[] {
  return [
    {
      from: `${prefix}-1001`,
      count: 4,
      want: 'emissions',
      says: 'drawn: three boards, a package and a memory domain by sampled power',
      ranges: {
        gpuPower: range(60, 700, 'W', 3),
        cpuPower: range(20, 300, 'W', 2),
        duration: range(0.5, 90, 'h'),
        intensity: range(20, 900, 'gCO2e/kWh'),
      },
    },
    {
      from: `${prefix}-1051`,
      count: 3,
      want: 'gpuEnergy',
      says: 'drawn: three boards by sampled power',
      ranges: { gpuPower: range(60, 700, 'W', 3), duration: range(0.5, 90, 'h') },
    },
    {
      from: `${prefix}-1101`,
      count: 3,
      want: 'carDistance',
      says: 'drawn: energies of boards, packages and memory, with intensities fetched in the run',
      given: { boards: ['3 1'], packages: '2 1', drams: '2 1' },
      ranges: {
        gpuCounter: range(20, 900, 'kWh', 1),
        packageCounter: range(20, 900, 'kWh', 1),
        dramCounter: range(20, 300, 'kWh', 1),
        fetched: range(20, 900, 'gCO2e/kWh', 5),
      },
    },
    {
      from: `${prefix}-1201`,
      count: 4,
      want: 'predictedEmissions',
      says: 'drawn: a forecast from measured epochs, with a forecast of the grid',
      given: { epochs: '90 1', epochsMeasured: '4 1' },
      ranges: {
        gpuPower: range(60, 700, 'W', 1),
        cpuTdp: range(60, 300, 'W'),
        cpuLoad: range(0.2, 0.9, '1'),
        duration: range(0.5, 3, 'h'),
        fetched: range(20, 900, 'gCO2e/kWh', 4),
        forecast: range(20, 900, 'gCO2e/kWh'),
      },
    },
    {
      from: `${prefix}-1301`,
      count: 2,
      want: 'cpuPowerModel',
      says: 'drawn: a processor without counters',
      ranges: { cpuTdp: range(60, 300, 'W'), cpuLoad: range(0.2, 0.9, '1') },
    },
  ];
}
