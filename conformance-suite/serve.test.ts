import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Message } from '../src/generated/documents.js';
import { readMessage } from './messages.js';
import { type Implementation, serve } from './serve.js';

const implementation: Implementation = {
  greeting: { system: { name: 'toy', version: '1' }, claims: [], unknownMember: 'ignored' },
  answer({ op, want }) {
    if (want === 'explodes') throw new Error('boom\nat line 1');
    return { unsupported: { feature: op, reason: 'a toy does nothing' } };
  },
};

/** What it answers to these lines, and what it remarks. */
async function served(...lines: readonly (string | object)[]): Promise<{ replies: Message[]; remarks: string }> {
  const [input, output, remarks] = [new PassThrough(), new PassThrough(), new PassThrough()];
  input.end(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  await serve(implementation, { input, output, remarks });
  const text = String(output.read() ?? '');
  return { replies: text.split('\n').filter(Boolean).map(readMessage), remarks: String(remarks.read() ?? '') };
}

const question = { type: 'case', case: 'c1', op: 'calculate', want: 'score', input: {}, deadlineMs: 5000 };

test('every reply is a message of the protocol that repeats the id', async () => {
  const { replies } = await served(
    { type: 'hello', id: 'h', protocols: [1], runner: { name: 'r', version: '1' }, suite: { version: '1' } },
    question,
    { type: 'reset', id: 'r' },
    { type: 'identify', id: 'i' },
    { type: 'bye', id: 'b' },
  );
  expect(replies).toEqual([
    { type: 'hello.ok', id: 'h', protocol: 1, ...implementation.greeting },
    { type: 'result', case: 'c1', unsupported: { feature: 'calculate', reason: 'a toy does nothing' } },
    { type: 'reset.ok', id: 'r' },
    { type: 'identify.ok', id: 'i', system: { name: 'toy', version: '1' } },
    { type: 'bye.ok', id: 'b' },
  ]);
});

test('an echo is the text that came', async () => {
  const value = { value: '1.234567890123456789012345678901234', unit: '1' };
  expect((await served({ ...question, op: 'echo', want: 'value', input: { value } })).replies).toEqual([
    { type: 'result', case: 'c1', value },
  ]);
});

test('an exception is a fault, on one line', async () => {
  expect((await served({ ...question, want: 'explodes' })).replies).toEqual([
    { type: 'result', case: 'c1', fault: { message: 'boom at line 1' } },
  ]);
});

test('a line that is no message is remarked and passed over', async () => {
  const { replies, remarks } = await served('{"type": ', { type: 'hello' }, { type: 'bye.ok', id: 'x' }, question);
  expect(replies).toHaveLength(1);
  expect(remarks.match(/passed over/g)).toHaveLength(3);
});

test('nothing is answered after bye', async () => {
  expect((await served({ type: 'bye', id: 'b' }, question)).replies).toEqual([{ type: 'bye.ok', id: 'b' }]);
});
