/** Emissions of making chips, by area, and memory, by capacity, as the repository lists them (data/hardware.csv). */
import type { Activity } from '../../generated/documents.js';
import {
  byDefault,
  deviceCounts,
  devicesOf,
  type Figures,
  figure,
  firstOf,
  lack,
  type MaybeBound,
  type PlacedDevice,
  series,
} from '../figures.js';

interface Chip {
  readonly name: RegExp;
  /** cm2. */
  readonly area: string;
  /** kgCO2e/cm2. */
  readonly making: string;
}

const chips: readonly Chip[] = [
  { name: /\bV100\b/i, area: '8.15', making: '1.2' },
  { name: /\bH100\b/i, area: '8.14', making: '1.8' },
  { name: /\bTPU ?v3\b/i, area: '7', making: '1' },
  { name: /\bTPU ?v4\b/i, area: '4', making: '1.6' },
];

/** Any processor: 147 mm2 of a 16 nm process. */
const processor = { area: '1.47', making: '1' };

/** By the process that `technology` names, kgCO2e/cm2. */
const processes: Readonly<Record<string, string>> = { '16nm': '1', '12nm': '1.2', '7nm': '1.6', '4nm': '1.8' };

const listed = 'data/hardware.csv of the repository';

/** How many chips, memories and disks an activity has, and what making one took. */
export function hardwareOf(activity: Activity): Figures {
  const ofChips = devicesOf(activity, 'gpu', 'tpu', 'cpu');
  const ofMemories = devicesOf(activity, 'memory', 'storage');
  const noChip = lack('/devices', 'accelerators and processors');
  const noMemory = lack('/devices', 'memory or storage');
  const over = (read: (device: PlacedDevice) => MaybeBound, devices: typeof ofChips, none: typeof noChip) =>
    series('component', devices.map(read), none);
  return {
    chips: over(countOf, ofChips, noChip),
    chipArea: over(areaOf, ofChips, noChip),
    areaMaking: over(makingOf, ofChips, noChip),
    stores: over(countOf, ofMemories, noMemory),
    capacity: over(({ memory, path }) => figure(memory, `${path}/memory`, 'its capacity'), ofMemories, noMemory),
    capacityMaking: over(
      ({ kind }) =>
        kind === 'memory'
          ? byDefault('0.4', 'kgCO2e/GB', `DRAM, ${listed}`)
          : byDefault('0.018', 'kgCO2e/GB', `solid-state disks, ${listed}`),
      ofMemories,
      noMemory,
    ),
    servers: deviceCounts(devicesOf(activity, 'server'), lack('/devices', 'servers')),
    serverMaking: byDefault('133.92', 'kgCO2e', `other parts of a server, 111.6 cm2 at 1.2 kg, ${listed}`),
  };
}

function countOf({ count, path }: PlacedDevice): MaybeBound {
  return { value: String(count), unit: '1', origin: { kind: 'stated', path: `${path}/count` } };
}

function chipOf({ kind, model }: PlacedDevice): Omit<Chip, 'name'> | undefined {
  return kind === 'cpu' ? processor : chips.find(({ name }) => name.test(model ?? ''));
}

function areaOf(device: PlacedDevice): MaybeBound {
  const area = chipOf(device)?.area;
  const stated = figure(device.die, `${device.path}/die`, 'the area of its silicon');
  return firstOf(
    () => stated,
    () => (area === undefined ? stated : byDefault(area, 'cm2', listed)),
  );
}

function makingOf(device: PlacedDevice): MaybeBound {
  const making = processes[device.technology ?? ''] ?? chipOf(device)?.making;
  return making === undefined
    ? lack(`${device.path}/technology`, `the process of its silicon (${Object.keys(processes).join(', ')})`)
    : byDefault(making, 'kgCO2e/cm2', listed);
}
