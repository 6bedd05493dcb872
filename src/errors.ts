/**
 * Everything that Assay throws when it cannot go on. A document that does not conform is no error: that is a `Finding`.
 * Wrong use of our own functions is a `TypeError`.
 */
import type { Finding } from './finding.js';
import type { RequirementId } from './generated/requirement-id.js';

/** Every code, what it means, and the exit code with which the command line ends on it (architecture: 0 holds … 4 our failure). */
export const errorCodes = {
  ERR_FILE_UNREADABLE: { exit: 2, says: 'a file that was named cannot be read' },
  ERR_FILE_UNWRITABLE: { exit: 2, says: 'a file cannot be written; nothing was left behind' },
  ERR_USAGE: { exit: 2, says: 'the command was called in a way that it does not have' },
  ERR_JSON_INVALID: { exit: 1, says: 'the text is not JSON in the strict sense of the quantity chapter' },
  ERR_DOCUMENT_INVALID: { exit: 1, says: 'a document breaks its schema or a rule; the findings say where' },
  ERR_UNIT_UNKNOWN: { exit: 1, says: 'a unit is not in the closed table' },
  ERR_UNIT_MISMATCH: { exit: 1, says: 'a unit is of another dimension than the one needed' },
  ERR_DECIMAL_INVALID: { exit: 1, says: 'a value is not decimal text' },
  ERR_FORMULA_SYNTAX: { exit: 4, says: 'a formula uses something that the formula language does not have' },
  ERR_FORMULA_NAME: { exit: 4, says: 'a formula names something that is neither input, constant nor earlier step' },
  ERR_FORMULA_UNIT: { exit: 4, says: 'a formula does not have the unit that its step declares' },
  ERR_FORMULA_INDEX: { exit: 1, says: 'two series over the same index differ in length, or an index is not there' },
  ERR_DIVISION_BY_ZERO: { exit: 1, says: 'a step divides by zero' },
  ERR_DOMAIN: { exit: 1, says: 'a function is not defined at the value it was given' },
  ERR_INPUT_MISSING: { exit: 1, says: 'a figure that the methodology needs is not there' },
  ERR_INPUT_RANGE: { exit: 1, says: 'a figure lies outside the range that its meaning allows' },
  ERR_FACTOR_MISSING: { exit: 1, says: 'a factor set has no row for what was asked' },
  ERR_FACTOR_SET_INVALID: { exit: 1, says: 'a factor set breaks a rule that a schema cannot say' },
  ERR_METHODOLOGY_UNKNOWN: { exit: 2, says: 'no methodology has this id' },
  ERR_METHODOLOGY_INVALID: { exit: 4, says: 'a methodology definition contradicts itself and does not load' },
  ERR_QUANTITY_UNKNOWN: { exit: 2, says: 'a methodology has no step or lookup of this name' },
  ERR_IMPORT_INVALID: { exit: 1, says: 'a foreign file is damaged or not of the format named' },
  ERR_IMPORT_AMBIGUOUS: { exit: 1, says: 'a foreign file can be read in more than one way; the choice must be stated' },
  ERR_PROTOCOL: { exit: 3, says: 'an implementation under test broke the protocol' },
  ERR_IMPLEMENTATION_FAILED: { exit: 3, says: 'an implementation under test could not be started or kept running' },
  ERR_HARNESS_UNFIT: { exit: 3, says: 'an adapter failed a fitness probe, so nothing was scored' },
  ERR_KEY_INVALID: { exit: 2, says: 'a key is unfit for attestations' },
  ERR_ATTESTATION_INVALID: { exit: 1, says: 'an attestation cannot be made or read' },
  ERR_POLICY_INVALID: { exit: 2, says: 'a trust policy cannot be used' },
  ERR_RECOMPUTE: { exit: 3, says: 'something could not be recomputed' },
  ERR_INTERNAL: { exit: 4, says: 'a failure of Assay itself; please report it' },
} as const satisfies Record<string, { exit: 1 | 2 | 3 | 4; says: string }>;

export type ErrorCode = keyof typeof errorCodes;

export interface ErrorFields {
  readonly file?: string | undefined;
  /** JSON Pointer. */
  readonly path?: string | undefined;
  readonly requirement?: RequirementId | undefined;
  readonly findings?: readonly Finding[] | undefined;
  readonly cause?: unknown;
}

/** The one class of errors that Assay throws; `code` is stable, the message is for people. */
export class AssayError extends Error {
  override readonly name = 'AssayError';
  readonly code: ErrorCode;
  readonly file: string | undefined;
  readonly path: string | undefined;
  readonly requirement: RequirementId | undefined;
  readonly findings: readonly Finding[] | undefined;

  constructor(code: ErrorCode, message: string, fields: ErrorFields = {}) {
    super(message, fields.cause === undefined ? undefined : { cause: fields.cause });
    this.code = code;
    this.file = fields.file;
    this.path = fields.path;
    this.requirement = fields.requirement;
    this.findings = fields.findings;
  }
}
