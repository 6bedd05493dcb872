import type { ValueSeries } from '../generated/documents.js';
import type { Figure } from '../methodologies/figures.js';
import { decimalNumber, type QuantityText, toBase } from '../quantity.js';
import { type ActivityRule, pointer, type Remark } from './rule.js';

type Known = Exclude<Figure, { readonly unknown: string }>;

/** Least and greatest value in the base unit, by the name of the member; every other figure is only not negative. */
const ranges: Readonly<Record<string, readonly [least: number, most: number]>> = {
  utilisation: [0, 1],
  share: [0, 1],
  yield: [Number.MIN_VALUE, 1],
  lifespan: [Number.MIN_VALUE, Number.POSITIVE_INFINITY],
};

export const quantityRange: ActivityRule = {
  requirement: 'quantity-range',
  holds: 'every figure lies in the range that its meaning allows, and in the one that it states',
  check(activity) {
    return [
      ...figuresIn(activity, []).flatMap(([path, figure]) => [
        ...between(figure, path, ...(ranges[String(path.at(-1))] ?? [0, Number.POSITIVE_INFINITY])),
        ...ownRange(figure, path),
      ]),
      ...between(
        { ...activity.functionalUnit.count, basis: 'stated' },
        ['functionalUnit', 'count'],
        Number.MIN_VALUE,
        Number.POSITIVE_INFINITY,
      ),
      ...(activity.series ?? []).flatMap((one, at) => ('values' in one ? aboveOne(one, ['series', at, 'values']) : [])),
    ];
  },
};

type Path = readonly (string | number)[];

/** Every figure that is known, wherever it stands. */
function figuresIn(value: unknown, path: Path): readonly (readonly [path: Path, figure: Known])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('basis' in value && 'unit' in value && 'value' in value) return [[path, value as Known]];
  return Object.entries(value).flatMap(([name, one]) =>
    figuresIn(one, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

function between(figure: Known, path: Path, least: number, most: number): readonly Remark[] {
  return outside(figure, [...path, 'value'], least, most);
}

/** Values of a series are not negative by the schema; those of a utilisation end at 1. One remark for a series is enough. */
function aboveOne({ of, unit, values }: ValueSeries, path: Path): readonly Remark[] {
  if (of !== 'utilisation') return [];
  const at = values.findIndex((value) => value !== null && toBase({ value, unit }) > 1);
  return at < 0 ? [] : outside({ value: values[at] as string, unit }, [...path, at], 0, 1);
}

function outside(figure: QuantityText, path: Path, least: number, most: number): readonly Remark[] {
  const value = toBase(figure, pointer(...path));
  if (value >= least && value <= most) return [];
  const range =
    most === Number.POSITIVE_INFINITY ? (least > 0 ? 'above zero' : 'not below zero') : `from ${least} to ${most}`;
  return [
    {
      path: pointer(...path),
      says: 'this figure cannot be',
      expected: `a value ${range}`,
      received: `${figure.value} ${figure.unit}`,
      remedy: 'correct the figure, or say that it is not known',
    },
  ];
}

function ownRange({ value, range, unit }: Known, path: Path): readonly Remark[] {
  if (range === undefined) return [];
  const [least, most] = [range.least, range.greatest].map((text) => decimalNumber(text, pointer(...path, 'range')));
  const number = decimalNumber(value, pointer(...path, 'value'));
  if (least! <= number && number <= most!) return [];
  return [
    {
      path: pointer(...path, 'range'),
      says: 'the figure does not lie in its own range',
      expected: `${value} ${unit} between the least and the greatest value`,
      received: `${range.least} to ${range.greatest} ${unit}`,
      remedy: 'correct the range or the figure',
    },
  ];
}
