/** From an activity to table 15 of Touvron et al. 2023. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { touvronLlama } from './touvron-llama-2023.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;
const factors = await openFactors(touvronLlama.factorSets);
const of = (change: object) =>
  calculate({ activity: { ...job, ...change } as Activity, digest: 'sha256:0' }, touvronLlama, factors);

const hours = { value: '499.2', unit: 'h', basis: 'stated' };
const trained = { id: 'gpu', kind: 'gpu', count: 2048, model: 'NVIDIA A100 SXM4 80 GB', reserved: hours };

test('a model trained on 2048 boards for three weeks comes out as the 65B row does, at 400 W from the data sheet', () => {
  const { total, inputs, steps } = of({ devices: [trained] });
  expect(Number(total.value) / 1e6).toBeCloseTo(173, 0);
  expect(inputs.find(({ name }) => name === 'power')?.origin).toMatchObject({ kind: 'looked-up', set: 'hardware' });
  expect(steps.find(({ name }) => name === 'boardHours')).toMatchObject({ value: '1022361.6' });
});

test('neither the site nor its PUE changes anything: the paper compares models', () => {
  const site = { country: 'FRA', pue: { value: '1.5', unit: '1', basis: 'stated' } };
  expect(of({ devices: [trained], site }).total).toEqual(of({ devices: [trained] }).total);
});

test('an accelerator that no data sheet names and whose power nobody states is refused', () => {
  const devices = [{ id: 'gpu', kind: 'gpu', count: 8, model: 'Elbe 9' }];
  expect(() => of({ devices })).toThrow(expect.objectContaining({ path: '/devices/0/tdp' }));
});
