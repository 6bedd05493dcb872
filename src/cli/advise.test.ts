import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Advice } from '../advice/advise.js';
import { gridDocument } from '../report/grid.test.data.js';
import { assay, type Desk, done, newDesk } from './attest.test.data.js';

const job = 'docs/examples/one-job/activity.json';
let desk: Desk;

beforeAll(async () => {
  desk = await newDesk();
  await desk.write('grid.json', JSON.stringify(gridDocument));
  await desk.write('wrong.json', JSON.stringify({ ...gridDocument, id: 7 }));
});

const placed = (args: readonly string[]) => args.map((one) => (one.startsWith('@') ? desk.at(one.slice(1)) : one));

describe('assay advise', () => {
  test('tells times, places and circumstances, and what it took for granted', async () => {
    const text = await done('advise', job, '--grid', desk.at('grid.json'));
    for (const part of ['Average intensity', 'Marginal intensity', 'flexible start', 'FRA', 'overhead (PUE)'])
      expect(text).toContain(part);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('power is even over the whole period');
    expect(text).not.toMatch(/undefined|NaN|null/);
  });

  test('gives the same as JSON', async () => {
    const advice = JSON.parse(await done('advise', job, '-g', desk.at('grid.json'), '-w', '24h', '--json')) as Advice;
    expect(advice.signals.map(({ signal }) => signal)).toEqual(['average', 'marginal']);
    expect(advice.signals[0]!.regions[0]!.windows.map(({ window }) => window)).toEqual(['24h']);
  });

  test('plans work that is still to be done, for a region of choice', async () => {
    const args = ['-g', desk.at('grid.json'), '--start', '2026-03-04T02:00:00+02:00', '--region', 'fra', '--json'];
    const advice = JSON.parse(await done('advise', job, ...args)) as Advice;
    expect(advice.work.start).toBe('2026-03-04T00:00:00Z');
    expect(advice.signals[0]!.regions[0]!.region).toBe('FRA');
  });

  test('writes a page with a chart for each signal, a table beside each', async () => {
    await done('advise', job, '-g', desk.at('grid.json'), '--html', desk.at('advice.html'));
    const page = await readFile(desk.at('advice.html'), 'utf8');
    expect(page.match(/class="chart wide"/g)).toHaveLength(2);
    expect(page.match(/The same as a table/g)).toHaveLength(2);
    expect(page).not.toMatch(/undefined|NaN/);
  });

  test('leaves it undecided when the grid does not cover the work', async () => {
    const { code, out } = await assay('advise', job, '-g', desk.at('grid.json'), '--start', '2027-01-01T00:00:00Z');
    expect(code).toBe(3);
    expect(out).toContain('Nothing can be said: the series has no value at 2027-01-01T00:00:00Z');
  });

  test.each<readonly [what: string, args: readonly string[], exit: number, code: string, says: string]>([
    ['without a grid', [job], 2, 'ERR_USAGE', '--grid'],
    ['a grid that is not there', [job, '-g', 'none.json'], 2, 'ERR_FILE_UNREADABLE', 'none.json'],
    ['a grid that is no factor set', [job, '-g', '@wrong.json'], 1, 'ERR_DOCUMENT_INVALID', '/id'],
    ['a region that it does not have', [job, '-g', '@grid.json', '-r', 'XX'], 2, 'ERR_USAGE', 'FRA, USA'],
    ['a start without a zone', [job, '-g', '@grid.json', '-s', '2026-03-02T00:00'], 2, 'ERR_USAGE', 'with its zone'],
    ['a day that there is not', [job, '-g', '@grid.json', '-s', '2026-13-41T00:00Z'], 2, 'ERR_USAGE', '--start'],
    ['no window', [job, '-g', '@grid.json', '-w', '24h,soon'], 2, 'ERR_USAGE', '"soon" is no window'],
  ])('refuses %s in one clear message', async (_what, args, exit, code, says) => {
    const { code: ended, out, err } = await assay('advise', ...placed(args));
    expect([ended, out]).toEqual([exit, '']);
    expect(err).toContain(says);
    expect(err).toContain(code);
    expect(err).not.toMatch(/^\s+at .*[:(]\d+|undefined|NaN/m);
  });
});
