/**
 * The messages of the protocol (protocol.md, spec/schema/message.schema.json) and the one place where a line becomes one.
 * A bad line is blamed on the side that wrote it, so nothing unchecked goes further than this file.
 */

import { AssayError } from '../src/errors.js';
import type {
  Attempt,
  Bye,
  Case,
  Configure,
  DeathAttempt,
  Hello,
  HelloOk,
  Identify,
  Message,
  Reset,
  Result,
} from '../src/generated/documents.js';
import { validator } from '../src/generated/validators/message.js';
import { parseJson } from '../src/json.js';
import { findingsBy } from '../src/validation.js';
import { limits } from './limits.js';

export type FromRunner = Hello | Configure | Case | Reset | Identify | Bye;
export type FromImplementation = Exclude<Message, FromRunner>;

/** What an implementation says of itself. */
export type Greeting = Omit<HelloOk, 'type' | 'id'>;

/** A question without its envelope. */
export type Question = Omit<Case, 'type' | 'id'>;

/** What an implementation makes of a question: exactly one of a value, a refusal, `unsupported` and `fault`. */
export type Answer = Exclude<Attempt, DeathAttempt>;

/**
 * A line as a message.
 * @throws AssayError ERR_PROTOCOL, saying in one sentence what is wrong with the line.
 */
export function readMessage(line: string): Message {
  const value = strictJson(line);
  const [fault] = findingsBy(validator, 'message', value).filter(({ verdict }) => verdict === 'fail');
  if (fault === undefined) return value as Message;
  const { path, requirement, says, expected, received, remedy } = fault;
  const place = path === '' ? 'a message with a fault' : `a message with a fault at ${path}`;
  // Nothing of what came, nor an example made of it: that may be chance, and the reports of two honest runs are the same.
  const example = expected === undefined || (received !== undefined && expected.includes(received)) ? '' : expected;
  const detail = [example && `expected ${example}`, remedy].filter(Boolean).map((text) => `; ${text}`);
  throw new AssayError('ERR_PROTOCOL', `${place}: ${says}${detail.join('')}`, { requirement, path });
}

function strictJson(line: string): unknown {
  try {
    return parseJson(line, { file: 'a message', maxBytes: limits.lineBytes });
  } catch (cause) {
    const why = cause instanceof AssayError ? cause.message : String(cause);
    const says = line.trimStart().startsWith('{')
      ? `a line that is not strict JSON (${why}): ${excerpt(line)}`
      : `a line that is no message: ${excerpt(line)} (what is for people goes to standard error)`;
    throw new AssayError('ERR_PROTOCOL', says, { requirement: 'conformance-protocol-framing', cause });
  }
}

/** The beginning of a line, fit for a message to people: no control characters, not too long. */
export function excerpt(line: string): string {
  const plain = line.replaceAll(/\p{Cc}/gu, '·');
  return plain.length <= 120 ? plain : `${plain.slice(0, 120)}…`;
}

/** The answer in a result, without its envelope and without the trace, which the transcript keeps. */
export function answerOf(result: Result): Answer {
  if ('value' in result) return { value: { value: result.value.value, unit: result.value.unit } };
  if ('refuse' in result) return { refuse: result.refuse };
  if ('unsupported' in result) return { unsupported: result.unsupported };
  return { fault: result.fault };
}
