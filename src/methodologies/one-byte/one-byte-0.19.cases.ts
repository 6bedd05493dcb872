import { defineCases, range } from '../cases.js';
import { dataCases, run } from '../swd/data.cases.js';
import { oneByte } from './one-byte-0.19.js';

export const cases = defineCases(
  oneByte,
  [
    {
      id: 'V-OB-0001',
      origin: 'published',
      says: 'a gigabyte',
      source: run,
      want: 'emissions',
      input: { data: '1000000000 B', greenHost: '0 1' },
      expected: '290.813 gCO2e',
      within: '1e-9',
    },
    {
      id: 'V-OB-0002',
      origin: 'published',
      says: 'a gigabyte of a green host',
      source: run,
      want: 'emissions',
      input: { data: '1000000000 B', greenHost: '1 1' },
      expected: '231.958333333 gCO2e',
      within: '1e-9',
    },
    {
      id: 'V-OB-0101',
      origin: 'derived',
      says: 'a gibibyte',
      want: 'emissions',
      input: { data: '1 GiB', greenHost: '0 1' },
    },
    ...dataCases('V-OB', 'greenHost'),
  ],
  [
    {
      from: 'V-OB-1001',
      count: 4,
      want: 'emissions',
      says: 'drawn: a grey host',
      ranges: { data: range(2, 900, 'MB') },
      given: { greenHost: '0 1' },
    },
    {
      from: 'V-OB-1101',
      count: 3,
      want: 'emissions',
      says: 'drawn: a green host',
      ranges: { data: range(2, 900, 'MB') },
      given: { greenHost: '1 1' },
    },
  ],
);
