import { AssayError } from '../errors.js';
import * as registered from './index.js';
import type { Methodology } from './methodology.js';

/** Every version of every methodology, by id, older versions first, what a tool does behind what its text says. */
export const methodologies: readonly Methodology[] = Object.values(registered).toSorted(
  (a, b) => byText(a.id, b.id) || byVersion(a, b),
);

/** The current version of each: the newest release in force, as its text says. This is what an id without a version means. */
export const currentMethodologies: readonly Methodology[] = methodologies.filter((one) => isCurrent(one));

/** Every version of one methodology, the current one last but for variants of it. */
export function versionsOf(id: string): readonly Methodology[] {
  return methodologies.filter((one) => one.id === id);
}

/** How a methodology is called where several stand side by side: its id, with the version unless that is the current one. */
export function nameOf(methodology: Methodology): string {
  return isCurrent(methodology) ? methodology.id : `${methodology.id}@${methodology.version}`;
}

/** The methodologies that prescribe a factor set; a set of the user is read by those that leave the choice to the reporter. */
export function readersOf(factorSet: string): readonly Methodology[] {
  return methodologies.filter(({ factorSets }) => factorSets.includes(factorSet));
}

/**
 * The methodology of an id, which may name the version: `sci`, `sci@1.1`.
 * @throws AssayError ERR_METHODOLOGY_UNKNOWN, naming those that there are.
 */
export function methodologyOf(reference: string): Methodology {
  const [id, version] = reference.split('@');
  const found = methodologies.find(
    (one) => one.id === id && (version === undefined ? isCurrent(one) : one.version === version),
  );
  if (found !== undefined) return found;
  const known = methodologies.map((one) => `${one.id}@${one.version}`).join(', ');
  throw new AssayError('ERR_METHODOLOGY_UNKNOWN', `there is no methodology "${reference}"; there are ${known}`, {
    requirement: 'calculation-methodology-known',
  });
}

function isCurrent(methodology: Methodology): boolean {
  const texts = versionsOf(methodology.id).filter(
    ({ variant, draft }) => variant !== 'as-implemented' && draft !== true,
  );
  // A state of a branch (`main-2026-03`) is never current while there is a release.
  return methodology === (texts.findLast(({ version }) => /^\d/.test(version)) ?? texts.at(-1));
}

/** Numbers as numbers, the rest as text. By hand: the first `localeCompare` of a run loads the rules of a language, for 5 ms. */
function byVersion(a: Methodology, b: Methodology): number {
  const [parts, others] = [a, b].map(({ version }) => version.split(/(\d+)/)) as [string[], string[]];
  const at = parts.findIndex((part, position) => part !== others[position]);
  if (at < 0) return parts.length - others.length;
  const [one, other = ''] = [parts[at]!, others[at]];
  return Number(one) - Number(other) || byText(one, other);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
