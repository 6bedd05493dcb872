import fc from 'fast-check';
import { base64url, type CompactJWSHeaderParameters, CompactSign } from 'jose';
import { describe, expect, test } from 'vitest';
import type { CheckId } from './checks.js';
import { authenticate, isCanonicalBase64url, readEnvelope, splitKid, verifySignature } from './envelope.js';
import { importPrivateKey, importPublicKey, newKeyPair } from './keys.js';
import { openLedger } from './ledger.js';

const { privateJwk, publicJwk } = await newKeyPair('Ed25519', 'did:web:auditor.example');
const signer = await importPrivateKey(privateJwk);
const verifier = await importPublicKey(publicJwk);
const payload = new TextEncoder().encode('{"id":"urn:uuid:1"}');
const header = { alg: 'Ed25519', kid: publicJwk.kid!, typ: 'vc+jwt' };

/** Signs any header text, well-formed or not, as a forger with a good key would. */
async function tokenOf(headerText: string | object, bytes: Uint8Array = payload): Promise<string> {
  const first = base64url.encode(typeof headerText === 'string' ? headerText : JSON.stringify(headerText));
  const input = `${first}.${base64url.encode(bytes)}`;
  const signature = await crypto.subtle.sign({ name: 'Ed25519' }, signer.key, new TextEncoder().encode(input));
  return `${input}.${base64url.encode(new Uint8Array(signature))}`;
}

const good = await tokenOf(header);

/** The check that refused the token, with its reason; nothing if the token is well-formed. */
function refusal(token: string): readonly [CheckId, string] | undefined {
  const ledger = openLedger();
  const envelope = readEnvelope(token, ledger);
  const failed = ledger.entries().find((entry) => entry.status === 'fail');
  expect(envelope === undefined).toBe(failed !== undefined);
  return failed === undefined ? undefined : [failed.id, failed.reason ?? ''];
}

test('the profile reads a token of its own form', async () => {
  expect(refusal(good)).toBeUndefined();
  expect(refusal(await tokenOf({ ...header, cty: 'vc' }))).toBeUndefined();
  const envelope = readEnvelope(good, openLedger());
  expect(envelope?.claimed).toEqual({ issuer: 'did:web:auditor.example', thumbprint: verifier.thumbprint });
});

describe('the profile refuses', () => {
  test.each([
    'none',
    'HS256',
    'HS384',
    'HS512',
    'RS256',
    'PS256',
    'ES512',
    'ed25519',
    'NONE',
    'constructor',
    '__proto__',
  ])('alg %s', async (alg) => {
    expect(refusal(await tokenOf({ ...header, alg }))?.[0]).toBe('jws.alg-allowed');
  });

  test('alg none with an empty signature', () => {
    const unsigned = `${base64url.encode(JSON.stringify({ ...header, alg: 'none' }))}.${base64url.encode(payload)}.`;
    expect(refusal(unsigned)?.[0]).toBe('input.shape');
  });

  test.each([
    ['an embedded jwk', { jwk: publicJwk }],
    ['jku', { jku: 'https://attacker.example/keys' }],
    ['x5c', { x5c: ['MIIB'] }],
    ['x5u', { x5u: 'https://attacker.example/cert' }],
    ['x5t', { 'x5t#S256': 'AAAA' }],
    ['crit', { crit: ['exp'], exp: 1 }],
    ['b64', { crit: ['b64'], b64: false }],
    ['b64 without crit', { b64: false }],
    ['zip', { zip: 'DEF' }],
    ['any name it does not know', { extra: 'x' }],
  ])('%s in the header', async (_name, extra) => {
    const [id, reason] = refusal(await tokenOf({ ...header, ...extra })) ?? [];
    expect(id).toBe('jws.header-closed');
    expect(reason).toContain(`"${Object.keys(extra)[0]}"`);
  });

  test.each(['alg', 'kid', 'typ'])('a header without %s', async (name) => {
    const { [name as 'alg']: _, ...rest } = header;
    expect(refusal(await tokenOf(rest))).toEqual(['jws.header-closed', `the header lacks ${name}`]);
  });

  test.each([{ alg: 1 }, { kid: null }, { typ: ['vc+jwt'] }, { cty: {} }])(
    'a header member that is no text: %j',
    async (wrong) => {
      expect(refusal(await tokenOf({ ...header, ...wrong }))?.[0]).toBe('jws.header-closed');
    },
  );

  test.each(['JWT', 'VC+JWT', 'application/vc+jwt', 'vc+sd-jwt', 'vp+jwt', ''])('typ %j', async (typ) => {
    expect(refusal(await tokenOf({ ...header, typ }))?.[0]).toBe('jws.typ');
  });

  test('a content type other than vc', async () => {
    expect(refusal(await tokenOf({ ...header, cty: 'vp' }))?.[0]).toBe('jws.typ');
  });

  test.each([
    ['no issuer', verifier.thumbprint],
    ['no thumbprint', 'did:web:auditor.example'],
    ['a short thumbprint', 'did:web:auditor.example#key-1'],
    ['a web address', `https://auditor.example/#${verifier.thumbprint}`],
    ['two number signs', `did:web:auditor.example#a#${verifier.thumbprint}`],
    ['a path upwards', `../../etc/passwd#${verifier.thumbprint}`],
    ['a line end', `did:web:auditor.example\n#${verifier.thumbprint}`],
  ])('a kid with %s', async (_name, kid) => {
    expect(refusal(await tokenOf({ ...header, kid }))?.[0]).toBe('jws.kid-form');
  });

  test.each([
    ['a member twice', `{"alg":"none","alg":"Ed25519","kid":"${header.kid}","typ":"vc+jwt"}`],
    ['a byte order mark', `\uFEFF${JSON.stringify(header)}`],
    ['a member __proto__', `{"__proto__":{},"alg":"Ed25519"}`],
    ['nesting deeper than four', `${'['.repeat(5)}${']'.repeat(5)}`],
    ['more than 8 KiB', JSON.stringify({ ...header, pad: 'x'.repeat(8192) })],
    ['no JSON', 'alg: Ed25519'],
  ])('a header with %s', async (_name, text) => {
    expect(refusal(await tokenOf(text))?.[0]).toBe('jws.header-json');
  });

  test('a header that is no object', async () => {
    expect(refusal(await tokenOf('[]'))?.[0]).toBe('jws.header-closed');
  });

  test('a header that is not UTF-8', () => {
    expect(
      refusal(`${base64url.encode(Uint8Array.of(0x7b, 0xff, 0x7d))}.${good.split('.').slice(1).join('.')}`)?.[0],
    ).toBe('jws.header-json');
  });

  test.each([
    ['padding', `${good}==`],
    ['a space', good.replace('.', '. ')],
    ['a line end after it', `${good}\n`],
    ['the other base64 alphabet', `${good.slice(0, -4)}+/+/`],
    ['altered trailing bits', good.slice(0, -1) + nextLetter(good.at(-1)!)],
    ['a byte order mark before it', `\uFEFF${good}`],
  ])('base64url that is not canonical: %s', (_name, token) => {
    expect(refusal(token)?.[0]).toBe('jws.compact-canonical');
  });

  test.each([
    ['two parts', good.split('.').slice(0, 2).join('.')],
    ['four parts', `${good}.AAAA`],
    ['an empty payload', good.replace(/\.[^.]*\./, '..')],
    ['nothing', ''],
    ['JSON serialization', JSON.stringify({ payload: 'AA', signatures: [] })],
  ])('a token of %s', (_name, token) => {
    expect(refusal(token)?.[0]).toBe('input.shape');
  });

  test('a token larger than 1 MiB, before it looks inside', () => {
    expect(refusal('A'.repeat(1_048_577))?.[0]).toBe('input.size');
  });
});

/** The next letter of the base64url alphabet: the same bytes for a lenient decoder when only unused bits differ. */
function nextLetter(letter: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet[alphabet.indexOf(letter) + 1]!;
}

test('canonical base64url is what encodes to itself again', () => {
  const letters = fc.constantFrom(...'ABQgwxz019-_+/= \n');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: letters, maxLength: 9 }),
        fc.uint8Array().map((bytes) => base64url.encode(bytes)),
      ),
      (text) => {
        let again: string | undefined;
        try {
          again = base64url.encode(base64url.decode(text));
        } catch {}
        expect(isCanonicalBase64url(text)).toBe(again === text);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a kid is split only if it has exactly the form', () => {
  const thumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
  expect(splitKid(`did:web:a.example:b%3A1#${thumbprint}`)).toEqual({ issuer: 'did:web:a.example:b%3A1', thumbprint });
  expect(splitKid(`urn:ietf:params:oauth:jwk-thumbprint:sha-256:${thumbprint}#${thumbprint}`)?.thumbprint).toBe(
    thumbprint,
  );
  expect(splitKid(`did:web:a.example#${thumbprint}=`)).toBeUndefined();
});

describe('the signature', () => {
  test('of RFC 8037 appendix A.4 holds with the key of appendix A.1, and gives its payload', async () => {
    const key = await importPublicKey({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' });
    const token =
      'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
    const result = await verifySignature(token, 'EdDSA', key);
    expect('payload' in result && new TextDecoder().decode(result.payload)).toBe('Example of Ed25519 signing');
  });

  test('of RFC 7515 appendix A.3 holds with its key', async () => {
    const key = await importPublicKey({
      kty: 'EC',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    });
    const token =
      'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q';
    const result = await verifySignature(token, 'ES256', key);
    expect('payload' in result && new TextDecoder().decode(result.payload)).toBe(
      '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}',
    );
  });

  test('is refused under the name of another algorithm than the key has', async () => {
    const result = await verifySignature(await tokenOf({ ...header, alg: 'ES256' }), 'ES256', verifier);
    expect('fault' in result && result.fault).toContain('is for Ed25519');
  });

  test('is refused with a reason, not a throw, when the library cannot use the key', async () => {
    const result = await verifySignature(good, 'Ed25519', { ...verifier, key: {} as CryptoKey });
    expect('fault' in result && result.fault).toContain('cannot be checked');
  });

  test('gives the payload only once it holds', async () => {
    const [first, , last] = good.split('.');
    const ledger = openLedger();
    const envelope = readEnvelope(`${first}.${base64url.encode('{"id":"urn:uuid:2"}')}.${last}`, ledger)!;
    expect(await authenticate(envelope, verifier, ledger)).toBeUndefined();
    expect(ledger.entries().find((entry) => entry.id === 'jws.signature')?.status).toBe('fail');
  });

  test.each([
    ['a member twice', '{"id":"urn:uuid:1","id":"urn:uuid:2"}'],
    ['a number that readers take differently', '{"n":9007199254740993}'],
    ['no JSON', 'hello'],
  ])('over a payload with %s is worth nothing', async (_name, text) => {
    const ledger = openLedger();
    const envelope = readEnvelope(await tokenOf(header, new TextEncoder().encode(text)), ledger)!;
    expect(await authenticate(envelope, verifier, ledger)).toBeUndefined();
    expect(ledger.entries().find((entry) => entry.id === 'jws.payload-json')?.status).toBe('fail');
  });

  test('under the old name EdDSA holds with a warning', async () => {
    const ledger = openLedger();
    const token = await new CompactSign(payload)
      .setProtectedHeader({ ...header, alg: 'EdDSA' } as CompactJWSHeaderParameters)
      .sign(signer.key);
    expect(await authenticate(readEnvelope(token, ledger)!, verifier, ledger)).toEqual({ id: 'urn:uuid:1' });
    expect(ledger.entries().find((entry) => entry.id === 'jws.alg-allowed')?.status).toBe('warn');
  });
});
