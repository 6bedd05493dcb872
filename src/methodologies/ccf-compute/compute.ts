import { compute } from '../ccf/compute.js';
import { partMethodology, replicationMistake } from '../ccf/operation.js';
import type { Methodology, Mistake, Variant } from '../methodology.js';

const id = 'ccf-compute';

/** The compute part of Cloud Carbon Footprint, as its text says or as its code behaves. */
export function ccfComputeAs(variant: Variant): Methodology {
  return partMethodology(
    id,
    variant,
    compute,
    {
      title: 'Cloud Carbon Footprint: compute',
      says: 'Hours of virtual processors and accelerators times a power between rest and full load, 50 % where the load is not known, times PUE and replication, times the factor of the region.',
      line: 'virtual processors and accelerators by load',
      includes: ['virtual processors', 'accelerators', 'power at rest'],
    },
    mistakes,
  );
}

const mistakes: readonly Mistake[] = [
  {
    id: `${id}.rest-dropped`,
    says: 'no load is taken for no power',
    edit: { step: 'unitPower', formula: 'utilisation * maxPower' },
  },
  {
    id: `${id}.load-50`,
    says: 'the default of 50 % is used although the load is known',
    edit: { step: 'unitPower', formula: 'minPower + 0.5 * (maxPower - minPower)' },
  },
  {
    id: `${id}.percent-as-share`,
    says: 'the load in percent is not divided by 100',
    edit: { scale: 'utilisation', by: '100', step: 'unitPower' },
  },
  replicationMistake(id, 'computeEnergy'),
];
