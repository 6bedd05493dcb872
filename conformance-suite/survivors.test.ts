import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { bundle } from './miniatures/bundle.js';
import { processCarrier } from './process.js';

let program: string;

beforeAll(async () => {
  program = await bundle('conformance-suite/miniatures/interrupted.ts');
  return () => rmSync(program);
});

/** Whether a process of this id is there. */
function lives(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a runner that gets %s takes a hanging implementation with it',
  async (signal) => {
    const runner = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(runner.stdout, 'data')) as [Buffer];
    const implementation = Number(line.toString('utf8'));
    expect(lives(implementation)).toBe(true);
    runner.kill(signal);
    expect(await once(runner, 'exit')).toEqual([null, signal]);
    await expect.poll(() => lives(implementation), { timeout: 5000 }).toBe(false);
  },
);

test('nothing of it stays when the last process has ended', async () => {
  const before = process.listenerCount('SIGINT');
  const connection = processCarrier({ program: process.execPath, args: ['-e', 'process.stdin.resume()'] }).open();
  expect(process.listenerCount('SIGINT')).toBe(before + 1);
  await connection.close(5000);
  expect(process.listenerCount('SIGINT')).toBe(before);
});
