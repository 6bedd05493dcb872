import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactBase } from './formula/exact.js';
import { baseUnitOf, convert, decimalText, toBase, unitOf } from './quantity.js';

describe('quantities', () => {
  // One training run told in every unit: 12.5 kWh, 3.75 kgCO2e, 300 gCO2e/kWh.
  it.each([
    ['45000000000000', 'uJ', 12.5],
    ['45000000000', 'mJ', 12.5],
    ['45000000', 'J', 12.5],
    ['45000', 'kJ', 12.5],
    ['45', 'MJ', 12.5],
    ['0.045', 'GJ', 12.5],
    ['12500', 'Wh', 12.5],
    ['12.5', 'kWh', 12.5],
    ['0.0125', 'MWh', 12.5],
    ['3750', 'gCO2e', 3750],
    ['3.75', 'kgCO2e', 3750],
    ['0.00375', 'tCO2e', 3750],
    ['36000', 's', 10],
    ['0.41666666666666669', 'd', 10],
    ['300', 'gCO2e/kWh', 300],
    ['0.3', 'kgCO2e/kWh', 300],
    ['300', 'kgCO2e/MWh', 300],
    ['0.3', 'tCO2e/MWh', 300],
    ['300000', 'gCO2e/MWh', 300],
    ['1', 'lbCO2e', 453.59237],
    ['1', 'short_tonCO2e', 907184.74],
    ['1', 'GiB', 1.073741824],
    ['50', '%', 0.5],
    ['0.3725', 'W/GB', 0.0003725],
    ['300', 'mm2', 3],
    ['2.5', 'kgSbe', 2500],
    ['1.2', 'Wh/TB*h', 0.0000012],
    ['1', 'TiB*h', 1099.511627776],
    ['5', 'gCO2e/kg*m', 5000],
  ])('%s %s', (value, unit, expected) => {
    expect(toBase({ value, unit })).toBeCloseTo(expected, 12);
    expect(exactBase(value, unit).toNumber()).toBeCloseTo(expected, 12);
  });

  it('converts 661.386786 lb/MWh to 300 g/kWh', () => {
    expect(convert(661.3867865546327, 'lbCO2e/MWh', 'gCO2e/kWh')).toBeCloseTo(300, 10);
    expect(baseUnitOf('lbCO2e/MWh')).toBe('gCO2e/kWh');
    expect(baseUnitOf('W/GB')).toBe('kW/GB');
    expect(baseUnitOf('kgCO2e/kg*m')).toBe('gCO2e/kg*km');
    expect(baseUnitOf('TB*d')).toBe('h*GB');
  });

  it.each(['ton', 'g/kWh', 'kw', 'KWH', 'year', 'a', '', 'kWh/kWh/kWh', 'kWh*', '*h', 'constructor'])(
    'refuses the unit %j',
    (unit) => {
      expect(() => unitOf(unit)).toThrow(
        expect.objectContaining({ code: 'ERR_UNIT_UNKNOWN', requirement: 'quantity-unit-closed' }),
      );
    },
  );

  it('says what to write for a ton', () => {
    expect(() => unitOf('ton')).toThrow(/tCO2e \(1000 kg\) or short_tonCO2e/);
  });

  it.each(['', '1,5', '.5', '1.', '+1', '01', 'NaN', 'Infinity', '1e9999', ' 1', '0x10'])(
    'refuses %j as decimal text',
    (value) => {
      expect(() => toBase({ value, unit: 'kWh' }, '/energy/0')).toThrow(
        expect.objectContaining({ code: 'ERR_DECIMAL_INVALID', path: '/energy/0' }),
      );
    },
  );

  it('refuses to convert between dimensions', () => {
    expect(() => convert(1, 'kW', 'kWh')).toThrow(expect.objectContaining({ code: 'ERR_UNIT_MISMATCH' }));
  });

  it('reads back the text it writes', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e99, max: 1e99 }),
        (value) => toBase({ value: decimalText(value), unit: '1' }) === (value === 0 ? 0 : value),
      ),
    );
    expect(() => decimalText(Number.NaN)).toThrow(TypeError);
  });
});
