import { type Case, defineCases, range } from '../cases.js';
import { ccfEmbodiedOfParts } from './ccf-embodied-2026-04.js';
import { shareCases } from './share.cases.js';

const parts = (memory: string, sockets: number, hardDisks: number, solidStateDisks: number, accelerators: number) => ({
  memory: `${memory} GB`,
  sockets: `${sockets} 1`,
  hardDisks: `${hardDisks} 1`,
  solidStateDisks: `${solidStateDisks} 1`,
  accelerators: `${accelerators} 1`,
});

/**
 * What the source prints for an instance. The parts of the first are the source's own; those of the others are not printed
 * beside the totals and were worked back from them: such a case shows that the formula is consistent, not what a platform has.
 */
const printed: readonly (readonly [instance: string, input: ReturnType<typeof parts>, kilograms: string])[] = [
  ['a1.medium: 32 GB', parts('32', 1, 0, 0, 0), '1022.21'],
  [
    'g4dn.xlarge: 384 GB, two processors, two disks and eight boards fit the total',
    parts('384', 2, 0, 2, 8),
    '3010.79',
  ],
  [
    'p4d.24xlarge: 1152 GB, two processors, eight disks and eight A100 fit the total',
    parts('1152', 2, 0, 8, 8),
    '4676.79',
  ],
  [
    'a2-highgpu-8g: 1360 GB, two processors, a disk and sixteen boards fit the total',
    parts('1360', 2, 0, 1, 16),
    '5465.50',
  ],
  ['c3.xlarge: 60 GB, two processors and two disks fit the total', parts('60', 2, 0, 2, 0), '1361.07'],
];

export const cases = defineCases(
  ccfEmbodiedOfParts,
  [
    ...printed.map(
      ([says, input, kilograms], at): Case => ({
        id: `V-CCF-EP-000${at + 1}`,
        origin: 'published',
        says,
        source:
          at === 0
            ? 'ccf-coefficients b0032d9, tests'
            : 'ccf-coefficients b0032d9, the total printed for the instance; its parts are worked back from that total',
        want: 'totalEmbodied',
        input,
        expected: `${kilograms} kgCO2e`,
        within: '0.005',
      }),
    ),
    {
      id: 'V-CCF-EP-0101',
      origin: 'derived',
      kind: 'edge',
      says: 'less memory than the base has is no credit',
      want: 'totalEmbodied',
      input: parts('4', 1, 0, 0, 0),
    },
    {
      id: 'V-CCF-EP-0102',
      origin: 'derived',
      says: 'hard disks and solid-state disks together',
      want: 'totalEmbodied',
      input: parts('256', 2, 5, 2, 0),
    },
    {
      id: 'V-CCF-EP-0103',
      origin: 'derived',
      says: 'hard disks alone',
      want: 'totalEmbodied',
      input: parts('64', 2, 1, 0, 0),
    },
    ...shareCases('V-CCF-EP', parts('384', 2, 1, 2, 8)),
  ],
  [
    {
      from: 'V-CCF-EP-1001',
      count: 4,
      want: 'embodied',
      says: 'drawn: an instance of a server of parts',
      ranges: {
        memory: range(100, 1500, 'GB'),
        sockets: range(2, 4, '1'),
        hardDisks: range(1, 9, '1'),
        solidStateDisks: range(1, 9, '1'),
        accelerators: range(1, 9, '1'),
        usage: range(20, 900, 'h'),
        instanceVcpus: range(2, 30, '1'),
        largestVcpus: range(40, 190, '1'),
      },
      given: { lifespan: '35040 h' },
    },
  ],
);
