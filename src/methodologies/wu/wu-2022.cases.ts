import { defineCases, range } from '../cases.js';
import { wu } from './wu-2022.js';

const assumptions =
  'Wu et al. 2022, arXiv 2111.00364, section III-A: reckoned from its assumptions, which it prints without the rates';
const accelerated = { systems: ['1 1'], systemEmbodied: ['2000 kgCO2e'] };
const whole = {
  energy: ['412.7 kWh', '38.19 kWh'],
  pue: '1.1 1',
  intensity: '318.6 gCO2e/kWh',
  systems: ['3 1', '7 1'],
  hours: ['97.3 h', '211.9 h'],
  systemEmbodied: ['2000 kgCO2e', '1000 kgCO2e'],
  lifespan: '35040 h',
  usage: '0.45 1',
};

export const cases = defineCases(
  wu,
  [
    {
      id: 'V-WU-0001',
      origin: 'published',
      says: 'an hour of a system with accelerators at most: three years, used for 30 % of them',
      source: assumptions,
      want: 'embodiedRate',
      input: { ...accelerated, lifespan: '26280 h', usage: '0.3 1' },
      expected: '253.6783 gCO2e/h',
      within: '0.0001',
    },
    {
      id: 'V-WU-0002',
      origin: 'published',
      says: 'the same at least: five years, used for 60 % of them',
      source: assumptions,
      want: 'embodiedRate',
      input: { ...accelerated, lifespan: '43800 h', usage: '0.6 1' },
      expected: '76.1035 gCO2e/h',
      within: '0.0001',
    },
    {
      id: 'V-WU-0003',
      origin: 'published',
      says: 'a system without accelerators is half as much',
      source: assumptions,
      want: 'embodiedRate',
      input: { systems: ['1 1'], systemEmbodied: ['1000 kgCO2e'], lifespan: '26280 h', usage: '0.3 1' },
      expected: '126.83915 gCO2e/h',
      within: '0.0001',
    },
    { id: 'V-WU-0101', origin: 'derived', says: 'both kinds of systems', want: 'emissions', input: whole },
    { id: 'V-WU-0102', origin: 'derived', says: 'their hardware alone', want: 'embodied', input: whole },
    { id: 'V-WU-0103', origin: 'derived', says: 'their electricity alone', want: 'operational', input: whole },
    {
      id: 'V-WU-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'a grid of no emissions leaves the hardware',
      want: 'emissions',
      input: { ...whole, intensity: '0 gCO2e/kWh' },
    },
    {
      id: 'V-WU-0105',
      origin: 'derived',
      kind: 'edge',
      says: 'systems that are used all of their life',
      want: 'embodied',
      input: { ...whole, usage: '1 1' },
    },
    {
      id: 'V-WU-0201',
      origin: 'refusal',
      says: 'nobody knows how much the systems are used: not all of the time',
      want: 'embodied',
      input: without('usage'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/usage' },
    },
    {
      id: 'V-WU-0202',
      origin: 'refusal',
      says: 'usage in percent without saying so',
      want: 'embodied',
      input: { ...whole, usage: '45 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/usage' },
    },
    {
      id: 'V-WU-0203',
      origin: 'refusal',
      says: 'power where electricity belongs',
      want: 'operational',
      input: { ...whole, energy: ['412.7 kW', '38.19 kW'] },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/energy' },
    },
    {
      id: 'V-WU-0204',
      origin: 'refusal',
      says: 'a life in years, of which there are several',
      want: 'embodied',
      input: { ...whole, lifespan: '4 a' },
      refuses: { requirement: 'quantity-unit-closed', at: '/input/lifespan' },
    },
  ],
  [
    {
      from: 'V-WU-1001',
      count: 6,
      want: 'emissions',
      says: 'drawn: operation and hardware',
      ranges: {
        energy: range(20, 9000, 'kWh', 3),
        pue: range(1.05, 1.6, '1'),
        intensity: range(20, 700, 'gCO2e/kWh'),
        systems: range(2, 90, '1', 2),
        hours: range(20, 2000, 'h', 2),
        systemEmbodied: range(900, 4000, 'kgCO2e', 2),
        lifespan: range(26280, 43800, 'h'),
        usage: range(0.3, 0.6, '1'),
      },
    },
  ],
);

function without(name: keyof typeof whole) {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name));
}
