/**
 * What a person adds to what a file said: a partial activity, laid over the one that was read.
 *
 * Objects are merged member by member. A list of things with an `id` (devices, instruments, series) is merged thing by thing, new ones
 * at the end; any other list (energy, notes) is replaced. A quantity or a figure is replaced whole, so that a known figure takes the place of an
 * unknown one. Nothing can be taken away: say `{ "unknown": "why" }`.
 */
import { pointer } from '../finding.js';
import type { JsonValue } from '../json.js';

type Members = { readonly [key: string]: JsonValue };

export interface Merged {
  readonly value: JsonValue;
  /** JSON Pointers of what was put where nothing was, and of what took the place of something else. */
  readonly added: readonly string[];
  readonly replaced: readonly string[];
}

/** Lays one value over another; neither is changed. */
export function overlay(under: JsonValue, over: JsonValue): Merged {
  const added: string[] = [];
  const replaced: string[] = [];
  const value = merge(under, over, [], (path, wasThere) => (wasThere ? replaced : added).push(pointer(...path)));
  return { value, added, replaced };
}

type Path = readonly (string | number)[];
type Report = (path: Path, wasThere: boolean) => void;

function merge(under: JsonValue | undefined, over: JsonValue, path: Path, report: Report): JsonValue {
  if (isMembers(under) && isMembers(over) && !isFigure(under) && !isFigure(over))
    return mergeMembers(under, over, path, report);
  if (isThings(under) && isThings(over)) return mergeThings(under, over, path, report);
  if (JSON.stringify(under) !== JSON.stringify(over)) report(path, under !== undefined && !isUnknown(under));
  return over;
}

function mergeMembers(under: Members, over: Members, path: Path, report: Report): JsonValue {
  const merged = Object.entries(over).map(([key, value]) => [
    key,
    merge(Object.hasOwn(under, key) ? under[key] : undefined, value, [...path, key], report),
  ]);
  return { ...under, ...(Object.fromEntries(merged) as Members) };
}

function mergeThings(under: readonly Members[], over: readonly Members[], path: Path, report: Report): JsonValue {
  const merged: JsonValue[] = [...under];
  for (const thing of over) {
    const found = under.findIndex(({ id }) => id === thing.id);
    const at = found < 0 ? merged.length : found;
    merged[at] = merge(found < 0 ? undefined : under[found], thing, [...path, at], report);
  }
  return merged;
}

function isMembers(value: JsonValue | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isThings(value: JsonValue | undefined): value is Members[] {
  return Array.isArray(value) && value.every((one) => isMembers(one) && typeof one.id === 'string');
}

function isFigure(value: Members): boolean {
  return 'unknown' in value || ('value' in value && 'unit' in value);
}

function isUnknown(value: JsonValue): boolean {
  return isMembers(value) && 'unknown' in value;
}
