/**
 * Other projects' vectors against our key gate, envelope, signatures and canonical form. ASSAY_EXTERNAL names the folder
 * that holds them, as their repositories have them: cctv, ed25519-speccheck, wycheproof, jose-cookbook, json-canonicalization.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64url } from 'jose';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../json.js';
import { ed25519Fault } from './curve.js';
import { isCanonicalBase64url, verifySignature } from './envelope.js';
import { importPublicKey } from './keys.js';

const external = process.env.ASSAY_EXTERNAL;
if (external === undefined)
  process.stdout.write("not run: other projects' vectors against attestations; set ASSAY_EXTERNAL to their folder\n");

// biome-ignore lint/suspicious/noExplicitAny: each project has a shape of its own, and a wrong one fails the test.
const read = (...path: readonly string[]): any => JSON.parse(text(...path));
const text = (...path: readonly string[]): string => readFileSync(join(external!, ...path), 'utf8');
const hex = (digits: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

const hashes = { Ed25519: undefined, ES256: 'SHA-256', ES384: 'SHA-384' } as const;

/** Our key gate, then the platform's arithmetic. */
async function holds(
  jwk: unknown,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const found = await importPublicKey(jwk).catch(() => undefined);
  if (found === undefined) return false;
  const hash = hashes[found.alg];
  const algorithm = hash === undefined ? { name: 'Ed25519' } : { name: 'ECDSA', hash };
  return crypto.subtle.verify(algorithm, found.key, signature, message);
}

/** From an uncompressed point (SEC 1, section 2.3.3). */
const ecKey = (curve: string, point: Uint8Array) => {
  const half = (point.length - 1) / 2;
  const [x, y] = [point.slice(1, 1 + half), point.slice(1 + half)].map((part) => base64url.encode(part));
  return { kty: 'EC', crv: curve === 'secp256r1' ? 'P-256' : 'P-384', x, y };
};

const okp = (bytes: Uint8Array) => ({ kty: 'OKP', crv: 'Ed25519', x: base64url.encode(bytes) });

describe.skipIf(external === undefined)('vectors of other projects', () => {
  test('CCTV: of its Ed25519 keys exactly those of full order in canonical encoding are accepted', () => {
    const cases: { key: string; flags: string[] | null }[] = read('cctv', 'ed25519', 'ed25519vectors.json');
    expect(cases.length).toBeGreaterThan(900);
    const bad = /^(low_order_A|low_order_component_A|non_canonical_A)$/;
    for (const { key, flags } of cases)
      expect([key, ed25519Fault(hex(key)) === undefined]).toEqual([key, !(flags ?? []).some((flag) => bad.test(flag))]);
  });

  test('ed25519-speccheck: none of its twelve cases, on which libraries differ, is accepted', async () => {
    const cases: Record<'message' | 'pub_key' | 'signature', string>[] = read('ed25519-speccheck', 'cases.json');
    const accepted = await Promise.all(
      cases.map((one) => holds(okp(hex(one.pub_key)), hex(one.message), hex(one.signature))),
    );
    expect(accepted).toEqual(Array.from({ length: 12 }, () => false));
  });

  test.each([
    ['ed25519_test.json', 151],
    ['ecdsa_secp256r1_sha256_p1363_test.json', 262],
    ['ecdsa_secp384r1_sha384_p1363_test.json', 280],
  ])('Wycheproof: %s comes out as it says', async (file, count) => {
    const { testGroups } = read('wycheproof', 'testvectors_v1', file);
    const wrong: number[] = [];
    let seen = 0;
    for (const { publicKey, publicKeyJwk, tests } of testGroups)
      for (const { tcId, msg, sig, result } of tests) {
        seen += 1;
        const jwk = publicKeyJwk ?? ecKey(publicKey.curve, hex(publicKey.uncompressed));
        if ((await holds(jwk, hex(msg), hex(sig))) !== (result === 'valid')) wrong.push(tcId);
      }
    expect([seen, wrong]).toEqual([count, []]);
  });

  test.each([
    ['json_web_signature_test.json', 401],
    ['json_web_key_test.json', 26],
  ])('Wycheproof: of the tokens in %s exactly the valid ones of our algorithms are accepted', async (file, count) => {
    const { testGroups } = read('wycheproof', 'testvectors_v1', file);
    const [accepted, wanted]: number[][] = [[], []];
    let seen = 0;
    for (const { public: open, private: secret, tests } of testGroups)
      for (const jwk of (open ?? secret).keys ?? [open ?? secret]) {
        const key = await importPublicKey(jwk).catch(() => undefined);
        for (const { tcId, jws, result } of tests) {
          seen += 1;
          if (key !== undefined && (await acceptsToken(jws, key))) accepted!.push(tcId);
          if (result === 'valid' && ['P-256', 'P-384', 'Ed25519'].includes(jwk.crv)) wanted!.push(tcId);
        }
      }
    expect(accepted).toEqual(wanted);
    expect(seen).toBeGreaterThanOrEqual(count);
  });

  async function acceptsToken(jws: string, key: Awaited<ReturnType<typeof importPublicKey>>): Promise<boolean> {
    const parts = typeof jws === 'string' ? jws.split('.') : [];
    if (parts.length !== 3 || !parts.every(isCanonicalBase64url)) return false;
    try {
      const { alg } = JSON.parse(new TextDecoder().decode(base64url.decode(parts[0]!)));
      return 'payload' in (await verifySignature(jws, String(alg), key));
    } catch {
      return false;
    }
  }

  test('JOSE cookbook: the Ed25519 signature holds', async () => {
    const { input, output } = read('jose-cookbook', 'curve25519', 'jws.json');
    const { d: _, ...jwk } = input.key;
    const result = await verifySignature(output.compact, 'EdDSA', await importPublicKey(jwk));
    expect('payload' in result && new TextDecoder().decode(result.payload)).toBe(input.payload);
  });

  test.each(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])(
    'RFC 8785: the canonical form of %s.json is the published one, byte by byte',
    (name) => {
      const bytes = new TextEncoder().encode(
        canonicalJson(read('json-canonicalization', 'testdata', 'input', `${name}.json`)),
      );
      const wanted = text('json-canonicalization', 'testdata', 'outhex', `${name}.txt`).replaceAll(/\s+/g, '');
      expect(Buffer.from(bytes).toString('hex')).toBe(wanted);
    },
  );
});
