import { expect, test } from 'vitest';
import { assay } from './attest.test.data.js';

test.each([
  [['nonsense'], "error unknown command 'nonsense'; add --help"],
  [['check'], "error missing required argument 'document'; add --help"],
  [['compare', 'activity.json', '--jsn'], "error unknown option '--jsn' (Did you mean --json?); add --help"],
  [['keys', 'new', '--alg', 'RSA'], 'is invalid. Allowed choices are Ed25519, ES256; add --help'],
])('a call that Assay does not have, %j, is told once, like every other error', async (args, says) => {
  const { code, out, err } = await assay(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(says);
  expect(err).toMatch(/^error .*\nERR_USAGE\n$/);
});

test('whoever asked for JSON gets a wrong call as JSON', async () => {
  const { code, out, err } = await assay('claim', 'activity.json', '--json');
  expect([code, err]).toEqual([2, '']);
  expect(JSON.parse(out)).toMatchObject({
    error: { code: 'ERR_USAGE', message: expect.stringContaining('--methodology') },
  });
});

test('help marks the options without which a command does not run', async () => {
  const { code, out } = await assay('claim', '--help');
  expect(code).toBe(0);
  expect(out.match(/\(required\)/g)).toHaveLength(2);
});

test('without a command there is help, and the exit code of wrong use', async () => {
  const { code, err } = await assay();
  expect(code).toBe(2);
  expect(err).toMatch(/^Usage: assay/);
});
