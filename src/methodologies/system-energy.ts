/** Electricity of a whole machine, for the methods that measured one: never a part of it taken for the whole. */
import type { Activity } from '../generated/documents.js';
import { componentsOf, itEnergy } from './electricity.js';
import { lack, type MaybeBound } from './figures.js';

/** Accelerators, processors and memory, each stated for itself. */
export function energyOfParts(activity: Activity): MaybeBound {
  const listed = componentsOf(activity);
  if (!listed.includes('gpu') && !listed.includes('tpu')) return lack('/energy', 'the electricity of the accelerators');
  for (const component of ['cpu', 'memory'] as const)
    if (!listed.includes(component)) return lack('/energy', `the electricity of ${component}`);
  return itEnergy(activity, 'gpu', 'tpu', 'cpu', 'memory');
}

/** The machine at its plug; where that was not measured, its accelerators, processors and memory together. */
export function energyOfSystem(activity: Activity): MaybeBound {
  return componentsOf(activity).includes('node') ? itEnergy(activity, 'node') : energyOfParts(activity);
}
