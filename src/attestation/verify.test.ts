import fc from 'fast-check';
import { base64url, type CompactJWSHeaderParameters, CompactSign } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { validate } from '../document.js';
import { AssayError } from '../errors.js';
import type { Attestation, Policy, Verification } from '../generated/documents.js';
import { canonicalJson } from '../json.js';
import type { CheckId } from './checks.js';
import { checkIds, rungs } from './checks.js';
import { importPrivateKey, newKeyPair, type PrivateJwk, type PublicJwk, publicHalf } from './keys.js';
import { conformancePayload, declarationPayload, verificationPayload } from './payload.js';
import { openPolicy } from './policy.js';
import {
  auditor,
  cleanAudit,
  pinned,
  recomputeSample,
  sampleClaim,
  samplePolicy,
  sampleReport,
  signedAt,
} from './samples.cases.js';
import { sign } from './sign.js';
import { type VerifyOptions, verify } from './verify.js';

type Party = { readonly privateJwk: PrivateJwk; readonly publicJwk: PublicJwk };

let us: Party;
let claim: Awaited<ReturnType<typeof sampleClaim>>;
let artifact: string;
let opinion: Attestation;
let token: string;

beforeAll(async () => {
  us = await newKeyPair('Ed25519', auditor.id);
  claim = await sampleClaim();
  artifact = JSON.stringify(claim, undefined, 2);
  opinion = verificationPayload(await pinned(claim), await recomputeSample('claim', claim as never), cleanAudit);
  token = await sign(opinion, us.privateJwk);
});

/** Signs anything, as an issuer who does not use our `sign`. */
async function forge(payload: object | string, header: object = {}, { privateJwk }: Party = us): Promise<string> {
  const { key, alg, thumbprint } = await importPrivateKey(privateJwk);
  const bytes = new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const protectedHeader = {
    alg,
    kid: `${auditor.id}#${thumbprint}`,
    typ: 'vc+jwt',
    ...header,
  } as CompactJWSHeaderParameters;
  return new CompactSign(bytes).setProtectedHeader(protectedHeader).sign(key);
}

interface Case extends Partial<Omit<VerifyOptions, 'policy'>> {
  readonly policy?: Policy;
}

async function verified(
  of: string = token,
  { policy = samplePolicy(us.publicJwk), ...options }: Case = {},
): Promise<Verification> {
  const result = await verify(of, {
    artifacts: [artifact],
    recompute: recomputeSample,
    asOf: signedAt,
    ...options,
    policy: await openPolicy(policy),
  });
  expect(validate('verification', result)).toEqual([]);
  return result;
}

const statusOf = (result: Verification, id: CheckId) => result.checks.find((check) => check.id === id)?.status;
const reasonOf = (result: Verification, id: CheckId) => result.checks.find((check) => check.id === id)?.reason ?? '';
const failed = (result: Verification) => result.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);

/** Rejected by exactly these checks. */
function expectRejected(result: Verification, ...ids: readonly CheckId[]): void {
  expect(failed(result)).toEqual(ids);
  expect(result.outcome).toBe('rejected');
}

describe('verify accepts', () => {
  test.each(['Ed25519', 'ES256', 'ES384'] as const)(
    'a clean opinion signed with %s, and reports every check',
    async (alg) => {
      const party = await newKeyPair(alg, auditor.id);
      const result = await verified(await sign(opinion, party.privateJwk), { policy: samplePolicy(party.publicJwk) });
      expect([result.outcome, result.rung, result.reproduced, failed(result)]).toEqual([
        'accepted',
        'accepted',
        true,
        [],
      ]);
      expect(result.checks.map(({ id }) => id)).toEqual(checkIds);
      expect(result.attestation).toMatchObject({
        type: 'CarbonReportVerification',
        issuer: auditor,
        subject: claim.id,
        opinion: 'unmodified',
        levels: ['limited'],
        signedAt: '2026-11-20T09:00:00.000Z',
      });
    },
  );

  test('a conformance certificate with its report', async () => {
    const report = sampleReport();
    const payload = conformancePayload(await pinned(report), {
      issuer: auditor,
      at: signedAt,
      party: 'third',
      level: 'L1',
      validDays: 365,
      rulesOut: ['sci.pue-dropped'],
    });
    const result = await verified(await sign(payload, us.privateJwk), { artifacts: [JSON.stringify(report)] });
    expect([result.outcome, failed(result), result.attestation?.opinion, result.attestation?.validUntil]).toEqual([
      'accepted',
      [],
      'conformant',
      '2027-11-20T09:00:00Z',
    ]);
  });

  test("a maker's declaration of its own claim", async () => {
    const maker = await newKeyPair('Ed25519', 'did:web:vendor.example');
    const issuer = { id: 'did:web:vendor.example', name: 'Lumen Models GmbH' };
    const payload = declarationPayload(await pinned(claim), await recomputeSample('claim', claim as never), {
      issuer,
      at: signedAt,
      text: 'We stand by these figures.',
    });
    const result = await verified(await sign(payload, maker.privateJwk), { policy: samplePolicy(maker.publicJwk) });
    expect([result.outcome, failed(result)]).toEqual(['accepted', []]);
  });

  test('a qualified opinion on a claim that does not recompute, where the policy accepts qualified opinions', async () => {
    const wrong = await sampleClaim('41000');
    const audit = { ...cleanAudit, opinion: 'qualified', basis: 'The total is 2.5 % too high.' } as const;
    const qualified = await sign(
      verificationPayload(await pinned(wrong), await recomputeSample('claim', wrong as never), audit),
      us.privateJwk,
    );
    const options = { artifacts: [JSON.stringify(wrong)] };
    const accepting = await verified(qualified, {
      ...options,
      policy: samplePolicy(us.publicJwk, {}, { opinions: ['unmodified', 'qualified'] }),
    });
    expect([accepting.outcome, accepting.reproduced]).toEqual(['accepted', false]);
    expectRejected(await verified(qualified, options), 'policy.opinion');
  });

  test('an artifact in any spelling of the same JSON', async () => {
    for (const text of [JSON.stringify(claim), canonicalJson(claim), new TextEncoder().encode(artifact)]) {
      expect((await verified(token, { artifacts: [text] })).outcome).toBe('accepted');
    }
  });
});

describe('verify leaves open', () => {
  test('a token without its artifact: it vouches for no document that anybody holds', async () => {
    const result = await verified(token, { artifacts: [] });
    expect([result.outcome, result.rung, failed(result)]).toEqual(['indeterminate', 'authentic', []]);
    expect(statusOf(result, 'bind.artifact-digest')).toBe('skip');
  });

  test('numbers that nobody recomputed, unless the policy does not want it', async () => {
    const options = { artifacts: [artifact], asOf: signedAt };
    for (const recompute of ['required', 'if-given'] as const) {
      const policy = await openPolicy({ ...samplePolicy(us.publicJwk), recompute });
      const result = await verify(token, { ...options, policy });
      expect([result.outcome, result.rung, statusOf(result, 'calc.recompute')]).toEqual([
        'indeterminate',
        'authentic',
        'skip',
      ]);
    }
    const policy = await openPolicy({ ...samplePolicy(us.publicJwk), recompute: 'never' });
    const result = await verify(token, { ...options, policy });
    expect([result.outcome, result.reproduced]).toEqual(['accepted', false]);
  });

  test('an artifact that broke the calculator', async () => {
    const recompute = async () => Promise.reject(new Error('no such methodology\u001b[2J'));
    const result = await verified(token, { recompute });
    expect([result.outcome, statusOf(result, 'calc.recompute')]).toEqual(['indeterminate', 'error']);
    expect(reasonOf(result, 'calc.recompute')).toContain('no such methodology\\u{001B}[2J');
  });

  test('nothing because of the calculator, where the policy never recomputes', async () => {
    const recompute = async () => Promise.reject(new Error('called'));
    expect(
      (await verified(token, { recompute, policy: { ...samplePolicy(us.publicJwk), recompute: 'never' } })).outcome,
    ).toBe('accepted');
  });
});

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
    const payload = conformancePayload(await pinned(report), {
      issuer: auditor,
      at: signedAt,
      party: 'third',
      level: 'L1',
      validDays: 1,
      rulesOut: [],
    });
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

describe('verify refuses an artifact:', () => {
  test('of which one byte was changed', async () => {
    expectRejected(
      await verified(token, { artifacts: [artifact.replace('"40000"', '"40001"')] }),
      'bind.artifact-digest',
    );
  });

  test('that is another one', async () => {
    const result = await verified(token, { artifacts: [JSON.stringify(sampleReport())] });
    expectRejected(result, 'bind.artifact-digest');
    expect([result.rung, result.reproduced]).toEqual(['authentic', false]);
  });

  test('beside the right one, because whoever hands it over believes that it is attested', async () => {
    expectRejected(
      await verified(token, { artifacts: [artifact, JSON.stringify(sampleReport())] }),
      'bind.artifact-digest',
    );
  });

  test.each([
    ['with a member twice', () => artifact.replace('"gwp"', '"gwp": "as-factor-sets", "gwp"')],
    ['with a byte order mark', () => `\uFEFF${artifact}`],
    ['that is no object', () => '[]'],
    ['that is not UTF-8', () => Uint8Array.of(0xff)],
  ])('%s', async (_name, make) =>
    expectRejected(await verified(token, { artifacts: [make()] }), 'bind.artifact-digest'),
  );

  test('larger than the policy reads', async () => {
    const policy = { ...samplePolicy(us.publicJwk), limits: { tokenBytes: 1_048_576, artifactBytes: 100 } };
    expectRejected(await verified(token, { policy }), 'bind.artifact-digest');
  });

  test.each([
    ['its id', { id: 'urn:uuid:1' }],
    ['the version of the tool', { report: { tool: { name: 'LumenMeter', version: '4.8.0', vendor: 'Lumen Tools' } } }],
    [
      'the responsible party',
      { report: { responsibleParty: { name: 'Somebody Else', id: 'did:web:vendor.example' } } },
    ],
  ])('that the attestation misdescribes: %s', async (_what, change) => {
    const subject = opinion.credentialSubject as unknown as { report: object };
    const report = { ...subject.report, ...((change as { report?: object }).report ?? {}) };
    const lying = { ...opinion, credentialSubject: { ...subject, ...change, report } };
    expectRejected(await verified(await forge(lying)), 'bind.artifact-summary');
  });

  test('whose verdict the certificate misstates', async () => {
    const report = { ...sampleReport(), verdict: 'not-conformant' } as const;
    const testing = {
      issuer: auditor,
      at: signedAt,
      party: 'third',
      level: 'L1',
      validDays: 365,
      rulesOut: [],
    } as const;
    const payload = conformancePayload({ document: sampleReport(), digest: (await pinned(report)).digest }, testing);
    expectRejected(
      await verified(await forge(payload), { artifacts: [JSON.stringify(report)] }),
      'bind.artifact-summary',
    );
  });

  test('that does not recompute, although the attestation says that it does', async () => {
    const wrong = await sampleClaim('41000');
    const blind = verificationPayload(await pinned(wrong), { agrees: true, quantities: [] }, cleanAudit);
    const cover = {
      ...blind.credentialSubject,
      engagement: {
        kind: 'verification',
        party: 'third',
        assurance: [{ scope: ['/footprints/0/total'], level: 'limited' }],
      },
    };
    const result = await verified(await forge({ ...blind, credentialSubject: cover }), {
      artifacts: [JSON.stringify(wrong)],
    });
    expectRejected(result, 'calc.recompute');
  });

  test('whose recomputed value the attestation misstates', async () => {
    const subject = opinion.credentialSubject as unknown as { quantities: object[] };
    const lying = {
      ...opinion,
      credentialSubject: {
        ...subject,
        quantities: [{ ...subject.quantities[0], reported: '39999', recomputed: '39999' }],
      },
    };
    expectRejected(await verified(await forge(lying)), 'calc.quantities');
  });
});

describe('verify refuses a statement', () => {
  test('that contradicts itself', async () => {
    const subject = opinion.credentialSubject as unknown as { opinion: object };
    const lying = {
      ...opinion,
      credentialSubject: {
        ...subject,
        opinion: { ...subject.opinion, parts: [{ level: 'limited', form: 'positive' }] },
      },
    };
    const result = await verified(await forge(lying));
    expectRejected(result, 'audit.coherence');
    expect(reasonOf(result, 'audit.coherence')).toBe('limited assurance in positive form (level-form)');
  });

  test('that one person made and reviewed', async () => {
    const subject = opinion.credentialSubject as unknown as { verifier: { lead: object } };
    expectRejected(
      await verified(
        await forge({
          ...opinion,
          credentialSubject: { ...subject, verifier: { ...subject.verifier, reviewer: subject.verifier.lead } },
        }),
      ),
      'audit.four-eyes',
    );
  });

  test.each(['Lumen Models GmbH', 'LUMEN  TOOLS.'])('by a third party that is none: %s', async (name) => {
    expectRejected(
      await verified(await forge({ ...opinion, issuer: { ...opinion.issuer, name } })),
      'trust.independence',
    );
  });

  test.each<[string, Partial<Policy['accept']>, CheckId]>([
    ['of a type that the policy does not accept', { types: ['CarbonToolConformance'] }, 'policy.type'],
    ['of a kind that the policy does not accept', { kinds: ['testing'] }, 'policy.kind'],
    ['by a party that the policy does not accept', { parties: ['first', 'second'] }, 'policy.party'],
    ['with an opinion that the policy does not accept', { opinions: ['adverse'] }, 'policy.opinion'],
    ['with a materiality above the policy', { maxMateriality: '0.01' }, 'policy.materiality'],
  ])('%s', async (_name, accept, id) =>
    expectRejected(await verified(token, { policy: samplePolicy(us.publicJwk, {}, accept) }), id),
  );

  test('of a tool level that the policy does not accept, or of a tool that did not pass', async () => {
    const testing = {
      issuer: auditor,
      at: signedAt,
      party: 'third',
      level: 'L1',
      validDays: 365,
      rulesOut: [],
    } as const;
    const report = sampleReport();
    const certificate = await sign(conformancePayload(await pinned(report), testing), us.privateJwk);
    expectRejected(
      await verified(certificate, {
        artifacts: [JSON.stringify(report)],
        policy: samplePolicy(us.publicJwk, {}, { levels: ['L2', 'L3'] }),
      }),
      'policy.level',
    );
    const bad = { ...report, verdict: 'not-conformant' } as const;
    const failing = await sign(conformancePayload(await pinned(bad), testing), us.privateJwk);
    expectRejected(
      await verified(failing, {
        artifacts: [JSON.stringify(bad)],
        recompute: async () => ({ agrees: true, quantities: [] }),
      }),
      'policy.opinion',
    );
  });

  test('older than the policy allows', async () => {
    const policy = samplePolicy(us.publicJwk, {}, { maxAgeDays: 30 });
    expectRejected(await verified(token, { policy, asOf: new Date('2026-12-20T09:00:01Z') }), 'policy.age');
    expect((await verified(token, { policy, asOf: new Date('2026-12-20T09:00:00Z') })).outcome).toBe('accepted');
  });
});

describe('no attacker can', () => {
  const flip = (bytes: Uint8Array, bit: number): Uint8Array =>
    bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
  const decode = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
  const encode = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

  test('flip one bit of the token and have it accepted', async () => {
    const policy = await openPolicy(samplePolicy(us.publicJwk));
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length * 8 - 1), async (bit) => {
        const result = await verify(decode(flip(encode(token), bit)), {
          policy,
          artifacts: [artifact],
          recompute: recomputeSample,
          asOf: signedAt,
        });
        expect(result.outcome).toBe('rejected');
        expect(result.attestation).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  test('flip one bit of the artifact and have it accepted, but for one that changes no value', async () => {
    const policy = await openPolicy(samplePolicy(us.publicJwk));
    const bytes = new TextEncoder().encode(JSON.stringify(claim));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const result = await verify(token, {
          policy,
          artifacts: [flip(bytes, bit)],
          recompute: recomputeSample,
          asOf: signedAt,
        });
        expect(result.outcome).toBe('rejected');
      }),
      { numRuns: 400 },
    );
  });

  test('improve the outcome by leaving the artifact out', async () => {
    const height = (result: Verification): number => rungs.indexOf(result.rung);
    const tokens = fc.record({
      payload: fc.constantFrom('clean', 'expired-key', 'other-kind', 'incoherent', 'tampered'),
      artifact: fc.constantFrom('right', 'wrong', 'broken'),
      recompute: fc.constantFrom('required', 'if-given', 'never'),
    });
    await fc.assert(
      fc.asyncProperty(tokens, async (one) => {
        const subject = opinion.credentialSubject as unknown as { opinion: object };
        const of =
          one.payload === 'incoherent'
            ? await forge({ ...opinion, credentialSubject: { ...subject, opinion: { ...subject.opinion, parts: [] } } })
            : one.payload === 'tampered'
              ? `${token.slice(0, -3)}AAA`
              : token;
        const policy = {
          ...samplePolicy(
            us.publicJwk,
            one.payload === 'expired-key' ? { notAfter: '2026-01-01T00:00:00Z' } : {},
            one.payload === 'other-kind' ? { kinds: ['testing'] } : {},
          ),
          recompute: one.recompute,
        } as Policy;
        const handed = { right: artifact, wrong: artifact.replace('40000', '40001'), broken: '{' }[one.artifact];
        const [given, left] = [
          await verified(of, { policy, artifacts: [handed] }),
          await verified(of, { policy, artifacts: [] }),
        ];
        expect(left.outcome).not.toBe('accepted');
        expect(height(left)).toBeLessThanOrEqual(height(given));
        if (given.outcome === 'rejected' && one.artifact === 'right') expect(left.outcome).toBe('rejected');
      }),
    );
  });
});

test('what an attestation says of itself is shown escaped, because its author may be hostile', async () => {
  const name = 'Northgate\u202E ecnarussA';
  const result = await verified(await sign({ ...opinion, issuer: { ...opinion.issuer, name } }, us.privateJwk));
  expect(result.attestation?.issuer.name).toBe('Northgate\\u{202E} ecnarussA');
});

test('the public half of a key is all that verification needs', () => {
  expect(publicHalf(us.privateJwk)).toEqual(us.publicJwk);
});
