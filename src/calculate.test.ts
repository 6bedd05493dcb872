import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ActivityDocument, calculate, MissingInputs } from './calculate.js';
import { compare, driversBetween } from './compare.js';
import { digestOf } from './digest.js';
import { parseDocument } from './document.js';
import { explain } from './explain.js';
import { type Factors, openFactors } from './factors/factors.js';
import type { Activity } from './generated/documents.js';
import { methodologies, methodologyOf, nameOf } from './methodologies/registry.js';

let factors: Factors;
let job: Activity;

beforeAll(async () => {
  factors = await openFactors(methodologies.flatMap((one) => one.factorSets));
  job = parseDocument('activity', JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')));
});

const documentOf = async (activity: Activity): Promise<ActivityDocument> => ({
  activity,
  digest: await digestOf(activity),
});
const total = async (activity: Activity, id: string): Promise<number> =>
  Number(calculate(await documentOf(activity), methodologyOf(id), factors).total.value);
/** The methodologies that have all they need; the others name what is missing. */
async function applicable(activity: Activity) {
  const document = await documentOf(activity);
  const found = methodologies.filter((one) => {
    try {
      return calculate(document, one, factors);
    } catch (error) {
      if (error instanceof MissingInputs) return false;
      throw error;
    }
  });
  expect(found.length).toBeGreaterThan(6);
  return found;
}
const withPue = (activity: Activity, value: string): Activity => ({
  ...activity,
  site: { ...activity.site, pue: { value, unit: '1', basis: 'stated' } },
});
/** The job with whatever some methodology asks for: one that serves requests. */
const withAll = (activity: Activity): Activity => {
  const stated = (value: string) => ({ value, unit: '1' as const, basis: 'stated' as const });
  const { site, ...rest } = withPue(activity, '1.12');
  return {
    ...rest,
    site: { ...site, wue: { value: '0.4', unit: 'L/kWh', basis: 'stated' } },
    work: {
      requests: stated('7000'),
      outputTokens: stated('2800000'),
      activeParameters: stated('36.7e9'),
      totalParameters: stated('271.3e9'),
    },
  };
};
const without = (activity: Activity, ...components: readonly string[]): Activity => ({
  ...activity,
  energy: activity.energy.filter(({ component }) => !components.includes(component)),
});
const loaded = (activity: Activity, load: Readonly<Record<string, string | undefined>>): Activity => ({
  ...activity,
  devices: activity.devices.map(({ utilisation: _, ...device }) => ({
    ...device,
    ...(load[device.kind] !== undefined && {
      utilisation: { value: load[device.kind]!, unit: '1', basis: 'stated' as const },
    }),
  })),
});

describe('the one job of every method (100 h, eight boards, two processors, in the United States)', () => {
  // Worked by hand from the sources' formulas; kg and kWh.
  it.each([
    ['codecarbon', 'counters', 98.944869, 267.8],
    ['ml-co2-impact', 'counters', 138.24, 320],
    ['green-algorithms', 'usage stated', 186.912365, 440.89344 / 1.56],
  ])('%s, %s: %d kg', async (id, _, kilograms, energy) => {
    const footprint = calculate(await documentOf(job), methodologyOf(id), factors);
    // The counter constant of CodeCarbon is 0.8 ppm too large.
    expect(Number(footprint.total.value) / 1000 / kilograms).toBeCloseTo(1, 5);
    expect(Number(footprint.drivers.energy.value) / energy).toBeCloseTo(1, 5);
  });

  it('codecarbon without counters for the processor: load curve, 91.755 kg', async () => {
    expect((await total(without(job, 'cpu'), 'codecarbon')) / 1000).toBeCloseTo(91.75511, 3);
  });

  it('codecarbon knowing nothing of the load: half of the rated power, 98.39 kg', async () => {
    expect((await total(loaded(without(job, 'cpu'), {}), 'codecarbon')) / 1000).toBeCloseTo(98.39, 2);
  });

  it('green-algorithms with usage left at 1: 266.486 kg', async () => {
    expect((await total(loaded(job, {}), 'green-algorithms')) / 1000).toBeCloseTo(266.485564, 4);
  });
});

describe('a calculation', () => {
  it('names what is missing, and where it would stand', async () => {
    const run = calculate.bind(undefined, await documentOf(job), methodologyOf('sci'), factors);
    expect(run).toThrow(expect.objectContaining({ code: 'ERR_INPUT_MISSING', path: '/site/pue' }));
    expect(run).toThrow(/sci needs the PUE of the site.*\/site\/pue/);
  });

  it.each([
    ['sci', 'a device with its embodied emissions (SCI does not allow M = 0 by silence) (/devices)'],
    ['ml-co2-impact', 'a board: a device of the kind "gpu" or "tpu" (/devices)'],
    [
      'ghgp-scope2-market',
      'where the electricity was used (a country, subdivision or grid zone that a factor set knows)',
    ],
  ])('tells whoever lists no devices and no place what %s needs, once', async (id, what) => {
    const { country: _, ...site } = withPue(job, '1.12').site;
    const bare = await documentOf({ ...job, site, devices: [] });
    const run = calculate.bind(undefined, bare, methodologyOf(id), factors);
    expect(run).toThrow(what);
    expect(run).not.toThrow(/\(\/devices\).*\(\/devices\)/);
  });

  it('asks for one kind of board in words, not by a unit', async () => {
    const boards = job.devices.filter(({ kind }) => kind === 'gpu');
    const two = await documentOf({ ...job, devices: [...job.devices, ...boards.map((one) => ({ ...one, id: 'b' }))] });
    expect(calculate.bind(undefined, two, methodologyOf('green-algorithms'), factors)).toThrow(
      'green-algorithms needs one kind of board (the calculator takes one; split the activity) (/devices); add it',
    );
  });

  it('gives documents that are valid, with an origin for every input', async () => {
    const activity = withAll(job);
    for (const methodology of await applicable(activity)) {
      const footprint = parseDocument('footprint', calculate(await documentOf(activity), methodology, factors));
      expect(
        footprint.inputs.every(({ origin }) => origin.kind === 'default' || 'path' in origin || 'set' in origin),
      ).toBe(true);
      expect(
        Number(footprint.drivers.energy.value) *
          Number(footprint.drivers.overhead.value) *
          Number(footprint.drivers.intensity.value) +
          Number(footprint.drivers.embodied.value) +
          Number(footprint.drivers.rest.value),
      ).toBeCloseTo(Number(footprint.total.value), 6);
    }
  });

  it('treats zero and not known as different things', async () => {
    const [first, ...rest] = withPue(job, '1.12').energy;
    const zero = {
      ...withPue(job, '1.12'),
      energy: [{ ...first!, amount: { value: '0', unit: 'kWh' as const, basis: 'measured' as const } }, ...rest],
    };
    const unknown = { ...zero, energy: [{ ...first!, amount: { unknown: 'no counter' } }, ...rest] };
    expect(await total(zero, 'ghgp-scope2-location')).toBeGreaterThan(0);
    await expect(total(unknown, 'ghgp-scope2-location')).rejects.toThrow(/not known: no counter/);
  });

  it('refuses a figure outside its range, with its place in the activity', async () => {
    await expect(total(withPue(job, '0.5'), 'ghgp-scope2-location')).rejects.toMatchObject({
      code: 'ERR_INPUT_RANGE',
      path: '/site/pue',
    });
  });

  it('says which defaults it took', async () => {
    const { warnings } = calculate(await documentOf(job), methodologyOf('codecarbon'), factors);
    expect(warnings.join('\n')).toContain('pue is taken as 1: the tool takes 1');
  });
});

describe('properties of every methodology', () => {
  const scaled = (activity: Activity, by: number): Activity => ({
    ...activity,
    energy: activity.energy.map((entry) =>
      'unknown' in entry.amount
        ? entry
        : { ...entry, amount: { ...entry.amount, value: String(Number(entry.amount.value) * by) } },
    ),
  });

  it('never gives less for more energy', async () => {
    const activity = withAll(job);
    const names = (await applicable(activity)).map(nameOf);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.double({ min: 1, max: 10, noNaN: true }), async (name, by) => {
        expect(await total(scaled(activity, by), name)).toBeGreaterThanOrEqual(await total(activity, name));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same for energy stated in another unit', async () => {
    const joules: Activity = {
      ...withAll(job),
      energy: withAll(job).energy.map((entry) =>
        'unknown' in entry.amount
          ? entry
          : {
              ...entry,
              amount: { ...entry.amount, value: String(Number(entry.amount.value) * 3600), unit: 'kJ' as const },
            },
      ),
    };
    for (const id of (await applicable(joules)).map(nameOf))
      expect(await total(joules, id)).toBeCloseTo(await total(withAll(job), id), 6);
  });

  it.each(['ghgp-scope2-location', 'ghgp-scope2-market', 'sci'])(
    '%s gives the same in sum for an activity cut in two',
    async (id) => {
      const whole = withPue(job, '1.12');
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 99 }), async (hours) => {
          const cut = new Date(Date.parse(whole.period.start) + hours * 3_600_000).toISOString().replace('.000Z', 'Z');
          const first = { ...scaled(whole, hours / 100), period: { start: whole.period.start, end: cut } };
          const second = { ...scaled(whole, 1 - hours / 100), period: { start: cut, end: whole.period.end } };
          expect((await total(first, id)) + (await total(second, id))).toBeCloseTo(await total(whole, id), 5);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('does not move a location-based result when certificates are added', async () => {
    const certified: Activity = {
      ...withPue(job, '1.12'),
      instruments: [
        {
          id: 'c',
          kind: 'certificate',
          market: 'US',
          energy: { value: '100', unit: 'kWh' },
          factor: { value: '0', unit: 'gCO2e/kWh' },
          criteria: {
            emissionRateConveyed: true,
            uniqueClaim: true,
            trackedAndRetired: true,
            vintageClose: true,
            sameMarket: true,
          },
        },
      ],
    };
    expect(await total(certified, 'ghgp-scope2-location')).toBe(
      await total(withPue(job, '1.12'), 'ghgp-scope2-location'),
    );
    expect(await total(certified, 'ghgp-scope2-market')).toBeLessThan(
      await total(withPue(job, '1.12'), 'ghgp-scope2-market'),
    );
  });
});

describe('uncertainty', () => {
  const uncertain = (activity: Activity): Activity => ({
    ...withPue(activity, '1.12'),
    energy: activity.energy.map((entry, at) =>
      'unknown' in entry.amount
        ? entry
        : { ...entry, amount: { ...entry.amount, uncertainty: { relativeStandard: ['0.05', '0.02', '0.1'][at]! } } },
    ),
  });

  it('is confirmed to first order by a seeded Monte Carlo run', async () => {
    const activity = uncertain(job);
    const { uncertainty } = calculate(await documentOf(activity), methodologyOf('sci'), factors);
    const next = normal(20261123);
    const draws = 4000;
    const totals: number[] = [];
    for (let draw = 0; draw < draws; draw++) {
      const drawn = {
        ...activity,
        energy: activity.energy.map((entry) =>
          'unknown' in entry.amount
            ? entry
            : {
                ...entry,
                amount: {
                  ...entry.amount,
                  value: String(
                    Number(entry.amount.value) * (1 + Number(entry.amount.uncertainty!.relativeStandard) * next()),
                  ),
                },
              },
        ),
      };
      totals.push(
        Number(calculate({ activity: drawn, digest: 'sha256:0' }, methodologyOf('sci'), factors).total.value),
      );
    }
    const mean = totals.reduce((a, b) => a + b) / draws;
    const deviation = Math.sqrt(totals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (draws - 1));
    // The standard error of a standard deviation over n draws is about 1 / sqrt(2 n): 1.1 % here; three of them.
    expect(deviation / Number(uncertainty!.standard.value)).toBeGreaterThan(0.965);
    expect(deviation / Number(uncertainty!.standard.value)).toBeLessThan(1.035);
    expect(uncertainty!.from).toEqual(['energy']);
  });

  it('is absent where no input states any', async () => {
    expect(
      calculate(await documentOf(withPue(job, '1.12')), methodologyOf('sci'), factors).uncertainty,
    ).toBeUndefined();
  });
});

/** Normal deviates from a seed (Box and Muller over mulberry32). */
function normal(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe('a comparison', () => {
  it('has a row or a missing figure for every methodology, and splits any two of them exactly', async () => {
    const comparison = compare(await documentOf(job), methodologies, factors, 'codecarbon');
    expect([...comparison.rows, ...comparison.notApplicable].map(({ methodology }) => methodology).toSorted()).toEqual(
      methodologies.map(nameOf).toSorted(),
    );
    expect(comparison.notApplicable.every(({ missing }) => missing.length > 0)).toBe(true);
    for (const a of comparison.rows) {
      for (const b of comparison.rows) {
        const { parts, difference } = driversBetween(a, b);
        expect(parts.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(difference, 6);
      }
    }
    expect(comparison.rows.find(({ methodology }) => methodology === 'codecarbon')?.ratio).toBe(1);
  });

  it('marks results with embodied emissions beside those without', async () => {
    const { rows } = compare(await documentOf(withPue(job, '1.12')), methodologies, factors, 'codecarbon');
    expect(rows.find(({ methodology }) => methodology === 'sci')?.unlike).toContain('embodied emissions included');
    expect(rows.find(({ methodology }) => methodology === 'ghgp-scope2-market')?.unlike).toContain(
      'market-based against location-based',
    );
    expect(rows.find(({ methodology }) => methodology === 'ml-co2-impact')?.unlike).toEqual([
      'electricity of the accelerators against that of the devices',
    ]);
  });
});

describe('an explanation', () => {
  it('puts the numbers into every formula and names what moves the result by elasticity (calculation-sensitivity)', async () => {
    const { steps, sensitivities } = explain(
      calculate(await documentOf(withPue(job, '1.12')), methodologyOf('ghgp-scope2-location'), factors),
    );
    expect(steps.map(({ name }) => name)).toContain('emissions');
    expect(steps.every(({ substituted }) => /[0-9]/.test(substituted))).toBe(true);
    // A product moves by one percent with each of its factors.
    expect(sensitivities.map(({ elasticity }) => elasticity)).toEqual([
      expect.closeTo(1, 9),
      expect.closeTo(1, 9),
      expect.closeTo(1, 9),
    ]);
  });
});
