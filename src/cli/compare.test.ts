import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../compare.js';
import { currentMethodologies, nameOf } from '../methodologies/registry.js';
import { assay, type Desk, done, newDesk } from './attest.test.data.js';

const job = 'docs/examples/one-job/activity.json';
const training = 'docs/examples/training-run/activity.json';
let desk: Desk;

beforeAll(async () => {
  desk = await newDesk();
  await mkdir(desk.at('folder.html'));
  await desk.write('broken.json', '{ "schema": ');
  await desk.write('twice.json', '{ "schema": "a", "schema": "b" }');
  const activity = JSON.parse(await readFile(job, 'utf8'));
  await desk.write('wrong.json', JSON.stringify({ ...activity, emissions: '3 kg' }));
});

const compared = async (...args: readonly string[]): Promise<Comparison> =>
  JSON.parse(await done('compare', ...args, '--json'));
const ids = ({ rows }: Comparison): readonly string[] => rows.map(({ methodology }) => methodology);

describe('assay compare', () => {
  test('puts every method that applies beside the others, and names those that do not with what they lack', async () => {
    const comparison = await compared(job);
    const lacking = new Map(comparison.notApplicable.map(({ methodology, missing }) => [methodology, missing]));
    expect([...ids(comparison), ...lacking.keys()].toSorted()).toEqual(currentMethodologies.map(nameOf));
    expect(ids(comparison)).toEqual(expect.arrayContaining(['codecarbon', 'green-algorithms', 'ml-co2-impact']));
    for (const id of ['ghgp-scope2-location', 'ghgp-scope2-market', 'sci'])
      expect(lacking.get(id)!.map(({ path }) => path)).toEqual(['/site/pue']);
    // 267.8 kWh at 369.473 gCO2e/kWh, and 320 kWh at 432 gCO2e/kWh.
    const totals = new Map(comparison.rows.map(({ methodology, total }) => [methodology, total]));
    expect(totals.get('codecarbon')).toBeCloseTo(267.8 * 369.473, 0);
    expect(totals.get('ml-co2-impact')).toBeCloseTo(320 * 432, 6);
  });

  test('splits the difference between the base and the furthest of its kind unless told otherwise, into parts that add up', async () => {
    for (const [args, from, to] of [
      [['--base', 'codecarbon'], 'codecarbon', 'green-algorithms-hpc'],
      [['--drivers', 'green-algorithms, ghgp-scope2-location'], 'green-algorithms', 'ghgp-scope2-location'],
    ] as const) {
      const { drivers } = await compared(training, ...args);
      expect([drivers!.from, drivers!.to]).toEqual([from, to]);
      const sum = drivers!.parts.reduce((total, { effect }) => total + effect, 0);
      expect(sum).toBeCloseTo(drivers!.toTotal - drivers!.fromTotal, 12);
    }
  });

  test('measures against the base that is asked for', async () => {
    const { base, rows } = await compared(training, '--base', 'sci');
    const sci = rows.find(({ methodology }) => methodology === 'sci')!;
    expect([base, sci.ratio]).toEqual(['sci', 1]);
    for (const { ratio, total } of rows) expect(ratio).toBeCloseTo(total / sci.total, 12);
  });

  test('measures against the kind that most methods are of, and puts that kind first, what is no operation last', async () => {
    const { base, rows, footprints } = await compared(job);
    const kinds = rows.map(({ unlike }) => unlike.join());
    const alike = kinds.filter((kind) => kind === '').length;
    expect(base).toBe(rows[0]!.methodology);
    expect(kinds.slice(0, alike)).toEqual(Array(alike).fill(''));
    for (const kind of new Set(kinds)) {
      expect(kinds.filter((one) => one === kind).length).toBeLessThanOrEqual(alike);
      expect(kinds.lastIndexOf(kind) - kinds.indexOf(kind) + 1).toBe(kinds.filter((one) => one === kind).length);
    }
    const without = rows.filter(({ covers }) => covers === 'none');
    expect(without.length).toBeGreaterThan(0);
    expect(rows.slice(-without.length)).toEqual(without);
    expect(footprints.map(({ methodology }) => methodology.version)).toEqual(rows.map(({ version }) => version));
  });

  test('does not rank a total that its source does not tell in parts', async () => {
    const { base, rows, drivers } = await compared('docs/examples/chat-reply/activity.json');
    expect(base).toBe('ecologits');
    expect(rows.at(-1)).toMatchObject({ methodology: 'mistral-lca' });
    expect(rows.at(-1)!.unlike.join()).toContain('published total');
    expect(drivers!.to).toBe('google-gemini');
  });

  test('says in the terminal what the JSON says', async () => {
    const text = await done('compare', training);
    for (const { methodology, version } of (await compared(training)).rows)
      expect(text).toContain(`${methodology} ${version}`);
    expect(text).toContain('eco2ai, experiment-impact-tracker need the memory that the process uses (/memoryUsed)');
  });

  test('takes a methodology that is named twice once', async () => {
    expect((await compared(training, '-m', 'codecarbon,codecarbon@3.3')).rows).toHaveLength(1);
  });

  test('writes page, pictures and Markdown', async () => {
    const file = (name: string) => desk.at(`out/${name}`);
    const printed = await done(
      ...['compare', training, '--html', file('c.html'), '--svg', file('c.svg')],
      ...['--waterfall', file('w.svg'), '--markdown', file('c.md'), '--json'],
    );
    const { rows } = JSON.parse(printed) as Comparison;
    const [html, svg, waterfall, markdown] = await Promise.all(
      ['c.html', 'c.svg', 'w.svg', 'c.md'].map((name) => desk.read(`out/${name}`)),
    );
    expect(html).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    for (const picture of [svg, waterfall]) expect(picture).toMatch(/^<svg xmlns[\s\S]*<\/svg>\n$/);
    expect(markdown).toMatch(/^## digits-mlp\n/);
    for (const { title } of rows) for (const page of [html, svg]) expect(page).toContain(title.split(',')[0]);
    expect(await done('compare', training, '--markdown')).toBe(markdown);
    expect((await readdir(dirname(file('x')))).toSorted()).toEqual(['c.html', 'c.md', 'c.svg', 'w.svg']);
  });

  test('leaves open what no method can decide, and says what is missing', async () => {
    const { code, out, err } = await assay('compare', job, '--methodology', 'sci');
    expect([code, err]).toEqual([3, '']);
    expect(out).toContain('No methodology applies');
    expect(out).toContain('/site/pue');
    const json = await assay('compare', job, '--methodology', 'sci', '--json');
    expect([json.code, JSON.parse(json.out).rows]).toEqual([3, []]);
  });
});

/** What is typed, the exit code, the code of the error, and what the message names. */
const refusals: readonly (readonly [
  what: string,
  args: readonly string[],
  exit: number,
  code: string,
  says: string,
])[] = [
  ['a file that is not there', ['none.json'], 2, 'ERR_FILE_UNREADABLE', 'none.json: there is no such file'],
  ['a file that is not JSON', ['@broken.json'], 1, 'ERR_JSON_INVALID', 'broken.json, line 1'],
  ['a member given twice', ['@twice.json'], 1, 'ERR_JSON_INVALID', 'twice.json'],
  ['a document of another kind', ['docs/examples/wrong-claim/claim.json'], 1, 'ERR_DOCUMENT_INVALID', '/schema'],
  ['a member that no activity has', ['@wrong.json'], 1, 'ERR_DOCUMENT_INVALID', 'emissions'],
  [
    'a methodology that is not here',
    [job, '-m', 'sci,nope'],
    2,
    'ERR_METHODOLOGY_UNKNOWN',
    'there is no methodology "nope"',
  ],
  ['another version', [job, '-m', 'sci@9'], 2, 'ERR_METHODOLOGY_UNKNOWN', 'sci@1.1'],
  ['a base that does not apply', [job, '--base', 'sci'], 2, 'ERR_USAGE', '"sci" does not apply to this activity'],
  [
    'drivers of a method with itself',
    [job, '-d', 'codecarbon,codecarbon'],
    2,
    'ERR_USAGE',
    '--drivers takes two different',
  ],
  ['drivers of one method', [job, '--drivers', 'codecarbon'], 2, 'ERR_USAGE', '--drivers takes two different'],
  [
    'drivers of a method that does not apply',
    [job, '--drivers', 'codecarbon,sci'],
    2,
    'ERR_USAGE',
    'among those that apply',
  ],
  [
    'a waterfall of one method',
    [job, '-m', 'codecarbon', '--waterfall', '@w.svg'],
    2,
    'ERR_USAGE',
    '--waterfall needs two',
  ],
  ['versions of a version', [job, '--versions', 'sci@1.1'], 2, 'ERR_USAGE', 'by its id alone'],
  ['versions of what is not there', [job, '--versions', 'nope'], 2, 'ERR_METHODOLOGY_UNKNOWN', 'no methodology "nope"'],
  ['versions and methodologies', [job, '--versions', 'sci', '-m', 'sci'], 2, 'ERR_USAGE', 'give one of them'],
  ['the spread of one method', [job, '-m', 'codecarbon', '--spread'], 2, 'ERR_USAGE', '--spread needs two'],
  ['a factor set that is not there', [job, '--factors', 'none.json'], 2, 'ERR_FILE_UNREADABLE', 'none.json'],
  [
    'a page where a folder stands',
    [job, '--html', '@folder.html'],
    2,
    'ERR_FILE_UNWRITABLE',
    'folder.html: it cannot be written',
  ],
];

describe('assay compare beyond the rows', () => {
  test('--spread tells which decision causes how much, in shares that add up to one', async () => {
    const { spread, rows } = await compared(job, '--spread');
    expect(spread!.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect([...spread!.methods, ...spread!.leftOut].toSorted()).toEqual(
      rows.map(({ methodology }) => methodology).toSorted(),
    );
    const text = await done('compare', job, '--spread');
    expect(text).toContain('what causes the spread');
    expect(await done('compare', job, '--spread', '--markdown')).toContain('### What causes the spread');
  });

  test('--versions puts all versions of a method side by side, and says what was changed', async () => {
    const { rows, versions } = await compared(job, '--versions', 'codecarbon');
    expect(rows.map(({ methodology }) => methodology)).toEqual(['codecarbon@2.8', 'codecarbon']);
    expect(versions!.map(({ from, to }) => [from, to])).toEqual([['codecarbon@2.8', 'codecarbon']]);
    // Memory: 0.375 W for each of 1024 GiB over 100 h; 7.6 modules of 5 W.
    const [step] = versions!;
    expect(step!.drivers.parts[0]!.from - step!.drivers.parts[0]!.to).toBeCloseTo(38.4 - 3.8, 6);
    expect(step!.changes.map(({ name }) => name)).toContain('memoryDensity');
    expect(step!.unmet.map(({ name }) => name)).toContain('threadripperPower');
    const text = await done('compare', job, '--versions', 'codecarbon');
    expect(text).toContain('from codecarbon@2.8 to codecarbon');
    expect(text).not.toContain('codecarbon@2.8 2.8');
  });

  test('a page holds the spread unasked', async () => {
    await done('compare', job, '--html', desk.at('spread.html'));
    expect(await readFile(desk.at('spread.html'), 'utf8')).toContain('Shares of the spread');
  });
});

describe('assay compare refuses', () => {
  const placed = (args: readonly string[]) => args.map((one) => (one.startsWith('@') ? desk.at(one.slice(1)) : one));

  test.each(refusals)('%s, in one clear message', async (_what, args, exit, code, says) => {
    const { code: ended, out, err } = await assay('compare', ...placed(args));
    expect([ended, out]).toEqual([exit, '']);
    expect(err).toContain(says);
    expect(err.match(/^error /gm)).toHaveLength(1);
    expect(err).toContain(code);
    expect(err).not.toMatch(/^\s+at .*[:(]\d+|undefined|NaN/m);
  });

  test.each(refusals)('%s, as JSON where that is asked for', async (_what, args, exit, code, says) => {
    const { code: ended, out, err } = await assay('compare', ...placed(args), '--json');
    expect([ended, err]).toEqual([exit, '']);
    const { error } = JSON.parse(out);
    expect(error.code).toBe(code);
    expect(error.message).toContain(says);
  });

  test.each([
    ['no activity', []],
    ['an option that there is not', [job, '--colour']],
    ['two activities', [job, training]],
  ])('%s', async (_what, args) => {
    const { code, out, err } = await assay('compare', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--help');
  });

  test('to write anything when one of the pages cannot be made', async () => {
    const { code } = await assay(
      'compare',
      job,
      '-m',
      'codecarbon',
      '--html',
      desk.at('no.html'),
      '--waterfall',
      desk.at('no.svg'),
    );
    expect(code).toBe(2);
    expect((await readdir(desk.at('.'))).filter((name) => name.startsWith('no.'))).toEqual([]);
  });
});
