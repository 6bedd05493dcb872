/** A factor: a figure that somebody else measured, with its set, row, unit and source. */
import { digestOf } from '../digest.js';
import { AssayError } from '../errors.js';
import type { FactorQuantity, FactorRow, FactorSet as FactorSetDocument } from '../generated/documents.js';
import { validator } from '../generated/validators/factor-set.js';
import { documentBy } from '../validation.js';
import { nearest } from './nearest.js';
import { requireSound } from './set-rules.js';

/** A factor set together with the digest of its document. */
export interface FactorSet extends FactorSetDocument {
  readonly digest: string;
}

/** One figure of a set, with all that is needed to cite it. */
export interface Factor {
  readonly set: string;
  readonly version: string;
  readonly digest: string;
  readonly key: string;
  readonly name?: string;
  /** Year that the figure is of. */
  readonly year?: number;
  readonly quantity: string;
  /** Decimal text, as the source prints it. */
  readonly value: string;
  readonly unit: string;
  /** What the figure is: average or marginal, direct or life-cycle, production or consumption, which gases. */
  readonly kind: FactorQuantity;
  readonly source: string;
  /** SPDX identifier, `LicenseRef-…` or `public-domain`. */
  readonly licence: string;
  readonly note?: string;
}

const indexes = new WeakMap<FactorSetDocument, ReadonlyMap<string, FactorRow>>();

/** A factor by its key or an alias, in any case of letters; nothing near is ever taken for it. */
export function findFactor(set: FactorSet, quantity: string, key: string): Factor | undefined {
  const row = indexOf(set).get(key.toLowerCase());
  const kind = Object.hasOwn(set.quantities, quantity) ? set.quantities[quantity] : undefined;
  const value = row && Object.hasOwn(row.values, quantity) ? row.values[quantity] : undefined;
  if (row === undefined || value === undefined || kind === undefined) return undefined;
  return {
    set: set.id,
    version: set.version,
    digest: set.digest,
    key: row.key,
    ...(row.name !== undefined && { name: row.name }),
    ...(row.year !== undefined && { year: row.year }),
    quantity,
    value,
    unit: kind.unit,
    kind,
    source: row.source ?? set.source.title,
    licence: set.licence.id,
    ...(row.note !== undefined && { note: row.note }),
  };
}

/**
 * A factor that has to be there.
 * @throws AssayError ERR_FACTOR_MISSING, naming the set, what it was asked for, and the keys that look most like it.
 */
export function requireFactor(set: FactorSet, quantity: string, key: string): Factor {
  const found = findFactor(set, quantity, key);
  if (found !== undefined) return found;
  const requirement = 'calculation-factor-citable';
  const place = `the factor set ${set.id} ${set.version}`;
  if (!Object.hasOwn(set.quantities, quantity)) {
    const held = Object.keys(set.quantities).join(', ');
    throw new AssayError('ERR_FACTOR_MISSING', `${place} has no quantity "${quantity}"; it has ${held}`, {
      requirement,
    });
  }
  const rows = set.rows.filter(({ values }) => Object.hasOwn(values, quantity));
  const near = nearest(key, rows).map((one) => `"${one}"`);
  const like = near.length === 0 ? 'no row of it has one' : `the keys most like it are ${near.join(', ')}`;
  const says = `${place} has no ${quantity} for "${key}"; ${like}`;
  throw new AssayError('ERR_FACTOR_MISSING', says, { requirement });
}

function indexOf(set: FactorSetDocument): ReadonlyMap<string, FactorRow> {
  const known = indexes.get(set);
  if (known !== undefined) return known;
  const made = new Map(set.rows.flatMap((row) => keysOf(row).map((key) => [key.toLowerCase(), row] as const)));
  indexes.set(set, made);
  return made;
}

function keysOf({ key, aliases = [] }: FactorRow): readonly string[] {
  return [key, ...aliases];
}

/**
 * Reads a factor set of a user: its schema, and what a schema cannot say.
 * @throws AssayError ERR_DOCUMENT_INVALID; ERR_UNIT_UNKNOWN; ERR_DECIMAL_INVALID; ERR_FACTOR_SET_INVALID for a key that
 * stands twice, a value of a quantity that the set does not declare or below zero, an intensity that does not say its kind.
 */
export async function parseFactorSet(value: unknown, file: string): Promise<FactorSet> {
  const set = documentBy(validator, 'factor-set', value, file);
  requireSound(set, file);
  return { ...set, digest: await digestOf(set) };
}
