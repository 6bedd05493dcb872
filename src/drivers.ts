/** The parts of a footprint that comparisons speak of. */
import { type Evaluation, scalarOf } from './formula/evaluate.js';
import type { Footprint } from './generated/documents.js';
import type { Methodology } from './methodologies/methodology.js';
import { decimalText } from './quantity.js';

/** The parts that a comparison speaks of: energy × overhead × intensity + embodied + rest = total. */
export function driversOf({ drivers, total }: Methodology, evaluation: Evaluation): Footprint['drivers'] {
  const { lifetime } = drivers;
  const part = (name: string | undefined, absent: number): number =>
    name === undefined ? absent : scalarOf(evaluation, name);
  const energy = part(drivers.energy, 0);
  const overhead = part(drivers.overhead, 1);
  const intensity = part(drivers.intensity, 0);
  const embodied = part(drivers.embodied, 0);
  const all = scalarOf(evaluation, total);
  const left = all - energy * overhead * intensity - embodied;
  // What is left by the rounding of doubles is no part of anything.
  const rest = Math.abs(left) <= 1e-12 * Math.abs(all) ? 0 : left;
  return {
    energy: { value: decimalText(energy), unit: 'kWh' },
    overhead: { value: decimalText(overhead), unit: '1' },
    intensity: { value: decimalText(intensity), unit: 'gCO2e/kWh' },
    embodied: { value: decimalText(embodied), unit: 'gCO2e' },
    rest: { value: decimalText(rest), unit: 'gCO2e' },
    ...(lifetime !== undefined &&
      evaluation.values.has(lifetime) && {
        lifetime: { value: decimalText(scalarOf(evaluation, lifetime)), unit: 'h' },
      }),
  };
}

/** The parts of the energy that the method tells apart and that could be calculated. */
export function energyPartsOf({ drivers }: Methodology, evaluation: Evaluation): Pick<Footprint, 'energyParts'> {
  const known = Object.entries(drivers.energyParts ?? {}).filter(([, name]) => evaluation.values.has(name));
  if (known.length === 0) return {};
  return {
    energyParts: Object.fromEntries(
      known.map(([part, name]) => [part, { value: decimalText(scalarOf(evaluation, name)), unit: 'kWh' }]),
    ),
  };
}
