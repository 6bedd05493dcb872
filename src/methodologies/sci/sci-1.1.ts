import { facilityEnergy, itEnergy } from '../electricity.js';
import { dividedEnergy, energyPartInputs, statedParts } from '../energy-parts.js';
import {
  deviceCounts,
  devicesOf,
  duration,
  figure,
  firstOf,
  functionalUnits,
  lack,
  perDevice,
  placeOf,
  standIn,
} from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';

/** Software Carbon Intensity: emissions per functional unit, operation and embodied hardware together. */
export const sci = defineMethodology({
  id: 'sci',
  version: '1.1',
  title: 'Software Carbon Intensity',
  says: 'A rate, not a total: emissions per functional unit, made of the electricity that the software uses and its share of the hardware it runs on.',
  source: {
    title: 'ISO/IEC 21031:2024 (SCI 1.1)',
    clause: 'Methodology summary; Operational emissions; Embodied emissions',
    url: 'https://sci.greensoftware.foundation/',
  },
  boundary: {
    line: 'software in operation with overhead, and embodied hardware; location-based',
    includes: [
      'electricity of the devices',
      'data-centre overhead',
      'embodied emissions of the devices, by time and share',
    ],
    excludes: ['market-based instruments, offsets and avoided emissions'],
    scope2: 'location',
    embodied: true,
    energy: 'devices',
  },
  inputs: {
    energy: {
      unit: 'kWh',
      symbol: 'E_IT',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity of the devices, overhead excluded',
    },
    pue: {
      unit: '1',
      symbol: 'PUE',
      min: '1',
      says: 'power usage effectiveness of the site; 1 is stated, never assumed',
    },
    meteredEnergy: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity at the meter of the building, overhead included',
    },
    intensity: {
      unit: 'gCO2e/kWh',
      symbol: 'I',
      index: ['interval'],
      min: '0',
      says: 'location-based carbon intensity of the grid, average or marginal',
    },
    devices: { unit: '1', index: ['device'], min: '0', says: 'how many of each device' },
    totalEmbodied: {
      unit: 'gCO2e',
      symbol: 'TE',
      index: ['device'],
      min: '0',
      says: 'embodied emissions of one device over its life',
    },
    timeReserved: {
      unit: 'h',
      symbol: 'TiR',
      index: ['device'],
      min: '0',
      says: 'time for which the device is reserved',
    },
    expectedLifespan: {
      unit: 'h',
      symbol: 'EL',
      index: ['device'],
      min: '0',
      says: 'expected lifespan of the device; four years are 35,040 h',
    },
    share: { unit: '1', index: ['device'], min: '0', max: '1', says: 'share of the device that the software uses' },
    resourcesReserved: {
      unit: '1',
      symbol: 'RR',
      index: ['device'],
      min: '0',
      says: 'resources of the device that are reserved',
    },
    totalResources: { unit: '1', symbol: 'ToR', index: ['device'], min: '0', says: 'resources that the device has' },
    functionalUnits: { unit: 'fu', symbol: 'R', min: '0', says: 'functional units served in the period' },
    ...energyPartInputs,
  },
  constants: {},
  steps: [
    step(
      'electricity',
      'kWh',
      'electricity before overhead, as far as it is known apart',
      'sum(energy)',
      'sum(meteredEnergy)',
    ),
    step('facilityEnergy', 'kWh', 'E: electricity with overhead', 'energy * pue', 'meteredEnergy'),
    step('overhead', '1', 'overhead as a factor', 'pue', '1'),
    step('operational', 'gCO2e', 'O = E × I', 'sum(facilityEnergy * intensity)'),
    step('timeShare', '1', 'TS = TiR / EL', 'timeReserved / expectedLifespan'),
    step('resourceShare', '1', 'RS = RR / ToR', 'share', 'resourcesReserved / totalResources'),
    step(
      'embodied',
      'gCO2e',
      'M = TE × TS × RS, over all devices',
      'sum(devices * totalEmbodied * timeShare * resourceShare)',
    ),
    step('emissions', 'gCO2e', 'O + M', 'operational + embodied'),
    step('score', 'gCO2e/fu', 'SCI = (O + M) per R', 'emissions / functionalUnits'),
    step(
      'meanIntensity',
      'gCO2e/kWh',
      'intensity as it weighs in',
      'if(sum(facilityEnergy) > 0, operational / sum(facilityEnergy), mean(intensity))',
    ),
    step(
      'meanLifespan',
      'h',
      'lifespan as it weighs in',
      'if(embodied > 0, sum(devices * totalEmbodied * timeReserved * resourceShare) / embodied, mean(expectedLifespan))',
    ),
  ],
  result: 'score',
  total: 'emissions',
  drivers: {
    energy: 'electricity',
    overhead: 'overhead',
    intensity: 'meanIntensity',
    embodied: 'embodied',
    lifetime: 'meanLifespan',
    energyParts: statedParts,
  },
  mistakes: [
    {
      id: 'sci.pue-dropped',
      says: 'overhead is left out',
      edit: { drop: 'pue', step: 'facilityEnergy' },
      seen: 'mlco2/codecarbon#1320',
    },
    {
      id: 'sci.pue-twice',
      says: 'overhead is applied twice',
      edit: { twice: 'pue', step: 'facilityEnergy' },
      seen: 'published slips: PUE inside a figure that is multiplied again',
    },
    {
      id: 'sci.embodied-dropped',
      says: 'embodied emissions are left out',
      edit: { drop: 'embodied', step: 'emissions' },
      seen: 'certificate GSF-SCI-2026-00002 has M = 0',
    },
    {
      id: 'sci.embodied-not-amortised',
      says: 'the whole embodied emissions are charged to the period',
      edit: { drop: 'timeShare', step: 'embodied' },
      seen: 'SCI guide, Raspberry Pi case study',
    },
    {
      id: 'sci.share-dropped',
      says: 'the whole device is charged instead of the share used',
      edit: { drop: 'resourceShare', step: 'embodied' },
      seen: 'certification example: 2/48 on energy, 100 % on embodied',
    },
    {
      id: 'sci.lifespan-365.25',
      says: 'a year of 365.25 days stands in the lifespan',
      edit: { scale: 'expectedLifespan', by: '1.000684931506849315068493150684931506849', step: 'timeShare' },
    },
    {
      id: 'sci.kilograms-as-grams',
      says: 'an embodied figure in kilograms is read as grams',
      edit: { scale: 'totalEmbodied', by: '0.001', step: 'embodied' },
      seen: 'SCI guide, Dow case study',
    },
    {
      id: 'sci.per-unit-dropped',
      says: 'the total is given as the score',
      edit: { step: 'score', formula: 'emissions / (functionalUnits / functionalUnits)' },
      seen: 'Impact Framework returns the total when R is 0',
    },
    {
      id: 'sci.watt-hours-as-kilowatt-hours',
      says: 'energy in Wh is read as kWh',
      edit: { scale: 'facilityEnergy', by: '1000', step: 'operational' },
      seen: 'mlco2/codecarbon#286',
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind(activity, factors) {
    const listed = devicesOf(activity, 'cpu', 'gpu', 'tpu', 'memory', 'storage', 'network', 'server', 'phone', 'other');
    const devices = listed.filter(({ embodied }) => embodied !== undefined);
    const silent = listed.filter(({ embodied }) => embodied === undefined).map(({ id }) => `"${id}"`);
    const none = lack('/devices', 'a device with its embodied emissions (SCI does not allow M = 0 by silence)');
    const hours = duration(activity);
    return {
      energy: itEnergy(activity),
      ...dividedEnergy(activity),
      pue: figure(activity.site.pue, '/site/pue', 'the PUE of the site (state 1 where there is no overhead)'),
      meteredEnergy: facilityEnergy(activity),
      intensity: locationFactor(placeOf(activity), factors),
      devices: deviceCounts(devices, none),
      totalEmbodied: standIn(
        perDevice(devices, none, ({ embodied, path }) =>
          figure(embodied, `${path}/embodied`, 'embodied emissions of the device'),
        ),
        silent.length === 0 ? undefined : `none are stated for ${silent.join(', ')}, so none are counted`,
      ),
      timeReserved: perDevice(devices, none, ({ reserved, path }) =>
        firstOf(
          () => figure(reserved, `${path}/reserved`, 'time reserved'),
          () => hours,
        ),
      ),
      expectedLifespan: perDevice(devices, none, ({ lifespan, path }) =>
        figure(lifespan, `${path}/lifespan`, 'the expected lifespan of the device'),
      ),
      share: perDevice(devices, none, ({ share, path }) =>
        figure(share, `${path}/share`, 'the share of the device that the software uses (1 for the whole device)'),
      ),
      functionalUnits: functionalUnits(activity),
    };
  },
});
