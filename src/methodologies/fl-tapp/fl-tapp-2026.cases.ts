import { defineCases, range } from '../cases.js';
import { flTapp } from './fl-tapp-2026.js';

const page = 'repository of Tapp et al. 2026 at commit 3c29879, CIFAR/README.md: 2 · D · I_net, with its defaults';
const update = { clients: ['1 1'], rounds: '1 1', modelSize: '1073741824 B', networkEnergy: '0.01 kWh/GiB' };
const whole = {
  clientEnergy: ['1.917 kWh', '0.733 kWh'],
  clientIntensity: ['369.473 gCO2e/kWh', '56.039 gCO2e/kWh'],
  clients: ['5 1', '3 1'],
  rounds: '13 1',
  modelSize: '47.3 MiB',
  networkEnergy: '0.01 kWh/GiB',
  networkIntensity: '0.475 kgCO2e/kWh',
};

export const cases = defineCases(
  flTapp,
  [
    {
      id: 'V-FT-0001',
      origin: 'published',
      says: 'one update of one gibibyte, received and sent',
      source: page,
      want: 'networkUse',
      input: update,
      expected: '0.02 kWh',
      within: '0.000000000001',
    },
    {
      id: 'V-FT-0002',
      origin: 'published',
      says: 'its emissions, at the world average of the source',
      source: page,
      want: 'networkEmissions',
      input: { ...update, networkIntensity: '0.475 kgCO2e/kWh' },
      expected: '0.0095 kgCO2e',
      within: '0.000000000001',
    },
    {
      id: 'V-FT-0003',
      origin: 'published',
      says: 'eight clients in ten rounds, the baseline job of the source: eighty times as much',
      source: page,
      want: 'networkUse',
      input: { ...update, clients: ['8 1'], rounds: '10 1' },
      expected: '1.6 kWh',
      within: '0.0000000001',
    },
    { id: 'V-FT-0101', origin: 'derived', says: 'two groups of clients', want: 'emissions', input: whole },
    { id: 'V-FT-0102', origin: 'derived', says: 'what they transferred', want: 'transferred', input: whole },
    {
      id: 'V-FT-0103',
      origin: 'derived',
      says: 'a mobile network at the 0.13 kWh that the source names',
      want: 'networkEmissions',
      input: { ...whole, networkEnergy: '0.13 kWh/GiB' },
    },
    {
      id: 'V-FT-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'clients that never sent an update',
      want: 'emissions',
      input: { ...whole, rounds: '0 1' },
    },
    {
      id: 'V-FT-0105',
      origin: 'derived',
      kind: 'edge',
      says: 'nothing was used: the intensity is that of the network',
      want: 'meanIntensity',
      input: { ...whole, clientEnergy: ['0 kWh', '0 kWh'], rounds: '0 1' },
    },
    {
      id: 'V-FT-0201',
      origin: 'refusal',
      says: 'the clients were not measured: not the same as nothing',
      want: 'emissions',
      input: without('clientEnergy'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/clientEnergy' },
    },
    {
      id: 'V-FT-0202',
      origin: 'refusal',
      says: 'the size of an update is missing',
      want: 'networkUse',
      input: without('modelSize'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/modelSize' },
    },
    {
      id: 'V-FT-0203',
      origin: 'refusal',
      says: 'the size of an update in tokens',
      want: 'networkUse',
      input: { ...whole, modelSize: '7000000 1' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/modelSize' },
    },
    {
      id: 'V-FT-0204',
      origin: 'refusal',
      says: 'less than no rounds',
      want: 'networkUse',
      input: { ...whole, rounds: '-1 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/rounds' },
    },
  ],
  [
    {
      from: 'V-FT-1001',
      count: 6,
      want: 'emissions',
      says: 'drawn: three groups of clients',
      ranges: {
        clientEnergy: range(0.1, 4, 'kWh', 3),
        clientIntensity: range(20, 900, 'gCO2e/kWh', 3),
        clients: range(2, 90, '1', 3),
        rounds: range(5, 90, '1'),
        modelSize: range(0.1, 4, 'GB'),
        networkEnergy: range(0.01, 0.13, 'kWh/GiB'),
        networkIntensity: range(200, 600, 'gCO2e/kWh'),
      },
    },
    {
      from: 'V-FT-1101',
      count: 2,
      want: 'networkUse',
      says: 'drawn: the network alone',
      ranges: {
        clients: range(2, 90, '1', 3),
        rounds: range(5, 90, '1'),
        modelSize: range(0.1, 4, 'GB'),
        networkEnergy: range(0.01, 0.13, 'kWh/GiB'),
      },
    },
  ],
);

function without(name: keyof typeof whole) {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name));
}
