import type { Activity } from '../../generated/documents.js';
import { amount } from '../ccf/operation.js';
import { byDefault, devicesOf, duration, figure, firstOf, type MaybeBound, placeOf, series } from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';

const id = 'cloud-jewels';
const source = 'etsy/cloud-jewels 54f2874';

/** Etsy's first estimate for a cloud bill: one coefficient for processors, two for disks. */
export const cloudJewels = defineMethodology({
  id,
  version: '2020',
  title: 'Cloud Jewels',
  says: 'Hours of virtual processors and boards at 2.11 Wh, terabyte-hours at 0.89 Wh on hard and 1.52 Wh on solid-state disks. A lower bound by design, in energy only: the factor of the place is added here.',
  source: {
    title: 'Etsy 2020, Cloud Jewels: Estimating kWh in the Cloud; repository etsy/cloud-jewels, commit 54f2874',
    url: 'https://www.etsy.com/codeascraft/cloud-jewels-estimating-kwh-in-the-cloud',
    licence: 'MIT',
  },
  boundary: {
    line: 'virtual processors, boards and disks by the hour, no overhead; location-based',
    includes: ['virtual processors and boards', 'hard and solid-state disks'],
    excludes: ['memory and network', 'data-centre overhead', 'embodied emissions', 'services without an hour of use'],
    scope2: 'location',
    embodied: false,
    energy: 'service',
  },
  inputs: {
    vcpuTime: { unit: 'h', min: '0', says: 'time of virtual processors' },
    boards: { unit: '1', index: ['device'], min: '0', says: 'accelerator boards' },
    boardTime: { unit: 'h', index: ['device'], min: '0', says: 'time of one board' },
    ssdTime: { unit: 'h*GB', min: '0', says: 'data on solid-state disks over time' },
    hddTime: { unit: 'h*GB', min: '0', says: 'data on hard disks over time' },
    minPower: { unit: 'kW', min: '0', says: 'power of a virtual processor without load, to derive the coefficient' },
    maxPower: { unit: 'kW', min: '0', says: 'its power at full load' },
    utilisation: { unit: '1', symbol: 'U', min: '0', max: '1', says: 'load of a server in a large data centre' },
    serverPower: { unit: 'kW', min: '0', says: 'largest power of a server, to derive its average' },
    dynamicRange: {
      unit: '1',
      symbol: 'DR',
      min: '0',
      max: '1',
      says: 'share of that power that it takes without load',
    },
    intensity: { unit: 'gCO2e/kWh', min: '0', says: 'factor of the place; the source has none' },
  },
  constants: {
    processorCoefficient: {
      value: '2.11',
      unit: 'W',
      says: 'power of a virtual processor, and of a board',
      source: `${source}: 0.55 + 0.495 × (3.71 − 0.55), to two decimals`,
    },
    ssdCoefficient: { value: '1.52', unit: 'Wh/TB*h', says: 'electricity of solid-state disks', source },
    hddCoefficient: { value: '0.89', unit: 'Wh/TB*h', says: 'electricity of hard disks', source },
  },
  steps: [
    step(
      'vcpuPower',
      'kW',
      'power of a virtual processor, derived where its parts are given',
      'minPower + utilisation * (maxPower - minPower)',
      'processorCoefficient',
    ),
    step('vcpuEnergy', 'kWh', 'electricity of the virtual processors', 'vcpuTime * vcpuPower'),
    step('boardEnergy', 'kWh', 'electricity of the boards', 'sum(boards * boardTime) * processorCoefficient'),
    step('diskEnergy', 'kWh', 'electricity of the disks', 'ssdTime * ssdCoefficient + hddTime * hddCoefficient'),
    step('energy', 'kWh', 'Cloud Jewels: electricity before overhead', 'vcpuEnergy + boardEnergy + diskEnergy'),
    step('emissions', 'gCO2e', 'electricity times factor', 'energy * intensity'),
    step(
      'averageServerPower',
      'kW',
      'average power of a server, from which the coefficient of disks comes',
      'serverPower * (dynamicRange + utilisation - utilisation * dynamicRange)',
    ),
  ],
  result: 'energy',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'intensity' },
  mistakes: [
    {
      id: `${id}.disks-swapped`,
      says: 'the coefficients of solid-state and hard disks are exchanged',
      edit: { swap: ['ssdCoefficient', 'hddCoefficient'], step: 'diskEnergy' },
    },
    {
      id: `${id}.full-load`,
      says: 'virtual processors at full load',
      edit: { scale: 'vcpuPower', by: '1.758293838862559241706161137440758', step: 'vcpuEnergy' },
    },
    {
      id: `${id}.ccf-disks`,
      says: 'the later coefficients of Cloud Carbon Footprint for disks: 1.2 and 0.65 Wh',
      edit: {
        step: 'diskEnergy',
        formula: 'ssdTime * ssdCoefficient * 1.2 / 1.52 + hddTime * hddCoefficient * 0.65 / 0.89',
      },
    },
    { id: `${id}.boards-dropped`, says: 'boards are left out', edit: { drop: 'boardEnergy', step: 'energy' } },
    {
      id: `${id}.pue-added`,
      says: 'an overhead of 1.1 is applied: there is none inside',
      edit: { step: 'energy', formula: '(vcpuEnergy + boardEnergy + diskEnergy) * 1.1' },
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind(activity, factors) {
    const { work } = activity;
    return {
      vcpuTime: figure(work?.vcpuTime, '/work/vcpuTime', 'the time of virtual processors'),
      ...boardsOf(activity),
      ssdTime: amount(work?.ssdTime, 'ssdTime', 'data on solid-state disks', 'GB*h'),
      hddTime: amount(work?.hddTime, 'hddTime', 'data on hard disks', 'GB*h'),
      intensity: locationFactor(placeOf(activity), factors),
    };
  },
});

function boardsOf(activity: Activity): Record<'boards' | 'boardTime', MaybeBound> {
  const boards = devicesOf(activity, 'gpu', 'tpu');
  const whole = duration(activity);
  return {
    boards: series(
      'device',
      boards.map(({ count, path }) => ({
        value: String(count),
        unit: '1',
        origin: { kind: 'stated', path: `${path}/count` },
      })),
      byDefault('0', '1', 'the activity lists no board'),
    ),
    boardTime: series(
      'device',
      boards.map(({ reserved, path }) =>
        firstOf(
          () => figure(reserved, `${path}/reserved`, 'time reserved'),
          () => whole,
        ),
      ),
      whole,
    ),
  };
}
