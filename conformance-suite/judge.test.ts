import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validate } from '../src/document.js';
import type { Attempt, Capability } from '../src/generated/documents.js';
import { judge } from './judge.js';
import { miniatureSuite } from './miniatures/suite.js';
import { findingsOf, type Received } from './report.js';
import type { Vector } from './suite.js';

const profile = miniatureSuite.profiles[0]!;
const claims: readonly Capability[] = [{ methodology: 'miniature@1.0', quantities: ['emissions'] }];
const { vectors } = profile;
const first = vectors[0]!;
const refusal = vectors.find(({ prompt }) => prompt.id === 'V-MINI-0102')!;

const value = (text: string, unit = 'gCO2e'): Attempt => ({ value: { value: text, unit } });
const refuse = (requirement: string, at: string): Attempt => ({ refuse: { requirement, at, message: 'no' } });

/** The outcome of one vector for these attempts. */
function outcomeOf(vector: Vector, ...attempts: readonly Attempt[]) {
  return judge(profile, claims, new Map([[vector.prompt.id, attempts]])).find(
    (check) => check.vector === vector.prompt.id,
  )!;
}

describe('a value', () => {
  test.each([
    ['5456.025', 'gCO2e'],
    ['5.456025', 'kgCO2e'],
    ['5.456025e3', 'gCO2e'],
    ['5456.025000001', 'gCO2e'],
  ])('%s %s passes', (text, unit) => {
    expect(outcomeOf(first, value(text, unit)).outcome).toBe('pass');
  });

  test.each([
    ['5456.0251', 'gCO2e', 'outside the relative tolerance'],
    ['5456.025', 'kgCO2e', 'outside'],
    ['5456.025', 'kWh', 'converts to gCO2e'],
    ['5456.025', 'grams', 'not in the table'],
    ['0', 'gCO2e', '-100 %'],
  ])('%s %s fails', (text, unit, reason) => {
    expect(outcomeOf(first, value(text, unit))).toMatchObject({
      outcome: 'fail',
      reason: expect.stringContaining(reason),
    });
  });

  test('carries its correct digits and its relative error', () => {
    expect(outcomeOf(first, value('5456.03'))).toMatchObject({
      digits: 6,
      relativeError: expect.stringMatching(/^9\.16.*e-7$/),
    });
    expect(outcomeOf(first, value('5456.025'))).toMatchObject({ digits: 15, relativeError: '0' });
  });
});

describe('a refusal', () => {
  test('passes with the requirement and the place, or a place within it', () => {
    expect(outcomeOf(refusal, refuse('calculation-input-range', '/input/pue')).outcome).toBe('pass');
    expect(outcomeOf(refusal, refuse('calculation-input-range', '/input/pue/value')).outcome).toBe('pass');
  });

  test.each<[Attempt, string]>([
    [refuse('calculation-units', '/input/pue'), 'calculation-input-range is broken'],
    [refuse('calculation-input-range', '/input/energy'), '/input/pue is the place'],
    [refuse('calculation-input-range', ''), 'the whole question'],
    [refuse('calculation-input-range', '/input/pueX'), '/input/pue is the place'],
    [value('12'), 'has to be refused'],
    [{ fault: { message: 'boom' } }, 'boom'],
  ])('%j fails', (attempt, reason) => {
    expect(outcomeOf(refusal, attempt)).toMatchObject({ outcome: 'fail', reason: expect.stringContaining(reason) });
  });

  test.each(['crash', 'timeout', 'protocol'] as const)('is never made by a %s', (death) => {
    const dead: Attempt = { death, says: 'it is gone' };
    expect(outcomeOf(refusal, dead, dead).outcome).toBe(death);
    expect(outcomeOf(refusal, dead, refuse('calculation-input-range', '/input/pue')).outcome).not.toBe('pass');
    expect(outcomeOf(refusal, dead).outcome).toBe('not-run');
  });
});

describe('vectors that are disputed', () => {
  const disputed: Vector = { ...first, expectation: { ...first.expectation, status: 'disputed' } };
  test('are asked and do not count', () => {
    const [check] = judge({ ...profile, vectors: [disputed] }, claims, new Map([[first.prompt.id, [value('1')]]]));
    expect(check?.outcome).toBe('disputed');
  });
});

const received: Omit<Received, 'attempts'> = {
  suite: miniatureSuite,
  profile: 'claimed',
  profiles: miniatureSuite.profiles,
  greeting: { protocol: 1, system: { name: 'any', version: '1' }, claims, unknownMember: 'ignored' },
  probes: [{ id: 'smoke-add', outcome: 'pass', requirement: 'conformance-probes' }],
};

const anyAttempt: fc.Arbitrary<Attempt> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => value(String(number).replace('e+', 'e'))),
  fc.constantFrom('gCO2e', 'kgCO2e', 'kWh', 'nonsense').map((unit) => value('5456.025', unit)),
  fc
    .tuple(fc.constantFrom('calculation-input-range', 'calculation-missing-input'), fc.constantFrom('', '/input/pue'))
    .map(([requirement, at]) => refuse(requirement, at)),
  fc.constant<Attempt>({ unsupported: { feature: 'emissions', reason: 'no' } }),
  fc
    .constantFrom('crash' as const, 'timeout' as const, 'protocol' as const)
    .map((death): Attempt => ({ death, says: 'gone' })),
);
const anyAttempts = fc
  .tuple(...vectors.map(() => fc.array(anyAttempt, { maxLength: 2 })))
  .map((all) => vectors.map(({ prompt }, at) => [prompt.id, all[at]!] as const));

describe('the verdict', () => {
  test('is a pure function: the same answers give the same findings, in whatever order they came', () => {
    fc.assert(
      fc.property(anyAttempts, (entries) => {
        const once = findingsOf({ ...received, attempts: new Map(entries) });
        expect(findingsOf({ ...received, attempts: new Map(entries) })).toEqual(once);
        expect(findingsOf({ ...received, attempts: new Map(entries.toReversed()) })).toEqual(once);
      }),
    );
  });

  test('is never conformant for answers at random, and always a valid report', () => {
    fc.assert(
      fc.property(anyAttempts, (entries) => {
        const findings = findingsOf({ ...received, attempts: new Map(entries) });
        expect(findings.verdict).not.toBe('conformant');
        const volatile = { startedAt: '2026-11-23T12:00:00Z', endedAt: '2026-11-23T12:00:01Z' };
        expect(validate('conformance-report', { ...findings, digest: `sha256:${'2'.repeat(64)}`, volatile })).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  test('is incomplete when anything was not asked', () => {
    const right = new Map(
      vectors.map(({ prompt, expectation }): [string, Attempt[]] => [
        prompt.id,
        [
          expectation.check
            ? value(expectation.check.decimal)
            : refuse(expectation.refuse!.requirement, expectation.refuse!.at),
        ],
      ]),
    );
    expect(findingsOf({ ...received, attempts: right }).verdict).toBe('conformant');
    right.delete(first.prompt.id);
    expect(findingsOf({ ...received, attempts: right }).verdict).toBe('incomplete');
  });
});
