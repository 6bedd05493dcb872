import fc from 'fast-check';
import { base64url } from 'jose';
import { describe, expect, test } from 'vitest';
import { ed25519Fault, primeCurveFault } from './curve.js';

const hex = (text: string) => Uint8Array.from(text.match(/../g)!, (byte) => Number.parseInt(byte, 16));

/** The points of order 1, 2, 4 and 8 of edwards25519 in canonical encoding; a fact of the curve (see RFC 8032, section 5.1). */
const smallOrder = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
];

/** Second spellings of small-order points: a y of at least the prime, or a sign where x is 0. */
const nonCanonical = [
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

/** RFC 8032 section 7.1, tests 1 to 3: public keys. */
const published = [
  'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
];

describe('an Ed25519 key', () => {
  test.each(published)('is accepted when RFC 8032 publishes it: %s', (key) => {
    expect(ed25519Fault(hex(key))).toBeUndefined();
  });

  test.each(smallOrder)('is refused when it has small order: %s', (key) => {
    expect(ed25519Fault(hex(key))).toContain('small order');
  });

  test.each(nonCanonical)('is refused in a second spelling: %s', (key) => {
    expect(ed25519Fault(hex(key))).toContain('canonical');
  });

  test('is refused when it is no point of the curve', () => {
    expect(ed25519Fault(hex(`02${'00'.repeat(31)}`))).toContain('not a point');
  });

  test('is refused when it is not 32 bytes long', () => {
    expect(ed25519Fault(new Uint8Array(31))).toContain('31 bytes');
  });

  test('is refused when a point of order two was added to a good one', () => {
    // -(x, y) + (0, -1) = (x, -y) negated: adding the point of order two to (x, y) gives (-x, -y)
    const prime = 2n ** 255n - 19n;
    const good = BigInt(`0x${published[0]!.match(/../g)!.reverse().join('')}`);
    const sum = (prime - (good & (2n ** 255n - 1n))) | (((good >> 255n) ^ 1n) << 255n);
    const bytes = hex(sum.toString(16).padStart(64, '0')).reverse();
    expect(ed25519Fault(bytes)).toContain('prime-order group');
  });

  test('passes whenever the platform made it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constant(null), async () => {
        const { publicKey } = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, [
          'sign',
          'verify',
        ])) as CryptoKeyPair;
        expect(ed25519Fault(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)))).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });
});

describe('a key of a NIST curve', () => {
  // RFC 7515, appendix A.3
  const x = base64url.decode('f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU');
  const y = base64url.decode('x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0');

  test('is accepted when RFC 7515 publishes it', () => {
    expect(primeCurveFault('P-256', x, y)).toBeUndefined();
  });

  test('is refused off the curve', () => {
    expect(primeCurveFault('P-256', y, x)).toContain('not a point of P-256');
  });

  test('is refused with a coordinate as large as the prime', () => {
    expect(primeCurveFault('P-256', new Uint8Array(32).fill(0xff), y)).toContain('below the prime');
  });

  test('is refused with a leading zero too many', () => {
    expect(primeCurveFault('P-256', Uint8Array.of(0, ...x), y)).toContain('33');
  });

  test.each(['P-256', 'P-384'] as const)('passes whenever the platform made it: %s', async (namedCurve) => {
    for (let round = 0; round < 10; round += 1) {
      const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve }, true, ['sign', 'verify']);
      const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
      const half = (raw.length - 1) / 2;
      expect(primeCurveFault(namedCurve, raw.slice(1, 1 + half), raw.slice(1 + half))).toBeUndefined();
    }
  });
});
