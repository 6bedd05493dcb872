import { defineCases, type PublishedCase, range } from '../cases.js';
import { morrisonOlmo } from './morrison-olmo-2025.js';

const paper = 'Morrison et al. 2025, arXiv 2503.05804';
const jupiter = { intensity: '0.332 kgCO2e/kWh', onSiteWater: '0 L/kWh', offSiteWater: '1.29 L/kWh' };
const augusta = { intensity: '0.352 kgCO2e/kWh', siteWater: '3.1 L/kWh' };
const boards = { boards: ['1 1'], hours: ['1650000 h'] };
const node = { nodeEmbodied: '3700 kgCO2e', boardsPerNode: '8 1', rareEarths: '0.013 kgCO2e', lifespan: '35040 h' };
const making = { ...boards, ...node, boardWater: '102.6 L' };

/** A row of table 2 on Jupiter, whose electricity holds the overhead. */
function row(at: number, model: string, megawattHours: string, tonnes: string, kilolitres: string): PublishedCase[] {
  const input = { reportedEnergy: `${megawattHours} MWh`, ...jupiter };
  const common = { origin: 'published', source: `${paper}, table 2`, within: '1', input } as const;
  const id = (first: number) => `V-MO-${String(first + at).padStart(4, '0')}`;
  return [
    { ...common, id: id(0), says: `${model}, emissions`, want: 'operational', expected: `${tonnes} tCO2e` },
    { ...common, id: id(50), says: `${model}, water`, want: 'operationalWater', expected: `${kilolitres} m3` },
  ];
}

export const cases = defineCases(
  morrisonOlmo,
  [
    ...row(1, 'OLMo 1B on 3 T tokens', '30', '10', '39'),
    ...row(2, 'OLMo 2 7B', '157', '52', '202'),
    ...row(3, 'OLMoE', '54', '18', '70'),
    ...row(4, 'OLMo 7B of April and July 2024', '95', '32', '122'),
    ...row(5, 'OLMo 7B, not released', '67', '22', '87'),
    {
      id: 'V-MO-0006',
      origin: 'published',
      says: 'development of 13B, whose electricity holds no overhead, unlike the rows beside it',
      source: `${paper}, table 1`,
      want: 'operational',
      input: { boardEnergy: ['116 MWh'], pue: '1.12 1', ...augusta },
      expected: '46 tCO2e',
      within: '1',
    },
    {
      id: 'V-MO-0007',
      origin: 'published',
      says: 'water of the development of 13B',
      source: `${paper}, table 1`,
      want: 'operationalWater',
      input: { boardEnergy: ['116 MWh'], pue: '1.12 1', ...augusta },
      expected: '402 m3',
      within: '1',
    },
    {
      id: 'V-MO-0008',
      origin: 'published',
      says: 'making one accelerator and its eighth of the node',
      source: paper,
      want: 'boardEmbodied',
      input: node,
      expected: '463 kgCO2e',
      within: '0.6',
    },
    {
      id: 'V-MO-0009',
      origin: 'published',
      says: 'embodied emissions of one accelerator hour over four years',
      source: paper,
      want: 'embodiedRate',
      input: node,
      expected: '0.013 kgCO2e/h',
      within: '0.0005',
    },
    {
      id: 'V-MO-0010',
      origin: 'published',
      says: 'embodied emissions of all accelerator hours',
      source: paper,
      want: 'embodied',
      input: { ...boards, ...node },
      expected: '22 tCO2e',
      within: '0.5',
    },
    {
      id: 'V-MO-0011',
      origin: 'published',
      says: 'water of making the accelerators',
      source: paper,
      want: 'embodiedWater',
      input: { ...boards, boardWater: '102.6 L', lifespan: '35040 h' },
      expected: '4.8 m3',
      within: '0.05',
    },
    {
      id: 'V-MO-0012',
      origin: 'published',
      says: 'water of inference: the litres fit 1.49 L/kWh of the appendix, not 1.29 of the caption',
      source: `${paper}, table 3`,
      want: 'operationalWater',
      input: { reportedEnergy: '0.386 kWh', siteWater: '1.49 L/kWh' },
      expected: '0.575 L',
      within: '0.003',
    },
    {
      id: 'V-MO-0013',
      origin: 'published',
      says: 'emissions of inference: the grams hold no overhead although the caption names one',
      source: `${paper}, table 3`,
      want: 'operational',
      input: { reportedEnergy: '0.386 kWh', intensity: '0.332 kgCO2e/kWh' },
      expected: '128.2 gCO2e',
      within: '0.6',
    },
    {
      id: 'V-MO-0101',
      origin: 'derived',
      says: 'the training row of 13B reckoned as the other rows are; the paper prints 101 t, which fits 257 MWh times 1.12',
      want: 'operational',
      input: { reportedEnergy: '230 MWh', intensity: '0.351 kgCO2e/kWh' },
    },
    {
      id: 'V-MO-0102',
      origin: 'derived',
      says: 'hardware without the rare earths on top',
      want: 'embodied',
      input: { ...boards, nodeEmbodied: '3700 kgCO2e', boardsPerNode: '8 1', lifespan: '35040 h' },
    },
    {
      id: 'V-MO-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'a site on hydropower, counted as none: the hardware is left',
      want: 'emissions',
      input: { ...making, reportedEnergy: '149 MWh', intensity: '0 gCO2e/kWh' },
    },
    {
      id: 'V-MO-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'electricity in joules, water in millilitres for each watt-hour',
      want: 'operationalWater',
      input: { boardEnergy: ['417600000 kJ'], pue: '1.2 1', onSiteWater: '0.31 mL/Wh', offSiteWater: '1.29 L/kWh' },
    },
    {
      id: 'V-MO-0201',
      origin: 'refusal',
      says: 'the intensity is missing',
      want: 'emissions',
      input: { ...making, boardEnergy: ['116 MWh'], pue: '1.12 1' },
      refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' },
    },
    {
      id: 'V-MO-0202',
      origin: 'refusal',
      says: 'water of making the accelerators is missing: it is not nothing',
      want: 'water',
      input: { ...boards, lifespan: '35040 h', boardEnergy: ['116 MWh'], pue: '1.12 1', ...augusta },
      refuses: { requirement: 'calculation-missing-input', at: '/input/boardWater' },
    },
    {
      id: 'V-MO-0203',
      origin: 'refusal',
      says: 'water in litres where litres for each kWh belong',
      want: 'operationalWater',
      input: { boardEnergy: ['116 MWh'], pue: '1.12 1', siteWater: '3.1 L' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/siteWater' },
    },
    {
      id: 'V-MO-0204',
      origin: 'refusal',
      says: 'a PUE below one',
      want: 'operational',
      input: { boardEnergy: ['116 MWh'], pue: '0.12 1', intensity: '0.352 kgCO2e/kWh' },
      refuses: { requirement: 'calculation-input-range', at: '/input/pue' },
    },
    {
      id: 'V-MO-0205',
      origin: 'refusal',
      says: 'an amount in tons, of which there are several',
      want: 'embodied',
      input: { ...boards, ...node, nodeEmbodied: '3.7 ton' },
      refuses: { requirement: 'quantity-unit-closed', at: '/input/nodeEmbodied' },
    },
  ],
  [
    {
      from: 'V-MO-1001',
      count: 5,
      want: 'emissions',
      says: 'drawn: operation and hardware',
      ranges: {
        boardEnergy: range(200, 90000, 'kWh', 2),
        pue: range(1.05, 1.6, '1'),
        intensity: range(20, 700, 'gCO2e/kWh'),
        boards: range(8, 900, '1', 2),
        hours: range(20, 2000, 'h', 2),
        nodeEmbodied: range(2000, 6000, 'kgCO2e'),
        boardsPerNode: range(2, 16, '1'),
        rareEarths: range(5, 60, 'gCO2e'),
        lifespan: range(26000, 60000, 'h'),
      },
    },
    {
      from: 'V-MO-1101',
      count: 5,
      want: 'water',
      says: 'drawn: water of operation and hardware',
      ranges: {
        boardEnergy: range(200, 90000, 'kWh', 2),
        pue: range(1.05, 1.6, '1'),
        onSiteWater: range(0.1, 2, 'L/kWh'),
        offSiteWater: range(0.5, 4, 'L/kWh'),
        boards: range(8, 900, '1', 2),
        hours: range(20, 2000, 'h', 2),
        boardWater: range(60, 300, 'L'),
        lifespan: range(26000, 60000, 'h'),
      },
    },
  ],
);
