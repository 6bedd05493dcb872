/**
 * The parts of electricity for methods that take it as it is stated or metered, and have no model of their own for any of them.
 * They move no result: they are there to tell in a comparison which part two methods see differently.
 */
import type { Activity } from '../generated/documents.js';
import { itTotals } from './electricity.js';
import type { Figures } from './figures.js';
import type { Drivers, Input } from './methodology.js';

const part = (of: string): Input => ({
  unit: 'kWh',
  min: '0',
  says: `of the electricity, that of the ${of}; moves nothing, and tells the parts apart in a comparison`,
});

export const energyPartInputs = {
  processorEnergy: part('processors'),
  acceleratorEnergy: part('accelerators'),
  memoryEnergy: part('memory'),
  storageEnergy: part('storage'),
  networkEnergy: part('network'),
  idleEnergy: part('machines kept ready'),
} satisfies Record<string, Input>;

export const statedParts: NonNullable<Drivers['energyParts']> = {
  processors: 'processorEnergy',
  accelerators: 'acceleratorEnergy',
  memory: 'memoryEnergy',
  storage: 'storageEnergy',
  network: 'networkEnergy',
  idle: 'idleEnergy',
};

/** The parts that an activity states. */
export function dividedEnergy(activity: Activity): Figures {
  return itTotals(activity, {
    processorEnergy: ['cpu'],
    acceleratorEnergy: ['gpu', 'tpu'],
    memoryEnergy: ['memory'],
    storageEnergy: ['storage'],
    networkEnergy: ['network'],
    idleEnergy: ['idle'],
  });
}
