import { tracker } from './tracker.js';

/** The tracker carbontracker 2.4 as its paper and documentation say: the devices of a machine add up. */
export const carbontracker = tracker(
  {
    version: '2.4',
    variant: 'as-documented',
    title: 'carbontracker',
    says: 'Mean power of every device times time, summed, times 1.58, times the intensity of the country or of the hour; with a forecast of the whole training from the epochs measured.',
  },
  {
    gpuEnergy: ['sum(gpuCounter)', 'sum(gpuPower) * duration', 'sum(boards * gpuTdp * gpuLoad) * duration'],
    cpuEnergy: ['sum(packageCounter) + sum(dramCounter)', 'sum(cpuPower) * duration', 'cpuPowerModel * duration'],
  },
  [
    {
      id: 'carbontracker.devices-averaged',
      says: 'the devices of a component are averaged, as the code does since 2024',
      edit: { step: 'gpuEnergy', formula: 'mean(gpuPower) * duration' },
      seen: 'carbontracker/components/component.py, 2.3 and 2.4.3',
    },
    {
      id: 'carbontracker.memory-dropped',
      says: 'memory is left out, as before version 2.1',
      edit: { step: 'cpuEnergy', formula: 'sum(packageCounter)' },
    },
  ],
);
