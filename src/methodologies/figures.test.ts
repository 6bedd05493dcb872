/** Figures of an activity as methodologies read them. */
import { describe, expect, test } from 'vitest';
import type { Activity } from '../generated/documents.js';
import { isBound, memoryInstalled } from './figures.js';

function installed(...sizes: readonly (readonly [count: number, value: string])[]): string {
  const devices = sizes.map(([count, value], at) => ({
    id: `memory-${at}`,
    kind: 'memory',
    count,
    memory: { value, unit: 'GiB', basis: 'stated' },
  }));
  const found = memoryInstalled({ devices } as unknown as Activity);
  return isBound(found) ? `${found.value} ${found.unit}` : found.lack;
}

describe('memory installed', () => {
  test('is every module, as figures of devices are per unit', () => {
    expect(installed([1, '64'])).toBe('64 GiB');
    expect(installed([8, '32.1'])).toBe('256.8 GiB');
  });

  test('is lacking where no memory is listed, and where several kinds are', () => {
    expect(installed()).toBe('/devices');
    expect(installed([2, '32'], [2, '64'])).toBe('/devices');
  });
});
