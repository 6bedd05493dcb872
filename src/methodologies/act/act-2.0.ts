import type { Factors } from '../../factors/factors.js';
import type { Index } from '../../formula/parse.js';
import type { Activity } from '../../generated/documents.js';
import { itEnergy } from '../electricity.js';
import {
  type Bound,
  deviceCounts,
  devicesOf,
  duration,
  figure,
  firstOf,
  type Lack,
  lack,
  lookUp,
  type MaybeBound,
  orDefault,
  type PlacedDevice,
  perDevice,
  placeOf,
} from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, type Input, step } from '../methodology.js';
import { enclosedParts, enclosureConstants, enclosureInputs, enclosureOf, enclosureSteps } from './enclosure.js';

const source = 'ACT 2.0, act/core and act/models';

function each(index: Index, unit: string, says: string, more: Partial<Input> = {}): Input {
  return { unit, index: [index], min: '0', says, ...more };
}

/** Silicon, memory, disks, boards and what else a machine is made of from what a fab uses, and operation beside them. */
export const act = defineMethodology({
  id: 'act',
  version: '2.0',
  title: 'ACT, architectural carbon modelling',
  says: 'Embodied emissions of logic from the electricity, gases and materials of the fab for each area, of memory and disks for each gigabyte, with packages, boards, batteries, capacitors and the metal of the casing; operation beside them.',
  source: {
    title: 'Gupta et al. 2022, ACT, ISCA 2022; facebookresearch/ACT 2.0 (commit abc9fbb)',
    url: 'https://github.com/facebookresearch/ACT',
    licence: 'MIT',
  },
  boundary: {
    line: 'making of chips, memory, disks, boards and other parts by time over life, and operation',
    includes: [
      'fab: electricity, gases, materials',
      'packages, boards, batteries, capacitors, metal',
      'electricity of the devices',
    ],
    excludes: ['transport and end of life', 'data-centre overhead', 'parts that are not listed'],
    scope2: 'location',
    embodied: true,
    energy: 'devices',
  },
  inputs: {
    logicUnits: each('processor', '1', 'how many of each piece of logic'),
    logicArea: each('processor', 'cm2', 'area of its silicon'),
    epa: each('processor', 'kWh/cm2', 'electricity of the fab for each area', { symbol: 'EPA' }),
    gpa: each('processor', 'gCO2e/cm2', 'gases of the fab for each area, where their abatement is known', {
      symbol: 'GPA',
    }),
    gpa95: each('processor', 'gCO2e/cm2', 'gases of the fab for each area, 95 % abated'),
    gpa99: each('processor', 'gCO2e/cm2', 'gases of the fab for each area, 99 % abated'),
    fabIntensity: each('processor', 'gCO2e/kWh', 'intensity of the electricity of the fab', { symbol: 'CI_fab' }),
    logicYield: each('processor', '1', 'share of the dies that work', { max: '1' }),
    logicChips: each('processor', '1', 'packaged chips of one piece'),
    memoryUnits: each('module', '1', 'how many of each memory module'),
    memorySize: each('module', 'GB', 'memory of a module'),
    memoryFactor: each('module', 'gCO2e/GB', 'making of memory for each gigabyte', { symbol: 'CPS' }),
    memoryYield: each('module', '1', 'share of the memory that works', { max: '1' }),
    memoryChips: each('module', '1', 'packaged chips of a module'),
    diskUnits: each('disk', '1', 'how many of each disk'),
    diskSize: each('disk', 'GB', 'capacity of a disk'),
    diskFactor: each('disk', 'gCO2e/GB', 'making of a disk for each gigabyte', { symbol: 'CPS' }),
    diskYield: each('disk', '1', 'share of the disks that work, hard disks too', { max: '1' }),
    diskChips: each('disk', '1', 'packaged chips of a disk'),
    boardUnits: each('device', '1', 'how many of each board'),
    boardArea: each('device', 'cm2', 'area of a board'),
    boardLayers: each('device', '1', 'layers of a board'),
    batteryUnits: each('supply', '1', 'how many of each battery'),
    batteryCapacity: each('supply', 'kWh', 'electricity that a battery holds'),
    ...enclosureInputs,
    timeUsed: { unit: 'h', symbol: 'T', min: '0', says: 'time of use' },
    yearsUsed: { unit: '1', min: '0', says: 'time of use in years' },
    lifetime: { unit: 'h', symbol: 'LT', min: '0', says: 'life of the devices' },
    lifetimeYears: { unit: '1', min: '0', says: 'life of the devices in years' },
    energy: { unit: 'kWh', index: ['component', 'interval'], min: '0', says: 'electricity as measured' },
    power: { unit: 'kW', symbol: 'P', min: '0', says: 'power in use' },
    duty: { unit: '1', min: '0', max: '1', says: 'part of the time in use' },
    intensity: { unit: 'gCO2e/kWh', symbol: 'CI', min: '0', says: 'intensity of the electricity of use' },
  },
  constants: {
    mpa: { value: '500', unit: 'gCO2e/cm2', symbol: 'MPA', says: 'materials for each area', source },
    packaging: { value: '150', unit: 'gCO2e', says: 'package of one chip', source },
    year: { value: '365.25', unit: 'd', says: 'a year of the unit library that the model uses', source },
    fourLayers: { value: '0.43', unit: 'kgCO2e/m2', says: 'a board of four layers', source },
    layer: { value: '0.13', unit: 'kgCO2e/m2', says: 'a layer of any other board', source },
    battery: { value: '87', unit: 'kgCO2e/kWh', says: 'a battery, by what it holds', source },
    ...enclosureConstants,
  },
  steps: [
    step(
      'gases',
      'gCO2e/cm2',
      'gases for each area: as known, else the mean of both tables (97 %)',
      'gpa',
      '(gpa95 + gpa99) / 2',
    ),
    step(
      'logic',
      'gCO2e',
      'logic, packages not divided by the yield',
      'sum(logicUnits * (logicArea * (fabIntensity * epa + gases + mpa) / logicYield + logicChips * packaging))',
    ),
    step(
      'memory',
      'gCO2e',
      'memory',
      'sum(memoryUnits * (memorySize * memoryFactor / memoryYield + memoryChips * packaging))',
    ),
    step('disks', 'gCO2e', 'disks', 'sum(diskUnits * (diskSize * diskFactor / diskYield + diskChips * packaging))'),
    step(
      'boards',
      'gCO2e',
      'circuit boards',
      'sum(boardUnits * boardArea * if(boardLayers == 4, fourLayers, boardLayers * layer))',
    ),
    step('batteries', 'gCO2e', 'batteries', 'sum(batteryUnits * batteryCapacity * battery)'),
    ...enclosureSteps,
    step('wholeLife', 'gCO2e', 'E: all parts', 'logic + memory + disks + boards + batteries + passives + enclosure'),
    step('time', 'h', 'T', 'timeUsed', 'yearsUsed * year'),
    step('life', 'h', 'LT', 'lifetime', 'lifetimeYears * year'),
    step('embodied', 'gCO2e', 'T / LT × E', 'wholeLife * time / life'),
    step('electricity', 'kWh', 'as measured, else power × duty × time', 'sum(energy)', 'power * duty * time'),
    step('operational', 'gCO2e', 'OP', 'electricity * intensity'),
    step('emissions', 'gCO2e', 'CF = OP + T / LT × E', 'operational + embodied'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'electricity', intensity: 'intensity', embodied: 'embodied' },
  also: ['wholeLife'],
  mistakes: [
    {
      id: 'act.packaging-by-yield',
      says: 'packages are divided by the yield, as the manual of the model has it',
      edit: {
        step: 'logic',
        formula:
          'sum(logicUnits * (logicArea * (fabIntensity * epa + gases + mpa) + logicChips * packaging) / logicYield)',
      },
      seen: 'manual of ACT',
    },
    { id: 'act.yield-dropped', says: 'every die is taken to work', edit: { drop: 'logicYield', step: 'logic' } },
    {
      id: 'act.disk-yield-dropped',
      says: 'disks are not divided by a yield',
      edit: { drop: 'diskYield', step: 'disks' },
    },
    { id: 'act.materials-dropped', says: 'materials are left out', edit: { drop: 'mpa', step: 'logic' } },
    {
      id: 'act.gases-95',
      says: 'gases are abated by 95 % where nothing is known',
      edit: { step: 'gases', formula: 'gpa95' },
    },
    {
      id: 'act.use-intensity-for-fab',
      says: 'the fab has the electricity of the place of use',
      edit: {
        step: 'logic',
        formula:
          'sum(logicUnits * (logicArea * (intensity * epa + gases + mpa) / logicYield + logicChips * packaging))',
      },
    },
    {
      id: 'act.capacitor-by-piece',
      says: 'every capacitor is one of an unknown kind: those with a mass are left out',
      edit: { step: 'passives', formula: 'otherCapacitors * capacitor' },
    },
    {
      id: 'act.year-365',
      says: 'a year of 365 days',
      edit: { step: 'time', formula: 'yearsUsed * year * 365 / 365.25' },
    },
    {
      id: 'act.not-amortised',
      says: 'all of E is charged',
      edit: { step: 'embodied', formula: 'wholeLife * time / time' },
    },
  ],
  factorSets: ['act', ...locationFactorSets],
  lookups: {},
  bind(activity, factors) {
    return {
      ...logic(activity, factors),
      ...perGigabyte(devicesOf(activity, 'memory'), 'memory', 'module', factors),
      ...perGigabyte(devicesOf(activity, 'storage'), 'disk', 'disk', factors),
      ...boards(activity),
      ...batteries(activity),
      ...enclosureOf(activity),
      timeUsed: duration(activity),
      lifetime: lifetime(activity),
      energy: itEnergy(activity),
      intensity: locationFactor(placeOf(activity), factors),
    };
  },
});

const noBill = lack('/devices', 'a bill of materials: logic, memory, storage, boards or batteries');

/** One figure of each part; parts of a kind that the activity does not list are none, not unknown. */
function over(
  index: Index,
  unit: string,
  parts: readonly PlacedDevice[],
  read: (part: PlacedDevice) => MaybeBound,
): MaybeBound {
  if (parts.length > 0) return perDevice(parts, noBill, read, index);
  return {
    unit,
    value: [],
    index,
    origin: { kind: 'stated', path: '/devices', note: 'the activity lists none' },
  } satisfies Bound;
}

function countsOf(index: Index, parts: readonly PlacedDevice[]): MaybeBound {
  return parts.length > 0
    ? deviceCounts(parts, noBill, index)
    : over(index, '1', parts, ({ path }) => lack(path, 'a count'));
}

function yieldOf({ yield: stated, path }: PlacedDevice): MaybeBound {
  return orDefault(figure(stated, `${path}/yield`, 'the yield'), '0.875', '1', 'ACT takes 0.875');
}

function chipsOf({ chips, path }: PlacedDevice): MaybeBound {
  return figure(chips, `${path}/chips`, 'the number of packaged chips');
}

function logic(activity: Activity, factors: Factors) {
  const parts = devicesOf(activity, 'cpu', 'gpu', 'tpu');
  const index = 'processor';
  const unknown = ({ path }: PlacedDevice): Lack =>
    lack(`${path}/technology`, 'a process that ACT knows (28nm, 20nm, 14nm, 10nm, 8nm, 7nm, 5nm, 3nm)');
  const process = (quantity: 'epa' | 'gpa95' | 'gpa99', unit: string): MaybeBound =>
    over(index, unit, parts, (part) => lookUp(factors, 'act', quantity, part.technology, unknown(part)));
  return {
    logicUnits:
      devicesOf(activity, 'cpu', 'gpu', 'tpu', 'memory', 'storage', 'motherboard', 'battery').length +
        enclosedParts(activity).length >
      0
        ? countsOf(index, parts)
        : noBill,
    logicArea: over(index, 'cm2', parts, ({ die, dieArea, path }) =>
      dieArea === 'effective'
        ? lack(`${path}/die`, 'the area of the die without losses (dieArea "raw")')
        : figure(die, `${path}/die`, 'the area of the die'),
    ),
    epa: process('epa', 'kWh/cm2'),
    gpa: parts[0] === undefined ? noBill : unknown(parts[0]),
    gpa95: process('gpa95', 'gCO2e/cm2'),
    gpa99: process('gpa99', 'gCO2e/cm2'),
    fabIntensity: over(index, 'gCO2e/kWh', parts, ({ fabIntensity, path }) =>
      orDefault(
        figure(fabIntensity, `${path}/fabIntensity`, 'the intensity of the fab'),
        '583',
        'gCO2e/kWh',
        'ACT takes a fab in Taiwan',
      ),
    ),
    logicYield: over(index, '1', parts, yieldOf),
    logicChips: over(index, '1', parts, chipsOf),
  };
}

function perGigabyte(parts: readonly PlacedDevice[], name: 'memory' | 'disk', index: Index, factors: Factors) {
  return {
    [`${name}Units`]: countsOf(index, parts),
    [`${name}Size`]: over(index, 'GB', parts, ({ memory, path }) =>
      figure(memory, `${path}/memory`, 'gigabytes of one'),
    ),
    [`${name}Factor`]: over(index, 'gCO2e/GB', parts, ({ technology, path }) =>
      lookUp(
        factors,
        'act',
        'perGigabyte',
        technology,
        lack(`${path}/technology`, 'a technology that ACT knows (such as DDR4 10nm, NAND 30nm, HDD BarraCuda)'),
      ),
    ),
    [`${name}Yield`]: over(index, '1', parts, yieldOf),
    [`${name}Chips`]: over(index, '1', parts, chipsOf),
  };
}

function boards(activity: Activity) {
  const parts = devicesOf(activity, 'motherboard');
  return {
    boardUnits: countsOf('device', parts),
    boardArea: over('device', 'cm2', parts, ({ board, path }) =>
      figure(board, `${path}/board`, 'the area of the board'),
    ),
    boardLayers: over('device', '1', parts, ({ layers, path }) =>
      figure(layers, `${path}/layers`, 'the layers of the board'),
    ),
  };
}

function batteries(activity: Activity) {
  const parts = devicesOf(activity, 'battery');
  return {
    batteryUnits: countsOf('supply', parts),
    batteryCapacity: over('supply', 'kWh', parts, ({ capacity, path }) =>
      figure(capacity, `${path}/capacity`, 'what the battery holds'),
    ),
  };
}

/** The life of the first device that states one: ACT has one life for the whole bill. */
function lifetime({ devices }: Activity): MaybeBound {
  const none = lack('/devices/0/lifespan', 'the life of the devices');
  const listed = devices.map(
    ({ lifespan }, at) =>
      () =>
        figure(lifespan, `/devices/${at}/lifespan`, 'the life of the devices'),
  );
  return listed.length === 0 ? none : firstOf(...listed);
}
