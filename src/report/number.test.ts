import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBack } from './markup.test.data.js';
import {
  alignPoints,
  decimalsFor,
  fitOneUnit,
  roundToSum,
  showFixed,
  showIn,
  showNumber,
  showQuantity,
  showRatio,
  unitFor,
  withSign,
} from './number.js';

const finite = fc.double({ min: -1e300, max: 1e300, noNaN: true });

describe('numbers for people', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [1.56, '1.56'],
    [98.944869, '98.94'],
    [0.00310049, '0.0031'],
    [-369.473, '−369.5'],
    [1234.5, '1234'],
    [12345.678, '12\u202f346'],
    [123456789, '123\u202f456\u202f789'],
    [0.000012345, '1.234\u202f×\u202f10⁻⁵'],
    [-2.5e12, '−2.5\u202f×\u202f10¹²'],
    [2.77778e-7, '2.778\u202f×\u202f10⁻⁷'],
  ])('%d is shown as %s', (value, text) => expect(showNumber(value)).toBe(text));

  test('more digits are shown where more are asked for, of a power of ten too', () => {
    expect([2.777781e-7, 1234567890123, 0.0123456789].map((value) => showNumber(value, 6))).toEqual([
      '2.77778\u202f×\u202f10⁻⁷',
      '1.23457\u202f×\u202f10¹²',
      '0.0123457',
    ]);
  });

  test.each([
    [0.12345, '0.1234'],
    [0.12355, '0.1236'],
    [1.0005, '1'],
    [1.0015, '1.002'],
    [2.5, '2'],
    [3.5, '4'],
  ])('a tie goes to the even digit: %d is %s', (value, text) =>
    expect(showNumber(value, value < 2 ? 4 : 1)).toBe(text),
  );

  test('a number shown keeps its sign and lies within half a unit of its fourth digit', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const shown = readBack(showNumber(value));
        expect(Math.sign(shown)).toBe(Object.is(value, -0) ? 0 : Math.sign(value));
        if (value !== 0 && Math.abs(value) > 1e-300) expect(Math.abs(shown / value - 1)).toBeLessThanOrEqual(5.01e-4);
      }),
    );
  });

  test('what is not finite is not shown', () => {
    for (const value of [Number.NaN, Infinity, -Infinity]) expect(() => showNumber(value)).toThrow(TypeError);
  });

  test('a fixed number of decimals never shows as zero what is not', () => {
    expect([0, 0.004, -0.004, 0.005, 0.015, -12.345].map((value) => showFixed(value, 2))).toEqual([
      '0.00',
      '<0.01',
      '−<0.01',
      '<0.01',
      '0.02',
      '−12.34',
    ]);
    fc.assert(
      fc.property(finite, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const text = showFixed(value, decimals);
        expect(text.startsWith('−')).toBe(value < 0);
        expect(/^[0.]+$/.test(text)).toBe(value === 0);
      }),
    );
  });

  test('a sign is put before what has one', () => {
    expect(['0', '0.00', '1.5', '−1.5', '<0.01'].map(withSign)).toEqual(['0', '0.00', '+1.5', '−1.5', '+<0.01']);
  });
});

describe('quantities for people', () => {
  test.each([
    [98944.869, 'gCO2e', '98.94\u202fkgCO2e'],
    [0.1, 'gCO2e', '100\u202fmgCO2e'],
    [999.96, 'gCO2e', '1\u202fkgCO2e'],
    [999.94, 'gCO2e', '999.9\u202fgCO2e'],
    [12345678, 'gCO2e', '12.35\u202ftCO2e'],
    [3e12, 'gCO2e', '3\u202f000\u202f000\u202ftCO2e'],
    [0.0004, 'kWh', '0.4\u202fWh'],
    [628.59264, 'kWh', '628.6\u202fkWh'],
    [0.25, 'gCO2e/fu', '250\u202fmgCO2e/fu'],
    [369.473, 'gCO2e/kWh', '369.5\u202fgCO2e/kWh'],
    [1.2, '1', '1.2'],
    [0, 'gCO2e', '0\u202fgCO2e'],
  ])('%d %s is shown as %s', (value, unit, text) => expect(showQuantity(value, unit)).toBe(text));

  test('scaling never moves the magnitude: read back in its unit the quantity is the same', () => {
    const grams = { mgCO2e: 1e-3, gCO2e: 1, kgCO2e: 1e3, tCO2e: 1e6 } as Record<string, number>;
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        const [, number = '', unit = ''] = /^(.*)\u202f([a-z]+CO2e)$/.exec(showQuantity(value, 'gCO2e')) ?? [];
        const back = readBack(number) * grams[unit]!;
        if (value !== 0 && Math.abs(value) > 1e-290) expect(Math.abs(back / value - 1)).toBeLessThanOrEqual(5.01e-4);
        expect(Math.sign(back) === Math.sign(value) || Math.abs(value) < 1e-290).toBe(true);
      }),
    );
  });

  test('one unit serves a column when its values are near enough to each other', () => {
    expect(unitFor([22725, 266486], 'gCO2e')).toBe('kgCO2e');
    expect(showIn(22725.29, 'gCO2e', 'kgCO2e')).toBe('22.73');
    expect(fitOneUnit([22725, 0, -266486])).toBe(true);
    expect(fitOneUnit([0.1, 500_000])).toBe(false);
    expect(fitOneUnit([])).toBe(true);
  });

  test('a ratio to nothing is a dash', () => {
    expect([1, 2.69328, Number.NaN, Infinity].map(showRatio)).toEqual(['1×', '2.69×', '–', '–']);
  });
});

describe('columns of numbers', () => {
  test('points stand under each other', () => {
    expect(alignPoints(['98.94', '138.2', '320', '–'], ' ', ' ')).toEqual(['98.94', '138.2 ', '320   ', '–']);
    expect(alignPoints(['1', '22'], ' ', ' ')).toEqual(['1', '22']);
  });

  test('decimals are those that the largest value needs', () => {
    expect([decimalsFor([98.944, -266.485]), decimalsFor([0]), decimalsFor([0.0123]), decimalsFor([123456])]).toEqual([
      2, 0, 6, 0,
    ]);
  });

  test('rounded parts add up to the rounded sum', () => {
    expect(roundToSum([1 / 3, 1 / 3, 1 / 3], 1, 2)).toEqual([0.34, 0.33, 0.33]);
    expect(roundToSum([49.6, 118.0, 0, -0.05], 167.54, 2)).toEqual([49.59, 118, 0, -0.05]);
    expect(roundToSum([0, 0], 0.01, 2)).toEqual([0, 0]);
  });

  test('no part moves by a whole unit, turns its sign or leaves zero', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 2, maxLength: 6 }),
        (from, parts) => {
          const round = (value: number): number => Number(value.toFixed(2));
          const to = parts.reduce((sum, part) => sum + part, from);
          const wanted = round(round(to) - round(from));
          const shown = roundToSum(parts, wanted, 2);
          if (parts.filter((part) => part !== 0).length > 1)
            expect(round(shown.reduce((sum, part) => sum + part, 0))).toBe(wanted + 0);
          shown.forEach((part, at) => {
            expect(Math.abs(part - parts[at]!)).toBeLessThanOrEqual(0.0201);
            expect(part * parts[at]!).toBeGreaterThanOrEqual(0);
            if (parts[at] === 0) expect(part).toBe(0);
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
