import { type Case, defineCases, range } from '../cases.js';
import { teadsTdpCurve } from './teads-tdp-curve-2021.js';

const manifest = 'Impact Framework 1.1.0, manifest teads-curve, run';
const test = 'Impact Framework, if-unofficial-plugins f4e7367, unit tests of the Teads curve';

const whole = (tdp: string, load: string) => ({
  processors: ['1 1'],
  ratedPower: [tdp],
  utilisation: [load],
  duration: ['1 h'],
  share: ['1 1'],
});
/** Two of eight virtual processors for 360 s. */
const quarter = (load: string) => ({
  processors: ['1 1'],
  ratedPower: ['100 W'],
  utilisation: [load],
  duration: ['360 s'],
  vcpusAllocated: ['2 1'],
  vcpusTotal: ['8 1'],
});

const published = (
  id: string,
  says: string,
  source: string,
  input: Case['input'],
  expected: string,
  within = '0',
): Case => ({ id, origin: 'published', says, source, want: 'energy', input, expected, within });

export const cases = defineCases(
  teadsTdpCurve,
  [
    published('V-TDP-0001', '300 W at 10 %', test, whole('300 W', '10 %'), '0.096 kWh'),
    published('V-TDP-0002', '300 W at full load, more than rated', test, whole('300 W', '100 %'), '0.306 kWh'),
    published(
      'V-TDP-0003',
      'two of eight virtual processors at 1 %',
      manifest,
      quarter('1 %'),
      '0.00034999999999999994 kWh',
      '1e-18',
    ),
    published('V-TDP-0004', 'two of eight virtual processors at 10 %', manifest, quarter('10 %'), '0.0008 kWh'),
    published('V-TDP-0005', 'two of eight virtual processors at full load', manifest, quarter('100 %'), '0.00255 kWh'),
    {
      id: 'V-TDP-0101',
      origin: 'derived',
      kind: 'edge',
      says: 'without load',
      want: 'energy',
      input: whole('225 W', '0 %'),
    },
    {
      id: 'V-TDP-0102',
      origin: 'derived',
      kind: 'edge',
      says: 'at 50 %, where two lines meet',
      want: 'energy',
      input: whole('225 W', '50 %'),
    },
    {
      id: 'V-TDP-0103',
      origin: 'derived',
      says: 'two processors of 225 W at 10 % for 100 h',
      want: 'energy',
      input: { ...whole('225 W', '10 %'), processors: ['2 1'], duration: ['100 h'] },
    },
    {
      id: 'V-TDP-0201',
      origin: 'refusal',
      says: 'no load',
      want: 'powerFactor',
      input: {},
      refuses: { requirement: 'calculation-missing-input', at: '/input/utilisation' },
    },
    {
      id: 'V-TDP-0202',
      origin: 'refusal',
      says: 'a load above the curve',
      want: 'energy',
      input: whole('300 W', '120 %'),
      refuses: { requirement: 'calculation-input-range', at: '/input/utilisation' },
    },
    {
      id: 'V-TDP-0203',
      origin: 'refusal',
      says: 'a rated power in kilowatt-hours',
      want: 'energy',
      input: whole('300 Wh', '10 %'),
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/ratedPower' },
    },
    {
      id: 'V-TDP-0204',
      origin: 'refusal',
      says: 'no factor of the place',
      want: 'emissions',
      input: whole('300 W', '10 %'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' },
    },
  ],
  [
    {
      from: 'V-TDP-1001',
      count: 4,
      want: 'emissions',
      says: 'drawn: two kinds of processors',
      ranges: {
        processors: range(2, 9, '1', 2),
        ratedPower: range(70, 400, 'W', 2),
        utilisation: range(0.02, 0.45, '1', 2),
        duration: range(20, 900, 'h', 2),
        vcpusAllocated: range(2, 40, '1', 2),
        vcpusTotal: range(41, 128, '1', 2),
        intensity: range(20, 900, 'gCO2e/kWh'),
      },
    },
    {
      from: 'V-TDP-1101',
      count: 3,
      want: 'energy',
      says: 'drawn: near full load, where the curve is above the rated power',
      ranges: {
        processors: range(2, 9, '1', 1),
        ratedPower: range(70, 400, 'W', 1),
        utilisation: range(0.97, 0.999, '1', 1),
        duration: range(20, 900, 'h', 1),
        share: range(0.1, 0.9, '1', 1),
      },
    },
  ],
);
