/** The commands calculate, explain, check and methodologies, as they are typed. */
import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../compare.js';
import type { Finding } from '../finding.js';
import type { Footprint } from '../generated/documents.js';
import { publishedDigest } from '../generated/methodologies.js';
import { addClaims, assay, type Desk, done, newDesk } from './attest.test.data.js';

const job = 'docs/examples/one-job/activity.json';
const training = 'docs/examples/training-run/activity.json';
const wrongClaim = 'docs/examples/wrong-claim/claim.json';
let desk: Desk;

beforeAll(async () => {
  desk = await newDesk();
  await addClaims(desk);
  await desk.write('broken.json', '{ "schema": ');
  await done('calculate', training, '-m', 'sci', '--out', desk.at('sci.json'));
});

const json = async (...args: readonly string[]) => JSON.parse(await done(...args, '--json'));

describe('assay calculate', () => {
  test('applies every methodology that can be applied', async () => {
    const footprints: readonly Footprint[] = await json('calculate', training);
    const ids = footprints.map(({ methodology }) => methodology.id);
    const { rows }: Comparison = await json('compare', training);
    expect(ids.toSorted()).toEqual(rows.map(({ methodology }) => methodology).toSorted());
    const some = ['codecarbon', 'ghgp-scope2-location', 'ghgp-scope2-market', 'green-algorithms', 'sci'];
    expect(ids).toEqual(expect.arrayContaining(some));
    for (const { total, drivers } of footprints) {
      const [energy, overhead, intensity, embodied, rest] = [
        drivers.energy,
        drivers.overhead,
        drivers.intensity,
        drivers.embodied,
        drivers.rest,
      ].map(({ value }) => Number(value));
      expect(energy! * overhead! * intensity! + embodied! + rest!).toBeCloseTo(Number(total.value), 12);
    }
  });

  test('gives one document for one methodology, the same on the screen and in a file', async () => {
    const footprint: Footprint = await json('calculate', training, '-m', 'sci');
    expect(footprint).toEqual(JSON.parse(await desk.read('sci.json')));
    const text = await done('calculate', training, '-m', 'sci');
    expect(text).toMatch(/^sci 1\.1 {2}[\d.]+ mgCO2e\n {2}score: [\d.]+ mgCO2e\/fu\n/);
    const shown = /^sci 1\.1 {2}([\d.]+) mg/.exec(text)![1];
    expect(Number(shown)).toBeCloseTo(1000 * Number(footprint.total.value), 1);
  });

  test('says which figure a methodology that was named lacks', async () => {
    const { code, out, err } = await assay('calculate', job, '-m', 'sci');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('sci needs the PUE of the site');
    expect(err).toContain('calculation-missing-input');
  });

  test('writes one footprint, or none', async () => {
    const { code, err } = await assay('calculate', training, '--out', desk.at('many.json'));
    expect(code).toBe(2);
    expect(err).toMatch(/--out takes one footprint and there are [1-9][0-9]*; name one methodology with -m/);
    await expect(desk.read('many.json')).rejects.toThrow('ENOENT');
  });
});

describe('assay explain', () => {
  test('tells every input, every step and what the result comes to', async () => {
    const footprint: Footprint = JSON.parse(await desk.read('sci.json'));
    const text = await done('explain', desk.at('sci.json'));
    for (const { name } of [...footprint.inputs, ...footprint.steps]) expect(text).toContain(name);
    for (const { id, digest } of footprint.factorSets) for (const part of [id, digest]) expect(text).toContain(part);
    expect(text).toContain(footprint.methodology.digest);
  });

  test('gives the same as JSON', async () => {
    const { footprint, steps, sensitivities } = await json('explain', desk.at('sci.json'));
    expect(footprint).toEqual(JSON.parse(await desk.read('sci.json')));
    expect(steps).toHaveLength(footprint.steps.length);
    expect(sensitivities.length).toBeGreaterThan(0);
  });

  test('refuses a footprint that another definition made', async () => {
    const footprint = JSON.parse(await desk.read('sci.json'));
    footprint.methodology.digest = `sha256:${'0'.repeat(64)}`;
    await desk.write('other.json', JSON.stringify(footprint));
    const { code, out, err } = await assay('explain', desk.at('other.json'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('another definition of sci 1.1');
  });
});

describe('assay check', () => {
  const verdicts = (findings: readonly Finding[]) => new Set(findings.map(({ verdict }) => verdict));

  test('holds where nothing fails', async () => {
    expect(verdicts(await json('check', desk.at('claim.json')))).toEqual(new Set(['pass']));
    expect(await done('check', training)).toMatch(/^holds /);
  });

  test('does not hold where a total was changed, and says where', async () => {
    for (const file of [wrongClaim, desk.at('wrong.json')]) {
      const { code, out } = await assay('check', file, '--json');
      const failing = (JSON.parse(out) as readonly Finding[]).filter(({ verdict }) => verdict === 'fail');
      expect(code).toBe(1);
      expect(failing.map(({ requirement, path }) => `${requirement} ${path}`).join()).toMatch(
        /claim-recomputes \/footprints\/\d\/total/,
      );
    }
  });

  test('leaves open what takes a factor set that is not here', async () => {
    const text = await desk.read('claim.json');
    const { digest } = JSON.parse(text).factorSets[0];
    await desk.write('later.json', text.replaceAll(digest, `sha256:${'0'.repeat(64)}`));
    expect(await assay('check', desk.at('later.json'))).toMatchObject({
      code: 3,
      out: expect.stringMatching(/^could not be decided /),
    });
  });

  test('writes a page, with the exit code that the findings have', async () => {
    const { code, out } = await assay('check', wrongClaim, '--html', desk.at('findings.html'));
    expect(code).toBe(1);
    const page = await desk.read('findings.html');
    expect(page).toContain('Does not hold');
    for (const [, requirement] of out.matchAll(/^(?:fail|error) +(\S+)/gm)) expect(page).toContain(requirement);
  });
});

describe('assay methodologies', () => {
  test('lists all of them, and shows each', async () => {
    const list = await done('methodologies');
    const published: readonly { id: string; version: string }[] = await json('methodologies');
    expect(published.map(publishedDigest)).not.toContain(undefined);
    expect(published.map(({ id, version }) => `${id}-${version}.json`).toSorted()).toEqual(
      (await readdir('spec/methodologies')).toSorted(),
    );
    for (const { id, version } of published) {
      expect(list).toMatch(new RegExp(`^${id} +${version}\\b`, 'm'));
      const shown = await json('methodologies', `${id}@${version}`);
      expect(shown).toEqual(JSON.parse(await readFile(`spec/methodologies/${id}-${version}.json`, 'utf8')));
      const text = await done('methodologies', `${id}@${version}`);
      for (const part of [shown.title, shown.result, shown.total]) expect(text).toContain(part);
    }
  });
});

/** What is typed, the exit code, and what the message names. */
const refusals: readonly (readonly [string, readonly string[], number, string])[] = [
  ['calculate, no file', ['calculate', 'none.json'], 2, 'none.json: there is no such file'],
  ['calculate, not JSON', ['calculate', '@broken.json'], 1, 'broken.json, line 1'],
  ['calculate, a claim', ['calculate', wrongClaim], 1, '/schema'],
  ['calculate, unknown methodology', ['calculate', job, '-m', 'nope'], 2, 'there is no methodology "nope"'],
  ['calculate, no figure', ['calculate', job, '-m', 'sci'], 1, '/site/pue'],
  ['explain, no file', ['explain', 'none.json'], 2, 'none.json: there is no such file'],
  ['explain, an activity', ['explain', job], 1, '/schema'],
  ['check, no file', ['check', 'none.json'], 2, 'none.json: there is no such file'],
  ['check, not JSON', ['check', '@broken.json'], 1, 'broken.json, line 1'],
  ['check, no factor set', ['check', wrongClaim, '--factors', '@claim.json'], 1, 'claim.json'],
  ['methodologies, unknown', ['methodologies', 'nope'], 2, 'there is no methodology "nope"'],
];

describe('what cannot be done', () => {
  test.each(refusals)('%s: one clear message, as JSON too', async (_what, args, exit, says) => {
    const placed = args.map((one) => (one.startsWith('@') ? desk.at(one.slice(1)) : one));
    const { code, out, err } = await assay(...placed);
    expect([code, out]).toEqual([exit, '']);
    expect(err).toContain(says);
    expect(err.match(/^error /gm)).toHaveLength(1);
    expect(err).not.toMatch(/^\s+at .*[:(]\d+|undefined|NaN/m);
    const machine = await assay(...placed, '--json');
    expect([machine.code, machine.err]).toEqual([exit, '']);
    expect(JSON.parse(machine.out).error.message).toContain(says);
  });
});
