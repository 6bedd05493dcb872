/** Rows of every kind in every form: ranges, other impacts, no operation, other versions; many rows, and many that do not apply. */
import { describe, expect, it } from 'vitest';
import { type Comparison, driversBetween, type NotApplicable } from '../compare.js';
import { spreadOf } from '../spread.js';
import { comparisonBarsSvg, comparisonHtml } from './comparison-html.js';
import { comparisonMarkdown } from './comparison-markdown.js';
import { comparisonText } from './comparison-text.js';
import { notApplicableShown } from './comparison-words.js';
import { comparisonOf, jobRows, row } from './sample.test.data.js';

const ranged = row('ecologits@0.8.2', {
  title: 'EcoLogits',
  version: '0.8.2',
  total: 90000,
  range: [40000, 210000],
  impacts: [
    { name: 'water', says: 'water consumed', value: 12.3, unit: 'L' },
    { name: 'energy', says: 'primary energy', value: 950, unit: 'MJ' },
  ],
});
const embodied = row('boavizta', {
  title: 'Boavizta',
  version: '2.4',
  covers: 'none',
  method: 'none',
  energy: 0,
  overhead: 1,
  intensity: 0,
  embodied: 56000,
  embodiedIncluded: true,
  total: 56000,
});
const mixed = comparisonOf([jobRows[0]!, ranged, embodied]);
/** As a reader sees it: narrow blanks are blanks, and Markdown is read. */
const seen = (text: string): string =>
  text
    .replaceAll(/[\u202f\u2007\u2008]/g, ' ')
    .replaceAll('\\', '')
    .replaceAll('&#64;', '@');
const forms = [
  ['text', (one: Comparison) => seen(comparisonText(one, { width: 400 }))],
  ['Markdown', (one: Comparison) => seen(comparisonMarkdown(one))],
  ['page', (one: Comparison) => seen(comparisonHtml(one))],
] as const;

describe.each(forms)('as %s', (form, write) => {
  it('a range stands beside its total', () => {
    expect(write(mixed)).toContain('40 to 210 kgCO2e');
    expect(write(comparisonOf(jobRows))).not.toMatch(/least to greatest/i);
  });

  it('other impacts have a table of their own, in their own units', () => {
    const text = write(mixed);
    expect(text).toMatch(/water consumed/);
    for (const amount of ['12.3 L', '950 MJ']) expect(text).toContain(amount);
    expect(write(comparisonOf(jobRows))).not.toMatch(/other impact/i);
  });

  it('a method without operation has no zeros for it', () => {
    const line = write(mixed)
      .split(/\n(?=<tr|\||\w)/)
      .find((one) => /boavizta/i.test(one) && one.includes('56') && !one.includes('<li>') && !one.includes('<svg'))!;
    expect(line.match(/–/g)!.length).toBeGreaterThanOrEqual(3);
    expect(line).not.toMatch(/[ >]0[ <]/);
  });

  it('a version is told once', () => {
    expect(write(mixed)).not.toMatch(/0\.8\.2\S*[ (]+0\.8\.2/);
  });

  it('a spread is told with its parts', () => {
    const text = write({ ...mixed, spread: spreadOf(mixed.rows)! });
    expect(text).toContain('3 methods have a mean of');
    expect(text).toContain('embodied hardware');
  });

  it('nothing is undefined, whatever is there', () => {
    expect(write({ ...mixed, drivers: driversBetween(mixed.rows[0]!, mixed.rows[2]!) })).not.toMatch(/undefined|NaN/);
    expect(form).not.toBe('');
  });
});

describe('bars', () => {
  it('have dots at the ends of a range, and say it', () => {
    const svg = seen(comparisonBarsSvg(mixed));
    expect(svg.match(/class="range-end"/g)).toHaveLength(4);
    expect(svg).toContain('from 40 kgCO2e to 210 kgCO2e');
    expect(comparisonBarsSvg(comparisonOf(jobRows))).not.toContain('<circle class="range-end"');
  });
});

/** The method `at` lacks so many figures; every third of them the same one. */
const absent = (at: number, figures: number): NotApplicable => ({
  methodology: `absent-${at}`,
  title: `Absent ${at}`,
  missing: Array.from({ length: figures }, (_, figure) => ({ path: `/devices/${figure}`, says: `figure ${at % 3}` })),
});

describe('many methods that do not apply', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => absent(at, 1 + (at % 4)));

  it('are told by the figure that they lack where it is one, those of one figure together', () => {
    const { near, far } = notApplicableShown(twenty);
    expect(near.map(({ methods }) => methods.map(({ id }) => id))).toEqual([
      ['absent-0', 'absent-12'],
      ['absent-4', 'absent-16'],
      ['absent-8'],
    ]);
    expect(far.flatMap(({ methods }) => methods)).toHaveLength(15);
  });

  it('are named all the same, and few are told whole', () => {
    const text = comparisonText({ ...mixed, notApplicable: twenty });
    for (const { methodology } of twenty) expect(text).toContain(methodology);
    // Of those with two to four figures, all 15 lack the first two, ten the third, five the fourth.
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      '15 more need more than that, or other work, most often at /devices/0 (15), /devices/1 (15), /devices/2 (10), /devices/3 (5);',
    );
    expect(notApplicableShown(twenty.slice(0, 5)).far).toEqual([]);
  });

  it('stand in the page behind a summary, with all that they lack', () => {
    const page = comparisonHtml({ ...mixed, notApplicable: twenty });
    expect(page).toContain('<summary>15 more that need more than that, or other work</summary>');
    expect(page.match(/<h3>Absent \d+ /g)).toHaveLength(20);
  });
});

describe('many notes', () => {
  const noted = (count: number): Comparison => {
    const warnings = Array.from({ length: count }, (_, at) => `figure${at} is taken as ${at} h: reason ${at}`);
    return comparisonOf([row('one', {}), row('other', { warnings })]);
  };

  it('are told in a terminal by their figures, and whole in the other forms', () => {
    const text = comparisonText(noted(9));
    expect(text).toContain('other: figure0 0 h, figure1 1 h');
    expect(text).not.toContain('reason');
    for (const form of [comparisonMarkdown, comparisonHtml]) expect(seen(form(noted(9)))).toContain('reason 8');
  });

  it('are told whole where they are few', () => {
    expect(comparisonText(noted(8))).toContain('note other: figure7 is taken as 7 h: reason 7');
  });
});

describe('a published total', () => {
  const published = row('vendor', {
    ...{ energy: 0, overhead: 1, intensity: 0, embodied: 0, embodiedIncluded: true, covers: 'service' },
    ...{ rest: 1140, total: 1140 },
  });
  const beside = comparisonOf([jobRows[0]!, published]);

  it('is not ranked with what is told in parts, and has no zeros for them', () => {
    expect(beside.rows[1]!.unlike).toContain('a published total, with no electricity or intensity told');
    const lines = comparisonText(beside).split('\n');
    expect(lines[1]).not.toContain('methods of one kind');
    const at = lines.indexOf('published total:');
    expect(lines[at + 1]!.match(/–/g)).toHaveLength(4);
  });
});

describe('a page of thirty methods', () => {
  it('offers the pairs from one of them, and is no page of megabytes', () => {
    const rows = [0, 1].flatMap((round) =>
      jobRows.map((one) => ({ ...one, methodology: `${one.methodology}@${round}`, title: `${one.title} ${round}` })),
    );
    const many = comparisonOf(rows);
    const page = comparisonHtml({ ...many, drivers: driversBetween(many.rows[0]!, many.rows[4]!) });
    expect(page.match(/<figure class="pair /g)).toHaveLength(29);
    expect(page.length).toBeLessThan(400_000);
  });
});
