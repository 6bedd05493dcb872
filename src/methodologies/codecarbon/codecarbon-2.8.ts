import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import {
  byDefault,
  devicesOf,
  duration,
  type Figures,
  figure,
  firstOf,
  lack,
  memoryInstalled,
  orDefault,
  placeOf,
} from '../figures.js';
import { defineMethodology, step } from '../methodology.js';
import { codecarbon } from './codecarbon-3.3.js';
import { energies, listedPower } from './hardware.js';
import { intensityOf28 } from './intensity.js';

const { constants, inputs, steps, mistakes, factorSets } = codecarbon;

/** What both versions have in common. */
function same<Value>(all: Readonly<Record<string, Value>>, ...names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, all[name]!]));
}
const step33 = (name: string) => steps.find((one) => one.name === name)!;
const mistake33 = (name: string) => mistakes.find(({ id }) => id === `codecarbon.${name}`)!;

/** The tracker CodeCarbon 2.8: memory by its size, processors by counters, else at half of the rated power of one. */
export const codecarbon28 = defineMethodology({
  ...codecarbon,
  version: '2.8',
  says: 'Electricity of processor, accelerators and memory of the machine, from counters, half of the rated power and 0.375 W for each GB, times PUE, times the average intensity of the place.',
  source: {
    ...codecarbon.source,
    title: 'CodeCarbon 2.8.4 (Courty et al.)',
    url: 'https://pypi.org/project/codecarbon/2.8.4/',
  },
  boundary: {
    ...codecarbon.boundary,
    includes: [
      'processor packages',
      'accelerators that have an energy counter',
      'memory by its size',
      'data-centre overhead where the user states it',
    ],
  },
  inputs: same(
    inputs,
    ...['duration', 'cpuCounter', 'cpuStated', 'cpuTdp', 'gpuCounter', 'gpuStated'],
    ...['memory', 'ramStated', 'pue', 'intensity'],
  ),
  constants: {
    ...same(constants, 'joulesPerKilowattHour', 'kilowattHoursPerJoule', 'constantShare'),
    memoryDensity: {
      value: '0.375',
      unit: 'W/GiB',
      says: '3 W for each 8 GB; the tool divides bytes by 2^30 and calls it GB',
      source: 'codecarbon/external/hardware.py at v2.8.4',
    },
  },
  steps: [
    step('cpuPower', 'kW', 'power of the processor: half of the rated power of one', 'cpuTdp * constantShare'),
    step33('cpuEnergy'),
    step33('gpuEnergy'),
    step('memoryPower', 'kW', 'power of the memory', 'memoryDensity * memory'),
    step33('memoryEnergy'),
    step33('itEnergy'),
    step33('energy'),
    step33('emissions'),
  ],
  also: [],
  mistakes: [
    ...['joule-exact', 'pue-dropped', 'pue-partial', 'memory-dropped', 'watts-as-kilowatts'].map(mistake33),
    {
      id: 'codecarbon.memory-decimal',
      says: '0.375 W for each 10^9 bytes, where the tool means 2^30',
      edit: { scale: 'memory', by: '1.073741824' },
    },
    {
      id: 'codecarbon.constant-whole',
      says: 'the whole rated power is taken where nothing else is known',
      edit: { drop: 'constantShare', step: 'cpuPower' },
    },
  ],
  factorSets: factorSets
    .filter((id) => id !== 'codecarbon-nordic')
    .map((id) => (id === 'codecarbon-canada' ? 'codecarbon-canada-2.8' : id)),
  lookups: { intensity: { ...codecarbon.lookups.intensity!, find: intensityOf28 } },
  bind(activity, factors) {
    return {
      duration: duration(activity),
      ...energies(activity),
      ...processor(activity, factors),
      memory: memoryInstalled(activity),
      pue: orDefault(
        figure(activity.site.pue, '/site/pue', 'the PUE of the site'),
        '1',
        '1',
        'the tool takes 1 unless it is told',
      ),
      intensity: intensityOf28(placeOf(activity), factors),
    };
  },
});

/** Rated power of one processor, however many there are: stated, else the tool's table, else 85 W. */
function processor(activity: Activity, factors: Factors): Figures {
  const [cpu] = devicesOf(activity, 'cpu');
  if (cpu === undefined) return { cpuTdp: lack('/devices', 'a device of the kind "cpu"') };
  const rated = firstOf(
    () => figure(cpu.tdp, `${cpu.path}/tdp`, 'the rated power of the processor'),
    () => listedPower(cpu.model, factors),
    () => byDefault('85', 'W', 'nothing is known of the processor: the tool takes 85 W'),
  );
  return { cpuTdp: rated };
}
