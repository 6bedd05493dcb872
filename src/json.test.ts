import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, sha256 } from './digest.js';
import { AssayError } from './errors.js';
import { canonicalJson, parseJson } from './json.js';

function faultOf(text: string | Uint8Array, limits = {}): AssayError {
  try {
    parseJson(text, limits);
  } catch (error) {
    if (error instanceof AssayError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('strict JSON', () => {
  it.each([
    ['a member twice', '{"a": 1,\n "a": 2}', 'line 2', /"a" twice/],
    ['a byte order mark', '\ufeff{}', 'line 1', /byte order mark/],
    ['a lone surrogate', '["\\ud800"]', 'at /0', /lone surrogate/],
    ['a raw lone surrogate', '["\ud800"]', 'at /0', /lone surrogate/],
    ['minus zero', '[-0]', 'at /0', /not every parser reads alike/],
    ['an unsafe integer', '{"n": 9007199254740993}', 'at /n', /write it as text/],
    [
      'a number with more digits than a double has',
      '[0.1000000000000000055511151231257827]',
      'at /0',
      /write it as text/,
    ],
    ['a number beyond all doubles', '[1e999]', 'at /0', /write it as text/],
    ['__proto__', '{"__proto__": 1}', 'line 1', /__proto__/],
    ['a trailing comma', '[1,]', 'at /1', /expected a JSON value/],
    ['a comment', '{} // no', 'line 1', /after the end/],
    ['a control character', '["a\tb"]', 'at /0', /escape it/],
    ['an unknown escape', '["\\x"]', 'at /0', /unknown escape/],
    ['an open text', '["abc', 'at /0', /close the quotes/],
    ['nothing', '', 'line 1', /end of the text/],
    ['a word', '[nul]', 'at /0', /expected a JSON value/],
    ['a leading zero', '[01]', 'line 1', /expected ","/],
  ])('refuses %s and says where', (_, text, where, fault) => {
    const error = faultOf(text, { file: 'claim.json' });
    expect(error).toMatchObject({ code: 'ERR_JSON_INVALID', requirement: 'quantity-json-strict' });
    expect(error.message).toContain(`claim.json, ${where.startsWith('line') ? where : ''}`);
    expect(error.message).toContain(where);
    expect(error.message).toMatch(fault);
  });

  it('refuses invalid UTF-8, too much depth and too much text', () => {
    expect(faultOf(Uint8Array.of(0x22, 0xff, 0x22)).message).toMatch(/not valid UTF-8/);
    expect(faultOf('['.repeat(65) + ']'.repeat(65)).message).toMatch(/deeper than 64/);
    expect(parseJson('['.repeat(64) + ']'.repeat(64))).toBeInstanceOf(Array);
    expect(faultOf('"ééé"', { maxBytes: 7 }).message).toMatch(/limit of 7 bytes/);
    expect(parseJson('"ééé"', { maxBytes: 8 })).toBe('ééé');
  });

  it('reads what JSON.parse reads, when it reads it at all', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        try {
          expect(parseJson(text)).toEqual(JSON.parse(text));
        } catch (error) {
          expect(error).toBeInstanceOf(AssayError);
        }
      }),
    );
  });
});

describe('the canonical form (quantity-canonical-form)', () => {
  it('is that of RFC 8785, section 3.2.3', () => {
    const input = JSON.parse(
      '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}',
    );
    expect(Object.values(JSON.parse(canonicalJson(input)))).toHaveLength(7);
    expect([...canonicalJson(input).matchAll(/:"([A-Z][a-z]+)/g)].map(([, word]) => word)).toEqual([
      'Carriage',
      'One',
      'Control',
      'Latin',
      'Euro',
      'Emoji',
      'Hebrew',
    ]);
  });

  it('writes numbers as RFC 8785, appendix B does', () => {
    expect(canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
    );
  });

  it('does not depend on white space or order, and reads back as the same value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
        expect(await digestOf(plain)).toBe(await digestOf(JSON.parse(JSON.stringify(plain, undefined, 3))));
      }),
    );
  });

  it('refuses what JSON does not have', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
    expect(() => canonicalJson('\ud800')).toThrow(TypeError);
    expect(() => canonicalJson(() => 1)).toThrow(TypeError);
  });

  it('has the SHA-256 of FIPS 180-4 for "abc"', async () => {
    expect(await sha256('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
