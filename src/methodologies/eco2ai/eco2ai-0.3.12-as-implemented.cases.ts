import { defineCases, range } from '../cases.js';
import { eco2aiAsImplemented } from './eco2ai-0.3.12-as-implemented.js';
import { drawsFrom, lookupsFrom, publishedFrom, refusalsFrom, run } from './tracker.cases.js';

export const cases = defineCases(
  eco2aiAsImplemented,
  [
    ...publishedFrom('V-E2I'),
    {
      id: 'V-E2I-0020',
      origin: 'published',
      says: 'a processor that is not in its table, warnings ignored',
      source: run,
      want: 'ratedPower',
      input: { ignoreWarnings: '1 1' },
      expected: '1 W',
      within: '0',
    },
    ...lookupsFrom('V-E2I'),
    ...refusalsFrom('V-E2I'),
  ],
  [
    ...drawsFrom('V-E2I'),
    {
      from: 'V-E2I-1401',
      count: 2,
      want: 'cpuEnergy',
      says: 'drawn: a processor that is not in its table, warnings ignored',
      given: { ignoreWarnings: '1 1' },
      ranges: { cpuShare: range(0.2, 0.9, '1'), sockets: range(2, 9, '1'), duration: range(20, 900, 'h') },
    },
  ],
);
