import { AssayError } from '../errors.js';
import type { Node } from './parse.js';
import { renderText } from './render.js';

/** A step divides by zero. The place is the input when the divisor is one, else the step. */
export function divisionByZero(step: string, divisor: Node): AssayError {
  const name = divisor.kind === 'name' ? divisor.name : undefined;
  return new AssayError(
    'ERR_DIVISION_BY_ZERO',
    `the step "${step}" divides by ${renderText(divisor)}, which is zero; state a value above zero`,
    {
      requirement: 'calculation-division-by-zero',
      path: name === undefined ? `/steps/${step}` : `/input/${name}`,
    },
  );
}

/** A function, or a whole step, has no finite value where it was asked for one. */
export function outOfDomain(step: string, what: string): AssayError {
  return new AssayError(
    'ERR_DOMAIN',
    `the step "${step}" has no finite value: ${what}; look at the inputs of this step`,
    {
      requirement: 'calculation-domain',
      path: `/steps/${step}`,
    },
  );
}
