/** Accelerators by their rated power and the hours for which they were reserved: what the studies of single models count. */
import type { Factors } from '../factors/factors.js';
import type { Activity } from '../generated/documents.js';
import {
  deviceCounts,
  devicesOf,
  duration,
  figure,
  firstOf,
  lack,
  lookUp,
  type MaybeBound,
  perDevice,
} from './figures.js';

export const boardFactorSets = ['hardware'] as const;

const none = lack('/devices', 'an accelerator: a device of the kind "gpu" or "tpu"');

/** How many accelerators, and for how long: reserved, or else the whole period. */
export function boardHours(activity: Activity): Readonly<Record<'boards' | 'hours', MaybeBound>> {
  const boards = devicesOf(activity, 'gpu', 'tpu');
  const period = duration(activity);
  return {
    boards: deviceCounts(boards, none),
    hours: perDevice(boards, none, ({ reserved, path }) =>
      firstOf(
        () => figure(reserved, `${path}/reserved`, 'the time for which the accelerator was reserved'),
        () => period,
      ),
    ),
  };
}

/** The rated power that the activity states, or else that of the data sheet. */
export function ratedPower(activity: Activity, factors: Factors): MaybeBound {
  return perDevice(devicesOf(activity, 'gpu', 'tpu'), none, ({ tdp, model, path }) => {
    const stated = figure(tdp, `${path}/tdp`, 'the rated power of the accelerator');
    return firstOf(
      () => stated,
      () => lookUp(factors, 'hardware', 'tdp', model, lack(`${path}/tdp`, 'the rated power of the accelerator')),
    );
  });
}
