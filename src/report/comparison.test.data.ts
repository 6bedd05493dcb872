/** Comparisons of any numbers and kinds, and names that nobody means well with, for the tests of reports. */
import fc from 'fast-check';
import type { Comparison, ComparisonRow } from '../compare.js';
import { driversBetween } from '../compare.js';
import { comparisonOf, row } from './sample.test.data.js';

const size = (least: number, most: number) =>
  fc.integer({ min: least * 1000, max: most * 1000 }).map((one) => one / 1000);

const anyRow = fc
  .record({
    energy: size(0.01, 5000),
    overhead: size(1, 2),
    intensity: size(1, 1000),
    embodied: fc.option(size(1, 9000), { nil: undefined }),
    rest: fc.oneof(fc.constant(0), size(-900, -1), size(1, 900)),
    uncertainty: fc.option(size(0.5, 500), { nil: undefined }),
    signal: fc.constantFrom('average', 'marginal'),
    method: fc.constantFrom('location' as const, 'market' as const),
    warnings: fc.subarray(['the first warning', 'the second warning']),
  })
  .map(({ embodied = 0, uncertainty, ...rest }): Partial<ComparisonRow> => {
    const total = rest.energy * rest.overhead * rest.intensity + embodied + rest.rest;
    return {
      ...rest,
      embodied,
      total,
      embodiedIncluded: embodied !== 0,
      covers: 'devices',
      result: { name: 'emissions', value: total, unit: 'gCO2e' },
      ...(uncertainty !== undefined && { uncertainty }),
    };
  });

const missing = fc.subarray([
  { path: '/site/pue', says: 'the power usage effectiveness' },
  { path: '/functionalUnit', says: 'how much work was done' },
  { path: '/devices/0/tdp', says: 'the rated power of the first device' },
]);

/** Up to six rows, the first of them the base, some methods that do not apply, and the drivers between the ends. */
export const anyComparison: fc.Arbitrary<Comparison> = fc
  .tuple(fc.array(anyRow, { minLength: 1, maxLength: 6 }), fc.array(missing, { maxLength: 3 }))
  .map(([rows, lacks]) => {
    const made = comparisonOf(rows.map((fields, at) => row(`method-${at}`, { boundary: `boundary ${at}`, ...fields })));
    const [first, last] = [made.rows[0]!, made.rows.at(-1)!];
    return {
      ...made,
      ...(made.rows.length > 1 && { drivers: driversBetween(first, last) }),
      notApplicable: lacks.map((one, at) => ({ methodology: `absent-${at}`, title: `Absent ${at}`, missing: one })),
    };
  });

/** Text that would be markup, an order to a terminal, or read in another order than it is written. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title></style><script>alert(1)</script>',
    '<!-- --><![CDATA[ ]]>&lt;b&gt;&#60;',
    'gpj\u202eexe.\u2066x\u2069\u200b',
    'red \u001b[31m and \u009b2J, bell \u0007, null \u0000',
    '\ufeff\u2028\u2029\ud800\uffff',
    '[link](javascript:alert(1)) | `code` | **bold** | ![](http://x.example/)',
    '# heading\n| a | b |\n\n- @someone',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Whatever a document names, renamed. */
export function renamed(comparison: Comparison, names: readonly string[]): Comparison {
  let next = 0;
  const name = (): string => names[next++ % names.length]!;
  const rows = comparison.rows.map((one) => ({
    ...one,
    title: name(),
    version: name(),
    boundary: name(),
    warnings: [name()],
    unlike: one.unlike.map(name),
    excludes: [name()],
  }));
  return {
    ...comparison,
    activity: { id: name(), title: name(), digest: comparison.activity.digest },
    rows,
    notApplicable: comparison.notApplicable.map(({ methodology }) => ({
      methodology,
      title: name(),
      missing: [{ path: name(), says: name() }],
    })),
  };
}

const control = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\u2028\u2029]/u;

/** What is left in a text that a terminal obeys, XML forbids or that turns the direction of reading; `blanks` are fine. */
export function obeyed(text: string, blanks = '\n'): readonly string[] {
  return [...text].filter((sign) => !blanks.includes(sign) && control.test(sign));
}
