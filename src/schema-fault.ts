/** From an error of a schema to a fault in words: place, requirement, what was expected, what was found, what to do. */
import type { ErrorObject } from 'ajv';
import { AssayError } from './errors.js';
import { type Finding, pointerToken } from './finding.js';
import { unitOf } from './quantity.js';
import { alike, example, excerpt, memberOf, oneOf, type Part, quantityExample } from './schema-example.js';

/** An error of a compiled validator, with the schema at its place. */
export type SchemaError = ErrorObject & {
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema: Part;
};

/** A finding, and how telling it is among several at one place: the lowest rank is told. */
export interface Fault extends Omit<Finding, 'verdict'> {
  readonly rank: number;
}

/** Rank of errors that only repeat what another one says. */
export const echo = 9;

/** What to tell of one error. */
export function faultOf(error: SchemaError): Fault {
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

function unknownMember({ instancePath, parentSchema }: SchemaError, name: string): Fault {
  const members = Object.entries(parentSchema.properties ?? {}).flatMap(([member, part]) =>
    part !== true && part.not !== undefined ? [] : [member],
  );
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
  if (common.path === '' && Array.isArray(data)) {
    return {
      ...common,
      rank: 1,
      says: 'a list stands where one document belongs',
      remedy: 'hand over one of its entries',
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
