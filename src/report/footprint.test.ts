import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { calculate } from '../calculate.js';
import { digestOf } from '../digest.js';
import { parseDocument } from '../document.js';
import { type Explanation, explain } from '../explain.js';
import { openFactors } from '../factors/factors.js';
import type { Footprint } from '../generated/documents.js';
import { methodologies, methodologyOf } from '../methodologies/registry.js';
import { explanationText, footprintText, shortNumbers } from './footprint-text.js';
import { readBack } from './markup.test.data.js';
import { methodologyListText, methodologyText } from './methodology-text.js';
import { displayWidth } from './table.js';

let sci: Footprint;
let codecarbon: Footprint;
let told: Explanation;

beforeAll(async () => {
  const file = 'docs/examples/training-run/activity.json';
  const activity = parseDocument('activity', JSON.parse(await readFile(file, 'utf8')));
  const factors = await openFactors(methodologies.flatMap((one) => one.factorSets));
  const apply = async (id: string) =>
    calculate({ activity, digest: await digestOf(activity) }, methodologyOf(id), factors);
  [sci, codecarbon] = [await apply('sci'), await apply('codecarbon')];
  told = explain(sci);
});

/** Within half a unit of the fourth digit. */
function expectShown(text: string | undefined, exact: number): void {
  expect(Math.abs(readBack(text!) - exact)).toBeLessThanOrEqual(5.01e-4 * Math.abs(exact));
}

describe('a footprint in short', () => {
  test('shows the total, the parts that make it up, and its own result', () => {
    const [first, own, parts] = footprintText(sci, { width: 200 }).split('\n');
    expectShown(first!.split('  ')[1], Number(sci.total.value));
    const { energy, overhead, intensity, embodied } = sci.drivers;
    expect(own).toMatch(/^ {2}score: [\d.]+ mgCO2e\/fu$/);
    const [, wh, pue, grams, hardware] = /^ {2}(.+) Wh × overhead (.+) × (.+) gCO2e\/kWh \+ (.+) embodied$/.exec(
      parts!,
    )!;
    expectShown(wh, 1000 * Number(energy.value));
    expectShown(pue, Number(overhead.value));
    expectShown(grams, Number(intensity.value));
    expectShown(hardware, Number(embodied.value));
  });

  test('leaves out what it does not hold, and shows every warning', () => {
    const text = footprintText(codecarbon, { width: 200 });
    expect(text).not.toMatch(/embodied|rest|±|score/);
    expect(codecarbon.warnings.length).toBeGreaterThan(0);
    for (const warning of codecarbon.warnings) expect(text).toContain(`note ${warning}`);
  });

  test('shows the uncertainty and the rest that it holds, with their signs', () => {
    const rest = { value: '-0.05', unit: 'gCO2e' } as const;
    const uncertainty = { standard: { value: '0.012', unit: 'gCO2e' }, relative: '0.05', from: ['energy'] };
    const text = footprintText({ ...codecarbon, uncertainty, drivers: { ...codecarbon.drivers, rest } } as Footprint);
    expect(text).toContain(' ± 12 mgCO2e');
    expect(text).toContain('− 50 mgCO2e rest');
  });
});

describe('a footprint told step by step', () => {
  test('names every input with its origin, every formula, every number that it comes to', () => {
    const text = explanationText(told, { width: 1000 });
    for (const { name, says, origin } of told.inputs) {
      expect(text).toContain(name);
      expect(text).toContain(`${says}: ${origin}`);
    }
    for (const { name, says, formula, value, unit } of told.steps) {
      expect(text).toContain(`${name}  ${says}\n    ${formula}\n`);
      // A terminal has plain blanks.
      const shown = shortNumbers(value).replaceAll('\u202f', ' ');
      expect(text).toContain(`  = ${shown} ${unit === '1' ? '' : unit}`.trimEnd());
    }
    for (const { input } of told.sensitivities) expect(text).toMatch(new RegExp(`^${input} +[+−]`, 'm'));
    for (const { id, version, digest } of sci.factorSets)
      expect(text).toContain(`factor set ${id} ${version}\n    ${digest}`);
  });

  test('fits the width', () => {
    for (const width of [60, 80, 120]) {
      const lines = explanationText(told, { width }).split('\n');
      // Only the headline is not broken: the id of the activity stands there in full.
      const long = lines.slice(1).filter((line) => displayWidth(line) > width);
      expect(long).toEqual([]);
    }
  });

  test('says why it tells no sensitivities', () => {
    const text = explanationText({ ...told, sensitivities: [], withheld: 'two long series meet' });
    expect(text).toContain('what moves the result\n  not told: two long series meet');
  });

  test.each([
    ['0.1755526688748752 × 1.56', '0.175553 × 1.56'],
    ['12345 + x1234567890', '12\u202f345 + x1234567890'],
    ['2.777777777777e-7', '2.77778e-7'],
    ['1234567.5', '1\u202f234\u202f568'],
    ['[1, 2.5]', '[1, 2.5]'],
  ])('numbers of %s are short', (text, short) => expect(shortNumbers(text)).toBe(short));
});

describe('methodologies as text', () => {
  test('are listed with what they count', () => {
    const text = methodologyListText(methodologies, { width: 300 });
    for (const { id, version, title, boundary } of methodologies)
      for (const part of [id, version, title, boundary.line]) expect(text).toContain(part);
  });

  test.each(methodologies.map((one) => [one.id, one] as const))('%s is shown in full', (_id, one) => {
    const text = methodologyText(one, { width: 2000 });
    for (const part of [one.title, one.version, one.says, one.source.title, ...one.boundary.includes])
      expect(text).toContain(part);
    for (const [name, { says }] of [...Object.entries(one.inputs), ...Object.entries(one.constants)])
      for (const part of [name, says]) expect(text).toContain(part);
    for (const { name, says } of one.steps) for (const part of [name, says]) expect(text).toContain(part);
    for (const { id, says } of one.mistakes) expect(text).toContain(`${id}: ${says}`);
  });
});
