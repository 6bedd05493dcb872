/** From an activity to a row of a model card. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { methodologyOf } from '../registry.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;
const stated = (value: string, unit: string) => ({ value, unit, basis: 'stated' });

test.each([
  ['llama-card@2', '1720320', '400', 291.42, 2],
  ['llama-card@3.1', '30840000', '700', 8931, 0],
  ['llama-card', '2380000', '700', 644.7, 1],
])('%s: %s hours at %s W are %d t', async (name, hours, watts, tonnes, digits) => {
  const methodology = methodologyOf(name);
  const gpu = { id: 'gpu', kind: 'gpu', count: 1, tdp: stated(watts, 'W'), reserved: stated(hours, 'h') };
  const activity = { ...job, devices: [gpu] } as unknown as Activity;
  const factors = await openFactors(methodology.factorSets);
  const { total, warnings } = calculate({ activity, digest: 'sha256:0' }, methodology, factors);
  expect(Number(total.value) / 1e6).toBeCloseTo(tonnes, digits);
  expect(warnings).toEqual([expect.stringMatching(/^factor is taken as .*no card prints it: inferred/)]);
});
