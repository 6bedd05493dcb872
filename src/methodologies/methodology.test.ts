/** What every methodology of the registry must pass; a new one gets all of it by its one line. */
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindInputs } from '../calculate.js';
import { evaluate } from '../formula/evaluate.js';
import { exact, exactBase, exactText } from '../formula/exact.js';
import { mutate } from '../formula/mutate.js';
import { exactInputs } from '../generate/vectors.js';
import { allCases } from './all-cases.js';
import { figuresOf } from './case-figures.test.data.js';
import { type Case, drawCases, quantityOf } from './cases.js';
import { fileNameOf } from './publish.js';
import { methodologies } from './registry.js';

const folder = (id: string) => new URL(`./${id}/`, import.meta.url);

it('has cases for every methodology of the registry', () => {
  expect(new Set(allCases.map(({ methodology }) => methodology))).toEqual(new Set(methodologies));
  expect(allCases).toHaveLength(methodologies.length);
});

it('uses the id of a vector once', () => {
  const ids = allCases.flatMap(({ cases, draws }) => [...cases, ...draws.flatMap(drawCases)].map(({ id }) => id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

describe.each(allCases.map((one) => [fileNameOf(one.methodology), one] as const))(
  '%s',
  (name, { methodology, cases, draws }) => {
    const { id } = methodology;
    const calculated: readonly Case[] = [...cases, ...draws.flatMap(drawCases)].filter(
      ({ origin }) => origin === 'published' || origin === 'derived',
    );

    it('has a folder, a page and a source of its own', () => {
      for (const file of [`${name}.ts`, `${name}.cases.ts`, `${name}.md`])
        expect(existsSync(new URL(file, folder(id))), file).toBe(true);
      expect(methodology.source.title).not.toBe('');
    });

    it('meets every published case, and has one', () => {
      const published = cases.filter((one) => one.origin === 'published');
      expect(published.length).toBeGreaterThan(0);
      for (const one of published) {
        const { value, unit } = quantityOf(one.expected);
        const found = exact(methodology.program, exactInputs(methodology, one), [one.want]).get(one.want)!.values[0]!;
        const distance = found.minus(exactBase(value, unit)).abs();
        expect(
          distance.lessThanOrEqualTo(exactBase(one.within, unit)),
          `${one.id}: ${exactText(found, unit, 20)} ${unit} for ${one.expected} ± ${one.within}`,
        ).toBe(true);
      }
    });

    it.each(calculated.map((one) => [one.id, one] as const))(
      'gives the same answer in doubles as in 60 digits: %s',
      (_, one) => {
        const inputs = exactInputs(methodology, one);
        const exactly = exact(methodology.program, inputs, [one.want]).get(one.want)!.values[0]!.toNumber();
        const fast = evaluate(methodology.program, bindInputs(methodology, figuresOf(inputs)).values, [
          one.want,
        ]).values.get(one.want) as number;
        expect(Math.abs(fast - exactly)).toBeLessThanOrEqual(1e-12 * Math.abs(exactly));
      },
    );

    it('refuses what it has to refuse, and says why and where', () => {
      for (const one of cases.filter((each) => each.origin === 'refusal')) {
        const run = () =>
          evaluate(methodology.program, bindInputs(methodology, figuresOf(exactInputs(methodology, one))).values, [
            one.want,
          ]);
        expect(run, one.id).toThrow(
          expect.objectContaining({ requirement: one.refuses.requirement, path: one.refuses.at }),
        );
      }
    });

    it('says in one line what is inside', () => {
      expect(methodology.boundary.line.length).toBeLessThan(100);
      expect(methodology.boundary.excludes).not.toHaveLength(0);
    });

    it('declares each mistake once, under its own name', () => {
      const ids = methodology.mistakes.map((mistake) => mistake.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const mistake of ids) expect(mistake.startsWith(`${id}.`)).toBe(true);
      for (const { edit } of methodology.mistakes) expect(() => mutate(methodology.program, edit)).not.toThrow();
    });

    it('never gives less for more energy or a higher intensity', () => {
      const { program, total } = methodology;
      for (const one of calculated.filter(({ want }) => want === total || want === methodology.result).slice(-6)) {
        const { values } = bindInputs(methodology, figuresOf(exactInputs(methodology, one)));
        const at = (scaled: ReadonlySet<string>, by: number) =>
          evaluate(
            program,
            new Map(
              [...values].map(([name, value]) => [
                name,
                scaled.has(name)
                  ? typeof value === 'number'
                    ? value * by
                    : { ...value, values: value.values.map((x) => x * by) }
                  : value,
              ]),
            ),
            [one.want],
          ).values.get(one.want) as number;
        const raising = new Set(
          Object.entries(methodology.inputs)
            .filter(
              ([name, { unit }]) => ['kWh', 'gCO2e/kWh', 'h'].includes(unit) && !/lifespan|instrument/i.test(name),
            )
            .map(([name]) => name),
        );
        fc.assert(
          fc.property(fc.double({ min: 1, max: 1.4, noNaN: true }), (by) => at(raising, by) >= at(raising, 1)),
          { numRuns: 20 },
        );
      }
    });
  },
);
