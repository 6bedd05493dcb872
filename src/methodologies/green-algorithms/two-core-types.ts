/** The page since version 2: cores and boards side by side, each with a usage of its own. */
import { defineMethodology, type Methodology, type Mistake, step } from '../methodology.js';
import { formOf, lookupsOf, type Tables } from './form.js';
import { boardsOf, coresOf } from './hardware.js';
import {
  constantsOf,
  equivalentNames,
  equivalentsOf,
  formInputs,
  mistakesOf,
  pageOfAll,
  partOf,
  powerToEmissions,
  runtime,
  sourceOf,
} from './page.js';

const flight = ['flightParisDublin', 'Paris to Dublin', '110000'] as const;

interface Version {
  readonly version: string;
  /** When its data were published, in brackets, where that is known. */
  readonly date: string;
  readonly tables: Tables;
  /** Its own default PUE mistaken for that of another version. */
  readonly otherPue: Mistake;
}

export function twoCoreTypes({ version, date, tables, otherPue }: Version): Methodology {
  return defineMethodology({
    ...pageOfAll,
    drivers: {
      ...pageOfAll.drivers,
      energyParts: { processors: 'cpuEnergy', accelerators: 'gpuEnergy', memory: 'ramEnergy' },
    },
    version,
    says: 'Rated power of the cores and boards times their usage, plus 0.3725 W for each gigabyte of memory requested, times PUE, times the average intensity of the place.',
    source: sourceOf(version, date),
    boundary: {
      line: 'cores, boards and requested memory at rated power, overhead included; location-based',
      includes: [
        'processor cores and boards by rated power and usage',
        'memory requested',
        'data-centre overhead',
        'repetitions',
      ],
      excludes: ['storage and network', 'idle nodes', 'embodied emissions', 'the host of a run on boards only'],
      scope2: 'location',
      embodied: false,
      energy: 'devices',
    },
    inputs: {
      runtime,
      cores: { unit: '1', symbol: 'n_c', min: '0', says: 'processor cores' },
      corePower: { unit: 'kW', symbol: 'P_c', min: '0', says: 'rated power of one core' },
      processorPower: { unit: 'kW', min: '0', says: 'rated power of one processor' },
      coresPerProcessor: { unit: '1', min: '1', says: 'cores of one processor' },
      coreUsage: { unit: '1', symbol: 'u_c', min: '0', max: '1', says: 'usage of the cores' },
      boards: { unit: '1', symbol: 'n_g', min: '0', says: 'accelerator boards' },
      boardPower: { unit: 'kW', symbol: 'P_g', min: '0', says: 'rated power of one board' },
      boardUsage: { unit: '1', symbol: 'u_g', min: '0', max: '1', says: 'usage of the boards' },
      ...formInputs,
    },
    constants: constantsOf({ version, treeYear: '11000', streamingHour: '36', flight }),
    steps: [
      step(
        'powerPerCore',
        'kW',
        'rated power of a core; the table keeps watts to one decimal',
        'corePower',
        'fixed(round(processorPower / coresPerProcessor * 1000, 9), 1) / 1000',
      ),
      step('cpuPower', 'kW', 'power of the cores', 'cores * powerPerCore * coreUsage'),
      step('gpuPower', 'kW', 'power of the boards', 'boards * boardPower * boardUsage'),
      ...powerToEmissions('cpuPower + gpuPower'),
      step('cpuEnergy', 'kWh', 'electricity of the cores before overhead', 'runtime * cpuPower * repetitions'),
      step('gpuEnergy', 'kWh', 'electricity of the boards before overhead', 'runtime * gpuPower * repetitions'),
      partOf('cpuEmissions', 'cpuPower', 'the part of the cores'),
      partOf('gpuEmissions', 'gpuPower', 'the part of the boards'),
      partOf('ramEmissions', 'ramPower', 'the part of the memory'),
      ...equivalentsOf(flight[0], 'to Dublin from Paris'),
    ],
    also: ['cpuEmissions', 'gpuEmissions', 'ramEmissions', ...equivalentNames],
    mistakes: [
      ...mistakesOf('cpuPower', otherPue),
      {
        id: 'green-algorithms.boards-dropped',
        says: 'one board is counted for all',
        edit: { drop: 'boards', step: 'gpuPower' },
      },
    ],
    factorSets: [...new Set([...tables.hardware, ...tables.intensity, ...tables.pue, ...tables.regionPue])],
    lookups: lookupsOf(tables),
    bind: (activity, factors) => ({
      ...formOf(activity, tables, factors),
      ...coresOf(activity, tables.hardware, factors),
      ...boardsOf(activity, tables.hardware, factors),
    }),
  });
}
