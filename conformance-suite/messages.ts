/**
 * The messages of the protocol (protocol.md, spec/schema/message.schema.json) and the one place where a line becomes one.
 * A bad line is blamed on the side that wrote it, so nothing unchecked goes further than this file.
 */
import { validate } from '../src/document.js';
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
import { parseJson } from '../src/json.js';
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
  const [fault] = validate('message', value).filter(({ verdict }) => verdict === 'fail');
  if (fault === undefined) return value as Message;
  const place = fault.path === '' ? 'a message' : `a message at ${fault.path}`;
  // No excerpt: the line holds a random id, and the report of two honest runs is the same.
  throw new AssayError('ERR_PROTOCOL', `${place}: ${fault.says}`, { requirement: fault.requirement, path: fault.path });
}

function strictJson(line: string): unknown {
  try {
    return parseJson(line, { file: 'a message', maxBytes: limits.lineBytes });
  } catch (cause) {
    const why = cause instanceof AssayError ? cause.message : String(cause);
    throw new AssayError('ERR_PROTOCOL', `a line that is not strict JSON (${why}): ${excerpt(line)}`, {
      requirement: 'conformance-protocol-framing',
      cause,
    });
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
