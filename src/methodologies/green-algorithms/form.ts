/** What every version of the page reads from an activity: its tables differ, its form hardly. */
import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import {
  byDefault,
  duration,
  type Figures,
  figure,
  firstOf,
  lack,
  type MaybeBound,
  type Place,
  placeOf,
  standIn,
} from '../figures.js';
import { inTables, memoryOf } from './hardware.js';

/** Factor sets of a version, in the order in which they are asked. */
export interface Tables {
  readonly hardware: readonly string[];
  readonly intensity: readonly string[];
  /** Of a provider, or of a local server. */
  readonly pue: readonly string[];
  /** Of a cloud region. */
  readonly regionPue: readonly string[];
}

/** What the form asks for, whatever runs: time, memory, place, repetitions. */
export function formOf(activity: Activity, tables: Tables, factors: Factors): Figures {
  const place = placeOf(activity);
  return {
    runtime: duration(activity),
    memory: memoryOf(activity),
    pue: firstOf(
      () => figure(activity.site.pue, '/site/pue', 'the PUE of the site'),
      () => pueOf(place, activity.site.platform, tables, factors),
    ),
    intensity: intensityOf(place, tables, factors),
    repetitions: byDefault('1', '1', 'the activity is what was run, once'),
  };
}

/** The lookups of a version, which the suite asks one by one. */
export function lookupsOf(tables: Tables) {
  return {
    intensity: {
      says: 'average intensity of a cloud region, subdivision or country; World when nothing is chosen',
      unit: 'gCO2e/kWh',
      find: (place: Place, factors: Factors) => intensityOf(place, tables, factors),
    },
    pue: {
      says: 'PUE of a cloud region, else of its provider, else of a local server',
      unit: '1',
      find: (place: Place, factors: Factors) => pueOf(place, undefined, tables, factors),
    },
  };
}

function intensityOf(
  { cloudProvider, cloudRegion, region, country }: Place,
  tables: Tables,
  factors: Factors,
): MaybeBound {
  const lacking = lack('/site/country', 'a place that the table has');
  const row = (key: string | undefined) => inTables(factors, tables.intensity, 'intensity', key, lacking);
  if (country === undefined && region === undefined && cloudRegion === undefined) {
    return standIn(row('WORLD'), 'no place is stated: the page begins with World');
  }
  const cloud = cloudProvider === undefined ? undefined : `${cloudProvider}/${cloudRegion ?? ''}`;
  return firstOf(...[cloud, region, country].map((key) => () => row(key)));
}

function pueOf(
  { cloudProvider, cloudRegion }: Place,
  platform: string | undefined,
  tables: Tables,
  factors: Factors,
): MaybeBound {
  if (platform === 'personal-computer') return byDefault('1', '1', 'a personal computer has no overhead');
  const provider = cloudProvider === undefined ? 'local-server' : cloudProvider;
  const lacking = lack('/site/pue', 'the PUE of the site');
  const row = (sets: readonly string[], key: string) => () => inTables(factors, sets, 'pue', key, lacking);
  const found = firstOf(
    row(tables.regionPue, `${provider}/${cloudRegion ?? ''}`),
    row(tables.pue, provider),
    row(tables.pue, 'local-server'),
  );
  return standIn(found, 'the activity states no PUE: the default of the page');
}
