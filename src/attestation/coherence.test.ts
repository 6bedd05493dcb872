import { describe, expect, test } from 'vitest';
import type {
  Attestation,
  AttestedQuantity,
  AuditFinding,
  ConformanceSubject,
  VerificationSubject,
} from '../generated/documents.js';
import { coherenceRules, contradictions, resultOf } from './coherence.js';
import { conformancePayload, declarationPayload, verificationPayload } from './payload.js';
import { auditor, cleanAudit, pinned, recomputeSample, sampleClaim, sampleReport, signedAt } from './samples.cases.js';

const claim = await sampleClaim();
const recomputed = await recomputeSample('claim', claim as never);
const clean = verificationPayload(await pinned(claim), recomputed, cleanAudit);
const subject = clean.credentialSubject as VerificationSubject;
const certificate = conformancePayload(await pinned(sampleReport()), {
  issuer: auditor,
  at: signedAt,
  party: 'third',
  level: 'L2',
  validDays: 365,
  rulesOut: [],
});
const declaration = declarationPayload(await pinned(claim), recomputed, {
  issuer: { id: 'did:web:vendor.example', name: 'Lumen' },
  at: signedAt,
  text: 'Ours.',
});

type Change = Partial<Omit<VerificationSubject, 'opinion' | 'engagement'>> & {
  readonly opinion?: Partial<VerificationSubject['opinion']>;
  readonly engagement?: Partial<VerificationSubject['engagement']>;
};

const changed = (change: Change, more: Partial<Attestation> = {}): Attestation => ({
  ...clean,
  ...more,
  credentialSubject: {
    ...subject,
    ...change,
    opinion: { ...subject.opinion, ...change.opinion },
    engagement: { ...subject.engagement, ...change.engagement },
  } as VerificationSubject,
});

const tested = (
  level: ConformanceSubject['conformanceResult']['level'],
  party: 'first' | 'second' | 'third',
): Attestation => {
  const own = certificate.credentialSubject as ConformanceSubject;
  return {
    ...certificate,
    credentialSubject: {
      ...own,
      engagement: { ...own.engagement, party },
      conformanceResult: { ...own.conformanceResult, level },
    },
  };
};

const quantity = (
  reported: string,
  recomputedValue: string,
  tolerance: string,
  result: AttestedQuantity['result'],
): AttestedQuantity => ({
  pointer: '/footprints/0/total',
  reported,
  recomputed: recomputedValue,
  unit: 'gCO2e',
  tolerance,
  result,
});

const finding = (change: Partial<AuditFinding> = {}): AuditFinding => ({
  id: 'F1',
  kind: 'error',
  pointer: '/footprints/0/total',
  corrected: false,
  material: false,
  says: 'too high',
  ...change,
});

const effect = (value: string, unit = 'gCO2e') => ({ effect: { value, unit } });
const limited = { level: 'limited', form: 'negative' } as const;
const reasonable = { level: 'reasonable', form: 'positive' } as const;
const scope = ['/footprints/0/total'];
const qualified = { type: 'qualified', basis: 'a reason' } as const;
const exception = [{ code: 'recompute', result: 'exception' }] as const;

type Rule = keyof typeof coherenceRules;

/** Each rule both ways: what keeps it, and what breaks it alone. */
const cases: Readonly<
  Record<Rule, { readonly keeps: readonly Attestation[]; readonly breaks: readonly Attestation[] }>
> = {
  'engagement-kind': {
    keeps: [clean, certificate, declaration],
    breaks: [
      changed({ engagement: { kind: 'testing' } }),
      {
        ...certificate,
        credentialSubject: {
          ...certificate.credentialSubject,
          engagement: { kind: 'verification', party: 'third' },
        } as ConformanceSubject,
      },
      {
        ...declaration,
        credentialSubject: {
          ...declaration.credentialSubject,
          engagement: { kind: 'declaration', party: 'third' },
        } as ConformanceSubject,
      },
    ],
  },
  'level-form': {
    keeps: [changed({ opinion: { parts: [reasonable] }, engagement: { assurance: [{ scope, level: 'reasonable' }] } })],
    breaks: [
      changed({ opinion: { parts: [{ level: 'limited', form: 'positive' }] } }),
      changed({
        opinion: { parts: [{ level: 'reasonable', form: 'negative' }] },
        engagement: { assurance: [{ scope, level: 'reasonable' }] },
      }),
    ],
  },
  'parts-present': {
    keeps: [changed({ opinion: { type: 'disclaimer', basis: 'no access', parts: [] } })],
    breaks: [changed({ opinion: { type: 'disclaimer', basis: 'no access' } })],
  },
  'assurance-cover': {
    keeps: [
      changed({
        opinion: { parts: [reasonable, limited] },
        engagement: {
          assurance: [
            { scope, level: 'reasonable' },
            { scope: ['/footprints/1/total'], level: 'limited' },
          ],
        },
      }),
    ],
    breaks: [
      changed({ engagement: { assurance: [{ scope, level: 'reasonable' }] } }),
      changed({ engagement: { assurance: [{ scope: [...scope, ...scope], level: 'limited' }] } }),
      changed({
        opinion: { parts: [reasonable, limited] },
        engagement: {
          assurance: [
            { scope, level: 'reasonable' },
            { scope, level: 'limited' },
          ],
        },
      }),
    ],
  },
  'modified-basis': {
    keeps: [changed({ opinion: qualified })],
    breaks: [
      changed({ opinion: { type: 'qualified' } }),
      changed({ opinion: { type: 'adverse' } }),
      changed({ opinion: { type: 'disclaimer', parts: [] } }),
    ],
  },
  'material-finding': {
    keeps: [
      changed({ findings: [finding({ material: true, corrected: true })] }),
      changed({ findings: [finding({ material: true })], opinion: qualified }),
    ],
    breaks: [changed({ findings: [finding({ material: true })] })],
  },
  'aggregate-materiality': {
    // 5 % of 40000 g is 2000 g.
    keeps: [
      changed({ findings: [finding(effect('1999'))] }),
      changed({ findings: [finding({ ...effect('9000'), corrected: true })] }),
      changed({
        findings: [finding({ ...effect('2'), ...effect('3', 'kgCO2e'), material: true })],
        opinion: qualified,
      }),
    ],
    breaks: [
      changed({ findings: [finding(effect('2000'))] }),
      changed({ findings: [finding(effect('1000')), finding({ id: 'F2', ...effect('-1000') })] }),
      changed({ findings: [finding(effect('2', 'kgCO2e'))] }),
      changed({ findings: [finding(effect('1', 'kWh'))] }),
    ],
  },
  'quantity-result': {
    keeps: [
      changed({ quantities: [quantity('100', '100.0', '0', 'exact')] }),
      changed({ quantities: [quantity('100', '99', '0.01', 'within')] }),
    ],
    breaks: [
      changed({ quantities: [quantity('100', '99', '0.01', 'exact')] }),
      changed({ quantities: [quantity('100', '98', '0.01', 'within')] }),
      changed({ quantities: [quantity('1e999', '1e999', '0', 'within')] }),
    ],
  },
  'outside-finding': {
    keeps: [
      changed({
        quantities: [quantity('100', '50', '0', 'outside')],
        findings: [finding()],
        procedures: exception,
        opinion: qualified,
      }),
    ],
    breaks: [
      changed({ quantities: [quantity('100', '50', '0', 'outside')], procedures: exception, opinion: qualified }),
    ],
  },
  'recompute-exception': {
    keeps: [changed({ procedures: exception, opinion: qualified })],
    breaks: [
      changed({ procedures: exception }),
      changed({ quantities: [quantity('100', '50', '0', 'outside')], findings: [finding()], opinion: qualified }),
    ],
  },
  'date-order': {
    keeps: [changed({ engagement: { fieldwork: { start: '2026-10-01', end: '2026-11-20' } } })],
    breaks: [
      changed({ engagement: { fieldwork: { start: '2026-10-02', end: '2026-10-01' } } }),
      changed({ engagement: { fieldwork: { start: '2026-10-01', end: '2026-11-21' } } }),
      changed({ opinion: { date: '2026-11-21' } }),
      changed({ opinion: { date: '2026-13-01' } }),
      { ...certificate, validUntil: certificate.validFrom },
    ],
  },
  'tool-level': {
    keeps: [tested('L1', 'first'), tested('L2', 'second'), tested('L3', 'third'), tested('L4', 'third')],
    breaks: [tested('L0', 'first'), tested('L2', 'first'), tested('L3', 'second'), tested('L4', 'first')],
  },
};

describe.each(Object.keys(coherenceRules) as Rule[])('the rule %s', (rule) => {
  test.each(cases[rule].keeps.map((credential, at) => [at, credential] as const))(
    'holds in case %i',
    (_at, credential) => {
      expect(contradictions(credential)).toEqual([]);
    },
  );

  test.each(cases[rule].breaks.map((credential, at) => [at, credential] as const))(
    'is broken in case %i, and alone',
    (_at, credential) => {
      expect(contradictions(credential).map((fault) => /\(([a-z-]+)\)$/.exec(fault)?.[1])).toEqual([rule]);
    },
  );
});

test.each([
  ['10', '10.00', '0', 'exact'],
  ['10', '11', '0.1', 'within'],
  ['-10', '-11', '0.1', 'within'],
  ['10', '11.01', '0.1', 'outside'],
  ['0', '1e-9', '0.1', 'outside'],
] as const)('%s reported and %s recomputed with tolerance %s is %s', (reported, recomputedValue, tolerance, result) => {
  expect(resultOf({ reported, recomputed: recomputedValue, tolerance })).toBe(result);
});
