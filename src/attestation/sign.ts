/** Signing: what does not hold together is never signed, and what is signed is exactly what a verifier will read. */
import { CompactSign } from 'jose';
import { validate } from '../document.js';
import { AssayError } from '../errors.js';
import { canonicalJson } from '../json.js';
import { checks } from './checks.js';
import { examineCoherence } from './coherence.js';
import type { Credential } from './credential.js';
import { tokenType } from './envelope.js';
import { importPrivateKey, type PrivateJwk } from './keys.js';
import { openLedger } from './ledger.js';
import { examineFourEyes, examineIndependence } from './trust.js';

/**
 * Signs an attestation as a compact JWS in the closed profile.
 * @param credential the payload, as the builders of `payload.ts` make it or by hand.
 * @param privateJwk the issuer's key; its `kid`, if it has one, must name the same issuer.
 * @returns the token; canonical payload, so that with Ed25519 the same input gives the same token.
 * @throws AssayError ERR_ATTESTATION_INVALID (schema or coherence), ERR_KEY_INVALID.
 */
export async function sign(credential: Credential, privateJwk: PrivateJwk): Promise<string> {
  refuseUnsound(credential);
  const { key, alg, thumbprint } = await importPrivateKey(privateJwk);
  const kid = `${credential.issuer.id}#${thumbprint}`;
  if (privateJwk.kid !== undefined && privateJwk.kid !== kid) {
    throw new AssayError(
      'ERR_KEY_INVALID',
      `the key has the kid ${privateJwk.kid}, the attestation the issuer ${credential.issuer.id}; sign with a key of that issuer`,
      { requirement: 'attestation-issuer-binding' },
    );
  }
  const payload = new TextEncoder().encode(canonicalJson(credential));
  return new CompactSign(payload).setProtectedHeader({ alg, kid, typ: tokenType }).sign(key);
}

function refuseUnsound(credential: Credential): void {
  const findings = validate('attestation', credential);
  if (findings.length > 0)
    throw new AssayError(
      'ERR_ATTESTATION_INVALID',
      'the attestation is not valid by its schema; correct what the findings name',
      { findings, requirement: 'attestation-payload' },
    );
  const ledger = openLedger();
  examineCoherence(credential, ledger);
  examineFourEyes(credential, ledger);
  examineIndependence(credential, ledger);
  const failed = ledger.entries().filter(({ status }) => status === 'fail');
  if (failed[0] === undefined) return;
  const reasons = failed.map(({ reason }) => reason).join('; ');
  throw new AssayError('ERR_ATTESTATION_INVALID', `the attestation contradicts itself and was not signed: ${reasons}`, {
    requirement: checks[failed[0].id].requirement,
  });
}
