import { describe, expect, test } from 'vitest';
import { allCases } from '../methodologies/all-cases.js';
import { cases as market } from '../methodologies/ghgp-scope2-market/ghgp-scope2-market-2015.cases.js';
import { partsOf } from './vectors.js';

/** The same cases, with only so many of those that tell a surplus carried over from one that counts for nothing. */
function withSurpluses(count: number) {
  const cases = market.cases.filter(({ id }) => id !== 'V-S2M-0104');
  const draws = market.draws.flatMap((draw) => {
    if (draw.from !== 'V-S2M-1101') return [draw];
    return count === 0 ? [] : [{ ...draw, count }];
  });
  return { ...market, cases, draws };
}

describe('vectors are not written', () => {
  test.each([
    [0, 'no vector of ghgp-scope2-market'],
    [1, 'only one vector of a quantity of ghgp-scope2-market'],
  ])('when %i of them tell a declared mistake from the right answer', (count, says) => {
    expect(() => partsOf(withSurpluses(count))).toThrow(
      expect.objectContaining({
        code: 'ERR_METHODOLOGY_INVALID',
        message: expect.stringMatching(new RegExp(`^${says} tells the mistake .*surplus-subtracts`)),
      }),
    );
  });

  test('with two for different quantities: a tool may claim only one of them', () => {
    const [surplus] = market.cases.filter(({ id }) => id === 'V-S2M-0104');
    const one = withSurpluses(1);
    const other = { ...surplus!, want: 'meanIntensity' };
    expect(() => partsOf({ ...one, cases: [...one.cases, other] })).toThrow(/only one vector of a quantity/);
    expect(() => partsOf({ ...one, cases: [...one.cases, surplus!] })).not.toThrow();
  });
});

test('every part holds what it is for: no answer among the prompts, a wrong answer for every bite', () => {
  for (const cases of allCases) {
    const { prompt, expect: right, wrong } = partsOf(cases);
    expect(right.expectations.map(({ id }) => id)).toEqual(prompt.prompts.map(({ id }) => id));
    expect(JSON.stringify(prompt)).not.toMatch(/"(decimal|check|bites|refuse|mistake|published)":/);
    const wrongly = new Map(wrong.wrong.map(({ id, answers }) => [id, answers.map(({ mistake }) => mistake)]));
    for (const { id, bites } of right.expectations) expect(wrongly.get(id) ?? []).toEqual(bites);
  }
});
