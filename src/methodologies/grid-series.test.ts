import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseFactorSet } from '../factors/factor.js';
import { Factors } from '../factors/factors.js';
import type { Activity } from '../generated/documents.js';
import { isBound } from './figures.js';
import { intensitySeries } from './grid-series.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;

/** The one job, with electricity at steps of a quarter of an hour. */
function activityFrom(start: string, values: readonly string[], step = { value: '15', unit: 'min' }): Activity {
  const series = {
    id: 'e',
    of: 'energy',
    component: 'node',
    overhead: 'excluded',
    unit: 'kWh',
    basis: 'measured',
    start,
    step,
    values,
  };
  return { ...job, site: { country: 'USA', gridZone: 'US-TEX' }, energy: [], series: [series] } as unknown as Activity;
}

async function factorsWith(values: readonly (string | null)[], change: object = {}): Promise<Factors> {
  const set = {
    schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
    id: 'my-hours',
    version: '2026-11',
    title: 'Hours',
    says: 'Hours of a grid.',
    source: { title: 'The operator' },
    licence: { id: 'LicenseRef-own' },
    quantities: {
      hourly: { unit: 'kgCO2e/MWh', says: 'intensity of the hour', signal: 'marginal', method: 'location' },
    },
    rows: [],
    series: [
      {
        key: 'US-TEX',
        quantity: 'hourly',
        start: '2026-11-01T00:00:00Z',
        step: { value: '1', unit: 'h' },
        values,
        ...change,
      },
    ],
  };
  return new Factors([], [await parseFactorSet(set, 'my-hours.json')]);
}

const at = '2026-11-01T00:30:00Z';

describe('an intensity over time', () => {
  test('holds for every step within its own', async () => {
    const found = intensitySeries(
      activityFrom(at, ['1', '1', '1', '1']),
      await factorsWith(['400', '300']),
      'marginal',
    );
    expect(found).toMatchObject({ value: ['400', '400', '300', '300'], unit: 'kgCO2e/MWh', index: 'interval' });
    expect(isBound(found) && found.origin).toMatchObject({ kind: 'looked-up', set: 'my-hours', row: 'US-TEX' });
  });

  test.each<[string, readonly (string | null)[], object, string]>([
    ['it ends too early', ['400'], {}, 'begins at 2026-11-01T01:00:00.000Z'],
    [
      'it begins too late',
      ['400', '300', '200'],
      { start: '2026-11-01T01:00:00Z' },
      'begins at 2026-11-01T00:30:00.000Z',
    ],
    ['it has a gap', ['400', null], {}, 'begins at 2026-11-01T01:00:00.000Z'],
    ['steps do not fit', ['400', '300'], { step: { value: '20', unit: 'min' } }, '20 min does not fit 15 min'],
    ['it is of another place', ['400', '300'], { key: 'US-CAL' }, 'the marginal intensity of the place'],
  ])('is lacking when %s', async (_, values, change, says) => {
    const found = intensitySeries(
      activityFrom(at, ['1', '1', '1', '1']),
      await factorsWith(values, change),
      'marginal',
    );
    expect(found).toMatchObject({ says: expect.stringContaining(says) });
  });

  test('is lacking when only the other kind is there, and when the electricity is no series', async () => {
    const factors = await factorsWith(['400', '300']);
    expect(isBound(intensitySeries(activityFrom(at, ['1']), factors, 'average'))).toBe(false);
    expect(intensitySeries(job, factors, 'marginal')).toMatchObject({ lack: '/series' });
  });
});

test('a series of a quantity that the set does not declare is refused', async () => {
  await expect(factorsWith(['1'], { quantity: 'daily' })).rejects.toMatchObject({
    code: 'ERR_FACTOR_SET_INVALID',
    message: expect.stringContaining('my-hours.json, at /series/0/quantity'),
  });
});
