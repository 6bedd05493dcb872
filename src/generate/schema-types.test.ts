import { describe, expect, it } from 'vitest';
import { readSchemas, type Schema } from './schema-types.js';

const schemas = await readSchemas();

interface Place {
  readonly at: string;
  readonly schema: Schema;
  /** The nearest `requirement` at or above this place. */
  readonly requirement: unknown;
}

/** Every subschema with its place; only keywords that hold schemas are walked. */
function places(at: string, schema: Schema, above?: unknown): readonly Place[] {
  const requirement = schema.requirement ?? above;
  const many = ['properties', '$defs'].flatMap((key) =>
    Object.entries((schema[key] ?? {}) as Record<string, unknown>).map(
      ([name, one]) => [`${at}/${key}/${name}`, one] as const,
    ),
  );
  const one = ['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else', 'not'].map(
    (key) => [`${at}/${key}`, schema[key]] as const,
  );
  const lists = ['allOf', 'anyOf'].flatMap((key) =>
    ((schema[key] ?? []) as unknown[]).map((part, index) => [`${at}/${key}/${index}`, part] as const),
  );
  const below = [...many, ...one, ...lists].filter(
    (entry): entry is readonly [string, Schema] => typeof entry[1] === 'object' && entry[1] !== null,
  );
  return [{ at, schema, requirement }, ...below.flatMap(([path, part]) => places(path, part, requirement))];
}

const all = [...schemas].flatMap(([kind, schema]) => places(kind, schema));
const constraints = [
  'type',
  'enum',
  'const',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'required',
  'additionalProperties',
  'dependentRequired',
  'not',
];

describe('the schemas', () => {
  it('are one for each kind of document', () => {
    expect([...schemas.keys()]).toEqual([
      'activity',
      'attestation',
      'claim',
      'conformance-report',
      'factor-set',
      'footprint',
      'message',
      'methodology',
      'policy',
      'quantity',
      'vector',
      'verification',
    ]);
  });

  it('name themselves by a URN that needs no domain', () => {
    for (const [kind, schema] of schemas) {
      expect(schema.$id).toBe(`urn:carbon-assay:schema:${kind}:1.0-draft`);
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      const member = (schema.properties as Record<string, Schema> | undefined)?.schema;
      if (member !== undefined) expect(member.const).toBe(schema.$id);
    }
  });

  it.each([...schemas.keys()])('tell the requirement of every constraint: %s', (kind) => {
    const own = all.filter(({ at }) => at === kind || at.startsWith(`${kind}/`));
    const silent = own.filter(
      ({ schema, requirement }) => requirement === undefined && constraints.some((key) => schema[key] !== undefined),
    );
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  it('describe every property', () => {
    const silent = all.filter(
      ({ at, schema }) =>
        /\/properties\/[^/]+$/.test(at) && !/\/(if|then|else)\//.test(at) && typeof schema.description !== 'string',
    );
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  it('close every object, and require only what they have room for', () => {
    for (const { at, schema } of all) {
      const properties = schema.properties as Record<string, unknown> | undefined;
      if (properties === undefined || schema.additionalProperties !== false) continue;
      for (const name of (schema.required ?? []) as string[]) expect(Object.keys(properties), at).toContain(name);
    }
    const open = all.filter(
      ({ at, schema }) =>
        schema.type === 'object' &&
        schema.additionalProperties === undefined &&
        schema.$ref === undefined &&
        schema.if === undefined &&
        schema.allOf === undefined &&
        !/\/(if|then|else)\b/.test(at),
    );
    // The value of an input or step: the two objects that it is a part of are closed.
    expect(open.map(({ at }) => at)).toEqual([]);
  });

  it('have patterns that no text can make slow', () => {
    for (const { at, schema } of all) {
      if (typeof schema.pattern !== 'string') continue;
      const pattern = new RegExp(schema.pattern, 'u');
      for (const text of [
        '/'.repeat(20_000),
        '0'.repeat(20_000),
        'a-'.repeat(10_000),
        `1.${'0'.repeat(20_000)}e`,
        `${'.a'.repeat(10_000)}!`,
      ]) {
        const start = performance.now();
        pattern.test(text);
        expect(performance.now() - start, at).toBeLessThan(200);
      }
    }
  });
});
