import { byDefault, duration, figure, memoryInstalled, orDefault, placeOf } from '../figures.js';
import { defineMethodology, step } from '../methodology.js';
import { armProcessor, energies, processor } from './hardware.js';
import { intensityOf } from './intensity.js';

/** The tracker CodeCarbon 3.3: counters where there are any, else load curve, else half of the rated power; memory by modules. */
export const codecarbon = defineMethodology({
  id: 'codecarbon',
  version: '3.3',
  title: 'CodeCarbon',
  says: 'Electricity of processor, accelerators and memory of the machine, from counters or from models, times PUE, times the average intensity of the place.',
  source: {
    title: 'CodeCarbon 3.3 (Courty et al.), mlco2/codecarbon b05965e',
    url: 'https://github.com/mlco2/codecarbon',
    licence: 'MIT',
  },
  boundary: {
    line: 'processor, accelerators and memory of the machine, overhead only if stated; location-based',
    includes: [
      'processor packages',
      'accelerators that have an energy counter',
      'memory by a model of its modules',
      'data-centre overhead where the user states it',
    ],
    excludes: ['disk, network, mainboard, power supply', 'embodied emissions', 'idle time outside the tracked window'],
    scope2: 'location',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    duration: { unit: 'h', min: '0', says: 'time tracked' },
    cpuCounter: {
      unit: 'kWh',
      index: ['component'],
      min: '0',
      says: 'energy of the processor packages by their counters',
    },
    cpuStated: {
      unit: 'kWh',
      index: ['component'],
      min: '0',
      says: 'energy of the processor as CodeCarbon itself reported it',
    },
    processLoad: {
      unit: '1',
      min: '0',
      max: '1',
      says: 'share of the machine that the process used (tracking mode "process")',
    },
    cpuLoad: { unit: '1', min: '0', max: '1', says: 'load of the processor' },
    cpuTdp: { unit: 'kW', min: '0', says: 'rated power of one processor' },
    sockets: { unit: '1', min: '0', says: 'physical processors' },
    gpuCounter: { unit: 'kWh', index: ['component'], min: '0', says: 'energy of the accelerators by their counters' },
    gpuStated: {
      unit: 'kWh',
      index: ['component'],
      min: '0',
      says: 'energy of the accelerators as CodeCarbon itself reported it',
    },
    memory: { unit: 'GB', min: '0', says: 'memory of the machine; the tool counts in GiB' },
    arm: { unit: '1', min: '0', max: '1', says: '1 for an ARM processor, else 0' },
    ramStated: {
      unit: 'kWh',
      index: ['component'],
      min: '0',
      says: 'energy of the memory as CodeCarbon itself reported it, or as stated where its size is not known',
    },
    pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness' },
    wue: { unit: 'L/kWh', symbol: 'WUE', min: '0', says: 'water usage effectiveness' },
    intensity: { unit: 'gCO2e/kWh', symbol: 'CI', min: '0', says: 'average intensity of the place' },
  },
  constants: {
    joulesPerKilowattHour: { value: '3600000', unit: '1', says: 'exact', source: 'definition' },
    kilowattHoursPerJoule: {
      value: '2.77778e-7',
      unit: '1',
      says: 'as the tool rounds it, to six digits',
      source: 'codecarbon/core/units.py',
    },
    idleShare: {
      value: '0.1',
      unit: '1',
      says: 'share of the rated power without load',
      source: 'codecarbon/external/hardware.py',
    },
    constantShare: {
      value: '0.5',
      unit: '1',
      says: 'share of the rated power when nothing else is known',
      source: 'codecarbon/external/hardware.py',
    },
    gibibyte: {
      value: '1',
      unit: 'GiB',
      says: 'the tool divides bytes by 2^30 and calls it GB',
      source: 'codecarbon/external/ram.py',
    },
    modulePower: { value: '5', unit: 'W', says: 'power of a memory module', source: 'codecarbon/external/ram.py' },
    memoryFloor: { value: '10', unit: 'W', says: 'least power of memory', source: 'codecarbon/external/ram.py' },
    armModulePower: {
      value: '1.5',
      unit: 'W',
      says: 'power of a memory module beside an ARM processor',
      source: 'codecarbon/external/ram.py',
    },
    armMemoryFloor: {
      value: '3',
      unit: 'W',
      says: 'least power of memory beside an ARM processor',
      source: 'codecarbon/external/ram.py',
    },
  },
  steps: [
    step(
      'cpuPower',
      'kW',
      'power of the processor: by process share, by load, else half of the rated power',
      'sockets * cpuTdp * processLoad',
      'sockets * cpuTdp * (idleShare + (1 - idleShare) * cpuLoad^3)',
      'sockets * cpuTdp * constantShare',
    ),
    step(
      'cpuEnergy',
      'kWh',
      'energy of the processor: reported, counted, else power times time',
      'sum(cpuStated)',
      'sum(cpuCounter) * joulesPerKilowattHour * kilowattHoursPerJoule',
      'cpuPower * duration',
    ),
    step(
      'gpuEnergy',
      'kWh',
      'energy of the accelerators: reported, else counted',
      'sum(gpuStated)',
      'sum(gpuCounter) * joulesPerKilowattHour * kilowattHoursPerJoule',
    ),
    step('gibibytes', '1', 'memory in GiB, to the byte', 'round(memory / gibibyte, 9)'),
    step(
      'moduleSize',
      '1',
      'size of a module in GiB: the largest power of two from 16 to 128 of which there are at least eight',
      'if(gibibytes >= 1024, 128, if(gibibytes >= 512, 64, if(gibibytes >= 256, 32, 16)))',
    ),
    step(
      'modules',
      '1',
      'number of memory modules',
      'if(gibibytes <= 2, 1, if(gibibytes <= 16, 2, if(gibibytes <= 64, 4, if(gibibytes <= 128, 8, min(ceil(gibibytes / moduleSize), 32)))))',
    ),
    step(
      'effectiveModules',
      '1',
      'modules as they weigh in: the 5th to 8th 90 %, the 9th to 16th 80 %, all further 70 %',
      'min(modules, 4) + 0.9 * max(min(modules, 8) - 4, 0) + 0.8 * max(min(modules, 16) - 8, 0) + 0.7 * max(modules - 16, 0)',
    ),
    step(
      'memoryPower',
      'kW',
      'power of the memory',
      'if(arm == 1, max(armMemoryFloor, armModulePower * effectiveModules), max(memoryFloor, modulePower * effectiveModules))',
    ),
    step(
      'memoryEnergy',
      'kWh',
      'energy of the memory: reported, else power times time',
      'sum(ramStated)',
      'memoryPower * duration',
    ),
    step('itEnergy', 'kWh', 'energy before overhead', 'cpuEnergy + gpuEnergy + memoryEnergy'),
    step(
      'energy',
      'kWh',
      'energy as the tool reports it: every part times PUE',
      'cpuEnergy * pue + gpuEnergy * pue + memoryEnergy * pue',
    ),
    step('water', 'L', 'water for the energy, which holds the overhead', 'wue * energy'),
    step('emissions', 'gCO2e', 'energy times intensity', 'energy * intensity'),
    step(
      'staticPower',
      'kW',
      'power by a helper of the tool that is not on its tracking path',
      'max(cpuTdp * cpuLoad, 0.1 * cpuTdp)',
    ),
    step(
      'threadripperPower',
      'kW',
      'the same for one family of processors',
      'if(cpuLoad < 0.1, cpuTdp * 0.05 * (cpuLoad * 10), if(cpuLoad <= 0.3, cpuTdp * (0.05 + 1.8 * (cpuLoad - 0.1)), if(cpuLoad <= 0.5, cpuTdp * (0.45 + 0.5 * ((cpuLoad - 0.3) / 0.2)^1.8), cpuTdp * (0.85 + 0.15 * (1 - exp(-5 * (cpuLoad - 0.5)))))))',
    ),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: {
    energy: 'itEnergy',
    overhead: 'pue',
    intensity: 'intensity',
    energyParts: { processors: 'cpuEnergy', accelerators: 'gpuEnergy', memory: 'memoryEnergy' },
  },
  also: ['water'],
  mistakes: [
    {
      id: 'codecarbon.joule-exact',
      says: 'joules are converted exactly, where the tool has 2.77778e-7',
      edit: { step: 'gpuEnergy', formula: 'sum(gpuCounter)' },
    },
    {
      id: 'codecarbon.pue-dropped',
      says: 'overhead is left out',
      edit: { step: 'energy', formula: 'cpuEnergy + gpuEnergy + memoryEnergy' },
      seen: 'mlco2/codecarbon#1320',
    },
    {
      id: 'codecarbon.pue-partial',
      says: 'overhead is applied to the processor only',
      edit: { step: 'energy', formula: 'cpuEnergy * pue + gpuEnergy + memoryEnergy' },
      seen: 'mlco2/codecarbon#1320',
    },
    {
      id: 'codecarbon.load-linear',
      says: 'the load enters linearly',
      edit: { step: 'cpuPower', formula: 'sockets * cpuTdp * (idleShare + (1 - idleShare) * cpuLoad)' },
    },
    {
      id: 'codecarbon.sockets-dropped',
      says: 'one processor is counted for all',
      edit: { drop: 'sockets', step: 'cpuPower' },
    },
    {
      id: 'codecarbon.memory-2.x',
      says: 'memory at 3 W for each 8 GB, as in version 2',
      edit: { step: 'memoryPower', formula: 'gibibytes * 0.375 * modulePower / 5' },
      seen: 'mlco2/codecarbon#629',
    },
    {
      id: 'codecarbon.memory-dropped',
      says: 'memory is left out',
      edit: { step: 'energy', formula: 'cpuEnergy * pue + gpuEnergy * pue' },
    },
    {
      id: 'codecarbon.watts-as-kilowatts',
      says: 'watts are taken for kilowatts',
      edit: { step: 'cpuEnergy', formula: 'cpuPower * duration * 1000' },
      seen: 'mlco2/codecarbon#286',
    },
    {
      id: 'codecarbon.water-without-overhead',
      says: 'water is reckoned on the energy before overhead',
      edit: { step: 'water', formula: 'wue * itEnergy' },
    },
  ],
  factorSets: [
    'codecarbon-countries',
    'codecarbon-us-states',
    'codecarbon-canada',
    'codecarbon-nordic',
    'codecarbon-gcp',
    'codecarbon-cpu',
  ],
  lookups: {
    intensity: {
      says: 'intensity that the tool takes for a place: region, then country, then the world',
      unit: 'gCO2e/kWh',
      find: intensityOf,
    },
  },
  bind(activity, factors) {
    return {
      duration: duration(activity),
      ...energies(activity),
      ...processor(activity, factors),
      memory: memoryInstalled(activity),
      arm: armProcessor(activity),
      pue: orDefault(
        figure(activity.site.pue, '/site/pue', 'the PUE of the site'),
        '1',
        '1',
        'the tool takes 1 unless it is told',
      ),
      wue:
        activity.site.wue === undefined
          ? byDefault('0', 'L/kWh', 'the tool takes 0 unless it is told')
          : figure(activity.site.wue, '/site/wue', 'the water usage effectiveness'),
      intensity: intensityOf(placeOf(activity), factors),
    };
  },
});
