/**
 * Figures of an activity as inputs of a methodology. Every figure carries where it came from; a figure that is not there
 * says where it would have to stand. Nothing is guessed, nothing becomes zero because it is missing.
 */

import type { Factors } from '../factors/factors.js';
import { pointer } from '../finding.js';
import { Decimal, exactBase } from '../formula/exact.js';
import type { Index } from '../formula/parse.js';
import type { Activity, Device, Origin } from '../generated/documents.js';
import { baseUnitOf, decimalText } from '../quantity.js';

/** A figure of an activity, of whatever dimension. */
export type Figure =
  | { readonly unknown: string }
  | {
      readonly value: string;
      readonly unit: string;
      readonly basis: 'measured' | 'estimated' | 'stated';
      readonly uncertainty?: { readonly relativeStandard: string };
      readonly range?: { readonly least: string; readonly greatest: string };
    };

/** A figure with its origin: one quantity, or a series of decimal texts over one index. */
export interface Bound {
  readonly unit: string;
  readonly value: string | readonly string[];
  readonly index?: Index;
  readonly origin: Origin;
  /** Relative standard uncertainty, where the activity states one: for the whole figure, or for each position. */
  readonly uncertainty?: string | readonly (string | undefined)[];
  /** Least and greatest value in `unit`, where the activity or the methodology states a range. Of single figures only. */
  readonly range?: readonly [least: string, greatest: string];
  /** What a reader has to be told, where the figure stands in for a better one. */
  readonly warning?: string;
}

/** A figure that is not there: where it would stand (JSON Pointer into the activity) and what it is. */
export interface Lack {
  readonly lack: string;
  readonly says: string;
}

export type MaybeBound = Bound | Lack;

/** What `bind` gives: for each input a figure, or what is missing. */
export type Figures = Readonly<Record<string, MaybeBound>>;

/** Where electricity was used, in the words of the sources. */
export interface Place {
  readonly country?: string | undefined;
  /** A subdivision's code (`US-CA`) or the name that a tool uses for it (`california`). */
  readonly region?: string | undefined;
  readonly gridZone?: string | undefined;
  readonly cloudProvider?: string | undefined;
  readonly cloudRegion?: string | undefined;
}

/** A factor that a source prescribes for a place. */
export interface Lookup {
  readonly says: string;
  /** Base unit of the answer. */
  readonly unit: string;
  find(place: Place, factors: Factors): MaybeBound;
}

export function isBound(figure: MaybeBound): figure is Bound {
  return 'origin' in figure;
}

export function lack(path: string, says: string): Lack {
  return { lack: path, says };
}

/** The place of an activity. */
export function placeOf({ site }: Activity): Place {
  return {
    country: site.country,
    region: site.subdivision,
    gridZone: site.gridZone,
    cloudProvider: site.cloud?.provider,
    cloudRegion: site.cloud?.region,
  };
}

/** A figure as the activity states it. `path` leads to it; `says` names it when it is missing or not known. */
export function figure(found: Figure | undefined, path: string, says: string): MaybeBound {
  if (found === undefined) return lack(path, says);
  if ('unknown' in found) return lack(path, `${says}, which is not known: ${found.unknown}`);
  const { value, unit, basis, uncertainty, range } = found;
  const origin: Origin = { kind: basis === 'measured' ? 'measured' : 'stated', path };
  return {
    value,
    unit,
    origin,
    ...(uncertainty && { uncertainty: uncertainty.relativeStandard }),
    ...(range && { range: [range.least, range.greatest] }),
  };
}

/** The methodology's own default, when the activity is silent. */
export function orDefault(found: MaybeBound, value: string, unit: string, says: string): Bound {
  return isBound(found) ? found : byDefault(value, unit, says);
}

export function byDefault(value: string, unit: string, says: string): Bound {
  return { value, unit, origin: { kind: 'default', says } };
}

/** The first that is there; if none is, what the first lacks. */
export function firstOf(...choices: readonly (() => MaybeBound)[]): MaybeBound {
  let lacking: MaybeBound | undefined;
  for (const choose of choices) {
    const found = choose();
    if (isBound(found)) return found;
    lacking ??= found;
  }
  if (lacking === undefined) throw new TypeError('firstOf needs a choice');
  return lacking;
}

/** A factor of a data set, as an input. */
export function lookUp(
  factors: Factors,
  set: string,
  quantity: string,
  key: string | undefined,
  lacking: Lack,
): MaybeBound {
  const factor = key === undefined ? undefined : factors.find(set, quantity, key);
  if (factor === undefined) return lacking;
  return {
    value: factor.value,
    unit: factor.unit,
    origin: { kind: 'looked-up', set: factor.set, version: factor.version, row: factor.key },
  };
}

/** The length of the activity's period. */
export function duration({ period }: Activity): Bound {
  const seconds = (Date.parse(period.end) - Date.parse(period.start)) / 1000;
  return { value: decimalText(seconds), unit: 's', origin: { kind: 'stated', path: '/period' } };
}

export function functionalUnits({ functionalUnit }: Activity): MaybeBound {
  return figure(
    { ...functionalUnit.count, basis: 'stated' },
    '/functionalUnit/count',
    'the number of functional units',
  );
}

/** The devices of some kinds, each with its place in the activity. */
export function devicesOf(activity: Activity, ...kinds: readonly Device['kind'][]): readonly PlacedDevice[] {
  return activity.devices.flatMap((device, at) =>
    kinds.includes(device.kind) ? [{ ...device, path: pointer('devices', at) }] : [],
  );
}

/** Several figures as one series, in one unit; lacking where the first of them is. */
export function series(index: Index, found: readonly MaybeBound[], whenNone: MaybeBound): MaybeBound {
  const missing = found.find((one) => !isBound(one));
  if (missing !== undefined) return missing;
  const bound = found as readonly Bound[];
  const [first] = bound;
  if (first === undefined) return whenNone;
  const same = bound.every(({ unit }) => unit === first.unit);
  return {
    index,
    unit: same ? first.unit : baseUnitOf(first.unit),
    value: bound.map((one) =>
      same
        ? (one.value as string)
        : exactBase(one.value as string, one.unit)
            .toSignificantDigits(34)
            .toString(),
    ),
    origin: merged(bound.map(({ origin }) => origin)),
    uncertainty: bound.map(({ uncertainty }) => (typeof uncertainty === 'string' ? uncertainty : undefined)),
  };
}

/** A device with its place in the activity. */
export type PlacedDevice = Device & { readonly path: string };

/**
 * One figure of each device, as a series over `device` or over the index of parts of one kind; `whenNone` says which devices
 * the activity would have to list.
 */
export function perDevice(
  devices: readonly PlacedDevice[],
  whenNone: Lack,
  read: (device: PlacedDevice) => MaybeBound,
  index: Index = 'device',
): MaybeBound {
  return series(index, devices.map(read), whenNone);
}

/** The number of units of each device. */
export function deviceCounts(devices: readonly PlacedDevice[], whenNone: Lack, index: Index = 'device'): MaybeBound {
  return perDevice(
    devices,
    whenNone,
    ({ count, path }) => ({ value: String(count), unit: '1', origin: { kind: 'stated', path: `${path}/count` } }),
    index,
  );
}

/** All memory that the activity lists as installed: the tools have one figure for the whole machine. */
export function memoryInstalled(activity: Activity): MaybeBound {
  const [device, ...more] = devicesOf(activity, 'memory');
  if (device === undefined) return lack('/devices', 'a device of the kind "memory" with its size');
  if (more.length > 0) return lack('/devices', 'one device of the kind "memory" that stands for the whole machine');
  const size = figure(device.memory, `${device.path}/memory`, 'the memory installed');
  if (!isBound(size) || device.count === 1) return size;
  const value = new Decimal(size.value as string).times(device.count).toString();
  return { ...size, value, origin: noted(size.origin, `${device.count} of ${size.value} ${size.unit}`) };
}

/** One origin for several figures: the weakest kind counts, and the note names every place. */
export function merged(origins: readonly Origin[]): Origin {
  const weakest = (['default', 'looked-up', 'stated', 'measured'] as const).flatMap((kind) =>
    origins.filter((one) => one.kind === kind),
  )[0]!;
  const paths = new Set(origins.flatMap((one) => ('path' in one && one.path !== undefined ? [one.path] : [])));
  return paths.size > 1 ? noted(weakest, `from ${[...paths].join(', ')}`) : weakest;
}

/** A figure that had to be taken because the activity is silent: told as a warning, like a default. */
export function standIn(found: MaybeBound, why: string | undefined): MaybeBound {
  return isBound(found) && why !== undefined ? { ...found, origin: noted(found.origin, why), warning: why } : found;
}

export function noted(origin: Origin, note: string): Origin {
  return { ...origin, note };
}
