/**
 * Independent verification in Python: ASSAY_PYTHON names a Python that has what interop-requirements.txt lists.
 * What we sign verifies there, with two JOSE libraries and with none; what they sign verifies here.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Attestation, VerificationSubject } from '../generated/documents.js';
import { canonicalJson } from '../json.js';
import { newKeyPair, publicHalf } from './keys.js';
import { verificationPayload } from './payload.js';
import { openPolicy } from './policy.js';
import { auditor, cleanAudit, pinned, recomputeSample, sampleClaim, samplePolicy, signedAt } from './samples.cases.js';
import { sign } from './sign.js';
import { verify } from './verify.js';

const python = process.env.ASSAY_PYTHON;
if (python === undefined)
  process.stdout.write(
    'not run: attestations in Python; set ASSAY_PYTHON to a Python with src/attestation/interop-requirements.txt\n',
  );

type Library = 'PyJWT' | 'jwcrypto' | 'cryptography';

interface Answers {
  readonly verify: readonly Readonly<Record<Library, string | null>>[];
  readonly sign: readonly Readonly<Record<'PyJWT' | 'jwcrypto', string>>[];
  readonly canonical: readonly { readonly text: string; readonly digest: string }[];
}

function inPython(asked: Partial<Record<keyof Answers, readonly unknown[]>>): Answers {
  const script = fileURLToPath(new URL('interop.py', import.meta.url));
  const input = JSON.stringify({ verify: [], sign: [], canonical: [], ...asked });
  const { status, stdout, stderr, error } = spawnSync(python!, [script], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${python} could not run interop.py: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}

/** What a library accepts after the last character of the signed part was changed. */
const tampered = (token: string): string => {
  const at = token.lastIndexOf('.') - 1;
  return `${token.slice(0, at)}${token[at] === 'A' ? 'Q' : 'A'}${token.slice(at + 1)}`;
};

describe.skipIf(python === undefined)('attestations in Python', () => {
  let opinion: Attestation;
  let claim: Awaited<ReturnType<typeof sampleClaim>>;

  beforeAll(async () => {
    claim = await sampleClaim();
    const audit = { ...cleanAudit, text: 'Geprüft: keine Einwände, 40 kg CO₂e ≤ 5 % 検証' };
    opinion = verificationPayload(await pinned(claim), await recomputeSample('claim', claim as never), audit);
  });

  test.each(['Ed25519', 'ES256', 'ES384'] as const)(
    'what we sign with %s verifies, and nothing else does',
    async (alg) => {
      const { privateJwk, publicJwk } = await newKeyPair(alg, auditor.id);
      const stranger = await newKeyPair(alg, auditor.id);
      const token = await sign(opinion, privateJwk);
      const [ours, changed, foreign] = inPython({
        verify: [
          { token, jwk: publicJwk },
          { token: tampered(token), jwk: publicJwk },
          { token, jwk: stranger.publicJwk },
        ],
      }).verify;
      const text = canonicalJson(opinion);
      expect(ours).toEqual({ PyJWT: text, jwcrypto: text, cryptography: text });
      const none = { PyJWT: null, jwcrypto: null, cryptography: null };
      expect([changed, foreign]).toEqual([none, none]);
    },
  );

  test.each([
    ['Ed25519', 'Ed25519'],
    ['Ed25519', 'EdDSA'],
    ['ES256', 'ES256'],
    ['ES384', 'ES384'],
  ] as const)('what they sign with an %s key under the name %s verifies here', async (kind, alg) => {
    const { privateJwk, publicJwk } = await newKeyPair(kind, auditor.id);
    // A library may hold the name of the algorithm in the key against the one in the header.
    const { alg: _, use: __, ...jwk } = privateJwk;
    const header = { alg, kid: publicJwk.kid, typ: 'vc+jwt' };
    // Any order of members and any white space is as good as ours: what was signed is what is read.
    const payload = JSON.stringify(opinion, undefined, 1);
    const [tokens] = inPython({ sign: [{ header, payload, jwk }] }).sign;
    const options = {
      policy: await openPolicy(samplePolicy(publicHalf(privateJwk))),
      artifacts: [JSON.stringify(claim)],
      recompute: recomputeSample,
      asOf: signedAt,
    };
    for (const token of Object.values(tokens!)) {
      const { outcome, reproduced, checks } = await verify(token, options);
      const doubtful = checks.filter(({ status }) => status === 'fail' || status === 'warn').map(({ id }) => id);
      expect([outcome, reproduced, doubtful]).toEqual(['accepted', true, alg === 'EdDSA' ? ['jws.alg-allowed'] : []]);
      expect((await verify(tampered(token), options)).outcome).toBe('rejected');
    }
  });

  test('the canonical form and the digest of a document come out the same', () => {
    const [ofClaim, ofOpinion] = inPython({ canonical: [claim, opinion] }).canonical;
    expect(ofClaim!.text).toBe(canonicalJson(claim));
    expect(ofOpinion!.text).toBe(canonicalJson(opinion));
    expect((opinion.credentialSubject as VerificationSubject).report.artifact.digest).toBe(ofClaim!.digest);
  });
});
