/** From an activity to the figures of Strubell et al. 2019. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { strubell } from './strubell-2019.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;
const factors = await openFactors([]);
const kWh = (component: string, value: string) => ({
  component,
  overhead: 'excluded',
  amount: { value, unit: 'kWh', basis: 'measured' },
});

function pounds(change: object): number {
  const activity = { ...job, ...change } as Activity;
  return Number(calculate({ activity, digest: 'sha256:0' }, strubell, factors).total.value) / 453.59237;
}

test('ELMo: 517.66 W over 336 h are 262 lb (table 3)', () => {
  const energy = [kWh('gpu', '150'), kWh('cpu', '20'), kWh('memory', String((517.66 * 336) / 1000 - 170))];
  expect(pounds({ energy })).toBeCloseTo(262, 0);
});

test('the PUE and the place of the activity have no say', () => {
  const site = { country: 'FRA', pue: { value: '1.1', unit: '1', basis: 'stated' } };
  expect(pounds({ site })).toBe(pounds({}));
});

test('a part is never taken for the whole', () => {
  expect(() => pounds({ energy: [kWh('gpu', '240'), kWh('cpu', '24')] })).toThrow(/the electricity of memory/);
  expect(() => pounds({ energy: [kWh('node', '240')] })).toThrow(/the electricity of the accelerators/);
});
