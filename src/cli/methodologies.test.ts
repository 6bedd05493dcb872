import { describe, expect, test } from 'vitest';
import { methodologies, nameOf } from '../methodologies/registry.js';
import { assay } from './attest.test.data.js';
import { answerOf, expectRefusal } from './broken.test.data.js';

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

describe('assay methodologies', () => {
  test('lists every one with version, title and boundary', async () => {
    const { code, out, err } = await assay('methodologies');
    expect([code, err]).toEqual([0, '']);
    for (const { id, version, title } of methodologies)
      expect(out).toMatch(new RegExp(`^${id} +${literally(version)} +${literally(title.slice(0, 12))}`, 'm'));
    expect(answerOf(await assay('methodologies', '--json'))).toHaveLength(methodologies.length);
  });

  test.each(methodologies)(
    'shows $id $version: source, boundary, inputs, constants, every formula, mistakes',
    async (one) => {
      const { code, out } = await assay('methodologies', nameOf(one));
      expect(code).toBe(0);
      const told = out.replace(/\s+/g, ' ');
      for (const text of [
        one.title,
        one.source.title,
        ...one.boundary.includes,
        ...one.boundary.excludes,
        ...Object.values(one.inputs).map(({ says }) => says),
        ...Object.values(one.constants).map(({ says }) => says),
        ...one.steps.map(({ says }) => says),
        ...one.mistakes.map(({ id }) => id),
      ])
        expect(told).toContain(text.replace(/\s+/g, ' '));
      for (const name of [
        ...Object.keys(one.inputs),
        ...Object.keys(one.constants),
        ...one.steps.map(({ name }) => name),
      ])
        expect(out).toMatch(new RegExp(`^${name}\\b`, 'm'));
      const formulas = one.steps.flatMap(({ formula }) => formula);
      expect(out.match(/^ {2}(=|or) /gm)).toHaveLength(formulas.length);
      expect(answerOf(await assay('methodologies', nameOf(one), '--json'))).toMatchObject({
        id: one.id,
        version: one.version,
      });
    },
  );

  test('names those that there are when it is asked for another', async () => {
    await expectRefusal(['methodologies', 'nonsense'], {
      code: 'ERR_METHODOLOGY_UNKNOWN',
      exit: 2,
      names: /"nonsense"; there are .*codecarbon@3\.3, .*sci@1\.1/,
    });
  });
});
