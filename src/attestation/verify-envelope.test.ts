import { base64url } from 'jose';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../json.js';
import { importPrivateKey, newKeyPair } from './keys.js';
import { conformancePayload } from './payload.js';
import { auditor, pinned, samplePolicy, sampleReport } from './samples.cases.js';
import { sign } from './sign.js';
import { expectRejected, forge, opinion, reasonOf, testing, token, us, verified } from './verify.test.data.js';

describe('verify refuses an envelope outside the profile:', () => {
  const swap = (header: object): string =>
    [base64url.encode(JSON.stringify(header)), ...token.split('.').slice(1)].join('.');
  const kid = (): string => us.publicJwk.kid!;

  test('alg none', async () =>
    expectRejected(await verified(swap({ alg: 'none', kid: kid(), typ: 'vc+jwt' })), 'jws.alg-allowed'));

  test('alg HS256 with the public key as secret', async () => {
    const head = base64url.encode(JSON.stringify({ alg: 'HS256', kid: kid(), typ: 'vc+jwt' }));
    const input = `${head}.${token.split('.')[1]}`;
    const secret = await crypto.subtle.importKey(
      'raw',
      base64url.decode(us.publicJwk.x) as BufferSource,
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', secret, new TextEncoder().encode(input)));
    expectRejected(await verified(`${input}.${base64url.encode(mac)}`), 'jws.alg-allowed');
  });

  test('an embedded jwk of a key that did sign it', async () => {
    const stranger = await newKeyPair('Ed25519', auditor.id);
    expectRejected(await verified(await forge(opinion, { jwk: stranger.publicJwk }, stranger)), 'jws.header-closed');
  });

  test.each([
    { jku: 'https://attacker.example' },
    { x5c: ['MIIB'] },
    { x5u: 'https://attacker.example' },
    { zip: 'DEF' },
  ])('%j', async (extra) => {
    expectRejected(await verified(await forge(opinion, extra)), 'jws.header-closed');
  });

  test('b64 and crit', async () => {
    const { key } = await importPrivateKey(us.privateJwk);
    const head = base64url.encode(
      JSON.stringify({ alg: 'Ed25519', kid: kid(), typ: 'vc+jwt', b64: false, crit: ['b64'] }),
    );
    const signature = await crypto.subtle.sign({ name: 'Ed25519' }, key, new TextEncoder().encode(`${head}.eyJ9`));
    expectRejected(await verified(`${head}.eyJ9.${base64url.encode(new Uint8Array(signature))}`), 'jws.header-closed');
  });

  test('typ JWT', async () => expectRejected(await verified(await forge(opinion, { typ: 'JWT' })), 'jws.typ'));
  test('a kid that is no key id', async () =>
    expectRejected(await verified(await forge(opinion, { kid: 'key-1' })), 'jws.kid-form'));
  test('padding', async () => expectRejected(await verified(`${token}==`), 'jws.compact-canonical'));
  test('a line end', async () => expectRejected(await verified(`${token}\n`), 'jws.compact-canonical'));
  test('more bytes than the policy reads', async () => {
    expectRejected(
      await verified(token, {
        policy: { ...samplePolicy(us.publicJwk), limits: { tokenBytes: 100, artifactBytes: 1000 } },
      }),
      'input.size',
    );
  });

  test('and says nothing of what it holds', async () => {
    const result = await verified(swap({ alg: 'none', kid: kid(), typ: 'vc+jwt' }));
    expect([result.rung, result.attestation, result.reproduced]).toEqual(['malformed', undefined, false]);
  });
});

describe('verify refuses a payload:', () => {
  test('changed after signing', async () => {
    const [head, , signature] = token.split('.');
    const clean = { ...opinion, validFrom: '2026-11-20T09:00:01Z' };
    const result = await verified(`${head}.${base64url.encode(canonicalJson(clean))}.${signature}`);
    expectRejected(result, 'jws.signature');
    expect([result.rung, result.attestation]).toEqual(['well-formed', undefined]);
  });

  test('with a member twice', async () => {
    const text = JSON.stringify(opinion);
    expectRejected(await verified(await forge(`{"id":"urn:uuid:0",${text.slice(1)}`)), 'jws.payload-json');
  });

  test.each(['vc', 'vp', 'proof', 'nbf', 'exp', 'jti', 'sub', 'iss'])(
    'with the member %s of an older profile',
    async (name) => {
      expectRejected(await verified(await forge({ ...opinion, [name]: 1 })), 'vc.no-legacy-claims', 'vc.schema');
    },
  );

  test('with another context', async () => {
    expectRejected(
      await verified(await forge({ ...opinion, '@context': [opinion['@context'][0], 'https://attacker.example'] })),
      'vc.context',
      'vc.schema',
    );
  });

  test('of an unknown type', async () => {
    expectRejected(
      await verified(await forge({ ...opinion, type: ['VerifiableCredential', 'DriversLicence'] })),
      'vc.type',
      'vc.schema',
    );
  });

  test.each([null, 7, 'text', [], [opinion], {}])('that is no attestation: %j', async (payload) => {
    const result = await verified(await forge(JSON.stringify(payload)));
    expect(result.outcome).toBe('rejected');
    expect(result.attestation).toBeUndefined();
  });

  test('that has expired', async () => {
    const report = sampleReport();
    const payload = conformancePayload(await pinned(report), { ...testing, validDays: 1 });
    const certificate = await sign(payload, us.privateJwk);
    const options = { artifacts: [JSON.stringify(report)] };
    const result = await verified(certificate, { ...options, asOf: new Date('2026-11-21T09:00:00Z') });
    expectRejected(result, 'vc.dates');
    expect(reasonOf(result, 'vc.dates')).toBe(
      'expired: valid until 2026-11-21T09:00:00Z, verified for 2026-11-21T09:00:00Z',
    );
    expect((await verified(certificate, { ...options, asOf: new Date('2026-11-21T08:59:59Z') })).outcome).toBe(
      'accepted',
    );
  });

  test('that is not yet valid', async () => {
    const result = await verified(token, { asOf: new Date('2026-11-20T08:54:59Z') });
    expectRejected(result, 'vc.dates');
    expect(reasonOf(result, 'vc.dates')).toContain('not yet valid');
    expect((await verified(token, { asOf: new Date('2026-11-20T08:55:00Z') })).outcome).toBe('accepted');
  });

  test('signed after the moment of verification', async () => {
    const later = { ...opinion, iat: opinion.iat + 86_400 };
    const result = await verified(await forge(later));
    expectRejected(result, 'vc.dates');
    expect(reasonOf(result, 'vc.dates')).toContain('signed after the moment of verification');
  });

  test('whose dates are beyond every calendar, without breaking', async () => {
    expectRejected(await verified(await forge({ ...opinion, iat: Number.MAX_SAFE_INTEGER })), 'vc.dates');
    expect(
      (
        await verified(await forge({ ...opinion, validFrom: '2026-02-31T00:00:00Z' }), {
          asOf: new Date('2026-01-01T00:00:00Z'),
        })
      ).outcome,
    ).toBe('rejected');
  });
});
