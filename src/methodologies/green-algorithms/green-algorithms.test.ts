/** From an activity to the figures of the page, version by version. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { methodologyOf } from '../registry.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;
const watts = (value: string) => ({ value, unit: 'W', basis: 'stated' });
const gigabytes = (value: string) => ({ value, unit: 'GB', basis: 'stated' });
const cores = { id: 'cpu', kind: 'cpu', model: 'Xeon E5-2683 v4', count: 1, cores: 12 };

/** The page as it opens: 12 h, 12 cores, 64 GB, a local server, no place chosen. */
const opening = {
  period: { start: '2026-03-02T00:00:00Z', end: '2026-03-02T12:00:00Z' },
  site: {},
  devices: [cores],
  energy: [],
  memoryAllocated: gigabytes('64'),
};

async function footprint(version: string, change: object) {
  const methodology = methodologyOf(`green-algorithms@${version}`);
  const factors = await openFactors(methodology.factorSets);
  const activity = { ...job, ...opening, ...change } as unknown as Activity;
  return calculate({ activity, digest: 'sha256:0' }, methodology, factors);
}
const grams = async (version: string, change: object = {}) => Number((await footprint(version, change)).total.value);

describe('the page as it opens', () => {
  test.each([
    ['3.0', 1012.26528],
    ['2.2', 1083.64296],
    ['1.0', 1083.64296],
  ])('%s gives %d g', async (version, expected) => {
    expect(await grams(version)).toBeCloseTo(expected, 8);
  });

  test('in France, by the intensities of the versions', async () => {
    const site = { country: 'FRA' };
    expect(await grams('2.2', { site })).toBeCloseTo((1083.64296 / 475) * 51.28, 8);
    expect(await grams('1.0', { site })).toBeCloseTo((1083.64296 / 475) * 47, 8);
  });

  test('for a day of issue 15, with its equivalents', async () => {
    const { steps } = await footprint('2.2', { period: { ...opening.period, end: '2026-03-03T00:00:00Z' } });
    const value = (name: string) => Number((steps.find((one) => one.name === name) as { value: string }).value);
    expect(value('treeMonths')).toBeCloseTo(2.364311912727273, 12);
    expect(value('carKilometres')).toBeCloseTo(12.38, 2);
    expect(value('flights')).toBeCloseTo(0.02, 2);
  });
});

describe('a TPU', () => {
  const devices = [{ id: 'tpu', kind: 'tpu', model: 'TPU v3', count: 1 }];

  test.each([
    ['3.0', 220 * 1.56],
    ['2.2', 200 * 1.67],
    ['1.0', 200 * 1.67],
  ])('%s has a rated power of its own for it', async (version, power) => {
    const without = { devices, memoryAllocated: gigabytes('0') };
    expect(await grams(version, without)).toBeCloseTo((12 * power * 475) / 1000, 8);
  });
});

describe('version 1.0', () => {
  test('has one kind of core, and refuses cores beside boards', async () => {
    const devices = [cores, { id: 'gpu', kind: 'gpu', count: 8, tdp: watts('400') }];
    await expect(grams('1.0', { devices })).rejects.toMatchObject({ code: 'ERR_INPUT_MISSING', path: '/devices' });
    expect(await grams('2.2', { devices })).toBeGreaterThan(1083.64296);
  });

  test('is lacking for a place whose figure is not cited', async () => {
    await expect(grams('1.0', { site: { country: 'DEU' } })).rejects.toMatchObject({ path: '/site/country' });
  });
});
