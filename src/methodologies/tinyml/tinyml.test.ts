/** From an activity of one small device to the figures of the README. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { tinyml } from './tinyml-2023.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;
const factors = await openFactors(tinyml.factorSets);
const subject = { system: 'wake word', stage: 'edge' };
const of = (change: object) =>
  calculate(
    { activity: { ...job, subject, devices: [], energy: [], ...change } as Activity, digest: 'sha256:0' },
    tinyml,
    factors,
  );
const kilograms = (value: string) => ({ value, unit: 'kgCO2e', basis: 'stated' });

test('a device of which nothing is known is the typical one that spots keywords, and every default says so', () => {
  const { total, inputs } = of({});
  expect(Number(total.value) / 1000).toBeCloseTo(2.66, 1);
  expect(inputs.filter(({ origin }) => origin.kind === 'default')).toHaveLength(11);
});

test('a part that the activity knows replaces the typical one: other sensors make 2.67 kg', () => {
  const sensing = { id: 'sensing', kind: 'other', count: 1, embodied: kilograms('0.03') };
  const difference = Number(of({ devices: [sensing] }).total.value) - Number(of({}).total.value);
  expect(difference).toBeCloseTo(10, 9);
});

test('a controller states its power and its life', () => {
  const power = { value: '2', unit: 'mW', basis: 'measured', instrument: 'source meter' };
  const controller = {
    id: 'mcu',
    kind: 'cpu',
    count: 1,
    tdp: power,
    lifespan: { value: '1000', unit: 'h', basis: 'stated' },
  };
  expect(of({ devices: [controller] }).drivers.energy.value).toBe('0.002');
});

test('several devices in one activity and work that is not of the edge are refused', () => {
  const batteries = { id: 'battery', kind: 'battery', count: 2, embodied: kilograms('0.5') };
  expect(() => of({ devices: [batteries] })).toThrow(expect.objectContaining({ path: '/devices/0' }));
  expect(() => of({ subject: job.subject })).toThrow(expect.objectContaining({ path: '/subject/stage' }));
});
