/** Which figures of an activity feed experiment-impact-tracker: experiment_impact_tracker/cpu/intel.py, gpu/nvidia.py. */
import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { itEnergy, summable } from '../electricity.js';
import {
  type Bound,
  byDefault,
  devicesOf,
  duration,
  type Figures,
  figure,
  firstOf,
  isBound,
  lack,
  lookUp,
  type MaybeBound,
  memoryInstalled,
  orDefault,
  type Place,
  placeOf,
} from '../figures.js';
import { locationFactor } from '../location-factor.js';

export function bindProcess(activity: Activity, factors: Factors): Figures {
  const memoryUsed = figure(activity.memoryUsed, '/memoryUsed', 'the memory that the process uses');
  return {
    duration: duration(activity),
    ...summable({
      packageCounter: itEnergy(activity, 'cpu'),
      coreCounter: { ...byDefault('0', 'kWh', cores), value: ['0'], index: 'component' },
      dramCounter: itEnergy(activity, 'memory'),
      ...accelerators(activity),
    }),
    cpuShare: shareOf(activity, 'cpu'),
    memoryUsed,
    // An activity states amounts, never this share: where they are missing, they are what to ask for.
    memoryShare: isBound(memoryUsed) ? lack('/devices', 'the memory of the machine') : memoryUsed,
    memory: memoryInstalled(activity),
    pue: orDefault(
      figure(activity.site.pue, '/site/pue', 'the PUE of the site'),
      '1.58',
      '1',
      'the tool takes the world average of 1.58 unless it is told',
    ),
    intensity: intensityOf(placeOf(activity), factors),
  };
}

const cores = 'the tool does not read the counter of the cores on Linux';

function accelerators(activity: Activity): Figures {
  if (devicesOf(activity, 'gpu', 'tpu').length > 0)
    return { gpuCounter: itEnergy(activity, 'gpu', 'tpu'), gpuShare: shareOf(activity, 'gpu', 'tpu') };
  const note = 'the activity lists no accelerator';
  const none = {
    unit: 'kWh',
    value: ['0'],
    index: 'component',
    origin: { kind: 'stated', path: '/devices', note },
  } as const;
  return { gpuCounter: none satisfies Bound, gpuShare: byDefault('1', '1', note) };
}

/** The share that an activity states for its devices of a kind; without one it had them for itself. */
function shareOf(activity: Activity, ...kinds: Parameters<typeof devicesOf>[1][]): MaybeBound {
  const devices = devicesOf(activity, ...kinds);
  const [first] = devices;
  const shares = new Set(devices.map(({ share }) => JSON.stringify(share)));
  if (shares.size > 1) return lack('/devices', `one share for all devices of the kind ${kinds.join(' or ')}`);
  return orDefault(
    figure(first?.share, `${first?.path ?? '/devices'}/share`, 'the share of the process in the devices'),
    '1',
    '1',
    'no share is stated: the process is taken to be alone on the machine',
  );
}

/** The zone of the tool, by grid zone, subdivision, country; else a factor for the place from elsewhere. */
export function intensityOf(place: Place, factors: Factors): MaybeBound {
  const lacking = lack('/site', 'a zone that the tool knows');
  const zones = [place.gridZone, place.region, place.country].map(
    (key) => () => lookUp(factors, 'experiment-impact-tracker', 'intensity', key, lacking),
  );
  return firstOf(...zones, () => locationFactor(place, factors));
}
