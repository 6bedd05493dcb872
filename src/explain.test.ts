import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { calculate } from './calculate.js';
import { digestOf } from './digest.js';
import { parseDocument } from './document.js';
import { explain, originText } from './explain.js';
import { type Factors, openFactors } from './factors/factors.js';
import { evaluate } from './formula/evaluate.js';
import type { Value } from './formula/loop.js';
import type { Activity, Footprint, FootprintInput } from './generated/documents.js';
import { methodologies, methodologyOf } from './methodologies/registry.js';

let factors: Factors;
beforeAll(async () => {
  factors = await openFactors(methodologies.flatMap((one) => one.factorSets));
});

const oneJob = 'docs/examples/one-job/activity.json';
const trainingRun = 'docs/examples/training-run/activity.json';

async function footprintOf(file: string, id: string, change = (one: Activity): Activity => one): Promise<Footprint> {
  const activity = change(parseDocument('activity', JSON.parse(await readFile(file, 'utf8'))));
  return calculate({ activity, digest: await digestOf(activity) }, methodologyOf(id), factors);
}

const stepOf = (footprint: Footprint, name: string) => explain(footprint).steps.find((step) => step.name === name)!;

describe('the steps of an explanation', () => {
  test('have every name replaced by its value and unit, constants in the unit of their source', async () => {
    const footprint = await footprintOf(oneJob, 'green-algorithms');
    expect(stepOf(footprint, 'ramPower')).toMatchObject({
      formula: 'memory × memoryPower',
      substituted: '1024 GB × 0.3725 W/GB',
      value: '0.38144',
      unit: 'kW',
    });
    expect(stepOf(footprint, 'cpuPower').substituted).toBe('128 × 0.0035 kW × 0.1');
  });

  test('show the formula that was used, where there are several', async () => {
    const footprint = await footprintOf(oneJob, 'green-algorithms');
    expect(footprint.steps.find(({ name }) => name === 'powerPerCore')?.alternative).toBe(1);
    expect(stepOf(footprint, 'powerPerCore').formula).toMatch(/^fixed\(round\(processorPower/);
  });

  test('show a series of up to six values whole, and what a longer one comes to', async () => {
    expect(stepOf(await footprintOf(trainingRun, 'sci'), 'electricity').substituted).toBe(
      'sum([0.0005732607226782752, 0.0014348018399277763] kWh)',
    );
    for (const [count, shown] of [
      [6, 'sum([0.00025, 0.00025, 0.00025, 0.00025, 0.00025, 0.00025] kWh)'],
      [7, 'sum([7 over component, sum 0.00175] kWh)'],
    ] as const) {
      const [reading] = (await activityOf(trainingRun)).energy;
      const parts = Array.from({ length: count }, () => ({
        ...reading!,
        amount: { value: '0.25', unit: 'Wh', basis: 'stated' } as const,
      }));
      const footprint = await footprintOf(trainingRun, 'sci', (one) => ({ ...one, energy: parts }));
      expect(stepOf(footprint, 'electricity').substituted).toBe(shown);
    }
  });

  test('are refused when the footprint has one that the method has not', async () => {
    const footprint = await footprintOf(oneJob, 'codecarbon');
    const [step] = footprint.steps;
    const changed = { ...footprint, steps: [{ ...step!, name: 'invented' }] };
    expect(() => explain(changed)).toThrow(/step "invented" that codecarbon 3\.3 does not have/);
    const other = { ...footprint, steps: [{ ...step!, alternative: 9 }] };
    expect(() => explain(other)).toThrow(/does not have/);
  });

  test('are not explained by another definition of the same name', async () => {
    const footprint = await footprintOf(oneJob, 'codecarbon');
    const methodology = { ...footprint.methodology, digest: `sha256:${'1'.repeat(64)}` };
    expect(() => explain({ ...footprint, methodology })).toThrow(/another definition of codecarbon 3\.3/);
  });
});

async function activityOf(file: string): Promise<Activity> {
  return parseDocument('activity', JSON.parse(await readFile(file, 'utf8')));
}

/** The inputs of a footprint as numbers, one of them moved by a part. */
function moved({ inputs }: Footprint, name: string, by: number): ReadonlyMap<string, Value> {
  const numbersOf = ({ value, values, index }: FootprintInput, factor: number): Value =>
    values === undefined
      ? Number(value) * factor
      : {
          index: [index as 'device'],
          lengths: [values.length],
          values: Float64Array.from(values, (text) => Number(text) * factor),
        };
  return new Map(inputs.map((input) => [input.name, numbersOf(input, input.name === name ? 1 + by : 1)]));
}

describe('the sensitivities of an explanation', () => {
  test('are by how many percent and grams the total moves with one percent of an input, the strongest first', async () => {
    const footprint = await footprintOf(oneJob, 'green-algorithms');
    const { sensitivities, withheld } = explain(footprint);
    expect(withheld).toBeUndefined();
    const of = (name: string) => sensitivities.find(({ input }) => input === name);
    // The boards draw 2.4 kW of 2.82624 kW; memory 0.38144 kW.
    expect(of('boardUsage')?.elasticity).toBeCloseTo(2.4 / 2.82624, 12);
    expect(of('memory')?.elasticity).toBeCloseTo(0.38144 / 2.82624, 12);
    expect(of('pue')).toEqual({ input: 'pue', elasticity: expect.closeTo(1, 12), grams: expect.closeTo(1869.12, 1) });
    const sizes = sensitivities.map(({ elasticity }) => Math.abs(elasticity));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test.each([
    ['sci', trainingRun],
    ['ghgp-scope2-market', trainingRun],
    ['ghgp-scope2-location', trainingRun],
    ['green-algorithms', trainingRun],
    ['codecarbon', trainingRun],
    ['codecarbon', oneJob],
    ['ml-co2-impact', oneJob],
  ])('agree with what the calculation does when an input is really moved: %s on %s', async (id, file) => {
    const footprint = await footprintOf(file, id);
    const { program, total } = methodologyOf(id);
    const at = (name: string, by: number): number =>
      evaluate(program, moved(footprint, name, by), [total]).values.get(total) as number;
    const grams = Number(footprint.total.value);
    const { sensitivities } = explain(footprint);
    expect(sensitivities.length).toBeGreaterThan(1);
    for (const { input, elasticity, grams: moves } of sensitivities) {
      // Rounding inside a method is a staircase: a step wide enough to pass many stairs.
      const slope = (at(input, 0.01) - at(input, -0.01)) / (0.02 * grams);
      if (!(id === 'green-algorithms' && /processor|coresPer/.test(input))) expect(elasticity).toBeCloseTo(slope, 2);
      expect(moves).toBeCloseTo((elasticity * grams) / 100, 9);
    }
  });

  test('are withheld, with the reason, when the total is zero or long series are held by what they come to', async () => {
    const made = await footprintOf(oneJob, 'ml-co2-impact');
    expect(explain({ ...made, total: { value: '0', unit: 'gCO2e' } })).toMatchObject({
      sensitivities: [],
      withheld: expect.stringContaining('the total is zero'),
    });
    const footprint = await footprintOf(trainingRun, 'sci');
    const long = (names: readonly string[]): Footprint => ({
      ...footprint,
      inputs: footprint.inputs.map(({ values: _, ...input }) =>
        names.includes(input.name) || input.value !== undefined
          ? input
          : footprint.inputs.find(({ name }) => name === input.name)!,
      ),
    });
    // One long series that is added up in the end is no hindrance; two that meet are.
    expect(explain(long(['energy'])).sensitivities.length).toBeGreaterThan(5);
    expect(explain(long(['totalEmbodied', 'expectedLifespan']))).toMatchObject({
      sensitivities: [],
      withheld: expect.stringContaining('what they come to'),
    });
  });

  test('are withheld when the inputs do not lead to the total', async () => {
    const footprint = await footprintOf(oneJob, 'ml-co2-impact');
    const changed = { ...footprint, total: { value: '1', unit: 'gCO2e' as const } };
    expect(explain(changed)).toMatchObject({ sensitivities: [], withheld: expect.any(String) });
  });
});

describe('the origin of an input', () => {
  test.each([
    [{ kind: 'measured', path: '/energy/0/amount' }, 'measured at /energy/0/amount'],
    [{ kind: 'stated', path: '/site/pue', note: 'as told' }, 'stated at /site/pue; as told'],
    [{ kind: 'stated', path: '/a', note: 'from /a, /b' }, 'stated at /a, /b'],
    [{ kind: 'looked-up', set: 'owid', version: '2026', row: 'FRA' }, 'owid 2026, row FRA'],
    [{ kind: 'default', says: 'the tool takes 1' }, 'default of the method: the tool takes 1'],
  ] as const)('%j is told as "%s"', (origin, text) => expect(originText(origin)).toBe(text));
});
