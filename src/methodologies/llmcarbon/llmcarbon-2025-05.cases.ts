import { defineCases, type PublishedCase, range } from '../cases.js';
import { llmcarbon } from './llmcarbon-2025-05.js';

const run = 'SotaroKaneda/MLCarbon at commit dbd96b7, its own database run';

/** A model of the repository's database: billions of parameters and tokens, TFLOP a second. */
function model(
  ...[parameters, tokens, peak, efficiency, devices, power]: readonly [
    parameters: Readonly<Record<string, string>>,
    tokens: string,
    peak: string,
    efficiency: string,
    devices: string,
    power: string,
  ]
) {
  return {
    ...parameters,
    trainingTokens: `${tokens}e9 1`,
    devices: [`${devices} 1`],
    peak: [`${peak}e12 1/s`],
    efficiency: [`${efficiency} 1`],
    power: [`${power} W`],
  };
}

const dense = (billions: string) => ({ totalParameters: `${billions}e9 1` });
const experts = (billions: string, base: string) => ({ ...dense(billions), baseParameters: `${base}e9 1` });
const gpt3 = { ...model(dense('175'), '300', '125', '0.197', '10000', '330'), pue: '1.1 1' };
const gshard = { ...model(experts('619', '2.3'), '1000', '123', '0.39', '1000', '288'), pue: '1.09 1' };
const t5 = { ...model(dense('11'), '600', '123', '0.37', '512', '310'), pue: '1.12 1' };
const xlm = { ...model(dense('0.55'), '7000', '125', '0.212', '512', '342'), pue: '1.1 1' };
const switchTransformer = { ...model(experts('1500', '7.41'), '2000', '123', '0.28', '1000', '245'), pue: '1.1 1' };

function emissionsOf(
  id: string,
  says: string,
  input: PublishedCase['input'],
  intensity: string,
  expected: string,
  within = '0.000000001',
): PublishedCase {
  return {
    ...{ id, says, expected: `${expected} tCO2e`, within },
    ...{ origin: 'published', source: run, want: 'operational' },
    input: { ...input, intensity: `${intensity} kgCO2e/kWh` },
  };
}

const hardware = {
  chips: ['64 1', '512 1'],
  chipArea: ['1.47 cm2', '8.15 cm2'],
  areaMaking: ['1 kgCO2e/cm2', '1.2 kgCO2e/cm2'],
  stores: ['64 1', '64 1'],
  capacity: ['256 GB', '32768 GB'],
  capacityMaking: ['0.4 kgCO2e/GB', '0.018 kgCO2e/GB'],
  servers: ['64 1'],
  serverMaking: '133.92 kgCO2e',
  lifespan: '43800 h',
};
const whole = { ...xlm, ...hardware, intensity: '0.413 kgCO2e/kWh' };

export const cases = defineCases(
  llmcarbon,
  [
    emissionsOf('V-LC-0001', 'GPT-3; its own authors had 552.1 t', gpt3, '0.429', '553.3446700507615'),
    emissionsOf('V-LC-0002', 'T5; published 46.7 t', t5, '0.545', '45.736409580312035'),
    emissionsOf('V-LC-0003', 'XLM; published 39 t', xlm, '0.413', '37.621183018867924'),
    emissionsOf(
      'V-LC-0004',
      'GShard by its dense equivalent; published 4.3 t. The intensity is net of purchases, unlike the rows of dense models',
      gshard,
      '0.177',
      '4.440165103189494',
    ),
    emissionsOf(
      'V-LC-0005',
      'Switch by its dense equivalent; published 59.1 t, 7.9 % less',
      switchTransformer,
      '0.33',
      '63.77',
      '0.05',
    ),
    {
      id: 'V-LC-0006',
      origin: 'published',
      says: 'operations of GPT-3',
      source: run,
      want: 'flop',
      input: gpt3,
      expected: '3.15e23 1',
      within: '1',
    },
    {
      id: 'V-LC-0007',
      origin: 'published',
      says: 'days of GPT-3',
      source: run,
      want: 'days',
      input: gpt3,
      expected: '14.805414551607445 1',
      within: '0.0000000001',
    },
    {
      id: 'V-LC-0008',
      origin: 'published',
      says: 'electricity of GPT-3',
      source: run,
      want: 'energy',
      input: gpt3,
      expected: '1289.8477157360408 MWh',
      within: '0.000000001',
    },
    {
      id: 'V-LC-0009',
      origin: 'published',
      says: 'embodied emissions of XLM over 20.4 days; published 0.66 t',
      source: run,
      want: 'embodied',
      input: { ...xlm, ...hardware, statedFlop: '2.391441408e22 1' },
      expected: '0.648 tCO2e',
      within: '0.0005',
    },
    {
      id: 'V-LC-0101',
      origin: 'derived',
      says: 'inference of a thousand million tokens: two operations for each parameter',
      want: 'flop',
      input: { totalParameters: '175e9 1', tokens: '1e9 1' },
    },
    { id: 'V-LC-0102', origin: 'derived', says: 'XLM with its hardware', want: 'emissions', input: whole },
    {
      id: 'V-LC-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'a grid of no emissions leaves the hardware',
      want: 'emissions',
      input: { ...whole, intensity: '0 kgCO2e/kWh' },
    },
    {
      id: 'V-LC-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'hardware of which only chips are listed',
      want: 'making',
      input: { chips: hardware.chips, chipArea: hardware.chipArea, areaMaking: hardware.areaMaking },
    },
    {
      id: 'V-LC-0201',
      origin: 'refusal',
      says: 'hardware that has no life cannot be shared out over it',
      want: 'embodied',
      input: { ...whole, lifespan: '0 h' },
      refuses: { requirement: 'calculation-input-range', at: '/input/lifespan' },
    },
    {
      id: 'V-LC-0202',
      origin: 'refusal',
      says: 'more than the peak',
      want: 'time',
      input: { ...gpt3, efficiency: ['1.2 1'] },
      refuses: { requirement: 'calculation-input-range', at: '/input/efficiency' },
    },
    {
      id: 'V-LC-0203',
      origin: 'refusal',
      says: 'operations without a time where a rate belongs',
      want: 'time',
      input: { ...gpt3, peak: ['125e12 1'] },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/peak' },
    },
    {
      id: 'V-LC-0204',
      origin: 'refusal',
      says: 'the PUE is missing',
      want: 'operational',
      input: { ...model(dense('175'), '300', '125', '0.197', '10000', '330'), intensity: '0.429 kgCO2e/kWh' },
      refuses: { requirement: 'calculation-missing-input', at: '/input/pue' },
    },
    {
      id: 'V-LC-0205',
      origin: 'refusal',
      says: 'the power is missing',
      want: 'itEnergy',
      input: {
        ...dense('175'),
        trainingTokens: '3e11 1',
        devices: gpt3.devices,
        peak: gpt3.peak,
        efficiency: gpt3.efficiency,
      },
      refuses: { requirement: 'calculation-missing-input', at: '/input/power' },
    },
  ],
  [
    {
      from: 'V-LC-1001',
      count: 5,
      want: 'emissions',
      says: 'drawn: training of a mixture of experts, with its hardware',
      ranges: {
        baseParameters: range(1e9, 2e10, '1'),
        totalParameters: range(3e10, 9e11, '1'),
        trainingTokens: range(1e11, 9e12, '1'),
        devices: range(64, 4000, '1', 2),
        peak: range(1e14, 1e15, '1/s', 2),
        efficiency: range(0.2, 0.6, '1', 2),
        power: range(250, 1200, 'W', 2),
        pue: range(1.05, 1.6, '1'),
        intensity: range(20, 700, 'gCO2e/kWh'),
        chips: range(64, 4000, '1', 2),
        chipArea: range(1, 9, 'cm2', 2),
        areaMaking: range(1, 2, 'kgCO2e/cm2', 2),
        stores: range(64, 900, '1', 2),
        capacity: range(200, 40000, 'GB', 2),
        capacityMaking: range(0.02, 0.5, 'kgCO2e/GB', 2),
        servers: range(8, 600, '1', 2),
        serverMaking: range(90, 300, 'kgCO2e'),
        lifespan: range(26000, 60000, 'h'),
      },
    },
    {
      from: 'V-LC-1101',
      count: 2,
      want: 'energy',
      says: 'drawn: electricity alone',
      ranges: {
        totalParameters: range(1e9, 2e11, '1'),
        trainingTokens: range(1e11, 9e12, '1'),
        devices: range(64, 4000, '1', 2),
        peak: range(1e14, 1e15, '1/s', 2),
        efficiency: range(0.2, 0.6, '1', 2),
        power: range(250, 1200, 'W', 2),
        pue: range(1.05, 1.6, '1'),
      },
    },
  ],
);
