import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparisonRow } from './compare.js';
import { driversBetween } from './compare.js';
import { job, row } from './report/sample.test.data.js';
import { type Decision, decisions, spreadOf } from './spread.js';

const made = (name: string, fields: Partial<ComparisonRow>): ComparisonRow => {
  const one = row(name, { energy: 0, overhead: 1, intensity: 0, embodied: 0, rest: 0, ...fields });
  return { ...one, total: one.energy * one.overhead * one.intensity + one.embodied + one.rest };
};

const shareOf = (rows: readonly ComparisonRow[], decision: Decision): number =>
  spreadOf(rows)!.shares.find((one) => one.decision === decision)?.share ?? 0;

// The example of the specification: 10 kWh × 1.0 × 400 g/kWh and 12 kWh × 1.5 × 300 g/kWh.
const one = made('one', { energy: 10, overhead: 1, intensity: 400 });
const other = made('other', { energy: 12, overhead: 1.5, intensity: 300 });

describe('a spread', () => {
  it('of two methods is split like the difference between them, worked by hand', () => {
    // The mean method is 11 kWh × 1.25 × 350 g/kWh = 4812.5 g; the mean total is 4700 g.
    // Effects of `other`: energy 1 × 2675 / 6, overhead 0.25 × 22400 / 6, intensity −50 × 95 / 6; together 587.5 g.
    // Effects of `one`: −1 × 2525 / 6, −0.25 × 23600 / 6, 50 × 71 / 6; together −812.5 g.
    const { mean, deviation, shares } = spreadOf([one, other])!;
    expect([mean, deviation]).toEqual([4700, 700]);
    expect(shares.map(({ decision }) => decision)).toEqual(['overhead', 'electricity', 'gridData']);
    const [overhead, energy, intensity] = shares;
    expect(energy!.effects[0]).toBeCloseTo(-2525 / 6, 9);
    expect(energy!.effects[1]).toBeCloseTo(2675 / 6, 9);
    expect(overhead!.effects[0]).toBeCloseTo((-0.25 * 23600) / 6, 9);
    expect(intensity!.effects[1]).toBeCloseTo((-50 * 95) / 6, 9);
    expect(energy!.share).toBeCloseTo(866.6666666667 / 1400, 12);
    expect(overhead!.share).toBeCloseTo(1916.6666666667 / 1400, 12);
    expect(intensity!.share).toBeCloseTo(-1383.3333333333 / 1400, 12);
  });

  it('tells memory from processors where methods know both, even where their sums are equal', () => {
    // 10 kWh twice, 1 of memory and 4: nothing but the parts differs, and the totals differ by the rest.
    const rows = [
      made('a', { energy: 10, intensity: 100, energyParts: { processors: 9, memory: 1 } }),
      made('b', { energy: 10, intensity: 100, energyParts: { processors: 6, memory: 4 }, rest: 50 }),
    ];
    // Effects of memory −1.5 × 100 and +1.5 × 100 g, of processors the opposite; totals ∓25 g from their mean.
    expect(shareOf(rows, 'memory')).toBeCloseTo(6, 12);
    expect(shareOf(rows, 'processors')).toBeCloseTo(-6, 12);
    expect(shareOf(rows, 'rest')).toBeCloseTo(1, 12);
  });

  it('gives a method without parts no difference in any of them', () => {
    const rows = [
      made('a', { energy: 10, intensity: 100, energyParts: { processors: 9, memory: 1 } }),
      made('b', { energy: 14, intensity: 100, energyParts: { processors: 9, memory: 5 } }),
      made('c', { energy: 20, intensity: 100 }),
    ];
    const { shares } = spreadOf(rows)!;
    // Mean energy 44/3: memory −200, +200, 0; the whole (12 − 44/3) × 100 twice, (20 − 44/3) × 100.
    const memory = shares.find(({ decision }) => decision === 'memory')!;
    const whole = shares.find(({ decision }) => decision === 'electricity')!;
    for (const at of [0, 1, 2]) {
      expect(memory.effects[at]).toBeCloseTo([-200, 200, 0][at]!, 9);
      expect(whole.effects[at]).toBeCloseTo([-800 / 3, -800 / 3, 1600 / 3][at]!, 9);
    }
    expect(shares.some(({ decision }) => decision === 'processors')).toBe(false);
  });

  it('tells the kind of a grid factor from its data set', () => {
    // Average 100 and 200, marginal 400 and 400; 1 kWh each. Mean 275; the kinds have 150 and 400.
    const at = (intensity: number, signal: string) => made(`${signal}${intensity}`, { energy: 1, intensity, signal });
    const rows = [
      at(100, 'average'),
      at(200, 'average'),
      at(400, 'marginal'),
      made('d', { energy: 1, intensity: 400, signal: 'marginal' }),
    ];
    // Squares of the totals from 275: 30625 + 5625 + 2 × 15625 = 67500; the kind explains 4 × 125² = 62500 of it.
    expect(shareOf(rows, 'gridKind')).toBeCloseTo(62500 / 67500, 12);
    expect(shareOf(rows, 'gridData')).toBeCloseTo(5000 / 67500, 12);
  });

  it('tells a short life from much hardware', () => {
    // Hardware 1000 g in both, lives of 2 h and 5 h: 500 g and 200 g, all of it lifetime.
    const rows = [made('a', { embodied: 500, lifetime: 2 }), made('b', { embodied: 200, lifetime: 5 })];
    expect(shareOf(rows, 'lifetime')).toBeCloseTo(1, 12);
    expect(shareOf(rows, 'hardware')).toBe(0);
  });

  it('asks methods without electricity for no overhead and no intensity', () => {
    const rows = [one, made('embodied', { embodied: 700 })];
    expect(shareOf(rows, 'overhead')).toBe(0);
    expect(shareOf(rows, 'gridData')).toBe(0);
  });

  it('leaves out what gives a total and nothing else, and says so', () => {
    const { methods, leftOut } = spreadOf([one, other, made('published', { rest: 5000 })])!;
    expect([methods, leftOut]).toEqual([['one', 'other'], ['published']]);
  });

  it('is none of one method, of equal totals and of totals alone', () => {
    expect(spreadOf([one])).toBeUndefined();
    expect(spreadOf([one, { ...one, methodology: 'same' }])).toBeUndefined();
    expect(spreadOf([made('a', { rest: 1 }), made('b', { rest: 2 })])).toBeUndefined();
  });

  it('of the fifteen methods of one job adds up to one', () => {
    const { shares } = spreadOf(job.rows)!;
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

const between = (least: number, most: number) =>
  fc.integer({ min: least * 1000, max: most * 1000 }).map((one) => one / 1000);
const size = between(0, 10000);
const anyFields = fc.record(
  {
    energy: fc.oneof(fc.constant(0), size),
    overhead: between(1, 2),
    intensity: size,
    embodied: fc.oneof(fc.constant(0), size),
    lifetime: between(1, 100000),
    rest: between(-100, 100),
    signal: fc.constantFrom('average', 'marginal'),
    energyParts: fc.record({ memory: size, processors: size, idle: size }),
  },
  { requiredKeys: ['energy', 'overhead', 'intensity', 'embodied', 'rest'] },
);
const anyRows = fc
  .array(anyFields, { minLength: 2, maxLength: 8 })
  .map((list) => list.map((fields, at) => made(`m${at}`, fields as Partial<ComparisonRow>)));

/** Cancelling parts of a million leave more behind than small ones. */
const sizeOf = (rows: readonly ComparisonRow[]): number =>
  Math.max(...rows.map(({ overhead }) => overhead)) *
    Math.max(
      1,
      ...rows.map(({ energy, energyParts = {} }) => energy + Object.values(energyParts).reduce((a, b) => a + b, 0)),
    ) *
    Math.max(1, ...rows.map(({ intensity }) => intensity)) +
  Math.max(...rows.map(({ embodied }) => embodied));

describe('any spread', () => {
  it('has effects that lead from the mean method to each total, so that the shares add up to one', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const spread = spreadOf(rows);
        fc.pre(spread !== undefined && spread.deviation > 1e-3 * sizeOf(rows));
        const kept = rows.filter(({ methodology }) => spread!.methods.includes(methodology));
        const ways = kept.map(
          ({ total }, at) => total - spread!.shares.reduce((sum, { effects }) => sum + effects[at]!, 0),
        );
        for (const way of ways) expect(Math.abs(way - ways[0]!)).toBeLessThanOrEqual(1e-9 * sizeOf(rows));
        expect(Math.abs(spread!.shares.reduce((sum, { share }) => sum + share, 0) - 1)).toBeLessThanOrEqual(1e-6);
      }),
    );
  });

  it('does not depend on the order of the methods', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const spread = spreadOf(rows);
        fc.pre(spread !== undefined && spread.deviation > 1e-3 * sizeOf(rows));
        for (const decision of decisions)
          expect(Math.abs(shareOf(rows, decision) - shareOf(rows.toReversed(), decision))).toBeLessThanOrEqual(1e-6);
      }),
    );
  });

  it.each([
    ['overhead', { overhead: 1.2 }],
    ['lifetime', { lifetime: 35040 }],
    ['gridKind', { signal: 'average' }],
    ['gridData', { intensity: 300 }],
    ['rest', { rest: 1 }],
    ['electricity', { energyParts: { memory: 1 } }],
  ] as const)('gives no share to what is the same everywhere: %s', (decision, same) => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const alike = rows.map((fields) => made(fields.methodology, { ...fields, ...same } as Partial<ComparisonRow>));
        fc.pre((spreadOf(alike)?.deviation ?? 0) > 1e-3 * sizeOf(alike));
        expect(Math.abs(shareOf(alike, decision))).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  it('of two methods without parts is the split of their difference', () => {
    fc.assert(
      fc.property(fc.tuple(anyFields, anyFields), (pair) => {
        const [a, b] = pair.map((fields, at) =>
          made(`m${at}`, { energy: fields.energy + 1, overhead: fields.overhead, intensity: fields.intensity }),
        ) as [ComparisonRow, ComparisonRow];
        fc.pre(Math.abs(a.total - b.total) > 1e-3 * sizeOf([a, b]));
        const { parts, difference } = driversBetween(a, b);
        const [energy, overhead, intensity] = parts.map(({ effect }) => effect / difference);
        expect(shareOf([a, b], 'electricity')).toBeCloseTo(energy!, 6);
        expect(shareOf([a, b], 'overhead')).toBeCloseTo(overhead!, 6);
        expect(shareOf([a, b], 'gridData')).toBeCloseTo(intensity!, 6);
      }),
    );
  });
});
