import { type Case, type Cases, type Draw, defineCases, range } from '../cases.js';
import { operationCases, run, tests, unknownFactor } from '../ccf/cases.js';
import type { Methodology } from '../methodology.js';

export function casesOf(methodology: Methodology, prefix: string): Cases {
  return defineCases(
    methodology,
    [...published(prefix), ...derived(prefix), ...operationCases(prefix, given, other), ...refusals(prefix)],
    draws(prefix),
  );
}

const none = '0 TB*h';
const given = { ssdTime: '720 TB*h', hddTime: '310 TB*h', replication: '3 1' };
const other = { ssdTime: '24 TB*h', hddTime: none, replication: '2 1' };

const published = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0001`,
    origin: 'published',
    says: 'a terabyte on a hard disk for an hour',
    source: tests('StorageEstimator'),
    want: 'emissions',
    input: {
      ssdTime: none,
      hddTime: '1 TB*h',
      replication: '1 1',
      pue: '1.135 1',
      regionFactor: '0.000415755 tCO2e/kWh',
      unknownFactor,
    },
    expected: '3.0672325125e-7 tCO2e',
    within: '0',
  },
  {
    id: `${prefix}-0002`,
    origin: 'published',
    says: 'three copies on hard disks for a month',
    source: run,
    want: 'energy',
    input: { ssdTime: none, hddTime: '720 TB*h', replication: '3 1', pue: '1.135 1' },
    expected: '1.59354 kWh',
    within: '0',
  },
  {
    id: `${prefix}-0003`,
    origin: 'published',
    says: 'three copies on solid-state disks for a month',
    source: run,
    want: 'emissions',
    input: {
      ssdTime: '720 TB*h',
      hddTime: none,
      replication: '3 1',
      pue: '1.135 1',
      regionFactor: '0.0004 tCO2e/kWh',
      unknownFactor,
    },
    expected: '0.0011767680000000001 tCO2e',
    within: '1e-18',
  },
  {
    id: `${prefix}-0004`,
    origin: 'published',
    says: 'a replication of zero is honoured',
    source: run,
    want: 'emissions',
    input: {
      ssdTime: '1 TB*h',
      hddTime: none,
      replication: '0 1',
      pue: '1.1 1',
      regionFactor: '0.0004 tCO2e/kWh',
      unknownFactor,
    },
    expected: '0 tCO2e',
    within: '0',
  },
];

const derived = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0101`,
    origin: 'derived',
    says: 'both kinds of disks',
    want: 'storageEnergy',
    input: given,
  },
  {
    id: `${prefix}-0102`,
    origin: 'derived',
    says: 'a tebibyte on a hard disk for a day',
    want: 'storageEnergy',
    input: { ssdTime: none, hddTime: '24 TiB*h', replication: '1 1' },
  },
];

const refusals = (prefix: string): readonly Case[] => [
  {
    id: `${prefix}-0411`,
    origin: 'refusal',
    says: 'hard disks are not mentioned',
    want: 'storageEnergy',
    input: { ssdTime: '1 TB*h', replication: '1 1' },
    refuses: { requirement: 'calculation-missing-input', at: '/input/hddTime' },
  },
  {
    id: `${prefix}-0412`,
    origin: 'refusal',
    says: 'a negative time',
    want: 'storageEnergy',
    input: { ssdTime: '-1 TB*h', hddTime: none, replication: '1 1' },
    refuses: { requirement: 'calculation-input-range', at: '/input/ssdTime' },
  },
];

const draws = (prefix: string): readonly Draw[] => [
  {
    from: `${prefix}-1001`,
    count: 4,
    want: 'emissions',
    says: 'drawn: both kinds of disks',
    ranges: {
      ssdTime: range(70, 9000, 'TB*h'),
      hddTime: range(70, 9000, 'TB*h'),
      replication: range(2, 6, '1'),
      pue: range(1.05, 1.9, '1'),
      regionFactor: range(0.00002, 0.0009, 'tCO2e/kWh'),
    },
    given: { unknownFactor },
  },
];
