/** Dodge et al. 2022 over a whole year of hours, with marginal and average series that a user brings. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { compare } from '../../compare.js';
import { type FactorSet, parseFactorSet } from '../../factors/factor.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { dodge } from './dodge-2022.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;
const hours = Array.from({ length: 8760 }, (_, hour) => hour);
const start = '2025-01-01T00:00:00Z';
/** More on each day of the year, the same in each hour of it. */
const energy = hours.map((hour) => `${1 + Math.floor(hour / 24)}e-2`);
/** Rises from midnight to midnight, each day alike. */
const marginal = hours.map((hour) => String(300 + 10 * (hour % 24)));
/** Alternates from day to day. */
const average = hours.map((hour) => (Math.floor(hour / 24) % 2 === 0 ? '200' : '150'));

function series(change: object = {}): object {
  const step = { value: '1', unit: 'h' };
  return {
    id: 'gpu',
    of: 'energy',
    component: 'gpu',
    overhead: 'excluded',
    unit: 'kWh',
    start,
    step,
    values: energy,
    ...change,
  };
}

function activity(...all: readonly object[]): Activity {
  const period = { start, end: '2026-01-01T00:00:00Z' };
  return {
    ...job,
    period,
    site: { country: 'USA', gridZone: 'US-TEX' },
    energy: [],
    series: all,
  } as unknown as Activity;
}

function grid(values: Readonly<Record<string, readonly (string | null)[]>>): Promise<FactorSet> {
  const quantity = (signal: string) => ({
    unit: 'gCO2e/kWh',
    says: `${signal} of the hour`,
    signal,
    method: 'location',
  });
  return parseFactorSet(
    {
      schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
      id: 'my-hours',
      version: '2025',
      title: 'Hours',
      says: 'Hours of a grid.',
      source: { title: 'The operator' },
      licence: { id: 'LicenseRef-own' },
      quantities: { marginal: quantity('marginal'), average: quantity('average') },
      rows: [],
      series: Object.entries(values).map(([name, list]) => {
        return { key: 'US-TEX', quantity: name, start, step: { value: '1', unit: 'h' }, values: list };
      }),
    },
    'my-hours.json',
  );
}

async function footprint(of: Activity, values: Parameters<typeof grid>[0]) {
  return calculate({ activity: of, digest: 'sha256:0' }, dodge, await openFactors([], [await grid(values)]));
}

describe('a year of hours', () => {
  test('counts each hour at its marginal intensity, and beside it at its average', async () => {
    const { total, steps, drivers } = await footprint(activity(series()), { average, marginal });
    // Of day d, 0.01 d kWh in each hour: 0.01 (1 + … + 365) = 667.95; intensities of a day come to 24 × 300 + 10 × 276.
    expect(Number(total.value)).toBeCloseTo(667.95 * 9960, 6);
    // Odd days 1, 3 … 365 come to 183² = 33,489, even ones to 182 × 183 = 33,306; 24 hours each.
    const beside = steps.find(({ name }) => name === 'averageEmissions') as { value: string };
    expect(Number(beside.value)).toBeCloseTo(0.24 * (33489 * 200 + 33306 * 150), 6);
    expect(Number(drivers.energy.value)).toBeCloseTo(24 * 667.95, 8);
    expect(drivers.overhead.value).toBe('1');
  });

  test('adds the boards up that have series of their own, whatever else was recorded', async () => {
    const all = [
      series({ id: 'host', component: 'cpu', start: '2024-12-31T00:00:00Z' }),
      series(),
      series({ id: 'other', component: 'tpu', unit: 'Wh', values: energy.map(() => '500') }),
    ];
    const { total } = await footprint(activity(...all), { marginal });
    expect(Number(total.value)).toBeCloseTo(667.95 * 9960 + 0.5 * 365 * 9960, 6);
  });

  test('is marginal in a comparison, though an average stands beside it', async () => {
    const document = { activity: activity(series()), digest: 'sha256:0' };
    const factors = await openFactors([], [await grid({ average, marginal })]);
    expect(compare(document, [dodge], factors).rows[0]).toMatchObject({ signal: 'marginal', method: 'location' });
  });
});

describe('a year with a hole in it', () => {
  const without = (values: readonly string[]) => values.map((value, at) => (at === 4000 ? null : value));

  test('is refused where the grid has no intensity of an hour', async () => {
    await expect(footprint(activity(series()), { marginal: without(marginal) })).rejects.toThrow(
      /an intensity for the step that begins at 2025-06-16T16:00:00.000Z/,
    );
    await expect(footprint(activity(series()), { marginal: marginal.slice(0, 8759) })).rejects.toThrow(
      /begins at 2025-12-31T23:00:00.000Z/,
    );
  });

  test('is refused where the electricity of an hour was not recorded', async () => {
    const run = footprint(activity(series({ values: without(energy) })), { marginal });
    await expect(run).rejects.toMatchObject({ path: '/series/0/values/4000' });
    await expect(run).rejects.toThrow(/the series "gpu" has a gap, which is not zero/);
  });

  test('has no average beside it where only the average has the hole', async () => {
    const { total, steps } = await footprint(activity(series()), { marginal, average: without(average) });
    expect(Number(total.value)).toBeCloseTo(667.95 * 9960, 6);
    expect(steps.map(({ name }) => name)).not.toContain('averageEmissions');
  });
});

describe('what does not stand in', () => {
  test.each<[string, readonly object[], Parameters<typeof grid>[0], string]>([
    ['average for marginal', [series()], { average }, '/site'],
    ['the whole node for its boards', [series({ component: 'node' })], { marginal }, '/energy'],
    ['electricity with overhead', [series({ overhead: 'included' })], { marginal }, '/site/pue'],
    [
      'boards at other steps',
      [series(), series({ id: 'b', device: 'b', values: energy.slice(1) })],
      { marginal },
      '/series',
    ],
  ])('%s', async (_, all, values, path) => {
    await expect(footprint(activity(...all), values)).rejects.toMatchObject({ code: 'ERR_INPUT_MISSING', path });
  });
});
