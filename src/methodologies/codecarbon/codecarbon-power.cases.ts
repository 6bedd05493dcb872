/** What the tool takes for the power of a part: processors by load, memory by modules, and its helpers off the tracking path. */
import type { Case } from '../cases.js';

/** Where published figures of the tool are from. */
export const run = 'CodeCarbon (b05965e, version 3.3.0), its own code run on these inputs';
export const suite = "CodeCarbon's own test suite";

export const powers: readonly Case[] = [
  {
    id: 'V-CC-0005',
    origin: 'published',
    says: 'half of the rated power when nothing else is known',
    source: suite,
    want: 'cpuPower',
    input: { sockets: '1 1', cpuTdp: '1000 W' },
    expected: '500 W',
    within: '0',
  },
  ...(
    [
      ['0', '24'],
      ['0.1', '24.216'],
      ['0.25', '27.375'],
      ['1', '240'],
    ] as const
  ).map(
    ([load, watts], at): Case => ({
      id: `V-CC-${String(at + 6).padStart(4, '0')}`,
      origin: 'published',
      says: `rated 240 W at a load of ${load}`,
      source: run,
      want: 'cpuPower',
      input: { sockets: '1 1', cpuTdp: '240 W', cpuLoad: `${load} 1` },
      expected: `${watts} W`,
      within: '0.0000000001',
    }),
  ),
  ...(
    [
      ['0.5', '0', '10'],
      ['16', '0', '10'],
      ['16.01', '0', '20'],
      ['64', '0', '20'],
      ['65', '0', '38'],
      ['128', '0', '38'],
      ['129', '0', '42'],
      ['251.5', '0', '70'],
      ['256', '0', '38'],
      ['1007', '0', '70'],
      ['1023.9', '0', '70'],
      ['1024', '0', '38'],
      ['1500', '0', '54'],
      ['4096', '0', '126'],
      ['64', '1', '6'],
      ['1024', '1', '11.4'],
      ['4096', '1', '37.8'],
    ] as const
  ).map(
    ([size, arm, watts], at): Case => ({
      id: `V-CC-${String(at + 20).padStart(4, '0')}`,
      origin: 'published',
      says: `${size} GiB of memory beside ${arm === '1' ? 'an ARM' : 'an x86'} processor`,
      source: run,
      want: 'memoryPower',
      input: { memory: `${size} GiB`, arm: `${arm} 1` },
      expected: `${watts} W`,
      within: '0.0000000001',
    }),
  ),
  {
    id: 'V-CC-0040',
    origin: 'published',
    says: 'a helper off the tracking path is linear',
    source: run,
    want: 'staticPower',
    input: { cpuTdp: '100 W', cpuLoad: '0.5 1' },
    expected: '50 W',
    within: '0',
  },
  {
    id: 'V-CC-0041',
    origin: 'published',
    says: 'its curve for one family of processors at 40 %',
    source: run,
    want: 'threadripperPower',
    input: { cpuTdp: '180 W', cpuLoad: '0.4 1' },
    expected: '106.8457129874333 W',
    within: '0.0000000000001',
  },
  {
    id: 'V-CC-0042',
    origin: 'published',
    says: 'its curve for one family of processors at 80 %',
    source: run,
    want: 'threadripperPower',
    input: { cpuTdp: '180 W', cpuLoad: '0.8 1' },
    expected: '173.9754856759924 W',
    within: '0.0000000000001',
  },
  {
    id: 'V-CC-0043',
    origin: 'published',
    says: 'that curve never reaches the rated power',
    source: suite,
    want: 'threadripperPower',
    input: { cpuTdp: '100 W', cpuLoad: '1 1' },
    expected: '98.76872502064151 W',
    within: '0.0000000000001',
  },
];
