/** Which figures of an activity feed the form of Green Algorithms: cores, boards and memory. */
import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import {
  type Bound,
  devicesOf,
  figure,
  firstOf,
  isBound,
  type Lack,
  lack,
  lookUp,
  type MaybeBound,
  memoryInstalled,
  orDefault,
  type PlacedDevice,
  standIn,
} from '../figures.js';

/** The row in the first of these factor sets that has it. */
export function inTables(
  factors: Factors,
  tables: readonly string[],
  quantity: string,
  key: string | undefined,
  lacking: Lack,
): MaybeBound {
  return firstOf(...tables.map((table) => () => lookUp(factors, table, quantity, key, lacking)));
}

type Processor = 'cores' | 'corePower' | 'processorPower' | 'coresPerProcessor' | 'coreUsage';

/**
 * The form has one kind of core. A run on boards only counts no cores.
 * @param tables Factor sets of rated powers, in the order in which they are asked.
 */
export function coresOf(
  activity: Activity,
  tables: readonly string[],
  factors: Factors,
): Readonly<Partial<Record<Processor, MaybeBound>>> {
  const [cpu, ...more] = devicesOf(activity, 'cpu');
  if (cpu === undefined)
    return { cores: none('processors'), corePower: none('processors', 'W'), coreUsage: none('processors') };
  if (more.length > 0) {
    const one = lack('/devices', 'one kind of processor (the calculator takes one; split the activity)');
    return { cores: one, corePower: one, coreUsage: one };
  }
  const counted =
    cpu.cores === undefined
      ? lack(`${cpu.path}/cores`, 'the number of cores of a processor')
      : stated(String(cpu.count * cpu.cores), '1', `${cpu.path}/cores`);
  const listed = inTables(
    factors,
    tables,
    'corePower',
    cpu.model,
    lack(`${cpu.path}/tdp`, 'the rated power of the processor'),
  );
  const rated = figure(cpu.tdp, `${cpu.path}/tdp`, 'the rated power of the processor');
  return {
    cores: counted,
    coreUsage: usageOf(cpu),
    ...(isBound(rated) && !isBound(listed)
      ? {
          processorPower: rated,
          coresPerProcessor: cpu.cores === undefined ? counted : stated(String(cpu.cores), '1', `${cpu.path}/cores`),
        }
      : {
          corePower: isBound(listed)
            ? listed
            : orDefault(listed, '12', 'W', 'the table has no such processor: "Any" is 12 W a core'),
        }),
  };
}

/** The form has one kind of board. */
export function boardsOf(
  activity: Activity,
  tables: readonly string[],
  factors: Factors,
): Readonly<Partial<Record<'boards' | 'boardPower' | 'boardUsage', MaybeBound>>> {
  const [gpu, ...more] = devicesOf(activity, 'gpu', 'tpu');
  if (gpu === undefined) return { boards: none('boards'), boardPower: none('boards', 'W'), boardUsage: none('boards') };
  if (more.length > 0) {
    const one = lack('/devices', 'one kind of board (the calculator takes one; split the activity)');
    return { boards: one, boardPower: one, boardUsage: one };
  }
  const lacking = lack(`${gpu.path}/tdp`, 'the rated power of the board');
  const power = firstOf(
    () => figure(gpu.tdp, `${gpu.path}/tdp`, 'the rated power of the board'),
    () => inTables(factors, tables, 'boardPower', gpu.model, lacking),
  );
  return {
    boards: stated(String(gpu.count), '1', `${gpu.path}/count`),
    boardPower: orDefault(power, '200', 'W', 'the table has no such board: "Any" is 200 W'),
    boardUsage: usageOf(gpu),
  };
}

function usageOf({ utilisation, path }: PlacedDevice): Bound {
  return orDefault(figure(utilisation, `${path}/utilisation`, 'usage'), '1', '1', 'usage is left at 1');
}

/** Memory requested; where the activity names no request, all that is installed counts as requested. */
export function memoryOf(activity: Activity): MaybeBound {
  const requested = figure(activity.memoryAllocated, '/memoryAllocated', 'the memory that the job asked for');
  if (isBound(requested)) return requested;
  const installed = memoryInstalled(activity);
  if (!isBound(installed)) return devicesOf(activity, 'memory').length === 0 ? requested : installed;
  return standIn(installed, 'no request is stated: all memory of the machine counts as requested');
}

function none(what: string, unit = '1'): Bound {
  return { value: '0', unit, origin: { kind: 'stated', path: '/devices', note: `the activity lists no ${what}` } };
}

function stated(value: string, unit: string, path: string): Bound {
  return { value, unit, origin: { kind: 'stated', path } };
}
