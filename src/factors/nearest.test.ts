/** Keys for an error message: the likest first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactorRow } from '../generated/documents.js';
import { readFactorSet } from './index.js';
import { nearest } from './nearest.js';

const { rows: countries } = await readFactorSet('owid-countries');
const { rows: processors } = await readFactorSet('codecarbon-cpu');

const rowsOf = (keys: readonly string[]): FactorRow[] => keys.map((key) => ({ key, values: { x: '1' } }));
const text = fc.string({ minLength: 1, maxLength: 12 });
const keys = fc.uniqueArray(text, { minLength: 1, maxLength: 12 });

describe('the nearest keys', () => {
  it.each([
    ['FRAU', 'FRA'],
    ['united kingdom', 'GBR'],
    ['Türkiye', 'TUR'],
    ['Czech', 'CZE'],
    ['korea south', 'KOR'],
  ])('of countries to "%s" have %s among them', (asked, key) => {
    expect(nearest(asked, countries)).toContain(key);
  });

  it.each([
    ['AMD EPYC 7742 64-Core Processor', 'AMD EPYC 7742'],
    ['epyc-7763', 'AMD EPYC 7763'],
    ['Intel Xeon Platinum 8480', 'Intel Xeon Platinum 8480+'],
  ])('of processors to "%s" begin with %s', (asked, key) => {
    expect(nearest(asked, processors)[0]).toBe(key);
  });

  it('take names and aliases into account, case, accents and punctuation not', () => {
    const rows = [...rowsOf(['AAA', 'BBB']), { key: 'XXX', name: 'São Tomé', aliases: ['st-1'], values: { x: '1' } }];
    for (const asked of ['sao tome', 'SÃO-TOMÉ', 'ST 1', 'xxx']) expect(nearest(asked, rows)[0], asked).toBe('XXX');
    const alike = ['So', 'São'].map((name, at) => ({ key: String(at), name, values: { x: '1' } }));
    expect(nearest('sao', alike)).toEqual(['1', '0']);
  });

  it('are keys of rows, each once, as many as there are up to the number asked for', () => {
    fc.assert(
      fc.property(text, keys, fc.nat(8), (asked, all, count) => {
        const found = nearest(asked, rowsOf(all), count);
        expect(found).toHaveLength(Math.min(count, all.length));
        expect(new Set(found).size).toBe(found.length);
        for (const key of found) expect(all).toContain(key);
      }),
    );
  });

  it('begin with the key itself where it is there', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(), (all, at) => {
        const key = all[at % all.length]!;
        expect(nearest(key.toUpperCase(), rowsOf(all))[0]).toBe(key);
      }),
    );
  });

  it('are the same in the same order when fewer are asked for', () => {
    fc.assert(
      fc.property(text, keys, fc.nat(8), (asked, all, count) => {
        expect(nearest(asked, rowsOf(all), count)).toEqual(nearest(asked, rowsOf(all), 12).slice(0, count));
      }),
    );
  });

  it('put one wrong letter before two', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-m]{4,8}$/), fc.nat(), (word, at) => {
        const wrong = (count: number) =>
          [...word].map((letter, place) =>
            (place - (at % word.length) + word.length) % word.length < count ? 'z' : letter,
          );
        const [once, twice] = [wrong(1).join(''), wrong(2).join('')];
        expect(nearest(word, rowsOf([twice, once]))).toEqual([once, twice]);
      }),
    );
  });

  it('of no rows are none', () => {
    expect(nearest('FRA', [])).toEqual([]);
  });
});
