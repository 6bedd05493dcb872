import { lack } from '../figures.js';
import { step } from '../methodology.js';
import { amount, type Part, replicationInput, replicationOf } from './operation.js';

/** Data kept on disks over time, by kind of disk. */
export const storageIfAny: Part = {
  inputs: {
    ssdTime: { unit: 'h*GB', min: '0', says: 'data on solid-state disks over time' },
    hddTime: { unit: 'h*GB', min: '0', says: 'data on hard disks over time' },
    replication: replicationInput,
  },
  constants: {
    ssdCoefficient: {
      value: '1.2',
      unit: 'Wh/TB*h',
      says: 'electricity of solid-state disks',
      source: 'SSDCOEFFICIENT',
    },
    hddCoefficient: { value: '0.65', unit: 'Wh/TB*h', says: 'electricity of hard disks', source: 'HDDCOEFFICIENT' },
  },
  steps: [
    step(
      'storageEnergy',
      'kWh',
      'electricity of the disks',
      '(ssdTime * ssdCoefficient + hddTime * hddCoefficient) * replication',
    ),
  ],
  energy: 'storageEnergy',
  bind: (activity) => ({
    ssdTime: amount(activity.work?.ssdTime, 'ssdTime', 'data on solid-state disks', 'GB*h'),
    hddTime: amount(activity.work?.hddTime, 'hddTime', 'data on hard disks', 'GB*h'),
    replication: replicationOf(activity),
  }),
};

/** Alone, where at least one kind of disk has to be there. */
export const storage: Part = {
  ...storageIfAny,
  bind(activity, factors) {
    const found = storageIfAny.bind(activity, factors);
    const any = activity.work?.ssdTime ?? activity.work?.hddTime;
    return any === undefined ? { ...found, ssdTime: lack('/work/ssdTime', 'data on disks over time') } : found;
  },
};
