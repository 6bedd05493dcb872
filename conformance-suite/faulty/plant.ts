/** The reference calculator with one mistake planted: what the suite must fail and call by its name. */
import { AssayError } from '../../src/errors.js';
import { mutate } from '../../src/formula/mutate.js';
import { methodologies } from '../../src/methodologies/registry.js';
import { reference } from '../adapters/reference/implementation.js';
import type { Implementation } from '../serve.js';

/** Every mistake that a methodology declares; versions of one methodology may share some. */
export const plants: readonly string[] = [
  ...new Set(methodologies.flatMap(({ mistakes }) => mistakes.map(({ id }) => id))),
];

/**
 * Plants a mistake in every version that declares it, in this process; everything else is the reference.
 * @throws AssayError ERR_USAGE when no methodology has such a mistake.
 */
export function plant(mistake: string): Implementation {
  if (!plants.includes(mistake))
    throw new AssayError('ERR_USAGE', `no methodology has the mistake "${mistake}"; name one of ${plants.join(', ')}`);
  for (const methodology of methodologies) {
    const found = methodology.mistakes.find(({ id }) => id === mistake);
    if (found !== undefined)
      Object.defineProperty(methodology, 'program', { value: mutate(methodology.program, found.edit) });
  }
  const { greeting } = reference;
  return { ...reference, greeting: { ...greeting, system: { ...greeting.system, name: `faulty: ${mistake}` } } };
}
