import { type Case, type Cases, defineCases, range } from '../cases.js';
import type { Methodology } from '../methodology.js';
import { operationCases, run, unknownFactor } from './cases.js';

const { regionFactor, ...electricity } = {
  units: ['1 1'],
  unitTime: ['10 h'],
  minPower: ['0.74 W'],
  maxPower: ['3.5 W'],
  utilisation: '0 %',
  memoryTime: '0 GB*h',
  ssdTime: '0 TB*h',
  hddTime: '0 TB*h',
  dataTransferred: '0 GB',
  replication: '1 1',
  regionFactor: '0.0004 tCO2e/kWh',
};
const server = {
  totalEmbodied: '2.5 tCO2e',
  usage: '720 h',
  instanceVcpus: '8 1',
  largestVcpus: '96 1',
  lifespan: '35040 h',
};
const whole = {
  ...electricity,
  ...server,
  unitTime: ['5760 h'],
  utilisation: '50 %',
  memoryTime: '4608 GB*h',
  ssdTime: '720 TB*h',
  hddTime: '72 TB*h',
  dataTransferred: '900 GB',
  replication: '2 1',
};

export function casesOf(methodology: Methodology, prefix: string): Cases {
  const published: readonly Case[] = [
    {
      id: `${prefix}-0001`,
      origin: 'published',
      says: 'processors alone, without load',
      source: run,
      want: 'energy',
      input: { ...electricity, pue: '1.1 1' },
      expected: '0.00814 kWh',
      within: '0',
    },
    {
      id: `${prefix}-0002`,
      origin: 'published',
      says: 'solid-state disks alone',
      source: run,
      want: 'operational',
      input: {
        ...electricity,
        unitTime: ['0 h'],
        ssdTime: '720 TB*h',
        replication: '3 1',
        pue: '1.135 1',
        regionFactor,
        unknownFactor,
      },
      expected: '0.0011767680000000001 tCO2e',
      within: '1e-18',
    },
    {
      id: `${prefix}-0003`,
      origin: 'published',
      says: 'the share of the server of an instance with 8 of 96 virtual processors for a month',
      source: run,
      want: 'embodied',
      input: server,
      expected: '0.004280821917808219 tCO2e',
      within: '1e-18',
    },
  ];
  const further: readonly Case[] = [
    {
      id: `${prefix}-0101`,
      origin: 'derived',
      says: 'a month of a workload with all of its parts',
      want: 'emissions',
      input: { ...whole, pue: '1.135 1', regionFactor: '0.000379069 tCO2e/kWh', unknownFactor },
    },
    {
      id: `${prefix}-0102`,
      origin: 'derived',
      says: 'the share by the time of virtual processors is the same',
      want: 'embodied',
      input: { totalEmbodied: '2.5 tCO2e', vcpuTime: '5760 h', largestVcpus: '96 1', lifespan: '35040 h' },
    },
    {
      id: `${prefix}-0411`,
      origin: 'refusal',
      says: 'nothing is said of disks',
      want: 'itEnergy',
      input: Object.fromEntries(Object.entries(electricity).filter(([name]) => name !== 'ssdTime')),
      refuses: { requirement: 'calculation-missing-input', at: '/input/ssdTime' },
    },
  ];
  return defineCases(
    methodology,
    [...published, ...further, ...operationCases(prefix, whole, { ...whole, unitTime: ['24 h'] })],
    [
      {
        from: `${prefix}-1001`,
        count: 6,
        want: 'emissions',
        says: 'drawn: all parts',
        ranges: {
          unitTime: range(200, 9000, 'h', 1),
          utilisation: range(0.1, 0.9, '1'),
          memoryTime: range(700, 9000, 'GB*h'),
          ssdTime: range(70, 900, 'TB*h'),
          hddTime: range(70, 900, 'TB*h'),
          dataTransferred: range(700, 9000, 'GB'),
          pue: range(1.05, 1.9, '1'),
          regionFactor: range(0.0002, 0.0009, 'tCO2e/kWh'),
          totalEmbodied: range(1000, 4000, 'kgCO2e'),
          usage: range(200, 900, 'h'),
          instanceVcpus: range(2, 30, '1'),
        },
        given: {
          units: ['1 1'],
          minPower: ['0.65 W'],
          maxPower: ['4.26 W'],
          replication: '2 1',
          largestVcpus: '96 1',
          lifespan: '35040 h',
          unknownFactor,
        },
      },
    ],
  );
}
