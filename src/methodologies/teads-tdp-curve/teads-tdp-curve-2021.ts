import {
  byDefault,
  deviceCounts,
  devicesOf,
  duration,
  figure,
  firstOf,
  lack,
  type MaybeBound,
  perDevice,
  placeOf,
} from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';

const id = 'teads-tdp-curve';

/** The curve of Teads: power of a processor as a multiple of its rated power, by load. */
export const teadsTdpCurve = defineMethodology({
  id,
  version: '2021',
  title: 'Teads curve of processor power',
  says: 'Rated power of the processors times 0.12 without load, 0.32 at 10 %, 0.75 at 50 % and 1.02 at full load, straight lines between, times hours and the share of virtual processors. Energy only: the factor of the place is added here.',
  source: {
    title:
      'Davy 2021, Building an AWS EC2 Carbon Emissions Dataset, Teads Engineering; as the Impact Framework 1.1.0 has it (manifest teads-curve)',
    url: 'https://medium.com/teads-engineering/building-an-aws-ec2-carbon-emissions-dataset-3f0fd76c98ac',
    licence: 'MIT',
  },
  boundary: {
    line: 'processors by rated power and load, no overhead; location-based',
    includes: ['processors, by the share of virtual processors that are allocated'],
    excludes: ['memory, storage, network and accelerators', 'data-centre overhead', 'embodied emissions'],
    scope2: 'location',
    embodied: false,
    energy: 'processors',
  },
  inputs: {
    processors: { unit: '1', index: ['device'], min: '0', says: 'processors of a kind' },
    ratedPower: { unit: 'kW', symbol: 'TDP', index: ['device'], min: '0', says: 'rated power of one processor' },
    utilisation: { unit: '1', symbol: 'u', index: ['device'], min: '0', max: '1', says: 'load of the processors' },
    duration: { unit: 'h', symbol: 't', index: ['device'], min: '0', says: 'time of use' },
    vcpusAllocated: { unit: '1', index: ['device'], min: '0', says: 'virtual processors that the work has' },
    vcpusTotal: { unit: '1', index: ['device'], min: '1', says: 'virtual processors of the processor' },
    share: { unit: '1', index: ['device'], min: '0', max: '1', says: 'share of the processors, where it is stated' },
    intensity: { unit: 'gCO2e/kWh', symbol: 'I', min: '0', says: 'factor of the place; the source has none' },
  },
  constants: {
    loads: { value: ['0', '0.1', '0.5', '1'], unit: '1', says: 'loads that were measured', source: 'Teads 2021' },
    multiples: {
      value: ['0.12', '0.32', '0.75', '1.02'],
      unit: '1',
      says: 'power at these loads as multiples of the rated power',
      source: 'Teads 2021',
    },
  },
  steps: [
    step('powerFactor', '1', 'multiple of the rated power', 'interp(utilisation, loads, multiples)'),
    step('vcpuShare', '1', 'share of the processor', 'vcpusAllocated / vcpusTotal', 'share'),
    step(
      'energy',
      'kWh',
      'electricity of the processors',
      'sum(processors * ratedPower * powerFactor * duration * vcpuShare)',
    ),
    step('emissions', 'gCO2e', 'electricity times factor', 'energy * intensity'),
  ],
  result: 'energy',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'intensity' },
  mistakes: [
    {
      id: `${id}.straight-line`,
      says: 'the load is taken for the share of the rated power',
      edit: { step: 'powerFactor', formula: 'utilisation' },
    },
    {
      id: `${id}.rest-to-full`,
      says: 'one straight line from rest to full load',
      edit: { step: 'powerFactor', formula: '0.12 + 0.9 * utilisation' },
    },
    {
      id: `${id}.not-above-rated`,
      says: 'the curve ends at the rated power, not at 1.02 of it',
      edit: { step: 'powerFactor', formula: 'min(1, interp(utilisation, loads, multiples))' },
    },
    {
      id: `${id}.share-dropped`,
      says: 'the whole processor is charged',
      edit: { drop: 'vcpuShare', step: 'energy' },
    },
    {
      id: `${id}.processors-dropped`,
      says: 'one processor is counted for all',
      edit: { drop: 'processors', step: 'energy' },
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind(activity, factors) {
    const processors = devicesOf(activity, 'cpu');
    const none = lack('/devices', 'a processor: a device of the kind "cpu"');
    const whole = duration(activity);
    return {
      processors: deviceCounts(processors, none),
      ratedPower: perDevice(processors, none, ({ tdp, path }) =>
        figure(tdp, `${path}/tdp`, 'the rated power of the processor'),
      ),
      utilisation: perDevice(processors, none, ({ utilisation, path }) =>
        figure(utilisation, `${path}/utilisation`, 'the load of the processor'),
      ),
      duration: perDevice(processors, none, ({ reserved, path }) =>
        firstOf(
          () => figure(reserved, `${path}/reserved`, 'time reserved'),
          () => whole,
        ),
      ),
      share: perDevice(
        processors,
        none,
        ({ share, path }): MaybeBound =>
          share === undefined
            ? byDefault('1', '1', 'no share is stated: the whole processor')
            : figure(share, `${path}/share`, 'the share of the processor'),
      ),
      intensity: locationFactor(placeOf(activity), factors),
    };
  },
});
