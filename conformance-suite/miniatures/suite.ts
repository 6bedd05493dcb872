/** A suite of one small methodology, by hand: emissions = energy × PUE × intensity. */
import type { Profile, Suite, Vector } from '../suite.js';

const unit = 'gCO2e';

interface Known {
  readonly energy: string;
  readonly pue: string;
  readonly intensity: string;
  readonly right: string;
  readonly dropped: string;
  readonly twice: string;
}

/** Worked by hand with a calculator; no round figures, so that no mistake hides. */
const known: readonly Known[] = [
  { energy: '12.5', pue: '1.37', intensity: '318.6', right: '5456.025', dropped: '3982.5', twice: '7474.75425' },
  { energy: '0.75', pue: '1.12', intensity: '56.039', right: '47.07276', dropped: '42.02925', twice: '52.7214912' },
  {
    energy: '666.25',
    pue: '1.58',
    intensity: '475.25',
    right: '500283.79375',
    dropped: '316635.3125',
    twice: '790448.394125',
  },
  { energy: '3.2', pue: '1.07', intensity: '24.9', right: '85.2576', dropped: '79.68', twice: '91.225632' },
  { energy: '81.9', pue: '1.19', intensity: '702.4', right: '68456.6064', dropped: '57526.56', twice: '81463.361616' },
  { energy: '7.03', pue: '1.41', intensity: '12.7', right: '125.88621', dropped: '89.281', twice: '177.4995561' },
];

const provenance = { origin: 'derived', computed: 'decimal-60' } as const;
const common = { status: 'active', since: '2026.1-draft', errata: [] } as const;

function answered(one: Known, at: number): Vector {
  const id = `V-MINI-${String(at + 1).padStart(4, '0')}`;
  return {
    prompt: {
      id,
      rev: 1,
      kind: 'known-answer',
      op: 'calculate',
      want: 'emissions',
      input: {
        energy: { value: one.energy, unit: 'kWh' },
        pue: { value: one.pue, unit: '1' },
        intensity: { value: one.intensity, unit: 'gCO2e/kWh' },
      },
    },
    expectation: {
      ...common,
      id,
      result: 'value',
      check: { unit, decimal: one.right, compare: { kind: 'relative', tolerance: '1e-9' } },
      requires: ['calculation-units', 'calculation-tolerance'],
      bites: ['mini.pue-dropped', 'mini.pue-twice'],
      provenance,
    },
    wrong: [
      { mistake: 'mini.pue-dropped', decimal: one.dropped, effect: '' },
      { mistake: 'mini.pue-twice', decimal: one.twice, effect: '' },
    ],
  };
}

function refused(id: string, input: Vector['prompt']['input'], requirement: string, at: string): Vector {
  return {
    prompt: { id, rev: 1, kind: 'refuse', op: 'calculate', want: 'emissions', input },
    expectation: {
      ...common,
      id,
      result: 'refuse',
      refuse: { requirement, at },
      requires: [requirement],
      bites: [],
      provenance: { origin: 'derived', computed: 'rule' },
    },
    wrong: [],
  };
}

const good = {
  energy: { value: '4.5', unit: 'kWh' },
  pue: { value: '1.2', unit: '1' },
  intensity: { value: '33.3', unit: 'gCO2e/kWh' },
};
const { pue: _, ...withoutPue } = good;

const vectors: readonly Vector[] = [
  ...known.map(answered),
  refused('V-MINI-0101', withoutPue, 'calculation-missing-input', '/input/pue'),
  refused('V-MINI-0102', { ...good, pue: { value: '0.8', unit: '1' } }, 'calculation-input-range', '/input/pue'),
  refused(
    'V-MINI-0103',
    { ...good, energy: { value: '4.5', unit: 'kilowatthour' } },
    'quantity-unit-closed',
    '/input/energy',
  ),
];

const profile: Profile = {
  methodology: 'miniature@1.0',
  digest: `sha256:${'0'.repeat(64)}`,
  vectors,
  quantities: new Set(['energy', 'emissions']),
  mistakes: new Map([
    ['mini.pue-dropped', 'overhead is left out'],
    ['mini.pue-twice', 'overhead is applied twice'],
  ]),
};

export const miniatureSuite: Suite = {
  version: '2026.1-draft',
  specification: '1.0-draft',
  digest: `sha256:${'1'.repeat(64)}`,
  profiles: [profile],
};
