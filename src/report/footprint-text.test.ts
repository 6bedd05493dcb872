import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { calculate } from '../calculate.js';
import { digestOf } from '../digest.js';
import { parseDocument } from '../document.js';
import { explain } from '../explain.js';
import { openFactors } from '../factors/factors.js';
import type { Footprint } from '../generated/documents.js';
import { methodologies, methodologyOf } from '../methodologies/registry.js';
import { explanationText, footprintText, shortNumbers } from './footprint-text.js';
import { readBack } from './markup.test.data.js';
import { displayWidth } from './table.js';

let sci: Footprint;
let job: Footprint;

beforeAll(async () => {
  const factors = await openFactors(methodologies.flatMap((one) => one.factorSets));
  const made = async (name: string, id: string): Promise<Footprint> => {
    const file = `docs/examples/${name}/activity.json`;
    const activity = parseDocument('activity', JSON.parse(await readFile(file, 'utf8')));
    return calculate({ activity, digest: await digestOf(activity) }, methodologyOf(id), factors);
  };
  sci = await made('training-run', 'sci');
  job = await made('one-job', 'codecarbon');
});

describe('a footprint in short', () => {
  test('says total, result, and the parts, which come to the total', () => {
    const [head, result, parts] = footprintText(sci, { width: 200 }).split('\n');
    expect(head).toBe('sci 1.1  236.5 mgCO2e');
    expect(result).toBe('  score: 236.5 mgCO2e/fu');
    const [, energy, overhead, intensity, embodied] =
      /^ {2}([\d.]+) Wh × overhead ([\d.]+) × ([\d.]+) gCO2e\/kWh \+ ([\d.]+) mgCO2e embodied$/
        .exec(parts!)!
        .map(Number);
    expect(energy! * overhead! * intensity! + embodied!).toBeCloseTo(Number(sci.total.value) * 1000, 0);
  });

  test('tells uncertainty and rest where there are some, and every warning', () => {
    const text = footprintText(
      {
        ...job,
        drivers: { ...job.drivers, rest: { value: '-1500', unit: 'gCO2e' } },
        uncertainty: { standard: { value: '1234.5', unit: 'gCO2e' }, relative: '0.0125', from: ['memory'] },
      },
      { width: 60 },
    );
    expect(text).toMatch(/^codecarbon 3\.3 {2}98\.94 kgCO2e ± 1\.234 kgCO2e\n/);
    expect(text).toMatch(/− 1\.5 kgCO2e\s+rest$/m);
    expect(text.match(/^ {2}note /gm)).toHaveLength(job.warnings.length);
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(60);
  });

  test('has no rest where only the arithmetic left something', () => {
    expect(
      footprintText({ ...job, drivers: { ...job.drivers, rest: { value: '1e-9', unit: 'gCO2e' } } }),
    ).not.toContain('rest');
  });
});

describe('a footprint step by step', () => {
  test('holds every input with its origin, every step with its numbers, and everything it was made with', () => {
    for (const footprint of [sci, job]) {
      const explanation = explain(footprint);
      const told = explanationText(explanation, { width: 400 }).replace(/ +/g, ' ');
      for (const { name, origin } of explanation.inputs)
        expect(told).toMatch(new RegExp(`^${name}\\b.*${escaped(origin)}$`, 'm'));
      for (const { name, says, formula } of explanation.steps) {
        expect(told).toContain(`${name} ${says}\n ${formula}\n`);
      }
      const documents = [footprint.activity, footprint.methodology, ...footprint.factorSets];
      for (const { id, digest } of documents) expect(told).toMatch(new RegExp(`${escaped(id)}.*\n ${digest}$`, 'm'));
    }
  });

  test('shows results of steps that are those of the document', () => {
    const text = explanationText(explain(job), { width: 400 });
    for (const { name, value, unit } of job.steps) {
      if (value === undefined) continue;
      const shown = new RegExp(`^${name}  .*\\n(?:.*\\n)*?  = ([^=\\n]+)\\n\\n`, 'm').exec(`${text}\n`)![1]!;
      const number = unit === '1' ? shown : shown.replace(` ${unit}`, '');
      const read = /e-/.test(number) ? Number(number) : readBack(number);
      expect(Math.abs(read - Number(value))).toBeLessThanOrEqual(1e-5 * Math.abs(Number(value)));
    }
  });

  test('tells what moves the result, the strongest first, or why it does not', () => {
    const text = explanationText(explain(sci), { width: 100 });
    expect(text).toMatch(/^1 % more of +moves 236\.5 mgCO2e by +that is$/m);
    const rows = [...text.matchAll(/^(\w+) +([+−][\d.]+) % +([+−][\d.]+ mgCO2e)$/gm)];
    expect(rows.map(([, input]) => input)).toEqual(explain(sci).sensitivities.map(({ input }) => input));
    for (const [, , percent, grams] of rows)
      expect(readBack(grams!) / Number(sci.total.value)).toBeCloseTo(readBack(percent!) / 100, 5);
    expect(explanationText({ ...explain(sci), sensitivities: [], withheld: 'the reason' })).toContain(
      'what moves the result\n  not told: the reason\n',
    );
  });

  test('fits the terminal, digests whole on lines of their own', () => {
    for (const width of [60, 80, 120]) {
      const text = explanationText(explain(sci), { width });
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      if (width > 75) expect(text).toMatch(/^ {4}sha256:[0-9a-f]{64}$/m);
    }
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('numbers in a formula', () => {
  test.each([
    ['0.0005732607226782752 × 1.56', '0.000573261 × 1.56'],
    ['186912.36597 gCO2e / 11000 gCO2e', '186 912 gCO2e / 11 000 gCO2e'],
    ['3600000 × 2.77778e-7', '3 600 000 × 2.77778e-7'],
    ['1.23456789e-7', '1.23457e-7'],
    ['123456789012', '1.23457e11'],
    ['[35040, 24.5] h', '[35 040, 24.5] h'],
    ['fixed(round(0.225 / 64 × 1000, 9), 1)', 'fixed(round(0.225 / 64 × 1000, 9), 1)'],
    ['scope2 × PM2.5 + x1234567890', 'scope2 × PM2.5 + x1234567890'],
  ])('%s is shown as %s', (text, shown) => expect(shortNumbers(text).replaceAll('\u202f', ' ')).toBe(shown));
});
