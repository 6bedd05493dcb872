import { facilityEnergy, itEnergy } from '../electricity.js';
import { dividedEnergy, energyPartInputs, statedParts } from '../energy-parts.js';
import { figure, placeOf } from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';

/** Scope 2 by the location-based method: electricity consumed times the average factor of the grid on which it was. */
export const ghgpScope2Location = defineMethodology({
  id: 'ghgp-scope2-location',
  version: '2015',
  title: 'GHG Protocol Scope 2, location-based',
  says: 'Emissions of the electricity consumed, with the average factor of the grid at the place of consumption. Contracts and certificates have no say in it.',
  source: {
    title: 'GHG Protocol Scope 2 Guidance (2015)',
    clause: '6.10 and table 6.2',
    url: 'https://ghgprotocol.org/scope-2-guidance',
  },
  boundary: {
    line: 'purchased electricity of the site, overhead included; location-based, generation only',
    includes: ['electricity of the devices', 'data-centre overhead'],
    excludes: ['embodied emissions', 'upstream fuel and grid losses (scope 3, category 3)', 'contractual instruments'],
    scope2: 'location',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    energy: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity of the devices, overhead excluded',
    },
    pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness of the site' },
    meteredEnergy: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity at the meter of the building, overhead included',
    },
    intensity: {
      unit: 'gCO2e/kWh',
      symbol: 'EF',
      index: ['interval'],
      min: '0',
      says: 'average emission factor of the grid; never a residual mix, never a contract',
    },
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
    step('facilityEnergy', 'kWh', 'activity data: electricity consumed', 'energy * pue', 'meteredEnergy'),
    step('overhead', '1', 'overhead as a factor', 'pue', '1'),
    step('emissions', 'gCO2e', 'activity data times emission factor', 'sum(facilityEnergy * intensity)'),
    step(
      'meanIntensity',
      'gCO2e/kWh',
      'intensity as it weighs in',
      'if(sum(facilityEnergy) > 0, emissions / sum(facilityEnergy), mean(intensity))',
    ),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'electricity', overhead: 'overhead', intensity: 'meanIntensity', energyParts: statedParts },
  mistakes: [
    {
      id: 'ghgp-scope2-location.pue-dropped',
      says: 'overhead is left out',
      edit: { drop: 'pue', step: 'facilityEnergy' },
      seen: 'mlco2/codecarbon#1320',
    },
    {
      id: 'ghgp-scope2-location.pue-twice',
      says: 'overhead is applied twice',
      edit: { twice: 'pue', step: 'facilityEnergy' },
    },
    {
      id: 'ghgp-scope2-location.pounds-as-kilograms',
      says: 'a factor in pounds is read as kilograms',
      edit: { scale: 'intensity', by: '2.204622621848775807229738013415', step: 'emissions' },
    },
    {
      id: 'ghgp-scope2-location.short-tons',
      says: 'a mass in short tons is read as tonnes',
      edit: { scale: 'intensity', by: '1.102311310924387903614869006726', step: 'emissions' },
      seen: 'ORNL-AMO/AMO-Tools-Desktop#8237',
    },
    {
      id: 'ghgp-scope2-location.mean-energy',
      says: 'the mean of the parts is taken for their sum',
      edit: { mean: 'facilityEnergy', step: 'emissions' },
      seen: 'carbontracker 2.3 and 2.4 average the devices',
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind: (activity, factors) => ({
    energy: itEnergy(activity),
    ...dividedEnergy(activity),
    pue: figure(activity.site.pue, '/site/pue', 'the PUE of the site (state 1 where there is no overhead)'),
    meteredEnergy: facilityEnergy(activity),
    intensity: locationFactor(placeOf(activity), factors),
  }),
});
