/**
 * How numbers are shown to people, once for every report. Four significant digits, rounded half-even on the shortest decimal
 * text of the number; digits before the point are never rounded away; zeros at the end of a fraction are dropped. A scaled
 * quantity always carries its unit. Nothing that is not zero is ever shown as zero, and no sign is ever lost.
 */
import { Decimal } from 'decimal.js';
import { convert } from '../quantity.js';

/** Narrow no-break space: between groups of three digits, and between number and unit. */
export const thinSpace = '\u202f';
const minus = '\u2212';
const usual = 4;

/** Units that one quantity is shown in, small to large; each is a thousand of the one before. */
const ladders: readonly (readonly string[])[] = [
  ['mgCO2e', 'gCO2e', 'kgCO2e', 'tCO2e'],
  ['mgCO2e/fu', 'gCO2e/fu', 'kgCO2e/fu'],
  ['Wh', 'kWh', 'MWh', 'GWh'],
  ['mW', 'W', 'kW', 'MW'],
];

/**
 * A number as text: `98.94`, `1.56`, `−0.0031`, `12 346`; as a power of ten only below 0.0001 and from 10⁹ on.
 * @throws TypeError for what is not finite.
 */
export function showNumber(value: number, digits = usual): string {
  const rounded = significant(value, digits);
  if (rounded.isZero()) return '0';
  if (rounded.e < -4 || rounded.e >= 9) return powerOfTen(rounded, digits);
  return grouped(rounded.toFixed());
}

/** A number with this many decimals; what is not zero but rounds to it is shown as smaller than the last decimal: `<0.01`. */
export function showFixed(value: number, decimals: number): string {
  const rounded = finite(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_EVEN);
  if (!rounded.isZero() || value === 0)
    return grouped(rounded.abs().toFixed(decimals), rounded.isNegative() && !rounded.isZero());
  return `${value < 0 ? minus : ''}<${new Decimal(10).pow(-decimals).toFixed()}`;
}

/** Rounded half-even to this many decimals. */
export function roundTo(value: number, decimals: number): number {
  return finite(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_EVEN).toNumber();
}

/** Nothing but what the arithmetic of doubles leaves behind, beside a whole of this size: within 1e-9 of it. */
export function isNoise(value: number, whole: number): boolean {
  return Math.abs(value) <= 1e-9 * Math.abs(whole);
}

/** The same number with its sign, `+` too; zero has none. */
export function withSign(text: string): string {
  return text.startsWith(minus) || /^0(\.0*)?$/.test(text) ? text : `+${text}`;
}

/** A quantity in the unit in which its number is easiest to read: `98.94 kgCO2e` of 98944.87 gCO2e. */
export function showQuantity(value: number, unit: string, digits = usual): string {
  const best = unitFor([value], unit, digits);
  return `${showIn(value, unit, best, digits)}${unitText(best)}`;
}

/** The number that a value has in another unit of its dimension. */
export function showIn(value: number, unit: string, shownUnit: string, digits = usual): string {
  return showNumber(convertExactly(value, unit, shownUnit), digits);
}

/**
 * One unit for all of these values: the one in which the largest is at least 1 and below 1000, as far as units reach.
 * A unit that is not scaled comes back as it is.
 */
export function unitFor(values: readonly number[], unit: string, digits = usual): string {
  const ladder = ladders.find((units) => units.includes(unit));
  const largest = Math.max(0, ...values.map(Math.abs));
  if (ladder === undefined || largest === 0) return unit;
  // Rounded first, so that 999.96 g is 1 kg and never 1000 g.
  const fits = (candidate: string): boolean => significant(convertExactly(largest, unit, candidate), digits).lt(1000);
  return ladder.find(fits) ?? ladder.at(-1)!;
}

/** True when these values, other than zeros, can be read in one unit: none is ten thousand times another. */
export function fitOneUnit(values: readonly number[]): boolean {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  return sizes.length === 0 || Math.max(...sizes) < 1e4 * Math.min(...sizes);
}

/** Unit after a number, with the space between; nothing for the unit 1. */
export function unitText(unit: string): string {
  return unit === '1' ? '' : unit === '%' ? `${thinSpace}%` : `${thinSpace}${unit}`;
}

/** How many times the base, three digits: `2.69×`; a dash where the base is nothing. */
export function showRatio(ratio: number): string {
  return Number.isFinite(ratio) ? `${showTimes(ratio)}×` : '–';
}

/** The same without the sign, for a column of them. */
export function showTimes(ratio: number): string {
  return Number.isFinite(ratio) ? showNumber(ratio, 3) : '–';
}

/**
 * Rounds parts so that what is shown adds up to what is shown: each part is moved by less than one unit of the last decimal
 * where the rounded ones do not, the one that it bends least first. A zero stays zero and no sign turns.
 * @param sum what the rounded parts must come to, itself already rounded to `decimals`.
 */
export function roundToSum(parts: readonly number[], sum: number, decimals: number): readonly number[] {
  const grain = new Decimal(10).pow(-decimals);
  const exact = parts.map((part) => finite(part).div(grain));
  const shown = exact.map((part) => part.toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN));
  let left = finite(sum)
    .div(grain)
    .minus(Decimal.sum(0, ...shown))
    .round()
    .toNumber();
  while (left !== 0) {
    const step = Math.sign(left);
    const bent = exact.map((part, at) =>
      part.isZero() || shown[at]!.plus(step).times(part).lt(0)
        ? new Decimal(Infinity)
        : shown[at]!.plus(step).minus(part).abs(),
    );
    const least = bent.reduce((best, bend, at) => (bend.lt(bent[best]!) ? at : best), 0);
    if (!bent[least]!.lt(2)) break; // the parts do not belong to this sum
    shown[least] = shown[least]!.plus(step);
    left -= step;
  }
  return shown.map((part) => part.times(grain).toNumber() + 0); // never −0
}

/** Decimals with which the largest of these values shows this many digits. */
export function decimalsFor(values: readonly number[], digits = usual + 1): number {
  const largest = Math.max(0, ...values.map(Math.abs));
  return largest === 0 ? 0 : Math.max(0, digits - 1 - significant(largest, digits).e);
}

/** Puts figure spaces after numbers of one column, so that their points stand under each other. */
export function alignPoints(texts: readonly string[], pad = '\u2007', point = '\u2008'): readonly string[] {
  const after = texts.map((text) => /\.(\d*)/.exec(text)?.[1]?.length);
  const longest = Math.max(0, ...after.map((length) => length ?? 0));
  return texts.map((text, at) => {
    const length = after[at];
    if (longest === 0 || !/\d$/.test(text)) return text;
    return length === undefined ? `${text}${point}${pad.repeat(longest)}` : `${text}${pad.repeat(longest - length)}`;
  });
}

function convertExactly(value: number, from: string, to: string): number {
  return from === to ? value : convert(value, from, to);
}

function finite(value: number): Decimal {
  if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be shown as a number`);
  return new Decimal(value);
}

/** Rounded to significant digits, but never before the point. */
function significant(value: number, digits: number): Decimal {
  const exact = finite(value);
  if (exact.isZero()) return exact;
  const decimals = Math.max(0, digits - 1 - exact.e);
  return decimals > 300
    ? exact.toSignificantDigits(digits, Decimal.ROUND_HALF_EVEN)
    : exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_EVEN);
}

function powerOfTen(value: Decimal, digits: number): string {
  const [mantissa = '', exponent = ''] = value
    .toSignificantDigits(digits, Decimal.ROUND_HALF_EVEN)
    .toExponential()
    .split('e');
  const raised = [...exponent.replace('+', '')]
    .map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]))
    .join('');
  return `${mantissa.replace('-', minus)}${thinSpace}×${thinSpace}10${raised}`;
}

function grouped(text: string, negative = text.startsWith('-')): string {
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const groups = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thinSpace);
  return `${negative ? minus : ''}${groups}${fraction === undefined ? '' : `.${fraction}`}`;
}
