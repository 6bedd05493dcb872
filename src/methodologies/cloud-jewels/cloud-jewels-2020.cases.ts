import { defineCases, range } from '../cases.js';
import { cloudJewels } from './cloud-jewels-2020.js';

const readme = 'etsy/cloud-jewels 54f2874, derivation of the coefficients';
const none = { boards: '0 1', boardTime: '0 h', ssdTime: '0 TB*h', hddTime: '0 TB*h' };
const parts = { minPower: '0.55 W', maxPower: '3.71 W', utilisation: '49.5 %' };

export const cases = defineCases(
  cloudJewels,
  [
    {
      id: 'V-CJ-0001',
      origin: 'published',
      says: 'one hour of a virtual processor from the parts of the coefficient',
      source: readme,
      want: 'energy',
      input: { vcpuTime: '1 h', ...parts, ...none },
      expected: '2.1142 Wh',
      within: '0',
    },
    {
      id: 'V-CJ-0002',
      origin: 'published',
      says: 'the coefficient as it is used',
      source: readme,
      want: 'energy',
      input: { vcpuTime: '1 h', ...none },
      expected: '2.11 Wh',
      within: '0',
    },
    {
      id: 'V-CJ-0003',
      origin: 'published',
      says: 'average power of a server',
      source: readme,
      want: 'averageServerPower',
      input: { serverPower: '330 W', dynamicRange: '0.44 1', utilisation: '0.495 1' },
      expected: '236.676 W',
      within: '0',
    },
    {
      id: 'V-CJ-0101',
      origin: 'derived',
      says: 'a month of two virtual processors and disks',
      want: 'energy',
      input: { ...none, vcpuTime: '1440 h', ssdTime: '72 TB*h', hddTime: '720 TB*h' },
    },
    {
      id: 'V-CJ-0102',
      origin: 'derived',
      says: 'eight boards count as eight virtual processors',
      want: 'energy',
      input: { ...none, vcpuTime: '0 h', boards: ['8 1'], boardTime: ['100 h'] },
    },
    {
      id: 'V-CJ-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'nothing was used',
      want: 'energy',
      input: { ...none, vcpuTime: '0 h' },
    },
    {
      id: 'V-CJ-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'a server without load takes its floor',
      want: 'averageServerPower',
      input: { serverPower: '330 W', dynamicRange: '0.44 1', utilisation: '0 1' },
    },
    {
      id: 'V-CJ-0201',
      origin: 'refusal',
      says: 'no time of virtual processors',
      want: 'energy',
      input: none,
      refuses: { requirement: 'calculation-missing-input', at: '/input/vcpuTime' },
    },
    {
      id: 'V-CJ-0202',
      origin: 'refusal',
      says: 'a negative time',
      want: 'vcpuEnergy',
      input: { vcpuTime: '-1 h' },
      refuses: { requirement: 'calculation-input-range', at: '/input/vcpuTime' },
    },
    {
      id: 'V-CJ-0203',
      origin: 'refusal',
      says: 'data without its time',
      want: 'diskEnergy',
      input: { ssdTime: '1 TB', hddTime: '0 TB*h' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/ssdTime' },
    },
    {
      id: 'V-CJ-0204',
      origin: 'refusal',
      says: 'no factor of the place',
      want: 'emissions',
      input: { vcpuTime: '1 h', ...none },
      refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' },
    },
  ],
  [
    {
      from: 'V-CJ-1001',
      count: 5,
      want: 'emissions',
      says: 'drawn: processors, boards and disks',
      ranges: {
        vcpuTime: range(200, 9000, 'h'),
        boards: range(2, 9, '1', 2),
        boardTime: range(20, 900, 'h', 2),
        ssdTime: range(70, 900, 'TB*h'),
        hddTime: range(1000, 9000, 'TB*h'),
        intensity: range(20, 900, 'gCO2e/kWh'),
      },
    },
  ],
);
