/** Members of a JSON file of another tool, read with a clear error for what is not there. */
import { type JsonValue, parseJson } from '../../json.js';
import { damaged } from '../table.js';

export type Members = { readonly [name: string]: JsonValue | undefined };

/** A strict reading of the text; what is not JSON is told with its line. */
export function jsonOf(text: string, file: string): JsonValue {
  return parseJson(text, { file });
}

export function isMembers(value: JsonValue | undefined): value is { [name: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of objects under one of these names. */
export function listOf(value: JsonValue | undefined, what: string, file: string): readonly Members[] {
  if (Array.isArray(value) && value.length > 0 && value.every(isMembers)) return value;
  throw damaged(file, undefined, `it has no ${what}`, 'give the answer as the interface or tool wrote it');
}

/** A text that has to be there. */
export function textOf(members: Members, name: string, file: string): string {
  const value = members[name];
  if (typeof value === 'string' && value !== '') return value;
  throw damaged(file, undefined, `it has no "${name}"`, 'give the answer as the interface or tool wrote it');
}

/** A figure, or null where the file says that there is none. */
export function numberIn(members: Members, name: string, file: string): number | string | null {
  const value = members[name];
  if (value === undefined)
    throw damaged(file, undefined, `an entry has no "${name}"`, 'give the answer as the interface or tool wrote it');
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  throw damaged(file, undefined, `"${name}" is no figure`, 'give the answer as the interface or tool wrote it');
}
