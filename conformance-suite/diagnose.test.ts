import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answered, diagnose, type WrongAnswer } from './diagnose.js';

/** Questions whose right answer is energy × pue × intensity, with figures that are not round. */
const questions = [
  { energy: 12.53, pue: 1.37, intensity: 318.6 },
  { energy: 0.757, pue: 1.12, intensity: 56.039 },
  { energy: 666.25, pue: 1.58, intensity: 475.25 },
  { energy: 81.9, pue: 1.19, intensity: 702.4 },
];

type Answering = (question: (typeof questions)[number]) => number;

const right: Answering = ({ energy, pue, intensity }) => energy * pue * intensity;
const mistakes: Readonly<Record<string, Answering>> = {
  'mini.pue-dropped': ({ energy, intensity }) => energy * intensity,
  'mini.pue-twice': ({ energy, pue, intensity }) => energy * pue * pue * intensity,
  'mini.pounds': ({ energy, pue, intensity }) => (energy * pue * intensity) / 0.45359237,
  // Shows only where the overhead is large.
  'mini.pue-capped': ({ energy, pue, intensity }) => energy * Math.min(pue, 1.5) * intensity,
};

function answers(answering: Answering, catalogue = mistakes): Answered[] {
  return questions.map((question, at) => {
    const expected = right(question);
    const received = answering(question);
    const wrong: WrongAnswer[] = Object.entries(catalogue).flatMap(([id, wrongly]) =>
      wrongly(question) === expected ? [] : [{ mistakes: [id], value: wrongly(question) }],
    );
    return {
      check: `V-MINI-000${at + 1}`,
      methodology: 'miniature@1.0',
      received,
      expected,
      tolerance: 1e-9,
      passed: Math.abs(received - expected) <= 1e-9 * expected,
      wrong,
      inputs: new Map(Object.entries(question)),
    };
  });
}

describe('a mistake is named', () => {
  test.each(['mini.pue-dropped', 'mini.pue-twice', 'mini.pounds'])('when two answers or more agree on it: %s', (id) => {
    expect(diagnose(answers(mistakes[id]!))).toEqual([
      expect.objectContaining({
        certainty: 'named',
        mistakes: [id],
        checks: ['V-MINI-0001', 'V-MINI-0002', 'V-MINI-0003', 'V-MINI-0004'],
      }),
    ]);
  });

  test('together with another when only both explain the answers', () => {
    const both: Answering = ({ energy, intensity }) => (energy * intensity) / 0.45359237;
    expect(diagnose(answers(both))).toEqual([
      expect.objectContaining({ certainty: 'named', mistakes: ['mini.pounds', 'mini.pue-dropped'] }),
    ]);
  });

  test('alone when a second one would add nothing', () => {
    const only = answers(mistakes['mini.pue-dropped']!).map((one) => ({
      ...one,
      wrong: one.wrong.filter(({ mistakes: [id] }) => id !== 'mini.pounds' || one.check === 'V-MINI-0001'),
    }));
    expect(diagnose(only)[0]?.mistakes).toEqual(['mini.pue-dropped']);
  });

  test('as a pair that the catalogue gives itself, where the two do not simply multiply', () => {
    const both: Answering = ({ energy, intensity }) => energy * intensity + 17;
    const given = answers(both).map((one, at) => ({
      ...one,
      wrong: [...one.wrong, { mistakes: ['mini.pue-dropped', 'mini.constant'], value: both(questions[at]!) }],
    }));
    expect(diagnose(given)).toEqual([
      expect.objectContaining({ certainty: 'named', mistakes: ['mini.constant', 'mini.pue-dropped'] }),
    ]);
  });
});

describe('no mistake is named', () => {
  test('when all answers are right', () => {
    expect(diagnose(answers(right))).toEqual([]);
  });

  test('on the strength of one answer', () => {
    expect(diagnose(answers(mistakes['mini.pue-capped']!))).toEqual([
      expect.objectContaining({ certainty: 'candidates', mistakes: ['mini.pue-capped'], checks: ['V-MINI-0003'] }),
    ]);
  });

  test('when two explain the same answers equally simply', () => {
    const twins = { ...mistakes, 'mini.overhead-forgotten': mistakes['mini.pue-dropped']! };
    expect(diagnose(answers(mistakes['mini.pue-dropped']!, twins))).toEqual([
      expect.objectContaining({ certainty: 'candidates', mistakes: ['mini.overhead-forgotten', 'mini.pue-dropped'] }),
    ]);
  });

  test('when only a ratio is known: that is a hint', () => {
    expect(diagnose(answers((question) => right(question) / 3600))).toEqual([
      expect.objectContaining({ certainty: 'hint', mistakes: [], says: expect.stringContaining('3600') }),
    ]);
    expect(diagnose(answers((question) => right(question) * question.energy))).toEqual([
      expect.objectContaining({ certainty: 'hint', says: 'the input `energy` once too often' }),
    ]);
  });

  test('when the answers are right with fewer digits: that is a hint too', () => {
    const rounding = (digits: number) =>
      diagnose(answers((question) => Number(right(question).toPrecision(digits)))).map(({ certainty, says }) => [
        certainty,
        says?.split(':')[0],
      ]);
    for (const digits of [4, 6, 8]) expect(rounding(digits)).toEqual([['hint', 'their rounding']]);
    expect(rounding(1)).toEqual([['unexplained', undefined]]);
    expect(rounding(12)).toEqual([]);
  });

  test('to any of 1000 wrong systems that are not in the catalogue', () => {
    const system = fc.record({
      factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
      shift: fc.double({ min: -50, max: 50, noNaN: true }),
      power: fc.constantFrom(0.5, 0.75, 1, 1.5, 2),
    });
    fc.assert(
      fc.property(system, ({ factor, shift, power }) => {
        fc.pre(Math.abs(factor - 1) > 1e-6 || Math.abs(shift) > 1e-3 || power !== 1);
        const found = diagnose(answers((question) => right(question) ** power * factor + shift));
        expect(found.filter(({ certainty }) => certainty === 'named')).toEqual([]);
      }),
      { numRuns: 1000, seed: 20261123 },
    );
  });
});

test('the order of the answers does not matter', () => {
  const given = answers(mistakes['mini.pue-twice']!);
  expect(diagnose(given.toReversed())).toEqual(diagnose(given));
});
