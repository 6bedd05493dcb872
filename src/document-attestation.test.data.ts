/** One valid attestation, policy and verification, with every member that the schema has room for. */
import { counts, suite } from './document-conformance.test.data.js';
import type { Documents } from './generated/documents.js';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

const issuer = 'did:web:auditor.example';
const kid = `${issuer}#${'A'.repeat(43)}`;
const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'urn:carbon-assay:context:attestation:1.0-draft'],
  id: 'urn:uuid:0f4bb3a2-7a0b-4f0e-8a50-2b0d5c9b6e41',
  issuer: { id: issuer, name: 'Auditor Ltd', type: ['Organization'] },
  validFrom: '2026-11-20T09:00:00Z',
  iat: 1795165200,
  credentialSchema: { id: 'urn:carbon-assay:schema:attestation:1.0-draft', type: 'JsonSchema' },
} as const;
const attestedTool = { name: 'meter', version: '1.2.3', vendor: 'Meter Ltd', digest };
const quantity = {
  pointer: '/footprints/0/total',
  reported: '951',
  recomputed: '951',
  unit: 'gCO2e',
  tolerance: '1e-9',
  result: 'exact',
} as const;
const attestedReport = {
  artifact: { role: 'claim', mediaType: 'application/json', canon: 'jcs', digest, size: 324 },
  responsibleParty: { name: 'Example Ltd', id: 'did:web:example.org' },
  tool: { ...attestedTool, conformance: { token: digest, level: 'L1' } },
} as const;

export const attestation: Documents['attestation'] = {
  ...credential,
  type: ['VerifiableCredential', 'CarbonReportVerification'],
  credentialSubject: {
    id: 'claim-1',
    type: 'CarbonReport',
    report: attestedReport,
    criteria: [{ id: 'carbon-assay', version: '1.0-draft', digest }],
    engagement: {
      kind: 'verification',
      party: 'third',
      standard: ['ISO 14064-3:2019'],
      assurance: [{ scope: ['/footprints/0/total'], level: 'limited' }],
      materiality: { basis: '/footprints/0/total', relative: '0.05' },
      fieldwork: { start: '2026-11-01', end: '2026-11-14' },
    },
    procedures: [
      { code: 'recompute', result: 'agreed', calculator: { name: 'carbon-assay', version: '0.1.0' }, says: 'all' },
    ],
    quantities: [quantity],
    findings: [
      {
        id: 'F1',
        kind: 'error',
        pointer: '/footprints/0/total',
        requirement: 'claim-recomputes',
        effect: { value: '-3', unit: 'gCO2e' },
        corrected: true,
        material: false,
        says: 'rounded',
      },
    ],
    opinion: {
      type: 'qualified',
      parts: [{ level: 'limited', form: 'negative' }],
      date: '2026-11-20',
      text: 'Nothing came to our attention.',
      basis: 'water was not looked at',
    },
    verifier: {
      lead: { ref: 'A-1', competence: ['ISO14066'] },
      reviewer: { ref: 'A-2' },
      independence: { relationship: 'none', conflicts: [] },
    },
  },
};

/** Attestations of the other two types. */
export const attestations: readonly Documents['attestation'][] = [
  {
    ...credential,
    type: ['VerifiableCredential', 'CarbonToolConformance'],
    validUntil: '2027-11-20T09:00:00Z',
    credentialSubject: {
      id: 'pkg:pypi/meter@1.2.3',
      type: 'CarbonTool',
      tool: attestedTool,
      report: { role: 'conformance-report', mediaType: 'application/json', canon: 'jcs', digest },
      engagement: { kind: 'testing', party: 'first' },
      conformanceResult: {
        suite,
        profile: 'all',
        level: 'L1',
        verdict: 'conformant',
        methodologies: ['tiny@1'],
        counts,
        digest,
        rulesOut: ['tiny.energy-twice'],
      },
    },
  },
  {
    ...credential,
    type: ['VerifiableCredential', 'CarbonSelfDeclaration'],
    credentialSubject: {
      id: 'claim-1',
      type: 'CarbonReport',
      report: attestedReport,
      criteria: [{ id: 'carbon-assay' }],
      engagement: { kind: 'declaration', party: 'first' },
      quantities: [quantity],
      declaration: { date: '2026-11-20', text: 'We stand by this claim.' },
    },
  },
];

export const policy: Documents['policy'] = {
  schema: 'urn:carbon-assay:schema:policy:1.0-draft',
  id: 'mine',
  says: 'whom we trust',
  keys: [
    {
      kid,
      issuer,
      name: 'Auditor Ltd',
      jwk: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43), kid, alg: 'Ed25519', use: 'sig', key_ops: ['verify'] },
      roles: ['CarbonReportVerification'],
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2028-01-01T00:00:00Z',
      status: 'active',
    },
    {
      kid,
      issuer,
      jwk: { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) },
      roles: ['CarbonToolConformance'],
    },
  ],
  algorithms: ['Ed25519', 'ES256'],
  accept: {
    types: ['CarbonReportVerification', 'CarbonToolConformance'],
    kinds: ['verification', 'testing'],
    parties: ['third'],
    opinions: ['unmodified'],
    levels: ['L1', 'L2'],
    maxMateriality: '0.05',
    maxAgeDays: 450,
  },
  skewSeconds: 300,
  recompute: 'if-given',
  limits: { tokenBytes: 1048576, artifactBytes: 67108864 },
};

export const verification: Documents['verification'] = {
  schema: 'urn:carbon-assay:schema:verification:1.0-draft',
  verifier: { name: 'carbon-assay', version: '0.1.0' },
  at: '2026-11-23T10:00:00.000Z',
  asOf: '2026-11-22T10:00:00Z',
  inputs: { token: digest, policy: digest, artifact: digest },
  outcome: 'accepted',
  rung: 'accepted',
  reproduced: true,
  attestation: {
    id: credential.id,
    type: 'CarbonReportVerification',
    issuer: { id: issuer, name: 'Auditor Ltd' },
    subject: 'claim-1',
    opinion: 'unmodified',
    levels: ['limited'],
    signedAt: '2026-11-20T09:00:00Z',
  },
  summary: { pass: 1, fail: 0, warn: 0, skip: 1, error: 0 },
  checks: [
    {
      id: 'jws.typ',
      status: 'pass',
      required: true,
      requirement: 'attestation-typ',
      says: 'The header says typ "vc+jwt".',
    },
    { id: 'policy.age', status: 'skip', required: false, reason: 'the policy does not speak of it' },
  ],
};
