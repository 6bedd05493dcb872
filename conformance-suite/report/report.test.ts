import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ConformanceReport } from '../../src/generated/documents.js';
import { miniatureSuite } from '../miniatures/suite.js';
import { elementsOf } from '../miniatures/xml.js';
import { processCarrier } from '../process.js';
import { runSuite } from '../run.js';
import { htmlReport } from './html.js';
import { junitReport } from './junit.js';
import { reportText } from './text.js';

const miniature = fileURLToPath(new URL('../miniatures/miniature.mjs', import.meta.url));
const reports = new Map<string, ConformanceReport>();
const ways = ['right', 'drops-pue', 'crashes', 'claims-little', 'floats', 'off-catalogue'];

beforeAll(async () => {
  for (const way of ways) {
    reports.set(
      way,
      await runSuite(miniatureSuite, processCarrier({ program: process.execPath, args: [miniature, way] }), {
        caseMs: 2000,
      }),
    );
  }
});

const report = (way: string): ConformanceReport => reports.get(way)!;

/** A report whose every text tries to break out of its form. */
function hostile(): ConformanceReport {
  const evil = `<script>alert("1")</script> & ']]> \u0001\u001b[31m --> "quoted"`;
  const one = report('drops-pue');
  const system = { name: evil, version: evil };
  const checks = one.checks.map((check) => ({ ...check, received: evil, reason: evil, mistakes: [evil] }));
  return {
    ...one,
    implementation: { ...one.implementation, system },
    checks,
    diagnosis: one.diagnosis.map((found) => ({ ...found, says: evil, mistakes: [evil] })),
    volatile: { ...one.volatile, command: evil, remarks: evil },
  };
}

describe('JUnit', () => {
  test.each(ways)('is well-formed XML whose counts are those of its test cases: %s', (way) => {
    const elements = elementsOf(junitReport(report(way)));
    const cases = elements.filter(({ name }) => name === 'testcase');
    expect(cases).toHaveLength(9 + 7);
    const [top] = elements;
    const count = (name: string): string => String(elements.filter((element) => element.name === name).length);
    expect(top).toMatchObject({
      name: 'testsuites',
      attributes: {
        tests: String(cases.length),
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
      },
    });
  });

  test('says failure for what speaks against the tool, skipped for what is not claimed, error for what was not decided', () => {
    const countOf = (way: string, kind: string): number =>
      elementsOf(junitReport(report(way))).filter(({ name }) => name === kind).length;
    expect(countOf('drops-pue', 'failure')).toBe(6);
    expect(countOf('claims-little', 'skipped')).toBe(9);
    expect(countOf('floats', 'error')).toBe(10);
    expect(countOf('right', 'failure') + countOf('right', 'error') + countOf('right', 'skipped')).toBe(0);
  });

  test('survives texts that try to break out', () => {
    const elements = elementsOf(junitReport(hostile()));
    expect(elements.some(({ name }) => name === 'script')).toBe(false);
    expect(elements[0]?.attributes.name).toContain('<script>alert("1")</script>');
  });
});

describe('the text', () => {
  test('begins with the verdict', () => {
    expect(reportText(report('right'), { suite: miniatureSuite })).toMatch(/^conformant {2}miniature 1\.0\n/);
    expect(reportText(report('drops-pue'), { suite: miniatureSuite })).toMatch(/^not conformant/);
    expect(reportText(report('floats'), { suite: miniatureSuite })).toMatch(/^harness unfit/);
    expect(reportText(report('claims-little'), { suite: miniatureSuite })).toMatch(/^incomplete/);
  });

  test('names the mistake, shows one answer, and says how to ask it again', () => {
    const text = reportText(report('drops-pue'), { suite: miniatureSuite });
    expect(text).toContain('mistake  mini.pue-dropped');
    expect(text).toContain('explains 6 of 6 wrong answers');
    expect(text).toContain('understates by up to 36.71 %');
    expect(text).toContain('assay conformance run --vector V-MINI-0001 --');
    expect(text.match(/^fail/gm)).toHaveLength(1);
  });

  test('shows what no mistake explains one by one, and says what is left out', () => {
    const one = report('off-catalogue');
    const checks = one.checks.map((check) => ({ ...check, reason: `reason of ${check.vector}` }));
    const text = reportText({ ...one, checks }, { suite: miniatureSuite, most: 2 });
    expect(text.match(/^fail/gm)).toHaveLength(2);
    expect(text).toContain('and 4 more that fail');
  });

  test('shows one of the failures that have one reason, and names the others', () => {
    const text = reportText(report('off-catalogue'), { suite: miniatureSuite });
    expect(text.match(/^fail/gm)).toHaveLength(1);
    expect(text).toMatch(/^ {7}also {6}V-MINI-0002, V-MINI-0003, V-MINI-0004, V-MINI-0005, V-MINI-0006$/m);
  });

  test('ends with what a process wrote before it died, and only then', () => {
    const died = report('crashes');
    const remarks = 'Traceback\n  in line 1\u001b[31m\n\nKeyError: "share"\n';
    const text = reportText({ ...died, volatile: { ...died.volatile, remarks } }, { suite: miniatureSuite });
    expect(text).toMatch(/its standard error, the end\n {2}Traceback\n {4}in line 1 \[31m\n {2}KeyError: "share"\n$/);
    const alive = report('drops-pue');
    expect(reportText({ ...alive, volatile: { ...alive.volatile, remarks } }, { suite: miniatureSuite })).not.toContain(
      'KeyError',
    );
  });

  test('says what is claimed and what would be asked where the two do not meet', () => {
    const one = report('right');
    const claims = [{ methodology: 'miniature@0.9', quantities: ['emissions'] }];
    const checks = one.checks.map((check) => ({ ...check, outcome: 'not-claimed' as const }));
    const counts = { ...one.counts, pass: 0, 'not-claimed': 9 };
    const verdict = 'incomplete' as const;
    const claimless = { ...one, checks, counts, verdict, implementation: { ...one.implementation, claims } };
    const text = reportText(claimless, { suite: miniatureSuite, width: 1000 });
    expect(text).toContain('it claims miniature@0.9 (emissions), and the suite asks for miniature@1.0.');
  });

  test('names what is claimed and does not exist, which is most often a slip of the pen', () => {
    const one = report('right');
    const claims = [
      { methodology: 'miniature@1.0', quantities: ['energy', 'emisions', 'emissions'] },
      { methodology: 'maxiature@1.0', quantities: ['energy'] },
    ];
    const slipped = { ...one, implementation: { ...one.implementation, claims } };
    const says = 'Claimed, but unknown to the suite: emisions of miniature@1.0, maxiature@1.0.';
    expect(reportText(slipped, { suite: miniatureSuite, width: 1000 })).toContain(says);
    expect(htmlReport(slipped, miniatureSuite)).toContain(says);
    expect(reportText(one, { suite: miniatureSuite })).not.toContain('Claimed, but');
  });

  test('holds no control characters of what was received', () => {
    expect(reportText(hostile(), { suite: miniatureSuite })).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe('the page', () => {
  test('asks nothing of the network and holds no script', () => {
    for (const page of [htmlReport(report('drops-pue'), miniatureSuite), htmlReport(hostile(), miniatureSuite)]) {
      expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\((?!#)/i);
      expect(page).toContain("default-src 'none'");
    }
  });

  test('begins with the probes when one of them failed, else with the checks', () => {
    const order = (way: string) =>
      [...htmlReport(report(way), miniatureSuite).matchAll(/<h2 id="(checks|probes)">/g)].map(([, id]) => id);
    expect(order('floats')).toEqual(['probes', 'checks']);
    expect(order('right')).toEqual(['checks', 'probes']);
  });

  test('shows failing checks first, with what was wanted and what came', () => {
    const page = htmlReport(report('drops-pue'), miniatureSuite);
    const rows = [...page.matchAll(/<tr role="row" class="(against|open|pass) of-0">/g)].map(([, group]) => group);
    expect(rows).toEqual([...Array(6).fill('against'), ...Array(3).fill('pass')]);
    expect(page).toContain('5456.025 gCO2e');
    expect(page).toMatch(/3982\.5[0-9]* gCO2e/);
    expect(page).toContain('mini.pue-dropped');
  });
});
