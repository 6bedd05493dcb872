/** What CodeCarbon 3.3.0 takes for a processor: answers of its own TDP class and of its set-up of the tracker. */
import { describe, expect, test } from 'vitest';
import { openFactors } from '../../factors/factors.js';
import type { Activity, Device } from '../../generated/documents.js';
import { isBound } from '../figures.js';
import { processor } from './hardware.js';

const factors = await openFactors(['codecarbon-cpu']);

/** Rated power of one processor and how many, in watts. */
function rated(cpu: Partial<Device>): string {
  const { cpuTdp, sockets } = processor(
    { devices: [{ id: 'cpu', kind: 'cpu', count: 1, ...cpu }] } as unknown as Activity,
    factors,
  );
  if (!isBound(cpuTdp!) || !isBound(sockets!)) return 'lacks';
  return `${sockets.value} x ${Number(cpuTdp.value)} ${cpuTdp.unit}`;
}

describe('the rated power of a processor by the name that the machine gives it', () => {
  test.each([
    ['AMD EPYC 7763 64-Core Processor', 280],
    ['amd epyc 7763', 280],
    ['Intel(R) Xeon(R) Gold 6248 CPU @ 2.50GHz', 150],
    ['Intel(R) Core(TM) i7-7600U CPU @ 2.80GHz', 15],
    ['Intel(R) Xeon(R) CPU E5-2683 v4 @ 2.10GHz', 120],
    ['13th Gen Intel(R) Core(TM) i9-13900K', 125],
    ['11th Gen Intel(R) Core(TM) i5-1135G7 @ 2.40GHz', 28],
    ['AMD Ryzen Threadripper 3990X 64-Core Processor', 280],
    ['Apple M1 Pro', 10],
  ])('%s is %d W', (model, watts) => {
    expect(rated({ model, threads: 2 })).toBe(`1 x ${watts} W`);
  });

  test.each(['Intel(R) Xeon(R) CPU @ 2.20GHz', 'AMD EPYC', 'Neoverse-N1', 'Apple M3 Max'])(
    '%s fits several names or none, so its threads count',
    (model) => {
      expect(rated({ model, threads: 16 })).toBe('1 x 64 W');
    },
  );
});

describe('several processors', () => {
  test('each have the power that the table says', () => {
    expect(rated({ model: 'AMD EPYC 7742 64-Core Processor', count: 2, threads: 128 })).toBe('2 x 225 W');
  });

  test('of no listed name: all threads of the machine, times the processors once more', () => {
    expect(rated({ model: 'Neoverse-N1', count: 2, threads: 80 })).toBe('2 x 640 W');
  });

  test('of which nothing is known are 85 W together', () => {
    expect(rated({ count: 2 })).toBe('1 x 85 W');
  });
});
