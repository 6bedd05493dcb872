/** Factors of a claim, looked up again in the sets that they are attributed to; one that is not there is told by its real name. */
import { whoseFigure } from './factors/attribution.js';
import type { FactorSet } from './factors/factor.js';
import type { Factors } from './factors/factors.js';
import { type Finding, pointer } from './finding.js';
import type { Footprint, FootprintInput, LookupOrigin } from './generated/documents.js';
import { close, textOf } from './recompute.js';

type LookedUp = FootprintInput & { readonly origin: LookupOrigin };

/**
 * Each factor that a footprint says it looked up, against the set that it names.
 * @param again The footprint as it comes out here: of a row with several columns of one unit, it tells which the methodology reads.
 * @param known Every set in which to look for a figure that its row does not hold; none unless something is wrong.
 */
export function factorFindings(
  footprint: Footprint,
  path: string,
  factors: Factors,
  again: Footprint | Finding,
  known: readonly FactorSet[] = [],
): readonly Finding[] {
  return footprint.inputs.flatMap((input, at) =>
    input.origin.kind === 'looked-up'
      ? [factorFinding(input as LookedUp, `${path}${pointer('inputs', at)}`, factors, again, known)]
      : [],
  );
}

function factorFinding(
  input: LookedUp,
  place: string,
  factors: Factors,
  again: Footprint | Finding,
  known: readonly FactorSet[],
): Finding {
  const { set, version, row } = input.origin;
  const requirement = 'claim-factors-match';
  const says = `"${input.name}" is attributed to ${set} ${version}, row ${row}`;
  const held = factors.row(set, version, row, input.unit);
  if (held === undefined)
    return {
      requirement,
      verdict: 'fail',
      path: `${place}/origin`,
      says: `${says}, which is not there${reallyIs(input, known)}`,
      remedy: 'name the set, version and row that the figure is from',
    };
  const right = expectedOf(input, held, again);
  if (figuresOf(input).every((figure) => right.some((one) => close(figure, String(one)))))
    return { requirement, verdict: 'pass', path: place, says };
  return {
    requirement,
    verdict: 'fail',
    path: place,
    says: `${says}, which says otherwise${reallyIs(input, known)}`,
    expected: `${shown(right)} ${input.unit}`,
    received: `${textOf(input)} ${input.unit}`,
    remedy: 'use the value of the row, or name the source that it is from',
  };
}

/** Of a series its values, or where it is long the least and the greatest: each has to be one of the set. */
function figuresOf(input: LookedUp): readonly string[] {
  const { value, values, min, max } = input;
  if (value !== undefined) return [value];
  return values ?? (min !== undefined && max !== undefined ? [min, max] : [textOf(input)]);
}

function shown(figures: readonly number[]): string {
  const [first = 'no figure', ...more] = figures;
  if (more.length < 5) return figures.join(' or ') || first.toString();
  return `one of ${figures.length} figures from ${Math.min(...figures)} to ${Math.max(...figures)}`;
}

/**
 * Of a row with several columns, the figure that the methodology takes. A series of several devices has one origin for all, so
 * what comes out here counts beside what the row holds.
 */
function expectedOf(
  { name, origin, value }: LookedUp,
  held: readonly number[],
  again: Footprint | Finding,
): readonly number[] {
  const same = 'inputs' in again ? again.inputs.find((one) => one.name === name) : undefined;
  if (same?.origin.kind !== 'looked-up' || same.origin.set !== origin.set || same.origin.row !== origin.row)
    return held;
  const asked = figuresOf(same as LookedUp).map(Number);
  if (value === undefined) return [...held, ...asked];
  return asked.every((figure) => held.some((one) => close(String(figure), String(one)))) ? asked : held;
}

function reallyIs(input: LookedUp, known: readonly FactorSet[]): string {
  if (input.value === undefined) return '';
  const { set, version, row } = input.origin;
  const found = whoseFigure({ value: input.value, unit: input.unit, set, version, row }, known);
  return found === undefined ? '' : `; this is ${found}`;
}
