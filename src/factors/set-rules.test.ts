/** Reading a set of a user: everything that is wrong with it is refused, by file and path. */
import { describe, expect, it } from 'vitest';
import { digestOf } from '../digest.js';
import { findFactor, parseFactorSet } from './factor.js';
import { type Change, document, read } from './my-grid.test.data.js';

const one = { intensity: '1' };
const unit = '/quantities/intensity/unit';
const value = '/rows/0/values/intensity';

async function refusal(...changes: readonly Change[]) {
  const thrown: unknown = await read(...changes).catch((error: unknown) => error);
  const { code, file, path, message } = thrown as { code: string; file: string; path: string; message: string };
  expect(file).toBe('grid.json');
  expect(message.startsWith(path === '' ? 'grid.json' : `grid.json, at ${path}: `), message).toBe(true);
  return { code, path, message };
}

describe('a set of a user', () => {
  it('is read with the digest of its document', async () => {
    expect((await read()).digest).toBe(await digestOf(document));
    expect((await read([value, '334.10'])).digest).not.toBe((await read()).digest);
  });

  it('may state figures in any unit of the table, and a figure of nothing', async () => {
    const zero = await read([unit, 'lbCO2e/MWh'], [value, '0']);
    expect(findFactor(zero, 'intensity', 'DEU')).toMatchObject({ value: '0', unit: 'lbCO2e/MWh' });
  });

  it('that is no set is refused', async () => {
    for (const other of [null, [], 'grid', 7, {}])
      await expect(parseFactorSet(other, 'grid.json')).rejects.toMatchObject({ code: 'ERR_DOCUMENT_INVALID' });
  });
});

describe('against the rules of a set', () => {
  it.each<[what: string, change: Change, path: string, says: string]>([
    ['a key twice', ['/rows/2', { key: 'DEU', values: one }], '/rows/2', '"DEU" stands in row 0 already; keep one'],
    ['a key in other letters', ['/rows/2', { key: 'deu', values: one }], '/rows/2', '"deu" stands in row 0'],
    ['an alias that is a key', ['/rows/1/aliases', ['DEU']], '/rows/1', '"DEU" stands in row 0'],
    ['an alias twice', ['/rows/0/aliases', ['D', 'd']], '/rows/0', '"d" stands in row 0'],
    ['a key with space around it', ['/rows/1/key', 'FRA '], '/rows/1', '"FRA " has space around it; remove that'],
    ['a figure below zero', [value, '-1'], value, 'not below zero and this is -1 gCO2e/kWh; correct the figure'],
    ['a quantity not declared', ['/rows/1/values/pue', '1.1'], '/rows/1/values/pue', 'declares no quantity "pue"'],
    ['a word of the language', ['/rows/1/values/valueOf', '1'], '/rows/1/values/valueOf', 'no quantity "valueOf"'],
    ['an intensity in a mass', [unit, 'kgCO2e'], unit, 'has the unit kgCO2e; state it in gCO2e/kWh'],
    ['no signal', ['/quantities/intensity/signal'], '/quantities/intensity', 'its signal; state "average", "marginal"'],
    ['no method', ['/quantities/residual/method'], '/quantities/residual', 'its method; state "location", "market"'],
    [
      'an intensity of another name without a method',
      ['/quantities/night', { unit: 'gCO2e/kWh', says: 'at night', signal: 'average' }],
      '/quantities/night',
      '"night" is an intensity and does not say its method',
    ],
    [
      'a residual mix that location-based methods would take',
      ['/quantities/intensity/method', 'residual'],
      '/quantities/intensity/method',
      'figure of the method "location", and this one is of the method "residual"; give the quantity another name',
    ],
    [
      'an average that would be taken for a residual mix',
      ['/quantities/residual/method', 'location'],
      '/quantities/residual/method',
      'figure of the method "residual", and this one is of the method "location"',
    ],
  ])('is %s', async (_what, change, path, says) => {
    const refused = await refusal(change);
    expect(refused).toMatchObject({ code: 'ERR_FACTOR_SET_INVALID', path });
    expect(refused.message).toContain(says);
  });

  it('is a figure too large for a number', async () => {
    const { code, path, message } = await refusal([value, '1e999']);
    expect([code, path]).toEqual(['ERR_DECIMAL_INVALID', value]);
    expect(message).toContain('"1e999" is not decimal text');
  });
});

describe('against the schema of a set', () => {
  it.each<[what: string, change: Change, path: string, says: string]>([
    ['a unit that there is not', ['/quantities/water/unit', 'gallon/kWh'], '/quantities/water/unit', '"gallon/kWh"'],
    ['a ton', [unit, 'ton/MWh'], unit, 'the unit "ton/MWh" is not in the table'],
    ['a number where text belongs', [value, 334.1], value, 'put it in quotes'],
    ['a decimal comma', [value, '334,1'], value, 'decimal text'],
    ['no rows and no series', ['/rows', []], '/series', 'is missing'],
    ['a row without figures', ['/rows/0/values', {}], '/rows/0/values', 'at least 1'],
    ['an empty key', ['/rows/0/key', ''], '/rows/0/key', 'empty'],
    ['no licence', ['/licence'], '', 'licence'],
    ['no source', ['/source'], '', 'source'],
    [
      'a kind that there is not',
      ['/quantities/intensity/signal', 'mean'],
      '/quantities/intensity/signal',
      'one of average',
    ],
    ['a member that there is not', ['/rows/0/yaer', 2025], '/rows/0/yaer', 'no member "yaer"'],
  ])('is %s', async (_what, change, path, says) => {
    const refused = await refusal(change);
    expect(refused.code).toBe('ERR_DOCUMENT_INVALID');
    if (path !== '') expect(refused.path).toBe(path);
    expect(refused.message).toContain(says);
  });
});
