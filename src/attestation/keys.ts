/** Key pairs, and the checks that a key must pass before it may sign or be trusted. JWK (RFC 7517), thumbprint (RFC 7638). */
import { base64url, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { AssayError } from '../errors.js';
import { ed25519Fault, primeCurveFault } from './curve.js';
import { quoted } from './text.js';

/** One line per algorithm that may sign an attestation; `names` are the `alg` values under which a key may say so. */
export const algorithms = {
  Ed25519: { kty: 'OKP', crv: 'Ed25519', names: ['Ed25519', 'EdDSA'] },
  ES256: { kty: 'EC', crv: 'P-256', names: ['ES256'] },
  ES384: { kty: 'EC', crv: 'P-384', names: ['ES384'] },
} as const;

export type SigningAlgorithm = keyof typeof algorithms;

export interface PublicJwk {
  readonly kty: 'OKP' | 'EC';
  readonly crv: 'Ed25519' | 'P-256' | 'P-384';
  readonly x: string;
  readonly y?: string;
  /** `<issuer>#<thumbprint>`. */
  readonly kid?: string;
  readonly alg?: string;
  readonly use?: string;
  readonly key_ops?: readonly string[];
}

export interface PrivateJwk extends PublicJwk {
  readonly d: string;
}

/** A key that passed every check, ready for use. */
export interface CheckedKey {
  readonly key: CryptoKey;
  readonly alg: SigningAlgorithm;
  readonly thumbprint: string;
}

/** Members that only a private or a symmetric key has (RFC 7518 sections 6.2.2, 6.3.2, 6.4; `priv` of RFC 9964). */
const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'] as const;

/** How to name an issuer that has no DID: by its key (RFC 9278). */
export function thumbprintUrn(thumbprint: string): string {
  return `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${thumbprint}`;
}

/**
 * Makes a key pair.
 * @param issuer DID or URN that the key speaks for; without one the key is its own issuer, named by its thumbprint.
 * @returns both halves as JWK, with `kid` = `<issuer>#<thumbprint>`.
 */
export async function newKeyPair(
  alg: SigningAlgorithm = 'Ed25519',
  issuer?: string,
): Promise<{ readonly privateJwk: PrivateJwk; readonly publicJwk: PublicJwk }> {
  const pair = await generateKeyPair(alg, { extractable: true });
  const { d, ...bare } = (await exportJWK(pair.privateKey)) as PrivateJwk;
  const thumbprint = await thumbprintOf(bare);
  const publicJwk = { ...bare, kid: `${issuer ?? thumbprintUrn(thumbprint)}#${thumbprint}`, alg, use: 'sig' };
  return { publicJwk, privateJwk: { ...publicJwk, d } };
}

/** The public half of a private JWK. */
export function publicHalf({ d: _secret, ...publicJwk }: PrivateJwk): PublicJwk {
  return publicJwk;
}

/** RFC 7638 thumbprint, SHA-256, base64url. */
export function thumbprintOf(jwk: PublicJwk): Promise<string> {
  return calculateJwkThumbprint(pointOf(jwk));
}

/**
 * Checks a public key and makes it ready to verify with.
 * @throws AssayError ERR_KEY_INVALID: not a public key of a known kind, not meant for signatures, weak, or off its curve.
 */
export async function importPublicKey(value: unknown, file?: string): Promise<CheckedKey> {
  refuseSecrets(value, file);
  return checkedKey(value, 'verify', file);
}

/** @throws AssayError ERR_KEY_INVALID for a key that holds a private or symmetric member. */
export function refuseSecrets(value: unknown, file?: string): void {
  const secret = isRecord(value) ? secretMembers.find((member) => value[member] !== undefined) : undefined;
  if (secret === undefined) return;
  throw unfit(
    file,
    `holds the private member "${secret}"; give the public half only, and treat the key as compromised if others saw it`,
  );
}

/**
 * Checks a private key, also that its two halves belong together, and makes it ready to sign with.
 * @throws AssayError ERR_KEY_INVALID.
 */
export async function importPrivateKey(value: unknown, file?: string): Promise<CheckedKey> {
  if (!isRecord(value) || typeof value.d !== 'string')
    throw unfit(file, 'has no private member "d"; name the private key file that `assay keys new` made');
  const signer = await checkedKey(value, 'sign', file);
  const verifier = await platformKey(publicHalf(value as unknown as PrivateJwk), signer.alg, file);
  const probe = new TextEncoder().encode('do the two halves belong together?');
  const algorithm =
    signer.alg === 'Ed25519' ? { name: 'Ed25519' } : { name: 'ECDSA', hash: `SHA-${signer.alg.slice(2)}` };
  const signature = await globalThis.crypto.subtle.sign(algorithm, signer.key, probe);
  if (!(await globalThis.crypto.subtle.verify(algorithm, verifier, signature, probe)))
    throw unfit(file, 'has a private and a public half that do not belong together');
  return signer;
}

async function checkedKey(value: unknown, operation: 'sign' | 'verify', file?: string): Promise<CheckedKey> {
  const alg = algorithmOf(value, file);
  const jwk = value as PublicJwk & { d?: string };
  checkPurpose(jwk, alg, operation, file);
  checkPoint(jwk, file);
  return { key: await platformKey(jwk, alg, file), alg, thumbprint: await thumbprintOf(jwk) };
}

async function platformKey(jwk: PublicJwk & { d?: string }, alg: SigningAlgorithm, file?: string): Promise<CryptoKey> {
  try {
    return (await importJWK({ ...pointOf(jwk), ...(jwk.d === undefined ? {} : { d: jwk.d }) }, alg)) as CryptoKey;
  } catch (cause) {
    throw unfit(
      file,
      'is refused by the cryptographic library of this platform; make a new one',
      'attestation-key-strength',
      cause,
    );
  }
}

/** The members that make the key, without those that only speak about it. */
function pointOf({ kty, crv, x, y }: PublicJwk): JWK {
  return { kty, crv, x, ...(y === undefined ? {} : { y }) };
}

function algorithmOf(value: unknown, file?: string): SigningAlgorithm {
  if (!isRecord(value) || value.kty === undefined)
    throw unfit(file, 'is not a JSON Web Key (an object with "kty" and "crv")');
  for (const [alg, { kty, crv }] of Object.entries(algorithms))
    if (value.kty === kty && value.crv === crv) return alg as SigningAlgorithm;
  throw unfit(
    file,
    `is of type ${quoted(String(value.kty))} and curve ${quoted(String(value.crv))}; expected OKP with Ed25519, or EC with P-256 or P-384`,
    'attestation-algorithms',
  );
}

function checkPurpose(jwk: PublicJwk, alg: SigningAlgorithm, operation: 'sign' | 'verify', file?: string): void {
  const names: readonly string[] = algorithms[alg].names;
  if (jwk.alg !== undefined && !names.includes(jwk.alg))
    throw unfit(file, `says "alg" ${quoted(String(jwk.alg))}, but its curve is for ${alg}`, 'attestation-algorithms');
  if (jwk.use !== undefined && jwk.use !== 'sig')
    throw unfit(file, `says "use" ${quoted(String(jwk.use))}; only keys for signatures ("sig") are accepted`);
  const operations: unknown = jwk.key_ops;
  if (operations === undefined || (Array.isArray(operations) && operations.includes(operation))) return;
  throw unfit(file, `does not list "${operation}" in "key_ops"`);
}

function checkPoint(jwk: PublicJwk, file?: string): void {
  const x = coordinate(jwk, 'x', file);
  const fault = jwk.crv === 'Ed25519' ? ed25519Fault(x) : primeCurveFault(jwk.crv, x, coordinate(jwk, 'y', file));
  if (fault !== undefined) throw unfit(file, fault, 'attestation-key-strength');
}

/** Bytes of a coordinate; padding, white space or stray trailing bits would give one key several thumbprints. */
function coordinate(jwk: PublicJwk, member: 'x' | 'y', file?: string): Uint8Array {
  const text: unknown = jwk[member];
  if (typeof text !== 'string' || !/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1)
    throw unfit(file, `has no base64url member "${member}"`);
  const bytes = base64url.decode(text);
  if (base64url.encode(bytes) !== text)
    throw unfit(file, `has a member "${member}" that is not canonical base64url`, 'attestation-key-strength');
  return bytes;
}

function unfit(
  file: string | undefined,
  fault: string,
  requirement: 'attestation-key-strength' | 'attestation-algorithms' = 'attestation-key-strength',
  cause?: unknown,
): AssayError {
  return new AssayError('ERR_KEY_INVALID', `${file ?? 'the key'}: ${fault}`, { file, requirement, cause });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
