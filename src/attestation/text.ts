/** Text that an attacker may have written is shown so that it can neither move the cursor nor turn the line around. */

/**
 * The text with every control, format (bidi, zero width), separator, unassigned, private and otherwise invisible
 * character written as `\u{…}`; the spaces of normal writing stay.
 */
export function visible(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escapeCharacter);
}

/** `visible`, cut to a length and saying so. */
export function clipped(text: string, longest: number): string {
  const characters = text.length <= longest ? text : Array.from(text).slice(0, longest).join('');
  return `${visible(characters)}${characters.length < text.length ? '…' : ''}`;
}

/** `clipped` in quotes. */
export function quoted(text: string, longest = 120): string {
  return `"${clipped(text, longest)}"`;
}

/** A moment in UTC, in whole seconds where it is one. */
export function instant(milliseconds: number): string {
  const moment = new Date(milliseconds);
  return Number.isNaN(moment.getTime()) ? 'no date' : moment.toISOString().replace('.000Z', 'Z');
}

function escapeCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}}`;
}
