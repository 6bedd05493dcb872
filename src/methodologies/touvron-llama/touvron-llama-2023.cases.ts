import { defineCases, type PublishedCase, range } from '../cases.js';
import { touvronLlama } from './touvron-llama-2023.js';

const table = 'Touvron et al. 2023, arXiv 2302.13971, table 15';
const set = { pue: '1.1 1', intensity: '0.385 tCO2e/MWh' };

/** A row of table 15 as accelerator hours at 400 W. The paper cuts some figures off and rounds others. */
function row(at: number, model: string, hours: string, megawattHours: string, tonnes: string): PublishedCase[] {
  const input = { boards: ['1 1'], hours: [`${hours} h`], power: ['400 W'], ...set };
  const common = { origin: 'published', source: table, input } as const;
  return [
    {
      ...common,
      id: `V-TL-${String(at).padStart(4, '0')}`,
      says: `${model}, emissions of its hours at 400 W`,
      want: 'emissions',
      expected: `${tonnes} tCO2e`,
      within: '0.6',
    },
    {
      ...common,
      id: `V-TL-${String(at + 50).padStart(4, '0')}`,
      says: `${model}, electricity of its hours at 400 W`,
      want: 'energy',
      expected: `${megawattHours} MWh`,
      within: '1.6',
    },
  ];
}

const run = {
  boards: ['2048 1'],
  hours: ['499.2 h'],
  power: ['400 W'],
  ...set,
};

export const cases = defineCases(
  touvronLlama,
  [
    ...row(1, 'LLaMA 7B', '82432', '36', '14'),
    ...row(2, 'LLaMA 13B', '135168', '59', '23'),
    ...row(3, 'LLaMA 33B', '530432', '233', '90'),
    ...row(4, 'LLaMA 65B', '1022362', '449', '173'),
    ...row(5, 'OPT-175B', '809472', '356', '137'),
    ...row(6, 'BLOOM-175B', '1082880', '475', '183'),
    {
      id: 'V-TL-0007',
      origin: 'published',
      says: 'the whole project, of which the electricity is told',
      source: 'Touvron et al. 2023, arXiv 2302.13971, section 6',
      want: 'emissions',
      input: { reportedEnergy: '2638 MWh', intensity: '0.385 tCO2e/MWh' },
      expected: '1015 tCO2e',
      within: '1',
    },
    {
      id: 'V-TL-0101',
      origin: 'derived',
      says: 'two kinds of accelerators, each with its own power and time',
      want: 'emissions',
      input: { ...run, boards: ['24 1', '7 1'], hours: ['311.7 h', '97.3 h'], power: ['400 W', '0.3 kW'] },
    },
    {
      id: 'V-TL-0102',
      origin: 'derived',
      kind: 'edge',
      says: 'a facility without overhead',
      want: 'energy',
      input: { ...run, pue: '1 1' },
    },
    {
      id: 'V-TL-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'accelerators that were never used',
      want: 'emissions',
      input: { ...run, hours: ['0 h'] },
    },
    {
      id: 'V-TL-0201',
      origin: 'refusal',
      says: 'the rated power is missing',
      want: 'itEnergy',
      input: { boards: run.boards, hours: run.hours },
      refuses: { requirement: 'calculation-missing-input', at: '/input/power' },
    },
    {
      id: 'V-TL-0202',
      origin: 'refusal',
      says: 'the intensity is missing',
      want: 'emissions',
      input: { boards: run.boards, hours: run.hours, power: run.power, pue: run.pue },
      refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' },
    },
    {
      id: 'V-TL-0203',
      origin: 'refusal',
      says: 'a PUE below one',
      want: 'emissions',
      input: { ...run, pue: '0.11 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/pue' },
    },
    {
      id: 'V-TL-0204',
      origin: 'refusal',
      says: 'the energy of an accelerator where its power belongs',
      want: 'emissions',
      input: { ...run, power: ['400 Wh'] },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/power' },
    },
    {
      id: 'V-TL-0205',
      origin: 'refusal',
      says: 'an intensity in tons, of which there are several',
      want: 'emissions',
      input: { ...run, intensity: '0.385 ton/MWh' },
      refuses: { requirement: 'quantity-unit-closed', at: '/input/intensity' },
    },
  ],
  [
    {
      from: 'V-TL-1001',
      count: 5,
      want: 'emissions',
      says: 'drawn: accelerators of two kinds',
      ranges: {
        boards: range(8, 3000, '1', 2),
        hours: range(20, 2000, 'h', 2),
        power: range(250, 700, 'W', 2),
        pue: range(1.05, 1.6, '1'),
        intensity: range(200, 600, 'gCO2e/kWh'),
      },
    },
    {
      from: 'V-TL-1101',
      count: 2,
      want: 'energy',
      says: 'drawn: electricity alone',
      ranges: {
        boards: range(8, 3000, '1', 1),
        hours: range(20, 2000, 'h', 1),
        power: range(250, 700, 'W', 1),
        pue: range(1.05, 1.6, '1'),
      },
    },
  ],
);
