/** What documents name goes into every report, and nothing that it says is ever markup or an order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../compare.js';
import type { Finding } from '../finding.js';
import { anyComparison, hostile, obeyed, renamed } from './comparison.test.data.js';
import { comparisonBarsSvg, comparisonHtml, comparisonWaterfallSvg } from './comparison-html.js';
import { comparisonMarkdown } from './comparison-markdown.js';
import { comparisonText } from './comparison-text.js';
import { findings } from './findings.test.data.js';
import { findingsHtml } from './findings-html.js';
import { findingsText } from './findings-text.js';
import { all, byName, parseMarkup, textOf } from './markup.test.data.js';
import { visible } from './visible.js';

const names = fc.array(hostile, { minLength: 1, maxLength: 8 });
const bad = fc.tuple(anyComparison, names).map(([comparison, names]) => renamed(comparison, names));
const badFindings = fc.tuple(fc.constantFrom(...findings), names).map(([finding, names]): readonly Finding[] => {
  const [path = '', says = '', expected = '', received = '', remedy = ''] = [
    ...names,
    ...names,
    ...names,
    ...names,
    ...names,
  ];
  return [{ ...finding, path, says, expected, received, remedy }];
});

/** Elements and attributes of a document; those of a report are fixed, whatever it is about. */
const vocabulary = (markup: string): ReadonlySet<string> =>
  new Set(
    all(parseMarkup(markup)).flatMap(({ name, attributes }) => [
      name,
      ...Object.keys(attributes).map((one) => `${name} ${one}`),
    ]),
  );

const page = `html head body meta title style a header main footer div span p h1 h2 h3 br wbr section ul ol li dl dt dd code
  table caption thead tbody tfoot tr th td figure figcaption details summary label select option article`;
const picture = 'svg path rect circle g text title desc style defs pattern';
const known = new Set(`${page} ${picture}`.split(/\s+/));
const attributes = new Set(
  `lang charset http-equiv content name class href id tabindex role title scope colspan value selected for data-head
  viewBox width height x y cx cy r d transform text-anchor xmlns patternUnits focusable`.split(/\s+/),
);

function expectHarmless(markup: string): void {
  for (const word of vocabulary(markup)) {
    const [name = '', attribute] = word.split(' ');
    expect(known).toContain(name);
    if (attribute !== undefined && !attribute.startsWith('aria-')) expect(attributes).toContain(attribute);
  }
  expect(obeyed(markup, '\t\n\r')).toEqual([]);
  const links = all(parseMarkup(markup)).flatMap(({ attributes: { href } }) => href ?? []);
  expect(links.filter((href) => href !== '#content')).toEqual([]);
}

const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();

describe('names that nobody means well with', () => {
  test('are text in a page, and nothing but text', () => {
    fc.assert(
      fc.property(bad, (comparison) => {
        const markup = comparisonHtml(comparison);
        expectHarmless(markup);
        expect(textOf(byName(parseMarkup(markup), 'h1')[0]!)).toBe(oneLine(comparison.activity.title));
      }),
      { numRuns: 40 },
    );
    fc.assert(fc.property(badFindings, hostile, (found, title) => expectHarmless(findingsHtml(found, { title }))));
  });

  test('are text in a picture', () => {
    fc.assert(
      fc.property(bad, (comparison) => {
        for (const svg of [comparisonBarsSvg(comparison), comparisonWaterfallSvg(comparison)])
          if (svg !== undefined) expectHarmless(svg);
      }),
    );
  });

  test('give no order to a terminal, and begin no line of their own', () => {
    const lines = (text: string): number => text.split('\n').length;
    fc.assert(
      fc.property(bad, (comparison) => {
        expect(obeyed(comparisonText(comparison, { width: 120 }))).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(badFindings, hostile, (found, title) => {
        const text = findingsText(found, { title, all: true, width: 10_000 });
        expect(obeyed(text)).toEqual([]);
        expect(lines(text)).toBeLessThanOrEqual(8);
      }),
    );
  });

  test('leave the tables of Markdown as they are, and make no link, image, mention or tag', () => {
    const cells = (line: string): number => line.replace(/\\./g, '').split('|').length;
    const plain = (comparison: Comparison): Comparison => renamed(comparison, ['name']);
    fc.assert(
      fc.property(anyComparison, names, (comparison, names) => {
        const text = comparisonMarkdown(renamed(comparison, names));
        const tables = text.split('\n').filter((line) => line.startsWith('|'));
        const before = comparisonMarkdown(plain(comparison))
          .split('\n')
          .filter((line) => line.startsWith('|'));
        expect(tables.map(cells)).toEqual(before.map(cells));
        const prose = text.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '').replace(/\\./g, '');
        expect(prose).not.toMatch(/<|\]\(|!\[|@|:\/\//);
        expect(obeyed(text)).toEqual([]);
      }),
    );
  });
});
