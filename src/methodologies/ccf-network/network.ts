import { network } from '../ccf/network.js';
import { partMethodology } from '../ccf/operation.js';
import type { Methodology, Mistake, Variant } from '../methodology.js';

const id = 'ccf-network';

/** The network part of Cloud Carbon Footprint, as its text says or as its code behaves. */
export function ccfNetworkAs(variant: Variant): Methodology {
  return partMethodology(
    id,
    variant,
    network,
    {
      title: 'Cloud Carbon Footprint: network',
      says: 'Gigabytes sent between regions times 0.001 kWh, times PUE, times the factor of the region.',
      line: 'data between regions of the provider',
      includes: ['network of the provider between its regions'],
    },
    mistakes,
  );
}

const mistakes: readonly Mistake[] = [
  {
    id: `${id}.gigabits`,
    says: 'the coefficient is read as one for a gigabit, as its comment says',
    edit: { scale: 'networkCoefficient', by: '8', step: 'networkEnergy' },
    seen: 'cloud-carbon-footprint/cloud-carbon-footprint#951',
  },
  {
    id: `${id}.internet`,
    says: 'the coefficient of a network to the end user stands in: 0.06 kWh for a gigabyte',
    edit: { scale: 'networkCoefficient', by: '60', step: 'networkEnergy' },
  },
  {
    id: `${id}.binary-gigabyte`,
    says: 'a gigabyte is read as 2^30 bytes',
    edit: { scale: 'networkCoefficient', by: '0.931322574615478515625', step: 'networkEnergy' },
  },
];
