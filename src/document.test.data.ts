/** One valid document of each kind, with every member that the schema has room for, as far as that is possible at once. */
import type { Documents } from './generated/documents.js';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const pinned = { id: 'sci', version: '1.1', digest };

const activity: Documents['activity'] = {
  schema: 'urn:carbon-assay:schema:activity:1.0-draft',
  id: 'run-1',
  subject: { system: 'review-sentiment', model: 'base', version: '3', task: 'fine-tune', stage: 'fine-tuning' },
  period: { start: '2026-11-02T08:00:00Z', end: '2026-11-02T11:30:00.500Z' },
  functionalUnit: { name: 'model', definition: 'one set of weights', count: { value: '1', unit: 'fu' } },
  site: {
    country: 'USA',
    subdivision: 'US-CA',
    gridZone: 'CAMX',
    cloud: { provider: 'gcp', region: 'us-west1' },
    pue: { value: '1.1', unit: '1', basis: 'stated', source: 'operator' },
    wue: { unknown: 'the operator does not say' },
    platform: 'cloud',
  },
  devices: [
    {
      id: 'gpu',
      kind: 'gpu',
      model: 'A100',
      count: 2,
      tdp: { value: '400', unit: 'W', basis: 'stated' },
      memory: { value: '80', unit: 'GiB', basis: 'stated' },
      embodied: { value: '150', unit: 'kgCO2e', basis: 'estimated', uncertainty: { relativeStandard: '0.3' } },
      lifespan: { value: '35040', unit: 'h', basis: 'stated' },
      reserved: { value: '3.5', unit: 'h', basis: 'measured', instrument: 'scheduler' },
      share: { value: '100', unit: '%', basis: 'stated' },
      utilisation: { value: '0.9', unit: '1', basis: 'measured', note: 'mean' },
    },
    { id: 'cpu', kind: 'cpu', architecture: 'x86', count: 1, cores: 16, threads: 32 },
  ],
  energy: [
    {
      component: 'gpu',
      device: 'gpu',
      overhead: 'excluded',
      amount: { value: '2.114', unit: 'kWh', basis: 'measured', instrument: 'NVML energy counter' },
    },
    { component: 'cpu', device: 'cpu', overhead: 'excluded', amount: { unknown: 'not metered' } },
  ],
  series: [
    {
      id: 's1',
      of: 'power',
      component: 'gpu',
      device: 'gpu',
      overhead: 'excluded',
      unit: 'W',
      start: '2026-11-02T08:00:00Z',
      step: { value: '1', unit: 'h' },
      values: ['700.5', null, '712'],
    },
    {
      id: 's2',
      of: 'utilisation',
      component: 'gpu',
      overhead: 'excluded',
      unit: '%',
      start: '2026-11-02T08:00:00Z',
      step: { value: '1', unit: 'min' },
      file: { path: 'load.csv', sha256: digest, rows: 210 },
    },
  ],
  memoryAllocated: { value: '64', unit: 'GB', basis: 'stated' },
  water: { value: '1.2', unit: 'L', basis: 'estimated' },
  instruments: [
    {
      id: 'c1',
      kind: 'certificate',
      energy: { value: '1', unit: 'MWh' },
      factor: { value: '0', unit: 'gCO2e/kWh' },
      market: 'WECC',
      criteria: {
        emissionRateConveyed: true,
        uniqueClaim: true,
        trackedAndRetired: true,
        vintageClose: 'unknown',
        sameMarket: false,
        residualMixDisclosed: true,
      },
      registry: 'WREGIS 1-2',
      vintage: { start: '2026-01-01T00:00:00Z', end: '2027-01-01T00:00:00Z' },
    },
  ],
  provenance: {
    format: 'codecarbon',
    tool: 'codecarbon',
    version: '3.3.0',
    file: 'emissions.csv',
    sha256: digest,
    notes: ['read by hand'],
  },
};

const footprint: Documents['footprint'] = {
  schema: 'urn:carbon-assay:schema:footprint:1.0-draft',
  methodology: pinned,
  activity: { id: 'run-1', digest },
  result: { name: 'score', value: '951', unit: 'gCO2e/fu' },
  total: { value: '951', unit: 'gCO2e' },
  uncertainty: { standard: { value: '12', unit: 'gCO2e' }, relative: '0.0126', from: ['energy'] },
  inputs: [
    {
      name: 'energy',
      unit: 'kWh',
      index: 'component',
      count: 2,
      sum: '3',
      min: '1',
      max: '2',
      values: ['1', '2'],
      origin: { kind: 'measured', path: '/energy/0/amount', note: 'from two places' },
    },
    {
      name: 'intensity',
      unit: 'gCO2e/kWh',
      value: '300',
      origin: { kind: 'looked-up', set: 'owid-countries', version: '2026', row: 'FRA', path: '/site/country' },
    },
    { name: 'pue', unit: '1', value: '1.05', origin: { kind: 'default', constant: 'pue', says: 'the tool takes it' } },
  ],
  steps: [{ name: 'emissions', unit: 'gCO2e', alternative: 0, value: '951' }],
  drivers: {
    energy: { value: '3', unit: 'kWh' },
    overhead: { value: '1.05', unit: '1' },
    intensity: { value: '300', unit: 'gCO2e/kWh' },
    embodied: { value: '6.5', unit: 'gCO2e' },
    rest: { value: '-0.5', unit: 'gCO2e' },
  },
  factorSets: [{ id: 'owid-countries', version: '2026', digest }],
  warnings: ['pue is the default of the method'],
  calculator: { name: 'carbon-assay', version: '0.1.0' },
};

const claim: Documents['claim'] = {
  schema: 'urn:carbon-assay:schema:claim:1.0-draft',
  id: 'claim-1',
  responsibleParty: { name: 'Example Ltd', id: 'did:web:example.org', contact: 'carbon@example.org' },
  tool: { name: 'meter', version: '1.2.3', vendor: 'Meter Ltd', digest },
  activity,
  boundary: {
    includes: [{ component: 'gpu', says: 'boards' }],
    excludes: [{ component: 'network', reason: 'not metered' }],
  },
  stages: ['fine-tuning'],
  gases: ['CO2e'],
  gwp: 'AR6-100',
  scope2: 'location',
  assumptions: [],
  limitations: ['one run'],
  footprints: [footprint],
  factorSets: [pinned],
  methodologies: [pinned],
};

const factorSet: Documents['factor-set'] = {
  schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
  id: 'countries',
  version: '2026',
  title: 'Countries',
  says: 'Intensities of countries.',
  source: { title: 'A table', url: 'https://example.org/', retrieved: '2026-11-01', citation: 'A table, 2026' },
  licence: { id: 'CC-BY-4.0', attribution: 'Example' },
  quantities: {
    intensity: {
      unit: 'gCO2e/kWh',
      says: 'intensity',
      signal: 'average',
      basis: 'life-cycle',
      flow: 'production',
      method: 'location',
      gas: 'CO2e',
      gwp: 'not-stated',
    },
  },
  rows: [{ key: 'FRA', name: 'France', aliases: ['france'], year: 2025, note: 'new', values: { intensity: '41.9' } }],
};

const methodology: Documents['methodology'] = {
  schema: 'urn:carbon-assay:schema:methodology:1.0-draft',
  id: 'tiny',
  version: '1',
  title: 'Tiny',
  says: 'Energy times intensity.',
  source: { title: 'A paper', clause: '2', url: 'https://example.org/', licence: 'MIT' },
  boundary: {
    line: 'devices',
    includes: ['electricity'],
    excludes: [],
    scope2: 'location',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    energy: { unit: 'kWh', symbol: 'E', says: 'electricity', index: ['interval'], min: '0', max: '1e9' },
    intensity: { unit: 'gCO2e/kWh', says: 'intensity' },
  },
  constants: {
    one: { value: '1', unit: '1', says: 'one', source: 'arithmetic' },
    curve: { value: ['0.1', '1'], unit: '1', says: 'points' },
  },
  steps: [{ name: 'emissions', unit: 'gCO2e', says: 'both', formula: ['sum(energy * intensity)', 'one * 0'] }],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'intensity' },
  also: [],
  mistakes: [
    {
      id: 'tiny.energy-twice',
      says: 'energy counts twice',
      edit: { twice: 'energy', step: 'emissions' },
      seen: 'somewhere',
    },
    { id: 'tiny.scaled-1.5', says: 'scaled', edit: { scale: 'energy', by: '1.5' } },
  ],
};

const vectorHead = {
  schema: 'urn:carbon-assay:schema:vector:1.0-draft',
  methodology: { id: 'tiny', version: '1' },
} as const;
const value = { value: '12.5', unit: 'kWh' };
const ask = { energy: value, load: { unit: '1', index: 'interval', values: ['NaN'] }, country: { text: '' } } as const;

const vector: Documents['vector'] = {
  ...vectorHead,
  part: 'prompt',
  prompts: [
    {
      id: 'V-TINY-0001',
      rev: 1,
      kind: 'known-answer',
      op: 'calculate',
      want: 'emissions',
      says: 'the first',
      input: ask,
    },
  ],
};

/** The other two parts of a vector file. */
export const expectations: Documents['vector'] = {
  ...vectorHead,
  part: 'expect',
  expectations: [
    {
      id: 'V-TINY-0001',
      result: 'value',
      check: { unit: 'gCO2e', decimal: '-45.648', compare: { kind: 'relative', tolerance: '1e-9' } },
      requires: ['calculation-units'],
      bites: ['tiny.energy-twice'],
      separation: '0.5',
      provenance: {
        origin: 'published',
        source: 'A paper, table 2',
        published: { value: '45.6', unit: 'gCO2e', within: '0.05' },
        computed: 'decimal-60',
      },
      status: 'active',
      since: '2026.1',
      errata: [],
    },
    {
      id: 'V-TINY-0002',
      result: 'refuse',
      refuse: { requirement: 'calculation-missing-input', at: '/input/energy' },
      requires: ['calculation-missing-input'],
      bites: [],
      provenance: { origin: 'derived', computed: 'rule' },
      status: 'active',
      since: '2026.1',
      errata: [],
    },
  ],
};

export const wrongAnswers: Documents['vector'] = {
  ...vectorHead,
  part: 'wrong',
  wrong: [
    {
      id: 'V-TINY-0001',
      answers: [
        { mistake: 'tiny.energy-twice', decimal: '91.3', effect: '100 %' },
        { mistake: ['tiny.energy-twice', 'tiny.scaled-1.5'], decimal: '137', effect: '-2.5e+2 %' },
      ],
    },
  ],
};

const message: Documents['message'] = {
  type: 'case',
  case: 'b7e1',
  op: 'calculate',
  methodology: 'tiny@1',
  want: 'emissions',
  input: ask,
  deadlineMs: 5000,
};

const system = { name: 'meter', version: '1.2.3', vendor: 'Meter Ltd', runtime: 'Python 3.12', licence: 'MIT', digest };
const adapter = { name: 'meter-adapter', version: '1', sha256: digest, maintainer: 'us' };
const capability = { methodology: 'tiny@1', quantities: ['emissions'] };
const refusal = { requirement: 'calculation-missing-input', at: '/input/energy', message: 'no energy' };

/** One message of every other type. */
export const messages: readonly Documents['message'][] = [
  { type: 'hello', id: '1', protocols: [1], runner: { name: 'assay', version: '0.1.0' }, suite: { version: '2026.1' } },
  {
    type: 'hello.ok',
    id: '1',
    protocol: 1,
    system,
    adapter,
    claims: [capability],
    unknownMember: 'refused',
    concurrency: 4,
  },
  {
    type: 'configure',
    id: '2',
    specification: '1.0-draft',
    methodologies: ['tiny@1'],
    limits: { caseMs: 5000 },
    factorSets: [pinned],
  },
  { type: 'configure.ok', id: '2' },
  { type: 'progress', case: 'b7e1', says: 'half way' },
  { type: 'result', case: 'b7e1', value: { ...value, trace: [{ name: 'emissions', ...value }] } },
  { type: 'result', case: 'b7e1', refuse: refusal },
  { type: 'result', case: 'b7e1', unsupported: { feature: 'lookup', reason: 'no tables' } },
  { type: 'result', case: 'b7e1', fault: { message: 'out of memory' } },
  { type: 'reset', id: '3' },
  { type: 'reset.ok', id: '3' },
  { type: 'identify', id: '4' },
  { type: 'identify.ok', id: '4', system },
  { type: 'bye', id: '5' },
  { type: 'bye.ok', id: '5' },
];

const counts = {
  pass: 1,
  fail: 1,
  crash: 0,
  timeout: 0,
  protocol: 0,
  'not-claimed': 0,
  'undeclared-unsupported': 0,
  'not-run': 0,
  disputed: 0,
  'suite-error': 0,
} as const;
const suite = { version: '2026.1', specification: '1.0-draft', digest };

const report: Documents['conformance-report'] = {
  schema: 'urn:carbon-assay:schema:conformance-report:1.0-draft',
  suite,
  implementation: { system, adapter, protocol: 1, claims: [capability], unknownMember: 'ignored' },
  profile: { name: 'all', methodologies: ['tiny@1'] },
  probes: [{ id: 'decimal-echo', outcome: 'pass', requirement: 'conformance-no-float-in-transit', says: 'unchanged' }],
  checks: [
    {
      vector: 'V-TINY-0001',
      methodology: 'tiny@1',
      want: 'emissions',
      requires: ['calculation-units'],
      outcome: 'fail',
      expected: '45.648',
      received: '91.3',
      unit: 'gCO2e',
      relativeError: '1',
      digits: 0,
      reason: 'twice',
      mistakes: ['tiny.energy-twice'],
      attempts: [{ death: 'crash', says: 'it ended' }, { value: { value: '91.3', unit: 'gCO2e' } }],
    },
    {
      vector: 'V-TINY-0002',
      methodology: 'tiny@1',
      want: 'emissions',
      requires: ['calculation-missing-input'],
      outcome: 'pass',
      attempts: [{ refuse: refusal }],
    },
  ],
  diagnosis: [
    {
      methodology: 'tiny@1',
      want: 'emissions',
      kind: 'candidates',
      mistakes: ['tiny.energy-twice'],
      says: 'energy counts twice',
      vectors: ['V-TINY-0001'],
      explains: 1,
      of: 1,
      direction: 'overstates',
      worst: '100 %',
    },
  ],
  counts,
  verdict: 'not-conformant',
  digest,
  volatile: {
    startedAt: '2026-11-02T08:00:00.000Z',
    endedAt: '2026-11-02T08:00:01.000Z',
    command: 'node x',
    host: 'h',
    seed: '7',
    deaths: 1,
    remarks: 'line one\nline two',
    transcript: { file: 'run.jsonl', sha256: digest },
  },
};

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

const attestation: Documents['attestation'] = {
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

const policy: Documents['policy'] = {
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

const verification: Documents['verification'] = {
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

/** A valid document of each kind. */
export const samples: Documents = {
  activity,
  attestation,
  claim,
  'conformance-report': report,
  'factor-set': factorSet,
  footprint,
  message,
  methodology,
  policy,
  vector,
  verification,
};
