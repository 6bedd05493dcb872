/** What a person states because the file does not. */
import { AssayError } from '../../errors.js';
import type { FormatOption, Source } from '../format.js';

/** Options that several formats share. */
export const sharedOptions = {
  step: { value: 'length', says: 'length of a step where the file does not say it: 5min, 15min, 30min, 1h, 1d' },
  gaps: {
    value: 'what',
    says: 'what to do with steps that the file leaves out: refuse (the default), or unknown, which keeps them as gaps',
  },
  year: { value: 'year', says: 'the year to take, where the file has several' },
} as const satisfies Readonly<Record<string, FormatOption>>;

/** An error for something that the file leaves open and an option states. */
export function asked(file: string, what: string, option: string): AssayError {
  return new AssayError('ERR_USAGE', `${file} does not say ${what}; state it with ${option}`, { file });
}

/**
 * The choice of an option, which has to be one of a few; undefined where it was not stated.
 * @throws AssayError ERR_USAGE for another.
 */
export function choice<T extends string>(
  { choices, file }: Source,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const stated = choices[name];
  if (stated === undefined || allowed.includes(stated as T)) return stated as T | undefined;
  throw new AssayError('ERR_USAGE', `${file}: --${name} "${stated}" is none of ${allowed.join(', ')}`, { file });
}

/** The year of the rows to take: the one that was stated, or the only one that there is. */
export function yearOf(source: Source, held: Iterable<string>): number {
  const years = [...new Set(held)].toSorted();
  const stated = source.choices.year;
  if (stated !== undefined && years.includes(stated)) return Number(stated);
  const known = years.length > 3 ? `${years[0]} to ${years.at(-1)}` : years.join(', ');
  if (stated !== undefined)
    throw new AssayError('ERR_USAGE', `${source.file} has no year "${stated}"; it has ${known}`, { file: source.file });
  if (years.length === 1) return Number(years[0]);
  throw asked(source.file, `which year to take (it has ${known})`, `--year ${years.at(-1)}`);
}
