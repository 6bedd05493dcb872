import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { devicesOf, type Figures, lack } from '../figures.js';
import { defineMethodology, step } from '../methodology.js';
import { formOf, lookupsOf, type Tables } from './form.js';
import { boardsOf, coresOf } from './hardware.js';
import {
  constantsOf,
  equivalentNames,
  equivalentsOf,
  formInputs,
  laterPue,
  mistakesOf,
  pageOfAll,
  partOf,
  powerToEmissions,
  runtime,
  sourceOf,
} from './page.js';

const tables: Tables = {
  hardware: ['green-algorithms-2.2', 'green-algorithms-hardware'],
  intensity: ['green-algorithms-1.0'],
  pue: ['green-algorithms-2.2'],
  regionPue: ['green-algorithms-pue'],
};

/** Version 1.0: either cores or boards, with one usage; intensities of 2018 and earlier. */
export const greenAlgorithms10 = defineMethodology({
  ...pageOfAll,
  version: '1.0',
  says: 'Rated power of either cores or boards times their usage, plus 0.3725 W for each gigabyte of memory requested, times PUE, times the average intensity of the place.',
  source: sourceOf('1.0', ''),
  boundary: {
    line: 'cores or boards, and requested memory, at rated power, overhead included; location-based',
    includes: ['cores or boards by rated power and usage', 'memory requested', 'data-centre overhead', 'repetitions'],
    excludes: ['the host of boards', 'storage and network', 'idle nodes', 'embodied emissions'],
    scope2: 'location',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    runtime,
    cores: { unit: '1', symbol: 'n_c', min: '0', says: 'cores or boards: the form has one kind' },
    corePower: { unit: 'kW', symbol: 'P_c', min: '0', says: 'rated power of one core or board' },
    processorPower: { unit: 'kW', min: '0', says: 'rated power of one processor' },
    coresPerProcessor: { unit: '1', min: '1', says: 'cores of one processor' },
    coreUsage: { unit: '1', symbol: 'u_c', min: '0', max: '1', says: 'usage of the cores or boards' },
    ...formInputs,
  },
  constants: constantsOf({
    version: '1.0',
    treeYear: '11400',
    streamingHour: '86',
    flight: ['flightParisLondon', 'Paris to London', '50000'],
  }),
  steps: [
    step(
      'powerPerCore',
      'kW',
      'rated power of a core or board; the table keeps watts of a core to one decimal',
      'corePower',
      'fixed(round(processorPower / coresPerProcessor * 1000, 9), 1) / 1000',
    ),
    step('corePart', 'kW', 'power of the cores or boards', 'cores * powerPerCore * coreUsage'),
    ...powerToEmissions('corePart'),
    partOf('coreEmissions', 'corePart', 'the part of the cores or boards'),
    partOf('ramEmissions', 'ramPower', 'the part of the memory'),
    ...equivalentsOf('flightParisLondon', 'to London from Paris'),
  ],
  also: ['coreEmissions', 'ramEmissions', ...equivalentNames],
  mistakes: [
    ...mistakesOf('corePart', laterPue),
    {
      id: 'green-algorithms.tree-11000',
      says: 'the tree of the later versions takes up less',
      edit: { scale: 'treeYear', by: '0.9649122807017543859649122807018', step: 'treeMonths' },
    },
  ],
  factorSets: ['green-algorithms-1.0', 'green-algorithms-2.2', 'green-algorithms-hardware', 'green-algorithms-pue'],
  lookups: lookupsOf(tables),
  bind: (activity, factors) => ({ ...formOf(activity, tables, factors), ...unitsOf(activity, factors) }),
});

/** Cores or boards: the form has one choice, so an activity that lists both does not fit it. */
function unitsOf(activity: Activity, factors: Factors): Figures {
  if (devicesOf(activity, 'gpu', 'tpu').length === 0) return coresOf(activity, tables.hardware, factors);
  if (devicesOf(activity, 'cpu').length > 0) {
    const one = lack('/devices', 'either processors or boards (the calculator takes one; split the activity)');
    return { cores: one, corePower: one, coreUsage: one };
  }
  const boards = boardsOf(activity, tables.hardware, factors);
  return { cores: boards.boards!, corePower: boards.boardPower!, coreUsage: boards.boardUsage! };
}
