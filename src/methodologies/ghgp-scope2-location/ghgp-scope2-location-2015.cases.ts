import { defineCases, range } from '../cases.js';
import { ghgpScope2Location } from './ghgp-scope2-location-2015.js';

const site = { energy: ['8123.4 kWh', '731.9 kWh'], pue: '1.31 1', intensity: '407.3 gCO2e/kWh' };

export const cases = defineCases(
  ghgpScope2Location,
  [
    {
      id: 'V-S2L-0001',
      origin: 'published',
      says: 'a facility total converted from pounds: 1234.5 kWh at PUE 1.37 and 823.1 lb/MWh',
      source: 'worked conversion with exact rational arithmetic: 126287393380061991/200000000000000 kg',
      want: 'emissions',
      input: { energy: ['1234.5 kWh'], pue: '1.37 1', intensity: '823.1 lbCO2e/MWh' },
      expected: '631436.966900309955 gCO2e',
      within: '0.000000000001',
    },
    {
      id: 'V-S2L-0002',
      origin: 'published',
      says: 'GPT-3 training energy on the grid that its estimate names: 1287 MWh at 0.429 kg/kWh',
      source: 'Patterson et al. 2021, arXiv 2104.10350, table 4 (552.1 t, inputs printed rounded)',
      want: 'emissions',
      input: { meteredEnergy: ['1287 MWh'], intensity: '0.429 kgCO2e/kWh' },
      expected: '552100000 gCO2e',
      within: '100000',
    },
    { id: 'V-S2L-0101', origin: 'derived', says: 'two parts under one overhead', want: 'emissions', input: site },
    {
      id: 'V-S2L-0102',
      origin: 'derived',
      says: 'metered at the building: no overhead is added',
      want: 'emissions',
      input: { meteredEnergy: ['9821.7 kWh', '553.11 kWh'], intensity: '407.3 gCO2e/kWh' },
    },
    {
      id: 'V-S2L-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'a factor of zero stays zero',
      want: 'emissions',
      input: { ...site, intensity: '0 gCO2e/kWh' },
    },
    {
      id: 'V-S2L-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'energy in MJ, factor in t/MWh',
      want: 'emissions',
      input: { energy: ['29244.24 MJ', '2634.84 MJ'], pue: '1.31 1', intensity: '0.4073 tCO2e/MWh' },
    },
    {
      id: 'V-S2L-0201',
      origin: 'refusal',
      says: 'the emission factor is missing',
      want: 'emissions',
      input: { energy: site.energy, pue: site.pue },
      refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' },
    },
    {
      id: 'V-S2L-0202',
      origin: 'refusal',
      says: 'energy as a power',
      want: 'emissions',
      input: { ...site, energy: ['812 kW'] },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/energy' },
    },
    {
      id: 'V-S2L-0203',
      origin: 'refusal',
      says: 'a PUE below one',
      want: 'emissions',
      input: { ...site, pue: '0.81 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/pue' },
    },
    {
      id: 'V-S2L-0204',
      origin: 'refusal',
      says: 'a factor that no unit table has',
      want: 'emissions',
      input: { ...site, intensity: '407.3 g/kWh' },
      refuses: { requirement: 'quantity-unit-closed', at: '/input/intensity' },
    },
  ],
  [
    {
      from: 'V-S2L-1001',
      count: 6,
      want: 'emissions',
      says: 'drawn: parts, overhead and factor',
      ranges: {
        energy: range(50, 90000, 'kWh', 4),
        pue: range(1.05, 1.9, '1'),
        intensity: range(20, 2100, 'lbCO2e/MWh'),
      },
    },
  ],
);
