/** Cases of the share of a server, which both versions have. */
import type { Case, CaseValue } from '../cases.js';

export const share = { usage: '720 h', instanceVcpus: '8 1', largestVcpus: '96 1', lifespan: '35040 h' };

/** @param server What makes the server. */
export function shareCases(prefix: string, server: Readonly<Record<string, CaseValue>>): readonly Case[] {
  const without = (name: keyof typeof share) => ({
    ...server,
    ...Object.fromEntries(Object.entries(share).filter(([key]) => key !== name)),
  });
  return [
    {
      id: `${prefix}-0301`,
      origin: 'derived',
      says: 'a month of 8 of 96 virtual processors',
      want: 'embodied',
      input: { ...server, ...share },
    },
    {
      id: `${prefix}-0302`,
      origin: 'derived',
      says: 'a stated share of the server',
      want: 'embodied',
      input: { ...server, usage: '100 h', serverShare: '2.0833 %', lifespan: '35040 h' },
    },
    {
      id: `${prefix}-0303`,
      origin: 'derived',
      kind: 'edge',
      says: 'a life of twice four years halves it',
      want: 'embodied',
      input: { ...server, ...share, lifespan: '70080 h' },
    },
    {
      id: `${prefix}-0304`,
      origin: 'derived',
      kind: 'edge',
      says: 'longer in use than it was to live: the share is not cut off',
      want: 'embodied',
      input: { ...server, ...share, usage: '40000 h', instanceVcpus: '96 1' },
    },
    {
      id: `${prefix}-0401`,
      origin: 'refusal',
      says: 'no lifespan',
      want: 'embodied',
      input: without('lifespan'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/lifespan' },
    },
    {
      id: `${prefix}-0402`,
      origin: 'refusal',
      says: 'a lifespan of zero',
      want: 'embodied',
      input: { ...server, ...share, lifespan: '0 h' },
      refuses: { requirement: 'calculation-input-range', at: '/input/lifespan' },
    },
    {
      id: `${prefix}-0403`,
      origin: 'refusal',
      says: 'a share above the whole server',
      want: 'embodied',
      input: { ...server, usage: '100 h', serverShare: '150 %', lifespan: '35040 h' },
      refuses: { requirement: 'calculation-input-range', at: '/input/serverShare' },
    },
    {
      id: `${prefix}-0404`,
      origin: 'refusal',
      says: 'a time in gigabytes',
      want: 'embodied',
      input: { ...server, ...share, usage: '720 GB' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/usage' },
    },
  ];
}
