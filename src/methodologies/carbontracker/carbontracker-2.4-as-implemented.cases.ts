import { defineCases, range } from '../cases.js';
import { carbontrackerAsImplemented } from './carbontracker-2.4-as-implemented.js';
import { drawsFrom, lookupsFrom, publishedFrom, refusalsFrom } from './tracker.cases.js';

export const cases = defineCases(
  carbontrackerAsImplemented,
  [
    ...publishedFrom('V-CTI'),
    {
      id: 'V-CTI-0020',
      origin: 'published',
      says: 'four boards at 300 W for an hour count as one',
      source: 'carbontracker (v2.3 and v2.4.3), its class for a component run with four boards',
      want: 'gpuEnergy',
      input: { gpuPower: ['300 W', '300 W', '300 W', '300 W'], duration: '1 h' },
      expected: '0.3 kWh',
      within: '0',
    },
    {
      id: 'V-CTI-0101',
      origin: 'derived',
      says: 'four boards and a machine of two packages with memory counters, by their energies',
      want: 'emissions',
      input: {
        gpuCounter: ['1.23 kWh'],
        boards: ['4 1'],
        packageCounter: ['0.217 kWh'],
        packages: '2 1',
        dramCounter: ['0.0531 kWh'],
        drams: '2 1',
        intensity: '318.7 gCO2e/kWh',
      },
    },
    {
      id: 'V-CTI-0102',
      origin: 'derived',
      kind: 'edge',
      says: 'no accelerator: nothing is divided by zero boards',
      want: 'itEnergy',
      input: {
        gpuCounter: ['0 kWh'],
        boards: ['0 1'],
        packageCounter: ['0.217 kWh'],
        packages: '1 1',
        dramCounter: ['0 kWh'],
        drams: '0 1',
      },
    },
    {
      id: 'V-CTI-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'one board: average and sum are the same',
      want: 'gpuEnergy',
      input: { gpuPower: ['287.3 W'], duration: '1.7 h' },
    },
    ...lookupsFrom('V-CTI'),
    ...refusalsFrom('V-CTI'),
  ],
  [
    ...drawsFrom('V-CTI'),
    {
      from: 'V-CTI-1401',
      count: 3,
      want: 'gpuEnergy',
      says: 'drawn: the mean power of five simulated accelerators of two kinds',
      given: { boards: ['2 1', '3 1'] },
      ranges: {
        gpuTdp: range(60, 700, 'W', 2),
        gpuLoad: range(0.2, 0.9, '1', 2),
        duration: range(0.5, 90, 'h'),
      },
    },
  ],
);
