/** Verification, off-line: each step enters its named checks into the ledger and hands on only what held. */
import { sha256 } from '../digest.js';
import type { Verification } from '../generated/documents.js';
import { applyPolicy } from './acceptance.js';
import { type Artifact, bindArtifact, readArtifact } from './bind.js';
import { examineCoherence } from './coherence.js';
import { type Credential, readCredential } from './credential.js';
import { authenticate, readEnvelope } from './envelope.js';
import { type Ledger, openLedger } from './ledger.js';
import { type FoundKey, findKey, type TrustPolicy } from './policy.js';
import { type Recompute, recomputeArtifact } from './recompute.js';
import { examineDates, examineFourEyes, examineIndependence, examineKey } from './trust.js';
import { conclude } from './verification.js';

export interface VerifyOptions {
  /** From `openPolicy`: whom to trust, and what to accept. */
  readonly policy: TrustPolicy;
  /** What the attestation is said to be about, as text or bytes. */
  readonly artifacts?: readonly Artifact[];
  /** Recomputes an artifact; without it, numbers are not recomputed and the result says so. */
  readonly recompute?: Recompute;
  /** The moment for which it is asked; now unless given. */
  readonly asOf?: Date;
}

/**
 * Verifies an attestation. Whatever is wrong with the token or the artifact is a check that failed, never a throw.
 * @returns the outcome, how far the attestation got, and every named check with its reason.
 */
export async function verify(
  token: string,
  { policy, artifacts = [], recompute, asOf }: VerifyOptions,
): Promise<Verification> {
  const ledger = openLedger();
  const at = new Date();
  const [signed, read, tokenDigest] = await Promise.all([
    readSigned(token, policy, ledger),
    Promise.all(artifacts.map((artifact) => readArtifact(artifact, policy.document.limits.artifactBytes))),
    sha256(token),
  ]);

  let reproduced = false;
  if (signed !== undefined) {
    const { credential, key } = signed;
    const document = bindArtifact(credential, read, ledger);
    reproduced = await recomputeArtifact(credential, document, recompute, policy.document.recompute, ledger);
    examineTrust(credential, key, policy, asOf ?? at, ledger);
    applyPolicy(credential, key, policy.document, asOf ?? at, ledger);
  }

  const artifact = read.find((one) => 'digest' in one)?.digest;
  const inputs = { token: tokenDigest, policy: policy.digest, ...(artifact === undefined ? {} : { artifact }) };
  return conclude({ entries: ledger.entries(), at, asOf, inputs, credential: signed?.credential, reproduced });
}

/** Up to the rung `authentic`: the envelope, a key of the policy, its signature, and the credential under it. */
async function readSigned(
  token: string,
  policy: TrustPolicy,
  ledger: Ledger,
): Promise<{ credential: Credential; key: FoundKey } | undefined> {
  const envelope = readEnvelope(token, ledger, policy.document.limits.tokenBytes);
  if (envelope === undefined) return undefined;
  const key = await findKey(envelope, policy, ledger);
  if (key === undefined) return undefined;
  const payload = await authenticate(envelope, key, ledger);
  if (payload === undefined) return undefined;
  const credential = readCredential(payload, envelope, ledger);
  return credential === undefined ? undefined : { credential, key };
}

function examineTrust(credential: Credential, key: FoundKey, policy: TrustPolicy, at: Date, ledger: Ledger): void {
  examineKey(key, credential, at, ledger);
  examineDates(credential, policy.document.skewSeconds, at, ledger);
  examineCoherence(credential, ledger);
  examineFourEyes(credential, ledger);
  examineIndependence(credential, ledger);
}
