import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssayError } from '../errors.js';
import { checkDimensions } from './dimension.js';
import { evaluate } from './evaluate.js';
import { exact } from './exact.js';
import { gradient } from './gradient.js';
import type { Value } from './loop.js';
import { mutate } from './mutate.js';
import { type Index, parseFormula } from './parse.js';
import { missingInputs, parseProgram, plan } from './program.js';
import { renderMathML, renderText } from './render.js';

const input = (unit = '1', index: Index[] = []) => ({ unit, index });

/** One step over inputs without units. */
function one(formula: string, values: Record<string, Value>): number | Float64Array {
  const program = parseProgram({
    inputs: Object.fromEntries(Object.keys(values).map((name) => [name, input()])),
    constants: {},
    steps: [{ name: 'y', unit: '1', formula: [formula] }],
  });
  const found = evaluate(program, new Map(Object.entries(values)), ['y']).values.get('y')!;
  return typeof found === 'number' ? found : found.values;
}

const series = (index: Index, ...values: number[]): Value => ({
  index: [index],
  lengths: [values.length],
  values: Float64Array.from(values),
});

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof AssayError ? error.code : String(error);
  }
  return undefined;
}

describe('the formula language', () => {
  it.each([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['2 ^ 3 ^ 2', 512],
    ['7 - 2 - 1', 4],
    ['24 / 4 / 2', 3],
    ['-3 + 5', 2],
    ['if(1 < 2, 10, 1 / 0)', 10],
    ['if(2 != 2, 1, 5)', 5],
    ['min(4, 2, 8) + max(1, 9)', 11],
    ['ceil(1.2) + floor(1.8)', 3],
    ['round(2.5) + round(3.5) + round(2.345, 2)', 8.34],
    ['fixed(0.125, 2)', 0.13],
    ['fixed(1.005, 2)', 1],
    ['exp(0) + ln(1) + log2(8) + sqrt(9) + abs(0 - 4)', 11],
  ])('reads %s as %d', (formula, expected) => {
    expect(one(formula, {})).toBe(expected);
  });

  it.each([
    'a = 1',
    'a; b',
    '[1, 2]',
    'a.b',
    'a[0]',
    '"text"',
    'a ? 1 : 2',
    '!a',
    '+a',
    'a % 2',
    'a && b',
    'f(1)',
    'sum()',
    'sum(a, nowhere)',
    'constructor(1)',
    '1 +',
    '-a ^ 2',
    'if(1, 2)',
  ])('refuses %s', (formula) => {
    expect(codeOf(() => parseFormula(formula))).toBe('ERR_FORMULA_SYNTAX');
  });

  it('adds series over one index, and meets series over two', () => {
    const a = series('device', 1, 2, 3);
    const b = series('interval', 10, 100);
    expect(one('sum(a)', { a })).toBe(6);
    expect(one('mean(a) + count(a) + min(a) + max(a)', { a })).toBe(9);
    expect(one('sum(a * b)', { a, b })).toBe(660);
    expect(one('sum(a * b, device)', { a, b })).toEqual(Float64Array.of(60, 600));
    expect(one('sum(a * b, interval)', { a, b })).toEqual(Float64Array.of(110, 220, 330));
    expect(one('sum(a * 2 + b)', { a, b })).toBe(6 * 2 * 2 + 110 * 3);
  });

  it('refuses two series of different length over one index', () => {
    expect(codeOf(() => one('sum(a * b)', { a: series('device', 1, 2), b: series('device', 1) }))).toBe(
      'ERR_FORMULA_INDEX',
    );
  });

  it('names step and divisor when it divides by zero', () => {
    expect(() => one('1 / a', { a: 0 })).toThrow(/step "y" divides by a, which is zero/);
    expect(codeOf(() => one('1 / a', { a: series('device', 1, 0) }))).toBe('ERR_DIVISION_BY_ZERO');
  });

  it.each(['ln(a)', 'sqrt(a)', 'a ^ 0.5', 'exp(1e9)'])(
    'has no value for %s of a negative number or beyond all numbers',
    (formula) => {
      expect(codeOf(() => one(formula, { a: -1 }))).toBe('ERR_DOMAIN');
    },
  );

  it('interpolates between points and not beyond them', () => {
    const program = parseProgram({
      inputs: { load: input() },
      constants: {
        at: { value: ['0', '0.1', '0.5', '1'], unit: '1' },
        power: { value: ['0.12', '0.32', '0.75', '1.02'], unit: '1' },
      },
      steps: [{ name: 'y', unit: '1', formula: ['interp(load, at, power)'] }],
    });
    const at = (load: number) => evaluate(program, new Map([['load', load]]), ['y']).values.get('y');
    expect(at(0.5)).toBe(0.75);
    expect(at(0.75)).toBeCloseTo(0.885, 12);
    expect(codeOf(() => at(1.1))).toBe('ERR_DOMAIN');
    expect(
      exact(program, new Map([['load', { value: '0.75', unit: '1' }]]), ['y'])
        .get('y')!
        .values[0]!.toString(),
    ).toBe('0.885');
  });
});

describe('a program', () => {
  const source = {
    inputs: { counted: input('kWh'), tdp: input('kW'), load: input(), hours: input('h') },
    constants: { share: { value: '0.5', unit: '1' } },
    steps: [
      { name: 'power', unit: 'kW', formula: ['tdp * load', 'tdp * share'] },
      { name: 'energy', unit: 'kWh', formula: ['counted', 'power * hours'] },
    ],
  };
  const program = parseProgram(source);

  it('takes the first alternative whose inputs are all there', () => {
    const chosen = (...names: string[]) =>
      plan(program, new Set(names), ['energy']).map(({ name, alternative }) => `${name}:${alternative}`);
    expect(chosen('counted', 'tdp', 'hours')).toEqual(['energy:0']);
    expect(chosen('tdp', 'load', 'hours')).toEqual(['power:0', 'energy:1']);
    expect(chosen('tdp', 'hours')).toEqual(['power:1', 'energy:1']);
  });

  it('names every way that would lead to the result', () => {
    expect(missingInputs(program, new Set(['hours']), 'energy')).toEqual([['counted'], ['tdp']]);
    expect(() => plan(program, new Set(), ['energy'])).toThrow(/without counted; or tdp and hours/);
  });

  it('does not load with a unit that its step does not have', () => {
    expect(() => checkDimensions(program)).not.toThrow();
    const wrong = parseProgram({ ...source, steps: [{ name: 'energy', unit: 'kWh', formula: ['tdp / hours'] }] });
    expect(() => checkDimensions(wrong)).toThrow(/has the unit kWh\/h\*h, but the step declares kWh/);
    const mixed = parseProgram({ ...source, steps: [{ name: 'energy', unit: 'kWh', formula: ['counted + tdp'] }] });
    expect(() => checkDimensions(mixed)).toThrow(/puts kWh and kW together/);
    const scaled = parseProgram({ ...source, inputs: { ...source.inputs, hours: input('s') } });
    expect(() => checkDimensions(scaled)).toThrow(/declare it in h/);
  });

  it('does not load with an unknown or a repeated name', () => {
    expect(codeOf(() => parseProgram({ ...source, steps: [{ name: 'x', unit: '1', formula: ['nowhere'] }] }))).toBe(
      'ERR_FORMULA_NAME',
    );
    expect(codeOf(() => parseProgram({ ...source, steps: [{ name: 'tdp', unit: 'kW', formula: ['tdp'] }] }))).toBe(
      'ERR_FORMULA_NAME',
    );
  });
});

describe('the interpreters agree, as nothing is rounded between steps (calculation-rounding)', () => {
  const formulas = [
    'a * b / c',
    'sum(s * a) / (b + c)',
    'if(a < b, a ^ 2, sqrt(b)) + max(c, a)',
    'exp(0 - a) * ln(b + 1) + log2(c + 1)',
    'mean(s) * fixed(a, 3) - round(b, 2)',
    'sum(s / t) * a',
  ];
  const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true, noDefaultInfinity: true });

  it.each(formulas)('on %s in doubles and in 60 digits', (formula) => {
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 6 }),
        (a, b, c, pairs) => {
          const program = parseProgram({
            inputs: { a: input(), b: input(), c: input(), s: input('1', ['device']), t: input('1', ['device']) },
            constants: {},
            steps: [{ name: 'y', unit: '1', formula: [formula] }],
          });
          const values = new Map<string, Value>([
            ['a', a],
            ['b', b],
            ['c', c],
            ['s', series('device', ...pairs.map(([x]) => x))],
            ['t', series('device', ...pairs.map(([, x]) => x))],
          ]);
          const texts = (list: number[]) => ({
            unit: '1',
            index: ['device' as const],
            lengths: [list.length],
            values: list.map(String),
          });
          const exactly = exact(
            program,
            new Map([
              ...['a', 'b', 'c'].map((name) => [name, { value: String(values.get(name)), unit: '1' }] as const),
              ['s', texts(pairs.map(([x]) => x))],
              ['t', texts(pairs.map(([, x]) => x))],
            ]),
            ['y'],
          )
            .get('y')!
            .values[0]!.toNumber();
          const fast = evaluate(program, values, ['y']).values.get('y') as number;
          const scale = Math.max(Math.abs(exactly), a, b, c, 1);
          expect(Math.abs(fast - exactly)).toBeLessThanOrEqual(1e-9 * scale);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('on the derivative and the slope of a small step', () => {
    const program = parseProgram({
      inputs: { a: input(), b: input(), s: input('1', ['device']) },
      constants: {},
      steps: [{ name: 'y', unit: '1', formula: ['sum(s * a) ^ 2 / b + exp(a / 100) * sqrt(b)'] }],
    });
    const at = (a: number, b: number): number =>
      evaluate(
        program,
        new Map<string, Value>([
          ['a', a],
          ['b', b],
          ['s', series('device', 1, 2)],
        ]),
        ['y'],
      ).values.get('y') as number;
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 50, noNaN: true }),
        fc.double({ min: 0.5, max: 50, noNaN: true }),
        (a, b) => {
          const [byA, byB] = gradient(
            program,
            new Map<string, Value>([
              ['a', a],
              ['b', b],
              ['s', series('device', 1, 2)],
            ]),
            'y',
            [{ input: 'a' }, { input: 'b' }],
          );
          const h = 1e-5;
          expect(byA).toBeCloseTo(
            (at(a * (1 + h), b) - at(a * (1 - h), b)) / (2 * h),
            2 - Math.log10(Math.abs(byA!) + 1),
          );
          expect(byB).toBeCloseTo(
            (at(a, b * (1 + h)) - at(a, b * (1 - h))) / (2 * h),
            2 - Math.log10(Math.abs(byB!) + 1),
          );
        },
      ),
    );
  });
});

describe('doubles inside exact arithmetic', () => {
  it('gives what a page that multiplies binary numbers prints: 58.5 × 0.37 is 21.64 there', () => {
    const program = parseProgram({
      inputs: { e: input(), i: input() },
      constants: {},
      steps: [{ name: 'y', unit: '1', formula: ['fixed(double(e * double(i)), 2)'] }],
    });
    const inputs = new Map([
      ['e', { value: '58.5', unit: '1' }],
      ['i', { value: '0.37', unit: '1' }],
    ]);
    expect(exact(program, inputs, ['y']).get('y')!.values[0]!.toString()).toBe('21.64');
    expect((58.5 * 0.37).toFixed(2)).toBe('21.64');
  });
});

describe('mistakes', () => {
  const program = parseProgram({
    inputs: { e: input('kWh', ['device']), p: input(), i: input('gCO2e/kWh'), r: input('fu') },
    constants: {},
    steps: [
      { name: 'energy', unit: 'kWh', formula: ['sum(e) * p'] },
      { name: 'y', unit: 'gCO2e/fu', formula: ['energy * i / r'] },
    ],
  });
  const values = new Map<string, Value>([
    ['e', series('device', 1, 3)],
    ['p', 1.5],
    ['i', 10],
    ['r', 2],
  ]);
  const wrong = (edit: Parameters<typeof mutate>[1]) => evaluate(mutate(program, edit), values, ['y']).values.get('y');

  it('plants each kind of edit', () => {
    expect(wrong({ scale: 'i', by: '1' })).toBe(30);
    expect(wrong({ drop: 'p' })).toBe(20);
    expect(wrong({ twice: 'p' })).toBe(45);
    expect(wrong({ scale: 'i', by: '2' })).toBe(60);
    expect(wrong({ mean: 'e' })).toBe(15);
    expect(wrong({ drop: 'r', step: 'y' })).toBe(60);
    expect(wrong({ swap: ['i', 'r'], step: 'y' })).toBeCloseTo(1.2, 12);
    expect(wrong({ step: 'y', formula: 'energy * i' })).toBe(60);
  });

  it('refuses an edit that changes nothing', () => {
    expect(codeOf(() => mutate(program, { drop: 'nowhere' }))).toBe('ERR_METHODOLOGY_INVALID');
  });
});

describe('formulas for people', () => {
  it('keeps parentheses where they are needed and nowhere else', () => {
    expect(renderText(parseFormula('(a + b) * c / (d * e) - (f - g)'))).toBe('(a + b) × c / (d × e) − (f − g)');
    expect(renderText(parseFormula('sum(a * b, device) ^ 2'), (name) => name.toUpperCase())).toBe(
      'sum(A × B over device)^2',
    );
  });

  it('reads back what it wrote, for every tree', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, fc.constantFrom('a', 'b', 'c', '2', '0.5'), tie('binary'), tie('call')),
      binary: fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
        .map(([l, o, r]) => `(${l}) ${o} (${r})`),
      call: fc.tuple(fc.constantFrom('max', 'min'), tie('tree'), tie('tree')).map(([f, l, r]) => `${f}(${l}, ${r})`),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        const written = renderText(parseFormula(text as string))
          .replaceAll('×', '*')
          .replaceAll('−', '-');
        const values = { a: 3.25, b: 7.5, c: 1.125 };
        fc.pre(codeOf(() => one(text as string, values)) === undefined);
        const [once, again] = [text as string, written].map((formula) => one(formula, values));
        expect(again).toBeCloseTo(once as number, 6);
      }),
      { numRuns: 300, examples: [['(a) - ((b) - (c))'], ['(a) / ((b) / (c))']] },
    );
  });

  it('writes MathML with fractions and powers', () => {
    expect(renderMathML(parseFormula('a / (b + 1)^2'))).toContain(
      '<mfrac><mrow><mi>a</mi></mrow><mrow><msup><mrow><mrow><mo>(</mo>',
    );
  });
});
