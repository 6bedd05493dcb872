/** Refusals and edges of models that go by the byte. */
import type { Case } from '../cases.js';

export const run = 'CO2.js 0.19.0 (27cbe83), run';

/** @param host The input that says whether the host is green. */
export function dataCases(prefix: string, host: string): readonly Case[] {
  const grey = { [host]: '0 1' };
  return [
    {
      id: `${prefix}-0301`,
      origin: 'derived',
      kind: 'edge',
      says: 'half a byte is nothing',
      want: 'emissions',
      input: { data: '0.5 B', ...grey },
    },
    {
      id: `${prefix}-0302`,
      origin: 'derived',
      kind: 'edge',
      says: 'one byte',
      want: 'emissions',
      input: { data: '1 B', ...grey },
    },
    {
      id: `${prefix}-0401`,
      origin: 'refusal',
      says: 'no data',
      want: 'transferred',
      input: {},
      refuses: { requirement: 'calculation-missing-input', at: '/input/data' },
    },
    {
      id: `${prefix}-0402`,
      origin: 'refusal',
      says: 'a negative amount of data',
      want: 'emissions',
      input: { data: '-1 GB', ...grey },
      refuses: { requirement: 'calculation-input-range', at: '/input/data' },
    },
    {
      id: `${prefix}-0403`,
      origin: 'refusal',
      says: 'data over time',
      want: 'emissions',
      input: { data: '1 GB*h', ...grey },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/data' },
    },
    {
      id: `${prefix}-0404`,
      origin: 'refusal',
      says: 'a host that is more than green',
      want: 'emissions',
      input: { data: '1 GB', [host]: '2 1' },
      refuses: { requirement: 'calculation-input-range', at: `/input/${host}` },
    },
  ];
}
