/** How near two figures are. Doubles are enough: 1e-9 is asked for, and they are good for 1e-15. */

/** Most digits that a comparison of doubles can vouch for. */
const mostDigits = 15;

/** Whether a figure is the wanted one within a relative tolerance; nothing is near zero but zero. */
export function near(received: number, wanted: number, tolerance: number): boolean {
  return received === wanted || Math.abs(received - wanted) <= tolerance * Math.abs(wanted);
}

/** Signed distance as a share of the wanted figure; undefined where that is zero. */
export function relativeError(received: number, wanted: number): number | undefined {
  if (received === wanted) return 0;
  return wanted === 0 ? undefined : finite((received - wanted) / Math.abs(wanted));
}

/** Correct significant digits: minus the decimal logarithm of the relative error (NIST StRD's LRE), rounded down. */
export function correctDigits(received: number, wanted: number): number {
  const error = relativeError(received, wanted);
  if (error === undefined) return 0;
  if (error === 0) return mostDigits;
  return Math.min(mostDigits, Math.max(0, Math.floor(-Math.log10(Math.abs(error)))));
}

/** The nearest number that decimal text can say: an absurd answer must not break the report about it. */
export function finite(number: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, number));
}
