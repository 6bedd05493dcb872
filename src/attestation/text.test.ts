import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoted, visible } from './text.js';

test('text shows control characters instead of obeying them', () => {
  expect(visible('\u001b[2J\u0007done\r\n')).toBe('\\u{001B}[2J\\u{0007}done\\u{000D}\\u{000A}');
});

test('text shows bidi and zero-width characters, which would turn the line around or hide in it', () => {
  expect(visible('un\u202Emodified\u2069\u200B\uFEFF')).toBe('un\\u{202E}modified\\u{2069}\\u{200B}\\u{FEFF}');
});

test('text in any script stays as it is', () => {
  for (const text of ['Prüfgesellschaft Æther', '検証機関', 'مدقق', 'gCO2e/kWh ≤ 5 %'])
    expect(visible(text)).toBe(text);
});

test('text of any kind comes out in one line that holds no invisible character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(visible(text))),
  );
});

test('text that is long is cut and says so', () => {
  expect(quoted('a'.repeat(500), 10)).toBe('"aaaaaaaaaa…"');
});
