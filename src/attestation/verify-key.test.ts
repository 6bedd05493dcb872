import { base64url } from 'jose';
import { describe, expect, test } from 'vitest';
import { AssayError } from '../errors.js';
import { canonicalJson } from '../json.js';
import { newKeyPair } from './keys.js';
import { openPolicy } from './policy.js';
import { auditor, samplePolicy, signedAt } from './samples.cases.js';
import { expectRejected, forge, opinion, reasonOf, token, us, verified } from './verify.test.data.js';

describe('verify refuses a key:', () => {
  test('that the policy does not list', async () => {
    const stranger = await newKeyPair('Ed25519', auditor.id);
    const result = await verified(await forge(opinion, {}, stranger));
    expectRejected(result, 'key.found');
    expect(reasonOf(result, 'key.found')).toContain('lists keys of "did:web:auditor.example", but not the one');
    expect(result.attestation).toBeUndefined();
  });

  test('of an issuer that the policy does not list', async () => {
    const result = await verified(token, {
      policy: samplePolicy((await newKeyPair('Ed25519', 'did:web:other.example')).publicJwk),
    });
    expectRejected(result, 'key.found');
    expect(reasonOf(result, 'key.found')).toBe('the policy lists no key of "did:web:auditor.example"');
  });

  test('that belongs to another issuer than the payload names', async () => {
    const other = await newKeyPair('Ed25519', 'did:web:other.example');
    const result = await verified(await forge(opinion, { kid: other.publicJwk.kid }, other), {
      policy: samplePolicy(other.publicJwk),
    });
    expectRejected(result, 'vc.issuer-binding');
    expect(result.attestation).toBeUndefined();
  });

  test('whose thumbprint is not the one under which the policy lists it', async () => {
    const other = await newKeyPair('Ed25519', auditor.id);
    const { kid: _, ...jwk } = other.publicJwk;
    const policy = samplePolicy(us.publicJwk, { jwk: jwk as never });
    expectRejected(
      await verified(await forge(opinion, { kid: us.publicJwk.kid }, other), { policy }),
      'key.thumbprint',
    );
  });

  test('of small order, for which anybody can forge', async () => {
    const x = 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const kid = `${auditor.id}#${'A'.repeat(43)}`;
    // R is the neutral point and S is 0: the equation of RFC 8032 holds for every message.
    const forged = [
      base64url.encode(JSON.stringify({ alg: 'Ed25519', kid, typ: 'vc+jwt' })),
      base64url.encode(canonicalJson(opinion)),
      base64url.encode(Uint8Array.of(1, ...new Uint8Array(63))),
    ].join('.');
    const result = await verified(forged, { policy: samplePolicy({ kty: 'OKP', crv: 'Ed25519', x, kid }) });
    expectRejected(result, 'key.strength');
    expect(reasonOf(result, 'key.strength')).toContain('small order');
  });

  test('that is retired', async () =>
    expectRejected(await verified(token, { policy: samplePolicy(us.publicJwk, { status: 'retired' }) }), 'key.window'));
  test('that is compromised', async () =>
    expectRejected(
      await verified(token, { policy: samplePolicy(us.publicJwk, { status: 'compromised' }) }),
      'key.not-compromised',
    ));

  test.each([
    [
      'that was not yet trusted when it signed',
      { notBefore: '2026-11-20T09:00:01Z' },
      new Date('2026-12-01T00:00:00Z'),
    ],
    ['that is not yet trusted', { notBefore: '2026-11-20T09:00:00Z' }, new Date('2026-11-20T08:59:59Z')],
    ['whose time is over', { notAfter: '2026-11-30T00:00:00Z' }, new Date('2026-11-30T00:00:00Z')],
    ['whose time was over when it signed', { notAfter: '2026-11-20T09:00:00Z' }, new Date('2026-11-20T08:59:00Z')],
    ['whose window is no date', { notAfter: '2026-02-31T00:00:00Z' }, signedAt],
  ])('%s', async (_name, window, asOf) =>
    expectRejected(await verified(token, { asOf, policy: samplePolicy(us.publicJwk, window) }), 'key.window'),
  );

  test('that may not sign this type', async () =>
    expectRejected(
      await verified(token, { policy: samplePolicy(us.publicJwk, { roles: ['CarbonToolConformance'] }) }),
      'key.role',
    ));

  test('of an algorithm that the policy does not accept', async () => {
    expectRejected(
      await verified(token, { policy: { ...samplePolicy(us.publicJwk), algorithms: ['ES256'] } }),
      'policy.algorithm',
    );
  });
});

describe('a policy is refused', () => {
  const faultOf = async (value: unknown): Promise<AssayError> => {
    const error = await openPolicy(value, 'policy.json').then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(AssayError);
    return error as AssayError;
  };

  test('with a private key in it, and says which', async () => {
    const error = await faultOf(samplePolicy(us.privateJwk));
    expect([error.code, error.path]).toEqual(['ERR_POLICY_INVALID', '/keys/0/jwk']);
    expect(error.message).toContain('private member "d"');
  });

  test('with one kid twice', async () => {
    const policy = samplePolicy(us.publicJwk);
    expect((await faultOf({ ...policy, keys: [...policy.keys, ...policy.keys] })).message).toContain('listed twice');
  });

  test('with a kid of another issuer', async () => {
    expect((await faultOf(samplePolicy(us.publicJwk, { issuer: 'did:web:other.example' }))).message).toContain(
      'does not begin with the issuer',
    );
  });

  test.each([null, [], 'policy', {}, { keys: 'none' }, { keys: [null] }])('that is none: %j', async (value) => {
    expect((await faultOf(value)).code).toBe('ERR_POLICY_INVALID');
  });
});
