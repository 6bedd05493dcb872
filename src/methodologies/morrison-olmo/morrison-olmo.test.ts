/** From an activity to the account of OLMo: emissions, and water beside them. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import { read } from '../../factors/my-grid.test.data.js';
import type { Activity } from '../../generated/documents.js';
import { morrisonOlmo } from './morrison-olmo-2025.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;
const factors = await openFactors(morrisonOlmo.factorSets);
const of = (change: object, sets = factors) =>
  calculate({ activity: { ...job, ...change } as Activity, digest: 'sha256:0' }, morrisonOlmo, sets);
const gpuEnergy = (value: string, unit: string) => [
  { component: 'gpu', overhead: 'excluded', amount: { value, unit, basis: 'measured', instrument: 'NVML' } },
];

test('of the one job: 95.62 kg in operation as on Jupiter, and 10.56 kg of hardware', () => {
  const { total, drivers, impacts } = of({});
  expect(drivers).toMatchObject({ energy: { value: '240' }, overhead: { value: '1.2' }, intensity: { value: '332' } });
  expect(Number(drivers.embodied.value) / 1000).toBeCloseTo(10.56, 2);
  expect(Number(total.value) / 1000).toBeCloseTo(95.62 + 10.56, 2);
  // 288 kWh at 1.29 L/kWh, and 102.6 L for each accelerator over 35,040 h, of 800 h.
  expect(Number(impacts?.[0]?.value)).toBeCloseTo(371.52 + 2.342, 2);
  expect(impacts?.[0]).toMatchObject({ name: 'water', unit: 'L' });
});

test('the development of 13B in Iowa comes out as table 1 prints it', () => {
  const { steps } = of({ site: { country: 'USA', subdivision: 'US-IA' }, energy: gpuEnergy('116', 'MWh') });
  const value = (name: string) => Number((steps.find((one) => one.name === name) as { value: string }).value);
  expect(value('operational') / 1e6).toBeCloseTo(46, 0);
  expect(value('operationalWater') / 1000).toBeGreaterThan(401);
  expect(value('operationalWater') / 1000).toBeLessThan(403);
});

test('elsewhere the grid is that of the place, the PUE is asked for, and water that nobody knows is no result', () => {
  expect(() => of({ site: { country: 'FRA' } })).toThrow(expect.objectContaining({ path: '/site/pue' }));
  const pue = { value: '1.1', unit: '1', basis: 'stated' };
  const { inputs, impacts } = of({ site: { country: 'FRA', pue } });
  expect(inputs.find(({ name }) => name === 'intensity')?.origin).toMatchObject({ set: 'owid-countries', row: 'FRA' });
  expect(impacts).toBeUndefined();
});

test('a grid factor of the user comes before that of the paper', async () => {
  const own = await openFactors(morrisonOlmo.factorSets, [
    await read(['/rows', [{ key: 'USA', values: { intensity: '401' } }]]),
  ]);
  expect(of({}, own).drivers.intensity.value).toBe('401');
});
