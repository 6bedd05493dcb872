/** Puts the diagnosis of wrong answers beside the checks, in the words of the catalogue and with what it does to a claim. */
import type { ConformanceCheck, Diagnosis, Given } from '../src/generated/documents.js';
import { baseValue, decimalPattern } from '../src/quantity.js';
import { type Answered, diagnose, type Explanation } from './diagnose.js';
import { percent, receivedIn } from './judge.js';
import { relativeError } from './numbers.js';
import { isDeath } from './session.js';
import type { Profile, Vector } from './suite.js';

/** The checks with the mistakes that explain them, and the explanations. */
export function explain(
  profile: Profile,
  checks: readonly ConformanceCheck[],
): { readonly checks: readonly ConformanceCheck[]; readonly diagnosis: readonly Diagnosis[] } {
  const vectors = new Map(profile.vectors.map((vector) => [vector.prompt.id, vector]));
  const answers = new Map(
    checks.flatMap((check) => answeredBy(check, vectors.get(check.vector))).map((one) => [one.check, one]),
  );
  const found = diagnose([...answers.values()]);
  const wrong = [...answers.values()].filter(({ passed }) => !passed).length;
  const wants = new Map(checks.map(({ vector, want }) => [vector, want]));
  const named = new Map(
    found
      .filter(({ certainty }) => certainty === 'named')
      .flatMap(({ checks: ids, mistakes }) => ids.map((id) => [id, mistakes] as const)),
  );
  return {
    checks: checks.map((check) => ({
      ...check,
      ...(named.has(check.vector) && { mistakes: named.get(check.vector)! }),
    })),
    diagnosis: found.map((one) => ({
      methodology: one.methodology,
      ...onlyWant(one.checks.map((id) => wants.get(id) ?? '')),
      kind: one.certainty,
      mistakes: one.mistakes,
      says: inWords(one, profile.mistakes),
      vectors: one.checks,
      explains: one.checks.length,
      of: wrong,
      ...misstatement(one.checks.flatMap((id) => answers.get(id) ?? [])),
    })),
  };
}

/** A check as a numeric answer, if it is one that counts. */
function answeredBy(check: ConformanceCheck, vector: Vector | undefined): readonly Answered[] {
  const [attempt, more] = check.attempts ?? [];
  const wanted = vector?.expectation.check;
  if (wanted === undefined || attempt === undefined || more !== undefined || isDeath(attempt) || !('value' in attempt))
    return [];
  if (check.outcome !== 'pass' && check.outcome !== 'fail') return [];
  const received = receivedIn(wanted.unit, attempt.value);
  if (typeof received === 'string') return [];
  return [
    {
      check: check.vector,
      methodology: check.methodology,
      received,
      expected: Number(wanted.decimal),
      tolerance: Number(wanted.compare.tolerance),
      passed: check.outcome === 'pass',
      wrong: vector!.wrong.map(({ mistake, decimal }) => ({
        mistakes: typeof mistake === 'string' ? [mistake] : mistake,
        value: Number(decimal),
      })),
      inputs: new Map(Object.entries(vector!.prompt.input).flatMap(([name, given]) => scalar(name, given))),
    },
  ];
}

function scalar(name: string, given: Given): readonly (readonly [string, number])[] {
  if (!('value' in given) || !decimalPattern.test(given.value)) return [];
  try {
    return [[name, baseValue(Number(given.value), given.unit)]];
  } catch {
    // A question that is wrong on purpose has no figure to compare with.
    return [];
  }
}

function onlyWant(wants: readonly string[]): { readonly want?: string } {
  const [want, ...others] = new Set(wants);
  return want !== undefined && want !== '' && others.length === 0 ? { want } : {};
}

function inWords({ certainty, mistakes, says, checks }: Explanation, catalogue: ReadonlyMap<string, string>): string {
  const words = mistakes.map((id) =>
    id
      .split(' + ')
      .map((one) => catalogue.get(one) ?? one)
      .join(', and '),
  );
  if (certainty === 'named') return words.join(', and ');
  if (certainty === 'candidates')
    return checks.length === 1
      ? `one answer alone does not prove a mistake; it fits this: ${words.join('; or ')}`
      : `these explain it equally well: ${words.join('; or ')}`;
  if (certainty === 'hint') return `the answers differ by ${says}`;
  return 'no mistake of the catalogue explains these answers';
}

function misstatement(answers: readonly Answered[]): Pick<Diagnosis, 'direction' | 'worst'> {
  const errors = answers.flatMap(({ received, expected }) => relativeError(received, expected) ?? []);
  if (errors.length === 0) return {};
  const worst = errors.reduce((most, error) => (Math.abs(error) > Math.abs(most) ? error : most));
  const direction = errors.every((error) => error <= 0)
    ? 'understates'
    : errors.every((error) => error >= 0)
      ? 'overstates'
      : 'mixed';
  return { direction, worst: percent(worst) };
}
