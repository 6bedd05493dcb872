/**
 * What each answer comes to: a pure function of the vectors, the claims and what was received. Order, time and machine do not
 * enter, so anybody can judge a stored report again. A refusal counts only when it names the requirement and the place; a crash,
 * a silence or garbage is never a refusal. What is not claimed is left out; what is claimed and not done is a failure.
 */
import { AssayError } from '../src/errors.js';
import type { Attempt, Capability, ConformanceCheck, Expectation } from '../src/generated/documents.js';
import { convert, decimalNumber, type QuantityText } from '../src/quantity.js';
import { limits } from './limits.js';
import type { Answer } from './messages.js';
import { correctDigits, finite, near, relativeError } from './numbers.js';
import { within } from './probes.js';
import { type Death, isDeath } from './session.js';
import type { Profile, ValueCheck, Vector } from './suite.js';

export type Outcome = ConformanceCheck['outcome'];

/** Every outcome there is. Only `not-claimed` leaves the denominator. */
export const outcomes = [
  'pass',
  'fail',
  'crash',
  'timeout',
  'protocol',
  'not-claimed',
  'undeclared-unsupported',
  'not-run',
  'disputed',
  'suite-error',
] as const satisfies readonly Outcome[];

/** A judgement of one answer, before it is put beside its vector. */
type Judgement = Pick<ConformanceCheck, 'outcome' | 'received' | 'relativeError' | 'digits' | 'reason'>;

/** Judges every vector of a profile, in the order of their ids. */
export function judge(
  profile: Profile,
  claims: readonly Capability[],
  attempts: ReadonlyMap<string, readonly Attempt[]>,
): readonly ConformanceCheck[] {
  const vectors = [...profile.vectors].sort((a, b) => (a.prompt.id < b.prompt.id ? -1 : 1));
  return vectors.map((vector) => {
    const made = attempts.get(vector.prompt.id) ?? [];
    const { prompt, expectation } = vector;
    return {
      vector: prompt.id,
      methodology: profile.methodology,
      want: prompt.want,
      requires: expectation.requires,
      expected: expectedText(expectation),
      ...(expectation.check && { unit: expectation.check.unit }),
      ...judgeVector(vector, isClaimed(claims, profile.methodology, prompt.want), made),
      ...(made.length > 0 && { attempts: made }),
    };
  });
}

/** Whether an implementation said that it computes this. */
export function isClaimed(claims: readonly Capability[], methodology: string, want: string): boolean {
  return claims.some((one) => one.methodology === methodology && one.quantities.includes(want));
}

function expectedText({ check, refuse }: Expectation): string {
  return check === undefined ? `refuse ${refuse?.requirement} at ${refuse?.at}` : check.decimal;
}

function judgeVector({ expectation }: Vector, claimed: boolean, attempts: readonly Attempt[]): Judgement {
  if (!claimed) return { outcome: 'not-claimed', reason: 'the implementation did not claim it' };
  const judgement = judgeAttempts(expectation, attempts);
  if (expectation.status === 'disputed' && judgement.outcome !== 'not-run')
    return {
      ...judgement,
      outcome: 'disputed',
      reason: 'the vector is disputed and does not count until that is decided',
    };
  return judgement;
}

function judgeAttempts(expectation: Expectation, attempts: readonly Attempt[]): Judgement {
  const deaths = attempts.filter(isDeath);
  const answer = attempts.find((attempt): attempt is Answer => !isDeath(attempt));
  const [death] = deaths;
  if (death === undefined)
    return answer === undefined ? { outcome: 'not-run', reason: 'it was not asked' } : judgeAnswer(expectation, answer);
  if (deaths.length >= limits.deathsPerCase) return diedAgain(deaths.at(-1) ?? death);
  return answer === undefined
    ? { outcome: 'not-run', reason: `${death.says}, and it was not asked again` }
    : diedOnce(death);
}

function diedAgain({ death, says }: Death): Judgement {
  return {
    outcome: death,
    received: says,
    reason: `${says}; asked again alone in a fresh process, it ended the same way${remedies[death]}`,
  };
}

/** What its author can do about a death. */
const remedies: Readonly<Record<Death['death'], string>> = {
  crash: '',
  timeout: `; a case has ${limits.caseMs / 1000} s, and \`progress\` gives it as many again`,
  protocol: '',
};

/** The death did not come again when the question was asked alone. */
function diedOnce({ death, says }: Death): Judgement {
  if (death === 'protocol') return { outcome: 'protocol', received: says, reason: says };
  return {
    outcome: 'fail',
    received: says,
    reason: `${says}; asked alone in a fresh process it answered, so the case depends on those before it (conformance-independent-cases)`,
  };
}

function judgeAnswer({ check, refuse }: Expectation, answer: Answer): Judgement {
  if ('unsupported' in answer)
    return {
      outcome: 'undeclared-unsupported',
      received: 'unsupported',
      reason: `it was claimed, but the answer is: ${answer.unsupported.reason}`,
    };
  if ('fault' in answer)
    return { outcome: 'fail', received: 'fault', reason: `it failed by its own account: ${answer.fault.message}` };
  if (refuse !== undefined) return judgeRefusal(refuse, answer);
  if (check === undefined) return { outcome: 'suite-error', reason: 'the vector has neither a value nor a refusal' };
  if ('refuse' in answer)
    return {
      outcome: 'fail',
      received: refusalText(answer.refuse),
      reason: `it refused a question that has an answer: ${answer.refuse.message}`,
    };
  return judgeValue(check, answer.value);
}

function refusalText({ requirement, at }: { readonly requirement: string; readonly at: string }): string {
  return `refuse ${requirement} at ${at}`;
}

function judgeRefusal(wanted: { readonly requirement: string; readonly at: string }, answer: Answer): Judgement {
  if ('value' in answer)
    return {
      outcome: 'fail',
      received: `${answer.value.value} ${answer.value.unit}`,
      reason: 'it answered a question that has to be refused',
    };
  if (!('refuse' in answer)) return { outcome: 'fail', reason: 'it did not refuse' };
  const { requirement, at } = answer.refuse;
  const received = refusalText(answer.refuse);
  if (requirement !== wanted.requirement)
    return { outcome: 'fail', received, reason: `it refused for ${requirement} where ${wanted.requirement} is broken` };
  if (!within(at, wanted.at))
    return {
      outcome: 'fail',
      received,
      reason: `it refused for the right reason at ${at || 'the whole question'}, where ${wanted.at} is the place`,
    };
  return { outcome: 'pass', received };
}

function judgeValue(check: ValueCheck, value: QuantityText): Judgement {
  const received = receivedIn(check.unit, value);
  if (typeof received === 'string')
    return { outcome: 'fail', received: `${value.value} ${value.unit}`, reason: received };
  const wanted = Number(check.decimal);
  const tolerance = Number(check.compare.tolerance);
  const right =
    check.compare.kind === 'relative' ? near(received, wanted, tolerance) : Math.abs(received - wanted) <= tolerance;
  const error = relativeError(received, wanted);
  const figures = {
    received: value.unit === check.unit ? value.value : `${value.value} ${value.unit}`,
    ...(error !== undefined && { relativeError: String(Math.abs(error)) }),
    digits: correctDigits(received, wanted),
  };
  if (right) return { outcome: 'pass', ...figures };
  return {
    outcome: 'fail',
    ...figures,
    reason: `${farOff(error)} ${check.compare.kind} tolerance ${check.compare.tolerance}`,
  };
}

function farOff(error: number | undefined): string {
  return error === undefined ? 'zero is right; it lies outside the' : `${percent(error)} off, outside the`;
}

/** A share as signed per cent with four digits. */
export function percent(share: number): string {
  return `${finite(Number((share * 100).toPrecision(4)))} %`;
}

/** The answer as a number in the unit of the check, or what is wrong with it. */
export function receivedIn(unit: string, { value, unit: given }: QuantityText): number | string {
  try {
    return convert(decimalNumber(value, 'the answer'), given, unit);
  } catch (error) {
    if (error instanceof AssayError) return error.message;
    throw error;
  }
}
