import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Verdict } from '../finding.js';
import { findings } from './findings.test.data.js';
import { findingsHtml } from './findings-html.js';
import { findingsText } from './findings-text.js';
import { countsOf, outcomeOf } from './findings-words.js';
import { byClass, byName, parseMarkup, textOf } from './markup.test.data.js';

const title = 'docs/claim.json';
const oneOf = (verdict: Verdict): Finding => ({ requirement: 'claim-tool', verdict, path: '', says: 'something' });
const anyFindings = fc.array(fc.constantFrom<Verdict>('pass', 'fail', 'skip', 'error').map(oneOf), { maxLength: 12 });

describe('the outcome of findings', () => {
  test.each([
    ['holds', ['pass', 'skip', 'pass']],
    ['fails', ['pass', 'error', 'fail']],
    ['undecided', ['pass', 'error']],
    ['undecided', []],
  ] as const)('is %s of %j', (outcome, verdicts) => expect(outcomeOf(verdicts.map(oneOf))).toBe(outcome));

  test('is told with counts that add up to all of them', () => {
    fc.assert(
      fc.property(anyFindings, (some) => {
        const said = countsOf(some);
        const count = (words: RegExp): number => Number(words.exec(said)?.[1] ?? 0);
        const verdicts = new Set(some.map(({ verdict }) => verdict));
        if (verdicts.size < 2) {
          const all =
            some.length === 0 ? 'nothing was' : some.length === 1 ? 'the one check' : `all ${some.length} checks`;
          expect(said.startsWith(`${all} `)).toBe(true);
          return;
        }
        expect(said).toContain(` of ${some.length} checks `);
        const told = [
          /(\d+) (?:of \d+ checks )?fails?\b/,
          /(\d+) (?:of \d+ checks )?could/,
          /(\d+) (?:of \d+ checks )?(?:was|were) skipped/,
          /(\d+) pass/,
        ].map(count);
        expect(told).toEqual(
          (['fail', 'error', 'skip', 'pass'] as const).map(
            (one) => some.filter(({ verdict }) => verdict === one).length,
          ),
        );
      }),
    );
  });
});

describe('findings as text', () => {
  const text = findingsText(findings, { title, width: 400 });

  test('begin with the verdict, and name what is wrong before all else', () => {
    const lines = text.split('\n').filter((line) => /^\S/.test(line));
    expect(lines[0]).toBe(
      'does not hold  docs/claim.json: 2 of 7 checks fail, 1 could not be decided, 1 was skipped, 3 pass',
    );
    expect(lines.slice(1).map((line) => line.split(' ')[0])).toEqual(['fail', 'fail', 'error', 'skip', 'pass']);
  });

  test('say of each that did not pass where, what, and the way out', () => {
    for (const { verdict, requirement, path, says, expected = '', received = '', remedy = '' } of findings) {
      expect(text).toContain(requirement);
      if (verdict !== 'pass') for (const part of [path, says, expected, received, remedy]) expect(text).toContain(part);
    }
    expect(text).toContain('claim-recomputes (2)');
  });

  test('say every passed check when all are asked for', () => {
    const whole = findingsText(findings, { title, width: 400, all: true });
    for (const { says } of findings) expect(whole).toContain(says);
  });

  test('wrap within the width', () => {
    const lines = findingsText(findings, { title, width: 60 }).split('\n').slice(1);
    for (const line of lines.filter((one) => !/ at \//.test(one))) expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('findings as a page', () => {
  const page = parseMarkup(findingsHtml(findings, { title }));

  test('begin with the document, the verdict and the counts', () => {
    expect(textOf(byName(page, 'h1')[0]!).replaceAll(' ', '')).toBe(title);
    expect(textOf(byClass(page, 'verdict')[0]!)).toBe('Does not hold');
    expect(textOf(byClass(page, 'lead')[0]!)).toBe(
      '2 of 7 checks fail, 1 could not be decided, 1 was skipped, 3 pass.',
    );
  });

  test('show each that did not pass with all that it says', () => {
    const shown = byClass(page, 'finding').map(textOf);
    const open = findings.filter(({ verdict }) => verdict !== 'pass');
    expect(shown).toHaveLength(open.length);
    for (const { requirement, path, says, expected = '', received = '', remedy = '' } of open) {
      const article = shown.find((one) => one.startsWith(requirement))!;
      for (const part of [path, says, expected, received, remedy]) expect(article).toContain(part);
    }
  });

  test('list those that passed', () => {
    const rows = byName(byClass(page, 'passes')[0]!, 'tr').slice(1).map(textOf);
    const passed = findings.filter(({ verdict }) => verdict === 'pass');
    expect(rows).toHaveLength(passed.length);
    for (const { requirement, path, says } of passed)
      expect(rows).toContain(`${requirement} ${path === '' ? 'the whole document' : path} ${says}`);
  });
});
