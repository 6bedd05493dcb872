/** Which figures of an activity feed CodeCarbon's models of processor and memory: codecarbon/external/hardware.py and ram.py. */
import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import {
  type Bound,
  byDefault,
  devicesOf,
  type Figures,
  figure,
  isBound,
  itEnergy,
  lack,
  lookUp,
  type MaybeBound,
  noted,
  type PlacedDevice,
} from '../figures.js';

/**
 * Energies by component. A measured figure is a counter, which the tool would read and convert with its own constant;
 * a figure out of the tool's own file, or an estimate, is taken as it stands.
 */
export function energies(activity: Activity): Figures {
  const counted = (found: MaybeBound): boolean =>
    isBound(found) && found.origin.kind === 'measured' && activity.provenance?.format !== 'codecarbon';
  const cpu = itEnergy(activity, 'cpu');
  const gpu = devicesOf(activity, 'gpu', 'tpu').length === 0 ? noAccelerator : itEnergy(activity, 'gpu', 'tpu');
  return {
    [counted(cpu) ? 'cpuCounter' : 'cpuStated']: cpu,
    [counted(gpu) ? 'gpuCounter' : 'gpuStated']: gpu,
    ramStated: itEnergy(activity, 'memory'),
  };
}

const noAccelerator: Bound = {
  unit: 'kWh',
  value: ['0'],
  index: 'component',
  origin: { kind: 'stated', path: '/devices', note: 'the activity lists no accelerator' },
};

/** Rated power: stated, else the tool's table, else 4 W for each thread, else 85 W. */
export function processor(activity: Activity, factors: Factors): Figures {
  const [cpu] = devicesOf(activity, 'cpu');
  if (cpu === undefined) return { cpuTdp: lack('/devices', 'the processor') };
  return {
    sockets: { value: String(cpu.count), unit: '1', origin: { kind: 'stated', path: `${cpu.path}/count` } },
    cpuTdp: ratedPower(cpu, factors),
    cpuLoad: figure(cpu.utilisation, `${cpu.path}/utilisation`, 'the load of the processor'),
  };
}

function ratedPower(cpu: PlacedDevice, factors: Factors): MaybeBound {
  const stated = figure(cpu.tdp, `${cpu.path}/tdp`, 'the rated power of the processor');
  if (isBound(stated)) return stated;
  const listed = lookUp(factors, 'codecarbon-cpu', 'tdp', cpu.model, stated);
  if (isBound(listed)) return listed;
  if (cpu.model !== undefined && cpu.threads !== undefined) {
    return byDefault(
      String(4 * cpu.threads),
      'W',
      `the tool's table has no ${cpu.model}: 4 W for each of ${cpu.threads} threads`,
    );
  }
  return byDefault('85', 'W', 'nothing is known of the processor: the tool takes 85 W');
}

/** All memory that the activity lists as installed. The tool's "GB" are GiB. */
export function memory(activity: Activity): MaybeBound {
  const [device, ...more] = devicesOf(activity, 'memory');
  if (device === undefined) return lack('/devices', 'a device of the kind "memory" with its size');
  if (more.length > 0)
    return lack('/devices', 'one device of the kind "memory" (the tool has one figure for the whole machine)');
  const size = figure(device.memory, `${device.path}/memory`, 'the memory installed');
  if (!isBound(size) || device.count === 1) return size;
  return {
    ...size,
    value: String(Number(size.value) * device.count),
    origin: noted(size.origin, `${device.count} of ${size.value} ${size.unit}`),
  };
}

export function armProcessor(activity: Activity): Bound {
  const [cpu] = devicesOf(activity, 'cpu');
  if (cpu?.architecture === undefined) return byDefault('0', '1', 'no processor architecture is stated: x86 is taken');
  return {
    value: cpu.architecture === 'arm' ? '1' : '0',
    unit: '1',
    origin: { kind: 'stated', path: `${cpu.path}/architecture` },
  };
}
