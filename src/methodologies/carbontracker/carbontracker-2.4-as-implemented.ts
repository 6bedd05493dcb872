import { tracker } from './tracker.js';

/** The tracker carbontracker 2.4 as its code behaves: the devices of a component are averaged, packages and memory together. */
export const carbontrackerAsImplemented = tracker(
  {
    version: '2.4-as-implemented',
    variant: 'as-implemented',
    title: 'carbontracker, as its code behaves',
    says: 'As carbontracker 2.4, but the power samples of all devices of a component go into one mean: eight boards count as one.',
  },
  {
    gpuEnergy: [
      'sum(gpuCounter) / max(sum(boards), 1)',
      'mean(gpuPower) * duration',
      'sum(boards * gpuTdp * gpuLoad) / max(sum(boards), 1) * duration',
    ],
    cpuEnergy: [
      '(sum(packageCounter) + sum(dramCounter)) / (packages + drams)',
      'mean(cpuPower) * duration',
      'cpuPowerModel * duration',
    ],
  },
  [
    {
      id: 'carbontracker.devices-summed',
      says: 'the devices of a component are summed, as the text says and the code does not',
      edit: { step: 'gpuEnergy', formula: 'sum(gpuPower) * duration' },
    },
    {
      id: 'carbontracker.memory-dropped',
      says: 'memory is left out, as before version 2.1',
      edit: { step: 'cpuEnergy', formula: 'sum(packageCounter) / packages' },
    },
  ],
);
