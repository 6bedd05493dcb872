/** Which figures of an activity feed carbontracker, and what it takes where it finds none: carbontracker/components, emissions/intensity. */
import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { itEnergy, summable } from '../electricity.js';
import {
  type Bound,
  byDefault,
  deviceCounts,
  devicesOf,
  duration,
  type Figures,
  figure,
  isBound,
  lack,
  lookUp,
  type MaybeBound,
  orDefault,
  type Place,
  type PlacedDevice,
  perDevice,
  placeOf,
} from '../figures.js';
import { intensitySeries } from '../grid-series.js';

export function bindTracker(activity: Activity, factors: Factors): Figures {
  const { work = {} } = activity;
  return {
    duration: duration(activity),
    ...summable({ ...accelerators(activity), ...processor(activity, factors) }),
    // An activity holds no epochs one by one: where there is no energy, the electricity of its devices is what to ask for.
    epochEnergy: lack('/energy', 'the electricity of processor and accelerators, or their rated power'),
    intensity: intensityOf(placeOf(activity), factors),
    fetched: intensitySeries(activity, factors, 'average'),
    epochs: figure(work.epochs, '/work/epochs', 'the epochs of the whole training'),
    epochsMeasured: figure(work.epochsMeasured, '/work/epochsMeasured', 'the epochs that were measured'),
  };
}

/** By their energy, else simulated: rated power times a load, which is a half unless it is stated. */
function accelerators(activity: Activity): Figures {
  const devices = devicesOf(activity, 'gpu', 'tpu');
  if (devices.length === 0) return { gpuCounter: none('component', '0', 'kWh'), boards: none('device', '0', '1') };
  const lacking = lack('/devices', 'an accelerator');
  return {
    gpuCounter: itEnergy(activity, 'gpu', 'tpu'),
    boards: deviceCounts(devices, lacking),
    gpuTdp: perDevice(devices, lacking, ({ tdp, path }) =>
      figure(tdp, `${path}/tdp`, 'the rated power of an accelerator'),
    ),
    gpuLoad: perDevice(devices, lacking, ({ utilisation, path }) =>
      orDefault(
        figure(utilisation, `${path}/utilisation`, 'the load of an accelerator'),
        '0.5',
        '1',
        'a simulated accelerator is half loaded unless the user says otherwise',
      ),
    ),
  };
}

const none = (index: 'component' | 'device', value: string, unit: string): Bound => ({
  unit,
  value: [value],
  index,
  origin: { kind: 'stated', path: '/devices', note: 'the activity lists no accelerator' },
});

/** By the counters of packages and memory, else by the rated power. */
function processor(activity: Activity, factors: Factors): Figures {
  const [cpu] = devicesOf(activity, 'cpu');
  if (cpu === undefined) return { cpuTdp: lack('/devices', 'the processor') };
  const packages: Bound = {
    value: String(cpu.count),
    unit: '1',
    origin: { kind: 'stated', path: `${cpu.path}/count` },
  };
  const dram = countedMemory(activity);
  return {
    packageCounter: itEnergy(activity, 'cpu'),
    packages,
    dramCounter: dram ?? noCounter(['0'], 'kWh', 'component'),
    drams: dram === undefined ? noCounter('0', '1') : packages,
    ...ratedPower(cpu, factors),
  };
}

/** Memory counts by its counter only: a figure of a model is none. */
function countedMemory(activity: Activity): MaybeBound | undefined {
  const memory = itEnergy(activity, 'memory');
  return isBound(memory) && memory.origin.kind === 'measured' ? memory : undefined;
}

const noCounter = (value: Bound['value'], unit: string, index?: 'component'): Bound => ({
  value,
  unit,
  ...(index && { index }),
  origin: { kind: 'stated', path: '/energy', note: 'the activity has no measured energy of memory' },
});

/** A processor that the user simulates by rated power and load; else half of what the table has for its name, or of the mean of the table. */
function ratedPower(cpu: PlacedDevice, factors: Factors): Figures {
  const half = byDefault('0.5', '1', 'the tool takes half of the rated power');
  const stated = figure(cpu.tdp, `${cpu.path}/tdp`, 'the rated power of the processor');
  if (isBound(stated)) {
    const load = figure(cpu.utilisation, `${cpu.path}/utilisation`, 'the load of the processor');
    return { cpuTdp: stated, cpuLoad: isBound(load) ? load : half };
  }
  const listed = lookUp(factors, 'codecarbon-cpu', 'tdp', cpu.model, stated);
  const mean = 'the tool does not know the processor: it takes the mean of its table';
  return { cpuTdp: orDefault(listed, meanRatedPower, 'W', mean), cpuLoad: half };
}

/** Twice the 35.61209406066786 W that the tool takes for an unknown processor. */
const meanRatedPower = '71.22418812133572';

/** The country of its table, else the world of 2024. */
export function intensityOf({ country }: Place, factors: Factors): Bound {
  const lacking = lack('/site/country', 'a country that the tool knows');
  const found = lookUp(factors, 'owid-countries-edition-2025', 'intensity', country, lacking);
  const why = country === undefined ? 'no country is stated' : `the tool has no country ${country}`;
  return orDefault(found, '445', 'gCO2e/kWh', `${why}: it takes the world average of 445 g/kWh (2024)`);
}
