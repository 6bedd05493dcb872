import { defineCases } from '../cases.js';
import { ecologits } from './ecologits-0.9.js';
import { derived, draws, runs, waterRule } from './second-engine.cases.js';

export const cases = defineCases(
  ecologits,
  [
    ...runs('EL9'),
    waterRule('EL9', 'EcoLogits 0.9, docs/methodology/llm_inference.md, for the site of the tests', '6.7204'),
    ...derived('EL9'),
  ],
  draws('EL9'),
);
