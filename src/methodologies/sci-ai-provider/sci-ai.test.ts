import { expect, it } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity, Claim } from '../../generated/documents.js';
import { claimPersona } from '../../rules/claim-persona.js';
import { sciAiConsumer } from '../sci-ai-consumer/sci-ai-consumer-2025-12.js';
import { sciAiProvider } from './sci-ai-provider-2025-12.js';

const stated = <U extends string>(value: string, unit: U) =>
  ({ value, unit, basis: 'stated', source: 'bill' }) as const;
const energy = (value: string) => ({ value, unit: 'kWh', basis: 'measured', instrument: 'meter' }) as const;
const grid = {
  schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
  id: 'my-grid',
  version: '1',
  title: 'Grid',
  says: 'For this test.',
  source: { title: 'SCI for AI, agentic example' },
  licence: { id: 'LicenseRef-own' },
  quantities: { intensity: { unit: 'gCO2e/kWh', says: 'intensity', signal: 'average', method: 'location' } },
  rows: [{ key: 'XX', name: 'Example', values: { intensity: '350' } }],
  digest: `sha256:${'1'.repeat(64)}`,
} as unknown as NonNullable<Parameters<typeof openFactors>[1]>[number];
const factors = await openFactors([], [grid]);

/** The external model of the agentic example: 5500 kWh, 30 kg of hardware, 10,000 requests. */
const service: Activity = {
  schema: 'urn:carbon-assay:schema:activity:1.0-draft',
  id: 'agents',
  subject: { system: 'agents', stage: 'inference', persona: 'consumer' },
  period: { start: '2026-01-01T00:00:00Z', end: '2026-01-01T10:00:00Z' },
  functionalUnit: { name: 'request', kind: 'request', per: '1000', count: { value: '10000', unit: 'fu' } },
  site: { gridZone: 'XX', pue: stated('1', '1') },
  devices: [
    {
      id: 'server',
      kind: 'server',
      count: 1,
      embodied: stated('30', 'kgCO2e'),
      lifespan: stated('10', 'h'),
      share: stated('1', '1'),
    },
  ],
  energy: [{ component: 'node', overhead: 'excluded', stage: 'operation-and-monitoring', amount: energy('5500') }],
};
const model: Activity = {
  ...service,
  id: 'model',
  subject: {
    system: 'model',
    stage: 'training',
    persona: 'provider',
    notMaterial: [
      { stage: 'inception', reason: 'two people for a month' },
      { stage: 'retirement', reason: 'weights are deleted' },
    ],
  },
  functionalUnit: {
    name: 'parameter',
    kind: 'parameter',
    per: '1000000000',
    normalisation: 'gross',
    rationale: 'the customers compare models by size',
    count: { value: '1500000000', unit: 'fu' },
  },
  energy: [
    { component: 'gpu', overhead: 'excluded', stage: 'design-and-development', amount: energy('5000') },
    { component: 'storage', overhead: 'excluded', stage: 'deployment', amount: energy('500') },
  ],
};
const run = (activity: Activity, methodology: typeof sciAiConsumer) =>
  calculate({ activity, digest: `sha256:${'0'.repeat(64)}` }, methodology, factors);

it('gives the score of the agentic example, and states it for a thousand requests', () => {
  const { result, steps } = run(service, sciAiConsumer);
  expect(result.value).toBe('195.5');
  expect(steps.find(({ name }) => name === 'reported')).toMatchObject({ value: '195500' });
});

it('gives the stages of a provider one by one', () => {
  const { result, total, steps } = run(model, sciAiProvider);
  expect(total.value).toBe(String(5500 * 350 + 30000));
  expect(Number(result.value)).toBeCloseTo((5500 * 350 + 30000) / 1.5e9, 12);
  expect(steps.find(({ name }) => name === 'deployment')).toMatchObject({ value: String(500 * 350) });
});

const { kind: _, ...untyped } = model.functionalUnit;
const { normalisation: __, ...unsaid } = model.functionalUnit;
const { rationale: ___, ...unreasoned } = model.functionalUnit;

it.each([
  ['the consumer for an activity of the provider', model, sciAiConsumer, /an activity of the consumer/],
  ['the provider for an activity of the consumer', service, sciAiProvider, /an activity of the provider/],
  ['a unit without kind', { ...model, functionalUnit: untyped }, sciAiProvider, /flop, training-token or parameter/],
  ['gross or effective left open', { ...model, functionalUnit: unsaid }, sciAiProvider, /gross or effective/],
  ['a unit without reason', { ...model, functionalUnit: unreasoned }, sciAiProvider, /the reason for this unit/],
  [
    'a stage of which nothing is said',
    { ...model, subject: { system: 'model', stage: 'training', persona: 'provider' } },
    sciAiProvider,
    /the stage inception, or in \/subject\/notMaterial/,
  ],
  [
    'a deployment that is left out',
    {
      ...model,
      subject: {
        ...model.subject,
        notMaterial: [...model.subject.notMaterial!, { stage: 'deployment', reason: 'small' }],
      },
      energy: model.energy.slice(0, 1),
    },
    sciAiProvider,
    /the stage deployment \(/,
  ],
] as const)('refuses %s', (_says, activity, methodology, message) => {
  expect(() => run(activity as Activity, methodology)).toThrow(message);
});

/** The parts of a claim that the rule reads. */
function claimOf(activity: Activity, ...ids: readonly string[]): Claim {
  return { activity, footprints: ids.map((id) => ({ methodology: { id } })) } as unknown as Claim;
}

it('lets a claim hold one persona, with any other method beside it', () => {
  expect(claimPersona.check(claimOf(service, 'sci-ai-consumer', 'sci'))).toEqual([]);
  expect(claimPersona.check(claimOf(model, 'sci', 'sci-ai-provider'))).toEqual([]);
});

it('finds a claim that holds both scores', () => {
  expect(claimPersona.check(claimOf(service, 'sci-ai-consumer', 'sci', 'sci-ai-provider'))).toMatchObject([
    { path: '/footprints/2', received: 'sci-ai-provider' },
  ]);
});

it('finds a method that adds the stages of both personas up', () => {
  const both = { ...model, energy: [...model.energy, ...service.energy] };
  expect(claimPersona.check(claimOf(both, 'sci-ai-provider', 'sci'))).toMatchObject([{ path: '/footprints/1' }]);
  expect(claimPersona.check(claimOf(both, 'sci-ai-provider'))).toEqual([]);
});
