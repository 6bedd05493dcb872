/** What a schema asks for at a place, as a short example for a message. */
import type { RequirementId } from './generated/requirement-id.js';

/** The part of a schema that an error of a compiled validator carries. */
export interface Part {
  readonly requirement?: RequirementId;
  readonly description?: string;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Part | true>>;
  readonly items?: Part;
  readonly then?: Part;
  /** Of a member that may never be here. */
  readonly not?: unknown;
}

/** The schema of a member. */
export function memberOf({ properties }: Part, name: string): Part | undefined {
  const part = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
  return typeof part === 'object' ? part : undefined;
}

/** A unit of each dimension, for examples. */
const exampleUnits: Readonly<Record<string, string>> = {
  energyUnit: 'kWh',
  powerUnit: 'W',
  carbonUnit: 'kgCO2e',
  intensityUnit: 'gCO2e/kWh',
  timeUnit: 'h',
  dataUnit: 'GB',
  volumeUnit: 'L',
  functionalUnitUnit: 'fu',
  ratioUnit: '1',
  waterIntensityUnit: 'L/kWh',
};

/** An example of the quantity that a schema asks for, with the number that was found, if it asks for one. */
export function quantityExample(
  part: Part,
  found: unknown,
): { readonly text: string; readonly dimension: boolean } | undefined {
  const target = lastPart(part.$ref);
  const own = memberOf(part, 'unit')?.$ref;
  const unit = exampleUnits[lastPart(own) ?? ''] ?? exampleUnits[`${target?.replace(/(Figure|Quantity)$/, '')}Unit`];
  const branch = lastPart(part.then?.$ref) === 'unknownFigure';
  const general =
    branch ||
    target === 'quantity' ||
    target === 'figure' ||
    (own !== undefined && memberOf(part, 'value') !== undefined);
  if (unit === undefined && !general) return undefined;
  const value =
    typeof found === 'number' || (typeof found === 'string' && /^[0-9.]+$/.test(found)) ? String(found) : '12.5';
  return { text: `{ "value": "${value}", "unit": "${unit ?? 'kWh'}" }`, dimension: unit !== undefined };
}

function lastPart(reference: string | undefined): string | undefined {
  return reference?.split('/').at(-1);
}

/** What belongs somewhere, as far as a short example can say. */
export function example(part: Part | undefined, found: unknown): string | undefined {
  if (part === undefined) return undefined;
  if (part.enum !== undefined) return oneOf(part.enum);
  return quantityExample(part, found)?.text;
}

/** The values that may stand somewhere. */
export function oneOf(values: readonly unknown[]): string {
  return values.length === 1
    ? JSON.stringify(values[0])
    : `one of ${values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(', ')}`;
}

/** Whether a text is a plausible slip for another: case, separators, or one character. */
export function alike(wanted: string, found: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const [a, b] = [plain(wanted), plain(found)];
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || a.length < 4) return false;
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1;
  const rest = (text: string, skip: number): string => text.slice(same + skip);
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
}

/** A value for a message: short, on one line, without control characters. */
export function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
