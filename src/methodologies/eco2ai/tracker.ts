/**
 * What both definitions of Eco2AI 0.3.12 share. They differ in one thing: the power of a processor that is not in its table,
 * which is 100.1 W by its text and the value of a flag by its code.
 */
import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import type { Figures, PlacedDevice } from '../figures.js';
import { defineMethodology, type Methodology, type MethodologySource, type Mistake, step } from '../methodology.js';
import { bindTracker, intensityOf } from './bind.js';

interface UnknownProcessor {
  /** Formulas for the rated power of a processor. */
  readonly ratedPower: readonly string[];
  readonly inputs?: MethodologySource['inputs'];
  readonly constants?: MethodologySource['constants'];
  readonly mistakes?: readonly Mistake[];
  /** What is bound for a processor of which neither the activity nor the table says the rated power. */
  readonly bind: (cpu: PlacedDevice) => Figures;
}

const runtime = 'eco2ai/tools';

export function tracker(
  own: Pick<MethodologySource, 'version' | 'variant' | 'title' | 'says'>,
  unknown: UnknownProcessor,
): Methodology {
  return defineMethodology({
    id: 'eco2ai',
    ...own,
    source: {
      title:
        'Eco2AI 0.3.12 (Budennyy et al. 2022, Doklady Mathematics 106, arXiv 2208.00406), sb-ai-lab/Eco2AI 366debb',
      url: 'https://github.com/sb-ai-lab/Eco2AI',
      licence: 'Apache-2.0',
    },
    boundary: {
      line: 'processor and memory of the process, all accelerators, overhead only if stated; location-based',
      includes: [
        'processor at its rated power, by the share of the process',
        'memory that the process uses',
        'all accelerators of the machine',
        'data-centre overhead where the user states it',
      ],
      excludes: ['memory in use by others, disk, network', 'processor without load', 'embodied emissions'],
      scope2: 'location',
      embodied: false,
      energy: 'process',
    },
    inputs: { ...inputs, ...unknown.inputs },
    constants: { ...constants, ...unknown.constants },
    steps: [
      step('ratedPower', 'kW', 'rated power of one processor', ...unknown.ratedPower),
      step(
        'cpuEnergy',
        'kWh',
        'energy of the processors: rated power by share of the process',
        'ratedPower * cpuShare * sockets * duration',
      ),
      step('memoryEnergy', 'kWh', 'energy of the memory that the process uses', 'memoryPower * memoryUsed * duration'),
      step(
        'gpuEnergy',
        'kWh',
        'energy of all accelerators: counted, or power at each look times the period',
        'sum(gpuStated)',
        'sum(gpuPower) * duration',
        'sum(gpuSamples) * period',
      ),
      step('itEnergy', 'kWh', 'energy before overhead', 'cpuEnergy + memoryEnergy + gpuEnergy'),
      step('energy', 'kWh', 'energy as the tool reports it', 'pue * itEnergy'),
      step('emissions', 'gCO2e', 'energy times level', 'energy * intensity'),
    ],
    result: 'emissions',
    total: 'emissions',
    drivers: {
      energy: 'itEnergy',
      overhead: 'pue',
      intensity: 'intensity',
      energyParts: { processors: 'cpuEnergy', accelerators: 'gpuEnergy', memory: 'memoryEnergy' },
    },
    mistakes: [...mistakes, ...(unknown.mistakes ?? [])],
    factorSets: ['eco2ai', 'owid-countries', 'codecarbon-us-states', 'codecarbon-canada'],
    lookups: {
      intensity: {
        says: 'level that the tool takes for a place: region, then country, then the world',
        unit: 'gCO2e/kWh',
        find: intensityOf,
      },
    },
    bind: (activity: Activity, factors: Factors) => bindTracker(activity, factors, unknown.bind),
  });
}

const inputs: MethodologySource['inputs'] = {
  duration: { unit: 'h', min: '0', says: 'time tracked' },
  cpuTdp: { unit: 'kW', min: '0', says: 'rated power of one processor, by its table' },
  cpuShare: { unit: '1', min: '0', max: '1', says: 'share of all processors that the process uses' },
  sockets: { unit: '1', min: '0', says: 'physical processors' },
  memoryUsed: { unit: 'GB', min: '0', says: 'memory that the process uses; the tool counts in GiB' },
  gpuStated: { unit: 'kWh', index: ['component'], min: '0', says: 'energy of the accelerators' },
  gpuPower: { unit: 'kW', index: ['device'], min: '0', says: 'power of each accelerator' },
  gpuSamples: {
    unit: 'kW',
    index: ['interval'],
    min: '0',
    says: 'power of all accelerators together at the end of each period',
  },
  pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness; 1 unless the user states it' },
  intensity: { unit: 'gCO2e/kWh', min: '0', says: 'emission level of the place; the tool has it in kg/MWh' },
};

const constants: MethodologySource['constants'] = {
  memoryPower: {
    value: '0.375',
    unit: 'W/GiB',
    says: 'power of memory in use; the tool divides bytes by 2^30 and calls it GB',
    source: `${runtime}/tools_ram.py`,
  },
  period: { value: '10', unit: 's', says: 'the tool looks this often', source: 'eco2ai/emission_track.py' },
};

const mistakes: readonly Mistake[] = [
  {
    id: 'eco2ai.share-dropped',
    says: 'the whole processor is counted, not the share of the process',
    edit: { drop: 'cpuShare', step: 'cpuEnergy' },
  },
  {
    id: 'eco2ai.sockets-dropped',
    says: 'one processor is counted for all',
    edit: { drop: 'sockets', step: 'cpuEnergy' },
  },
  {
    id: 'eco2ai.load-cubic',
    says: 'the load curve of another tracker',
    edit: { step: 'cpuEnergy', formula: 'ratedPower * (0.1 + 0.9 * cpuShare^3) * sockets * duration' },
  },
  {
    id: 'eco2ai.memory-decimal',
    says: '0.375 W for each 10^9 bytes, where the tool means 2^30',
    edit: { scale: 'memoryUsed', by: '1.073741824' },
  },
  {
    id: 'eco2ai.memory-dropped',
    says: 'memory is left out',
    edit: { drop: 'memoryEnergy', step: 'itEnergy' },
  },
  { id: 'eco2ai.pue-dropped', says: 'overhead is left out', edit: { drop: 'pue', step: 'energy' } },
  {
    id: 'eco2ai.accelerators-averaged',
    says: 'the accelerators of a machine are averaged',
    edit: { mean: 'gpuPower', step: 'gpuEnergy' },
  },
];
