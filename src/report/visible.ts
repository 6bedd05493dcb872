/** Text from documents, made harmless for the eye, whether it goes into a terminal, a page or a picture. */

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/gu;
/** What is said with these is seen: tabs and line ends, and the joiners that Persian, Hindi and emoji are written with. */
const kept = new Set(['\t', '\n', '\r', '\u200c', '\u200d']);

/**
 * Shows as an escape, `\u202e`, what would not be seen as itself: control characters, which terminals obey and XML forbids;
 * marks that turn the direction of reading, by which a name can look like another; lone surrogates.
 */
export function visible(text: string): string {
  return text.replace(hidden, (sign) => (kept.has(sign) ? sign : escaped(sign.codePointAt(0)!)));
}

function escaped(code: number): string {
  const hex = code.toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
