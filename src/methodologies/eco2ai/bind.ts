/** Which figures of an activity feed Eco2AI, and which level it takes for a place: eco2ai/utils.py, eco2ai/tools. */
import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { itEnergy } from '../electricity.js';
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
  orDefault,
  type Place,
  type PlacedDevice,
  placeOf,
} from '../figures.js';

export function bindTracker(
  activity: Activity,
  factors: Factors,
  unknownProcessor: (cpu: PlacedDevice) => Figures,
): Figures {
  const none = devicesOf(activity, 'gpu', 'tpu').length === 0;
  return {
    duration: duration(activity),
    ...processor(activity, factors, unknownProcessor),
    memoryUsed: figure(activity.memoryUsed, '/memoryUsed', 'the memory that the process uses'),
    gpuStated: none ? noAccelerator : itEnergy(activity, 'gpu', 'tpu'),
    pue: orDefault(
      figure(activity.site.pue, '/site/pue', 'the PUE of the site'),
      '1',
      '1',
      'the tool takes 1 unless it is told',
    ),
    intensity: intensityOf(placeOf(activity), factors),
  };
}

const noAccelerator: Bound = {
  unit: 'kWh',
  value: ['0'],
  index: 'component',
  origin: { kind: 'stated', path: '/devices', note: 'the activity lists no accelerator' },
};

/** Rated power as stated, else of its table; the load of the activity is that of its process. */
function processor(activity: Activity, factors: Factors, unknown: (cpu: PlacedDevice) => Figures): Figures {
  const [cpu] = devicesOf(activity, 'cpu');
  if (cpu === undefined) return { cpuTdp: lack('/devices', 'the processor') };
  const lacking = lack(`${cpu.path}/tdp`, 'the rated power of the processor');
  const cpuTdp = firstOf(
    () => figure(cpu.tdp, lacking.lack, lacking.says),
    () => lookUp(factors, 'eco2ai', 'tdp', cpu.model, lacking),
  );
  return {
    sockets: { value: String(cpu.count), unit: '1', origin: { kind: 'stated', path: `${cpu.path}/count` } },
    cpuShare: figure(cpu.utilisation, `${cpu.path}/utilisation`, 'the load that the process put on the processors'),
    ...(isBound(cpuTdp) ? { cpuTdp } : unknown(cpu)),
  };
}

/**
 * A level of the user's own wins; else region, country, world. The set holds a part of the tool's levels: a place that other
 * sets know and this one does not is a missing figure, not the country or the world.
 */
export function intensityOf({ country, region }: Place, factors: Factors): MaybeBound {
  const lacking = lack(
    '/site',
    `the level that Eco2AI has for ${region ?? country ?? 'the place'}, in a factor set of your own (--factors)`,
  );
  const find = (set: string, key: string | undefined): MaybeBound => lookUp(factors, set, 'intensity', key, lacking);
  const known = (sets: readonly string[], key: string | undefined): boolean =>
    sets.some((set) => isBound(find(set, key)));
  const own = factors.own('intensity').flatMap((set) => [region, country].map((key) => () => find(set, key)));
  const level = firstOf(
    ...own,
    () => find('eco2ai', region),
    () =>
      known(['codecarbon-us-states', 'codecarbon-canada'], region) || region?.startsWith('RU-')
        ? lacking
        : find('eco2ai', country),
  );
  if (isBound(level) || known(['eco2ai', 'owid-countries'], country)) return level;
  const why = country === undefined ? 'no country is stated' : `the tool has no country ${country}`;
  return byDefault('436.529', 'kgCO2e/MWh', `${why}: it takes the level of the world`);
}
