import { type CaseValue, defineCases, range } from '../cases.js';
import { patterson } from './patterson-2021.js';

type Input = Readonly<Record<string, CaseValue>>;

const table4 = 'Patterson et al. 2021, arXiv 2104.10350, table 4 (printed inputs are rounded)';
const table1 = 'Patterson et al. 2021, arXiv 2104.10350, table 1 (printed inputs are rounded)';

/** A row of the tables: chips, system power of each, days, PUE, gross and net intensity. */
function run(chips: string, watts: string, days: string, pue: string, gross: string, net: string): Input {
  return {
    chips: `${chips} 1`,
    chipPower: `${watts} W`,
    duration: `${days} d`,
    pue: `${pue} 1`,
    intensity: `${gross} kgCO2e/kWh`,
    netIntensity: `${net} kgCO2e/kWh`,
  };
}

const search = run('200', '208', '6.8', '1.10', '0.431', '0.431');
const t5 = run('512', '310', '20', '1.12', '0.545', '0.545');
const meena = run('1024', '289', '30', '1.09', '0.415', '0.415');
const gshard = run('1024', '288', '3.1', '1.09', '0.201', '0.177');
const switchRun = run('1024', '245', '27', '1.10', '0.403', '0.330');
const gpt3 = run('10000', '330', '14.8', '1.10', '0.429', '0.429');
const bigP100 = run('8', '296', '3.5', '1.11', '0.478', '0.080');
const evolvedTpu = run('8', '227', '0.62', '1.11', '0.478', '0.080');
const proxy = {
  chips: '8 1',
  trainSteps: '979000000 1',
  timePerStep: '0.00028 h',
  emissionsPerChipHour: '0.2855296 lbCO2e/h',
};
const served = { ...switchRun, queries: '250000000 1', energyPerQuery: '0.3 Wh' };

let next = 0;
/** Cases of the two tables, numbered in their order; an id that was given stays. */
function printed(says: string, source: string, want: string, input: Input, expected: string, within: string) {
  next += 1;
  const id = `V-PA-${String(next).padStart(4, '0')}`;
  return { id, origin: 'published', says, source, want, input, expected, within } as const;
}

export const cases = defineCases(
  patterson,
  [
    printed('search of the Evolved Transformer', table4, 'energy', search, '7.5 MWh', '0.06'),
    printed('search of the Evolved Transformer, gross', table4, 'emissions', search, '3.2 tCO2e', '0.05'),
    printed('T5', table4, 'energy', t5, '85.7 MWh', '0.6'),
    printed('T5, gross', table4, 'emissions', t5, '46.7 tCO2e', '0.4'),
    printed('Meena', table4, 'energy', meena, '232 MWh', '1'),
    printed('Meena, gross', table4, 'emissions', meena, '96.4 tCO2e', '0.5'),
    printed('GShard', table4, 'energy', gshard, '24.1 MWh', '0.3'),
    printed('GShard, gross', table4, 'emissions', gshard, '4.8 tCO2e', '0.05'),
    printed('GShard, net of clean energy bought by the hour', table4, 'netEmissions', gshard, '4.3 tCO2e', '0.08'),
    printed('Switch Transformer, gross', table4, 'emissions', switchRun, '72.2 tCO2e', '0.4'),
    printed('Switch Transformer, net', table4, 'netEmissions', switchRun, '59.1 tCO2e', '0.3'),
    printed('GPT-3', table4, 'energy', gpt3, '1287 MWh', '4'),
    printed('GPT-3, gross', table4, 'emissions', gpt3, '552.1 tCO2e', '2'),
    printed('Transformer Big on P100 in Iowa', table1, 'energy', bigP100, '221 kWh', '0.5'),
    printed('Transformer Big on P100 in Iowa, net', table1, 'netEmissions', bigP100, '0.0177 tCO2e', '0.0001'),
    printed('Evolved Transformer on TPU v2 in Iowa, gross', table1, 'emissions', evolvedTpu, '0.0143 tCO2e', '0.0001'),
    printed(
      'Transformer Big on P100 in an average data centre of the United States',
      table1,
      'emissions',
      run('8', '296', '3.5', '1.59', '0.429', '0.429'),
      '0.1357 tCO2e',
      '0.0002',
    ),
    printed(
      'the search of the Evolved Transformer in pounds',
      'Patterson et al. 2021, appendix D',
      'emissions',
      search,
      '7096 lbCO2e',
      '30',
    ),
    printed(
      'days of GPT-3 from its operations and the rate that a V100 was measured at',
      'Patterson et al. 2021, appendix A',
      'trainingTime',
      { operations: '3.14e23 1', chips: '10000 1', rate: '24.6e12 1/s' },
      '14.8 d',
      '0.03',
    ),
    printed(
      'the search as Strubell et al. took it: the full model for every step of the small one',
      'Patterson et al. 2021, appendix C',
      'byChipHour',
      proxy,
      '626155 lbCO2e',
      '5',
    ),
    printed(
      'the search as it was set up: 18.7 times less',
      'Patterson et al. 2021, appendix C',
      'byChipHour',
      { ...proxy, chips: '1 1', timePerStep: '0.00012 h' },
      '33544 lbCO2e',
      '5',
    ),
    {
      id: 'V-PA-0101',
      origin: 'derived',
      says: 'measured at the plug: 270 kWh, PUE 1.10, average of the United States',
      want: 'emissions',
      input: { metered: '270 kWh', pue: '1.10 1', intensity: '0.429 kgCO2e/kWh' },
    },
    {
      id: 'V-PA-0102',
      origin: 'derived',
      says: 'two kinds of accelerator',
      want: 'energy',
      input: { chips: ['512 1', '64 1'], chipPower: ['283 W', '325 W'], duration: '100 h', pue: '1.1 1' },
    },
    { id: 'V-PA-0103', origin: 'derived', says: 'training and queries', want: 'withServing', input: served },
    { id: 'V-PA-0104', origin: 'derived', says: 'training and queries, net', want: 'netWithServing', input: served },
    {
      id: 'V-PA-0105',
      origin: 'derived',
      says: 'passengers that emit as much as GPT-3',
      want: 'passengerTrips',
      input: gpt3,
    },
    {
      id: 'V-PA-0106',
      origin: 'derived',
      kind: 'edge',
      says: 'no query served yet',
      want: 'withServing',
      input: { ...served, queries: '0 1' },
    },
    {
      id: 'V-PA-0107',
      origin: 'derived',
      kind: 'edge',
      says: 'all electricity matched by the hour: net is zero, gross is not',
      want: 'netEmissions',
      input: { ...switchRun, netIntensity: '0 kgCO2e/kWh' },
    },
    {
      id: 'V-PA-0151',
      origin: 'lookup',
      says: 'gross intensity of the average data centre of the United States',
      source: 'Patterson et al. 2021, table 1',
      want: 'intensity',
      input: { country: 'USA' },
      expected: '0.429 kgCO2e/kWh',
    },
    {
      id: 'V-PA-0152',
      origin: 'lookup',
      says: 'net intensity in Iowa',
      source: 'Patterson et al. 2021, table 1',
      want: 'netIntensity',
      input: { cloudProvider: 'gcp', cloudRegion: 'us-central1' },
      expected: '0.08 kgCO2e/kWh',
    },
    {
      id: 'V-PA-0153',
      origin: 'lookup',
      says: 'PUE in Iowa',
      source: 'Patterson et al. 2021, table 1',
      want: 'pue',
      input: { cloudProvider: 'gcp', cloudRegion: 'us-central1' },
      expected: '1.11 1',
    },
    {
      id: 'V-PA-0201',
      origin: 'refusal',
      says: 'no PUE: it is that of the data centre, and there is no default',
      want: 'energy',
      input: without(t5, 'pue'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/pue' },
    },
    {
      id: 'V-PA-0202',
      origin: 'refusal',
      says: 'no intensity of the grid; the net one does not stand in for it',
      want: 'emissions',
      input: without(gshard, 'intensity'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' },
    },
    {
      id: 'V-PA-0203',
      origin: 'refusal',
      says: 'a PUE below one',
      want: 'energy',
      input: { ...t5, pue: '0.9 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/pue' },
    },
    {
      id: 'V-PA-0204',
      origin: 'refusal',
      says: 'an energy where a power belongs',
      want: 'energy',
      input: { ...t5, chipPower: '310 Wh' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/chipPower' },
    },
    {
      id: 'V-PA-0205',
      origin: 'refusal',
      says: 'powers of two kinds for three',
      want: 'energy',
      input: { ...t5, chips: ['1 1', '2 1', '3 1'], chipPower: ['283 W', '325 W'] },
      refuses: { requirement: 'calculation-series-index', at: '/input/chipPower' },
    },
  ],
  [
    { from: 'V-PA-1001', count: 4, want: 'emissions', says: 'drawn: gross', ranges: drawn() },
    { from: 'V-PA-1011', count: 3, want: 'netEmissions', says: 'drawn: net', ranges: drawn() },
    {
      from: 'V-PA-1021',
      count: 3,
      want: 'withServing',
      says: 'drawn: with queries',
      ranges: { ...drawn(), queries: range(1e6, 9e6, '1'), energyPerQuery: range(0.1, 4, 'Wh') },
    },
    {
      from: 'V-PA-1031',
      count: 3,
      want: 'trainingTime',
      says: 'drawn: time from operations',
      ranges: {
        operations: range(2e6, 9e6, '1'),
        chips: range(3, 900, '1', 2),
        rate: range(11, 99, '1/s', 2),
      },
    },
  ],
);

function drawn() {
  return {
    chips: range(3, 900, '1', 2),
    chipPower: range(200, 700, 'W', 2),
    duration: range(2, 60, 'd'),
    pue: range(1.05, 1.6, '1'),
    intensity: range(0.2, 0.9, 'kgCO2e/kWh'),
    netIntensity: range(0.02, 0.19, 'kgCO2e/kWh'),
  };
}

function without(input: Input, name: string): Input {
  return Object.fromEntries(Object.entries(input).filter(([key]) => key !== name));
}
