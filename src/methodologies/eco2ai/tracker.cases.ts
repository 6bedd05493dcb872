/** Cases on which the text of Eco2AI 0.3.12 and its code agree. */
import { type Case, type Draw, range } from '../cases.js';

/** Where published figures of the tool are from. */
export const run = 'Eco2AI (366debb, version 0.3.12), its own code run on these inputs';

export function publishedFrom(prefix: string): readonly Case[] {
  const published = (at: string, says: string, want: string, input: Case['input'], expected: string): Case => ({
    id: `${prefix}-${at}`,
    origin: 'published',
    says,
    source: run,
    want,
    input,
    expected,
    within: '0.000000000001',
  });
  return [
    published(
      '0001',
      'a quarter of two processors of 150 W for an hour',
      'cpuEnergy',
      { cpuTdp: '150 W', cpuShare: '0.25 1', sockets: '2 1', duration: '3600 s' },
      '0.075 kWh',
    ),
    published(
      '0002',
      '16 GB in use for an hour, which are GiB',
      'memoryEnergy',
      { memoryUsed: '16 GiB', duration: '3600 s' },
      '0.006 kWh',
    ),
    published(
      '0003',
      'all boards of the machine for an hour',
      'gpuEnergy',
      { gpuPower: ['300000 mW', '250000 mW'], duration: '3600 s' },
      '0.55 kWh',
    ),
    {
      id: `${prefix}-0101`,
      origin: 'derived',
      kind: 'edge',
      says: 'a process that does nothing on a machine without accelerators: no floor',
      want: 'energy',
      input: {
        cpuTdp: '150 W',
        cpuShare: '0 1',
        sockets: '2 1',
        duration: '1.3 h',
        memoryUsed: '3.7 GiB',
        gpuStated: ['0 kWh'],
        pue: '1 1',
      },
    },
    {
      id: `${prefix}-0102`,
      origin: 'derived',
      kind: 'edge',
      says: 'power at the end of each period of ten seconds, the board idle in one of them',
      want: 'gpuEnergy',
      input: { gpuSamples: ['287.3 W', '0 W', '301.9 W'] },
    },
    {
      id: `${prefix}-0103`,
      origin: 'derived',
      says: 'an hour of everything, with overhead',
      want: 'emissions',
      input: {
        cpuTdp: '223.7 W',
        cpuShare: '0.37 1',
        sockets: '2 1',
        duration: '97.3 h',
        memoryUsed: '201.3 GiB',
        gpuStated: ['212.9 kWh'],
        pue: '1.37 1',
        intensity: '318.6 kgCO2e/MWh',
      },
    },
  ];
}

export function lookupsFrom(prefix: string): readonly Case[] {
  return (
    [
      [{ country: 'CAN' }, '120.486', 'Canada'],
      [{ country: 'CAN', region: 'Quebec' }, '1.2', 'a province of Canada'],
      [{ country: 'CHN' }, '549.534', 'China'],
      [{ country: 'RUS' }, '347.451', 'Russia'],
      [{ country: 'RUS', region: 'Moscow' }, '240.56', 'a region of Russia'],
      [{ country: 'USA', region: 'California' }, '175.62', 'a state of the USA'],
      [{ country: 'DEU', region: 'Atlantis' }, '332.495', 'an unknown region becomes the whole country'],
      [{ country: 'XXX' }, '436.529', 'an unknown country becomes the world'],
    ] as const
  ).map(([input, level, says], at) => ({
    id: `${prefix}-015${at + 1}`,
    origin: 'lookup',
    says,
    source: run,
    want: 'intensity',
    input,
    expected: `${level} gCO2e/kWh`,
  }));
}

export function refusalsFrom(prefix: string): readonly Case[] {
  return [
    {
      id: `${prefix}-0201`,
      origin: 'refusal',
      says: 'no memory of the process',
      want: 'memoryEnergy',
      input: { duration: '1 h' },
      refuses: { requirement: 'calculation-missing-input', at: '/input/memoryUsed' },
    },
    {
      id: `${prefix}-0202`,
      origin: 'refusal',
      says: 'a share in percent points without its unit',
      want: 'cpuEnergy',
      input: { cpuTdp: '150 W', cpuShare: '25 1', sockets: '2 1', duration: '1 h' },
      refuses: { requirement: 'calculation-input-range', at: '/input/cpuShare' },
    },
    {
      id: `${prefix}-0203`,
      origin: 'refusal',
      says: 'memory as a power',
      want: 'memoryEnergy',
      input: { memoryUsed: '16 W', duration: '1 h' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/memoryUsed' },
    },
    {
      id: `${prefix}-0204`,
      origin: 'refusal',
      says: 'a PUE below one',
      want: 'energy',
      input: {
        cpuTdp: '150 W',
        cpuShare: '0.25 1',
        sockets: '2 1',
        duration: '1 h',
        memoryUsed: '16 GiB',
        gpuStated: ['1.2 kWh'],
        pue: '0.9 1',
      },
      refuses: { requirement: 'calculation-input-range', at: '/input/pue' },
    },
  ];
}

export function drawsFrom(prefix: string): readonly Draw[] {
  return [
    {
      from: `${prefix}-1001`,
      count: 4,
      want: 'emissions',
      says: 'drawn: processor by share, memory of the process, three boards, overhead',
      ranges: {
        cpuTdp: range(60, 400, 'W'),
        cpuShare: range(0.2, 0.9, '1'),
        sockets: range(2, 9, '1'),
        duration: range(3, 900, 'h'),
        memoryUsed: range(200, 900, 'GiB'),
        gpuPower: range(60, 700, 'W', 3),
        pue: range(1.05, 1.9, '1'),
        intensity: range(20, 900, 'kgCO2e/MWh'),
      },
    },
    {
      from: `${prefix}-1101`,
      count: 2,
      want: 'memoryEnergy',
      says: 'drawn: memory of the process',
      ranges: { memoryUsed: range(20, 900, 'GiB'), duration: range(3, 900, 'h') },
    },
    {
      from: `${prefix}-1201`,
      count: 2,
      want: 'cpuEnergy',
      says: 'drawn: processors by share',
      ranges: {
        cpuTdp: range(60, 400, 'W'),
        cpuShare: range(0.2, 0.9, '1'),
        sockets: range(2, 9, '1'),
        duration: range(3, 900, 'h'),
      },
    },
  ];
}
