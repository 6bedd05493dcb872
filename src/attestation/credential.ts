/** The payload as a credential (W3C VC Data Model 2.0) in the closed profile: no JSON-LD processing, known contexts and types only. */
import { validate } from '../document.js';
import type { ArtifactRef, Attestation, AttestedReport, AttestedTool } from '../generated/documents.js';
import type { JsonValue } from '../json.js';
import type { Envelope } from './envelope.js';
import type { Ledger } from './ledger.js';
import { quoted } from './text.js';

export const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'urn:carbon-assay:context:attestation:1.0-draft',
] as const;

export const attestationTypes = ['CarbonToolConformance', 'CarbonReportVerification', 'CarbonSelfDeclaration'] as const;

export type AttestationType = (typeof attestationTypes)[number];

/** An attestation after its signature and its schema held. */
export type Credential = Attestation;

export type Subject = Attestation['credentialSubject'];

/** The document that an attestation is about. */
export function artifactOf(subject: Subject): ArtifactRef {
  return 'conformanceResult' in subject ? subject.report : subject.report.artifact;
}

export function toolOf(subject: Subject): AttestedTool {
  return 'conformanceResult' in subject ? subject.tool : subject.report.tool;
}

/** Who answers for the numbers; a tool has only its maker. */
export function responsiblePartyOf(subject: Subject): AttestedReport['responsibleParty'] | undefined {
  return 'conformanceResult' in subject ? undefined : subject.report.responsibleParty;
}

/** What an attestation comes to: the type of the opinion, or the verdict on a tool; a declaration has neither. */
export function conclusionOf(subject: Subject): string | undefined {
  return 'conformanceResult' in subject
    ? subject.conformanceResult.verdict
    : 'opinion' in subject
      ? subject.opinion.type
      : undefined;
}

/** Members of older profiles, by which another reader might understand the same bytes differently (VC-JOSE-COSE, section 3). */
const legacyClaims = ['vc', 'vp', 'proof', 'nbf', 'exp', 'jti', 'sub', 'iss', 'aud'] as const;

/** Reads a signed payload up to the end of the rung `authentic`; nothing if it is no attestation of its issuer. */
export function readCredential(payload: JsonValue, { claimed }: Envelope, ledger: Ledger): Credential | undefined {
  const members: Readonly<Record<string, JsonValue>> =
    typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? payload : {};
  const legacy = legacyClaims.filter((name) => Object.hasOwn(members, name));
  const findings = validate('attestation', payload);
  const sound = [
    ledger.expect('vc.no-legacy-claims', legacy.length === 0, `the payload holds ${legacy.join(', ')}`),
    ledger.expect('vc.context', equalLists(members['@context'], contexts), `expected ${contexts.join(' and ')}`),
    ledger.expect(
      'vc.type',
      attestationTypes.some((type) => equalLists(members.type, ['VerifiableCredential', type])),
      `expected VerifiableCredential and one of ${attestationTypes.join(', ')}`,
    ),
    ledger.expect(
      'vc.schema',
      findings.length === 0,
      findings
        .slice(0, 3)
        .map(({ path, says }) => `${path || 'the payload'}: ${says}`)
        .join('; '),
    ),
  ];
  if (!sound.every(Boolean)) return undefined;
  const credential = payload as unknown as Credential;
  return ledger.expect(
    'vc.issuer-binding',
    credential.issuer.id === claimed.issuer,
    `the key belongs to ${quoted(claimed.issuer)}; the payload names ${quoted(credential.issuer.id)}`,
  )
    ? credential
    : undefined;
}

function equalLists(found: JsonValue | undefined, wanted: readonly string[]): boolean {
  return Array.isArray(found) && found.length === wanted.length && wanted.every((item, at) => found[at] === item);
}
