import type { RequirementId } from './generated/requirement-id.js';

/** What the application of one requirement to one document came to. */
export type Verdict = 'pass' | 'fail' | 'skip' | 'error';

/** One requirement applied to one place of one document: collected, never thrown. */
export interface Finding {
  readonly requirement: RequirementId;
  readonly verdict: Verdict;
  /** JSON Pointer (RFC 6901) of the place; the empty text is the whole document. */
  readonly path: string;
  /** One sentence: what was looked at and what came of it. */
  readonly says: string;
  readonly expected?: string;
  readonly received?: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** One token of a JSON Pointer, escaped (RFC 6901, section 3). */
export function pointerToken(key: string | number): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The JSON Pointer that leads through these keys. */
export function pointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${pointerToken(key)}`).join('');
}
