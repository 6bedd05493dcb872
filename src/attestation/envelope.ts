/**
 * The envelope: a compact JWS (RFC 7515) in a closed profile. What the profile does not name is refused before any
 * cryptography sees it, because a JOSE library must be lenient where a certificate must not be.
 */
import { base64url, compactVerify } from 'jose';
import { AssayError } from '../errors.js';
import { type JsonValue, parseJson } from '../json.js';
import { algorithms, type CheckedKey } from './keys.js';
import type { Ledger } from './ledger.js';
import { quoted } from './text.js';

/** What the profile allows at most; a policy may allow less of the first. */
export const envelopeLimits = { tokenBytes: 1_048_576, headerBytes: 8_192, headerDepth: 4 } as const;

/** The media type that the header names, exactly so (VC-JOSE-COSE; RFC 8725 section 3.11). */
export const tokenType = 'vc+jwt';

export interface ProtectedHeader {
  readonly alg: string;
  readonly kid: string;
  readonly typ: string;
  readonly cty?: string;
}

/** A well-formed token. Nothing in it is a fact yet. */
export interface Envelope {
  readonly token: string;
  readonly header: ProtectedHeader;
  /** What `kid` claims: the issuer and the thumbprint of its key. */
  readonly claimed: { readonly issuer: string; readonly thumbprint: string };
}

/** `<DID or URN>#<RFC 7638 thumbprint>`. */
const kidPattern = /^((?:did|urn):[^\s#]+)#([A-Za-z0-9_-]{43})$/;

/** The issuer and the thumbprint that a `kid` names, or nothing if it has not the form. */
export function splitKid(kid: string): { readonly issuer: string; readonly thumbprint: string } | undefined {
  const [, issuer, thumbprint] = kidPattern.exec(kid) ?? [];
  return issuer === undefined || thumbprint === undefined ? undefined : { issuer, thumbprint };
}

/** Reads the outside of a token up to the rung `well-formed`; nothing if it does not get there. */
export function readEnvelope(
  token: string,
  ledger: Ledger,
  limit: number = envelopeLimits.tokenBytes,
): Envelope | undefined {
  if (
    !ledger.expect(
      'input.size',
      token.length <= limit,
      `the token has ${token.length} characters; the limit is ${limit}`,
    )
  )
    return undefined;
  const segments = token.split('.');
  if (
    !ledger.expect(
      'input.shape',
      segments.length === 3 && !segments.includes(''),
      segments.length === 3
        ? 'expected three parts joined by dots and found an empty one'
        : `expected three parts joined by dots and found ${segments.length}; is this the file of the token?`,
    )
  )
    return undefined;
  const lenient = segments.findIndex((segment) => !isCanonicalBase64url(segment));
  if (
    !ledger.expect(
      'jws.compact-canonical',
      lenient === -1,
      `the ${['header', 'payload', 'signature'][lenient]} is not canonical base64url: padding, white space, a foreign character or stray trailing bits`,
    )
  )
    return undefined;
  const header = readHeader(segments[0]!, ledger);
  return header === undefined ? undefined : examineHeader(token, header, ledger);
}

/**
 * Checks the signature with a key of the policy, and reads the payload from the very bytes that were verified.
 * @returns the payload at the rung `authentic`, or nothing.
 */
export async function authenticate(
  envelope: Envelope,
  key: CheckedKey,
  ledger: Ledger,
): Promise<JsonValue | undefined> {
  const verified = await verifySignature(envelope.token, envelope.header.alg, key);
  if (!ledger.expect('jws.signature', 'payload' in verified, 'fault' in verified ? verified.fault : ''))
    return undefined;
  try {
    const payload = parseJson((verified as { payload: Uint8Array }).payload, {
      file: 'the payload',
      maxBytes: envelopeLimits.tokenBytes,
    });
    ledger.pass('jws.payload-json');
    return payload;
  } catch (error) {
    ledger.fail('jws.payload-json', messageOf(error));
    return undefined;
  }
}

/** The bytes under a signature that holds, or why it does not. Never throws: a JOSE library throws in many ways, all of which mean no. */
export async function verifySignature(
  token: string,
  alg: string,
  key: CheckedKey,
): Promise<{ readonly payload: Uint8Array } | { readonly fault: string }> {
  const names: readonly string[] = algorithms[key.alg].names;
  if (!names.includes(alg))
    return {
      fault: `the header says ${quoted(alg)}, but the key that the policy has under this kid is for ${key.alg}`,
    };
  try {
    return { payload: (await compactVerify(token, key.key, { algorithms: [alg] })).payload };
  } catch (error) {
    const code: unknown = (error as { code?: unknown } | null)?.code;
    if (code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED')
      return { fault: 'the signature does not belong to this header, payload and key' };
    return { fault: `the signature cannot be checked: ${messageOf(error)}` };
  }
}

/**
 * Canonical base64url is the alphabet of RFC 4648 section 5 without padding, whose last character leaves the unused bits zero;
 * so a text has one spelling only.
 */
export function isCanonicalBase64url(text: string): boolean {
  return /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?$/.test(text);
}

function readHeader(segment: string, ledger: Ledger): JsonValue | undefined {
  try {
    const header = parseJson(base64url.decode(segment), {
      file: 'the header',
      maxBytes: envelopeLimits.headerBytes,
      maxDepth: envelopeLimits.headerDepth,
    });
    ledger.pass('jws.header-json');
    return header;
  } catch (error) {
    ledger.fail('jws.header-json', messageOf(error));
    return undefined;
  }
}

/** All header checks are made, so that the report names every fault and not only the first. */
function examineHeader(token: string, header: JsonValue, ledger: Ledger): Envelope | undefined {
  const fault = closedFault(header);
  if (!ledger.expect('jws.header-closed', fault === undefined, fault ?? '')) return undefined;
  const { alg, kid, typ, cty } = header as unknown as ProtectedHeader;
  const claimed = splitKid(kid);
  const sound = [
    ledger.expect(
      'jws.typ',
      typ === tokenType && (cty === undefined || cty === 'vc'),
      `expected typ "${tokenType}" (cty "vc" or none) and found typ ${quoted(typ)}${cty === undefined ? '' : `, cty ${quoted(cty)}`}`,
    ),
    examineAlgorithm(alg, ledger),
    ledger.expect(
      'jws.kid-form',
      claimed !== undefined,
      `expected <DID or URN>#<thumbprint of 43 characters> and found ${quoted(kid)}`,
    ),
  ];
  return claimed !== undefined && sound.every(Boolean)
    ? { token, header: header as unknown as ProtectedHeader, claimed }
    : undefined;
}

function closedFault(header: JsonValue): string | undefined {
  if (typeof header !== 'object' || header === null || Array.isArray(header)) return 'the header is not an object';
  const foreign = Object.keys(header).filter((name) => !['alg', 'kid', 'typ', 'cty'].includes(name));
  if (foreign.length > 0)
    return `the header holds ${foreign.map((name) => quoted(name)).join(', ')}; only alg, kid, typ and cty may be there`;
  const missing = ['alg', 'kid', 'typ'].filter((name) => !Object.hasOwn(header, name));
  if (missing.length > 0) return `the header lacks ${missing.join(', ')}`;
  const wrong = Object.keys(header).filter((name) => typeof header[name] !== 'string');
  return wrong.length === 0 ? undefined : `${wrong.join(', ')} in the header must be text`;
}

function examineAlgorithm(alg: string, ledger: Ledger): boolean {
  if (alg === 'EdDSA') {
    ledger.warn('jws.alg-allowed', 'the header says "EdDSA"; RFC 9864 calls this algorithm "Ed25519"');
    return true;
  }
  return ledger.expect(
    'jws.alg-allowed',
    Object.hasOwn(algorithms, alg),
    `expected ${Object.keys(algorithms).join(', ')} and found ${quoted(alg)}`,
  );
}

function messageOf(error: unknown): string {
  if (error instanceof AssayError) return error.message;
  return error instanceof Error ? error.message : 'unknown failure';
}
