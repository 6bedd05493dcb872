import { partMethodology, replicationMistake } from '../ccf/operation.js';
import { storage } from '../ccf/storage.js';
import type { Methodology, Mistake, Variant } from '../methodology.js';

const id = 'ccf-storage';

/** The storage part of Cloud Carbon Footprint, as its text says or as its code behaves. */
export function ccfStorageAs(variant: Variant): Methodology {
  return partMethodology(
    id,
    variant,
    storage,
    {
      title: 'Cloud Carbon Footprint: storage',
      says: 'Terabyte-hours times 1.2 Wh (solid state) or 0.65 Wh (hard disk), times PUE and replication, times the factor of the region.',
      line: 'data on disks over time',
      includes: ['solid-state disks', 'hard disks', 'copies'],
    },
    mistakes,
  );
}

const mistakes: readonly Mistake[] = [
  {
    id: `${id}.disks-swapped`,
    says: 'the coefficients of solid-state and hard disks are exchanged',
    edit: { swap: ['ssdCoefficient', 'hddCoefficient'], step: 'storageEnergy' },
  },
  {
    id: `${id}.binary-terabyte`,
    says: 'a terabyte is read as 2^40 bytes',
    edit: {
      step: 'storageEnergy',
      formula: '(ssdTime * ssdCoefficient + hddTime * hddCoefficient) * replication / 1.099511627776',
    },
    seen: 'Cloud Carbon Footprint divides by 1000 in one place and by 2^40 in another',
  },
  {
    id: `${id}.watt-hours-as-kilowatt-hours`,
    says: 'the coefficient in Wh is read as kWh',
    edit: {
      step: 'storageEnergy',
      formula: '(ssdTime * ssdCoefficient + hddTime * hddCoefficient) * replication * 1000',
    },
  },
  replicationMistake(id, 'storageEnergy'),
];
