/**
 * Documents: from a JSON value to a typed document, or to every reason why it is none. The schemas decide; what they cannot say
 * is in the rules. Each fault becomes one finding with the requirement that the schema names at that place.
 */
import { AssayError } from './errors.js';
import { type Finding, pointerToken } from './finding.js';
import type { Documents } from './generated/documents.js';
import * as validators from './generated/validators.js';
import { echo, type Fault, faultOf, type SchemaError } from './schema-fault.js';

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
  const kindFault = faults.get('/schema');
  // A document of another kind breaks nearly every rule of this one; only the first thing is worth telling.
  const other = kindFault === undefined ? undefined : otherKind(kind, value);
  const told =
    kindFault !== undefined && other !== undefined ? [ofOtherKind(kindFault, kind, other)] : [...faults.values()];
  const telling = told.filter(({ rank }) => rank < echo);
  return telling.map(({ rank: _, ...fault }) => ({ ...fault, verdict: 'fail' }));
}

function otherKind(kind: DocumentKind, value: unknown): DocumentKind | undefined {
  const { schema } = value as { readonly schema?: unknown };
  return (Object.keys(validatorOf) as DocumentKind[]).find(
    (other) => other !== kind && String(schema).startsWith(`urn:carbon-assay:schema:${other}:`),
  );
}

/** Nobody shall change the name of the schema because that is what differs: the wrong file was handed over. */
function ofOtherKind(fault: Fault, wanted: DocumentKind, found: DocumentKind): Fault {
  const maker = makers[wanted];
  return {
    ...fault,
    says: `this is ${withArticle(found)} where ${withArticle(wanted)} belongs`,
    remedy: `hand over ${withArticle(wanted)}${maker === undefined ? '' : `; ${maker} makes one`}`,
  };
}

const withArticle = (kind: DocumentKind): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind.replace('-', ' ')}`;

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

/** An error in the name of a member is told at the object; it belongs to the member. */
function moveToMember(faults: Map<string, Fault>, { instancePath, params }: SchemaError): void {
  const fault = faults.get(instancePath);
  if (fault === undefined) return;
  const path = `${instancePath}/${pointerToken(String(params.propertyName))}`;
  faults.delete(instancePath);
  faults.set(path, { ...fault, path, says: 'the name of this member does not have the form that belongs here' });
}
