import { expect, test } from 'vitest';
import type { Carrier, Received } from './carrier.js';
import { type Death, Session } from './session.js';
import { noTranscript } from './transcript.js';

/** An implementation by a list of what comes from it, and of what it writes for people before and after it is stopped. */
function scripted(events: readonly Received[], remarks: readonly [before: string, after: string] = ['', '']): Carrier {
  return {
    says: 'scripted',
    open() {
      const queue = [...events];
      let stopped = false;
      return {
        send() {},
        receive: async () => queue.shift() ?? { kind: 'silent' },
        close: async () => {},
        async stop() {
          stopped = true;
        },
        remarks: () => remarks[stopped ? 1 : 0],
      };
    },
  };
}

function opened(carrier: Carrier) {
  return Session.open(carrier, 1, noTranscript, {
    hello: { protocols: [1], runner: { name: 'runner', version: '1' }, suite: { version: '1' } },
    configure: () => ({ specification: '1.0-draft', methodologies: [], limits: { caseMs: 5000 } }),
  });
}

const helloOk = {
  type: 'hello.ok',
  id: 'm1-1',
  protocol: 1,
  system: { name: 'x', version: '1' },
  claims: [],
  unknownMember: 'ignored',
};
const line = (message: object | string): Received => ({
  kind: 'line',
  text: typeof message === 'string' ? message : JSON.stringify(message),
});

test.each<[string, readonly Received[], Death['death'], RegExp]>([
  ['is silent', [], 'timeout', /^it did not answer hello in 30 s; .*flushed/],
  ['is silent later', [line(helloOk)], 'timeout', /^it did not answer configure in 30 s; /],
  ['talks', [line('Tool loaded')], 'protocol', /^it sent a line that is no message: Tool loaded \(.*standard error\)$/],
  ['sends half an object', [line('{"type": ')], 'protocol', /^it sent a line that is not strict JSON \(/],
  [
    'leaves a member out',
    [line({ ...helloOk, unknownMember: undefined })],
    'protocol',
    /at \/unknownMember: "unknownMember" is missing; expected one of ignored, refused; add "unknownMember"$/,
  ],
  ['sends a number', [line({ ...helloOk, concurrency: '64' })], 'protocol', /at \/concurrency: .* a whole number/],
  [
    'repeats another id',
    [line({ ...helloOk, id: 'other' })],
    'protocol',
    /^it answered hello\.ok where hello\.ok was due/,
  ],
])('an implementation that %s is told what is wrong and what to do', async (_, events, death, says) => {
  expect(await opened(scripted(events))).toEqual({ death, says: expect.stringMatching(says) });
});

test('what came is not repeated where it may be chance', async () => {
  const result = { type: 'result', case: 'c', value: { value: 12.625, unit: 'kWh' } };
  const death = await opened(scripted([line(result)]));
  expect(death).toMatchObject({ says: expect.stringMatching(/at \/value\/value: .*; put it in quotes$/) });
  expect(JSON.stringify(death)).not.toContain('12.625');
});

test('the last words are those before it was stopped', async () => {
  const words = ['importing\nwaiting for a sensor\n', 'importing\nwaiting for a sensor\nKeyboardInterrupt\n'] as const;
  expect(await opened(scripted([line('Hello!')], words))).toMatchObject({
    says: expect.stringMatching(/it wrote: waiting for a sensor$/),
  });
});

test('of the last words an error is told, if there is one', async () => {
  const words = 'Traceback\nImportError: no sensor\nsee the log\n';
  expect(await opened(scripted([line('Hello!')], [words, words]))).toMatchObject({
    says: expect.stringMatching(/it wrote: ImportError: no sensor$/),
  });
});
