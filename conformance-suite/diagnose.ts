/**
 * Which mistake explains wrong answers: the catalogue of a methodology says what each mistake would have answered to each
 * vector, so a mistake is recognised by its own figures and not by its size. A name is printed only when at least two
 * answers agree on it and nothing simpler explains as many; one answer alone gives candidates; a bare ratio gives a hint.
 */
import { near } from './numbers.js';

/** One numeric answer of the implementation, right or wrong, with what the catalogue foretells. All in one unit. */
export interface Answered {
  /** The check, for example `V-SCI-0007.score`. */
  readonly check: string;
  readonly methodology: string;
  readonly received: number;
  readonly expected: number;
  /** Relative tolerance at which two figures are the same. */
  readonly tolerance: number;
  readonly passed: boolean;
  readonly wrong: readonly WrongAnswer[];
  /** Scalar figures of the question, by name, in base units: a ratio equal to one of them is a hint. */
  readonly inputs: ReadonlyMap<string, number>;
}

/** What one mistake, or several made together, would have answered. */
export interface WrongAnswer {
  readonly mistakes: readonly string[];
  readonly value: number;
}

export interface Explanation {
  readonly methodology: string;
  /** `named`: proved by at least two answers. `candidates`: some of `mistakes`, not decided. `hint`: a ratio only. `unexplained`: nothing fits. */
  readonly certainty: 'named' | 'candidates' | 'hint' | 'unexplained';
  /** For `named` the mistake or the pair; for `candidates` each entry is one possibility, pairs joined by ` + `. */
  readonly mistakes: readonly string[];
  /** For a hint: what the ratio looks like. */
  readonly says?: string;
  readonly checks: readonly string[];
}

/** Ratios that mistakes of units leave behind, with what they look like. */
const ratios: readonly (readonly [number, string])[] = [
  [1000, 'a factor of 1000 (kilo)'],
  [1e6, 'a factor of 1 000 000 (mega, or kilo twice)'],
  [3600, 'a factor of 3600 (hours as seconds)'],
  [3.6, 'a factor of 3.6 (kWh as MJ)'],
  [60, 'a factor of 60 (hours as minutes)'],
  [24, 'a factor of 24 (days as hours)'],
  [0.45359237, 'a factor of 0.45359237 (pounds and kilograms)'],
  [0.90718474, 'a factor of 0.90718474 (short tons and tonnes)'],
  [1.073741824, 'a factor of 1.073741824 (GiB and GB)'],
  [100, 'a factor of 100 (per cent)'],
  [2, 'a factor of 2'],
  [-1, 'the sign'],
];

/** Fewest significant digits that tell a rounded figure from a wrong one, and most that tell it from a double. */
const roundedDigits = { fewest: 2, most: 11 };

/** How near a ratio must come to count as a hint: wide enough for constants with six digits, too narrow for chance. */
const hintTolerance = 1e-6;

/** Explains the wrong answers among these, methodology by methodology. The result does not depend on the order of the answers. */
export function diagnose(answers: readonly Answered[]): readonly Explanation[] {
  const groups = new Map<string, Answered[]>();
  for (const answer of [...answers].sort((a, b) => (a.check < b.check ? -1 : 1))) {
    groups.set(answer.methodology, [...(groups.get(answer.methodology) ?? []), answer]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([methodology, group]) => diagnoseGroup(methodology, group));
}

function diagnoseGroup(methodology: string, group: readonly Answered[]): Explanation[] {
  let open = group.filter((answer) => !answer.passed);
  const found: Explanation[] = [];
  const explanations = explanationsOf(group);
  for (;;) {
    const ranked = explanations
      .map((mistakes) => ({ mistakes, explained: open.filter((answer) => explains(mistakes, answer)) }))
      .filter(({ explained }) => explained.length >= 2)
      .sort(
        (a, b) =>
          b.explained.length - a.explained.length ||
          a.mistakes.length - b.mistakes.length ||
          misses(a.mistakes, group) - misses(b.mistakes, group),
      );
    const best = ranked[0];
    if (best === undefined) break;
    const equals = ranked.filter(
      (other) => rivals(best, other) && misses(best.mistakes, group) === misses(other.mistakes, group),
    );
    found.push({
      methodology,
      certainty: equals.length === 1 ? 'named' : 'candidates',
      mistakes: equals.length === 1 ? best.mistakes : equals.map(({ mistakes }) => mistakes.join(' + ')).sort(),
      checks: best.explained.map(({ check }) => check),
    });
    open = open.filter((answer) => !best.explained.includes(answer));
  }
  return [...found, ...singles(methodology, open, explanations), ...hints(methodology, open, explanations)];
}

/** Every mistake that the catalogue gives an answer for, everything that it gives for several together, and all pairs. */
function explanationsOf(group: readonly Answered[]): readonly (readonly string[])[] {
  const byName = new Map<string, readonly string[]>();
  const add = (mistakes: readonly string[]) => byName.set(mistakes.join(' + '), mistakes);
  for (const { wrong } of group) for (const { mistakes } of wrong) add(mistakes.toSorted());
  const single = [...byName.values()]
    .filter(({ length }) => length === 1)
    .flat()
    .toSorted();
  for (const [at, one] of single.entries()) for (const other of single.slice(at + 1)) add([one, other]);
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mistakes]) => mistakes);
}

/** What an implementation with these mistakes answers here; undefined where it would be right or nothing is known. */
function foretold(mistakes: readonly string[], answer: Answered): number | undefined {
  const exact = answer.wrong.find((wrong) => sameMistakes(wrong.mistakes, mistakes));
  if (exact !== undefined || mistakes.length !== 2) return exact?.value;
  const [one, other] = mistakes.flatMap((mistake) =>
    answer.wrong.filter((wrong) => sameMistakes(wrong.mistakes, [mistake])),
  );
  // Of a pair, the one that does not show here leaves the other's answer.
  if (one === undefined || other === undefined) return one?.value;
  // Two factors that go wrong independently go wrong by the product. Where that is not so, nothing will fit to nine digits.
  return answer.expected === 0 ? undefined : (one.value * other.value) / answer.expected;
}

function sameMistakes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((mistake) => b.includes(mistake));
}

function explains(mistakes: readonly string[], answer: Answered): boolean {
  const value = foretold(mistakes, answer);
  return value !== undefined && near(answer.received, value, answer.tolerance);
}

/** Answers that an implementation with these mistakes would have given otherwise: the fewer, the better the explanation. */
function misses(mistakes: readonly string[], group: readonly Answered[]): number {
  return group.filter((answer) => foretold(mistakes, answer) !== undefined && !explains(mistakes, answer)).length;
}

interface Ranked {
  readonly mistakes: readonly string[];
  readonly explained: readonly Answered[];
}

/** Whether two explanations are equally simple and explain the very same answers. */
function rivals(a: Ranked, b: Ranked): boolean {
  return (
    a.mistakes.length === b.mistakes.length &&
    a.explained.length === b.explained.length &&
    a.explained.every((answer) => b.explained.includes(answer))
  );
}

/** Answers that some mistake explains, but that stand alone: candidates, not a name. */
function singles(
  methodology: string,
  open: readonly Answered[],
  explanations: readonly (readonly string[])[],
): Explanation[] {
  return open.flatMap((answer) => {
    const fitting = explanations.filter((mistakes) => explains(mistakes, answer));
    const fewest = Math.min(...fitting.map((mistakes) => mistakes.length));
    const mistakes = fitting.filter(({ length }) => length === fewest).map((names) => names.join(' + '));
    return mistakes.length === 0
      ? []
      : [{ methodology, certainty: 'candidates' as const, mistakes, checks: [answer.check] }];
  });
}

function hints(
  methodology: string,
  open: readonly Answered[],
  explanations: readonly (readonly string[])[],
): Explanation[] {
  const byHint = new Map<string, string[]>();
  const rest = open.filter((answer) => !explanations.some((mistakes) => explains(mistakes, answer)));
  for (const answer of rest) {
    const says = hintFor(answer) ?? '';
    byHint.set(says, [...(byHint.get(says) ?? []), answer.check]);
  }
  // A ratio that one answer alone has is chance as often as not.
  const shared = [...byHint]
    .filter(([says, checks]) => says !== '' && checks.length >= 2)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hinted = new Set(shared.flatMap(([, checks]) => checks));
  const others = rest.map(({ check }) => check).filter((check) => !hinted.has(check));
  return [
    ...shared.map(([says, checks]) => ({ methodology, certainty: 'hint' as const, mistakes: [], says, checks })),
    ...(others.length === 0 ? [] : [{ methodology, certainty: 'unexplained' as const, mistakes: [], checks: others }]),
  ];
}

function hintFor({ received, expected, inputs }: Answered): string | undefined {
  if (expected === 0 || received === 0) return undefined;
  if (isRounded(received, expected))
    return 'their rounding: each is the right figure with fewer digits; print them all';
  const ratio = received / expected;
  const known = ratios.find(([factor]) => near(ratio, factor, hintTolerance) || near(ratio, 1 / factor, hintTolerance));
  if (known !== undefined) return known[1];
  for (const [name, value] of inputs) {
    if (value === 0 || value === 1) continue;
    if (near(ratio, value, hintTolerance)) return `the input \`${name}\` once too often`;
    if (near(ratio, 1 / value, hintTolerance)) return `the input \`${name}\` not applied`;
  }
  return undefined;
}

/** Whether a figure is the right one to as many digits as it has. */
function isRounded(received: number, expected: number): boolean {
  // Twelve digits, so that a conversion between units leaves no trace.
  const [mantissa = '', exponent = '0'] = Number(received.toPrecision(12)).toExponential().split('e');
  const digits = mantissa.replace(/\D/g, '').length;
  const { fewest, most } = roundedDigits;
  const lastPlace = 10 ** (Number(exponent) - digits + 1);
  // Half of the last place, and a little for where half a place goes up or down.
  return digits >= fewest && digits <= most && Math.abs(received - expected) <= lastPlace * (0.5 + hintTolerance);
}
