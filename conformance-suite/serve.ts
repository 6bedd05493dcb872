/**
 * An implementation in TypeScript or JavaScript: say who you are and how you answer, `serve` speaks the protocol. A line that
 * is no message is remarked on standard error and otherwise passed over; an exception becomes a `fault`.
 */
import type { Readable, Writable } from 'node:stream';
import type { Configure, GivenQuantity, Result } from '../src/generated/documents.js';
import { limits } from './limits.js';
import {
  type Answer,
  type FromImplementation,
  type FromRunner,
  type Greeting,
  type Question,
  readMessage,
} from './messages.js';

export interface Implementation {
  readonly greeting: Omit<Greeting, 'protocol'>;
  /** Called once, before the first question. */
  configure?(configuration: Configure): void | Promise<void>;
  /** Answers a question; every operation but `echo`. Operations that it does not know are `unsupported`. */
  answer(question: Question): Answer | Promise<Answer>;
}

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly remarks: Writable;
}

const standard: Streams = { input: process.stdin, output: process.stdout, remarks: process.stderr };

/** Serves until `bye`, or until the input ends. */
export async function serve(
  implementation: Implementation,
  { input, output, remarks }: Streams = standard,
): Promise<void> {
  const decoder = new TextDecoder();
  let partial = '';
  for await (const chunk of input) {
    const lines = (partial + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    partial = lines.pop() ?? '';
    const replies: string[] = [];
    let leaving = false;
    for (const line of lines) {
      const reply: FromImplementation | undefined = leaving ? undefined : await replyTo(implementation, line, remarks);
      if (reply !== undefined) replies.push(`${JSON.stringify(reply)}\n`);
      leaving ||= reply?.type === 'bye.ok';
    }
    // One write for all that came together: pipes are slow by the call, not by the byte.
    if (replies.length > 0) await written(output, replies.join(''));
    if (leaving) return;
  }
}

function written(output: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

async function replyTo(
  implementation: Implementation,
  line: string,
  remarks: Writable,
): Promise<FromImplementation | undefined> {
  let message: FromRunner;
  try {
    message = readMessage(line) as FromRunner;
  } catch (error) {
    remarks.write(`passed over: ${(error as Error).message}\n`);
    return undefined;
  }
  switch (message.type) {
    case 'hello':
      return { type: 'hello.ok', id: message.id, protocol: limits.protocol, ...implementation.greeting };
    case 'configure':
      await implementation.configure?.(message);
      return { type: 'configure.ok', id: message.id };
    case 'case':
      return resultOf(implementation, message);
    case 'identify':
      return { type: 'identify.ok', id: message.id, system: implementation.greeting.system };
    case 'reset':
      return { type: 'reset.ok', id: message.id };
    case 'bye':
      return { type: 'bye.ok', id: message.id };
    default:
      remarks.write(`passed over: a message that only implementations send\n`);
      return undefined;
  }
}

async function resultOf(implementation: Implementation, question: Question): Promise<Result> {
  const envelope = { type: 'result', case: question.case } as const;
  try {
    return { ...envelope, ...(question.op === 'echo' ? echo(question) : await implementation.answer(question)) };
  } catch (error) {
    return { ...envelope, fault: { message: oneLine(error instanceof Error ? error.message : String(error)) } };
  }
}

/** The figure as it came, text for text. */
function echo({ input }: Question): Answer {
  const { value, unit } = input.value as GivenQuantity;
  return { value: { value, unit } };
}

/** Text without line breaks and other control characters, as the protocol wants it. */
export function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim() || 'no message';
}
