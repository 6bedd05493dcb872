import { defineCases, range } from '../cases.js';
import { dodge } from './dodge-2022.js';

const table1 = 'Dodge et al. 2022, arXiv 2206.05229, table 1';
const table2 = 'Dodge et al. 2022, arXiv 2206.05229, table 2';
const node = { boardPower: '187.1 W', hostPower: ['22.9 W', '9.3 W', '23.0 W', '9.3 W'] };
const run = {
  energy: ['1.25 kWh', '0.75 kWh', '0.5 kWh', '1.5 kWh'],
  marginal: ['500 gCO2e/kWh', '400 gCO2e/kWh', '300 gCO2e/kWh', '650 gCO2e/kWh'],
  average: ['210 gCO2e/kWh', '220 gCO2e/kWh', '260 gCO2e/kWh', '205 gCO2e/kWh'],
};

export const cases = defineCases(
  dodge,
  [
    {
      id: 'V-DO-0001',
      origin: 'published',
      says: 'power of a node: a board, two processors, two sockets of memory',
      source: table1,
      want: 'nodePower',
      input: node,
      expected: '251.6 W',
      within: '0.05',
    },
    {
      id: 'V-DO-0002',
      origin: 'published',
      says: 'share of the board',
      source: table1,
      want: 'boardShare',
      input: node,
      expected: '74 %',
      within: '0.5',
    },
    {
      id: 'V-DO-0003',
      origin: 'published',
      says: 'the model of six billion parameters: eight days of sixty were measured',
      source: table2,
      want: 'wholeEnergy',
      input: { energy: '13812.4 kWh', measuredTime: '8 d', wholeTime: '60 d' },
      expected: '103593 kWh',
      within: '0.5',
    },
    { id: 'V-DO-0101', origin: 'derived', says: 'four intervals', want: 'emissions', input: run },
    { id: 'V-DO-0102', origin: 'derived', says: 'four intervals by the average', want: 'averageEmissions', input: run },
    { id: 'V-DO-0103', origin: 'derived', says: 'intensity weighted by electricity', want: 'intensity', input: run },
    {
      id: 'V-DO-0104',
      origin: 'derived',
      says: 'marginal intensity in kg/MWh, electricity in Wh',
      want: 'emissions',
      input: { energy: ['1250 Wh', '750 Wh'], marginal: ['500 kgCO2e/MWh', '400 kgCO2e/MWh'] },
    },
    {
      id: 'V-DO-0105',
      origin: 'derived',
      kind: 'edge',
      says: 'one interval',
      want: 'emissions',
      input: { energy: ['2 kWh'], marginal: ['500 gCO2e/kWh'] },
    },
    {
      id: 'V-DO-0106',
      origin: 'derived',
      kind: 'edge',
      says: 'a pause: no electricity in an interval of high intensity',
      want: 'emissions',
      input: { ...run, energy: ['1.25 kWh', '0.75 kWh', '0.5 kWh', '0 kWh'] },
    },
    {
      id: 'V-DO-0107',
      origin: 'derived',
      kind: 'edge',
      says: 'nothing ran: the intensity is the plain mean',
      want: 'intensity',
      input: { ...run, energy: ['0 kWh', '0 kWh', '0 kWh', '0 kWh'] },
    },
    {
      id: 'V-DO-0201',
      origin: 'refusal',
      says: 'only average intensities: they do not stand in for marginal ones',
      want: 'emissions',
      input: { energy: run.energy, average: run.average },
      refuses: { requirement: 'calculation-missing-input', at: '/input/marginal' },
    },
    {
      id: 'V-DO-0202',
      origin: 'refusal',
      says: 'an intensity less than there are intervals: nothing is bridged',
      want: 'emissions',
      input: { energy: run.energy, marginal: run.marginal.slice(0, 3) },
      refuses: { requirement: 'calculation-series-index', at: '/input/marginal' },
    },
    {
      id: 'V-DO-0203',
      origin: 'refusal',
      says: 'power where electricity belongs',
      want: 'emissions',
      input: { ...run, energy: ['1.25 kW', '0.75 kW', '0.5 kW', '1.5 kW'] },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/energy' },
    },
    {
      id: 'V-DO-0204',
      origin: 'refusal',
      says: 'electricity below zero',
      want: 'emissions',
      input: { ...run, energy: ['1.25 kWh', '-0.75 kWh', '0.5 kWh', '1.5 kWh'] },
      refuses: { requirement: 'calculation-input-range', at: '/input/energy' },
    },
    {
      id: 'V-DO-0205',
      origin: 'refusal',
      says: 'the measured part of the run has no length',
      want: 'wholeEnergy',
      input: { energy: '13812.4 kWh', wholeTime: '60 d' },
      refuses: { requirement: 'calculation-missing-input', at: '/input/measuredTime' },
    },
  ],
  [
    { from: 'V-DO-1001', count: 3, want: 'emissions', says: 'drawn: a day of hours', ranges: drawn(24) },
    { from: 'V-DO-1011', count: 3, want: 'averageEmissions', says: 'drawn: by the average', ranges: drawn(24) },
    { from: 'V-DO-1021', count: 1, want: 'emissions', says: 'drawn: a day of five minutes', ranges: drawn(288) },
  ],
);

function drawn(length: number) {
  return {
    energy: range(0.3, 9, 'kWh', length),
    marginal: range(200, 900, 'gCO2e/kWh', length),
    average: range(90, 600, 'gCO2e/kWh', length),
  };
}
