import type { Factors } from '../../factors/factors.js';
import {
  byDefault,
  devicesOf,
  figure,
  firstOf,
  lack,
  type MaybeBound,
  orDefault,
  type Place,
  placeOf,
  standIn,
} from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';
import { partOf, parts } from './parts.js';

const part = (says: string) => ({ unit: 'gCO2e', min: '0', says }) as const;

/** One device with a microcontroller over its whole life: its parts, training its model, and three years of use. */
export const tinyml = defineMethodology({
  id: 'tinyml',
  version: '2023',
  title: 'TinyML footprint (Prakash et al. 2023)',
  says: 'Parts of one small device, transport, training of its model and its use at a milliwatt for three years. The parts are nearly all of it.',
  source: {
    title:
      'Prakash, Stewart, Banbury et al. 2023, Is TinyML Sustainable?, Communications of the ACM 66(11); figures of harvard-edge/TinyML-Footprint at commit 996ac32',
    url: 'https://github.com/harvard-edge/TinyML-Footprint',
    licence: 'no licence: single figures as facts',
  },
  boundary: {
    line: 'one small device from parts to use, with training of its model; location-based',
    includes: ['parts of the device', 'transport', 'training of the model', 'electricity of use over its life'],
    excludes: ['end of life: below one percent', 'gateways and the cloud', 'connectivity beyond the microcontroller'],
    scope2: 'location',
    embodied: true,
    energy: 'devices',
  },
  inputs: {
    training: part('training of the model'),
    casing: part('casing'),
    pcb: part('circuit board'),
    powerSupply: part('power supply: a battery'),
    processing: part('processing: a microcontroller'),
    sensing: part('sensing: microphone, sensors or camera'),
    transport: part('transport'),
    userInterface: part('user interface'),
    others: part('other parts'),
    usePower: { unit: 'kW', min: '0', says: 'mean power in use; 1 mW' },
    lifespan: { unit: 'h', min: '0', says: 'time of use; three years' },
    intensity: { unit: 'gCO2e/kWh', min: '0', says: 'average intensity where it is charged' },
    use: part('use, where it is told as emissions'),
  },
  constants: {},
  steps: [
    step(
      'hardware',
      'gCO2e',
      'parts and transport',
      'casing + pcb + powerSupply + processing + sensing + transport + userInterface + others',
    ),
    step('beforeUse', 'gCO2e', 'all that was emitted before its use', 'hardware + training'),
    step('useEnergy', 'kWh', 'electricity of use', 'usePower * lifespan'),
    step('useEmissions', 'gCO2e', 'use', 'useEnergy * intensity', 'use'),
    step('emissions', 'gCO2e', 'the whole life', 'beforeUse + useEmissions'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'useEnergy', intensity: 'intensity', embodied: 'beforeUse' },
  also: ['hardware', 'useEmissions'],
  mistakes: [
    {
      id: 'tinyml.power-supply-dropped',
      says: 'the battery is left out, which is half of the whole',
      edit: { drop: 'powerSupply', step: 'hardware' },
    },
    { id: 'tinyml.transport-dropped', says: 'transport is left out', edit: { drop: 'transport', step: 'hardware' } },
    { id: 'tinyml.training-dropped', says: 'training is left out', edit: { drop: 'training', step: 'beforeUse' } },
    {
      id: 'tinyml.processor-only',
      says: 'the microcontroller stands for the device',
      edit: { step: 'hardware', formula: 'processing' },
      seen: 'figures of TinyML that count the chip alone',
    },
    {
      id: 'tinyml.use-dropped',
      says: 'use is left out because it is small',
      edit: { drop: 'useEmissions', step: 'emissions' },
    },
    {
      id: 'tinyml.one-year',
      says: 'use is counted for one year of three',
      edit: { scale: 'lifespan', by: '0.3333333333333333333333333333333333333333', step: 'useEnergy' },
    },
    {
      id: 'tinyml.milliwatts-as-watts',
      says: 'power of use in milliwatts is read as watts',
      edit: { scale: 'usePower', by: '1000', step: 'useEnergy' },
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind(activity, factors) {
    const [controller] = devicesOf(activity, 'cpu');
    const path = controller?.path ?? '/devices';
    return {
      training:
        activity.subject.stage === 'edge'
          ? byDefault('0.1', 'kgCO2e', 'the source takes the training of a far larger model, as an upper bound')
          : lack('/subject/stage', 'the stage "edge": one small device and its whole life'),
      ...Object.fromEntries(Object.entries(parts).map(([name, one]) => [name, partOf(activity, one)])),
      usePower: orDefault(
        figure(controller?.tdp, `${path}/tdp`, 'power in use'),
        '1',
        'mW',
        'the source takes one milliwatt',
      ),
      lifespan: orDefault(
        figure(controller?.lifespan, `${path}/lifespan`, 'time of use'),
        '26280',
        'h',
        'the source takes three years',
      ),
      intensity: gridOf(placeOf(activity), factors),
    };
  },
});

/** The grid of the place; the source takes the United States. */
function gridOf(place: Place, factors: Factors): MaybeBound {
  return firstOf(
    () => locationFactor(place, factors),
    () => standIn(locationFactor({ country: 'USA' }, factors), 'no place is known: the source takes the United States'),
  );
}
