import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outcomes } from './judge.js';
import { limits } from './limits.js';

const page = readFileSync(new URL('./protocol.md', import.meta.url), 'utf8');

test('the limits that protocol.md prints are the limits that are applied', () => {
  const [, block = ''] = /<!-- limits:[^\n]*-->\n([\s\S]*?)<!-- end of limits -->/.exec(page) ?? [];
  const printed = block
    .split('\n')
    .slice(2)
    .flatMap((row) => /\| (\d+)[^|]*\|$/.exec(row)?.[1] ?? [])
    .map(Number);
  expect(printed).toEqual(Object.values(limits));
});

test('protocol.md says what every outcome means', () => {
  for (const outcome of outcomes) expect(page).toContain(`\`${outcome}\``);
});
