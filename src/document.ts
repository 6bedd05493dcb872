/**
 * Documents: from a JSON value to a typed document, or to every reason why it is none. The schemas decide; what they cannot say
 * is in the rules.
 */
import type { Finding } from './finding.js';
import { validator as activity } from './generated/validators/activity.js';
import { validator as attestation } from './generated/validators/attestation.js';
import { validator as claim } from './generated/validators/claim.js';
import { validator as conformanceReport } from './generated/validators/conformance-report.js';
import { validator as factorSet } from './generated/validators/factor-set.js';
import { validator as footprint } from './generated/validators/footprint.js';
import { validator as message } from './generated/validators/message.js';
import { validator as methodology } from './generated/validators/methodology.js';
import { validator as policy } from './generated/validators/policy.js';
import { validator as vector } from './generated/validators/vector.js';
import { validator as verification } from './generated/validators/verification.js';
import { type DocumentKind, type Documents, documentBy, findingsBy, type Validator } from './validation.js';

export type { DocumentKind, Documents } from './validation.js';

const validatorOf: Readonly<Record<DocumentKind, Validator>> = {
  activity,
  attestation,
  claim,
  'conformance-report': conformanceReport,
  'factor-set': factorSet,
  footprint,
  message,
  methodology,
  policy,
  vector,
  verification,
};

/** Findings of the schema of a kind of document; none when the value is such a document. */
export function validate(kind: DocumentKind, value: unknown): Finding[] {
  return findingsBy(validatorOf[kind], kind, value);
}

/**
 * A value as a document.
 * @param file Named in the message.
 * @throws AssayError ERR_DOCUMENT_INVALID with all findings; the message tells the first.
 */
export function parseDocument<K extends DocumentKind>(kind: K, value: unknown, file?: string): Documents[K] {
  return documentBy(validatorOf[kind], kind, value, file);
}
