/** From an activity to the account of Wu et al. 2022, with the range that its assumptions leave open. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { wu } from './wu-2022.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;
const factors = await openFactors(wu.factorSets);
const of = (change: object) =>
  calculate({ activity: { ...job, ...change } as Activity, digest: 'sha256:0' }, wu, factors);

test('of the one job: 270 kWh at a PUE of 1.1, and 100 h of a system with accelerators between both rates', () => {
  const { drivers, range } = of({});
  const operational = 270 * 1.1 * 384.4;
  expect(drivers).toMatchObject({ energy: { value: '270' }, overhead: { value: '1.1' } });
  expect(Number(range?.least)).toBeCloseTo(operational + 7610.35, 1);
  expect(Number(range?.greatest)).toBeCloseTo(operational + 25367.83, 1);
});

test('a machine without accelerators has half the hardware', () => {
  const devices = job.devices.filter(({ kind }) => kind !== 'gpu');
  expect(Number(of({ devices }).drivers.embodied.value) * 2).toBeCloseTo(Number(of({}).drivers.embodied.value), 6);
});

test('an activity without a system is refused: hardware is not nothing', () => {
  expect(() => of({ devices: [] })).toThrow(expect.objectContaining({ path: '/devices' }));
});
