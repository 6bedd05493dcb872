/** What the tests of the registry share: the inputs of a case, as a methodology binds them. */
import type { ExactInput } from '../formula/exact.js';
import type { Index } from '../formula/parse.js';
import type { Bound, Figures } from './figures.js';

export function figuresOf(inputs: ReadonlyMap<string, ExactInput>): Figures {
  return Object.fromEntries(
    [...inputs].map(([name, one]): [string, Bound] => [
      name,
      {
        ...('value' in one ? one : { unit: one.unit, value: one.values, index: one.index[0] as Index }),
        origin: { kind: 'stated', path: `/input/${name}` },
      },
    ]),
  );
}
