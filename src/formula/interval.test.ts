import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.js';
import { type Interval, intervals } from './interval.js';
import type { Value } from './loop.js';
import { type Program, parseProgram } from './program.js';

const names = ['a', 'b', 'c'] as const;

function programOf(formula: string): Program {
  const inputs = Object.fromEntries(names.map((name) => [name, { unit: '1' }]));
  return parseProgram({ inputs, constants: {}, steps: [{ name: 'y', unit: '1', formula: [formula] }] });
}

const range = (least: number, greatest: number): Interval => ({ least, greatest });

function rangeOf(formula: string, ...[a, b = a, c = a]: readonly [Interval, Interval?, Interval?]): Interval {
  const ranges = { a, b, c };
  const middles = new Map<string, Value>(names.map((name) => [name, (ranges[name].least + ranges[name].greatest) / 2]));
  return intervals(programOf(formula), middles, 'y', new Map(Object.entries(ranges)));
}

describe('the range of a result', () => {
  it.each<[string, Interval, Interval, Interval]>([
    ['a + b', range(1, 2), range(10, 20), range(11, 22)],
    ['a - b', range(1, 2), range(10, 20), range(-19, -8)],
    ['a * b', range(-1, 2), range(10, 20), range(-20, 40)],
    ['a / b', range(10, 20), range(2, 4), range(2.5, 10)],
    ['a ^ 2', range(-3, 2), range(1, 1), range(0, 9)],
    ['-a', range(1, 2), range(1, 1), range(-2, -1)],
    ['min(a, b)', range(1, 5), range(3, 4), range(1, 4)],
    ['max(a, b)', range(1, 5), range(3, 4), range(3, 5)],
    ['abs(a)', range(-3, 2), range(1, 1), range(0, 3)],
    ['ceil(a)', range(1.2, 3.2), range(1, 1), range(2, 4)],
    ['if(a < b, a, b)', range(1, 2), range(10, 20), range(1, 2)],
  ])('%s', (formula, a, b, expected) => {
    expect(rangeOf(formula, a, b)).toEqual(expected);
  });

  it('has no quotient by a range that reaches zero, and no logarithm of one that does', () => {
    expect(() => rangeOf('b / a', range(-1, 1), range(1, 2))).toThrow(
      expect.objectContaining({ code: 'ERR_DIVISION_BY_ZERO' }),
    );
    expect(() => rangeOf('ln(a)', range(0, 1))).toThrow(expect.objectContaining({ code: 'ERR_DOMAIN' }));
  });

  it('holds every value that figures of the range give', () => {
    const formulas = fc.constantFrom(
      'a * b + c',
      '(a - b) * c',
      'sqrt(a) / b + exp(c / 50)',
      'min(a, b) * max(b, c)',
      'ceil(a / b) * c',
      'a ^ 3 - round(b, 1) + abs(a - c)',
    );
    const ends = fc.tuple(fc.double({ min: 0.5, max: 20, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }));
    const inside = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(formulas, fc.tuple(ends, ends, ends), fc.tuple(inside, inside, inside), (formula, figures, at) => {
        const [a, b, c] = figures.map(([least, wide]) => range(least, least + wide)) as [Interval, Interval, Interval];
        const found = rangeOf(formula, a, b, c);
        const values = new Map<string, Value>(
          [a, b, c].map(({ least, greatest }, i) => [names[i]!, least + at[i]! * (greatest - least)]),
        );
        const value = evaluate(programOf(formula), values, ['y']).values.get('y') as number;
        const slack = 1e-9 * Math.max(1, Math.abs(value));
        return found.least - slack <= value && value <= found.greatest + slack;
      }),
      { numRuns: 500 },
    );
  });
});
