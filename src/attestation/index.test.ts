import { readFile } from 'node:fs/promises';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { browserBundle } from './browser-bundle.test.data.js';
import * as entry from './index.js';

test('the public entry loads where there is nothing of Node, and has the same members there', async () => {
  const { script, sources } = await browserBundle();
  expect(sources).toContain('src/attestation/verify.ts');
  // Only what ECMAScript and browsers share; no process, Buffer or require.
  const page = createContext({ crypto, TextEncoder, TextDecoder, URL, btoa, atob });
  runInContext(script, page);
  const names = runInContext('Object.keys(attestation)', page) as string[];
  expect([...names].toSorted()).toEqual(Object.keys(entry).toSorted());
});

test('the package exports it under ./attestation', async () => {
  const { exports } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(exports['./attestation']).toEqual({
    types: './dist/src/attestation/index.d.ts',
    default: './dist/src/attestation/index.js',
  });
});
