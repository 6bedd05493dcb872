/**
 * Quantities: decimal text with a unit from a closed table, and exact conversion to one base unit per dimension.
 * The table is the whole list: a unit that is not here is refused, never guessed.
 */
import { AssayError } from './errors.js';

/** A quantity as documents hold it. */
export interface QuantityText {
  readonly value: string;
  readonly unit: string;
}

/** What quantities are made of, each with its base unit; power is energy by time. */
const baseAtoms = ['kWh', 'h', 'gCO2e', 'GB', 'L', 'fu', 'kg', 'km', 'cm2', 'gSbe', 'MJpe'] as const;

/** Exponents of the base units, in their order. */
export type Dimension = readonly number[];

export interface Unit {
  readonly code: string;
  readonly dimension: Dimension;
  /** One of this unit is `numerator / denominator` base units; exact decimal text. */
  readonly numerator: string;
  readonly denominator: string;
}

export const dimensionless: Dimension = baseAtoms.map(() => 0);

function dimensionOf(
  ...exponents: readonly (readonly [base: (typeof baseAtoms)[number], exponent: number])[]
): Dimension {
  return baseAtoms.map((base) => exponents.find(([name]) => name === base)?.[1] ?? 0);
}

const energy = dimensionOf(['kWh', 1]);
const power = dimensionOf(['kWh', 1], ['h', -1]);
const time = dimensionOf(['h', 1]);
const carbon = dimensionOf(['gCO2e', 1]);
const data = dimensionOf(['GB', 1]);
const volume = dimensionOf(['L', 1]);
const functionalUnit = dimensionOf(['fu', 1]);
const mass = dimensionOf(['kg', 1]);
const length = dimensionOf(['km', 1]);
const area = dimensionOf(['cm2', 1]);
const antimony = dimensionOf(['gSbe', 1]);
const primary = dimensionOf(['MJpe', 1]);

/**
 * Base units: kWh, kW, h, gCO2e, GB (10^9 bytes), L, fu, kg, km, cm2, gSbe (antimony equivalents, for resources), MJpe
 * (primary energy), 1. 1 kWh = 3.6 MJ and 1 lb = 0.45359237 kg are exact by definition.
 */
const atoms: Readonly<Record<string, readonly [Dimension, string, string]>> = {
  uJ: [energy, '1', '3600000000000'],
  mJ: [energy, '1', '3600000000'],
  J: [energy, '1', '3600000'],
  kJ: [energy, '1', '3600'],
  MJ: [energy, '1', '3.6'],
  GJ: [energy, '1000', '3.6'],
  Wh: [energy, '1', '1000'],
  kWh: [energy, '1', '1'],
  MWh: [energy, '1000', '1'],
  GWh: [energy, '1000000', '1'],
  mW: [power, '1', '1000000'],
  W: [power, '1', '1000'],
  kW: [power, '1', '1'],
  MW: [power, '1000', '1'],
  ms: [time, '1', '3600000'],
  s: [time, '1', '3600'],
  min: [time, '1', '60'],
  h: [time, '1', '1'],
  d: [time, '24', '1'],
  mgCO2e: [carbon, '1', '1000'],
  gCO2e: [carbon, '1', '1'],
  kgCO2e: [carbon, '1000', '1'],
  tCO2e: [carbon, '1000000', '1'],
  lbCO2e: [carbon, '453.59237', '1'],
  short_tonCO2e: [carbon, '907184.74', '1'],
  B: [data, '1', '1000000000'],
  kB: [data, '1', '1000000'],
  MB: [data, '1', '1000'],
  GB: [data, '1', '1'],
  TB: [data, '1000', '1'],
  KiB: [data, '1.024', '1000000'],
  MiB: [data, '1.048576', '1000'],
  GiB: [data, '1.073741824', '1'],
  TiB: [data, '1099.511627776', '1'],
  mL: [volume, '1', '1000'],
  L: [volume, '1', '1'],
  m3: [volume, '1000', '1'],
  fu: [functionalUnit, '1', '1'],
  kg: [mass, '1', '1'],
  m: [length, '1', '1000'],
  km: [length, '1', '1'],
  mm2: [area, '1', '100'],
  cm2: [area, '1', '1'],
  m2: [area, '10000', '1'],
  mgSbe: [antimony, '1', '1000'],
  gSbe: [antimony, '1', '1'],
  kgSbe: [antimony, '1000', '1'],
  kJpe: [primary, '1', '1000'],
  MJpe: [primary, '1', '1'],
  '%': [dimensionless, '1', '100'],
  '1': [dimensionless, '1', '1'],
};

const remedies: Readonly<Record<string, string>> = {
  ton: 'state tCO2e (1000 kg) or short_tonCO2e (907.18474 kg)',
  t: 'state tCO2e, or kg for a mass',
  g: 'state gCO2e, or kg for a mass',
  a: 'state hours or days; a year is 8760 h in SCI and 8766 h elsewhere',
  y: 'state hours or days; a year is 8760 h in SCI and 8766 h elsewhere',
};

export const decimalPattern = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$/;

const known = new Map<string, Unit>();

/**
 * The unit of this code: one of the table, a product (`GB*h`), or a quotient of these such as `gCO2e/kWh` or `gCO2e/kg*km`,
 * which is grams for each kilogram and kilometre.
 * @throws AssayError ERR_UNIT_UNKNOWN, naming the near units.
 */
export function unitOf(code: string, path?: string): Unit {
  const cached = known.get(code);
  if (cached !== undefined) return cached;
  const [above = '', below, ...more] = code.split('/');
  if (more.length > 0) throw unknownUnit(code, path);
  const over = product(above, code, path);
  const unit = below === undefined ? over : quotient(code, over, product(below, code, path));
  known.set(code, unit);
  return unit;
}

function product(code: string, whole: string, path?: string): Unit {
  const [first = '', ...others] = code.split('*');
  return others.reduce(
    (left, next): Unit => {
      const right = atom(next, whole, path);
      return {
        code,
        dimension: plus(left.dimension, right.dimension),
        numerator: timesText(left.numerator, right.numerator),
        denominator: timesText(left.denominator, right.denominator),
      };
    },
    atom(first, whole, path),
  );
}

function atom(code: string, whole: string, path?: string): Unit {
  const entry = Object.hasOwn(atoms, code) ? atoms[code] : undefined;
  if (entry === undefined) throw unknownUnit(whole, path);
  return { code, dimension: entry[0], numerator: entry[1], denominator: entry[2] };
}

function quotient(code: string, above: Unit, below: Unit): Unit {
  return {
    code,
    dimension: minus(above.dimension, below.dimension),
    numerator: timesText(above.numerator, below.denominator),
    denominator: timesText(above.denominator, below.numerator),
  };
}

/** The exact product of two positive decimal texts of the table. */
function timesText(a: string, b: string): string {
  if (a === '1') return b;
  if (b === '1') return a;
  const scale = fractionDigits(a) + fractionDigits(b);
  const digits = (BigInt(a.replace('.', '')) * BigInt(b.replace('.', ''))).toString().padStart(scale + 1, '0');
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function fractionDigits(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function unknownUnit(code: string, path?: string): AssayError {
  const remedy =
    remedies[code] ??
    `use one of ${Object.keys(atoms)
      .filter((unit) => unit !== '1')
      .join(', ')}, or a quotient such as gCO2e/kWh`;
  return new AssayError(
    'ERR_UNIT_UNKNOWN',
    `${path === undefined ? '' : `${path}: `}the unit "${code}" is not in the table; ${remedy}`,
    {
      path,
      requirement: 'quantity-unit-closed',
    },
  );
}

export function plus(a: Dimension, b: Dimension): Dimension {
  return a.map((exponent, at) => exponent + (b[at] ?? 0));
}

export function minus(a: Dimension, b: Dimension): Dimension {
  return a.map((exponent, at) => exponent - (b[at] ?? 0));
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.every((exponent, at) => exponent === b[at]);
}

/** A dimension in base units, for people: `kWh`, `kW`, `gCO2e/kWh`, `1`. */
export function dimensionText(dimension: Dimension): string {
  if (sameDimension(dimension, power)) return 'kW';
  if (sameDimension(dimension, minus(power, data))) return 'kW/GB';
  const part = (sign: 1 | -1) =>
    dimension
      .flatMap((exponent, at) => Array.from({ length: Math.max(0, sign * exponent) }, () => baseAtoms[at]))
      .join('*');
  const above = part(1);
  const below = part(-1);
  return below === '' ? above || '1' : `${above || '1'}/${below}`;
}

/** The base unit of a unit's dimension. */
export function baseUnitOf(code: string): string {
  return dimensionText(unitOf(code).dimension);
}

/** A value of one unit in the base unit of its dimension; at most two roundings. */
export function baseValue(value: number, code: string): number {
  const { numerator, denominator } = unitOf(code);
  const above = numerator === '1' ? value : value * Number(numerator);
  return denominator === '1' ? above : above / Number(denominator);
}

/**
 * A quantity as a number in its base unit.
 * @throws AssayError ERR_DECIMAL_INVALID or ERR_UNIT_UNKNOWN.
 */
export function toBase(quantity: QuantityText, path?: string): number {
  return baseValue(decimalNumber(quantity.value, path), quantity.unit);
}

/**
 * The number nearest to a decimal text.
 * @throws AssayError ERR_DECIMAL_INVALID when the text is no decimal or too large for a number.
 */
export function decimalNumber(text: string, path?: string): number {
  const value = decimalPattern.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new AssayError(
    'ERR_DECIMAL_INVALID',
    `${path ?? 'a value'}: ${JSON.stringify(text)} is not decimal text; write digits with a point, such as "12.5"`,
    {
      path,
      requirement: 'quantity-decimal-text',
    },
  );
}

/**
 * Converts between two units of one dimension.
 * @throws AssayError ERR_UNIT_MISMATCH.
 */
export function convert(value: number, from: string, to: string): number {
  requireDimension(from, to);
  if (from === to) return value;
  const { numerator, denominator } = unitOf(to);
  const base = baseValue(value, from);
  const above = denominator === '1' ? base : base * Number(denominator);
  return numerator === '1' ? above : above / Number(numerator);
}

/**
 * Makes sure that a unit can be converted to another.
 * @throws AssayError ERR_UNIT_MISMATCH, naming both.
 */
export function requireDimension(received: string, expected: string, path?: string): void {
  if (sameDimension(unitOf(received, path).dimension, unitOf(expected).dimension)) return;
  throw new AssayError(
    'ERR_UNIT_MISMATCH',
    `${path ?? 'a quantity'}: expected a unit that converts to ${expected} and found ${received}; state the figure in the right unit`,
    {
      path,
      requirement: 'quantity-unit-dimension',
    },
  );
}

/** The shortest decimal text that reads back as the same number. Throws a TypeError for what no decimal text can say. */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no decimal text`);
  return Object.is(value, -0) ? '0' : String(value).replace('e+', 'e');
}
