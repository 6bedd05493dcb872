/**
 * What a compiled schema says of a value, as findings: each fault once, with the requirement that the schema names at that place.
 * Who reads one kind of document loads the validator of that kind; `document.ts` has them all.
 */
import { AssayError } from './errors.js';
import { type Finding, pointerToken } from './finding.js';
import type { Documents } from './generated/documents.js';
import { echo, type Fault, faultOf, type SchemaError } from './schema-fault.js';

export type { Documents } from './generated/documents.js';
export type DocumentKind = keyof Documents;

/** A schema, compiled. */
export interface Validator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}

/** The command that makes a document, for whoever has another at hand. */
const makers: Readonly<Partial<Record<DocumentKind, string>>> = {
  activity: 'assay import',
  footprint: 'assay calculate ACTIVITY -m ID --out FILE',
  claim: 'assay claim',
  'conformance-report': 'assay conformance run --out FOLDER',
  policy: 'assay keys policy',
};

/**
 * Findings of the schema of a kind of document; none when the value is such a document.
 * One finding for each place, so that a fault is told once however many keywords it breaks.
 */
export function findingsBy(validator: Validator, kind: DocumentKind, value: unknown): Finding[] {
  if (validator(value)) return [];
  const faults = new Map<string, Fault>();
  for (const error of validator.errors ?? []) {
    if (error.keyword === 'propertyNames') {
      moveToMember(faults, error);
      continue;
    }
    const fault = faultOf(error);
    const known = faults.get(fault.path);
    if (known === undefined || fault.rank < known.rank) faults.set(fault.path, fault);
  }
  const kindFault = faults.get('/schema');
  // A document of another kind breaks nearly every rule of this one; only the first thing is worth telling.
  const other = kindFault === undefined ? undefined : otherKind(kind, value);
  const told =
    kindFault !== undefined && other !== undefined ? [ofOtherKind(kindFault, kind, other)] : [...faults.values()];
  const telling = told.filter(({ rank }) => rank < echo);
  return telling.map(({ rank: _, ...fault }) => ({ ...fault, verdict: 'fail' }));
}

/** The kind that a value says it is, where that is another. */
function otherKind(kind: DocumentKind, value: unknown): string | undefined {
  const { schema } = value as { readonly schema?: unknown };
  const [, found] = /^urn:carbon-assay:schema:([a-z-]+):/.exec(String(schema)) ?? [];
  return found === kind ? undefined : found;
}

/** Nobody shall change the name of the schema because that is what differs: the wrong file was handed over. */
function ofOtherKind(fault: Fault, wanted: DocumentKind, found: string): Fault {
  const maker = makers[wanted];
  return {
    ...fault,
    says: `this is ${withArticle(found)} where ${withArticle(wanted)} belongs`,
    remedy: `hand over ${withArticle(wanted)}${maker === undefined ? '' : `; ${maker} makes one`}`,
  };
}

const withArticle = (kind: string): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind.replace('-', ' ')}`;

/**
 * A value as a document.
 * @param file Named in the message.
 * @throws AssayError ERR_DOCUMENT_INVALID with all findings; the message tells the first.
 */
export function documentBy<K extends DocumentKind>(
  validator: Validator,
  kind: K,
  value: unknown,
  file?: string,
): Documents[K] {
  const findings = findingsBy(validator, kind, value);
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

/** An error in the name of a member is told at the object; it belongs to the member. */
function moveToMember(faults: Map<string, Fault>, { instancePath, params }: SchemaError): void {
  const fault = faults.get(instancePath);
  if (fault === undefined) return;
  const path = `${instancePath}/${pointerToken(String(params.propertyName))}`;
  faults.delete(instancePath);
  faults.set(path, { ...fault, path, says: 'the name of this member does not have the form that belongs here' });
}
