import { figure, isBound, noted } from '../figures.js';
import { type Constant, defineMethodology, step } from '../methodology.js';

const source = 'Mistral AI, July 2025';
const published = (value: string, unit: string, says: string): Constant => ({ value, unit, says, source });

/** Mistral's own figures for an answer of 400 tokens of Mistral Large 2, scaled by the tokens generated. */
export const mistralLca = defineMethodology({
  id: 'mistral-lca',
  version: '2025',
  title: 'Mistral AI, life cycle of Mistral Large 2',
  says: 'What Mistral AI published for an answer of 400 tokens of Mistral Large 2, scaled by tokens: a published total, no method that could be carried out on other data.',
  source: {
    title:
      'Mistral AI, Our contribution to a global environmental standard for AI (July 2025), with Carbone 4 and ADEME',
    url: 'https://mistral.ai/news/our-contribution-to-a-global-environmental-standard-for-ai',
    licence: 'facts, cited',
  },
  boundary: {
    line: 'the vendor’s life cycle of inference with electricity upstream and hardware; location-based',
    includes: ['marginal impact of inference', 'electricity with what lies upstream of it', 'making of the hardware'],
    excludes: ['training (published apart, as a total)', 'networks and the device of the user'],
    scope2: 'location',
    embodied: true,
    energy: 'service',
  },
  inputs: { outputTokens: { unit: '1', min: '0', says: 'tokens generated' } },
  constants: {
    replyTokens: published('400', '1', 'tokens of the answer that the figures are of: about a page'),
    replyEmissions: published('1.14', 'gCO2e', 'emissions of that answer'),
    replyWater: published('45', 'mL', 'water of that answer'),
    replyResources: published('0.16', 'mgSbe', 'resources of that answer'),
    totalEmissions: published('20400', 'tCO2e', 'training and 18 months of use, to January 2025'),
    totalWater: published('281000', 'm3', 'training and 18 months of use'),
    totalResources: published('660', 'kgSbe', 'training and 18 months of use'),
  },
  steps: [
    step('replies', '1', 'answers of 400 tokens', 'outputTokens / replyTokens'),
    step('emissions', 'gCO2e', 'emissions of the answers', 'replies * replyEmissions'),
    step('water', 'L', 'water of the answers', 'replies * replyWater'),
    step('resources', 'gSbe', 'resources of the answers (ADPe)', 'replies * replyResources'),
    step('lifeEmissions', 'gCO2e', 'emissions of training and 18 months of use', 'totalEmissions'),
    step('lifeWater', 'L', 'water of training and 18 months of use', 'totalWater'),
    step('lifeResources', 'gSbe', 'resources of training and 18 months of use', 'totalResources'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: {},
  impacts: ['resources', 'water'],
  also: ['lifeEmissions', 'lifeWater', 'lifeResources'],
  mistakes: [
    {
      id: 'mistral-lca.per-request',
      says: 'tokens are taken for answers',
      edit: { step: 'replies', formula: 'outputTokens' },
    },
    {
      id: 'mistral-lca.thousand-tokens',
      says: 'the figures are taken for a thousand tokens',
      edit: { step: 'replies', formula: 'outputTokens / 1000' },
    },
    {
      id: 'mistral-lca.whole-answers',
      says: 'answers are rounded up to whole ones',
      edit: { step: 'replies', formula: 'ceil(outputTokens / replyTokens)' },
    },
    {
      id: 'mistral-lca.millilitres-as-litres',
      says: 'millilitres are read as litres',
      edit: { scale: 'replyWater', by: '1000', step: 'water' },
    },
    {
      id: 'mistral-lca.milligrams-as-grams',
      says: 'milligrams of antimony are read as grams',
      edit: { scale: 'replyResources', by: '1000', step: 'resources' },
    },
  ],
  factorSets: [],
  lookups: {},
  bind({ work, subject }) {
    const tokens = figure(work?.outputTokens, '/work/outputTokens', 'the tokens generated');
    const other = subject.model !== undefined && !/mistral.?large/i.test(subject.model);
    if (!isBound(tokens) || !other) return { outputTokens: tokens };
    const note = `the model of the activity is ${subject.model}, the figures are of Mistral Large 2`;
    return { outputTokens: { ...tokens, origin: noted(tokens.origin, note) } };
  },
});
