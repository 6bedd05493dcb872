/**
 * When the same work would have emitted less: Flexible Start and Pause and Resume (Dodge et al. 2022) over a series of
 * intensities (specification: calculation-shift). Electricity within a step, of the work and of the grid, is taken as even,
 * so that steps need not fit each other and the last one may be cut. All times are whole milliseconds.
 */

/** Intensities at equal steps, without a gap where they are asked for. Milliseconds since 1970, gCO2e/kWh. */
export interface Grid {
  readonly start: number;
  readonly step: number;
  readonly values: readonly (number | undefined)[];
}

/** Electricity in kWh at equal steps; the last one may be shorter. Even power is one step. */
export interface Work {
  readonly length: number;
  readonly step: number;
  readonly energy: readonly number[];
}

/** A stretch of time in which the work runs. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

export interface Shifted {
  readonly grams: number;
  /** One for a flexible start; those that follow each other are joined. */
  readonly runs: readonly Run[];
}

/** The grid does not say what is needed: it begins too late, ends too early, or has a gap. */
export class GridEnds extends Error {
  readonly at: number;

  constructor(at: number) {
    super('the series has no value there');
    this.at = at;
  }
}

/** Where a grid could be asked and its area under every step, so that any stretch of time costs two look-ups. */
export class Course {
  readonly #grid: Grid;
  readonly #area: Float64Array;

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#area = new Float64Array(grid.values.length + 1);
    for (let at = 0; at < grid.values.length; at++) this.#area[at + 1] = this.#area[at]! + (grid.values[at] ?? 0);
  }

  /** @throws GridEnds where a value that is needed is not there. */
  require(from: number, to: number): void {
    const { start, step, values } = this.#grid;
    if (from < start) throw new GridEnds(from);
    const last = Math.ceil((to - start) / step);
    for (let at = Math.floor((from - start) / step); at < last; at++)
      if (values[at] === undefined) throw new GridEnds(start + at * step);
  }

  /** The mean intensity over a stretch of time. */
  mean(from: number, to: number): number {
    const { start, step, values } = this.#grid;
    const at = Math.floor((from - start) / step);
    // Within one step nothing is subtracted, so that nothing is lost in it.
    if (to <= start + (at + 1) * step) return values[at] ?? 0;
    return (this.#upTo(to) - this.#upTo(from)) / ((to - from) / step);
  }

  #upTo(time: number): number {
    const place = (time - this.#grid.start) / this.#grid.step;
    const at = Math.min(Math.floor(place), this.#grid.values.length);
    return this.#area[at]! + (place - at) * (this.#grid.values[at] ?? 0);
  }

  /** The steps of the grid within a stretch of time, the first and the last cut to it. */
  steps(from: number, to: number): readonly (Run & { readonly intensity: number })[] {
    const { start, step, values } = this.#grid;
    const cut: (Run & { readonly intensity: number })[] = [];
    for (let at = Math.floor((from - start) / step); start + at * step < to; at++)
      cut.push({
        start: Math.max(from, start + at * step),
        end: Math.min(to, start + (at + 1) * step),
        intensity: values[at]!,
      });
    return cut;
  }

  get step(): number {
    return this.#grid.step;
  }
}

/** The work begun at a moment and not interrupted. */
export function startedAt(work: Work, course: Course, start: number): Shifted {
  return run(work, course, [{ start, end: start + work.length }]);
}

/** Of all starts from `start` to `window` later, a step of the grid apart, that of least emissions; of equal ones the first. */
export function flexibleStart(work: Work, course: Course, start: number, window: number): Shifted {
  course.require(start, start + window + work.length);
  let best = startedAt(work, course, start);
  for (let later = course.step; later <= window; later += course.step) {
    const one = startedAt(work, course, start + later);
    if (lower(one.grams, best.grams)) best = one;
  }
  return best;
}

/**
 * The work spread over the steps of least intensity from `start` to `window` plus its own length later; of equal steps the first.
 * What is taken last is taken from its beginning, as far as it is needed. The work goes on where it stopped, in the order of
 * time. Stopping costs nothing. For even power nothing in the window is lower.
 */
export function pauseAndResume(work: Work, course: Course, start: number, window: number): Shifted {
  const end = start + window + work.length;
  course.require(start, end);
  const byIntensity = course.steps(start, end).toSorted((a, b) => a.intensity - b.intensity || a.start - b.start);
  const taken: Run[] = [];
  let left = work.length;
  for (const step of byIntensity) {
    if (left <= 0) break;
    const length = Math.min(left, step.end - step.start);
    taken.push({ start: step.start, end: step.start + length });
    left -= length;
  }
  return run(work, course, joined(taken.toSorted((a, b) => a.start - b.start)));
}

/** Less by more than the arithmetic of doubles leaves behind: a tie stays with the first. */
function lower(a: number, b: number): boolean {
  return b - a > 1e-9 * Math.abs(b);
}

function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const one of runs) {
    const before = whole.at(-1);
    if (before?.end === one.start) whole[whole.length - 1] = { start: before.start, end: one.end };
    else whole.push(one);
  }
  return whole;
}

/** The work carried through these stretches of time, which together are as long as it is. */
function run(work: Work, course: Course, runs: readonly Run[]): Shifted {
  for (const { start, end } of runs) course.require(start, end);
  let grams = 0;
  let done = 0;
  for (const { start, end } of runs) {
    let at = start;
    while (at < end) {
      const index = Math.min(Math.floor(done / work.step), work.energy.length - 1);
      const [from, to] = [index * work.step, Math.min((index + 1) * work.step, work.length)];
      const until = Math.min(end, at + to - done);
      grams += work.energy[index]! * ((until - at) / (to - from)) * course.mean(at, until);
      done += until - at;
      at = until;
    }
  }
  return { grams, runs };
}
