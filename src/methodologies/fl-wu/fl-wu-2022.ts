import { perClient, placeOfClient } from '../federation.js';
import { byDefault, figure } from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';

/** Federated learning by the log of its clients: time of computing and of sending, at one power each. */
export const flWu = defineMethodology({
  id: 'fl-wu',
  version: '2022',
  title: 'Federated learning (Wu et al. 2022)',
  says: 'From a log of all clients: time of computing at the power of a phone, time of receiving and sending at the power of a wireless router, on the grid of each client.',
  source: {
    title:
      'Wu, Raghavendra, Gupta et al. 2022, Sustainable AI: Environmental Implications, Challenges and Opportunities, MLSys 2022, arXiv 2111.00364',
    clause: 'appendix B',
    url: 'https://arxiv.org/abs/2111.00364',
  },
  boundary: {
    line: 'devices and routers of the clients, by time; location-based',
    includes: ['devices of the clients while they compute', 'their routers while they receive and send'],
    excludes: ['servers and aggregation', 'the network beyond the router', 'idle devices', 'embodied emissions'],
    scope2: 'location',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    compute: { unit: 'h', index: ['client'], min: '0', says: 'time of computing, of all clients of a group' },
    download: { unit: 'h', index: ['client'], min: '0', says: 'time of receiving' },
    upload: { unit: 'h', index: ['client'], min: '0', says: 'time of sending' },
    devicePower: { unit: 'kW', min: '0', says: 'power of a device that computes; the paper takes 3 W' },
    routerPower: { unit: 'kW', min: '0', says: 'power of a wireless router; the paper takes 7.5 W' },
    intensity: { unit: 'gCO2e/kWh', index: ['client'], min: '0', says: 'average intensity where the clients are' },
  },
  constants: {},
  steps: [
    step('deviceEnergy', 'kWh', 'electricity of computing', 'sum(compute * devicePower)'),
    step('routerEnergy', 'kWh', 'electricity of receiving and sending', 'sum((download + upload) * routerPower)'),
    step('energy', 'kWh', 'electricity', 'deviceEnergy + routerEnergy'),
    step('deviceEmissions', 'gCO2e', 'emissions of computing', 'sum(compute * devicePower * intensity)'),
    step(
      'routerEmissions',
      'gCO2e',
      'emissions of receiving and sending',
      'sum((download + upload) * routerPower * intensity)',
    ),
    step('emissions', 'gCO2e', 'both', 'deviceEmissions + routerEmissions'),
    step(
      'meanIntensity',
      'gCO2e/kWh',
      'intensity as it weighs in',
      'if(energy > 0, emissions / energy, mean(intensity))',
    ),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'meanIntensity' },
  also: ['deviceEnergy', 'routerEnergy', 'deviceEmissions', 'routerEmissions'],
  mistakes: [
    {
      id: 'fl-wu.upload-dropped',
      says: 'only what the clients receive is counted',
      edit: { drop: 'upload', step: 'routerEmissions' },
    },
    {
      id: 'fl-wu.download-dropped',
      says: 'only what the clients send is counted',
      edit: { drop: 'download', step: 'routerEmissions' },
    },
    {
      id: 'fl-wu.communication-dropped',
      says: 'the routers are left out',
      edit: { drop: 'routerEmissions', step: 'emissions' },
    },
    {
      id: 'fl-wu.router-at-device-power',
      says: 'receiving and sending are counted at the power of the device',
      edit: { step: 'routerEmissions', formula: 'sum((download + upload) * devicePower * intensity)' },
    },
    {
      id: 'fl-wu.mean-grid',
      says: 'one mean of all grids is used in place of the grid of each client',
      edit: { step: 'emissions', formula: 'energy * mean(intensity)' },
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind(activity, factors) {
    return {
      compute: perClient(activity, ({ compute, path }) => figure(compute, `${path}/compute`, 'time of computing')),
      download: perClient(activity, ({ download, path }) => figure(download, `${path}/download`, 'time of receiving')),
      upload: perClient(activity, ({ upload, path }) => figure(upload, `${path}/upload`, 'time of sending')),
      devicePower: byDefault('3', 'W', 'the paper takes one power for every device'),
      routerPower: byDefault('7.5', 'W', 'the paper takes one power for every router'),
      intensity: perClient(activity, (client) => locationFactor(placeOfClient(activity, client), factors)),
    };
  },
});
