/** Which name of the tool's table a processor's own name stands for: codecarbon/core/cpu.py. */

/**
 * The name that is the same, capitals aside; else the only one that shares all its words with the model, or has all of the
 * model's. Several such names are none: the tool does not choose between them.
 */
export function nameInTable(model: string, names: readonly string[]): string | undefined {
  const short = withoutClock(model);
  const same = [model, short].flatMap((one) => names.filter((name) => name.toLowerCase() === one.toLowerCase()));
  if (same.length > 0) return same[0];
  const words = wordsOf(short);
  const [only, ...more] = names.filter((name) => oneHoldsTheOther(wordsOf(name), words));
  return more.length === 0 ? only : undefined;
}

/** `Intel(R) Xeon(R) Gold 6248 CPU @ 2.50GHz` as `Intel Xeon Gold 6248`. */
function withoutClock(model: string): string {
  const plain = model.replaceAll('(R)', '');
  const clock = plain.indexOf(' CPU @ ');
  return (clock > 0 ? plain.slice(0, clock) : plain).replaceAll(' CPU', '').replaceAll(/ @\s*\d+\.\d+GHz/g, '');
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(name.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []);
}

function oneHoldsTheOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return few.size > 0 && [...few].every((word) => many.has(word));
}
