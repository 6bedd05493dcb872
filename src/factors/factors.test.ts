/** The sets of one calculation: ours, and those of the user before them. */
import { describe, expect, it } from 'vitest';
import type { Footprint } from '../generated/documents.js';
import { Factors, openFactors } from './factors.js';
import { document, read } from './my-grid.test.data.js';

const grid = await read();
const ids = ['egrid-states', 'owid-countries', 'owid-countries', 'codecarbon-us-states'];
const factors = await openFactors(ids, [grid]);

type Input = Footprint['inputs'][number];
const looked = (set: string, row: string, value: string): Input =>
  ({ name: 'i', unit: 'gCO2e/kWh', value, origin: { kind: 'looked-up', set, version: '1', row } }) as Input;
const stated = { name: 'i', unit: 'gCO2e/kWh', value: '400', origin: { kind: 'stated', path: '/site' } } as Input;
const signal = (of: Factors, ...inputs: readonly Input[]): string => of.signalOf({ inputs } as unknown as Footprint);

describe('the sets of a calculation', () => {
  it('find a factor in the set that is asked, ours or of the user', () => {
    expect(factors.find('owid-countries', 'intensity', 'fra')?.value).toBe('41.44');
    expect(factors.find('my-grid', 'intensity', 'deu')?.value).toBe('334.1');
  });

  it('find nothing in a set that was not opened, nor under another key', () => {
    expect(factors.find('codecarbon-gcp', 'intensity', 'gcp/us-central1')).toBeUndefined();
    expect(factors.find('constructor', 'intensity', 'DEU')).toBeUndefined();
    expect(factors.find('my-grid', 'intensity', 'FRA')).toBeUndefined();
  });

  it('name the sets of the user that hold a quantity, in the order in which they were handed over', async () => {
    const second = await read(['/id', 'second'], ['/quantities/residual'], ['/rows/0/values', { intensity: '1' }]);
    const both = await openFactors([], [second, grid]);
    expect(both.own('intensity')).toEqual(['second', 'my-grid']);
    expect(both.own('residual')).toEqual(['my-grid']);
    expect(both.own('pue')).toEqual([]);
    expect(both.own('toString')).toEqual([]);
  });

  it('give the figures of a row in base units, by set, version and key as written', () => {
    expect(factors.row('my-grid', '2025', 'DEU')).toEqual([334.1, 702]);
    expect(factors.row('codecarbon-us-states', '3.3.0', 'US-CA')![0]).toBeCloseTo(205.26914471217, 10);
    expect(factors.row('my-grid', '2024', 'DEU')).toBeUndefined();
    expect(factors.row('my-grid', '2025', 'Allemagne')).toBeUndefined();
    expect(factors.row('your-grid', '2025', 'DEU')).toBeUndefined();
  });

  it('name the sets that figures were looked up in, each once, with version and digest, in order', () => {
    const figures = [
      looked('owid-countries', 'FRA', '1'),
      stated,
      looked('my-grid', 'DEU', '1'),
      looked('my-grid', 'x', '1'),
    ];
    const used = factors.used(figures);
    expect(used.map(({ id, version }) => [id, version])).toEqual([
      ['my-grid', '2025'],
      ['owid-countries', '2026'],
    ]);
    expect(used[0]!.digest).toBe(grid.digest);
    expect(factors.used([stated])).toEqual([]);
  });
});

describe('a set of the user with the id of one of ours', () => {
  it('stands in its place, and is not asked before the others', async () => {
    const older = await read(['/id', 'owid-countries']);
    const opened = await openFactors(ids, [older]);
    expect(opened.find('owid-countries', 'intensity', 'DEU')?.digest).toBe(older.digest);
    expect(opened.find('owid-countries', 'intensity', 'FRA')).toBeUndefined();
    expect(opened.own('intensity')).toEqual([]);
  });

  it('is one like any other where ours is not read', async () => {
    const older = await read(['/id', 'owid-countries']);
    expect((await openFactors(['egrid-states'], [older])).own('intensity')).toEqual(['owid-countries']);
  });
});

describe('two sets of the user with one id', () => {
  it('are refused when they differ', async () => {
    const other = await read(['/version', '2024']);
    await expect(openFactors([], [grid, other])).rejects.toMatchObject({
      code: 'ERR_FACTOR_SET_INVALID',
      message: expect.stringMatching(/have the id "my-grid" \(versions 2025 and 2024\); hand over one/),
    });
  });

  it('are one when they are the same', async () => {
    expect((await openFactors([], [grid, await read()])).own('intensity')).toEqual(['my-grid']);
  });
});

describe('the signal of a footprint', async () => {
  const intensity = { ...document.quantities.intensity, signal: 'marginal' };
  const marginal = new Factors([], [await read(['/quantities/intensity', intensity])]);

  it('is that of the column that the figure stands in', () => {
    expect(signal(marginal, looked('my-grid', 'DEU', '334.1'))).toBe('marginal');
    expect(signal(marginal, looked('my-grid', 'DEU', '702'))).toBe('average');
    expect(signal(factors, looked('owid-countries', 'FRA', '41.44'))).toBe('average');
  });

  it('is mixed when there are several', () => {
    expect(signal(marginal, looked('my-grid', 'DEU', '334.1'), stated)).toBe('mixed');
    expect(signal(marginal, looked('my-grid', 'DEU', '334.1'), looked('my-grid', 'DEU', '702'))).toBe('mixed');
  });

  it('is what the set says where it does not know', async () => {
    const open = { ...document.quantities.intensity, signal: 'not-stated' };
    const unsaid = new Factors([], [await read(['/quantities/intensity', open])]);
    expect(signal(unsaid, looked('my-grid', 'DEU', '334.1'))).toBe('not-stated');
  });

  it('is average for what an activity states, for a row that is not here, and for other inputs', () => {
    expect(signal(factors, stated)).toBe('average');
    expect(signal(marginal, looked('your-grid', 'DEU', '1'))).toBe('average');
    expect(signal(marginal, { ...looked('my-grid', 'DEU', '334.1'), unit: 'kWh' })).toBe('average');
    expect(signal(factors)).toBe('average');
  });
});
