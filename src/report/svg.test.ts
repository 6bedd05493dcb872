import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byClass, byName, parseMarkup, textOf } from './markup.test.data.js';
import { axis, breakLines, el, inlinePicture, label, standalonePicture, textWidth } from './svg.js';

const size = fc
  .tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: -6, max: 3 }))
  .map(([one, power]) => one * 10 ** power);

describe('an axis', () => {
  test('runs over round numbers, zero among them', () => {
    const { from, to, ticks, at } = axis([98.9, 186.9], 100, 500);
    expect([from, to, ticks]).toEqual([0, 200, [0, 50, 100, 150, 200]]);
    expect([0, 50, 200].map(at)).toEqual([100, 200, 500]);
    expect(axis([-3, 5], 0, 100).ticks).toEqual([-4, -2, 0, 2, 4, 6]);
  });

  test('begins elsewhere only when told to be cut', () => {
    expect(axis([98, 99], 0, 100, { cut: true }).from).toBe(98);
    expect(axis([98, 99], 0, 100).from).toBe(0);
  });

  test('holds every value, at the place that its size demands, with ticks at equal distances', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(size, fc.constantFrom(1, -1)), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 2, max: 8 }),
        (signed, count) => {
          const values = signed.map(([value, sign]) => value * sign);
          const { from, to, ticks, at } = axis(values, 20, 520, { count });
          for (const value of [...values, 0]) {
            expect(at(value)).toBeGreaterThanOrEqual(20 - 1e-6);
            expect(at(value)).toBeLessThanOrEqual(520 + 1e-6);
            expect(at(value)).toBeCloseTo(20 + (500 * (value - from)) / (to - from), 6);
          }
          expect(ticks).toContain(0);
          expect(ticks.length).toBeLessThanOrEqual(count + 3);
          const steps = ticks.slice(1).map((tick, nth) => tick - ticks[nth]!);
          for (const step of steps) expect(step / steps[0]!).toBeCloseTo(1, 9);
          const digits = (steps[0]! / 10 ** Math.floor(Math.log10(steps[0]!) + 1e-9)).toFixed(6);
          expect(['1.000000', '2.000000', '2.500000', '5.000000']).toContain(digits);
        },
      ),
    );
  });

  test('of nothing at all still has two ends', () => {
    const { from, to, at } = axis([0, 0], 0, 100);
    expect([from, at(0), at(to)]).toEqual([0, 0, 100]);
  });
});

describe('lines of text in a picture', () => {
  test('fit, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 40 })),
        fc.integer({ min: 60, max: 400 }),
        (words, width) => {
          const lines = breakLines(words.join(' '), width, 14, 3, '[a]');
          expect(lines.length).toBeLessThanOrEqual(3);
          for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(width + 1e-9);
          expect(lines.at(-1)).toMatch(/\[a\]$/);
        },
      ),
    );
  });

  test('end in an ellipsis when there is more, the mark after it', () => {
    expect(breakLines('one two three four five six', 75, 14)).toEqual(['one two', 'three fo…']);
    expect(breakLines('one two three four five six', 75, 14, 2, '[b]')).toEqual([
      'one two',
      expect.stringMatching(/… \[b\]$/),
    ]);
    expect(breakLines('one', 60, 14, 2, '[b]')).toEqual(['one [b]']);
    expect(breakLines('', 60, 14)).toEqual(['']);
  });
});

describe('elements', () => {
  test('escape text and attributes, leave out what is undefined, cut hundredths of pixels', () => {
    expect(String(el('text', { x: 1.23456, class: undefined, id: '"<&' }, '<b>\u0000'))).toBe(
      '<text x="1.23" id="&quot;&lt;&amp;">&lt;b&gt;\\u0000</text>',
    );
    expect(String(label(0, -0.001, 'x', '', 'end'))).toBe('<text x="0" y="0" text-anchor="end">x</text>');
  });

  test('have no length that is not finite', () => {
    expect(() => el('rect', { x: Number.NaN })).toThrow(TypeError);
  });
});

const picture = { width: 400, height: 100, title: 'A & B', description: 'what it shows', body: label(0, 10, 'x') };

describe('a picture', () => {
  test('is named and told to those who cannot see it', () => {
    for (const markup of [String(inlinePicture(picture)), standalonePicture(picture)]) {
      const svg = parseMarkup(markup);
      expect(svg.attributes.role).toBe('img');
      expect(textOf(byName(svg, 'title')[0]!)).toBe('A & B');
      expect(textOf(byName(svg, 'desc')[0]!)).toBe('what it shows');
    }
  });

  test('as a file holds everything it needs, heading and notes inside its edges', () => {
    const notes = ['[a] unlike the base: something', 'A note that is far too long for one line. '.repeat(4)];
    const markup = standalonePicture(picture, { heading: 'A heading', notes });
    const svg = parseMarkup(markup);
    expect(svg.attributes.xmlns).toBe('http://www.w3.org/2000/svg');
    expect(markup.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\((?!#)|<script|@import/);
    expect(textOf(byClass(svg, 'heading')[0]!)).toBe('A heading');
    expect(byClass(svg, 'scale').map(textOf).join(' ')).toBe(notes.join(' ').trim());
    expect(textOf(byName(svg, 'desc')[0]!)).toContain('[a] unlike the base: something');
    const lines = byName(svg, 'text').map(({ attributes }) => Number(attributes.y));
    expect(Math.max(...lines)).toBeLessThan(Number(svg.attributes.height));
    const used = [...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    for (const id of used) expect(byName(svg, 'pattern').map(({ attributes }) => attributes.id)).toContain(id);
  });
});
