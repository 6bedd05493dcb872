import { devicesOf, figure, lack, type MaybeBound } from '../figures.js';
import { step } from '../methodology.js';
import { ofProcessors } from './compute.js';
import { amount, type Part, replicationInput, replicationOf } from './operation.js';
import { largestVcpus, largestVcpusInput } from './server.js';

/** Memory beyond that which is inside the power of the processors. */
export const memory: Part = {
  inputs: {
    memoryTime: { unit: 'h*GB', min: '0', says: 'memory over time, all of it' },
    largestMemory: { unit: 'GB', min: '0', says: 'memory of the largest instance of the family' },
    largestVcpus: largestVcpusInput,
    chipMemory: { unit: 'GB', min: '0', says: 'memory of a chip that the power of the processors includes' },
    replication: replicationInput,
  },
  constants: {
    memoryCoefficient: {
      value: '0.000392',
      unit: 'kWh/GB*h',
      says: 'electricity of memory',
      source: 'MEMORY_COEFFICIENT; mean of what Crucial and Micron print',
    },
    vcpusPerChip: {
      value: '96',
      unit: '1',
      says: 'virtual processors of one chip at most',
      source: 'getPhysicalChips',
    },
  },
  steps: [
    step('chips', '1', 'chips of the largest instance', 'ceil(largestVcpus / vcpusPerChip)'),
    step(
      'extraMemoryTime',
      'h*GB',
      'memory beyond that of the processors, as its share of the largest instance; all of it where that is not known',
      'max(0, largestMemory / chips - chipMemory) / largestMemory * memoryTime',
      'memoryTime',
    ),
    step('memoryEnergy', 'kWh', 'electricity of the memory', 'extraMemoryTime * memoryCoefficient * replication'),
  ],
  energy: 'memoryEnergy',
  bind(activity, factors) {
    return {
      memoryTime: figure(activity.work?.memoryTime, '/work/memoryTime', 'memory over time'),
      largestMemory: largestMemory(activity),
      largestVcpus: largestVcpus(activity),
      chipMemory: ofProcessors(activity, factors, 'chipMemory'),
      replication: replicationOf(activity),
    };
  },
};

/** In a sum of parts, where an activity need not have memory of its own. */
export const memoryIfAny: Part = {
  ...memory,
  bind: (activity, factors) => ({
    ...memory.bind(activity, factors),
    memoryTime: amount(activity.work?.memoryTime, 'memoryTime', 'memory over time', 'GB*h'),
  }),
};

function largestMemory(activity: Parameters<Part['bind']>[0]): MaybeBound {
  const [server] = devicesOf(activity, 'server');
  return server === undefined
    ? lack('/devices', 'the server')
    : figure(server.memory, `${server.path}/memory`, 'the memory of the server');
}
