import { importPrivateKey, importPublicKey, newKeyPair, type SigningAlgorithm } from '../src/attestation/keys.js';
import { verificationPayload } from '../src/attestation/payload.js';
import { openPolicy } from '../src/attestation/policy.js';
import {
  auditor,
  cleanAudit,
  pinned,
  recomputeSample,
  sampleClaim,
  samplePolicy,
  signedAt,
} from '../src/attestation/samples.cases.js';
import { sign } from '../src/attestation/sign.js';
import { verify } from '../src/attestation/verify.js';
import { perSecond, type Row, rate, ratio, times } from './measure.js';

/** An opinion of some 3 KB. The limit is what WebCrypto alone takes for the same bytes with the same key. */
export async function* benchAttestation(): AsyncGenerator<Row> {
  const claim = await sampleClaim();
  const opinion = verificationPayload(await pinned(claim), await recomputeSample('claim', claim as never), cleanAudit);
  const artifacts = [JSON.stringify(claim)];
  for (const alg of ['Ed25519', 'ES256'] as const) {
    const { privateJwk, publicJwk } = await newKeyPair(alg, auditor.id);
    const token = await sign(opinion, privateJwk);
    const policy = await openPolicy(samplePolicy(publicJwk));
    const bare = await bareCrypto(alg, privateJwk, publicJwk, token);
    const whole = () => verify(token, { policy, artifacts, recompute: recomputeSample, asOf: signedAt });
    const { outcome } = await whole();
    if (outcome !== 'accepted' || !(await bare.verify())) throw new Error(`the token of the bench is ${outcome}`);

    yield [
      `${alg}: sign (${token.length.toLocaleString('en')} characters), key checked each time`,
      perSecond(await rate(() => sign(opinion, privateJwk))),
    ];
    yield [`${alg}: sign over bare WebCrypto sign`, times(await ratio(() => sign(opinion, privateJwk), bare.sign))];
    yield [`${alg}: verify with policy and claim, every check`, perSecond(await rate(whole))];
    yield [`${alg}: verify over bare WebCrypto verify`, times(await ratio(whole, bare.verify))];
    yield [
      `${alg}: open the policy and verify once`,
      perSecond(
        await rate(async () => {
          const fresh = await openPolicy(samplePolicy(publicJwk));
          return verify(token, { policy: fresh, artifacts, recompute: recomputeSample, asOf: signedAt });
        }),
      ),
    ];
  }
}

async function bareCrypto(alg: SigningAlgorithm, privateJwk: object, publicJwk: object, token: string) {
  const [signer, verifier] = [await importPrivateKey(privateJwk), await importPublicKey(publicJwk)];
  const algorithm = alg === 'Ed25519' ? { name: alg } : { name: 'ECDSA', hash: 'SHA-256' };
  const signed = new TextEncoder().encode(token.slice(0, token.lastIndexOf('.')));
  const signature = await crypto.subtle.sign(algorithm, signer.key, signed);
  return {
    sign: () => crypto.subtle.sign(algorithm, signer.key, signed),
    verify: () => crypto.subtle.verify(algorithm, verifier.key, signature, signed),
  };
}
