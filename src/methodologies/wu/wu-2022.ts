import { itEnergy } from '../electricity.js';
import { byDefault, deviceCounts, devicesOf, duration, figure, firstOf, lack, perDevice, placeOf } from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';

/** Operation and hardware of AI in one company: measured electricity, and systems whose use nobody knows but for a range. */
export const wu = defineMethodology({
  id: 'wu',
  version: '2022',
  title: 'Sustainable AI (Wu et al. 2022)',
  says: 'Measured electricity times PUE times the grid of the place, and a share of making the systems, over a life of three to five years of which they are used for 30 to 60 %.',
  source: {
    title:
      'Wu, Raghavendra, Gupta et al. 2022, Sustainable AI: Environmental Implications, Challenges and Opportunities, MLSys 2022, arXiv 2111.00364',
    clause: 'section III-A',
    url: 'https://arxiv.org/abs/2111.00364',
  },
  boundary: {
    line: 'measured machines with overhead, embodied systems within a range; location-based',
    includes: ['electricity of the machines', 'data-centre overhead', 'embodied emissions of systems, by hours of use'],
    excludes: ['buildings and network', 'devices of users', 'market-based instruments, which the paper reports apart'],
    scope2: 'location',
    embodied: true,
    energy: 'devices',
  },
  inputs: {
    energy: {
      unit: 'kWh',
      symbol: 'E',
      index: ['component', 'interval'],
      min: '0',
      says: 'measured electricity, overhead excluded',
    },
    pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness; the company has 1.1' },
    intensity: { unit: 'gCO2e/kWh', symbol: 'CI', min: '0', says: 'average intensity of the place' },
    systems: { unit: '1', index: ['device'], min: '0', says: 'systems of each kind' },
    hours: { unit: 'h', index: ['device'], min: '0', says: 'time for which they were used' },
    systemEmbodied: {
      unit: 'gCO2e',
      symbol: 'TE',
      index: ['device'],
      min: '0',
      says: 'making one system: 2000 kg with accelerators, 1000 kg without',
    },
    lifespan: { unit: 'h', min: '1', says: 'life of a system: three to five years' },
    usage: { unit: '1', min: '0.01', max: '1', says: 'share of its life in which a system is used: 30 to 60 %' },
  },
  constants: {},
  steps: [
    step('itEnergy', 'kWh', 'electricity before overhead', 'sum(energy)'),
    step('facilityEnergy', 'kWh', 'electricity with overhead', 'itEnergy * pue'),
    step('operational', 'gCO2e', 'electricity times intensity', 'facilityEnergy * intensity'),
    step('usedLife', 'h', 'hours in which a system is used over its life', 'lifespan * usage'),
    step(
      'embodiedRate',
      'gCO2e/h',
      'embodied emissions of an hour of all systems',
      'sum(systems * systemEmbodied) / usedLife',
    ),
    step('embodied', 'gCO2e', 'share of the systems', 'sum(systems * systemEmbodied * hours) / usedLife'),
    step('emissions', 'gCO2e', 'operation and hardware', 'operational + embodied'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'itEnergy', overhead: 'pue', intensity: 'intensity', embodied: 'embodied' },
  also: ['embodiedRate'],
  mistakes: [
    { id: 'wu.pue-dropped', says: 'overhead is left out', edit: { drop: 'pue', step: 'facilityEnergy' } },
    { id: 'wu.pue-twice', says: 'overhead is applied twice', edit: { twice: 'pue', step: 'facilityEnergy' } },
    {
      id: 'wu.usage-dropped',
      says: 'systems are taken to be used all of their life',
      edit: { drop: 'usage', step: 'usedLife' },
    },
    {
      id: 'wu.embodied-dropped',
      says: 'embodied emissions are left out',
      edit: { drop: 'embodied', step: 'emissions' },
    },
    {
      id: 'wu.processor-system',
      says: 'a system with accelerators is counted as one without',
      edit: { scale: 'systemEmbodied', by: '0.5', step: 'embodied' },
    },
    {
      id: 'wu.systems-dropped',
      says: 'one system is counted for all of a kind',
      edit: { drop: 'systems', step: 'embodied' },
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind(activity, factors) {
    const servers = devicesOf(activity, 'server');
    const none = lack('/devices', 'the systems: devices of the kind "server"');
    const period = duration(activity);
    const accelerated = devicesOf(activity, 'gpu', 'tpu').length > 0;
    return {
      energy: itEnergy(activity),
      pue: firstOf(
        () => figure(activity.site.pue, '/site/pue', 'the PUE of the site'),
        () => byDefault('1.1', '1', 'the company of the paper has 1.1'),
      ),
      intensity: locationFactor(placeOf(activity), factors),
      systems: deviceCounts(servers, none),
      hours: perDevice(servers, none, ({ reserved, path }) =>
        firstOf(
          () => figure(reserved, `${path}/reserved`, 'the time for which the system was used'),
          () => period,
        ),
      ),
      systemEmbodied: perDevice(servers, none, () =>
        accelerated
          ? byDefault('2000', 'kgCO2e', 'the paper takes one figure for every system with accelerators')
          : byDefault('1000', 'kgCO2e', 'the paper takes one figure for every system without accelerators'),
      ),
      lifespan: {
        ...byDefault('35040', 'h', 'the middle of the three to five years that the paper takes'),
        range: ['26280', '43800'],
      },
      usage: { ...byDefault('0.45', '1', 'the middle of the 30 to 60 % that the paper takes'), range: ['0.3', '0.6'] },
    };
  },
});
