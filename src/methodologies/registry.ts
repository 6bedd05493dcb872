import { AssayError } from '../errors.js';
import * as registered from './index.js';
import type { Methodology } from './methodology.js';

/** Every methodology, in the order of their ids. */
export const methodologies: readonly Methodology[] = Object.values(registered).toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

/**
 * The methodology of an id, which may name the version: `sci`, `sci@1.1`.
 * @throws AssayError ERR_METHODOLOGY_UNKNOWN, naming those that there are.
 */
export function methodologyOf(reference: string): Methodology {
  const [id, version] = reference.split('@');
  const found = methodologies.find((one) => one.id === id && (version === undefined || one.version === version));
  if (found !== undefined) return found;
  const known = methodologies.map((one) => `${one.id}@${one.version}`).join(', ');
  throw new AssayError('ERR_METHODOLOGY_UNKNOWN', `there is no methodology "${reference}"; there are ${known}`, {
    requirement: 'calculation-methodology-known',
  });
}
