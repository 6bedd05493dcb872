/**
 * Documents: from a JSON value to a typed document, or to every reason why it is none. The schemas decide; what they cannot say
 * is in the rules. Each fault becomes one finding with the requirement that the schema names at that place.
 */
import type { ErrorObject } from 'ajv';
import { AssayError } from './errors.js';
import { type Finding, pointerToken } from './finding.js';
import type { Documents } from './generated/documents.js';
import type { RequirementId } from './generated/requirement-id.js';
import * as validators from './generated/validators.js';
import { unitOf } from './quantity.js';

export type { Documents } from './generated/documents.js';
export type DocumentKind = keyof Documents;

const validatorOf: Readonly<Record<DocumentKind, validators.Validator>> = {
  activity: validators.activity,
  attestation: validators.attestation,
  claim: validators.claim,
  'conformance-report': validators.conformanceReport,
  'factor-set': validators.factorSet,
  footprint: validators.footprint,
  message: validators.message,
  methodology: validators.methodology,
  policy: validators.policy,
  vector: validators.vector,
  verification: validators.verification,
};

/**
 * Findings of the schema of a kind of document; none when the value is such a document.
 * One finding for each place, so that a fault is told once however many keywords it breaks.
 */
export function validate(kind: DocumentKind, value: unknown): Finding[] {
  const validator = validatorOf[kind];
  if (validator(value)) return [];
  const faults = new Map<string, Fault>();
  for (const error of (validator.errors ?? []) as SchemaError[]) {
    if (error.keyword === 'propertyNames') {
      moveToMember(faults, error);
      continue;
    }
    const fault = faultOf(error);
    const known = faults.get(fault.path);
    if (known === undefined || fault.rank < known.rank) faults.set(fault.path, fault);
  }
  const telling = [...faults.values()].filter(({ rank }) => rank < echo);
  return telling.map(({ rank: _, ...fault }) => ({ ...fault, verdict: 'fail' }));
}

/**
 * A value as a document.
 * @param file Named in the message.
 * @throws AssayError ERR_DOCUMENT_INVALID with all findings; the message tells the first.
 */
export function parseDocument<K extends DocumentKind>(kind: K, value: unknown, file?: string): Documents[K] {
  const findings = validate(kind, value);
  const [first] = findings;
  if (first === undefined) return value as Documents[K];
  const more = findings.length === 1 ? '' : ` (and ${findings.length - 1} more)`;
  const what = `${file ?? `the ${kind.replace('-', ' ')}`}${first.path === '' ? '' : `, at ${first.path}`}`;
  const detail =
    first.expected === undefined
      ? ''
      : `: expected ${first.expected}${first.received === undefined ? '' : `, found ${first.received}`}`;
  throw new AssayError(
    'ERR_DOCUMENT_INVALID',
    `${what}: ${first.says}${detail}; ${first.remedy ?? 'correct it'}${more}`,
    {
      file,
      path: first.path,
      requirement: first.requirement,
      findings,
    },
  );
}

/** The part of a schema that an error of a compiled validator carries. */
interface Part {
  readonly requirement?: RequirementId;
  readonly description?: string;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Part | true>>;
  readonly items?: Part;
  readonly then?: Part;
}

type SchemaError = ErrorObject & { readonly params: Readonly<Record<string, unknown>>; readonly parentSchema: Part };

/** A finding, and how telling it is among several at one place: the lowest rank is told. */
interface Fault extends Omit<Finding, 'verdict'> {
  readonly rank: number;
}

/** Rank of errors that only repeat what another one says. */
const echo = 9;

/** An error in the name of a member is told at the object; it belongs to the member. */
function moveToMember(faults: Map<string, Fault>, { instancePath, params }: SchemaError): void {
  const fault = faults.get(instancePath);
  if (fault === undefined) return;
  const path = `${instancePath}/${pointerToken(String(params.propertyName))}`;
  faults.delete(instancePath);
  faults.set(path, { ...fault, path, says: 'the name of this member does not have the form that belongs here' });
}

function faultOf(error: SchemaError): Fault {
  const { keyword, instancePath, parentSchema, params } = error;
  const common = { path: instancePath, requirement: parentSchema.requirement ?? 'quantity-closed' };
  switch (keyword) {
    case 'if':
    case 'anyOf':
      return { ...common, rank: echo, says: '' };
    case 'required':
    case 'dependentRequired':
      return missing(error, String(params.missingProperty));
    case 'additionalProperties':
      return unknownMember(error, String(params.additionalProperty));
    case 'type':
      return wrongType(error, common);
    case 'enum':
      return notListed(error, common);
    case 'const':
      return {
        ...common,
        rank: 3,
        says: 'another value stands here',
        expected: JSON.stringify(params.allowedValue),
        received: excerpt(error.data),
        remedy: `write ${JSON.stringify(params.allowedValue)}`,
      };
    case 'pattern':
      return wrongForm(error, common);
    case 'not':
      return {
        ...common,
        rank: 0,
        says: parentSchema.description?.replace(/\.$/, '') ?? 'this member may not be here',
        remedy: 'remove it',
      };
    default:
      return { ...common, rank: 3, ...limit(error), received: excerpt(error.data) };
  }
}

function missing({ instancePath, parentSchema }: SchemaError, name: string): Fault {
  const part = memberOf(parentSchema, name);
  const expected = example(part, undefined);
  return {
    rank: 0,
    path: `${instancePath}/${pointerToken(name)}`,
    requirement: part?.requirement ?? parentSchema.requirement ?? 'quantity-closed',
    says: `"${name}" is missing`,
    ...(expected !== undefined && { expected, received: 'nothing' }),
    remedy: `add "${name}"`,
  };
}

function memberOf({ properties }: Part, name: string): Part | undefined {
  const part = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
  return typeof part === 'object' ? part : undefined;
}

function unknownMember({ instancePath, parentSchema }: SchemaError, name: string): Fault {
  const members = Object.keys(parentSchema.properties ?? {});
  const near = members.find((one) => alike(one, name));
  return {
    rank: 0,
    path: `${instancePath}/${pointerToken(name)}`,
    requirement: parentSchema.requirement ?? 'quantity-closed',
    says: `there is no member ${excerpt(name)} here`,
    expected: `one of ${members.join(', ')}`,
    received: excerpt(name),
    remedy: near === undefined ? 'remove it' : `did you mean "${near}"?`,
  };
}

type Common = Pick<Fault, 'path' | 'requirement'>;

const withArticle: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

function wrongType({ data, params, parentSchema }: SchemaError, common: Common): Fault {
  const wanted = String(params.type);
  const quantity = wanted === 'object' ? quantityExample(parentSchema, data) : undefined;
  const received = excerpt(data);
  if (quantity !== undefined) {
    // Of several schemas that a quantity goes through, the one that knows its dimension has the better example.
    const rank = quantity.dimension ? 1 : 1.1;
    return {
      ...common,
      rank,
      says: 'something else stands where a quantity belongs',
      expected: quantity.text,
      received,
      remedy: 'write value and unit, or { "unknown": "why" } where a figure may be unknown',
    };
  }
  if (wanted === 'string' && typeof data === 'number') {
    return {
      ...common,
      rank: 1,
      says: 'a JSON number stands where decimal text belongs',
      expected: `"${data}"`,
      received,
      remedy: 'put it in quotes',
    };
  }
  const rank = wanted === 'null' ? 2 : 1.2;
  return {
    ...common,
    rank,
    says: `something else stands where ${withArticle[wanted] ?? wanted} belongs`,
    expected: parentSchema.description ?? withArticle[wanted] ?? wanted,
    received,
    remedy: `write ${withArticle[wanted] ?? wanted}`,
  };
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
function quantityExample(
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
function example(part: Part | undefined, found: unknown): string | undefined {
  if (part === undefined) return undefined;
  if (part.enum !== undefined) return oneOf(part.enum);
  return quantityExample(part, found)?.text;
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1
    ? JSON.stringify(values[0])
    : `one of ${values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(', ')}`;
}

function notListed({ data, params, parentSchema }: SchemaError, common: Common): Fault {
  const allowed = params.allowedValues as readonly unknown[];
  const near = allowed.find((one) => typeof one === 'string' && typeof data === 'string' && alike(one, data));
  const unit = parentSchema.requirement === 'quantity-unit-dimension';
  return {
    ...common,
    rank: 3,
    says: unit ? 'the unit is of another kind than the figure' : 'this is not one of the values that may stand here',
    expected: oneOf(allowed),
    received: excerpt(data),
    remedy:
      near !== undefined
        ? `write "${String(near)}"`
        : unit
          ? 'state the figure in one of these units'
          : 'choose one of these',
  };
}

function wrongForm({ data, parentSchema }: SchemaError, common: Common): Fault {
  if (common.requirement === 'quantity-unit-closed')
    return { ...common, rank: 2, ...unknownUnit(String(data)), received: excerpt(data) };
  if (common.requirement === 'quantity-range') {
    return {
      ...common,
      rank: 2.5,
      says: 'a negative value stands where none can be',
      expected: 'a value of at least 0',
      received: excerpt(data),
      remedy: 'correct the figure',
    };
  }
  const expected = parentSchema.description?.replace(/\.$/, '');
  return {
    ...common,
    rank: 2,
    says: 'the text does not have the form that belongs here',
    ...(expected !== undefined && { expected }),
    received: excerpt(data),
    remedy: 'write it in this form',
  };
}

/** What `quantity.ts` says of a unit that it does not have. */
function unknownUnit(code: string): Pick<Fault, 'says' | 'remedy'> {
  try {
    unitOf(code);
  } catch (error) {
    const [says = '', ...remedy] = error instanceof AssayError ? error.message.split('; ') : [];
    return { says, remedy: remedy.join('; ') };
  }
  return { says: `the unit "${code}" may not stand here`, remedy: 'use a unit of the table' };
}

function limit({ keyword, params }: SchemaError): Pick<Fault, 'says' | 'expected' | 'remedy'> {
  const bound = String(params.limit);
  switch (keyword) {
    case 'minItems':
      return { says: 'the list is too short', expected: `at least ${bound}`, remedy: 'add what is missing' };
    case 'maxItems':
      return { says: 'the list is too long', expected: `at most ${bound}`, remedy: 'shorten it' };
    case 'minProperties':
      return { says: 'the object is empty', expected: `at least ${bound} member`, remedy: 'add one' };
    case 'minLength':
      return {
        says: 'the text is empty',
        expected: 'at least one character',
        remedy: 'say something, or leave the member out if it is optional',
      };
    case 'maxLength':
      return { says: 'the text is too long', expected: `at most ${bound} characters`, remedy: 'shorten it' };
    case 'minimum':
      return { says: 'the number is too small', expected: `at least ${bound}`, remedy: 'correct it' };
    case 'maximum':
      return { says: 'the number is too large', expected: `at most ${bound}`, remedy: 'correct it' };
    case 'uniqueItems':
      return { says: 'the list has one entry twice', expected: 'different entries', remedy: 'keep one' };
    default:
      return { says: `the schema's keyword "${keyword}" does not hold`, remedy: 'see the schema' };
  }
}

/** Whether a text is a plausible slip for another: case, separators, or one character. */
function alike(wanted: string, found: string): boolean {
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
function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
