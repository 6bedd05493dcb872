/** Figures that the code of experiment-impact-tracker and its tests print. */
import type { Case } from '../cases.js';

const run = 'experiment-impact-tracker (c1b0fcb, version 0.1.4), its own code run on these inputs';
const tests = "experiment-impact-tracker's own test suite";

/** Samples after 10, 30 and 50 minutes of an hour: each covers the time before it, the last one the tail as well. */
const covered = ['600 s', '1200 s', '1800 s'];
const cpuSamples = ['50 W', '60 W', '40 W'];
const gpuSamples = ['200 W', '240 W', '220 W'];
const rough = { gpuTdp: '250 W', gpuLoad: '1 1', cpuTdp: '65 W', cpuLoad: '0 1', duration: '12 h' };

function sampled(at: string, says: string, want: string, input: Case['input'], expected: string): Case {
  return {
    id: `V-EIT-${at}`,
    origin: 'published',
    says,
    source: run,
    want,
    input,
    expected,
    within: '0.0000000000005',
  };
}

export const published: readonly Case[] = [
  sampled(
    '0001',
    'an hour in three samples, accelerators and packages, overhead included',
    'energy',
    { cpuSamples, gpuSamples, covered, pue: '1.58 1' },
    '0.429233333333333 kWh',
  ),
  sampled('0002', 'packages and memory of that hour', 'cpuEnergy', { cpuSamples, covered }, '0.048333333333333 kWh'),
  sampled('0003', 'accelerators of that hour', 'gpuEnergy', { gpuSamples, covered }, '0.223333333333333 kWh'),
  sampled(
    '0004',
    'emissions of that hour',
    'emissions',
    { cpuSamples, gpuSamples, covered, pue: '1.58 1', intensity: '250 gCO2e/kWh' },
    '0.107308333333333 kgCO2e',
  ),
  sampled(
    '0005',
    'board-hours of that hour',
    'gpuHours',
    { gpuUtilisation: ['0.8 1', '0.9 1', '0.7 1'], covered, boards: '2 1' },
    '1.566666666666667 h',
  ),
  sampled(
    '0006',
    'the share of a process: memory is taken out of the package, which does not hold it',
    'cpuPower',
    { packagePower: '80 W', corePower: '50 W', dramPower: '12 W', cpuShare: '0.5 1', memoryShare: '0.25 1' },
    '37.0 W',
  ),
  {
    id: 'V-EIT-0007',
    origin: 'published',
    says: 'the rough estimate of twelve hours of a GTX 1080 Ti',
    source: tests,
    want: 'roughEnergy',
    input: rough,
    expected: '3.0 kWh',
    within: '0',
  },
  {
    id: 'V-EIT-0008',
    origin: 'published',
    says: 'its emissions in Oregon, without overhead',
    source: tests,
    want: 'roughEmissions',
    input: { ...rough, intensity: '127.006 gCO2e/kWh' },
    expected: '0.381018 kgCO2e',
    within: '0',
  },
];

export const lookups: readonly Case[] = (
  [
    [{ country: 'USA', region: 'US-OR' }, '127.006', 'Oregon'],
    [{ country: 'USA', region: 'US-CA' }, '250.733', 'California'],
    [{ gridZone: 'US-BPA' }, '95.366', 'a balancing area'],
    [{ country: 'FRA' }, '55.998', 'France'],
    [{ country: 'DEU' }, '380.304', 'Germany'],
    [{ country: 'GBR' }, '269.708', 'the United Kingdom'],
    [{ country: 'CAN', region: 'CA-QC' }, '30', 'Quebec'],
    [{ country: 'EST' }, '1043.69', 'Estonia'],
  ] as const
).map(([input, grams, says], at) => ({
  id: `V-EIT-015${at + 1}`,
  origin: 'lookup',
  says,
  source: 'experiment-impact-tracker 0.1.4, averages of zones',
  want: 'intensity',
  input,
  expected: `${grams} gCO2e/kWh`,
}));
