import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bar, barsPicture } from './bars.js';
import { byClass, byName, type Element, parseMarkup, readBack, textOf } from './markup.test.data.js';
import { fitOneUnit } from './number.js';
import { inlinePicture } from './svg.js';

function chart(bars: readonly Bar[], width = 860): Element {
  return parseMarkup(String(inlinePicture(barsPicture(bars, { title: 'Emissions', width }))));
}

const number = (element: Element, name: string): number => Number(element.attributes[name]);
const startOf = (path: Element): number => Number(/^M(-?[\d.]+)/.exec(path.attributes.d!)![1]);

/** From pixels to grams, as the numbers under the axis say. */
function scaleOf(svg: Element): { zero: number; grams(x: number): number; perGram: number } {
  const unit = textOf(byClass(byClass(svg, 'legend')[0]!, 'scale').at(-1)!).replace('axis in ', '');
  const ticks = byName(byClass(svg, 'axis')[0]!, 'path');
  const numbers = byName(byClass(svg, 'axis')[0]!, 'text').map((text) => readBack(textOf(text), unit));
  const places = ticks.map(startOf);
  const every = Math.ceil(ticks.length / numbers.length);
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  const perGram = (places[(numbers.length - 1) * every]! - places[0]!) / (last - first);
  const zero = startOf(ticks.find(({ attributes }) => attributes.class === 'zero')!);
  return { zero, perGram, grams: (x) => (x - zero) / perGram };
}

const bar = (name: string, fields: Partial<Bar>): Bar => {
  const { operational = 0, embodied = 0, rest = 0 } = fields;
  return { name, operational, embodied, rest, total: operational + embodied + rest, ...fields };
};

const part = fc.tuple(fc.integer({ min: 10, max: 1e6 }), fc.constantFrom(0, 1, 1, 1)).map(([x, on]) => (x * on) / 1000);
const anyBar = fc
  .tuple(part, part, part, fc.constantFrom(1, 1, 1, -1), fc.option(part))
  .map(([operational, embodied, rest, sign, uncertainty], at) =>
    bar(`method ${at}`, { operational, embodied, rest: rest * sign, ...(uncertainty !== null && { uncertainty }) }),
  );

describe('bars', () => {
  test('have lengths in proportion to their parts, stacked from one baseline, which is zero', () => {
    fc.assert(
      fc.property(fc.array(anyBar, { minLength: 1, maxLength: 8 }), fc.constantFrom(340, 600, 860), (bars, width) => {
        const svg = chart(bars, width);
        const { zero, perGram } = scaleOf(svg);
        const rows = byClass(svg, 'row');
        expect(rows).toHaveLength(bars.length);
        bars.forEach((one, at) => {
          let [below, above] = [zero, zero];
          for (const name of ['operational', 'embodied', 'rest'] as const) {
            const [rect] = byClass(rows[at]!, name);
            if (one[name] === 0) expect(rect).toBeUndefined();
            else {
              const length = Math.abs(one[name]) * perGram;
              expect(number(rect!, 'width')).toBeCloseTo(Math.max(length, 1), 1);
              const begins = one[name] < 0 ? below - length : above;
              expect(number(rect!, 'x')).toBeCloseTo(begins, 1);
              if (one[name] < 0) below -= length;
              else above += length;
            }
          }
          expect(below + above - 2 * zero).toBeCloseTo(one.total * perGram, 4);
        });
      }),
    );
  });

  test('carry their totals, which can be read back', () => {
    fc.assert(
      fc.property(fc.array(anyBar, { minLength: 1, maxLength: 8 }), (bars) => {
        const svg = chart(bars);
        const unit = textOf(byClass(byClass(svg, 'legend')[0]!, 'scale').at(-1)!).replace('axis in ', '');
        const told = byClass(svg, 'value').map((text) => readBack(textOf(text), unit));
        bars.forEach(({ total }, at) => {
          expect(Math.abs(told[at]! - total)).toBeLessThanOrEqual(5.01e-4 * Math.abs(total) + 1e-12);
        });
        const ownUnits = byClass(svg, 'value').every((text) => textOf(text).endsWith('CO2e'));
        expect(ownUnits).toBe(!fitOneUnit(bars.map(({ total }) => total)));
      }),
    );
  });

  test('stay inside the picture, names and values too', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyBar.chain((one) => fc.string({ maxLength: 90 }).map((name) => ({ ...one, name }))),
          { minLength: 1, maxLength: 5 },
        ),
        fc.constantFrom(340, 860),
        (bars, width) => {
          const svg = chart(bars, width);
          const height = Number(svg.attributes.viewBox!.split(' ')[3]);
          for (const rect of byName(svg, 'rect')) {
            expect(number(rect, 'x')).toBeGreaterThanOrEqual(-0.01);
            if (rect.attributes.class !== 'hit')
              expect(number(rect, 'x') + number(rect, 'width')).toBeLessThanOrEqual(width + 1);
          }
          for (const text of byName(svg, 'text')) expect(number(text, 'y') || 0).toBeLessThanOrEqual(height);
          for (const name of byClass(svg, 'name')) expect(textOf(name)).toBeDefined();
        },
      ),
    );
  });

  const three = [
    bar('base', { operational: 100, base: true, uncertainty: 20 }),
    bar('more', { operational: 80, embodied: 40, mark: '[a]' }),
    bar('credit', { operational: 100, rest: -30 }),
  ];

  test('show the base as a line through all of them, and uncertainty as a whisker of its length', () => {
    const svg = chart(three);
    const { zero, perGram } = scaleOf(svg);
    const line = byClass(svg, 'base-line').at(-1)!;
    expect(startOf(line)).toBeCloseTo(zero + 100 * perGram, 1);
    const [, from, to] = /^M([\d.]+) [\d.]+H([\d.]+)/.exec(
      byClass(byClass(svg, 'row')[0]!, 'whisker')[0]!.attributes.d!,
    )!;
    expect((Number(to) - Number(from)) / perGram).toBeCloseTo(40, 1);
    expect((Number(to) + Number(from)) / 2).toBeCloseTo(zero + 100 * perGram, 1);
  });

  test('mark the total where parts of both signs hide it', () => {
    const svg = chart(three);
    const { zero, perGram } = scaleOf(svg);
    const marks = byClass(svg, 'total');
    expect(marks).toHaveLength(1);
    expect(startOf(marks[0]!)).toBeCloseTo(zero + 70 * perGram, 1);
  });

  test('have a legend of what is there, and of nothing else', () => {
    const legend = (bars: readonly Bar[]): string => textOf(byClass(chart(bars), 'legend')[0]!);
    expect(legend(three)).toBe('operation embodied rest base ± standard uncertainty gCO2e');
    expect(legend([bar('one', { operational: 5 })])).toBe('operation gCO2e');
  });

  test('keep the mark of a bar that is unlike, however long its name', () => {
    for (const width of [340, 860]) {
      const svg = chart([three[0]!, { ...three[1]!, name: 'A very long name '.repeat(12) }], width);
      expect(textOf(byClass(byClass(svg, 'row')[1]!, 'name').at(-1)!)).toMatch(/… \[a\]$/);
    }
  });

  test('are told in words, with all digits', () => {
    const svg = chart(three);
    expect(textOf(byName(svg, 'desc')[0]!)).toBe(
      'Bars, in this order: base, base, 100 gCO2e; more [a], 120 gCO2e; credit, 70 gCO2e.',
    );
    expect(textOf(byName(byClass(svg, 'row')[1]!, 'title')[0]!)).toBe(
      'more [a]: 120 gCO2e (operation 80, embodied 40)',
    );
  });

  test('of nothing but zero are drawn without a length', () => {
    const svg = chart([bar('nothing', {})]);
    expect(byClass(byClass(svg, 'row')[0]!, 'operational')).toEqual([]);
    expect(byClass(svg, 'value').map(textOf)).toEqual(['0']);
  });
});
