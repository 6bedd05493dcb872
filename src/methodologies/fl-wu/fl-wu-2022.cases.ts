import { defineCases, range } from '../cases.js';
import { flWu } from './fl-wu-2022.js';

const appendix = 'Wu et al. 2022, arXiv 2111.00364, appendix B';
const client = { compute: ['3600 s'], download: ['600 s'], upload: ['1200 s'] };
const powers = { devicePower: '3 W', routerPower: '7.5 W' };
const whole = { ...client, ...powers, intensity: ['400 gCO2e/kWh'] };
const two = {
  compute: ['917.3 h', '411.9 h'],
  download: ['61.3 h', '93.7 h'],
  upload: ['171.9 h', '207.1 h'],
  ...powers,
  intensity: ['41.44 gCO2e/kWh', '711.3 gCO2e/kWh'],
};

export const cases = defineCases(
  flWu,
  [
    {
      id: 'V-FW-0001',
      origin: 'published',
      says: 'a device that computes for an hour, at the power that the paper states',
      source: `${appendix}: 3 W`,
      want: 'deviceEnergy',
      input: { compute: ['1 h'], devicePower: '3 W' },
      expected: '3 Wh',
      within: '0',
    },
    {
      id: 'V-FW-0002',
      origin: 'published',
      says: 'a router that sends for an hour, at the power that the paper states',
      source: `${appendix}: 7.5 W`,
      want: 'routerEnergy',
      input: { download: ['0 h'], upload: ['1 h'], routerPower: '7.5 W' },
      expected: '7.5 Wh',
      within: '0',
    },
    {
      id: 'V-FW-0101',
      origin: 'derived',
      says: 'one client that computes for an hour and communicates for half an hour: 2.7 g by hand',
      want: 'emissions',
      input: whole,
    },
    { id: 'V-FW-0102', origin: 'derived', says: 'its router', want: 'routerEnergy', input: whole },
    { id: 'V-FW-0103', origin: 'derived', says: 'two grids far apart', want: 'emissions', input: two },
    { id: 'V-FW-0104', origin: 'derived', says: 'two grids as they weigh in', want: 'meanIntensity', input: two },
    {
      id: 'V-FW-0105',
      origin: 'derived',
      kind: 'edge',
      says: 'a client that was chosen and dropped out before it computed',
      want: 'emissions',
      input: { ...whole, compute: ['0 s'], upload: ['0 s'] },
    },
    {
      id: 'V-FW-0106',
      origin: 'derived',
      kind: 'edge',
      says: 'nothing was done: the intensity is that of the places',
      want: 'meanIntensity',
      input: { ...two, compute: ['0 h', '0 h'], download: ['0 h', '0 h'], upload: ['0 h', '0 h'] },
    },
    {
      id: 'V-FW-0201',
      origin: 'refusal',
      says: 'nobody knows for how long the clients sent',
      want: 'emissions',
      input: { compute: client.compute, download: client.download, ...powers, intensity: ['400 gCO2e/kWh'] },
      refuses: { requirement: 'calculation-missing-input', at: '/input/upload' },
    },
    {
      id: 'V-FW-0202',
      origin: 'refusal',
      says: 'the grid of the clients is missing',
      want: 'emissions',
      input: { ...client, ...powers },
      refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' },
    },
    {
      id: 'V-FW-0203',
      origin: 'refusal',
      says: 'data where the time of sending belongs',
      want: 'emissions',
      input: { ...whole, upload: ['12 MB'] },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/upload' },
    },
    {
      id: 'V-FW-0204',
      origin: 'refusal',
      says: 'a client that computed for less than no time',
      want: 'emissions',
      input: { ...whole, compute: ['-3600 s'] },
      refuses: { requirement: 'calculation-input-range', at: '/input/compute' },
    },
  ],
  [
    {
      from: 'V-FW-1001',
      count: 6,
      want: 'emissions',
      says: 'drawn: three groups of clients',
      ranges: {
        compute: range(20, 9000, 'h', 3),
        download: range(5, 900, 'h', 3),
        upload: range(5, 900, 'h', 3),
        devicePower: range(2, 6, 'W'),
        routerPower: range(6, 12, 'W'),
        intensity: range(20, 900, 'gCO2e/kWh', 3),
      },
    },
    {
      from: 'V-FW-1101',
      count: 2,
      want: 'routerEmissions',
      says: 'drawn: communication alone',
      ranges: {
        download: range(5, 900, 'h', 3),
        upload: range(5, 900, 'h', 3),
        routerPower: range(6, 12, 'W'),
        intensity: range(20, 900, 'gCO2e/kWh', 3),
      },
    },
  ],
);
