import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Course, flexibleStart, GridEnds, pauseAndResume, startedAt, type Work } from './shift.js';

const minute = 60_000;
const hour = 60 * minute;

const grid = (step: number, ...values: readonly (number | undefined)[]) => new Course({ start: 0, step, values });
const even = (length: number, energy: number): Work => ({ length, step: length, energy: [energy] });

describe('the worked example of the published algorithm', () => {
  // Two intervals of 5 minutes with 1 kWh each, a window of three; worked by hand.
  const course = grid(5 * minute, 500, 400, 300, 300, 600);
  const work: Work = { length: 10 * minute, step: 5 * minute, energy: [1, 1] };

  it('has 900 g when nothing is shifted', () => {
    expect(startedAt(work, course, 0).grams).toBeCloseTo(900, 9);
  });

  it('starts best in the third interval, with 600 g', () => {
    const { grams, runs } = flexibleStart(work, course, 0, 15 * minute);
    expect(grams).toBeCloseTo(600, 9);
    expect(runs).toEqual([{ start: 10 * minute, end: 20 * minute }]);
  });

  it('pauses for nothing less: the two lowest intervals are neighbours', () => {
    const { grams, runs } = pauseAndResume(work, course, 0, 15 * minute);
    expect(grams).toBeCloseTo(600, 9);
    expect(runs).toEqual([{ start: 10 * minute, end: 20 * minute }]);
  });
});

describe('Dodge et al. 2022, table 3: fine-tuning BERT in the central United States, day 1', () => {
  // Grams by the hour of the start; what a step of three hours costs is the intensity of a grid, with 1 kWh of work.
  const course = grid(3 * hour, 2381, 2341, 2210, 2252, 2354, 2391, 2410, 2403);
  const work = even(3 * hour, 1);

  it('is best begun at 06, 7.18 % below midnight', () => {
    const { grams, runs } = flexibleStart(work, course, 0, 21 * hour);
    expect(runs[0]!.start).toBe(6 * hour);
    expect(grams).toBeCloseTo(2210, 9);
    expect(100 * (1 - grams / startedAt(work, course, 0).grams)).toBeCloseTo(7.18, 2);
  });
});

describe('the rules that the paper leaves open', () => {
  it('take the first of equal starts and of equal steps', () => {
    const course = grid(hour, 100, 50, 100, 50, 50);
    expect(flexibleStart(even(hour, 1), course, 0, 4 * hour).runs[0]!.start).toBe(hour);
    expect(pauseAndResume(even(2 * hour, 2), course, 0, 3 * hour).runs).toEqual([
      { start: hour, end: 2 * hour },
      { start: 3 * hour, end: 4 * hour },
    ]);
  });

  it('take a partial step from its beginning', () => {
    // 90 minutes at 1 kW: a whole hour at 50, half an hour of the first at 80.
    const { grams, runs } = pauseAndResume(even(1.5 * hour, 1.5), grid(hour, 90, 80, 50, 80), 0, 2.5 * hour);
    expect(runs).toEqual([
      { start: hour, end: 1.5 * hour },
      { start: 2 * hour, end: 3 * hour },
    ]);
    expect(grams).toBeCloseTo(50 + 40, 9);
  });

  it('carry uneven work on where it stopped, in the order of time', () => {
    // 3 kWh in the first hour and 1 kWh in the second; the lowest hours are the second (60) and the fourth (20).
    const work: Work = { length: 2 * hour, step: hour, energy: [3, 1] };
    expect(pauseAndResume(work, grid(hour, 100, 60, 100, 20), 0, 2 * hour).grams).toBeCloseTo(3 * 60 + 20, 9);
  });

  it('cut the steps of a grid at a start between them', () => {
    // 13:20 to 14:20: forty minutes at 300 and twenty at 600.
    const course = grid(hour, ...Array<number>(13).fill(1), 300, 600);
    expect(startedAt(even(hour, 3), course, 13 * hour + 20 * minute).grams).toBeCloseTo(1200, 9);
  });

  it.each([
    ['before it begins', -hour, 0],
    ['after it ends', 3 * hour, 0],
    ['in a gap', hour, 0],
    ['in a gap that the window reaches', 0, hour],
  ])('refuse a grid that does not say: %s', (_, start, window) => {
    const course = grid(hour, 100, undefined, 100, 100);
    expect(() => flexibleStart(even(hour, 1), course, start + 1, window)).toThrow(GridEnds);
    expect(() => pauseAndResume(even(hour, 1), course, start + 1, window)).toThrow(GridEnds);
  });
});

const anyCase = fc.record({
  values: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 30, maxLength: 30 }),
  step: fc.constantFrom(5 * minute, 15 * minute, hour),
  length: fc.integer({ min: 1, max: 10_000 }),
  start: fc.integer({ min: 0, max: 4_000 }),
  window: fc.integer({ min: 0, max: 15_000 }),
});
/** In thousandths of a step. */
const scaled = ({ values, step, length, start, window }: typeof anyCase extends fc.Arbitrary<infer T> ? T : never) => {
  const unit = step / 1000; // whole milliseconds
  return {
    course: grid(step, ...values),
    step,
    work: even(length * unit, 7),
    start: start * unit,
    window: window * unit,
  };
};

describe('even power, on any grid', () => {
  it('emits no more paused than begun flexibly, and no more so than begun at once', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { course, work, start, window } = scaled(one);
        const [now, flexible, paused] = [
          startedAt(work, course, start).grams,
          flexibleStart(work, course, start, window).grams,
          pauseAndResume(work, course, start, window).grams,
        ];
        expect(flexible).toBeLessThanOrEqual(now * (1 + 1e-9));
        expect(paused).toBeLessThanOrEqual(flexible * (1 + 1e-9) + 1e-9);
      }),
    );
  });

  it('emits no more in a longer window', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { course, work, start, window } = scaled(one);
        for (const shifted of [flexibleStart, pauseAndResume])
          expect(shifted(work, course, start, window).grams).toBeLessThanOrEqual(
            shifted(work, course, start, window / 2).grams * (1 + 1e-9) + 1e-9,
          );
      }),
    );
  });

  it('runs as long as it did, without running twice at a time', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { course, work, start, window } = scaled(one);
        const { runs } = pauseAndResume(work, course, start, window);
        expect(runs.reduce((sum, run) => sum + run.end - run.start, 0)).toBeCloseTo(work.length, 3);
        for (const [at, run] of runs.entries()) {
          expect(run.start).toBeGreaterThanOrEqual(at === 0 ? start : runs[at - 1]!.end);
          expect(run.end).toBeLessThanOrEqual(start + window + work.length + 1e-6);
        }
      }),
    );
  });

  it('emits the same whenever the intensity never changes', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { work, start, window, step } = scaled(one);
        const course = grid(step, ...Array<number>(30).fill(300));
        for (const shifted of [flexibleStart, pauseAndResume])
          expect(shifted(work, course, start, window).grams).toBeCloseTo(2100, 6);
        expect(flexibleStart(work, course, start, window).runs[0]!.start).toBe(start);
      }),
    );
  });
});
