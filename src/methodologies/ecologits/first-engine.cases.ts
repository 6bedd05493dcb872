import { type Case, type Cases, defineCases, range } from '../cases.js';
import type { Methodology } from '../methodology.js';
import { type Inputs, lookups, ran, refusals } from './cases.js';

const world: Inputs = { pue: '1.2 1', intensity: '0.590478 kgCO2e/kWh' };
export const mistral7b: Inputs = {
  activeParameters: '7.3e9 1',
  totalParameters: '7.3e9 1',
  outputTokens: '200 1',
  requestLatency: '5 s',
  ...world,
};
export const mixtral: Inputs = {
  activeParameters: '12.9e9 1',
  totalParameters: '46.7e9 1',
  outputTokens: '200 1',
  requestLatency: '10 s',
  ...world,
};
const whole: Inputs = {
  activeParameters: '36.7e9 1',
  totalParameters: '271.3e9 1',
  outputTokens: '731 1',
  requestLatency: '29.3 s',
  pue: '1.13 1',
  intensity: '318.6 gCO2e/kWh',
  mixResources: '7.37708e-8 kgSbe/kWh',
  mixPrimaryEnergy: '9.988 MJpe/kWh',
};

/** Energy and emissions of the two requests of the tool's own tests. */
export type Runs = readonly [energy7b: string, gwp7b: string, energyMixtral: string, gwpMixtral: string];

export function firstEngineCases(methodology: Methodology, code: string, source: string, runs: Runs): Cases {
  const cases: readonly Case[] = [
    ran(
      `V-${code}-0001`,
      source,
      'a dense model, measured time below the estimate',
      'energy',
      mistral7b,
      `${runs[0]} kWh`,
    ),
    ran(`V-${code}-0002`, source, 'a dense model, usage and embodied', 'emissions', mistral7b, `${runs[1]} kgCO2e`),
    ran(
      `V-${code}-0003`,
      source,
      'a mixture of experts, estimate below the measured time',
      'energy',
      mixtral,
      `${runs[2]} kWh`,
    ),
    ran(
      `V-${code}-0004`,
      source,
      'a mixture of experts, usage and embodied',
      'emissions',
      mixtral,
      `${runs[3]} kgCO2e`,
    ),
    {
      id: `V-${code}-0101`,
      origin: 'derived',
      says: 'a large mixture of experts on three accelerators',
      want: 'emissions',
      input: whole,
    },
    { id: `V-${code}-0102`, origin: 'derived', says: 'resources', want: 'resources', input: whole },
    { id: `V-${code}-0103`, origin: 'derived', says: 'primary energy', want: 'primaryEnergy', input: whole },
    {
      id: `V-${code}-0104`,
      origin: 'derived',
      kind: 'edge',
      says: 'a model that fills three accelerators exactly needs no fourth',
      want: 'gpus',
      input: { totalParameters: '400e9 1' },
    },
    {
      id: `V-${code}-0105`,
      origin: 'derived',
      kind: 'edge',
      says: 'nothing generated is nothing used',
      want: 'emissions',
      input: { ...whole, outputTokens: '0 1' },
    },
    {
      id: `V-${code}-0106`,
      origin: 'derived',
      kind: 'edge',
      says: 'no time measured: the estimate counts',
      want: 'emissions',
      input: Object.fromEntries(Object.entries(whole).filter(([name]) => name !== 'requestLatency')),
    },
    {
      id: `V-${code}-0107`,
      origin: 'derived',
      says: 'one parameter more than fits on one accelerator',
      want: 'gpus',
      input: { totalParameters: '133333333334 1' },
    },
    ...lookups(code, 'EcoLogits 0.8.2', { WOR: '0.590478', USA: '0.672606', FRA: '0.0800844' }),
    ...refusals(code, whole),
  ];
  return defineCases(methodology, cases, [
    {
      from: `V-${code}-1001`,
      count: 5,
      want: 'emissions',
      says: 'drawn: a request on several accelerators',
      ranges: {
        activeParameters: range(11e9, 90e9, '1'),
        totalParameters: range(140e9, 900e9, '1'),
        outputTokens: range(90, 3000, '1'),
        requestLatency: range(200, 900, 's'),
        pue: range(1.05, 1.5, '1'),
        intensity: range(20, 900, 'gCO2e/kWh'),
      },
    },
    {
      from: `V-${code}-1101`,
      count: 3,
      want: 'energy',
      says: 'drawn: electricity of a request that was quicker than the estimate',
      ranges: {
        activeParameters: range(2e9, 60e9, '1'),
        totalParameters: range(70e9, 500e9, '1'),
        outputTokens: range(900, 3000, '1'),
        requestLatency: range(2, 9, 's'),
        pue: range(1.05, 1.5, '1'),
      },
    },
  ]);
}
