/** A footprint calculated again from the activity of its claim. */
import { type ActivityDocument, calculate, MissingInputs } from './calculate.js';
import { AssayError } from './errors.js';
import type { Factors } from './factors/factors.js';
import type { Finding } from './finding.js';
import type { Footprint } from './generated/documents.js';
import { methodologyOf } from './methodologies/registry.js';

/** Relative tolerance between a stated figure and the one calculated again (specification: calculation-tolerance). */
export const tolerance = 1e-9;

/**
 * Findings on result, total, every input and step.
 * @param again What `recalculate` came to.
 */
export function recomputed(
  stated: Footprint,
  path: string,
  document: ActivityDocument,
  again: Footprint | Finding,
): readonly Finding[] {
  if (!('total' in again)) return [{ ...again, path: `${path}${again.path}` }];
  const wrong = differences(stated, again).map(
    ([place, says, expected, received]): Finding => ({
      requirement: 'claim-recomputes',
      verdict: 'fail',
      path: `${path}${place}`,
      says,
      expected,
      received,
      remedy: "calculate the footprint again from the claim's activity, or correct the activity",
    }),
  );
  if (stated.activity.digest !== document.digest) {
    wrong.push({
      requirement: 'claim-digests',
      verdict: 'fail',
      path: `${path}/activity/digest`,
      says: "the footprint was made from another activity than the claim's",
      expected: document.digest,
      received: stated.activity.digest,
      remedy: 'calculate the footprint again',
    });
  }
  return wrong.length > 0
    ? wrong
    : [
        {
          requirement: 'claim-recomputes',
          verdict: 'pass',
          path,
          says: `${stated.methodology.id} gives ${again.result.value} ${again.result.unit} again`,
        },
      ];
}

/** The footprint as it comes out here, or why it does not. */
export function recalculate(stated: Footprint, document: ActivityDocument, factors: Factors): Footprint | Finding {
  const { id, version } = stated.methodology;
  const methodology = methodologyOf(`${id}@${version}`);
  const error = (says: string, remedy: string): Finding => ({
    requirement: 'claim-recomputes',
    verdict: 'error',
    path: '',
    says,
    remedy,
  });
  try {
    return calculate(document, methodology, factors);
  } catch (cause) {
    if (cause instanceof MissingInputs)
      return {
        ...error(cause.message, 'hand the factor set over with --factors, or complete the activity'),
        verdict: 'fail',
      };
    if (cause instanceof AssayError) return error(cause.message, 'correct the activity');
    throw cause;
  }
}

type Difference = readonly [path: string, says: string, expected: string, received: string];

function differences(stated: Footprint, again: Footprint): readonly Difference[] {
  const found: Difference[] = [];
  const figure = (
    path: string,
    name: string,
    a: { value: string; unit: string },
    b: { value: string; unit: string } | undefined,
  ): void => {
    if (b === undefined) found.push([path, `the calculation has no ${name}`, 'nothing', `${a.value} ${a.unit}`]);
    else if (a.unit !== b.unit || !close(a.value, b.value))
      found.push([path, `${name} does not recompute`, `${b.value} ${b.unit}`, `${a.value} ${a.unit}`]);
  };
  figure('/result', `the result "${stated.result.name}"`, stated.result, again.result);
  figure('/total', 'the total', stated.total, again.total);
  for (const [name, driver] of Object.entries(stated.drivers))
    figure(`/drivers/${name}`, `the part "${name}"`, driver, again.drivers[name as keyof Footprint['drivers']]);
  for (const kind of ['inputs', 'steps'] as const) {
    stated[kind].forEach((one, at) => {
      const other = again[kind].find(({ name }) => name === one.name);
      figure(
        `/${kind}/${at}`,
        `"${one.name}"`,
        { value: textOf(one), unit: one.unit },
        other && { value: textOf(other), unit: other.unit },
      );
    });
  }
  return found;
}

export function textOf(one: { readonly value?: string; readonly sum?: string }): string {
  return one.value ?? one.sum ?? '0';
}

/** Equal within the tolerance; what is left of a difference of large numbers counts against nothing smaller than a microgram. */
export function close(a: string, b: string): boolean {
  const [x, y] = [Number(a), Number(b)];
  return Math.abs(x - y) <= Math.max(tolerance * Math.max(Math.abs(x), Math.abs(y)), 1e-9);
}
