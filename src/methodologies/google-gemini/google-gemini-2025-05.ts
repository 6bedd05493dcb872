import { figure, isBound, lack, lookUp, type MaybeBound, noted } from '../figures.js';
import { defineMethodology, step } from '../methodology.js';

const source = 'Elsworth et al. 2025';
const table = 'google-gemini';

/** Google's own figures for the median text prompt of Gemini Apps, for as many prompts as there were. */
export const googleGemini = defineMethodology({
  id: 'google-gemini',
  version: '2025-05',
  title: 'Google, median Gemini prompt',
  says: 'What Google published for the median text prompt of Gemini Apps in May 2025, times the prompts: no model of any other system.',
  source: {
    title:
      'Elsworth et al. 2025, Measuring the environmental impact of delivering AI at Google Scale, arXiv 2508.15734',
    url: 'https://arxiv.org/abs/2508.15734',
    licence: 'facts, cited',
  },
  boundary: {
    line: 'the vendor’s serving fleet with idle and overhead, scopes 1 to 3; market-based',
    includes: [
      'accelerators at work',
      'processor and memory of the host',
      'machines kept ready',
      'data-centre overhead (PUE 1.09)',
      'scopes 1 and 3, the making of the hardware among them',
    ],
    excludes: [
      'training',
      'networks outside the data centre',
      'the device of the user',
      'storage',
      'water for the electricity',
    ],
    scope2: 'market',
    embodied: true,
    energy: 'service',
  },
  inputs: {
    prompts: { unit: '1', min: '0', says: 'prompts that were answered' },
    acceleratorEnergy: { unit: 'kWh', min: '0', says: 'accelerators at work, for a prompt' },
    hostEnergy: { unit: 'kWh', min: '0', says: 'processor and memory of the host, for a prompt' },
    idleEnergy: { unit: 'kWh', min: '0', says: 'machines kept ready, for a prompt' },
    overheadEnergy: { unit: 'kWh', min: '0', says: 'overhead of the data centre, for a prompt' },
    scope2: { unit: 'gCO2e', min: '0', says: 'scope 2, market-based, for a prompt' },
    otherScopes: { unit: 'gCO2e', min: '0', says: 'scopes 1 and 3, for a prompt' },
    wue: { unit: 'L/kWh', symbol: 'WUE', min: '0', says: 'water consumed on site' },
  },
  constants: {
    narrowEnergyOfPrompt: {
      value: '0.10',
      unit: 'Wh',
      says: 'narrow view: accelerators at work only, well used',
      source,
    },
    narrowEmissionsOfPrompt: { value: '0.02', unit: 'gCO2e', says: 'narrow view', source },
    narrowWaterOfPrompt: { value: '0.12', unit: 'mL', says: 'narrow view', source },
  },
  steps: [
    step(
      'itEnergyOfPrompt',
      'kWh',
      'electricity of a prompt before overhead',
      'acceleratorEnergy + hostEnergy + idleEnergy',
    ),
    step('energyOfPrompt', 'kWh', 'electricity of a prompt', 'itEnergyOfPrompt + overheadEnergy'),
    step('itEnergy', 'kWh', 'electricity before overhead', 'prompts * itEnergyOfPrompt'),
    step('energy', 'kWh', 'electricity', 'prompts * energyOfPrompt'),
    step('overhead', '1', 'overhead as a factor', 'energyOfPrompt / itEnergyOfPrompt'),
    step('impliedIntensity', 'gCO2e/kWh', 'intensity that the figures imply, market-based', 'scope2 / energyOfPrompt'),
    step('emissionsOfPrompt', 'gCO2e', 'emissions of a prompt', 'scope2 + otherScopes'),
    step('otherEmissions', 'gCO2e', 'scopes 1 and 3', 'prompts * otherScopes'),
    step('emissions', 'gCO2e', 'emissions, all scopes', 'prompts * emissionsOfPrompt'),
    step('water', 'L', 'water on site, for the electricity before overhead', 'itEnergy * wue'),
    step('narrowEnergy', 'kWh', 'electricity in the narrow view', 'prompts * narrowEnergyOfPrompt'),
    step('narrowEmissions', 'gCO2e', 'emissions in the narrow view', 'prompts * narrowEmissionsOfPrompt'),
    step('narrowWater', 'L', 'water in the narrow view', 'prompts * narrowWaterOfPrompt'),
    step('boundaryRatio', '1', 'the whole view by the narrow one', 'energyOfPrompt / narrowEnergyOfPrompt'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'itEnergy', overhead: 'overhead', intensity: 'impliedIntensity', embodied: 'otherEmissions' },
  impacts: ['water'],
  also: ['narrowEnergy', 'narrowEmissions', 'narrowWater', 'boundaryRatio'],
  mistakes: [
    {
      id: 'google-gemini.idle-dropped',
      says: 'machines kept ready are left out',
      edit: { drop: 'idleEnergy', step: 'itEnergyOfPrompt' },
    },
    {
      id: 'google-gemini.host-dropped',
      says: 'processor and memory of the host are left out',
      edit: { drop: 'hostEnergy', step: 'itEnergyOfPrompt' },
    },
    {
      id: 'google-gemini.overhead-dropped',
      says: 'overhead is left out',
      edit: { drop: 'overheadEnergy', step: 'energyOfPrompt' },
    },
    {
      id: 'google-gemini.scope-2-alone',
      says: 'scopes 1 and 3 are left out',
      edit: { drop: 'otherScopes', step: 'emissionsOfPrompt' },
    },
    {
      id: 'google-gemini.narrow-for-whole',
      says: 'the figure of the narrow view is given for the whole',
      edit: { step: 'energyOfPrompt', formula: 'narrowEnergyOfPrompt' },
    },
    {
      id: 'google-gemini.water-with-overhead',
      says: 'water is reckoned on electricity that holds the overhead',
      edit: { step: 'water', formula: 'energy * wue' },
    },
  ],
  factorSets: [table],
  lookups: {},
  bind({ work, subject }, factors) {
    const prompts = figure(work?.requests, '/work/requests', 'the number of prompts');
    const median = (quantity: string): MaybeBound =>
      lookUp(
        factors,
        table,
        quantity,
        'median-text-prompt',
        lack('/subject/model', 'the figures of the median prompt'),
      );
    const other = subject.model !== undefined && !/gemini/i.test(subject.model);
    return {
      prompts:
        isBound(prompts) && other
          ? {
              ...prompts,
              origin: noted(prompts.origin, `the model of the activity is ${subject.model}, the figures are of Gemini`),
            }
          : prompts,
      acceleratorEnergy: median('acceleratorEnergy'),
      hostEnergy: median('hostEnergy'),
      idleEnergy: median('idleEnergy'),
      overheadEnergy: median('overheadEnergy'),
      scope2: median('scope2'),
      otherScopes: median('otherScopes'),
      wue: median('wue'),
    };
  },
});
