/** From an activity to the parts of the life cycle of BLOOM. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import { read } from '../../factors/my-grid.test.data.js';
import type { Activity, Footprint } from '../../generated/documents.js';
import { luccioniBloom } from './luccioni-bloom-2022.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;
const factors = await openFactors(luccioniBloom.factorSets, [
  await read(['/rows', [{ key: 'FRA', values: { intensity: '57' }, source: 'Luccioni et al. 2022' }]]),
]);
const of = (change: object) =>
  calculate({ activity: { ...job, ...change } as Activity, digest: 'sha256:0' }, luccioniBloom, factors);
const kilograms = ({ steps }: Footprint, name: string) => {
  const found = steps.find((one) => one.name === name);
  return found && 'value' in found ? Number(found.value) / 1000 : undefined;
};

/** Accelerators of the study, as hours of one of them. */
const bloom = {
  site: { country: 'FRA' },
  devices: [
    {
      ...{ id: 'gpu', kind: 'gpu', count: 1, tdp: { value: '400', unit: 'W', basis: 'stated' } },
      reserved: { value: '1082990', unit: 'h', basis: 'stated' },
    },
  ],
  energy: [
    {
      ...{ component: 'idle', overhead: 'excluded' },
      amount: { value: '256646', unit: 'kWh', basis: 'measured', instrument: 'nodes of Jean Zay without a job' },
    },
  ],
};

test('the hours of the study, its idle electricity and its grid come out as its table', () => {
  const footprint = of(bloom);
  expect(Number(footprint.total.value) / 1e6).toBeCloseTo(50.5, 1);
  expect(kilograms(footprint, 'dynamic')).toBeCloseTo(24690, -2);
  expect(kilograms(footprint, 'idle')).toBeCloseTo(14600, -2);
  expect(kilograms(footprint, 'embodiedServers')).toBeCloseTo(7570, -2);
  expect(kilograms(footprint, 'embodiedBoards')).toBeCloseTo(3640, -1);
});

test('of the one job: 118.23 kg in operation as CodeCarbon sees the grid, and 8.28 kg of hardware at the rates of the study', () => {
  const footprint = of({});
  expect(kilograms(footprint, 'operational')).toBeCloseTo(118.23136, 9);
  // 0.05596 kg for each server hour and 0.003358 kg for each of 800 accelerator hours.
  expect(kilograms(footprint, 'embodied')).toBeCloseTo(8.28, 2);
});

test('idle electricity that nobody knows is left out and not taken for zero', () => {
  const { steps } = of({ ...bloom, energy: [] });
  expect(steps.map(({ name }) => name)).not.toContain('idle');
});

test('an activity that does not say where it was is refused', () => {
  expect(() => of({ site: {} })).toThrow(expect.objectContaining({ path: '/site/country' }));
});
