import { defineCases, range } from '../cases.js';
import { carbontracker } from './carbontracker-2.4.js';
import { drawsFrom, lookupsFrom, publishedFrom, refusalsFrom, tests } from './tracker.cases.js';

export const cases = defineCases(
  carbontracker,
  [
    ...publishedFrom('V-CT'),
    ...(
      [
        ['1000', '1', '0.000277777777778', '0.0000000000000005'],
        ['2000', '2', '0.001111111111111', '0.0000000000000005'],
        ['3000', '3', '0.0025', '0.0000000000000005'],
      ] as const
    ).map(
      ([watts, seconds, expected, within], at) =>
        ({
          id: `V-CT-002${at}`,
          origin: 'published',
          says: `an epoch of ${seconds} s at ${watts} W, before overhead`,
          source: tests,
          want: 'gpuEnergy',
          input: { gpuPower: [`${watts} W`], duration: `${seconds} s` },
          expected: `${expected} kWh`,
          within,
        }) as const,
    ),
    {
      id: 'V-CT-0101',
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
      id: 'V-CT-0102',
      origin: 'derived',
      kind: 'edge',
      says: 'neither accelerator nor memory counter',
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
      id: 'V-CT-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'a training shorter than a step of the provider: the forecast counts once',
      want: 'predictedIntensity',
      input: {
        fetched: ['212.3 gCO2e/kWh'],
        forecast: '187.9 gCO2e/kWh',
        epochs: '3 1',
        epochTime: ['299.9 s'],
      },
    },
    ...lookupsFrom('V-CT'),
    ...refusalsFrom('V-CT'),
  ],
  [
    ...drawsFrom('V-CT'),
    {
      from: 'V-CT-1401',
      count: 3,
      want: 'gpuEnergy',
      says: 'drawn: five simulated accelerators of two kinds',
      given: { boards: ['2 1', '3 1'] },
      ranges: {
        gpuTdp: range(60, 700, 'W', 2),
        gpuLoad: range(0.2, 0.9, '1', 2),
        duration: range(0.5, 90, 'h'),
      },
    },
  ],
);
