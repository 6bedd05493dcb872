import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driversBetween } from '../compare.js';
import { byClass, byName, type Element, parseMarkup, readBack, textOf } from './markup.test.data.js';
import { row } from './sample.test.data.js';
import { inlinePicture } from './svg.js';
import { waterfallPicture } from './waterfall.js';

const method = (name: string, energy: number, overhead: number, intensity: number, embodied = 0, rest = 0) =>
  row(name, { energy, overhead, intensity, embodied, rest, total: energy * overhead * intensity + embodied + rest });

type Row = ReturnType<typeof row>;

function chart(a: Row, b: Row, width = 340): Element {
  const picture = waterfallPicture(driversBetween(a, b), { from: a.title, to: b.title, width });
  return parseMarkup(String(inlinePicture(picture)));
}

interface Drawn {
  readonly from: number;
  readonly to: number;
}

/** Where each level lies, left to right, in pixels. */
function levelsOf(svg: Element): readonly Drawn[] {
  return byClass(svg, 'level').map((level) => {
    const [rect] = byName(level, 'rect');
    if (rect === undefined) {
      const x = Number(/^M(-?[\d.]+)/.exec(byClass(level, 'same')[0]!.attributes.d!)![1]);
      return { from: x, to: x };
    }
    const x = Number(rect.attributes.x);
    return { from: x, to: x + Number(rect.attributes.width) };
  });
}

const textsOf = (svg: Element): readonly string[] => byClass(svg, 'value').map(textOf);
const footOf = (svg: Element): string => textOf(byClass(byClass(svg, 'axis')[0]!, 'scale')[0]!);

/** From grams to pixels, as the axis says. */
function placeOf(svg: Element): (value: number) => number {
  const [, from = '', to = '', unit = ''] = /^(?:axis cut, from )?(.+?) to (.+)\s([a-z]+CO2e)$/.exec(footOf(svg))!;
  const [least, most] = [readBack(from, unit), readBack(to, unit)];
  const line = byClass(byClass(svg, 'axis')[0]!, 'zero')[0]!.attributes.d!;
  const [, left, right] = /^M([\d.]+) [\d.]+H([\d.]+)$/.exec(line)!.map(Number);
  return (value) => left! + ((value - least) / (most - least)) * (right! - left!);
}

/** Thousandths, which a failure shrinks fast. */
const thousandths = (least: number, most: number) =>
  fc.integer({ min: 1000 * least, max: 1000 * most }).map((one) => one / 1000);
const factor = thousandths(0.1, 100);
const grams = thousandths(0, 1e4);
const methods = fc
  .tuple(factor, thousandths(1, 2), factor, grams, thousandths(-50, 50))
  .map(([energy, overhead, intensity, embodied, rest]) => method('m', energy, overhead, intensity, embodied, rest));

describe('a waterfall', () => {
  test('leads from one total to the other: every part begins where the one before ended, as long as its effect', () => {
    fc.assert(
      fc.property(methods, methods, fc.constantFrom(340, 560), (a, b, width) => {
        const svg = chart(a, b, width);
        const place = placeOf(svg);
        const levels = levelsOf(svg);
        let reached = a.total;
        driversBetween(a, b).parts.forEach(({ effect }, at) => {
          const ends = [place(reached), place(reached + effect)].toSorted((x, y) => x - y);
          expect(levels[at + 1]!.from).toBeCloseTo(ends[0]!, 1);
          // What is shorter than a pixel is drawn one pixel long; noise of the arithmetic is drawn as nothing.
          if (Math.abs(effect) > 1e-8 * Math.max(Math.abs(a.total), Math.abs(b.total)))
            expect(levels[at + 1]!.to).toBeCloseTo(Math.max(ends[1]!, ends[0]! + 1), 1);
          reached += effect;
        });
        expect(place(reached)).toBeCloseTo(place(b.total), 4);
      }),
    );
  });

  test('has one baseline: zero, or where the cut axis begins, which is said and drawn', () => {
    fc.assert(
      fc.property(methods, methods, (a, b) => {
        const svg = chart(a, b);
        const place = placeOf(svg);
        const levels = levelsOf(svg);
        const cut = byClass(svg, 'break').length;
        expect(cut === 2).toBe(footOf(svg).startsWith('axis cut'));
        expect([0, 2]).toContain(cut);
        const line = byClass(byClass(svg, 'axis')[0]!, 'zero')[0]!.attributes.d!;
        const [, left, right] = /^M([\d.]+) [\d.]+H([\d.]+)$/.exec(line)!.map(Number);
        for (const [level, total] of [
          [levels[0]!, a.total],
          [levels.at(-1)!, b.total],
        ] as const) {
          // What is below zero grows to the left, from the far end of a cut axis.
          const baseline = cut === 2 ? (total > 0 ? left! : right!) : place(0);
          const ends = [baseline, place(total)].toSorted((x, y) => x - y);
          expect(level.from).toBeCloseTo(ends[0]!, 1);
          expect(level.to).toBeCloseTo(Math.max(ends[1]!, ends[0]! + 1), 1);
        }
      }),
    );
  });

  test('cuts its axis when the totals are near to each other, and only then', () => {
    expect(footOf(chart(method('a', 10, 1, 100), method('b', 10, 1.01, 100)))).toMatch(/^axis cut, from 0\.99\d* to /);
    expect(footOf(chart(method('a', 10, 1, 100), method('b', 10, 1.6, 100)))).toMatch(/^0 to 2\skgCO2e$/);
  });

  test('carries effects that visibly add up', () => {
    fc.assert(
      fc.property(methods, methods, (a, b) => {
        const texts = textsOf(chart(a, b));
        fc.pre(texts.every((text) => !text.includes('<')));
        const numbers = texts.map((text) => readBack(text));
        const end = numbers.pop()!;
        expect(numbers.reduce((sum, one) => sum + one, 0)).toBeCloseTo(end, 5);
      }),
    );
  });

  test('shows an effect that had to be rounded away as less than the last decimal', () => {
    const svg = chart(method('a', 1, 1, 100.002), method('b', 1, 1, 100.002, 0.006, 0.006));
    expect(textsOf(svg)).toEqual(['100.00', '0.00', '0.00', '0.00', '+<0.01', '+0.01', '100.01']);
  });

  test('shows what grows, what shrinks and what stays by more than colour', () => {
    const svg = chart(method('a', 10, 1, 100), method('b', 20, 1, 80, 50));
    expect(byClass(svg, 'level').map((level) => byName(level, 'rect')[0]?.attributes.class)).toEqual([
      'total-bar',
      'more',
      undefined,
      'less',
      'more',
      undefined,
      'total-bar',
    ]);
    expect(textsOf(svg)).toEqual(['1.0000', '+0.9000', '0.0000', '−0.3000', '+0.0500', '0.0000', '1.6500']);
  });

  test('crosses zero when a total is negative', () => {
    const svg = chart(method('a', 10, 1, 100), method('b', 10, 1, -30));
    const [first, , , intensity, , , last] = levelsOf(svg);
    expect(last!.to).toBeCloseTo(first!.from, 1);
    expect(intensity!.from).toBeCloseTo(last!.from, 1);
    expect(footOf(svg)).toMatch(/^−0\.5 to 1\skgCO2e$/);
  });

  test('of two equal methods changes nothing', () => {
    const svg = chart(method('a', 10, 1, 100), method('b', 10, 1, 100));
    expect(byClass(svg, 'same')).toHaveLength(5);
    expect(textOf(byName(svg, 'desc')[0]!)).toContain('IT energy changes nothing');
  });

  test('of two methods that differ by noise of the arithmetic keeps its zero', () => {
    const svg = chart(method('a', 0.3, 1, 1), method('b', 0.1 + 0.2, 1, 1));
    expect([byClass(svg, 'break').length, footOf(svg)]).toEqual([0, '0 to 300 mgCO2e']);
  });

  test('tells in words what it shows, and that the two are unlike', () => {
    const picture = waterfallPicture(
      driversBetween(
        method('a', 10, 1, 100),
        row('b', { method: 'market', energy: 10, intensity: 50, overhead: 1, total: 500 }),
      ),
      { from: 'a', to: 'b' },
    );
    expect(picture.description).toBe(
      'Waterfall in kgCO2e: a 1.0000, IT energy changes nothing, overhead changes nothing, grid intensity −0.5000, embodied changes nothing, rest changes nothing, b 0.5000; in all −500\u202fgCO2e. The two are unlike: market-based against location-based.',
    );
  });
});
