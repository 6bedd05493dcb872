/**
 * Attestations: an independent auditor signs, anybody verifies, off-line. Runs in Node and in browsers.
 *
 * - `newKeyPair`, `publicHalf`, `thumbprintOf`: keys
 * - `openPolicy`, `verify`: whom to trust, and what a token comes to
 * - `verificationPayload`, `conformancePayload`, `declarationPayload`, `sign`: what is signed, and signing
 * - `checks`, `coherenceRules`: every named check and rule
 */
export type { Artifact } from './bind.js';
export { type CheckDefinition, type CheckId, checks, type Rung, rungs } from './checks.js';
export { coherenceRules, contradictions } from './coherence.js';
export { type AttestationType, attestationTypes, type Credential } from './credential.js';
export {
  type CheckedKey,
  importPrivateKey,
  importPublicKey,
  newKeyPair,
  type PrivateJwk,
  type PublicJwk,
  publicHalf,
  type SigningAlgorithm,
  thumbprintOf,
  thumbprintUrn,
} from './keys.js';
export type { CheckEntry, CheckStatus, Outcome } from './ledger.js';
export {
  type Audit,
  conformancePayload,
  declarationPayload,
  type Pinned,
  type Terms,
  type Testing,
  verificationPayload,
} from './payload.js';
export { openPolicy, type TrustPolicy } from './policy.js';
export type { ArtifactKind, Recompute, RecomputedQuantity, RecomputeResult } from './recompute.js';
export { sign } from './sign.js';
export { quoted, visible } from './text.js';
export { type VerifyOptions, verify } from './verify.js';
