import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { duration, type Figures, figure, lack, orDefault, placeOf } from '../figures.js';
import { boardsOf, coresOf, memoryOf } from '../green-algorithms/hardware.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';

const hardware = ['green-algorithms-hardware'];
const settings = 'data/fixed_parameters.yaml';

/** GreenAlgorithms4HPC: one job of a cluster by what SLURM recorded of it. */
export const greenAlgorithmsHpc = defineMethodology({
  id: 'green-algorithms-hpc',
  version: '2026-02',
  title: 'GreenAlgorithms4HPC',
  says: 'Processor time that SLURM recorded times the rated power of a core, plus boards at full power and 0.3725 W for each gigabyte requested over the wall time, times PUE, times intensity.',
  source: {
    title: 'GreenAlgorithms4HPC, commit c0f4709 of 2026-02-17 (0.3 and fifteen changes)',
    url: 'https://github.com/GreenAlgorithms/GreenAlgorithms4HPC',
  },
  boundary: {
    line: 'core time used, boards at full power, memory requested, overhead included; location-based',
    includes: [
      'core time used, by rated power',
      'boards for the whole wall time at rated power',
      'memory requested',
      'data-centre overhead',
      'jobs that failed',
    ],
    excludes: ['storage and network', 'idle nodes', 'embodied emissions'],
    scope2: 'location',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    wallTime: { unit: 'h', symbol: 't', min: '0', says: 'wall time of the job (Elapsed)' },
    cores: { unit: '1', symbol: 'n_c', min: '0', says: 'cores of the job (NCPUS)' },
    coreTime: {
      unit: 'h',
      symbol: 't_c',
      min: '0',
      says: 'time of all cores together (TotalCPU); zero is not recorded',
    },
    coreUsage: { unit: '1', min: '0', max: '1', says: 'share of that time in what the cores could have worked' },
    corePower: { unit: 'kW', symbol: 'P_c', min: '0', says: 'rated power of one core of the partition' },
    processorPower: { unit: 'kW', min: '0', says: 'rated power of one processor' },
    coresPerProcessor: { unit: '1', min: '1', says: 'cores of one processor' },
    boards: { unit: '1', symbol: 'n_g', min: '0', says: 'boards of the job' },
    boardPower: { unit: 'kW', symbol: 'P_g', min: '0', says: 'rated power of one board of the partition' },
    memoryRequested: { unit: 'GB', symbol: 'n_m', min: '0', says: 'memory requested (ReqMem), for the whole job' },
    memoryPerNode: { unit: 'GB', min: '0', says: 'memory requested for each node (ReqMem with an n)' },
    nodes: { unit: '1', min: '0', says: 'nodes of the job (NNodes)' },
    memoryPerCore: { unit: 'GB', min: '0', says: 'memory requested for each core (ReqMem with a c)' },
    memoryUsed: { unit: 'GB', min: '0', says: 'largest memory used (MaxRSS)' },
    granularity: { unit: 'GB', min: '0', says: 'memory that the cluster hands out in one piece' },
    failed: { unit: '1', min: '0', max: '1', says: '1 for a job that failed, 0 for one that was completed' },
    pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness of the cluster' },
    intensity: { unit: 'gCO2e/kWh', symbol: 'CI', min: '0', says: 'average intensity of the place' },
  },
  constants: {
    memoryPower: { value: '0.3725', unit: 'W/GB', symbol: 'P_m', says: 'power of memory', source: settings },
    treeMonth: {
      value: '917',
      unit: 'gCO2e',
      says: 'carbon that a tree takes up in a month, for the equivalent; a twelfth of 11,000 would be 916.67',
      source: settings,
    },
    price: {
      value: '0.34',
      unit: '1/kWh',
      says: 'pounds sterling for a kilowatt-hour; the authors mark its source as not known',
      source: settings,
    },
  },
  steps: [
    step('powerPerCore', 'kW', 'rated power of a core', 'corePower', 'processorPower / coresPerProcessor'),
    step(
      'usedCoreTime',
      'h',
      'time of all cores; where none was recorded, all of them for the whole wall time',
      'if(coreTime > 0, coreTime, cores * wallTime)',
      'cores * wallTime * if(coreUsage > 0, coreUsage, 1)',
    ),
    step(
      'memory',
      'GB',
      'memory requested, for the whole job',
      'memoryRequested',
      'memoryPerNode * nodes',
      'memoryPerCore * cores',
    ),
    step(
      'memoryPieces',
      'GB',
      'memory used in whole pieces, and always one begun',
      '(floor(memoryUsed / granularity) + 1) * granularity',
    ),
    step(
      'memoryNeeded',
      'GB',
      'memory that would have done: no more than was requested, unless more was used; the request where use was not recorded',
      'if(memoryUsed > memory, memoryPieces, min(memoryPieces, memory))',
      'memory',
    ),
    step('memoryOverallocation', '1', 'how many times the memory needed was requested', 'memory / memoryNeeded'),
    step('coreEnergy', 'kWh', 'electricity of the cores', 'usedCoreTime * powerPerCore'),
    step('boardEnergy', 'kWh', 'electricity of the boards, always at full power', 'wallTime * boards * boardPower'),
    step('memoryEnergy', 'kWh', 'electricity of the memory requested', 'wallTime * memory * memoryPower'),
    step('itEnergy', 'kWh', 'electricity before overhead', 'coreEnergy + boardEnergy + memoryEnergy'),
    step('energy', 'kWh', 'electricity', 'itEnergy * pue'),
    step('emissions', 'gCO2e', 'electricity times intensity', 'energy * intensity'),
    step(
      'energyNeeded',
      'kWh',
      'electricity, had the memory needed been requested',
      '(coreEnergy + boardEnergy + wallTime * memoryNeeded * memoryPower) * pue',
    ),
    step('emissionsNeeded', 'gCO2e', 'emissions, had the memory needed been requested', 'energyNeeded * intensity'),
    step(
      'energyFailed',
      'kWh',
      'electricity of the job where it failed: a part of the total, not beside it',
      'energy * failed',
    ),
    step('emissionsFailed', 'gCO2e', 'emissions of the job where it failed', 'energyFailed * intensity'),
    step('treeMonths', '1', 'months that a tree needs to take up as much', 'emissions / treeMonth'),
    step('cost', '1', 'pounds sterling that the electricity costs', 'energy * price'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: {
    energy: 'itEnergy',
    overhead: 'pue',
    intensity: 'intensity',
    energyParts: { processors: 'coreEnergy', accelerators: 'boardEnergy', memory: 'memoryEnergy' },
  },
  also: ['emissionsNeeded', 'treeMonths', 'cost'],
  mistakes: [
    {
      id: 'green-algorithms-hpc.wall-time-for-core-time',
      says: 'all cores count for the whole wall time, though less was recorded',
      edit: { step: 'usedCoreTime', formula: 'cores * wallTime' },
    },
    {
      id: 'green-algorithms-hpc.cores-times-core-time',
      says: 'the time of all cores is multiplied by the cores once more',
      edit: { step: 'usedCoreTime', formula: 'coreTime * cores' },
    },
    {
      id: 'green-algorithms-hpc.used-for-requested',
      says: 'memory used counts where the memory requested does',
      edit: { step: 'memoryEnergy', formula: 'wallTime * memoryUsed * memoryPower' },
    },
    {
      id: 'green-algorithms-hpc.memory-by-core-time',
      says: 'memory counts for the time of the cores',
      edit: { step: 'memoryEnergy', formula: 'usedCoreTime * memory * memoryPower' },
    },
    {
      id: 'green-algorithms-hpc.pieces-not-rounded',
      says: 'memory used is not rounded up to whole pieces',
      edit: { step: 'memoryPieces', formula: 'memoryUsed' },
    },
    {
      id: 'green-algorithms-hpc.memory-0.375',
      says: 'memory at 0.375 W per gigabyte, as other tools have it',
      edit: { scale: 'memoryPower', by: '1.006711409395973154362416107383', step: 'memoryEnergy' },
    },
    { id: 'green-algorithms-hpc.pue-dropped', says: 'overhead is left out', edit: { drop: 'pue', step: 'energy' } },
    {
      id: 'green-algorithms-hpc.tree-year-by-twelve',
      says: 'a tree-month is a twelfth of 11,000 g',
      edit: { step: 'treeMonths', formula: 'emissions / (treeMonth * 11000 / 11004)' },
    },
  ],
  factorSets: [...hardware, ...locationFactorSets],
  lookups: {},
  bind(activity, factors) {
    return {
      wallTime: duration(activity),
      ...coresOf(activity, hardware, factors),
      ...fullBoardsOf(activity, factors),
      memoryRequested: memoryOf(activity),
      pue: orDefault(
        figure(activity.site.pue, '/site/pue', 'the PUE of the site'),
        '1.67',
        '1',
        'the template of a cluster has 1.67',
      ),
      intensity: orDefault(
        locationFactor(placeOf(activity), factors),
        '467',
        'gCO2e/kWh',
        'the template of a cluster has 467',
      ),
      memoryUsed: lack('/memoryAllocated', 'the largest memory that the job used'),
    };
  },
});

/** Boards count at full power, whatever their load. */
function fullBoardsOf(activity: Activity, factors: Factors): Figures {
  const { boardUsage: _, ...boards } = boardsOf(activity, hardware, factors);
  return boards;
}
