/** One valid vector, message and conformance report, with every member that the schema has room for. */
import type { Documents } from './generated/documents.js';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

const vectorHead = {
  schema: 'urn:carbon-assay:schema:vector:1.0-draft',
  methodology: { id: 'tiny', version: '1' },
} as const;
const value = { value: '12.5', unit: 'kWh' };
const ask = { energy: value, load: { unit: '1', index: 'interval', values: ['NaN'] }, country: { text: '' } } as const;

export const vector: Documents['vector'] = {
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

export const message: Documents['message'] = {
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
    factorSets: [{ id: 'sci', version: '1.1', digest }],
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

export const counts = {
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
export const suite = { version: '2026.1', specification: '1.0-draft', digest };

export const report: Documents['conformance-report'] = {
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
