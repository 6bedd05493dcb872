/** What changed between two editions of a set: rows that came, went, or have another figure. */
import type { FactorRow } from '../generated/documents.js';
import { baseUnitOf, toBase } from '../quantity.js';
import type { FactorSet } from './factor.js';

export interface FactorChange {
  readonly key: string;
  readonly name?: string;
  readonly quantity: string;
  readonly before: { readonly value: string; readonly unit: string; readonly year?: number };
  readonly after: { readonly value: string; readonly unit: string; readonly year?: number };
  /** By how much the figure grew, of what it was before; absent where it was zero or is of another dimension. */
  readonly relative?: number;
}

export interface EditionChanges {
  /** The largest change first. */
  readonly changed: readonly FactorChange[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Figures that are the same, in whatever unit they are printed. */
  readonly unchanged: number;
}

/** Compares by key; a figure that is only printed in another unit or with other digits is the same. */
export function changesBetween(before: FactorSet, after: FactorSet): EditionChanges {
  const old = new Map(before.rows.map((row) => [row.key, row]));
  const now = new Map(after.rows.map((row) => [row.key, row]));
  const both = after.rows.filter(({ key }) => old.has(key));
  const compared = both.flatMap((row) => changesOf(before, after, old.get(row.key)!, row));
  const changed = compared.filter((one) => one !== undefined);
  return {
    changed: changed.toSorted((a, b) => size(b) - size(a)),
    added: [...now.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !now.has(key)),
    unchanged: compared.length - changed.length,
  };
}

function size({ relative }: FactorChange): number {
  return relative === undefined ? Number.POSITIVE_INFINITY : Math.abs(relative);
}

function changesOf(
  { quantities: units }: FactorSet,
  { quantities: newUnits }: FactorSet,
  old: FactorRow,
  now: FactorRow,
): readonly (FactorChange | undefined)[] {
  return Object.entries(now.values).flatMap(([quantity, value]) => {
    const was = Object.hasOwn(old.values, quantity) ? old.values[quantity] : undefined;
    if (was === undefined) return [];
    const [unitBefore, unit] = [units[quantity]!.unit, newUnits[quantity]!.unit];
    const comparable = baseUnitOf(unitBefore) === baseUnitOf(unit);
    const [a, b] = [toBase({ value: was, unit: unitBefore }), toBase({ value, unit })];
    if (comparable && Math.abs(a - b) <= 1e-12 * Math.abs(a)) return [undefined];
    return [
      {
        key: now.key,
        ...(now.name !== undefined && { name: now.name }),
        quantity,
        before: { value: was, unit: unitBefore, ...(old.year !== undefined && { year: old.year }) },
        after: { value, unit, ...(now.year !== undefined && { year: now.year }) },
        ...(comparable && a !== 0 && { relative: b / a - 1 }),
      },
    ];
  });
}
