/** The electricity of an activity as work that could have been done at another time: how long, how much, in which course. */
import { MissingInputs } from '../calculate.js';
import type { Activity, Footprint } from '../generated/documents.js';
import { facilityEnergy, itEnergy } from '../methodologies/electricity.js';
import { type Bound, figure, isBound } from '../methodologies/figures.js';
import { energySteps } from '../methodologies/grid-series.js';
import { toBase } from '../quantity.js';
import type { Work } from './shift.js';

export interface ActivityWork extends Work {
  /** Milliseconds since 1970. */
  readonly start: number;
  /** What had to be taken for granted, in words. */
  readonly assumptions: readonly string[];
}

/**
 * @param footprints Whose energy is taken where the activity states none.
 * @throws AssayError ERR_INPUT_MISSING when nobody knows the electricity.
 */
export function workOf(activity: Activity, footprints: readonly Footprint[]): ActivityWork {
  const start = Date.parse(activity.period.start);
  const whole = { start, length: Date.parse(activity.period.end) - start };
  const stated = itEnergy(activity);
  const metered = facilityEnergy(activity);
  const pue = figure(activity.site.pue, '/site/pue', 'the PUE of the site');
  if (isBound(stated) && isBound(pue)) {
    const factor = toBase({ value: pue.value as string, unit: pue.unit });
    return courseOf(activity, stated, whole, factor, [`overhead as stated, a PUE of ${pue.value}`]);
  }
  if (isBound(metered)) return courseOf(activity, metered, whole, 1, ['overhead as metered']);
  if (isBound(stated)) return courseOf(activity, stated, whole, 1, ['no overhead: the PUE of the site is not known']);
  const [first] = footprints.filter(({ drivers }) => Number(drivers.energy.value) > 0);
  if (first === undefined) throw new MissingInputs('the advice', `${stated.says} (${stated.lack})`, [stated]);
  const energy = Number(first.drivers.energy.value) * Number(first.drivers.overhead.value);
  const from = `electricity as ${first.methodology.id} ${first.methodology.version} estimates it`;
  return { ...whole, step: whole.length, energy: [energy], assumptions: [from, even] };
}

const even = 'power is even over the whole period: only an amount of electricity is known';

function courseOf(
  activity: Activity,
  { value, unit, index }: Bound,
  whole: { readonly start: number; readonly length: number },
  factor: number,
  assumptions: readonly string[],
): ActivityWork {
  const energies = [value].flat().map((one) => factor * toBase({ value: one, unit }));
  const steps = energySteps(activity);
  if (index === 'interval' && 'step' in steps) {
    const { start, step } = steps;
    return { start, step, length: step * steps.count, energy: energies, assumptions };
  }
  const energy = energies.reduce((sum, one) => sum + one, 0);
  return { ...whole, step: whole.length, energy: [energy], assumptions: [...assumptions, even] };
}
