/** From an activity to the coefficients of Cloud Jewels. */
import { expect, test } from 'vitest';
import { footprintOf, stated, stepOf } from '../ccf/workload.test.data.js';

const usa = { site: { country: 'USA' } };

test('an hour of a virtual processor is 2.11 Wh, a terabyte-hour 0.89 and 1.52 Wh', async () => {
  const hour = stated('1', 'h');
  const energy = async (work: object) => stepOf(await footprintOf('cloud-jewels', { ...usa, work }), 'energy') * 1000;
  expect(await energy({ vcpuTime: hour })).toBeCloseTo(2.11, 12);
  expect(await energy({ vcpuTime: hour, hddTime: stated('1', 'TB*h') })).toBeCloseTo(2.11 + 0.89, 12);
  expect(await energy({ vcpuTime: hour, ssdTime: stated('1', 'TB*h') })).toBeCloseTo(2.11 + 1.52, 12);
});

test('a board is a virtual processor', async () => {
  const devices = [{ id: 'gpu', kind: 'gpu', count: 8, reserved: stated('100', 'h') }];
  const found = await footprintOf('cloud-jewels', { ...usa, devices, work: { vcpuTime: stated('0', 'h') } });
  expect(stepOf(found, 'energy')).toBeCloseTo(0.00211 * 800, 12);
});
