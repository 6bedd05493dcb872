import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from './visible.js';

describe('text that is seen as what it is', () => {
  test.each([
    ['red \u001b[31m', 'red \\u001b[31m'],
    ['bell\u0007 and null\u0000', 'bell\\u0007 and null\\u0000'],
    ['C1 \u009b31m', 'C1 \\u009b31m'],
    ['gpj\u202eexe.', 'gpj\\u202eexe.'],
    ['\u2066isolate\u2069', '\\u2066isolate\\u2069'],
    ['zero\u200bwidth', 'zero\\u200bwidth'],
    ['tag \u{e0041}', 'tag \\u{e0041}'],
    ['half \ud800 of a pair', 'half \\ud800 of a pair'],
    ['no character \uffff', 'no character \\uffff'],
    ['two\u2028lines', 'two\\u2028lines'],
  ])('%j is shown with an escape', (text, shown) => expect(visible(text)).toBe(shown));

  test.each(['Ünïcödé, 北京, שלום, नमस्ते', 'می\u200cخواهم', '👩\u200d🔬 in the lab', 'a\tb\nc\r\nd', 'CO₂e ± 3 %'])(
    '%j stays as it is',
    (text) => expect(visible(text)).toBe(text),
  );

  test('nothing that a terminal obeys, that XML forbids or that turns the direction is left of any text', () => {
    const turning = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/;
    const obeyed = (code: number): boolean => (code < 32 && ![9, 10, 13].includes(code)) || (code >= 127 && code < 160);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0, max: 0xffff })), (text, codes) => {
        const shown = visible(text + String.fromCharCode(...codes));
        expect(shown).not.toMatch(turning);
        expect([...shown].some((sign) => obeyed(sign.codePointAt(0)!))).toBe(false);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});
