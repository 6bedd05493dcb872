import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Column, clean, displayWidth, hanging, type Palette, pad, tableText, wrap } from './table.js';

const columns: readonly Column[] = [
  { head: 'method' },
  { head: 'total', unit: 'kgCO2e', align: 'point' },
  { head: 'boundary' },
];
const rows = [
  ['codecarbon', '98.94', 'processor, accelerators and memory of the machine'],
  ['ml-co2-impact', '138.2', 'accelerator boards'],
  ['third', '–', ''],
];

const widest = (text: string): number => Math.max(...text.split('\n').map(displayWidth));

describe('tables for terminals', () => {
  test('columns stand under their heads, units under those, points under points', () => {
    expect(tableText(columns, rows, { width: 80 }).split('\n')).toEqual([
      'method          total  boundary',
      '               kgCO2e',
      'codecarbon      98.94  processor, accelerators and memory of the machine',
      'ml-co2-impact  138.2   accelerator boards',
      'third               –',
    ]);
  });

  test('the last column wraps in its own place while it can be read there', () => {
    expect(tableText(columns, rows, { width: 50 }).split('\n').slice(2, 4)).toEqual([
      'codecarbon      98.94  processor, accelerators and',
      '                       memory of the machine',
    ]);
  });

  test('it moves under its row when there is no room, and keeps all its words', () => {
    const text = tableText(columns, rows, { width: 40 });
    expect(text.split('\n')).toEqual([
      'method          total',
      '               kgCO2e',
      'codecarbon      98.94',
      '    processor, accelerators and memory',
      '    of the machine',
      'ml-co2-impact  138.2',
      '    accelerator boards',
      'third               –',
    ]);
  });

  test('in a very narrow place every cell has a line, with head and unit before it', () => {
    expect(tableText(columns, rows.slice(1), { width: 18 })).toBe(
      'ml-co2-impact\n  total, kgCO2e  138.2\n  boundary       accelera\n                 tor\n                 boards\n\nthird\n  total, kgCO2e  –',
    );
  });

  test('no line is longer than the width, and no word is lost, whatever the cells', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '7', '北', 'é', '-'), minLength: 1, maxLength: 12 });
    const cell = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, fc.integer().map(String), cell), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 40, max: 160 }),
        (cells, width) => {
          const text = tableText(columns, cells, { width });
          expect(widest(text)).toBeLessThanOrEqual(width);
          const squeezed = text.replace(/\s/g, '');
          for (const one of cells.flat()) for (const part of one.split(' ')) expect(squeezed).toContain(part);
        },
      ),
    );
  });

  test('blanks at the beginning indent a row; all others of a document are made one', () => {
    expect(tableText([{ head: 'x' }, { head: 'y' }], [['  a \t b', '\n c']])).toBe('x      y\n  a b  c');
  });

  test('colours do not move anything', () => {
    const paint = (text: string): string => `\u001b[1m${text}\u001b[0m`;
    const palette: Palette = { bold: paint, dim: paint, red: paint, green: paint, yellow: paint, cyan: paint };
    for (const width of [18, 40, 80]) {
      const painted = tableText(columns, rows, { width, palette });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
      expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(tableText(columns, rows, { width }));
    }
  });
});

describe('text for terminals', () => {
  test.each([
    ['a', 1],
    ['é', 1],
    ['e\u0301', 1],
    ['北京', 4],
    ['한', 2],
    ['ｶ', 1],
    ['Ａ', 2],
    ['🔥', 2],
    ['✅', 2],
    ['✓', 1],
    ['a\u200db', 2],
    ['−3.1', 4],
    ['𠀋', 2],
  ])('%s takes %d columns', (text, width) => expect(displayWidth(text)).toBe(width));

  test('wide signs are padded and cut by the columns that they take', () => {
    expect(pad('北京', 6)).toBe('北京  ');
    expect(pad('北京', 6, 'start')).toBe('  北京');
    expect(wrap('北京上海', 5)).toEqual(['北京', '上海']);
  });

  test('lines break at blanks, never inside a number, and words that are too long are cut', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('about 12 346 kWh', 9)).toEqual(['about', '12 346', 'kWh']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('', 4)).toEqual(['']);
  });

  test('wrapped lines put together again are the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé北]{1,20}$/), { minLength: 1 }),
        fc.integer({ min: 2, max: 60 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width);
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('a hanging paragraph is indented from its second line on', () => {
    expect(hanging('one two three', 11, 4)).toBe('one two\n    three');
  });

  test('control characters are shown, not obeyed, and all blanks are plain', () => {
    expect(clean(' a\u001b[2J\tb\r\n\u202fc\u202e ')).toBe('a\\u001b[2J b c\\u202e');
  });
});
