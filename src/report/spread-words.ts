/** A spread in words and in shares that visibly add up. */
import type { Decision, Spread } from '../spread.js';
import { totalsShown } from './comparison-words.js';
import { roundToSum, showFixed, showQuantity, thinSpace, withSign } from './number.js';

export const decisionNames: Readonly<Record<Decision, string>> = {
  processors: 'electricity of processors',
  accelerators: 'electricity of accelerators',
  memory: 'electricity of memory',
  storage: 'electricity of storage',
  network: 'electricity of the network',
  idle: 'machines kept ready',
  otherParts: 'electricity of other parts',
  electricity: 'electricity as a whole',
  overhead: 'overhead (PUE)',
  gridKind: 'kind of grid factor',
  gridData: 'data set, year and place of the intensity',
  hardware: 'embodied hardware',
  lifetime: 'lifetime of the hardware',
  rest: 'rest, such as rounding',
};

export interface ShareRow {
  readonly decision: string;
  /** Percent with sign where it is negative. */
  readonly share: string;
  readonly exact: number;
  readonly least: string;
  readonly leastBy: string;
  readonly most: string;
  readonly mostBy: string;
}

export interface SharesShown {
  readonly unit: string;
  readonly rows: readonly ShareRow[];
}

/** Shares in percent that add up to 100 as they are shown, and the methods that each decision moves furthest. */
export function sharesShown({ shares, methods }: Spread): SharesShown {
  const percents = roundToSum(
    shares.map(({ share }) => 100 * share),
    100,
    1,
  );
  const { unit = '', show } = totalsShown(
    shares.flatMap(({ effects }) => [Math.min(...effects), Math.max(...effects)]),
  );
  const rows = shares.map(({ decision, share, effects }, at) => {
    const [least, most] = [Math.min(...effects), Math.max(...effects)];
    return {
      decision: decisionNames[decision],
      share: showFixed(percents[at]!, 1),
      exact: share,
      least: withSign(show(least)),
      leastBy: methods[effects.indexOf(least)]!,
      most: withSign(show(most)),
      mostBy: methods[effects.indexOf(most)]!,
    };
  });
  return { unit, rows };
}

/** What the spread comes to, in a sentence. */
export function spreadSentence({ methods, mean, deviation, leftOut, shares }: Spread): string {
  const out =
    leftOut.length === 0
      ? ''
      : ` Left out: ${leftOut.join(', ')}, which ${leftOut.length === 1 ? 'gives' : 'give'} a total and nothing else.`;
  const [first] = shares;
  const most = first === undefined ? '' : ` Most of it is ${decisionNames[first.decision]}.`;
  return `${methods.length} methods have a mean of ${showQuantity(mean, 'gCO2e')} and a standard deviation of ${showQuantity(deviation, 'gCO2e')}.${most}${out}`;
}

export const spreadNote =
  'Each method is measured against the mean method. A share says how much of the variance of the totals a decision explains; all of them add up to one, in whatever order decisions are taken. A negative share belongs to a decision that brings the totals nearer to each other. Methods that differ in kind are among them, and marked above.';

export const percent = `${thinSpace}%`;
