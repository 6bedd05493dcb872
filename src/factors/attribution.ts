/** Whose figure it is that a claim attributes to a row which says otherwise: the slip by its name, instead of two numbers. */
import type { FactorQuantity, FactorRow } from '../generated/documents.js';
import { baseUnitOf, toBase } from '../quantity.js';
import type { FactorSet } from './factor.js';

/** What a claim says: this figure, of this row. */
export interface Attributed {
  /** Decimal text in the unit. */
  readonly value: string;
  /** Base unit. */
  readonly unit: string;
  readonly set: string;
  readonly version: string;
  readonly row: string;
}

interface Place {
  readonly set: FactorSet;
  readonly row: FactorRow;
  readonly quantity: string;
  readonly kind: FactorQuantity;
  readonly printed: string;
}

/** Slips in the order in which they are likely; the first of them that explains the figure is told. */
const slips: readonly ((stated: Attributed, places: readonly Place[]) => readonly string[])[] = [
  (stated, places) => places.filter((one) => isNamed(one, stated) && isUnconverted(one, stated)).map(unconvertedText),
  (stated, places) => places.filter((one) => isNamed(one, stated)).flatMap((one) => scaledText(one, stated)),
  (stated, places) => places.filter((one) => isNamed(one, stated) && says(one, stated)).map(columnText),
  (stated, places) => places.filter((one) => isOfSet(one, stated) && says(one, stated)).map(rowText),
  (stated, places) =>
    places
      .filter((one) => isOfSet(one, stated) && isUnconverted(one, stated))
      .map((one) => `${rowText(one)}, ${unconvertedText(one)}`),
  (stated, places) => places.filter((one) => isSameThing(one, stated) && says(one, stated)).map(editionText),
  (stated, places) =>
    places
      .filter((one) => isSameThing(one, stated) && isUnconverted(one, stated))
      .map((one) => `${editionText(one)}, ${unconvertedText(one)}`),
  (stated, places) => places.filter((one) => says(one, stated)).map((one) => editionText(one)),
];

/**
 * What the figure really is, as the end of a sentence that begins with "this is"; undefined when no set holds it.
 * @param sets Where to look: every set that there is.
 */
export function whoseFigure(stated: Attributed, sets: readonly FactorSet[]): string | undefined {
  // A figure of few digits is many things' figure.
  if (significantDigits(stated.value) < 3) return undefined;
  const places = sets.flatMap((set) =>
    set.rows.flatMap((row) =>
      Object.entries(row.values).flatMap(([quantity, printed]): Place[] => {
        const kind = set.quantities[quantity]!;
        return baseUnitOf(kind.unit) === stated.unit ? [{ set, row, quantity, kind, printed }] : [];
      }),
    ),
  );
  for (const slip of slips) {
    const [first, second, ...more] = new Set(slip(stated, places));
    if (first === undefined) continue;
    if (second === undefined) return first;
    return more.length === 0 ? `${first}, or ${second}` : `${first}, or ${second}, or one of ${more.length} others`;
  }
  return undefined;
}

function isOfSet({ set }: Place, stated: Attributed): boolean {
  return set.id === stated.set && set.version === stated.version;
}

function isSameThing({ row: { key, aliases = [] } }: Place, stated: Attributed): boolean {
  return [key, ...aliases].some((one) => one.toLowerCase() === stated.row.toLowerCase());
}

function isNamed(place: Place, stated: Attributed): boolean {
  return isOfSet(place, stated) && place.row.key === stated.row;
}

function says({ printed, kind }: Place, { value }: Attributed): boolean {
  return agree(value, toBase({ value: printed, unit: kind.unit }));
}

/** The digits of the source, taken as if they were in the unit of the calculation. */
function isUnconverted({ printed, kind }: Place, { value, unit }: Attributed): boolean {
  return (
    kind.unit !== unit && agree(value, Number(printed)) && !agree(value, toBase({ value: printed, unit: kind.unit }))
  );
}

/** Equal, or equal when the figure is rounded to as many digits as the claim has, which are four at the least. */
function agree(value: string, figure: number): boolean {
  const stated = Number(value);
  if (Math.abs(stated - figure) <= 1e-9 * Math.abs(figure)) return true;
  const digits = significantDigits(value);
  return digits >= 4 && digits <= 15 && Number(figure.toPrecision(digits)) === stated;
}

function significantDigits(text: string): number {
  return text
    .replace(/[eE].*$/, '')
    .replace('.', '')
    .replace(/^-?0*/, '').length;
}

function unconvertedText({ kind, printed }: Place): string {
  return `the figure in ${kind.unit} (${printed}), not converted`;
}

const powers: readonly (readonly [factor: number, words: string])[] = [
  [1000, 'a thousand times the figure of the row'],
  [0.001, 'a thousandth of the figure of the row'],
  [1e6, 'a million times the figure of the row'],
  [1e-6, 'a millionth of the figure of the row'],
];

function scaledText({ printed, kind }: Place, { value }: Attributed): readonly string[] {
  const figure = toBase({ value: printed, unit: kind.unit });
  return figure === 0
    ? []
    : powers.filter(([factor]) => agree(value, figure * factor)).map(([, words]) => `${words}: a slip of unit`);
}

function columnText({ quantity, kind }: Place): string {
  return `the column "${quantity}" of the row: ${kindText(kind) || kind.says}`;
}

function rowText({ row: { key, name } }: Place): string {
  return `the figure of ${key}${name === undefined ? '' : ` (${name})`}`;
}

function editionText({ set, row, quantity, kind }: Place): string {
  const of = row.year === undefined ? '' : ` of ${row.year}`;
  return `the ${quantity}${of} of ${row.key} in ${set.id} ${set.version}${kindText(kind) === '' ? '' : `: ${kindText(kind)}`}`;
}

function kindText({ signal, basis, flow, gas }: FactorQuantity): string {
  return [signal, basis, flow, gas].filter((word) => word !== undefined && word !== 'not-stated').join(', ');
}
