import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActivityDocument } from '../calculate.js';
import { parseDocument } from '../document.js';
import { type Factors, openFactors } from '../factors/factors.js';
import type { Activity } from '../generated/documents.js';
import { currentMethodologies } from '../methodologies/registry.js';
import { grid, gridDocument } from '../report/grid.test.data.js';
import { advise, type WindowAdvice } from './advise.js';

let job: Activity;
let factors: Factors;

beforeAll(async () => {
  job = parseDocument('activity', JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')));
  factors = await openFactors(currentMethodologies.flatMap(({ factorSets }) => factorSets));
});

const unknown = [{ component: 'node', overhead: 'excluded', amount: { unknown: 'nobody measured it' } }];

const document = (change: object = {}): ActivityDocument => ({
  activity: parseDocument('activity', { ...structuredClone(job), ...change }),
  digest: 'sha256:0',
});
const advised = async (change: object = {}, options: Parameters<typeof advise>[4] = {}, set = grid()) =>
  advise(document(change), await set, currentMethodologies, factors, options);

const told = (window: WindowAdvice | undefined) => {
  if (window === undefined || !('flexible' in window)) throw new Error('nothing is told of the window');
  return window;
};

describe('an advice', () => {
  it('tells average and marginal apart, average first, and names what each is', async () => {
    const { signals } = await advised();
    expect(signals.map(({ quantity, signal, basis }) => [quantity, signal, basis])).toEqual([
      ['average', 'average', 'direct'],
      ['marginal', 'marginal', 'not-stated'],
    ]);
  });

  it('has the emissions as it was: 270 kWh over the mean of the hundred hours', async () => {
    // The steps of whole days have a mean of 400; of the four hours that are left, 00 to 03 of 6 March.
    const values = gridDocument.series[1]!.values.slice(24, 124).map(Number);
    const mean = values.reduce((sum, value) => sum + value, 0) / 100;
    const { signals } = await advised();
    const [home, ...others] = signals[0]!.regions;
    expect(home!.home).toBe(true);
    expect(home!.asItWas!.grams).toBeCloseTo(270 * mean, 6);
    expect(home!.asItWas!.intensity).toBeCloseTo(mean, 9);
    expect(others.map(({ region }) => region)).toEqual(['FRA']);
  });

  it('begins later when that is lower, under each signal by itself', async () => {
    const short = { period: { start: '2026-03-02T18:00:00Z', end: '2026-03-02T20:00:00Z' } };
    const [average, marginal] = (await advised(short, { windows: ['24h'] })).signals;
    const starts = [average, marginal].map((signal) => told(signal!.regions[0]!.windows[0]).flexible.runs[0]!.start);
    // The average is lowest at 07, between 06 and 08; the marginal at 15, between 14 and 16.
    expect(starts).toEqual(['2026-03-03T06:00:00Z', '2026-03-03T14:00:00Z']);
    const { flexible, paused } = told(average!.regions[0]!.windows[0]);
    expect(paused.grams).toBeLessThanOrEqual(flexible.grams);
    expect(flexible.saving).toBeCloseTo(1 - flexible.grams / average!.regions[0]!.asItWas!.grams, 12);
  });

  it('carries the overhead that is stated, and says what it took for granted where none is', async () => {
    const pue = { value: '1.5', unit: '1', basis: 'stated' };
    expect((await advised()).assumptions).toContain('no overhead: the PUE of the site is not known');
    const { work, assumptions } = await advised({ site: { country: 'USA', pue } });
    expect(work.energy).toBeCloseTo(405, 9);
    expect(assumptions).toContain('overhead as stated, a PUE of 1.5');
    expect(assumptions.some((one) => one.startsWith('power is even'))).toBe(true);
  });

  it('follows a course of power where there is one', async () => {
    const series = {
      id: 'power',
      of: 'energy',
      component: 'node',
      overhead: 'excluded',
      unit: 'kWh',
      basis: 'measured',
      start: '2026-03-02T00:00:00Z',
      step: { value: '1', unit: 'h' },
      values: ['3', '1'],
    };
    const period = { start: '2026-03-02T00:00:00Z', end: '2026-03-02T02:00:00Z' };
    const { work, signals, assumptions } = await advised({ energy: [], series: [series], period }, { windows: ['2h'] });
    const [first, second] = gridDocument.series[1]!.values.slice(24, 26).map(Number);
    expect([work.energy, work.hours]).toEqual([4, 2]);
    expect(signals[0]!.regions[0]!.asItWas!.grams).toBeCloseTo(3 * first! + second!, 9);
    expect(assumptions.some((one) => one.startsWith('power is even'))).toBe(false);
  });

  it('takes the electricity that a method estimates where the activity states none', async () => {
    const { work, assumptions } = await advised({ energy: unknown });
    expect(assumptions[0]).toMatch(/^electricity as .+ estimates it$/);
    expect(work.energy).toBeGreaterThan(100);
  });

  it('tells nothing of a window that the series does not cover, nor of one with a gap', async () => {
    const [home] = (await advised({}, { windows: ['24h', '1000h'] })).signals[0]!.regions;
    expect(home!.windows[1]).toEqual({
      window: '1000h',
      hours: 1000,
      lacking: 'the series has no value at 2026-03-11T00:00:00Z',
    });
    const series = structuredClone(gridDocument.series);
    (series[1]!.values as (string | null)[])[130] = null;
    const [gap] = (await advised({}, { windows: ['6h', '24h'] }, grid({ series }))).signals[0]!.regions;
    expect(gap!.windows.map((one) => ('lacking' in one ? one.lacking : 'told'))).toEqual([
      'told',
      'the series has no value at 2026-03-06T10:00:00Z',
    ]);
  });

  it('says of a region that ends early that nothing can be said', async () => {
    const poland = (await advised()).signals[1]!.regions.find(({ region }) => region === 'POL')!;
    expect([poland.asItWas, poland.lacking]).toEqual([undefined, 'the series has no value at 2026-03-05T04:00:00Z']);
  });

  it('shows a course whose shares add up to the length of the work in each row', async () => {
    const { stretches } = (await advised()).signals[0]!.course!;
    for (const share of ['asItWas', 'flexible', 'paused'] as const) {
      const hours = stretches.reduce(
        (sum, one) => sum + (one[share] * (Date.parse(one.end) - Date.parse(one.start))) / 3_600_000,
        0,
      );
      expect(hours).toBeCloseTo(100, 9);
    }
  });

  it('moves what can be moved: overhead of a product by as much as itself, a life by the embodied part', async () => {
    const pue = { value: '1.5', unit: '1', basis: 'stated' };
    const { levers } = await advised({ site: { country: 'USA', subdivision: 'US-CA', pue } });
    const of = (lever: string, methodology: string) =>
      levers.find((one) => one.lever === lever && one.methodology === methodology);
    expect(of('overhead', 'codecarbon')!.elasticity).toBeCloseTo(1, 9);
    expect(of('overhead', 'codecarbon')!.change).toBe(-0.1);
    const { grams, elasticity, change } = of('lifetime', 'sci')!;
    expect(elasticity).toBeLessThan(0);
    expect(change).toBe(0.1);
    // Embodied: (8 × 150 + 2500) kg × 100 h / 35040 h; a tenth of it.
    expect(grams).toBeCloseTo((-0.1 * 3_700_000 * 100) / 35040, 6);
  });

  it('lowers no PUE below 1', async () => {
    const pue = { value: '1.02', unit: '1', basis: 'stated' };
    const { levers } = await advised({ site: { country: 'USA', pue } });
    expect(levers.find(({ lever }) => lever === 'overhead')!.change).toBeCloseTo(1 / 1.02 - 1, 12);
  });
});

describe('what cannot be advised', () => {
  const refusal = (code: string, message: string) =>
    expect.objectContaining({ code, message: expect.stringContaining(message) });

  it('is a set without series of intensities', async () => {
    const water = grid({ series: gridDocument.series.filter(({ quantity }) => quantity === 'water') });
    await expect(advised({}, {}, water)).rejects.toThrow(refusal('ERR_FACTOR_MISSING', 'has no series of intensities'));
  });

  it('is a place that the set does not have: it says which there are', async () => {
    await expect(advised({ site: { country: 'DEU' } })).rejects.toThrow(
      refusal('ERR_FACTOR_MISSING', 'no series for "DEU"; choose the region of the work with --region: FRA, USA, POL'),
    );
    expect((await advised({ site: { country: 'DEU' } }, { region: 'us' })).signals[0]!.regions[0]!.region).toBe('USA');
  });

  it.each(['6', '0h', 'h', '-5%', '1d'])('is the window %s', async (window) => {
    await expect(advised({}, { windows: [window] })).rejects.toThrow(refusal('ERR_USAGE', `"${window}" is no window`));
  });

  it('is work whose electricity nobody knows', async () => {
    const set = await grid();
    expect(() => advise(document({ energy: unknown }), set, [], factors)).toThrow(
      refusal('ERR_INPUT_MISSING', 'the advice needs'),
    );
  });
});
