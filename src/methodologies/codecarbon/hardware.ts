/** Which figures of an activity feed CodeCarbon's models of processor and memory: codecarbon/external/hardware.py and ram.py. */
import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { itEnergy, summable } from '../electricity.js';
import {
  type Bound,
  byDefault,
  devicesOf,
  type Figures,
  figure,
  firstOf,
  isBound,
  lack,
  lookUp,
  type MaybeBound,
  memoryInstalled,
} from '../figures.js';
import { nameInTable } from './processor-name.js';

/**
 * Energies by component. A measured figure is a counter, which the tool would read and convert with its own constant;
 * a figure out of the tool's own file, or an estimate, is taken as it stands. The tool reads no counter of memory: it has its
 * model wherever it knows the size.
 */
export function energies(activity: Activity): Figures {
  const itsOwn = activity.provenance?.format === 'codecarbon';
  const counted = (found: MaybeBound): boolean => isBound(found) && found.origin.kind === 'measured' && !itsOwn;
  const modelled = !itsOwn && isBound(memoryInstalled(activity));
  const cpu = itEnergy(activity, 'cpu');
  const gpu = devicesOf(activity, 'gpu', 'tpu').length === 0 ? noAccelerator : itEnergy(activity, 'gpu', 'tpu');
  return summable({
    [counted(cpu) ? 'cpuCounter' : 'cpuStated']: cpu,
    [counted(gpu) ? 'gpuCounter' : 'gpuStated']: gpu,
    ramStated: modelled
      ? lack('/energy', 'the electricity of the memory as CodeCarbon itself reported it')
      : itEnergy(activity, 'memory'),
  });
}

const noAccelerator: Bound = {
  unit: 'kWh',
  value: ['0'],
  index: 'component',
  origin: { kind: 'stated', path: '/devices', note: 'the activity lists no accelerator' },
};

/**
 * Rated power: stated, else the tool's table, else by the threads, else 85 W. The last two are the tool's own: it multiplies
 * 4 W for each thread of the whole machine by the number of processors once more, and takes 85 W for all of them together.
 */
export function processor(activity: Activity, factors: Factors): Figures {
  const [cpu] = devicesOf(activity, 'cpu');
  if (cpu === undefined) return { cpuTdp: lack('/devices', 'a device of the kind "cpu"') };
  const { count, model, threads, path } = cpu;
  const sockets: Bound = { value: String(count), unit: '1', origin: { kind: 'stated', path: `${path}/count` } };
  const cpuLoad = figure(cpu.utilisation, `${path}/utilisation`, 'the load of the processor');
  const rated = firstOf(
    () => figure(cpu.tdp, `${path}/tdp`, 'the rated power of the processor'),
    () => listedPower(model, factors),
  );
  if (isBound(rated)) return { sockets, cpuTdp: rated, cpuLoad };
  if (model !== undefined && threads !== undefined) {
    const says = `the tool's table has no ${model}: 4 W for each of ${threads * count} threads of the machine`;
    return { sockets, cpuTdp: byDefault(String(4 * threads * count), 'W', says), cpuLoad };
  }
  return {
    sockets: byDefault('1', '1', 'the 85 W stand for all processors of the machine'),
    cpuTdp: byDefault('85', 'W', 'nothing is known of the processor: the tool takes 85 W'),
    cpuLoad,
  };
}

/** What the tool's table has for the name of a processor. */
export function listedPower(model: string | undefined, factors: Factors): MaybeBound {
  const set = 'codecarbon-cpu';
  const name = model === undefined ? undefined : nameInTable(model, factors.keys(set));
  return lookUp(factors, set, 'tdp', name, lack('/devices', 'the rated power of the processor'));
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
