/** The result of a verification as a document: every named check, and of the attestation only what is authentic. */

import type { Verification } from '../generated/documents.js';
import { version } from '../generated/version.js';
import { checks } from './checks.js';
import { type Credential, conclusionOf } from './credential.js';
import { type CheckEntry, type CheckStatus, outcomeOf, rungOf } from './ledger.js';
import { instant, visible } from './text.js';

export interface Conclusion {
  readonly entries: readonly CheckEntry[];
  readonly at: Date;
  readonly asOf: Date | undefined;
  readonly inputs: Verification['inputs'];
  /** Absent unless authentic: nothing that nobody signed is passed on as a fact. */
  readonly credential: Credential | undefined;
  readonly reproduced: boolean;
}

export function conclude({ entries, at, asOf, inputs, credential, reproduced }: Conclusion): Verification {
  return {
    schema: 'urn:carbon-assay:schema:verification:1.0-draft',
    verifier: { name: 'carbon-assay', version },
    at: at.toISOString(),
    ...(asOf === undefined ? {} : { asOf: instant(asOf.getTime()) }),
    inputs,
    outcome: outcomeOf(entries),
    rung: rungOf(entries),
    reproduced,
    ...(credential === undefined ? {} : { attestation: factsOf(credential) }),
    summary: summaryOf(entries),
    checks: entries.map(({ id, ...entry }) => ({
      id,
      ...entry,
      requirement: checks[id].requirement,
      says: checks[id].says,
    })),
  };
}

/** What an authentic attestation says of itself. Its texts are its author's: escaped, because they end up on screens. */
function factsOf({
  id,
  type,
  issuer,
  iat,
  validUntil,
  credentialSubject: subject,
}: Credential): NonNullable<Verification['attestation']> {
  const conclusion = conclusionOf(subject);
  const levels =
    'conformanceResult' in subject
      ? [subject.conformanceResult.level]
      : 'opinion' in subject
        ? [...new Set(subject.opinion.parts.map(({ level }) => level))]
        : [];
  return {
    id,
    type: type[1],
    issuer: { id: visible(issuer.id), name: visible(issuer.name) },
    subject: visible(subject.id),
    ...(conclusion === undefined ? {} : { opinion: conclusion }),
    ...(levels.length === 0 ? {} : { levels }),
    ...(iat > 8.64e12 ? {} : { signedAt: instant(iat * 1000) }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

function summaryOf(entries: readonly CheckEntry[]): Verification['summary'] {
  const count = (wanted: CheckStatus): number => entries.filter(({ status }) => status === wanted).length;
  return { pass: count('pass'), fail: count('fail'), warn: count('warn'), skip: count('skip'), error: count('error') };
}
