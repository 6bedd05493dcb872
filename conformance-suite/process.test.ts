import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import type { Connection, Received } from './carrier.js';
import { limits } from './limits.js';
import { processCarrier } from './process.js';

/** A child that runs this script in Node. */
function child(script: string): Connection {
  return processCarrier({ program: process.execPath, args: ['-e', script] }).open();
}

async function all(connection: Connection): Promise<Received[]> {
  const events: Received[] = [];
  for (;;) {
    const event = await connection.receive(10_000);
    events.push(event);
    if (event.kind !== 'line') return events;
  }
}

test('lines arrive one by one, however the pipe cuts them', async () => {
  const connection = child(
    `process.stdout.write('{"a"'); setTimeout(() => process.stdout.write(':1}\\n{"b":2}\\n'), 50)`,
  );
  expect(await all(connection)).toEqual([
    { kind: 'line', text: '{"a":1}' },
    { kind: 'line', text: '{"b":2}' },
    { kind: 'ended', says: 'it ended with exit code 0' },
  ]);
});

test('a process that dies in the middle of a line says so, and the half line is not a line', async () => {
  const events = await all(child(`process.stdout.write('{"half', () => process.exit(3))`));
  expect(events).toEqual([{ kind: 'ended', says: 'it ended with exit code 3, in the middle of a line' }]);
});

test('a signal is told by its name', async () => {
  expect(await all(child(`process.kill(process.pid, 'SIGSEGV')`))).toEqual([
    { kind: 'ended', says: 'it was ended by signal SIGSEGV' },
  ]);
});

test.each([
  ['/nowhere/at-all', 'there is no program "/nowhere/at-all" (before a script comes its interpreter)'],
  ['python3 adapter.py', 'there is no program "python3 adapter.py" (its arguments are words of their own)'],
  [tmpdir(), `"${tmpdir()}" may not be started (before a script comes its interpreter)`],
])('a command that cannot be started ends at once, and says why: %s', async (program, says) => {
  const connection = processCarrier({ program, args: [] }).open();
  connection.send('{}');
  expect(await connection.receive(5_000)).toEqual({ kind: 'ended', says });
});

test('all that is sent in one turn arrives in its order, before the end of the input too', async () => {
  const connection = child(
    `let all = ''; process.stdin.on('data', (chunk) => { all += chunk; }).on('end', () => console.log(all.replaceAll('\\n', ',')))`,
  );
  for (const line of ['one', 'two', 'three']) connection.send(line);
  const closed = connection.close(5_000);
  expect(await connection.receive(5_000)).toEqual({ kind: 'line', text: 'one,two,three,' });
  await closed;
});

test('a line over the limit breaks the stream and costs no memory', async () => {
  const connection = child(`const mb = 'x'.repeat(1 << 20); (function more() { process.stdout.write(mb, more); })()`);
  expect(await connection.receive(20_000)).toEqual({
    kind: 'broken',
    says: `a line is longer than ${limits.lineBytes} bytes`,
  });
  await connection.stop();
});

test('bytes that are not UTF-8 break the stream', async () => {
  const connection = child(`process.stdout.write(Buffer.from([0x22, 0xff, 0x22, 0x0a]))`);
  expect((await connection.receive(5_000)).kind).toBe('broken');
  await connection.stop();
});

test('a replacement character that was really sent is a character', async () => {
  expect(await child(`process.stdout.write('"\\ufffd"\\n')`).receive(5_000)).toEqual({
    kind: 'line',
    text: '"\ufffd"',
  });
});

test('nothing in time is silence, and what comes later is still received', async () => {
  const connection = child(`setTimeout(() => process.stdout.write('late\\n'), 300)`);
  expect(await connection.receive(20)).toEqual({ kind: 'silent' });
  expect(await connection.receive(5_000)).toEqual({ kind: 'line', text: 'late' });
});

test('a process that ignores the interrupt is killed, with the children it started', async () => {
  const stubborn = `process.on('SIGINT', () => {}); setInterval(() => {}, 1000);`;
  const connection = child(
    `${stubborn} const c = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], { stdio: 'ignore' }); process.stdout.write(c.pid + '\\n')`,
  );
  const line = await connection.receive(5_000);
  const grandchild = Number(line.kind === 'line' ? line.text : Number.NaN);
  await connection.stop();
  await expect.poll(() => running(grandchild)).toBe(false);
});

function running(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('only the end of standard error is kept', async () => {
  const connection = child(`process.stderr.write('x'.repeat(200000) + 'THE END')`);
  await all(connection);
  expect(connection.remarks()).toHaveLength(limits.stderrBytes);
  expect(connection.remarks()).toMatch(/THE END$/);
});
