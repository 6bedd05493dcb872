/** The trust policy: the only place where keys come from. A token never brings its own key. */
import { digestOf } from '../digest.js';
import { parseDocument } from '../document.js';
import { AssayError } from '../errors.js';
import { pointer } from '../finding.js';
import type { Policy, TrustedKey } from '../generated/documents.js';
import { type Envelope, splitKid } from './envelope.js';
import { type CheckedKey, importPublicKey, refuseSecrets } from './keys.js';
import type { Ledger } from './ledger.js';
import { quoted } from './text.js';

/** A policy, read once and used for many verifications. */
export interface TrustPolicy {
  readonly document: Policy;
  readonly digest: string;
  readonly keys: ReadonlyMap<string, ListedKey>;
}

/** A key as the policy lists it; it is checked at its first use and then kept. */
interface ListedKey {
  readonly entry: TrustedKey;
  readonly checked: () => Promise<CheckedKey>;
}

/** A key that the policy lists, after its checks. */
export interface FoundKey extends CheckedKey {
  readonly entry: TrustedKey;
}

/**
 * Reads a policy document.
 * @throws AssayError ERR_POLICY_INVALID: a private key in it, a kid twice or of another issuer, or not as its schema says.
 */
export async function openPolicy(value: unknown, file?: string): Promise<TrustPolicy> {
  refusePrivateKeys(value, file);
  const document = parsePolicy(value, file);
  const keys = new Map<string, ListedKey>();
  for (const [at, entry] of document.keys.entries()) {
    const { kid, issuer } = entry;
    if (keys.has(kid))
      throw unusable(`the kid ${quoted(kid)} is listed twice; one key has one entry`, pointer('keys', at, 'kid'), file);
    if (splitKid(kid)?.issuer !== issuer)
      throw unusable(
        `the kid ${quoted(kid)} does not begin with the issuer ${quoted(issuer)}`,
        pointer('keys', at, 'kid'),
        file,
      );
    keys.set(kid, { entry, checked: once(() => importPublicKey(entry.jwk)) });
  }
  return { document, digest: await digestOf(document), keys };
}

/** The key that a token names: listed in the policy, fit for use, and the one whose thumbprint the token names. */
export async function findKey(
  { header, claimed }: Envelope,
  policy: TrustPolicy,
  ledger: Ledger,
): Promise<FoundKey | undefined> {
  const listed = policy.keys.get(header.kid);
  if (!ledger.expect('key.found', listed !== undefined, absence(claimed.issuer, policy)) || listed === undefined)
    return undefined;
  const key = await listed.checked().catch((error: unknown) => error);
  if (
    !ledger.expect(
      'key.strength',
      !(key instanceof Error),
      key instanceof AssayError ? key.message : 'the key cannot be imported',
    )
  )
    return undefined;
  const found = { ...(key as CheckedKey), entry: listed.entry };
  return ledger.expect(
    'key.thumbprint',
    found.thumbprint === claimed.thumbprint,
    `the policy lists under this kid a key whose thumbprint is ${found.thumbprint}`,
  )
    ? found
    : undefined;
}

function absence(issuer: string, { keys }: TrustPolicy): string {
  const known = [...keys.values()].some(({ entry }) => entry.issuer === issuer);
  return known
    ? `the policy lists keys of ${quoted(issuer)}, but not the one that the token names`
    : `the policy lists no key of ${quoted(issuer)}`;
}

/** A policy that is none is wrong use, and never a judgement on the token. */
function parsePolicy(value: unknown, file?: string): Policy {
  try {
    return parseDocument('policy', value, file);
  } catch (cause) {
    if (!(cause instanceof AssayError)) throw cause;
    throw new AssayError('ERR_POLICY_INVALID', cause.message, { ...cause, cause });
  }
}

/** Before the schema, which would refuse it too but could not say why it matters. */
function refusePrivateKeys(value: unknown, file?: string): void {
  const keys: unknown = (value as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(keys)) return;
  for (const [at, entry] of keys.entries()) {
    try {
      refuseSecrets((entry as { jwk?: unknown } | null)?.jwk);
    } catch (cause) {
      throw unusable((cause as AssayError).message, pointer('keys', at, 'jwk'), file, cause);
    }
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function unusable(fault: string, path: string, file?: string, cause?: unknown): AssayError {
  return new AssayError('ERR_POLICY_INVALID', `${file ?? 'the policy'}, at ${path}: ${fault}`, {
    file,
    path,
    requirement: 'attestation-policy',
    cause,
  });
}
