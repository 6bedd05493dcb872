import { describe, expect, test } from 'vitest';
import { type DocumentKind, parseDocument, validate } from './document.js';
import { samples } from './document.test.data.js';
import { attestations } from './document-attestation.test.data.js';
import { expectations, messages, wrongAnswers } from './document-conformance.test.data.js';
import { AssayError } from './errors.js';

const kinds = Object.keys(samples) as DocumentKind[];

/** A copy of a document with one place changed; a value of `undefined` takes the member away. */
function changed(document: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  const keys = path.split('/').slice(1);
  const last = keys.pop() as string;
  const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

test.each(kinds)('a whole %s is valid', (kind) => {
  expect(validate(kind, samples[kind])).toEqual([]);
  expect(parseDocument(kind, samples[kind])).toBe(samples[kind]);
});

test.each([expectations, wrongAnswers])('vectors of the part "$part" are valid', (document) => {
  expect(validate('vector', document)).toEqual([]);
});

test.each(messages)('a message $type is valid', (message) => {
  expect(validate('message', message)).toEqual([]);
});

test.each(attestations)('an attestation of the type $type.1 is valid', (attestation) => {
  expect(validate('attestation', attestation)).toEqual([]);
});

test.each(kinds)('what is no object at all is no %s', (kind) => {
  for (const value of [null, 12.5, 'text', [], true]) expect(validate(kind, value).length).toBeGreaterThan(0);
  expect(validate(kind, {}).length).toBeGreaterThan(0);
});

test.each(kinds.filter((kind) => kind !== 'message'))('a %s has no member that its schema does not name', (kind) => {
  const [found, ...more] = validate(kind, changed(samples[kind], '/emissions', '1'));
  expect(more).toEqual([]);
  expect(found).toMatchObject({ path: '/emissions', verdict: 'fail', remedy: 'remove it' });
});

/** One fault: where it is planted, what stands there, and the requirement and place that must be told. */
type Fault = readonly [kind: DocumentKind, planted: string, value: unknown, requirement: string, path?: string];

const faults: readonly Fault[] = [
  ['activity', '/schema', 'urn:carbon-assay:schema:claim:1.0-draft', 'quantity-document-kind'],
  ['activity', '/id', 'run 1', 'quantity-name'],
  ['activity', '/id', undefined, 'activity-id'],
  ['activity', '/colour', { value: '1', unit: 'gCO2e' }, 'activity-schema'],
  ['activity', '/subject/system', undefined, 'activity-subject'],
  ['activity', '/subject/task', '', 'quantity-text'],
  ['activity', '/subject/task', 'a\u001bb', 'quantity-text'],
  ['activity', '/subject/stage', 'deployment', 'activity-stage'],
  ['activity', '/period', undefined, 'activity-period'],
  ['activity', '/period/start', '2026-11-02T08:00:00', 'quantity-instant-utc'],
  ['activity', '/period/start', '2026-11-02T08:00:00+01:00', 'quantity-instant-utc'],
  ['activity', '/period/start', '2026-13-02T08:00:00Z', 'quantity-instant-utc'],
  ['activity', '/emissions', { value: '1', unit: 'kgCO2e' }, 'activity-no-emissions'],
  ['activity', '/functionalUnit', undefined, 'activity-functional-unit'],
  ['activity', '/functionalUnit/count', 1, 'quantity-no-bare-number'],
  ['activity', '/functionalUnit/count/unit', 'kWh', 'quantity-unit-dimension'],
  ['activity', '/site', undefined, 'activity-site'],
  ['activity', '/site/country', 'France', 'activity-site'],
  ['activity', '/site/pue', 1.1, 'quantity-no-bare-number'],
  ['activity', '/site/pue/unit', 'kWh', 'quantity-unit-dimension'],
  ['activity', '/site/wue/unknown', '', 'quantity-text'],
  ['activity', '/devices/0/count', 0, 'activity-devices'],
  ['activity', '/devices/0/count', 1.5, 'activity-devices'],
  ['activity', '/devices/0/kind', 'GPU', 'activity-devices'],
  ['activity', '/devices/0/tdp/unit', 'kWh', 'quantity-unit-dimension'],
  ['activity', '/devices/0/embodied/unit', 'ton', 'quantity-unit-closed'],
  ['activity', '/devices/0/embodied/uncertainty/relativeStandard', '-0.1', 'quantity-range'],
  ['activity', '/devices/0/lifespan/unit', 'y', 'quantity-unit-closed'],
  ['activity', '/energy/0/amount', 2.114, 'quantity-no-bare-number'],
  ['activity', '/energy/0/amount', null, 'quantity-no-bare-number'],
  ['activity', '/energy/0/amount/value', 2.114, 'quantity-decimal-text'],
  ['activity', '/energy/0/amount/value', '2,114', 'quantity-decimal-text'],
  ['activity', '/energy/0/amount/value', 'NaN', 'quantity-decimal-text'],
  ['activity', '/energy/0/amount/value', '-2', 'quantity-range'],
  ['activity', '/energy/0/amount/unit', undefined, 'quantity-no-bare-number'],
  ['activity', '/energy/0/amount/unit', 'kwh', 'quantity-unit-closed'],
  ['activity', '/energy/0/amount/unit', 'W', 'quantity-unit-dimension'],
  ['activity', '/energy/0/amount/basis', undefined, 'activity-data-quality'],
  ['activity', '/energy/0/amount/unknown', 'why', 'quantity-not-known', '/energy/0/amount/value'],
  ['activity', '/energy/1/amount/unknown', undefined, 'quantity-no-bare-number', '/energy/1/amount/value'],
  ['activity', '/energy/0/amount', {}, 'quantity-no-bare-number', '/energy/0/amount/value'],
  ['activity', '/energy/0/overhead', undefined, 'activity-energy-overhead'],
  ['activity', '/energy/0/component', 'ram', 'activity-energy'],
  ['activity', '/series/0/unit', 'kWh', 'quantity-unit-dimension'],
  ['activity', '/series/0/values/1', 700.5, 'quantity-decimal-text'],
  ['activity', '/series/0/values', [], 'activity-series-complete'],
  ['activity', '/series/0/values', undefined, 'activity-series-complete'],
  ['activity', '/series/1/file/rows', 0, 'activity-series'],
  ['activity', '/instruments/0/criteria/sameMarket', 'yes', 'activity-instruments'],
  ['activity', '/instruments/0/criteria/uniqueClaim', undefined, 'activity-instruments'],
  ['activity', '/water', { value: '1', unit: 'L/kWh', basis: 'stated' }, 'quantity-unit-dimension', '/water/unit'],
  ['activity', '/provenance/sha256', 'sha256:00', 'quantity-digest'],
  ['claim', '/responsibleParty', undefined, 'claim-responsible-party'],
  ['claim', '/tool/version', undefined, 'claim-tool'],
  ['claim', '/activity', undefined, 'claim-activity'],
  ['claim', '/activity/energy/0/amount', 1, 'quantity-no-bare-number'],
  ['claim', '/boundary/includes', [], 'claim-boundary'],
  ['claim', '/boundary/excludes/0/reason', undefined, 'claim-boundary-exclusions'],
  ['claim', '/stages', [], 'claim-stages'],
  ['claim', '/gases', ['CO2e', 'CO2e'], 'claim-gases'],
  ['claim', '/gwp', 'AR3', 'claim-gases'],
  ['claim', '/scope2', undefined, 'claim-scope2-method'],
  ['claim', '/assumptions', undefined, 'claim-assumptions'],
  ['claim', '/limitations', undefined, 'claim-limitations'],
  ['claim', '/footprints', [], 'claim-footprints'],
  ['claim', '/methodologies/0/digest', undefined, 'claim-digests'],
  ['footprint', '/inputs/0/origin', undefined, 'calculation-origin'],
  ['footprint', '/inputs/0/origin/kind', 'guessed', 'calculation-origin'],
  ['footprint', '/inputs/1/origin/row', undefined, 'calculation-factor-citable'],
  ['footprint', '/inputs/2/origin/says', undefined, 'calculation-no-undeclared-default'],
  ['footprint', '/inputs/0/origin/path', 'energy', 'quantity-pointer'],
  ['footprint', '/inputs/0/count', undefined, 'calculation-trace'],
  ['footprint', '/inputs/0/value', '3', 'calculation-trace'],
  ['footprint', '/inputs/1/value', undefined, 'calculation-trace'],
  ['footprint', '/inputs/1/value', 300, 'quantity-decimal-text'],
  ['footprint', '/inputs/1/colour', 'red', 'calculation-origin'],
  ['footprint', '/steps', [], 'calculation-trace'],
  ['footprint', '/steps/0/alternative', undefined, 'calculation-alternatives'],
  ['footprint', '/total/unit', 'kgCO2e', 'calculation-trace'],
  ['footprint', '/drivers/overhead', undefined, 'calculation-drivers'],
  ['footprint', '/uncertainty/from', [], 'calculation-uncertainty'],
  ['footprint', '/methodology/digest', 'md5:1', 'quantity-digest'],
  ['factor-set', '/licence', undefined, 'calculation-factor-citable'],
  ['factor-set', '/quantities/intensity/signal', 'mean', 'claim-intensity-kind'],
  ['factor-set', '/quantities/intensity/unit', 'g/kWh', 'quantity-unit-closed'],
  ['factor-set', '/rows/0/values/intensity', 41.9, 'quantity-decimal-text'],
  ['factor-set', '/source/retrieved', '1.11.2026', 'quantity-date'],
  ['methodology', '/steps/0/formula', [], 'calculation-alternatives'],
  ['methodology', '/steps/0/unit', 'ton', 'quantity-unit-closed'],
  ['methodology', '/inputs/Energy', { unit: 'kWh', says: 'x' }, 'quantity-name'],
  ['methodology', '/inputs/energy/index', ['hour'], 'calculation-series-index', '/inputs/energy/index/0'],
  ['methodology', '/constants/one/value', 1, 'quantity-decimal-text'],
  ['methodology', '/constants/curve/value', ['1'], 'calculation-definition'],
  ['methodology', '/boundary/scope2', undefined, 'calculation-compare-unlike'],
  ['methodology', '/mistakes/1/edit/by', undefined, 'conformance-wrong-answers'],
  ['methodology', '/mistakes/0/id', 'energy twice', 'conformance-wrong-answers'],
  ['vector', '/part', 'answers', 'conformance-vector-separation'],
  ['vector', '/part', undefined, 'conformance-vector-separation'],
  ['vector', '/prompts/0/id', 'SCI-1', 'conformance-vector-ids'],
  ['vector', '/prompts/0/input/energy/value', 12.5, 'conformance-no-float-in-transit'],
  ['vector', '/prompts/0/check', {}, 'conformance-vector'],
  ['message', '/type', 'question', 'conformance-protocol-messages'],
  ['message', '/type', undefined, 'conformance-protocol-messages'],
  ['message', '/deadlineMs', '5 s', 'conformance-timeouts'],
  ['message', '/input/energy/value', 12.5, 'conformance-no-float-in-transit'],
  ['message', '/methodology', 'tiny', 'quantity-name'],
  ['message', '/vector', 'V-TINY-0001', 'conformance-case'],
  ['conformance-report', '/verdict', 'ok', 'conformance-verdict-pure'],
  ['conformance-report', '/checks/0/outcome', 'skipped', 'conformance-outcomes'],
  ['conformance-report', '/counts/disputed', undefined, 'conformance-outcomes'],
  ['conformance-report', '/implementation/claims', undefined, 'conformance-claims-fixed'],
  ['conformance-report', '/diagnosis/0/kind', 'sure', 'conformance-diagnosis'],
  ['conformance-report', '/checks/0/attempts/0/death', 'killed', 'conformance-verdict-pure'],
  ['attestation', '/@context', ['https://www.w3.org/ns/credentials/v2'], 'attestation-payload'],
  ['attestation', '/type', ['VerifiableCredential'], 'attestation-types'],
  ['attestation', '/nbf', 1, 'attestation-payload'],
  ['attestation', '/iat', '2026-11-20T09:00:00Z', 'attestation-dates'],
  ['attestation', '/validUntil', '2027-11-20T09:00:00Z', 'attestation-dates'],
  ['attestation', '/issuer/id', 'Auditor Ltd', 'attestation-issuer-binding'],
  ['attestation', '/credentialSubject/opinion', undefined, 'attestation-subject'],
  ['attestation', '/credentialSubject/opinion/type', 'clean', 'attestation-opinion-coherent'],
  ['attestation', '/credentialSubject/report/artifact/digest', 'sha1:1', 'quantity-digest'],
  ['attestation', '/credentialSubject/verifier/reviewer', undefined, 'attestation-independence'],
  ['attestation', '/credentialSubject/engagement/materiality/relative', 0.05, 'quantity-decimal-text'],
  ['policy', '/algorithms', ['HS256'], 'attestation-algorithms', '/algorithms/0'],
  ['policy', '/keys/0/kid', 'key-1', 'attestation-kid'],
  ['policy', '/keys/0/jwk/d', 'AAAA', 'attestation-key-strength'],
  ['policy', '/keys/0/jwk/crv', 'secp256k1', 'attestation-key-strength'],
  ['policy', '/keys/0/roles', [], 'attestation-key-from-policy'],
  ['policy', '/accept/types', undefined, 'attestation-policy'],
  ['policy', '/skewSeconds', 1e9, 'attestation-dates'],
  ['policy', '/recompute', undefined, 'attestation-recompute'],
  ['verification', '/outcome', 'ok', 'attestation-outcome'],
  ['verification', '/checks', [], 'attestation-checks'],
  ['verification', '/checks/0/id', 'signature', 'attestation-checks'],
  ['verification', '/attestation/claims', 'much', 'attestation-nothing-unauthentic'],
];

test.each(faults)('%s: %s with %j breaks %s', (kind, planted, value, requirement, path = planted) => {
  const findings = validate(kind, changed(samples[kind], planted, value));
  expect(findings.map((finding) => [finding.path, finding.requirement])).toContainEqual([path, requirement]);
  for (const finding of findings) {
    expect(finding).toMatchObject({ verdict: 'fail', says: expect.stringMatching(/\S/), remedy: expect.any(String) });
    expect(finding.remedy?.length, finding.path).toBeGreaterThan(0);
  }
  expect(new Set(findings.map((finding) => finding.path)).size).toBe(findings.length);
});

/** Faults that one slip must not multiply: a figure has two forms, and only the one that was meant is spoken of. */
const single = faults.filter(([, planted]) => /amount|origin|pue|jwk|count$|values|verdict|outcome/.test(planted));

test.each(single.filter(([, , value]) => typeof value !== 'object'))(
  '%s: %s with %j is told once',
  (kind, planted, value, _requirement, path = planted) => {
    const findings = validate(kind, changed(samples[kind], planted, value)).map((finding) => finding.path);
    expect(findings.filter((place) => place === path)).toHaveLength(1);
  },
);

describe('the words of a finding', () => {
  const told = (path: string, value: unknown) => validate('activity', changed(samples.activity, path, value))[0];

  test('show how a bare number is written as a quantity of its place', () => {
    expect(told('/energy/0/amount', 12.5)).toEqual({
      requirement: 'quantity-no-bare-number',
      verdict: 'fail',
      path: '/energy/0/amount',
      says: 'something else stands where a quantity belongs',
      expected: '{ "value": "12.5", "unit": "kWh" }',
      received: '12.5',
      remedy: 'write value and unit, or { "unknown": "why" } where a figure may be unknown',
    });
    expect(told('/site/pue', 1.2)?.expected).toBe('{ "value": "1.2", "unit": "1" }');
    expect(told('/devices/0/tdp', '400')?.expected).toBe('{ "value": "400", "unit": "W" }');
    expect(told('/functionalUnit/count', 7)?.expected).toBe('{ "value": "7", "unit": "fu" }');
  });

  test('put a number in quotes where decimal text belongs', () => {
    expect(told('/energy/0/amount/value', 2.114)).toMatchObject({ expected: '"2.114"', remedy: 'put it in quotes' });
  });

  test('name what a unit must be said as', () => {
    expect(told('/devices/0/embodied/unit', 'ton')?.remedy).toContain('tCO2e (1000 kg) or short_tonCO2e');
    expect(told('/energy/0/amount/unit', 'W')).toMatchObject({
      says: 'the unit is of another kind than the figure',
      expected: expect.stringContaining('kWh'),
      received: '"W"',
    });
  });

  test('guess at a slip in a name', () => {
    expect(told('/devices/0/utilization', { unknown: 'x' })?.remedy).toBe('did you mean "utilisation"?');
    expect(told('/devices/0/kind', 'GPU')?.remedy).toBe('write "gpu"');
  });

  test('say that a member is missing at its place', () => {
    expect(told('/functionalUnit/count', undefined)).toMatchObject({
      path: '/functionalUnit/count',
      says: '"count" is missing',
      expected: '{ "value": "12.5", "unit": "fu" }',
      received: 'nothing',
    });
  });

  test('ask for a series where energy is empty and there is none', () => {
    const empty = changed(changed(samples.activity, '/energy', []), '/series', undefined);
    expect(validate('activity', empty)).toMatchObject([{ path: '/series', requirement: 'activity-energy' }]);
    expect(validate('activity', changed(samples.activity, '/energy', []))).toEqual([]);
  });

  test('stay short, whatever was received', () => {
    const long = told('/subject/stage', 'x'.repeat(10_000));
    expect(long?.received?.length).toBeLessThan(90);
  });
});

test('an attestation of a tool must end', () => {
  const [tool] = attestations;
  expect(validate('attestation', changed(tool, '/validUntil', undefined))).toMatchObject([
    { path: '/validUntil', requirement: 'attestation-dates' },
  ]);
});

test('an attestation says what its type says', () => {
  const [tool, declaration] = attestations;
  const type = ['VerifiableCredential', 'CarbonSelfDeclaration'];
  const paths = validate('attestation', changed(tool, '/type', type)).map(({ path }) => path);
  expect(paths).toContain('/credentialSubject/declaration');
  expect(validate('attestation', changed(declaration, '/credentialSubject/opinion', {}))).toMatchObject([
    { path: '/credentialSubject/opinion', requirement: 'attestation-subject' },
  ]);
});

test('a result has exactly one answer', () => {
  const value = { value: '1', unit: 'kWh' };
  const result = { type: 'result', case: 'a' };
  expect(validate('message', result)).toMatchObject([{ path: '/value', requirement: 'conformance-result' }]);
  expect(validate('message', { ...result, value, fault: { message: 'x' } })).toMatchObject([{ path: '/value' }]);
  expect(validate('message', { ...result, value: { value: 1.5, unit: 'kWh' } })).toMatchObject([
    { path: '/value/value', expected: '"1.5"' },
  ]);
});

test('a question may be wrong on purpose, its form may not', () => {
  const wrong = { a: { value: 'NaN', unit: 'furlong' }, b: { unit: 'x', index: 'interval', values: ['', '1,5'] } };
  expect(validate('message', { ...samples.message, input: wrong })).toEqual([]);
});

test('an expectation is a value or a refusal and not both', () => {
  const refuse = { requirement: 'calculation-domain', at: '' };
  expect(validate('vector', changed(expectations, '/expectations/0/refuse', refuse))).toMatchObject([
    { path: '/expectations/0/refuse', says: 'A value is no refusal' },
  ]);
  expect(validate('vector', changed(expectations, '/expectations/1/refuse', undefined))).toMatchObject([
    { path: '/expectations/1/refuse', requirement: 'conformance-refusal-names-requirement' },
  ]);
  expect(validate('vector', changed(expectations, '/expectations/0/provenance/source', undefined))).toMatchObject([
    { path: '/expectations/0/provenance/source', requirement: 'conformance-expected-not-self' },
  ]);
});

describe('parseDocument', () => {
  test('names file, place, what was expected and what to do', () => {
    const broken = changed(samples.activity, '/energy/0/amount', 12.5);
    const error = caught(() => parseDocument('activity', broken, 'run.json'));
    expect(error).toMatchObject({
      code: 'ERR_DOCUMENT_INVALID',
      file: 'run.json',
      path: '/energy/0/amount',
      requirement: 'quantity-no-bare-number',
    });
    expect(error.message).toBe(
      'run.json, at /energy/0/amount: something else stands where a quantity belongs: expected { "value": "12.5", "unit": "kWh" }, found 12.5; write value and unit, or { "unknown": "why" } where a figure may be unknown',
    );
  });

  test('carries every finding and says how many more there are', () => {
    const error = caught(() => parseDocument('factor-set', {}));
    expect(error.findings?.length).toBeGreaterThan(5);
    expect(error.message).toContain('the factor set, at /');
    expect(error.message).toMatch(/\(and \d+ more\)$/);
  });

  test('changes nothing', () => {
    const before = JSON.stringify(samples.claim);
    parseDocument('claim', samples.claim);
    expect(JSON.stringify(samples.claim)).toBe(before);
  });
});

function caught(run: () => unknown): AssayError {
  try {
    run();
  } catch (error) {
    if (error instanceof AssayError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('a document of another kind is told once, at its schema', () => {
  expect(validate('claim', samples.activity)).toMatchObject([
    {
      path: '/schema',
      requirement: 'quantity-document-kind',
      says: 'this is an activity where a claim belongs',
      received: '"urn:carbon-assay:schema:activity:1.0-draft"',
      remedy: 'hand over a claim; assay claim makes one',
    },
  ]);
});

test('a list of documents is no document', () => {
  expect(validate('activity', [samples.activity])).toMatchObject([
    { path: '', says: 'a list stands where one document belongs', remedy: 'hand over one of its entries' },
  ]);
});
