import { intensityOf } from '../codecarbon/intensity.js';
import { perClient, placeOfClient } from '../federation.js';
import { byDefault, figure } from '../figures.js';
import { defineMethodology, step } from '../methodology.js';

/** Federated learning by phases: what each client was measured to use, and its updates over a network. */
export const flTapp = defineMethodology({
  id: 'fl-tapp',
  version: '2026',
  title: 'Federated learning (Tapp et al. 2026)',
  says: 'Computing and waiting of each client as CodeCarbon measured them, and the updates of every client and round, both ways, at an electricity for each gibibyte.',
  source: {
    title:
      'Tapp, Roth, Xu et al. 2026, Standardized Methods and Recommendations for Green Federated Learning, ACM e-Energy 2026; its repository at commit 3c29879',
    url: 'https://github.com/Pediatric-Accelerated-Intelligence-Lab/carbon_footprint',
    licence: 'formula and constants only; the code (CC BY-NC-SA 4.0) was not used',
  },
  boundary: {
    line: 'measured clients, computing and waiting, and the network; location-based',
    includes: ['clients while they compute and wait', 'the network, both ways'],
    excludes: ['the server that aggregates', 'data-centre overhead', 'embodied emissions'],
    scope2: 'location',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    clientEnergy: { unit: 'kWh', index: ['client'], min: '0', says: 'measured electricity of a group of clients' },
    clientIntensity: { unit: 'gCO2e/kWh', index: ['client'], min: '0', says: 'intensity as CodeCarbon takes it' },
    clients: { unit: '1', symbol: 'K', index: ['client'], min: '0', says: 'clients of a group that send in a round' },
    rounds: { unit: '1', symbol: 'R', min: '0', says: 'rounds of the training' },
    modelSize: { unit: 'GB', symbol: 'D', min: '0', says: 'size of an update' },
    networkEnergy: {
      unit: 'kWh/GB',
      symbol: 'I_net',
      min: '0',
      says: 'electricity of the network; 0.01 kWh for each GiB. The source names 0.13 for mobile networks, 0.02 to 0.06 for backbones',
    },
    networkIntensity: { unit: 'gCO2e/kWh', symbol: 'F_grid', min: '0', says: 'intensity of the network; 475' },
  },
  constants: {
    directions: { value: '2', unit: '1', says: 'an update is received and sent', source: 'CIFAR/README.md' },
  },
  steps: [
    step('clientEmissions', 'gCO2e', 'computing and waiting', 'sum(clientEnergy * clientIntensity)'),
    step('updates', '1', 'updates of all clients and rounds', 'sum(clients) * rounds'),
    step('transferred', 'GB', 'data in both directions', 'directions * modelSize * updates'),
    step('networkUse', 'kWh', 'electricity of the network', 'transferred * networkEnergy'),
    step('networkEmissions', 'gCO2e', 'communication', 'networkUse * networkIntensity'),
    step('energy', 'kWh', 'electricity', 'sum(clientEnergy) + networkUse'),
    step('emissions', 'gCO2e', 'all phases', 'clientEmissions + networkEmissions'),
    step(
      'meanIntensity',
      'gCO2e/kWh',
      'intensity as it weighs in',
      'if(energy > 0, emissions / energy, networkIntensity)',
    ),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'meanIntensity' },
  also: ['clientEmissions', 'networkEmissions', 'transferred'],
  mistakes: [
    {
      id: 'fl-tapp.one-direction',
      says: 'an update is counted one way',
      edit: { drop: 'directions', step: 'transferred' },
    },
    {
      id: 'fl-tapp.clients-dropped',
      says: 'the updates of one client are counted for all',
      edit: { step: 'updates', formula: 'sum(clients) / sum(clients) * rounds' },
    },
    { id: 'fl-tapp.rounds-dropped', says: 'one round is counted for all', edit: { drop: 'rounds', step: 'updates' } },
    {
      id: 'fl-tapp.decimal-gigabyte',
      says: 'the gigabyte of the source is read as 10^9 bytes; it counts 1024^3',
      edit: { scale: 'networkEnergy', by: '1.073741824', step: 'networkUse' },
      seen: 'CO2.js and others count 10^9',
    },
    {
      id: 'fl-tapp.bits-as-bytes',
      says: 'the size of an update in bits is read as bytes',
      edit: { scale: 'modelSize', by: '8', step: 'transferred' },
    },
    {
      id: 'fl-tapp.network-dropped',
      says: 'communication is left out',
      edit: { drop: 'networkEmissions', step: 'emissions' },
    },
    {
      id: 'fl-tapp.one-grid',
      says: 'the world average of the network is used for the clients too',
      edit: { step: 'clientEmissions', formula: 'sum(clientEnergy) * networkIntensity' },
    },
  ],
  factorSets: [
    'codecarbon-countries',
    'codecarbon-us-states',
    'codecarbon-canada',
    'codecarbon-nordic',
    'codecarbon-gcp',
  ],
  lookups: {},
  bind(activity, factors) {
    const { federation } = activity;
    return {
      clientEnergy: perClient(activity, ({ energy, path }) =>
        figure(energy, `${path}/energy`, 'electricity of computing and waiting, measured'),
      ),
      clientIntensity: perClient(activity, (client) => intensityOf(placeOfClient(activity, client), factors)),
      clients: perClient(activity, ({ count, path }) => ({
        value: String(count),
        unit: '1',
        origin: { kind: 'stated', path: `${path}/count` },
      })),
      rounds: figure(federation?.rounds, '/federation/rounds', 'the rounds of the training'),
      modelSize: figure(federation?.modelSize, '/federation/modelSize', 'the size of an update'),
      networkEnergy: byDefault('0.01', 'kWh/GiB', 'the source takes 0.01 kWh unless it is told'),
      networkIntensity: byDefault('0.475', 'kgCO2e/kWh', 'the source takes a world average unless it is told'),
    };
  },
});
