/** Builders of what is signed: from a claim or a conformance report to an attestation, with everything filled in that a program can know. */

import type { Finding } from '../finding.js';
import type {
  Attestation,
  AttestedQuantity,
  AuditFinding,
  Claim,
  ConformanceReport,
  ConformanceSubject,
  Engagement,
  VerificationSubject,
} from '../generated/documents.js';
import { version } from '../generated/version.js';
import { decimalText } from '../quantity.js';
import { resultOf } from './coherence.js';
import { contexts } from './credential.js';
import type { RecomputeResult } from './recompute.js';

/** Who signs, when, and on what terms. */
export interface Terms {
  readonly issuer: Attestation['issuer'];
  /** When it is signed. */
  readonly at: Date;
  readonly party: Engagement['party'];
  /** Standards of the profession that were followed. */
  readonly standard?: readonly string[];
  readonly fieldwork?: Engagement['fieldwork'];
}

/** A document with the digest of its canonical form, taken from the bytes that passed the strict gate. */
export interface Pinned<D> {
  readonly document: D;
  readonly digest: string;
}

type OpinionType = VerificationSubject['opinion']['type'];
type Level = NonNullable<Engagement['assurance']>[number]['level'];

/** What only the auditor can say. */
export interface Audit extends Terms {
  readonly opinion: OpinionType;
  readonly level: Level;
  /** As a share of each figure, decimal text. */
  readonly materiality: string;
  /** Why the opinion is not unmodified. */
  readonly basis?: string;
  readonly text?: string;
  readonly verifier: VerificationSubject['verifier'];
  /** Requirements that the claim breaks, beside its arithmetic; each becomes a material finding. */
  readonly broken?: readonly Finding[];
}

const specification = { id: 'urn:carbon-assay:specification', version: '1.0-draft' } as const;

/** Two programs that compute in doubles agree to this (specification: calculation-tolerance). */
const tolerance = '1e-9';

/** An auditor's opinion on a claim; a figure that does not recompute becomes a finding, material where it reaches materiality. */
export function verificationPayload(
  { document: claim, digest }: Pinned<Claim>,
  recomputed: RecomputeResult,
  audit: Audit,
): Attestation {
  const { opinion: type, level, materiality, basis, text, verifier, broken = [] } = audit;
  const quantities = attestedQuantities(recomputed);
  const scope = quantities.map(({ pointer }) => pointer);
  const disclaims = type === 'disclaimer';
  return credential(audit, 'CarbonReportVerification', {
    id: claim.id,
    type: 'CarbonReport',
    report: attestedReport(claim, digest),
    criteria: criteriaOf(claim),
    engagement: {
      ...engagement(audit, 'verification'),
      ...(disclaims || scope.length === 0 ? {} : { assurance: [{ scope, level }] }),
      materiality: { basis: scope[0] ?? '/footprints/0/total', relative: materiality },
    },
    procedures: [
      {
        code: 'recompute',
        result: recomputed.agrees ? 'agreed' : 'exception',
        calculator: { name: 'carbon-assay', version },
      },
    ],
    quantities,
    findings: [...misstatements(quantities, recomputed, materiality), ...broken.map(nonconformity)].map(
      (finding, at): AuditFinding => ({ id: `F${at + 1}`, ...finding }),
    ),
    opinion: {
      type,
      parts: disclaims ? [] : [{ level, form: level === 'reasonable' ? 'positive' : 'negative' }],
      date: dateOf(audit.at),
      ...(text === undefined ? {} : { text }),
      ...(basis === undefined ? {} : { basis }),
    },
    verifier,
  });
}

/** What a tool's conformance attestation says beside the report. */
export interface Testing extends Terms {
  readonly level: ConformanceSubject['conformanceResult']['level'];
  readonly validDays: number;
  /** Ids of the mistakes that the passed vectors would have caught. */
  readonly rulesOut: readonly string[];
}

/** The certificate of a tool that was run through the suite. */
export function conformancePayload(
  { document: report, digest }: Pinned<ConformanceReport>,
  testing: Testing,
): Attestation {
  const { name, version: release, vendor, digest: build } = report.implementation.system;
  const { suite, profile, verdict, counts } = report;
  const until = new Date(testing.at.getTime() + testing.validDays * 86_400_000);
  const subject: ConformanceSubject = {
    id: `pkg:generic/${encodeURIComponent(name)}@${encodeURIComponent(release)}`,
    type: 'CarbonTool',
    tool: {
      name,
      version: release,
      ...(vendor === undefined ? {} : { vendor }),
      ...(build === undefined ? {} : { digest: build }),
    },
    report: { role: 'conformance-report', mediaType: 'application/json', canon: 'jcs', digest },
    engagement: engagement(testing, 'testing'),
    conformanceResult: {
      suite,
      profile: profile.name,
      level: testing.level,
      verdict,
      methodologies: profile.methodologies,
      counts,
      digest: report.digest,
      rulesOut: testing.rulesOut,
    },
  };
  return { ...credential(testing, 'CarbonToolConformance', subject), validUntil: instantOf(until) };
}

/** A maker's own word on a claim. */
export function declarationPayload(
  { document: claim, digest }: Pinned<Claim>,
  recomputed: RecomputeResult,
  terms: Omit<Terms, 'party'> & { readonly text: string },
): Attestation {
  const declared: Terms = { ...terms, party: 'first' };
  return credential(declared, 'CarbonSelfDeclaration', {
    id: claim.id,
    type: 'CarbonReport',
    report: attestedReport(claim, digest),
    criteria: criteriaOf(claim),
    engagement: engagement(declared, 'declaration'),
    quantities: attestedQuantities(recomputed),
    declaration: { date: dateOf(terms.at), text: terms.text },
  });
}

function credential(
  { issuer, at }: Terms,
  type: Attestation['type'][1],
  credentialSubject: Attestation['credentialSubject'],
): Attestation {
  return {
    '@context': contexts,
    id: `urn:uuid:${globalThis.crypto.randomUUID()}`,
    type: ['VerifiableCredential', type] as Attestation['type'],
    issuer,
    validFrom: instantOf(at),
    iat: Math.floor(at.getTime() / 1000),
    credentialSchema: { id: 'urn:carbon-assay:schema:attestation:1.0-draft', type: 'JsonSchema' },
    credentialSubject,
  };
}

function engagement({ party, standard, fieldwork }: Terms, kind: Engagement['kind']): Engagement {
  return {
    kind,
    party,
    ...(standard === undefined || standard.length === 0 ? {} : { standard }),
    ...(fieldwork === undefined ? {} : { fieldwork }),
  };
}

function attestedReport({ responsibleParty, tool }: Claim, digest: string): VerificationSubject['report'] {
  const { name, id } = responsibleParty;
  return {
    artifact: { role: 'claim', mediaType: 'application/json', canon: 'jcs', digest },
    responsibleParty: { name, ...(id === undefined ? {} : { id }) },
    tool,
  };
}

/** The standard, and every definition and factor set behind the claim. */
function criteriaOf({ methodologies, factorSets }: Claim): VerificationSubject['criteria'] {
  return [specification, ...methodologies, ...factorSets];
}

function attestedQuantities({ quantities }: RecomputeResult): readonly AttestedQuantity[] {
  return quantities.map(({ pointer, reported, recomputed, unit }) => ({
    pointer,
    reported,
    recomputed,
    unit,
    tolerance,
    result: resultOf({ reported, recomputed, tolerance }),
  }));
}

type Found = Omit<AuditFinding, 'id'>;

function misstatements(
  quantities: readonly AttestedQuantity[],
  { agrees, reason }: RecomputeResult,
  materiality: string,
): readonly Found[] {
  const outside = quantities.filter(({ result }) => result === 'outside');
  const found = outside.map(({ pointer, reported, recomputed, unit }): Found => {
    const effect = Number(reported) - Number(recomputed);
    const material = Math.abs(effect) >= Number(materiality) * Math.abs(Number(reported));
    return {
      kind: 'error',
      pointer,
      effect: { value: decimalText(effect), unit },
      corrected: false,
      material,
      says: `reported ${reported} ${unit}, recomputed ${recomputed} ${unit}`,
    };
  });
  if (agrees || found.length > 0) return found;
  return [nonconformity({ verdict: 'fail', path: '', says: reason ?? 'the claim does not recompute' })];
}

function nonconformity({ path, says, requirement }: Omit<Finding, 'requirement'> & Partial<Finding>): Found {
  const broken = requirement === undefined ? {} : { requirement };
  return { kind: 'nonconformity', pointer: path, ...broken, corrected: false, material: true, says };
}

function instantOf(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function dateOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
