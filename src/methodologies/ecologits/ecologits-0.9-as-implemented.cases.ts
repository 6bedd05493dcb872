import { defineCases } from '../cases.js';
import { ecologitsAsImplemented } from './ecologits-0.9-as-implemented.js';
import { derived, draws, runs, waterRule, waterRuns } from './second-engine.cases.js';

export const cases = defineCases(
  ecologitsAsImplemented,
  [
    ...runs('EL9I'),
    waterRule('EL9I', 'EcoLogits 0.9, ecologits/impacts/llm.py, for the site of the tests', '8.467704'),
    ...waterRuns('EL9I'),
    ...derived('EL9I'),
  ],
  draws('EL9I'),
);
