/** Figures of the sets that follow from others: gases, mixes, neighbours, copies. */
import { describe, expect, it } from 'vitest';
import { toBase } from '../quantity.js';
import { findFactor } from './factor.js';
import { factorSetIds, loadFactorSets } from './index.js';

const sets = new Map((await loadFactorSets(factorSetIds)).map((set) => [set.id, set]));

describe('figures that follow from others', () => {
  const grams = (set: string, key: string): number => {
    const { value, unit } = findFactor(sets.get(set)!, 'intensity', key)!;
    return toBase({ value, unit });
  };

  it.each([
    ['MROE', 1397.313, 0.116, 0.017],
    ['CAMX', 428.464, 0.025, 0.003],
    ['ERCT', 733.862, 0.043, 0.006],
    ['FRCC', 782.262, 0.041, 0.005],
  ])(
    'the rate of %s is that of its gases by AR5, not AR4 (eGRID2023 summary tables, table 1)',
    (key, co2, ch4, n2o) => {
      const rate = Number(findFactor(sets.get('egrid-subregions')!, 'intensity', key)!.value);
      // The gases are printed to three places.
      expect(Math.abs(co2 + 28 * ch4 + 265 * n2o - rate)).toBeLessThan(0.0005 * (1 + 28 + 265));
      if (key === 'MROE') expect(Math.abs(co2 + 25 * ch4 + 298 * n2o - rate)).toBeGreaterThan(0.0005 * (1 + 25 + 298));
    },
  );

  it.each([
    ['US-HI', 'HIMS', 'HIOA'],
    ['US-AK', 'AKMS', 'AKGD'],
    ['US-NY', 'NYUP', 'NYLI'],
  ])('%s, made up of whole subregions, lies between its cleanest and its dirtiest', (state, cleanest, dirtiest) => {
    expect(grams('egrid-states', state)).toBeGreaterThan(grams('egrid-subregions', cleanest));
    expect(grams('egrid-states', state)).toBeLessThan(grams('egrid-subregions', dirtiest));
  });

  it('California of 2016 is 205.26914471217 g/kWh, and of 2023 less', () => {
    expect(grams('codecarbon-us-states', 'california')).toBeCloseTo(205.26914471217, 10);
    expect(grams('egrid-states', 'california')).toBeCloseTo(179.06421, 4);
  });

  it.each(['codecarbon-canada', 'codecarbon-canada-2.8'])(
    'provinces of Canada are their mix by the factors of codecarbon/core/emissions.py: %s',
    (id) => {
      const { rows } = sets.get(id)!;
      for (const { key, values } of rows) {
        const [coal, petroleum, gas, total, intensity] = ['coal', 'petroleum', 'naturalGas', 'total', 'intensity'].map(
          (name) => Number(values[name]),
        ) as [number, number, number, number, number];
        const kilograms = (coal * 0.995725971 + petroleum * 0.8166885263 + gas * 0.7438415916) / total;
        expect(intensity / (1000 * kilograms), key).toBeCloseTo(1, 13);
      }
    },
  );

  it('provinces of Canada are as the tool and its tests give them', () => {
    // CodeCarbon's own test: 3 kWh in Ontario are 0.1942 kg; Alberta and Quebec as the tool gives them.
    expect(3 * grams('codecarbon-canada', 'ontario')).toBeCloseTo(194.167029182517, 9);
    expect(grams('codecarbon-canada', 'Alberta')).toBeCloseTo(627.674799850992, 9);
    expect(grams('codecarbon-canada', 'Quebec')).toBeCloseTo(3.937355026597, 9);
  });

  it('the footprints of boards are an eighth of those of their baseboards', () => {
    const embodied = (key: string) => Number(findFactor(sets.get('embodied-hardware')!, 'embodied', key)!.value);
    expect(8 * embodied('nvidia-h100-sxm@nvidia-pcf')).toBe(embodied('nvidia-hgx-h100@nvidia-pcf'));
    expect(8 * embodied('nvidia-b200@nvidia-pcf')).toBe(embodied('nvidia-hgx-b200@nvidia-pcf'));
    expect(embodied('node-8-gpu@morrison-2025')).toBe(
      embodied('server@luccioni-2023') + 8 * embodied('gpu@luccioni-2023'),
    );
  });

  it('processors in `hardware` are rated as in `codecarbon-cpu`, from which they are', () => {
    const copied = sets.get('hardware')!.rows.filter(({ source }) => source?.endsWith('as compiled in codecarbon-cpu'));
    expect(copied.length).toBeGreaterThan(150);
    for (const { name, values } of copied)
      expect(findFactor(sets.get('codecarbon-cpu')!, 'tdp', name!)?.value, name).toBe(values.tdp);
  });
});
