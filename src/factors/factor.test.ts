/** Looking a factor up: by key or alias and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFactor, requireFactor } from './factor.js';
import { loadFactorSets } from './index.js';
import { document, read } from './my-grid.test.data.js';

const set = await read();
const [countries, processors] = (await loadFactorSets(['owid-countries', 'codecarbon-cpu'])) as [
  typeof set,
  typeof set,
];

describe('a factor', () => {
  it('carries all that is needed to cite it', () => {
    expect(findFactor(set, 'intensity', 'DEU')).toEqual({
      ...{ set: 'my-grid', version: '2025', digest: set.digest, key: 'DEU', name: 'Germany', year: 2025 },
      ...{ quantity: 'intensity', value: '334.1', unit: 'gCO2e/kWh', kind: document.quantities.intensity },
      ...{ source: 'Operator, annual report 2025', licence: 'LicenseRef-internal' },
    });
    const own = { source: 'Own reckoning', note: 'Provisional.' };
    expect(findFactor(set, 'intensity', 'aws/eu-central-1')).toMatchObject(own);
  });

  it('is found by key or alias, in any case of letters', () => {
    for (const key of ['DEU', 'deu', 'Allemagne', 'ALLEMAGNE'])
      expect(findFactor(set, 'residual', key)?.value, key).toBe('702');
    expect(findFactor(processors, 'tdp', 'amd epyc 7742')?.key).toBe('AMD EPYC 7742');
  });

  it.each([
    ['a shorter key', 'DE'],
    ['a longer one', 'DEUT'],
    ['its name, which is no key', 'Germany'],
    ['a key with space around it', ' DEU'],
    ['nothing', ''],
    ['a word of the language', 'constructor'],
    ['another', '__proto__'],
  ])('is not found by %s', (_what, key) => {
    expect(findFactor(set, 'intensity', key)).toBeUndefined();
  });

  it('is not found in a quantity that the set or the row does not have', () => {
    expect(findFactor(set, 'marginal', 'DEU')).toBeUndefined();
    expect(findFactor(set, 'toString', 'DEU')).toBeUndefined();
    expect(findFactor(set, 'residual', 'aws/eu-central-1')).toBeUndefined();
  });

  it('of any row is found by the key of that row, however it is written', () => {
    const rows = fc.oneof(
      ...[countries, processors].map((of) => fc.tuple(fc.constant(of), fc.constantFrom(...of.rows))),
    );
    fc.assert(
      fc.property(rows, fc.array(fc.boolean(), { minLength: 1 }), ([of, row], upper) => {
        const [quantity, value] = Object.entries(row.values)[0]!;
        const written = [...row.key].map((letter, at) =>
          upper[at % upper.length] ? letter.toUpperCase() : letter.toLowerCase(),
        );
        expect(findFactor(of, quantity, written.join(''))).toMatchObject({ key: row.key, value });
      }),
    );
  });

  it('is found by nothing that is no key of the set, however near', () => {
    const keys = new Set(countries.rows.map(({ key }) => key.toLowerCase()));
    const near = fc
      .tuple(fc.constantFrom(...countries.rows), fc.nat(3), fc.string({ maxLength: 2 }))
      .map(([{ key }, at, more]) => key.slice(0, at) + more + key.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (key) => {
        fc.pre(!keys.has(key.toLowerCase()));
        expect(findFactor(countries, 'intensity', key)).toBeUndefined();
      }),
    );
  });
});

describe('a factor that has to be there', () => {
  it('is given when it is', () => {
    expect(requireFactor(set, 'intensity', 'deu').value).toBe('334.1');
  });

  it.each([
    ['DEX', 'intensity', 'no intensity for "DEX"; the keys most like it are "DEU", "aws/eu-central-1"'],
    ['FRA', 'residual', 'no residual for "FRA"; the keys most like it are "DEU"'],
    ['DEU', 'water', 'no water for "DEU"; no row of it has one'],
    ['DEU', 'marginal', 'no quantity "marginal"; it has intensity, residual, water'],
  ])('and is not, asked for as %s %s, is told with what there is', (key, quantity, says) => {
    expect(() => requireFactor(set, quantity, key)).toThrow(
      expect.objectContaining({
        code: 'ERR_FACTOR_MISSING',
        requirement: 'calculation-factor-citable',
        message: `the factor set my-grid 2025 has ${says}`,
      }),
    );
  });

  it.each([
    ['germany', 'DEU'],
    ['FRANCE', 'FRA'],
    ['USD', 'USA'],
    ["Côte d'Ivoire", 'CIV'],
  ])('and is asked for by what is no key (%s) leads to the key', (asked, key) => {
    expect(() => requireFactor(countries, 'intensity', asked)).toThrow(new RegExp(`are .*"${key}"`));
  });
});
