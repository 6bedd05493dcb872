import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import {
  type Bound,
  deviceCounts,
  devicesOf,
  duration,
  figure,
  firstOf,
  isBound,
  lack,
  lookUp,
  type MaybeBound,
  type Place,
  perDevice,
  placeOf,
} from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';
import { energyOfSystem } from '../system-energy.js';

const set = 'patterson-2021';
const noChips = lack('/devices', 'an accelerator: a device of the kind "gpu" or "tpu"');

/** Patterson et al. 2021: measured power of the whole system times the PUE of the data centre; gross, and net of clean energy bought by the hour. */
export const patterson = defineMethodology({
  id: 'patterson',
  version: '2021',
  title: 'Patterson et al. 2021',
  says: 'Hours times chips times the measured power of the whole system for each chip, times the PUE of the data centre, times the intensity of its grid (gross), or what is left after carbon-free energy of the same grid and hour (net).',
  source: {
    title: 'Patterson et al. 2021, Carbon Emissions and Large Neural Network Training, arXiv 2104.10350',
    url: 'https://arxiv.org/abs/2104.10350',
  },
  boundary: {
    line: 'the whole system by its measured power, overhead included; location-based, net beside it',
    includes: [
      'accelerators with their memory, host, fans and network, by measured power',
      'data-centre overhead',
      'queries served, as a result of its own',
    ],
    excludes: ['development and runs that were given up', 'embodied emissions', 'network between data centres'],
    scope2: 'location',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    metered: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity of the whole system where it was measured, overhead excluded',
    },
    chips: { unit: '1', symbol: 'n', index: ['device'], min: '0', says: 'accelerators' },
    chipPower: {
      unit: 'kW',
      symbol: 'P',
      index: ['device'],
      min: '0',
      says: 'mean measured power of the whole system for each accelerator; not its rated power',
    },
    duration: { unit: 'h', symbol: 't', min: '0', says: 'time that the training took' },
    operations: { unit: '1', min: '0', says: 'floating-point operations of the training, where its time is not known' },
    rate: {
      unit: '1/h',
      index: ['device'],
      min: '0',
      says: 'floating-point operations that an accelerator was measured to carry out in a time; not its peak',
    },
    trainSteps: { unit: '1', min: '0', says: 'steps of a search or training, where only the time of one is known' },
    timePerStep: { unit: 'h', min: '0', says: 'time of one step' },
    emissionsPerChipHour: {
      unit: 'gCO2e/h',
      min: '0',
      says: 'emissions of one accelerator in an hour, where they are known',
    },
    pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness of the data centre' },
    intensity: { unit: 'gCO2e/kWh', symbol: 'CI', min: '0', says: 'intensity of the grid of the data centre (gross)' },
    netIntensity: {
      unit: 'gCO2e/kWh',
      symbol: 'CI_net',
      min: '0',
      says: 'intensity after carbon-free energy bought in the same grid and hour',
    },
    queries: { unit: '1', symbol: 'q', min: '0', says: 'queries that were served' },
    energyPerQuery: { unit: 'kWh', min: '0', says: 'electricity of one query, overhead included' },
  },
  constants: {
    passengerTrip: {
      value: '1.2',
      unit: 'tCO2e',
      says: 'one passenger from San Francisco to New York and back, for the equivalent',
      source: 'Patterson et al. 2021, arXiv 2104.10350',
    },
  },
  steps: [
    step(
      'trainingTime',
      'h',
      'time of the training',
      'duration',
      'operations / sum(chips * rate)',
      'trainSteps * timePerStep',
    ),
    step('chipHours', 'h', 'hours of all accelerators', 'sum(chips) * trainingTime'),
    step(
      'itEnergy',
      'kWh',
      'electricity of the system before overhead',
      'sum(metered)',
      'sum(chips * chipPower) * trainingTime',
    ),
    step('energy', 'kWh', 'electricity with overhead', 'itEnergy * pue'),
    step('emissions', 'gCO2e', 'gross emissions of the training', 'energy * intensity'),
    step('netEmissions', 'gCO2e', 'net emissions of the training', 'energy * netIntensity'),
    step('serving', 'kWh', 'electricity of the queries', 'queries * energyPerQuery'),
    step('withServing', 'gCO2e', 'gross emissions of training and queries', '(energy + serving) * intensity'),
    step('netWithServing', 'gCO2e', 'net emissions of training and queries', '(energy + serving) * netIntensity'),
    step('byChipHour', 'gCO2e', 'emissions by the hours of the accelerators', 'chipHours * emissionsPerChipHour'),
    step(
      'passengerTrips',
      '1',
      'passengers from San Francisco to New York and back that emit as much',
      'emissions / passengerTrip',
    ),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'itEnergy', overhead: 'pue', intensity: 'intensity' },
  also: ['netEmissions', 'withServing', 'netWithServing', 'passengerTrips'],
  mistakes: [
    { id: 'patterson.pue-dropped', says: 'overhead is left out', edit: { drop: 'pue', step: 'energy' } },
    { id: 'patterson.pue-twice', says: 'overhead is counted twice', edit: { twice: 'pue', step: 'energy' } },
    {
      id: 'patterson.one-chip',
      says: 'one accelerator is counted for all',
      edit: { drop: 'chips', step: 'itEnergy' },
    },
    {
      id: 'patterson.net-for-gross',
      says: 'the net intensity is used for the gross emissions',
      edit: { swap: ['intensity', 'netIntensity'], step: 'emissions' },
    },
    {
      id: 'patterson.gross-for-net',
      says: 'the intensity of the grid is used for the net emissions',
      edit: { swap: ['intensity', 'netIntensity'], step: 'netEmissions' },
    },
    {
      id: 'patterson.overhead-on-queries',
      says: 'the overhead is applied once more to the queries, which have it already',
      edit: { step: 'withServing', formula: '(energy + serving * pue) * intensity' },
    },
    {
      id: 'patterson.chips-dropped-from-rate',
      says: 'all operations are given to one accelerator, so the training takes as many times longer as there are accelerators',
      edit: { drop: 'chips', step: 'trainingTime' },
    },
    {
      id: 'patterson.short-tons',
      says: 'tonnes are taken for short tons',
      edit: { scale: 'energy', by: '0.90718474', step: 'emissions' },
    },
  ],
  factorSets: [set, ...locationFactorSets],
  lookups: {
    intensity: {
      says: 'gross intensity of a data centre of table 1',
      unit: 'gCO2e/kWh',
      find: (place, factors) => ofPlace('gross', place, factors),
    },
    netIntensity: {
      says: 'net intensity of a data centre of table 1',
      unit: 'gCO2e/kWh',
      find: (place, factors) => ofPlace('net', place, factors),
    },
    pue: {
      says: 'PUE of a data centre of table 1',
      unit: '1',
      find: (place, factors) => ofPlace('pue', place, factors),
    },
  },
  bind(activity, factors) {
    const place = placeOf(activity);
    const chips = devicesOf(activity, 'gpu', 'tpu');
    return {
      metered: energyOfSystem(activity),
      chips: deviceCounts(chips, noChips),
      chipPower: perDevice(chips, noChips, ({ model, path }) => systemPower(model, path, factors)),
      duration: duration(activity),
      pue: pueOf(activity, place, factors),
      intensity: locationFactor(place, factors, () => ofPlace('gross', place, factors)),
      netIntensity: firstOf(
        () => ownFactor(factors, 'netIntensity', keysOf(place)),
        () => ofPlace('net', place, factors),
      ),
      queries: figure(activity.work?.requests, '/work/requests', 'how many queries were served'),
      energyPerQuery: ownFactor(factors, 'energyPerQuery', [activity.subject.model]),
    };
  },
});

/** Of a data centre, never of the country around it: the average of table 1 stands beside its intensity for comparison. */
function pueOf({ site }: Activity, { cloudProvider, cloudRegion }: Place, factors: Factors): MaybeBound {
  return firstOf(
    () => figure(site.pue, '/site/pue', 'the PUE of the data centre'),
    () => ofPlace('pue', { cloudProvider, cloudRegion }, factors),
  );
}

function ofPlace(
  quantity: 'gross' | 'net' | 'pue',
  { cloudProvider, cloudRegion, country }: Place,
  factors: Factors,
): MaybeBound {
  const [cloud] = keysOf({ cloudProvider, cloudRegion });
  const lacking = lack('/site', `the ${quantity === 'pue' ? 'PUE' : `${quantity} intensity`} of the data centre`);
  return lookUp(factors, set, quantity, cloud ?? country, lacking);
}

function keysOf({ cloudProvider, cloudRegion, gridZone, region, country }: Place): readonly (string | undefined)[] {
  const cloud = cloudProvider === undefined ? undefined : `${cloudProvider}/${cloudRegion ?? ''}`;
  return [cloud, gridZone, region, country];
}

/** The mean of table 3, with its standard deviation as uncertainty. */
function systemPower(model: string | undefined, path: string, factors: Factors): MaybeBound {
  const lacking = lack(
    '/energy',
    `the measured electricity of the whole system (or a model at ${path}/model that table 3 has)`,
  );
  const mean = lookUp(factors, set, 'systemPower', model, lacking);
  const deviation = lookUp(factors, set, 'deviation', model, lacking);
  return isBound(mean) && isBound(deviation)
    ? { ...mean, uncertainty: String(Number(deviation.value) / 100) }
    : lacking;
}

/** A figure that only the user can have, from a factor set of their own. */
function ownFactor(factors: Factors, quantity: string, keys: readonly (string | undefined)[]): MaybeBound {
  const lacking = lack('/site', `a factor set of your own (--factors) with the quantity "${quantity}"`);
  const found = factors
    .own(quantity)
    .flatMap((own) => keys.map((key) => lookUp(factors, own, quantity, key, lacking)))
    .find(isBound);
  return (found as Bound | undefined) ?? lacking;
}
