import { defineCases } from '../cases.js';
import { eco2ai } from './eco2ai-0.3.12.js';
import { drawsFrom, lookupsFrom, publishedFrom, refusalsFrom, run } from './tracker.cases.js';

export const cases = defineCases(
  eco2ai,
  [
    ...publishedFrom('V-E2'),
    {
      id: 'V-E2-0020',
      origin: 'published',
      says: 'a processor that is not in its table, as it was meant',
      source: run,
      want: 'ratedPower',
      input: { cpuTdp: '100.1 W' },
      expected: '100.1 W',
      within: '0',
    },
    ...lookupsFrom('V-E2'),
    ...refusalsFrom('V-E2'),
    {
      id: 'V-E2-0206',
      origin: 'refusal',
      says: 'a processor of unknown power',
      want: 'ratedPower',
      input: {},
      refuses: { requirement: 'calculation-missing-input', at: '/input/cpuTdp' },
    },
  ],
  drawsFrom('V-E2'),
);
