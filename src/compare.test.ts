import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparisonRow, driversBetween, shapley, unlike } from './compare.js';

const row = (
  methodology: string,
  energy: number,
  overhead: number,
  intensity: number,
  embodied = 0,
  rest = 0,
  more: Partial<ComparisonRow> = {},
): ComparisonRow => ({
  methodology,
  version: '1',
  title: methodology,
  total: energy * overhead * intensity + embodied + rest,
  result: { name: 'emissions', value: 0, unit: 'gCO2e' },
  boundary: '',
  signal: 'average',
  method: 'location',
  embodiedIncluded: false,
  covers: 'devices',
  energy,
  overhead,
  intensity,
  intensityFrom: [],
  embodied,
  rest,
  ratio: 1,
  unlike: [],
  impacts: [],
  warnings: [],
  ...more,
});

describe('drivers', () => {
  it('splits a textbook product: 2×3×4 to 3×3×4 is all energy', () => {
    expect(shapley([2, 3, 4], [3, 3, 4])).toEqual([12, 0, 0]);
  });

  it('splits two factors as the mean of both orders', () => {
    // 1×1 to 2×3: energy first gives 1 then 4, intensity first gives 2 then 3; means 2 and 3.
    expect(shapley([1, 1, 1], [2, 1, 3])).toEqual([2, 0, 3]);
  });

  it('is the mean over all six orders, worked out one by one', () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const positive = fc.double({ min: 0, max: 1e4, noNaN: true });
    const triple = fc.tuple(positive, positive, positive);
    fc.assert(
      fc.property(triple, triple, (from, to) => {
        const shares = [0, 0, 0];
        for (const order of orders) {
          const at = [...from];
          for (const factor of order) {
            const before = at[0]! * at[1]! * at[2]!;
            at[factor] = to[factor]!;
            shares[factor]! += (at[0]! * at[1]! * at[2]! - before) / 6;
          }
        }
        const scale = Math.max(...from, ...to, 1) ** 3;
        shapley(from, to).forEach((share, factor) => {
          expect(Math.abs(share - shares[factor]!)).toBeLessThanOrEqual(1e-12 * scale);
        });
      }),
    );
  });

  it('adds up to the difference and turns its sign when the methods change places', () => {
    const figure = fc.double({ min: 0, max: 1e6, noNaN: true });
    const rows = fc.tuple(
      figure,
      fc.double({ min: 1, max: 2, noNaN: true }),
      figure,
      figure,
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
    );
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [from, to] = [row('a', ...a), row('b', ...b)];
        const there = driversBetween(from, to);
        const back = driversBetween(to, from);
        const scale = Math.max(Math.abs(from.total), Math.abs(to.total), a[0] * b[2], b[0] * a[2], 1);
        expect(
          Math.abs(there.parts.reduce((sum, { effect }) => sum + effect, 0) - there.difference),
        ).toBeLessThanOrEqual(1e-9 * scale);
        there.parts.forEach(({ effect }, at) => {
          expect(Math.abs(effect + back.parts[at]!.effect)).toBeLessThanOrEqual(1e-9 * scale);
        });
      }),
    );
  });

  it('marks what is unlike', () => {
    const base = row('a', 1, 1, 1);
    expect(unlike(base, row('b', 1, 1, 1))).toEqual([]);
    expect(
      unlike(
        base,
        row('b', 1, 1, 1, 5, 0, {
          signal: 'marginal',
          method: 'market',
          embodiedIncluded: true,
          covers: 'accelerators',
        }),
      ),
    ).toEqual([
      'marginal against average intensity',
      'market-based against location-based',
      'electricity of the accelerators against that of the devices',
      'embodied emissions included',
    ]);
  });
});
