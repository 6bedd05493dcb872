import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison, ComparisonRow } from '../compare.js';
import { anyComparison } from './comparison.test.data.js';
import { comparisonHtml } from './comparison-html.js';
import { comparisonMarkdown } from './comparison-markdown.js';
import { comparisonText } from './comparison-text.js';
import { byClass, byName, parseMarkup, readBack, textOf } from './markup.test.data.js';
import { comparisonOf, job, row } from './sample.test.data.js';

/** A row as it is read out of a report: what it says under which head. */
interface Told {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
}

interface Report {
  readonly rows: readonly Told[];
  readonly notes: string;
}

/** Cells of a line; blanks of two or more part them, and a column ends where its head ends unless it is the last. */
function fromText(comparison: Comparison): Report {
  const text = comparisonText(comparison, { width: 400 });
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('methodology '));
  const tokens = (line: string) =>
    [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: word, index }) => ({ word, index, end: index + word.length }));
  const units = tokens(lines[at + 1]!);
  const heads = tokens(lines[at]!).map(({ word, end }) => {
    const unit = units.find((one) => one.end === end)?.word;
    return unit === undefined ? word : `${word}, ${unit}`;
  });
  const end = at + 2 + lines.slice(at + 2).indexOf('');
  // Headings between kinds of rows have one cell.
  const told = lines.slice(at + 2, end).filter((line) => tokens(line).length > 1);
  const rows = told.map((line): Told => {
    const [name = '', ...cells] = tokens(line).map(({ word }) => word);
    return { name, cells: Object.fromEntries(cells.map((cell, nth) => [heads[nth + 1]!, cell])) };
  });
  return { rows, notes: lines.slice(end).join('\n') };
}

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, '$1').replaceAll('&lt;', '<').replaceAll('&amp;', '&').replaceAll('**', '');

function fromMarkdown(comparison: Comparison): Report {
  const lines = comparisonMarkdown(comparison).split('\n');
  const at = lines.findIndex((line) => line.startsWith('| method |'));
  const cellsOf = (line: string): readonly string[] => line.slice(2, -2).split(' | ').map(unescaped);
  const words: Readonly<Record<string, string>> = {
    kWh: 'energy, kWh',
    'gCO2e/kWh': 'intensity, gCO2e/kWh',
    result: 'total',
  };
  const heads = cellsOf(lines[at]!).map((head) => words[head] ?? (/^[a-z]+CO2e$/.test(head) ? `total, ${head}` : head));
  const rows = lines.slice(at + 2, at + 2 + comparison.rows.length).map((line): Told => {
    const [name = '', ...cells] = cellsOf(line);
    return { name, cells: Object.fromEntries(cells.map((cell, nth) => [heads[nth + 1]!, cell])) };
  });
  return {
    rows,
    notes: unescaped(
      lines
        .slice(at + 2 + comparison.rows.length)
        .join('\n')
        .replaceAll('`', ''),
    ),
  };
}

function fromHtml(comparison: Comparison): Report {
  const page = parseMarkup(comparisonHtml(comparison));
  const body = byName(byClass(page, 'all-figures')[0]!, 'tbody')[0]!;
  const rows = byName(body, 'tr').map(
    (line): Told => ({
      name: textOf(byName(line, 'th')[0]!),
      cells: Object.fromEntries(byName(line, 'td').map((cell) => [cell.attributes['data-head']!, textOf(cell)])),
    }),
  );
  return { rows, notes: textOf(page) };
}

const reports = [
  ['text', fromText, 100],
  ['Markdown', fromMarkdown, 100],
  ['a page', fromHtml, 25],
] as const;

/** A cell of a column that may carry its unit in its head. */
function figure({ cells }: Told, column: string): number | undefined {
  const [head, text] = Object.entries(cells).find(([name]) => name === column || name.startsWith(`${column}, `)) ?? [];
  if (head === undefined || text === undefined || text === '–') return undefined;
  return readBack(text, head.split(', ')[1]);
}

/** Four digits are shown, three of a ratio. */
function expectShown(told: number | undefined, exact: number, digits = 4): void {
  expect(told).toBeDefined();
  expect(Math.abs(told! - exact)).toBeLessThanOrEqual(5.01 * 10 ** -digits * Math.abs(exact));
}

function expectRow(told: Told, one: ComparisonRow, base: string): void {
  expectShown(figure(told, 'total'), one.total);
  expectShown(figure(told, 'energy'), one.energy);
  expectShown(figure(told, told.cells.PUE === undefined ? 'overhead' : 'PUE'), one.overhead);
  expectShown(figure(told, 'intensity'), one.intensity);
  if (one.embodiedIncluded) expectShown(figure(told, 'embodied'), one.embodied);
  else expect(figure(told, 'embodied')).toBeUndefined();
  expectShown(figure(told, 'rest') ?? 0, one.rest);
  if (one.methodology !== base) expectShown(figure(told, 'ratio'), one.ratio, 3);
  expect(told.cells.boundary).toContain(one.boundary);
}

describe.each(reports)('a comparison as %s', (_form, read, numRuns) => {
  test('holds every row with its numbers, in the order of the rows', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const { rows } = read(comparison);
        expect(rows).toHaveLength(comparison.rows.length);
        comparison.rows.forEach((one, at) => {
          expect(rows[at]!.name).toMatch(new RegExp(`^${one.methodology} `));
          expectRow(rows[at]!, one, comparison.base);
        });
      }),
      { numRuns },
    );
  });

  test('marks every row that is unlike the base, and says in which way', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const { rows, notes } = read(comparison);
        const said = new Map(
          [...notes.matchAll(/\[(\w+)\] unlike the base: ([^[\n]+)/g)].map(([, mark, text]) => [mark!, text!]),
        );
        comparison.rows.forEach(({ unlike }, at) => {
          const marks = /\[([\w,]+)\]/.exec(rows[at]!.name)?.[1]?.split(',') ?? [];
          expect(marks).toHaveLength(unlike.length);
          for (const text of unlike) expect(marks.some((mark) => said.get(mark)?.startsWith(text))).toBe(true);
        });
      }),
      { numRuns },
    );
  });

  test('names every method that does not apply, with every figure that it lacks, and every warning', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const { notes } = read(comparison);
        for (const { methodology, missing } of comparison.notApplicable) {
          expect(notes).toContain(methodology);
          for (const { path, says } of missing) {
            expect(notes).toContain(path);
            expect(notes).toContain(says);
          }
        }
        for (const { warnings } of comparison.rows) for (const says of warnings) expect(notes).toContain(says);
      }),
      { numRuns },
    );
  });

  test("holds a method's own result", () => {
    const own = row('scored', { result: { name: 'score', value: 0.2365, unit: 'gCO2e/fu' } });
    const { rows, notes } = read(comparisonOf([row('plain', {}), own]));
    expect(`${Object.values(rows[1]!.cells).join(' ')} ${notes}`).toMatch(/236\.5\smgCO2e\/fu/);
  });
});

describe('what a comparison comes to', () => {
  const headline = (comparison: Comparison): string => comparisonText(comparison, { width: 400 }).split('\n')[1]!;

  test('is told of the methods of one kind alone', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const alike = comparison.rows.filter(({ unlike }) => unlike.length === 0).map(({ total }) => total);
        const said = headline(comparison);
        if (alike.length > 1) {
          const [, from = '', to = '', unit] = /from (.+?) to (.+?)(?:\s([a-z]+CO2e))?(?:, the highest|\. |\.$)/u.exec(
            said,
          )!;
          expectShown(readBack(from, unit), Math.min(...alike));
          expectShown(readBack(to, unit), Math.max(...alike));
        }
        expect(said.includes('not to be ranked')).toBe(alike.length < comparison.rows.length);
      }),
    );
  });

  test('is that none applies, where none does', () => {
    const nothing = comparisonOf([], { notApplicable: job.notApplicable });
    for (const text of [
      comparisonText(nothing),
      comparisonMarkdown(nothing),
      textOf(parseMarkup(comparisonHtml(nothing))),
    ]) {
      expect(text).toContain('No methodology applies to this activity');
      expect(text).toContain('/activity/site/gridZone');
    }
  });
});
