/** Small documents for the tests and the bench: a claim whose arithmetic can be redone in one line, and a conformance report. */
import { digestOf, sha256 } from '../digest.js';
import type { Activity, Claim, ConformanceReport, Policy } from '../generated/documents.js';
import type { PublicJwk } from './keys.js';
import type { Audit, Pinned } from './payload.js';
import type { Recompute } from './recompute.js';

export const auditor = { id: 'did:web:auditor.example', name: 'Northgate Assurance Ltd' } as const;

/** When the samples are signed; verification asks for the same day. */
export const signedAt = new Date('2026-11-20T09:00:00Z');

const zero = { value: '0', unit: 'gCO2e' } as const;

const activity: Activity = {
  schema: 'urn:carbon-assay:schema:activity:1.0-draft',
  id: 'training-7',
  subject: { system: 'trainer', model: 'example-7b', stage: 'training' },
  period: { start: '2026-07-01T00:00:00Z', end: '2026-07-02T00:00:00Z' },
  functionalUnit: { name: 'training run', count: { value: '1', unit: 'fu' } },
  site: { country: 'FRA' },
  devices: [],
  energy: [
    {
      component: 'node',
      overhead: 'included',
      amount: { value: '100', unit: 'kWh', basis: 'measured', instrument: 'meter' },
    },
  ],
};

/** 100 kWh at 400 gCO2e/kWh: 40000 gCO2e, unless a wrong total is asked for. */
export async function sampleClaim(total = '40000'): Promise<Claim> {
  const methodology = { id: 'sample', version: '1', digest: await sha256('sample') };
  return {
    schema: 'urn:carbon-assay:schema:claim:1.0-draft',
    id: 'urn:uuid:5b1d6e0e-6d0c-4a53-9d1e-9a0f6f0c7a11',
    responsibleParty: { name: 'Lumen Models GmbH', id: 'did:web:vendor.example' },
    tool: { name: 'LumenMeter', version: '4.7.1', vendor: 'Lumen Tools' },
    activity,
    boundary: {
      includes: [{ component: 'node' }],
      excludes: [{ component: 'embodied', reason: 'no figures from the maker' }],
    },
    stages: ['training'],
    gases: ['CO2e'],
    gwp: 'as-factor-sets',
    scope2: 'location',
    assumptions: [],
    limitations: [],
    footprints: [
      {
        schema: 'urn:carbon-assay:schema:footprint:1.0-draft',
        methodology,
        activity: { id: activity.id, digest: await digestOf(activity) },
        result: { name: 'emissions', value: total, unit: 'gCO2e' },
        total: { value: total, unit: 'gCO2e' },
        inputs: [
          { name: 'energy', unit: 'kWh', value: '100', origin: { kind: 'measured', path: '/energy/0/amount' } },
          { name: 'intensity', unit: 'gCO2e/kWh', value: '400', origin: { kind: 'default', says: 'of the sample' } },
        ],
        steps: [{ name: 'emissions', unit: 'gCO2e', alternative: 0, value: total }],
        drivers: {
          energy: { value: '100', unit: 'kWh' },
          overhead: { value: '1', unit: '1' },
          intensity: { value: '400', unit: 'gCO2e/kWh' },
          embodied: zero,
          rest: zero,
        },
        factorSets: [],
        warnings: [],
        calculator: { name: 'sample', version: '1' },
      },
    ],
    factorSets: [],
    methodologies: [methodology],
  };
}

/** The sample's arithmetic, for what the real calculator does for real claims. */
export const recomputeSample: Recompute = async (kind, document) => {
  if (kind === 'conformance-report')
    return { agrees: document.verdict === 'conformant', quantities: [], reason: 'a check failed' };
  const [footprint] = (document as unknown as Claim).footprints;
  const [energy, intensity] = footprint!.inputs.map(({ value }) => Number(value));
  const recomputed = String(energy! * intensity!);
  const reported = footprint!.total.value;
  const relative = String(Math.abs(Number(reported) / Number(recomputed) - 1));
  const agrees = Number(reported) === Number(recomputed);
  return {
    agrees,
    quantities: [{ pointer: '/footprints/0/total', reported, recomputed, unit: 'gCO2e', relative }],
    ...(agrees ? {} : { reason: 'the total is another' }),
  };
};

export function sampleReport(): ConformanceReport {
  const counts = {
    pass: 1,
    fail: 0,
    crash: 0,
    timeout: 0,
    protocol: 0,
    'not-claimed': 0,
    'undeclared-unsupported': 0,
    'not-run': 0,
    disputed: 0,
    'suite-error': 0,
  };
  const digest = `sha256:${'ab'.repeat(32)}`;
  return {
    schema: 'urn:carbon-assay:schema:conformance-report:1.0-draft',
    suite: { version: '2026.1-draft', specification: '1.0-draft', digest },
    implementation: {
      system: { name: 'LumenMeter', version: '4.7.1', vendor: 'Lumen Tools' },
      protocol: 1,
      claims: [{ methodology: 'sci@1.1', quantities: ['score'] }],
      unknownMember: 'ignored',
    },
    profile: { name: 'sci', methodologies: ['sci@1.1'] },
    probes: [],
    checks: [
      { vector: 'V-SCI-0001', methodology: 'sci@1.1', want: 'score', requires: ['calculation-trace'], outcome: 'pass' },
    ],
    diagnosis: [],
    counts,
    verdict: 'conformant',
    digest,
    volatile: { startedAt: '2026-11-20T08:00:00Z', endedAt: '2026-11-20T08:00:01Z' },
  };
}

export async function pinned<D>(document: D): Promise<Pinned<D>> {
  return { document, digest: await digestOf(document) };
}

/** A clean opinion, on which the tests vary one thing at a time. */
export const cleanAudit: Audit = {
  issuer: auditor,
  at: signedAt,
  party: 'third',
  standard: ['ISO 14064-3:2019'],
  opinion: 'unmodified',
  level: 'limited',
  materiality: '0.05',
  verifier: {
    lead: { ref: 'NA-0412' },
    reviewer: { ref: 'NA-0077' },
    independence: { relationship: 'none', conflicts: [] },
  },
};

/** A policy that trusts one key with everything and takes the artifact whenever it is handed over. */
export function samplePolicy(
  jwk: PublicJwk,
  key: Partial<Policy['keys'][number]> = {},
  accept: Partial<Policy['accept']> = {},
): Policy {
  const types = ['CarbonToolConformance', 'CarbonReportVerification', 'CarbonSelfDeclaration'] as const;
  const kid = jwk.kid ?? '';
  return {
    schema: 'urn:carbon-assay:schema:policy:1.0-draft',
    keys: [{ kid, issuer: kid.replace(/#.*$/, ''), jwk: jwk as Policy['keys'][number]['jwk'], roles: types, ...key }],
    algorithms: ['Ed25519', 'ES256', 'ES384'],
    accept: { types, ...accept },
    skewSeconds: 300,
    recompute: 'if-given',
    limits: { tokenBytes: 1_048_576, artifactBytes: 67_108_864 },
  };
}
