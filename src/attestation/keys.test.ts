import { describe, expect, test } from 'vitest';
import { AssayError } from '../errors.js';
import { importPrivateKey, importPublicKey, newKeyPair, publicHalf, thumbprintOf } from './keys.js';

/** RFC 8037, appendix A.1. */
const rfc8037 = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
} as const;

const { d: _, ...rfc8037Public } = rfc8037;

async function faultOf(run: Promise<unknown>): Promise<string> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AssayError);
  expect((error as AssayError).code).toBe('ERR_KEY_INVALID');
  return (error as AssayError).message;
}

test('the thumbprint of the key in RFC 8037 is the one that RFC 8037 prints', async () => {
  expect(await thumbprintOf(rfc8037Public)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  expect((await importPublicKey(rfc8037Public)).thumbprint).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  expect((await importPrivateKey(rfc8037)).thumbprint).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
});

describe.each(['Ed25519', 'ES256', 'ES384'] as const)('a new %s key pair', (alg) => {
  test('passes its own import checks', async () => {
    const { privateJwk, publicJwk } = await newKeyPair(alg, 'did:web:auditor.example');
    const [signer, verifier] = [await importPrivateKey(privateJwk), await importPublicKey(publicJwk)];
    expect([signer.alg, verifier.alg]).toEqual([alg, alg]);
    expect(signer.thumbprint).toBe(verifier.thumbprint);
    expect(publicJwk.kid).toBe(`did:web:auditor.example#${verifier.thumbprint}`);
    expect(publicHalf(privateJwk)).toEqual(publicJwk);
  });

  test('does not let the private half out again after import', async () => {
    const { privateJwk } = await newKeyPair(alg);
    expect((await importPrivateKey(privateJwk)).key.extractable).toBe(false);
  });

  test('without an issuer is named by its own thumbprint (RFC 9278)', async () => {
    const { publicJwk } = await newKeyPair(alg);
    const thumbprint = await thumbprintOf(publicJwk);
    expect(publicJwk.kid).toBe(`urn:ietf:params:oauth:jwk-thumbprint:sha-256:${thumbprint}#${thumbprint}`);
  });
});

describe('a trust key is refused', () => {
  test('when it is private', async () => {
    expect(await faultOf(importPublicKey(rfc8037))).toContain('private member "d"');
  });

  test.each(['p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'])(
    'when it holds the secret member "%s"',
    async (member) => {
      expect(await faultOf(importPublicKey({ ...rfc8037Public, [member]: 'AQ' }))).toContain('private member');
    },
  );

  test('when it has small order', async () => {
    expect(
      await faultOf(importPublicKey({ ...rfc8037Public, x: 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })),
    ).toContain('small order');
  });

  test('when its point is off the curve', async () => {
    const x = 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU';
    expect(await faultOf(importPublicKey({ kty: 'EC', crv: 'P-256', x, y: x }))).toContain('not a point of P-256');
  });

  test.each([
    ['RSA', { kty: 'RSA', n: 'AQAB', e: 'AQAB' }],
    ['symmetric without its secret', { kty: 'oct', alg: 'HS256' }],
    ['on P-521', { kty: 'EC', crv: 'P-521', x: 'AQ', y: 'AQ' }],
    ['for key agreement', { kty: 'OKP', crv: 'X25519', x: rfc8037.x }],
  ])('when it is %s', async (_name, jwk) => {
    expect(await faultOf(importPublicKey(jwk))).toContain('expected OKP with Ed25519, or EC with P-256 or P-384');
  });

  test.each([
    ['says another algorithm', { ...rfc8037Public, alg: 'ES256' }, '"alg"'],
    ['is for encryption', { ...rfc8037Public, use: 'enc' }, '"use"'],
    ['may only sign', { ...rfc8037Public, key_ops: ['sign'] }, '"key_ops"'],
    ['has a padded coordinate', { ...rfc8037Public, x: `${rfc8037.x}=` }, 'base64url'],
    ['has stray trailing bits', { ...rfc8037Public, x: rfc8037.x.replace(/o$/, 'p') }, 'canonical base64url'],
    ['has no coordinate', { kty: 'OKP', crv: 'Ed25519' }, '"x"'],
    ['is no object', 'key', 'JSON Web Key'],
  ])('when it %s', async (_name, jwk, reason) => {
    expect(await faultOf(importPublicKey(jwk))).toContain(reason);
  });
});

test.each(['Ed25519', 'P-256'])('a private key that WebCrypto exported signs: %s', async (curve) => {
  const algorithm = curve === 'Ed25519' ? { name: curve } : { name: 'ECDSA', namedCurve: curve };
  const pair = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
  expect(jwk.key_ops).toEqual(['sign']);
  expect((await importPrivateKey(jwk)).key.usages).toEqual(['sign']);
});

describe('a signing key is refused', () => {
  test('when it may only verify', async () => {
    expect(await faultOf(importPrivateKey({ ...rfc8037, key_ops: ['verify'] }))).toContain('"sign" in "key_ops"');
  });

  test('when it is public', async () => {
    expect(await faultOf(importPrivateKey(rfc8037Public))).toContain('no private member "d"');
  });

  test.each(['Ed25519', 'ES256'] as const)('when its halves come from two pairs: %s', async (alg) => {
    const [one, other] = [await newKeyPair(alg), await newKeyPair(alg)];
    expect(await faultOf(importPrivateKey({ ...one.publicJwk, d: other.privateJwk.d }, 'mixed.jwk'))).toMatch(
      /^mixed\.jwk: /,
    );
  });
});
