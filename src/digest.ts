import { canonicalJson } from './json.js';

/** SHA-256 of bytes, or of a text in UTF-8, as `sha256:<64 hex digits>`. Runs in Node and in browsers. */
export async function sha256(data: string | Uint8Array): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return `sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** SHA-256 of a document's canonical form (RFC 8785), so that white space and member order do not matter. */
export function digestOf(document: unknown): Promise<string> {
  return sha256(canonicalJson(document));
}
