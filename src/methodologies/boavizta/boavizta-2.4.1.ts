import type { Factors } from '../../factors/factors.js';
import type { Index } from '../../formula/parse.js';
import type { Activity, Device } from '../../generated/documents.js';
import { itEnergy } from '../electricity.js';
import {
  type Bound,
  byDefault,
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
import { defineMethodology, type Input, step } from '../methodology.js';
import { curveOf } from './cpu-power.js';
import { partConstants, partSteps } from './parts.js';

const source = 'Boavizta API 2.4.1';

function each(index: Index, unit: string, says: string, more: Partial<Input> = {}): Input {
  return { unit, index: [index], min: '0', says, ...more };
}

/** A server from its bill of materials, and its use. */
export const boavizta = defineMethodology({
  id: 'boavizta',
  version: '2.4.1',
  title: 'Boavizta, servers',
  says: 'Embodied impacts of a server from its bill of materials, charged by time over life, and the electricity of its use; emissions, resources and primary energy.',
  source: {
    title: 'Boavizta API 2.4.1 (commit 15878f0)',
    clause: 'components, servers, consumption profiles, allocation',
    url: 'https://doc.api.boavizta.org/',
    licence: 'the code is AGPL-3.0 and was not read for this; formulas and factors are facts',
  },
  boundary: {
    line: 'making of a server by time over life, and its electricity without overhead; location-based',
    includes: ['making of every part that is listed', 'putting the server together', 'electricity of the server'],
    excludes: ['data-centre overhead', 'transport and end of life', 'graphics cards'],
    scope2: 'location',
    embodied: true,
    energy: 'devices',
  },
  inputs: {
    cpuUnits: each('processor', '1', 'how many of each processor'),
    cpuDie: each('processor', 'cm2', 'area of its die'),
    ramUnits: each('module', '1', 'how many of each memory module'),
    ramSize: each('module', 'GB', 'memory of a module'),
    ramDensity: each('module', 'GB/cm2', 'memory for each area of silicon'),
    ssdUnits: each('disk', '1', 'how many of each solid-state disk'),
    ssdSize: each('disk', 'GB', 'capacity of a disk'),
    ssdDensity: each('disk', 'GB/cm2', 'capacity for each area of silicon'),
    hdds: { unit: '1', min: '0', says: 'how many hard disks' },
    motherboards: { unit: '1', min: '0', says: 'how many motherboards' },
    psuUnits: each('supply', '1', 'how many of each power supply'),
    psuMass: each('supply', 'kg', 'mass of a power supply'),
    racks: { unit: '1', min: '0', says: 'how many cases of rack servers' },
    blades: { unit: '1', min: '0', says: 'how many cases of blades' },
    servers: { unit: '1', min: '0', says: 'how many servers are put together' },
    timeReserved: { unit: 'h', min: '0', says: 'time for which the servers are reserved' },
    lifespan: { unit: 'h', min: '0', says: 'life of the servers' },
    share: { unit: '1', min: '0', max: '1', says: 'share of the servers that is used' },
    energy: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity as measured, without overhead',
    },
    averagePower: { unit: 'kW', min: '0', says: 'mean power of all servers together' },
    curveA: each('processor', 'kW', 'a of the curve of a processor'),
    curveB: each('processor', '1', 'b of the curve'),
    curveC: each('processor', '1', 'c of the curve, in per cent of load'),
    curveD: { unit: 'kW', index: ['processor'], says: 'd of the curve' },
    load: each('processor', '1', 'mean load of a processor, from 0 to 1', { max: '1' }),
    useRatio: { unit: '1', min: '0', max: '1', says: 'part of the time in which the servers are in use' },
    intensity: { unit: 'gCO2e/kWh', min: '0', says: 'emissions for a kilowatt-hour of the place' },
  },
  constants: {
    ...partConstants,
    leastPower: { value: '1', unit: 'W', says: 'least power of a processor', source },
    ramPower: { value: '0.284', unit: 'W/GB', says: 'power of memory', source },
    otherPower: {
      value: '0.33',
      unit: '1',
      says: 'power of the rest of a server, by that of processors and memory',
      source,
    },
  },
  steps: [
    ...partSteps('Gwp', 'gCO2e'),
    ...partSteps('Adpe', 'gSbe'),
    ...partSteps('Primary', 'MJpe'),
    step('lifeShare', '1', 'part of the life that is charged, never more than all', 'min(1, timeReserved / lifespan)'),
    step('embodied', 'gCO2e', 'emissions of making, charged to the period', 'wholeLifeGwp * lifeShare * share'),
    step('adpe', 'gSbe', 'resources of making, charged to the period', 'wholeLifeAdpe * lifeShare * share'),
    step(
      'primaryEnergy',
      'MJpe',
      'primary energy of making, charged to the period',
      'wholeLifePrimary * lifeShare * share',
    ),
    step(
      'cpuPower',
      'kW',
      'power of one processor at its load',
      'max(leastPower, curveA * ln(curveB * (100 * load + curveC)) + curveD)',
    ),
    step(
      'serverPower',
      'kW',
      'power of the servers: as stated, else processors and memory and a third more',
      'averagePower',
      '(sum(cpuUnits * cpuPower) + sum(ramUnits * ramSize) * ramPower) * (1 + otherPower)',
    ),
    step(
      'electricity',
      'kWh',
      'electricity of the use: as measured, else power times time',
      'sum(energy)',
      'serverPower * timeReserved * useRatio * share',
    ),
    step('operational', 'gCO2e', 'emissions of the use', 'electricity * intensity'),
    step('emissions', 'gCO2e', 'making and use', 'operational + embodied'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'electricity', intensity: 'intensity', embodied: 'embodied' },
  impacts: ['adpe', 'primaryEnergy'],
  also: ['wholeLifeGwp', 'wholeLifeAdpe', 'wholeLifePrimary'],
  mistakes: [
    {
      id: 'boavizta.base-dropped',
      says: 'a part counts by its silicon alone, without what every piece takes',
      edit: { step: 'processorsGwp', formula: 'sum(cpuUnits * cpuDie * cpuDieGwp)' },
    },
    {
      id: 'boavizta.density-dropped',
      says: 'gigabytes of memory are taken for cm2 of silicon',
      edit: { drop: 'ramDensity', step: 'modulesGwp' },
    },
    {
      id: 'boavizta.units-dropped',
      says: 'one power supply is counted for all',
      edit: { drop: 'psuUnits', step: 'suppliesGwp' },
    },
    {
      id: 'boavizta.whole-enclosure',
      says: 'a blade is charged a whole enclosure',
      edit: { drop: 'bladesPerEnclosure', step: 'casesGwp' },
    },
    {
      id: 'boavizta.allocation-not-capped',
      says: 'more than the whole is charged after the end of the life',
      edit: { step: 'lifeShare', formula: 'timeReserved / lifespan' },
    },
    {
      id: 'boavizta.not-amortised',
      says: 'the whole life is charged to the period',
      edit: { drop: 'lifeShare', step: 'embodied' },
    },
    {
      id: 'boavizta.load-as-share',
      says: 'a load from 0 to 1 stands in a curve over per cent',
      edit: { step: 'cpuPower', formula: 'max(leastPower, curveA * ln(curveB * (load + curveC)) + curveD)' },
    },
    {
      id: 'boavizta.rest-dropped',
      says: 'the third more for the rest of the server is left out',
      edit: { drop: 'otherPower', step: 'serverPower' },
    },
  ],
  factorSets: ['boavizta-electricity'],
  lookups: {
    intensity: {
      says: 'electricity factor of a country; of EEE where no place is known',
      unit: 'gCO2e/kWh',
      find: (place, factors) => intensityOf(place.country, place.gridZone, factors),
    },
  },
  bind(activity, factors) {
    const cpus = devicesOf(activity, 'cpu');
    const modules = devicesOf(activity, 'memory');
    const disks = devicesOf(activity, 'storage');
    const ssds = disks.filter(({ technology }) => technology?.toLowerCase() === 'ssd');
    const supplies = devicesOf(activity, 'power-supply');
    const place = placeOf(activity);
    return {
      cpuUnits: deviceCounts(cpus, noPart('cpu'), 'processor'),
      cpuDie: member(cpus, 'die', 'the area of the die', 'processor'),
      ramUnits: deviceCounts(modules, noPart('memory'), 'module'),
      ramSize: member(modules, 'memory', 'the memory of the module', 'module'),
      ramDensity: member(modules, 'density', 'the density of the memory', 'module'),
      ...(ssds.length > 0
        ? {
            ssdUnits: deviceCounts(ssds, noPart('storage'), 'disk'),
            ssdSize: member(ssds, 'memory', 'the capacity of the disk', 'disk'),
            ssdDensity: member(ssds, 'density', 'the density of the disk', 'disk'),
          }
        : { ssdUnits: none('1'), ssdSize: none('GB'), ssdDensity: none('GB/cm2') }),
      ...hardDisks(disks),
      ...chassis(activity),
      psuUnits: deviceCounts(supplies, noPart('power-supply'), 'supply'),
      psuMass: member(supplies, 'mass', 'the mass of the power supply', 'supply'),
      ...life(activity),
      energy: itEnergy(activity),
      ...curveOf(cpus, 'processor'),
      load: member(cpus, 'utilisation', 'the mean load of the processor', 'processor'),
      useRatio: byDefault('1', '1', 'the servers are in use in all of the time for which they are reserved'),
      intensity: intensityOf(place.country, place.gridZone, factors),
    };
  },
});

const partKinds: Partial<Record<Index, Device['kind']>> = {
  processor: 'cpu',
  module: 'memory',
  disk: 'storage',
  supply: 'power-supply',
};

/** A bill without processor, memory or power supply has gaps. */
function noPart(kind: string): Lack {
  return lack('/devices', `every part of the server: a device of the kind "${kind}"`);
}

type Member = 'die' | 'memory' | 'density' | 'mass' | 'utilisation';

function member(devices: readonly PlacedDevice[], name: Member, says: string, index: Index): MaybeBound {
  return perDevice(
    devices,
    noPart(partKinds[index] ?? index),
    (device) => figure(device[name], `${device.path}/${name}`, says),
    index,
  );
}

/** A server without a solid-state disk is one; a server without processor, memory or power supply is a bill that has gaps. */
function none(unit: string): Bound {
  return {
    unit,
    value: [],
    index: 'disk',
    origin: { kind: 'stated', path: '/devices', note: 'the activity lists no solid-state disk' },
  };
}

function counted(devices: readonly PlacedDevice[]): Bound {
  const count = devices.reduce((sum, device) => sum + device.count, 0);
  return { value: String(count), unit: '1', origin: { kind: 'stated', path: '/devices' } };
}

/** Disks whose technology is neither `ssd` nor `hdd` are not guessed. */
function hardDisks(disks: readonly PlacedDevice[]): Readonly<Record<'hdds', MaybeBound>> {
  const unclear = disks.find(({ technology }) => !/^(ssd|hdd)$/i.test(technology ?? ''));
  if (unclear !== undefined) return { hdds: lack(`${unclear.path}/technology`, 'whether the disk is "ssd" or "hdd"') };
  return { hdds: counted(disks.filter(({ technology }) => technology?.toLowerCase() === 'hdd')) };
}

/** Motherboards and cases; every case is one server that is put together. */
function chassis(activity: Activity): Readonly<Record<'motherboards' | 'racks' | 'blades' | 'servers', MaybeBound>> {
  const boards = devicesOf(activity, 'motherboard');
  const cases = devicesOf(activity, 'case');
  const ofKind = (kind: string) => cases.filter(({ technology }) => technology?.toLowerCase() === kind);
  const clear = cases.length > 0 && ofKind('rack').length + ofKind('blade').length === cases.length;
  const noCase = lack('/devices', 'the case of the server, of technology "rack" or "blade"');
  return {
    motherboards: boards.length > 0 ? counted(boards) : lack('/devices', 'the motherboard of the server'),
    racks: clear ? counted(ofKind('rack')) : noCase,
    blades: clear ? counted(ofKind('blade')) : noCase,
    servers: clear ? counted(cases) : noCase,
  };
}

/** Time, life and share of the server: of its case, in which it all stands. */
function life(activity: Activity): Readonly<Record<'timeReserved' | 'lifespan' | 'share', MaybeBound>> {
  const [server] = devicesOf(activity, 'case');
  const at = (name: 'reserved' | 'lifespan' | 'share'): MaybeBound =>
    figure(server?.[name], `${server?.path ?? '/devices'}/${name}`, name);
  return {
    timeReserved: firstOf(
      () => at('reserved'),
      () => duration(activity),
    ),
    lifespan: orDefault(at('lifespan'), '26280', 'h', 'Boavizta takes three years'),
    share: orDefault(at('share'), '1', '1', 'the whole server is charged'),
  };
}

function intensityOf(country: string | undefined, zone: string | undefined, factors: Factors): MaybeBound {
  const lacking = lack(
    '/site/country',
    'a country that Boavizta has a factor for, or an intensity in a factor set of your own (--factors)',
  );
  const own = factors
    .own('intensity')
    .flatMap((set) => [zone, country].map((key) => () => lookUp(factors, set, 'intensity', key, lacking)));
  return firstOf(...own, () => lookUp(factors, 'boavizta-electricity', 'intensity', country ?? 'EEE', lacking));
}
