import { memory } from '../ccf/memory.js';
import { partMethodology, replicationMistake } from '../ccf/operation.js';
import type { Methodology, Mistake, Variant } from '../methodology.js';

const id = 'ccf-memory';

/** The memory part of Cloud Carbon Footprint, as its text says or as its code behaves. */
export function ccfMemoryAs(variant: Variant): Methodology {
  return partMethodology(
    id,
    variant,
    memory,
    {
      title: 'Cloud Carbon Footprint: memory',
      says: 'Memory over time beyond what the power of the processors includes, times 0.000392 kWh for each gigabyte and hour, times PUE and replication, times the factor of the region.',
      line: 'memory beyond that of the processors',
      includes: ['memory reserved, beyond the average of the chip'],
    },
    mistakes,
  );
}

const mistakes: readonly Mistake[] = [
  {
    id: `${id}.all-memory`,
    says: 'memory that the power of the processors includes is counted again',
    edit: { step: 'extraMemoryTime', formula: 'memoryTime' },
    seen: 'cloud-carbon-footprint/ccf-coefficients, pull request 24',
  },
  {
    id: `${id}.sixty-times`,
    says: 'the coefficient of an hour is divided by 60 instead of 3600 for seconds',
    edit: { scale: 'memoryCoefficient', by: '60', step: 'memoryEnergy' },
    seen: 'if-db, example 1 of the course of the Impact Framework',
  },
  {
    id: `${id}.one-chip`,
    says: 'the largest instance is taken for one chip',
    edit: { drop: 'chips', step: 'extraMemoryTime' },
  },
  replicationMistake(id, 'memoryEnergy'),
];
