/** Moments with figures as series at equal steps. */

import { AssayError } from '../../errors.js';
import type { FactorSeries } from '../../generated/documents.js';
import type { Source } from '../format.js';
import { clockOf, instantText, readClock } from '../local-time.js';
import { damaged } from '../table.js';
import { asked, choice } from './choice.js';

export interface Sample {
  /** Where it begins; milliseconds. */
  readonly at: number;
  /** Decimal text; null where the file says that there is none. */
  readonly value: string | null;
}

const minute = 60_000;
const longest = 2_000_000;

/**
 * A moment that states its zone, or one of a column that is in UTC.
 * @throws AssayError ERR_IMPORT_INVALID for what is no time, ERR_IMPORT_AMBIGUOUS for a local time without a zone.
 */
export function momentOf(text: unknown, file: string, line?: number, zone?: 'UTC'): number {
  // Several interfaces leave the seconds out, as ISO 8601 allows.
  const whole = String(text).replace(/^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d)(?=Z|[+-]|$)/, '$1:00');
  const reading = readClock(whole);
  if (reading === undefined)
    throw damaged(file, line, `"${String(text)}" is no time`, 'write it as 2026-10-02T08:00:00Z');
  if (reading.offset === undefined && zone === undefined)
    throw damaged(file, line, `the time "${String(text)}" has no zone`, 'take the file as its source wrote it, in UTC');
  return clockOf('UTC').instant(reading, file);
}

/** `5min`, `1h`, `PT30M`, seconds: a length of time that a person states with --step. */
export function statedStep({ choices, file }: Source): number | undefined {
  if (choices.step === undefined) return undefined;
  const [, count, unit] = /^(\d{1,4}) ?(min|h|d)$/.exec(choices.step) ?? [];
  const length = Number(count) * (unit === 'd' ? 1440 : unit === 'h' ? 60 : 1) * minute;
  if (length > 0) return length;
  throw new AssayError('ERR_USAGE', `${file}: --step "${choices.step}" is no length of time; write 5min, 1h or 1d`, {
    file,
  });
}

/** What a series is of, without its figures. */
export type Heading = Pick<FactorSeries, 'key' | 'name' | 'quantity' | 'note'>;

/**
 * @param step Length of a step as the file says it; without one the option --step, or else the distance that all moments keep.
 * @throws AssayError ERR_USAGE for steps that are left out or whose length nobody states, ERR_IMPORT_INVALID for two figures
 *   of one moment or moments that keep no step.
 */
export function courseOf(samples: readonly Sample[], heading: Heading, source: Source, step?: number): FactorSeries {
  const sorted = samples.toSorted((a, b) => a.at - b.at);
  const length = statedStep(source) ?? step ?? commonStep(sorted, heading.key, source);
  const start = sorted[0]!.at;
  const count = (sorted.at(-1)!.at - start) / length + 1;
  if (count > longest)
    throw damaged(source.file, undefined, `${heading.key} spans ${count} steps`, 'take a shorter period');
  const values: (string | null | undefined)[] = Array.from({ length: Math.ceil(count) });
  for (const { at, value } of sorted) {
    const place = (at - start) / length;
    const what = `${heading.key}, ${instantText(at)}`;
    if (!Number.isInteger(place))
      throw damaged(
        source.file,
        undefined,
        `${what} lies between the steps of ${length / minute} min`,
        'take the figures of one resolution; a month and a year are no equal steps',
      );
    if (values[place] !== undefined && values[place] !== value)
      throw damaged(source.file, undefined, `${what} has two different figures`, 'take one zone, signal and edition');
    values[place] = value;
  }
  requireNoneLeftOut(values, start, length, heading.key, source);
  return {
    ...heading,
    start: instantText(start),
    step: { value: String(length / minute), unit: 'min' },
    values: values.map((value) => value ?? null),
  };
}

/** How many figures a series does not have, as a sentence. */
export function gapNotes(series: readonly FactorSeries[]): readonly string[] {
  return series.flatMap(({ key, values }) => {
    const gaps = values.filter((value) => value === null).length;
    return gaps === 0
      ? []
      : [`${key}: ${gaps} of ${values.length} steps have no figure; what needs one of them is refused`];
  });
}

function requireNoneLeftOut(
  values: readonly (string | null | undefined)[],
  start: number,
  length: number,
  key: string,
  source: Source,
): void {
  const first = values.indexOf(undefined);
  if (first < 0 || choice(source, 'gaps', ['refuse', 'unknown']) === 'unknown') return;
  const left = values.filter((value) => value === undefined).length;
  throw asked(
    source.file,
    `the figures of ${left} of the ${values.length} steps of ${key} (the first begins at ${instantText(start + first * length)})`,
    '--gaps unknown, which keeps them as gaps, or take a file that is whole',
  );
}

function commonStep(sorted: readonly Sample[], key: string, source: Source): number {
  const distances = sorted.slice(1).map(({ at }, before) => at - sorted[before]!.at);
  const least = Math.min(...distances.filter((distance) => distance > 0));
  if (Number.isFinite(least) && least <= 86_400_000 && least % minute === 0) return least;
  throw asked(source.file, `how long a figure of ${key} holds`, '--step 1h');
}
