import { defineCases, range } from '../cases.js';
import { tinyml } from './tinyml-2023.js';

const readme = 'harvard-edge/TinyML-Footprint at commit 996ac32, figures of the README';
const keywords = {
  training: '0.1 kgCO2e',
  casing: '0.27 kgCO2e',
  others: '0.11 kgCO2e',
  pcb: '0.16 kgCO2e',
  powerSupply: '1.36 kgCO2e',
  processing: '0.17 kgCO2e',
  sensing: '0.02 kgCO2e',
  transport: '0.4 kgCO2e',
  userInterface: '0.06 kgCO2e',
};
const printedUse = { use: '0.01 kgCO2e' };
const use = { usePower: '1 mW', lifespan: '26280 h', intensity: '384.4 gCO2e/kWh' };

export const cases = defineCases(
  tinyml,
  [
    {
      id: 'V-TM-0001',
      origin: 'published',
      says: 'spotting keywords, typical: the sum of the printed parts',
      source: readme,
      want: 'emissions',
      input: { ...keywords, ...printedUse },
      expected: '2.66 kgCO2e',
      within: '0.011',
    },
    {
      id: 'V-TM-0002',
      origin: 'published',
      says: 'finding anomalies, typical: other sensors, all else alike',
      source: readme,
      want: 'emissions',
      input: { ...keywords, ...printedUse, sensing: '0.03 kgCO2e' },
      expected: '2.67 kgCO2e',
      within: '0.011',
    },
    {
      id: 'V-TM-0003',
      origin: 'published',
      says: 'the least of a device with a camera: the sum of the printed parts',
      source: readme,
      want: 'emissions',
      input: {
        training: '0.1 kgCO2e',
        casing: '0.04 kgCO2e',
        others: '0.06 kgCO2e',
        pcb: '0.13 kgCO2e',
        powerSupply: '0.25 kgCO2e',
        processing: '0.08 kgCO2e',
        sensing: '0.01 kgCO2e',
        transport: '0.18 kgCO2e',
        userInterface: '0.03 kgCO2e',
        ...printedUse,
      },
      expected: '0.89 kgCO2e',
      within: '0.011',
    },
    {
      id: 'V-TM-0004',
      origin: 'published',
      says: 'three years at one milliwatt, on the average grid of the United States',
      source: `${readme}; the grid factor of that time is not printed, so this is Our World in Data for 2025`,
      want: 'useEmissions',
      input: use,
      expected: '0.01 kgCO2e',
      within: '0.005',
    },
    {
      id: 'V-TM-0101',
      origin: 'derived',
      says: 'spotting keywords with its use calculated',
      want: 'emissions',
      input: { ...keywords, ...use },
    },
    { id: 'V-TM-0102', origin: 'derived', says: 'its parts alone', want: 'hardware', input: keywords },
    {
      id: 'V-TM-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'a device that harvests its energy: use is nothing, its parts are not',
      want: 'emissions',
      input: { ...keywords, ...use, intensity: '0 gCO2e/kWh' },
    },
    {
      id: 'V-TM-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'a device without a user interface',
      want: 'hardware',
      input: { ...keywords, userInterface: '0 kgCO2e' },
    },
    {
      id: 'V-TM-0201',
      origin: 'refusal',
      says: 'the battery is missing: it is not nothing',
      want: 'hardware',
      input: without('powerSupply'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/powerSupply' },
    },
    {
      id: 'V-TM-0202',
      origin: 'refusal',
      says: 'the training is missing',
      want: 'emissions',
      input: { ...without('training'), ...use },
      refuses: { requirement: 'calculation-missing-input', at: '/input/training' },
    },
    {
      id: 'V-TM-0203',
      origin: 'refusal',
      says: 'the mass of the casing where its emissions belong',
      want: 'hardware',
      input: { ...keywords, casing: '0.1 kg' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/casing' },
    },
    {
      id: 'V-TM-0204',
      origin: 'refusal',
      says: 'a life in years, of which there are several',
      want: 'useEnergy',
      input: { ...use, lifespan: '3 a' },
      refuses: { requirement: 'quantity-unit-closed', at: '/input/lifespan' },
    },
  ],
  [
    {
      from: 'V-TM-1001',
      count: 6,
      want: 'emissions',
      says: 'drawn: a whole life',
      ranges: {
        ...Object.fromEntries(Object.keys(keywords).map((name) => [name, range(0.02, 1.6, 'kgCO2e')])),
        usePower: range(0.4, 20, 'mW'),
        lifespan: range(9000, 44000, 'h'),
        intensity: range(20, 900, 'gCO2e/kWh'),
      },
    },
    {
      from: 'V-TM-1101',
      count: 2,
      want: 'useEmissions',
      says: 'drawn: use alone',
      ranges: {
        usePower: range(0.4, 20, 'mW'),
        lifespan: range(9000, 44000, 'h'),
        intensity: range(20, 900, 'gCO2e/kWh'),
      },
    },
  ],
);

function without(name: keyof typeof keywords) {
  return Object.fromEntries(Object.entries(keywords).filter(([key]) => key !== name));
}
