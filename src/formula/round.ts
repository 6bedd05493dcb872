/** Rounding of doubles to decimals, by the rules that the formula language has. */

/** The nearest number of so many decimals, ties away from zero, as ECMAScript's `toFixed` gives it for the exact binary value. */
export function fixed(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** The nearest number of so many decimals, ties to the even digit, judged on the shortest decimal text of the double. */
export function roundHalfEven(value: number, decimals: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const scaled = Number(`${mantissa}e${Number(exponent) + decimals}`);
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const whole = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  const [digits = '0', power = '0'] = String(whole).split('e');
  return Number(`${digits}e${Number(power) - decimals}`);
}
