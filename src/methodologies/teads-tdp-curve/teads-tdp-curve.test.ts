/** From an activity to the figures of the Impact Framework's manifest and tests. */
import { expect, test } from 'vitest';
import { footprintOf, stated, stepOf } from '../ccf/workload.test.data.js';

const site = { country: 'USA' };
const processor = (change: object) => ({
  site,
  devices: [{ id: 'cpu', kind: 'cpu', count: 1, tdp: stated('100', 'W'), reserved: stated('360', 's'), ...change }],
});

test.each([
  ['0.01', 0.00035],
  ['0.1', 0.0008],
  ['1', 0.00255],
])('two of eight virtual processors at a load of %s: %d kWh', async (load, kilowattHours) => {
  const change = processor({ utilisation: stated(load, '1'), share: stated('0.25', '1') });
  const found = await footprintOf('teads-tdp-curve', change);
  expect(stepOf(found, 'energy')).toBeCloseTo(kilowattHours, 15);
  expect(Number(found.total.value)).toBeGreaterThan(0);
});

test('a load that nobody states is asked for', async () => {
  await expect(footprintOf('teads-tdp-curve', processor({}))).rejects.toMatchObject({
    code: 'ERR_INPUT_MISSING',
    path: '/devices/0/utilisation',
  });
});
