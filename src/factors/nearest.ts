/** Keys that look like one that is not there, for an error message. Never used to find a factor. */
import type { FactorRow } from '../generated/documents.js';

/** The keys of the rows most like a text, the likest first; a row counts by its key, its name or an alias. */
export function nearest(key: string, rows: readonly FactorRow[], count = 5): readonly string[] {
  const wanted = plain(key);
  return rows
    .map((row) => ({ key: row.key, away: Math.min(...namesOf(row).map((name) => distance(wanted, plain(name)))) }))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, count)
    .map((row) => row.key);
}

function namesOf({ key, name, aliases = [] }: FactorRow): readonly string[] {
  return [key, ...(name === undefined ? [] : [name]), ...aliases];
}

/** Letters and digits only: case, accents and punctuation are what people get wrong. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}

/** Edits from one text to the other (Levenshtein); nearly none when one holds the other whole. */
function distance(a: string, b: string): number {
  if (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))) return Math.abs(a.length - b.length) / 100;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const same = a[row - 1] === b[at - 1] ? 0 : 1;
      line.push(Math.min(before[at]! + 1, line[at - 1]! + 1, before[at - 1]! + same));
    }
    before = line;
  }
  return before[b.length]!;
}
