import { shareFigures, shareInputs, shareMistakes, shareSteps } from '../ccf/server.js';
import { byDefault, devicesOf, figure, firstOf, lack, type MaybeBound, type PlacedDevice } from '../figures.js';
import { type Constant, defineMethodology, step } from '../methodology.js';

const id = 'ccf-embodied';
const table = 'ccf-coefficients b0032d9; Dell R740 LCA for what is added';

function kilograms(value: string, says: string): Constant {
  return { value, unit: 'kgCO2e', says, source: table };
}

/** The same share, of a server whose making follows from its parts, as the table of coefficients of 2026-04 has it. */
export const ccfEmbodiedOfParts = defineMethodology({
  id,
  version: '2026-04',
  title: 'Cloud Carbon Footprint: embodied, by parts',
  says: 'A server of 1000 kg, more for memory beyond 16 GB, each further processor, disk and accelerator; of that the share of the instance by time and virtual processors.',
  source: {
    title: 'cloud-carbon-footprint/ccf-coefficients b0032d9 (2026-04-24)',
    url: 'https://github.com/cloud-carbon-footprint/ccf-coefficients',
    licence: 'Apache-2.0',
  },
  boundary: {
    line: 'the making of the server by its parts, time and virtual processors; no electricity',
    includes: ['manufacturing of the server, by the share of the instance'],
    excludes: [
      'electricity',
      'building, cooling and network',
      'end of life',
      'kind and size of disks and accelerators',
    ],
    scope2: 'none',
    embodied: true,
    energy: 'none',
  },
  inputs: {
    memory: { unit: 'GB', min: '0', says: 'memory of the server' },
    sockets: { unit: '1', min: '0', says: 'processors of the server' },
    hardDisks: { unit: '1', min: '0', says: 'hard disks of the server' },
    solidStateDisks: { unit: '1', min: '0', says: 'solid-state disks of the server' },
    accelerators: { unit: '1', min: '0', says: 'accelerators of the server' },
    ...shareInputs,
  },
  constants: {
    baseServer: kilograms('1000', 'a server with one processor and 16 GB'),
    baseMemory: { value: '16', unit: 'GB', says: 'memory inside the base', source: table },
    memoryModule: kilograms('533', 'memory of the server that was studied'),
    memoryOfModule: { value: '384', unit: 'GB', says: 'its size', source: table },
    perSocket: kilograms('100', 'each processor after the first'),
    perHardDisk: kilograms('50', 'each hard disk'),
    perSolidStateDisk: kilograms('100', 'each solid-state disk'),
    perAccelerator: kilograms('150', 'each accelerator, whatever its kind'),
  },
  steps: [
    step(
      'memoryEmbodied',
      'gCO2e',
      'memory beyond that of the base',
      'max(0, memory - baseMemory) * memoryModule / memoryOfModule',
    ),
    step(
      'totalEmbodied',
      'gCO2e',
      'the making of the server',
      'baseServer + memoryEmbodied + max(0, sockets - 1) * perSocket + hardDisks * perHardDisk + solidStateDisks * perSolidStateDisk + accelerators * perAccelerator',
    ),
    ...shareSteps,
  ],
  result: 'embodied',
  total: 'embodied',
  drivers: { embodied: 'embodied' },
  also: ['totalEmbodied'],
  mistakes: [
    ...shareMistakes(id),
    {
      id: `${id}.disks-swapped`,
      says: 'the figures of solid-state and hard disks are exchanged',
      edit: { swap: ['perHardDisk', 'perSolidStateDisk'], step: 'totalEmbodied' },
      seen: 'Impact Framework 1.1.0, SciEmbodied',
    },
    {
      id: `${id}.base-memory-counted`,
      says: 'the 16 GB of the base are counted again',
      edit: { drop: 'baseMemory', step: 'memoryEmbodied' },
    },
    {
      id: `${id}.first-socket-counted`,
      says: 'the first processor is counted again',
      edit: {
        step: 'totalEmbodied',
        formula:
          'baseServer + memoryEmbodied + sockets * perSocket + hardDisks * perHardDisk + solidStateDisks * perSolidStateDisk + accelerators * perAccelerator',
      },
    },
  ],
  factorSets: [],
  lookups: {},
  bind(activity) {
    const server = devicesOf(activity, 'server')[0];
    const disks = devicesOf(activity, 'storage');
    const of = (technology: string) => disks.filter((disk) => disk.technology?.toLowerCase() === technology);
    const [unnamed] = disks.filter((disk) => !['hdd', 'ssd'].includes(disk.technology?.toLowerCase() ?? ''));
    return {
      memory: memoryOf(server, devicesOf(activity, 'memory')),
      sockets: counted(devicesOf(activity, 'cpu'), 'processor'),
      hardDisks:
        unnamed === undefined
          ? counted(of('hdd'), 'hard disk')
          : lack(`${unnamed.path}/technology`, 'the kind of disk (hdd or ssd)'),
      solidStateDisks: counted(of('ssd'), 'solid-state disk'),
      accelerators: counted(devicesOf(activity, 'gpu', 'tpu'), 'accelerator'),
      ...shareFigures(activity),
    };
  },
});

function memoryOf(server: PlacedDevice | undefined, modules: readonly PlacedDevice[]): MaybeBound {
  const [one, another] = modules;
  const lacking = lack('/devices/0/memory', 'the memory of the server, of which there is one');
  if (server === undefined || server.count !== 1) return lacking;
  return firstOf(
    () => figure(server.memory, `${server.path}/memory`, lacking.says),
    () =>
      one?.count === 1 && another === undefined ? figure(one.memory, `${one.path}/memory`, lacking.says) : lacking,
  );
}

function counted(devices: readonly PlacedDevice[], name: string): MaybeBound {
  const [first] = devices;
  if (first === undefined) return byDefault('0', '1', `the activity lists no ${name}`);
  const count = devices.reduce((sum, device) => sum + device.count, 0);
  return { value: String(count), unit: '1', origin: { kind: 'stated', path: `${first.path}/count` } };
}
