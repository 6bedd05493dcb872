/** Every mistake that a methodology declares, made on every vector of the suite: the diagnosis has to call it by its name. */
import { describe, expect, test } from 'vitest';
import type { Attempt, Capability } from '../src/generated/documents.js';
import { releasedSuite } from './release.js';
import { findingsOf } from './report.js';
import type { Profile, Vector } from './suite.js';

const suite = await releasedSuite();
const declared = suite.profiles.flatMap((profile) => [...profile.mistakes.keys()].map((id) => [id, profile] as const));

/** Mistakes that another one hides when no other quantity is claimed. */
const hidden: Readonly<Record<string, string>> = {
  // Water is energy times a factor: whether the overhead is missing from the water or from the energy shows in the energy only.
  'codecarbon.water-without-overhead': 'codecarbon.pue-dropped',
};

/** What an implementation with this mistake answers, by the catalogue. */
function answerOf({ expectation: { check, refuse }, wrong }: Vector, made: string): Attempt {
  if (refuse !== undefined) return { refuse: { ...refuse, message: 'it has to be refused' } };
  const slip = wrong.find(({ mistake }) => mistake === made);
  return { value: { value: slip?.decimal ?? check!.decimal, unit: check!.unit } };
}

/** The report on an implementation that makes this mistake and claims these quantities. */
function reportOn(profile: Profile, mistake: string, quantities: readonly string[]) {
  const claims: readonly Capability[] = [{ methodology: profile.methodology, quantities }];
  const asked = profile.vectors.filter(({ prompt }) => quantities.includes(prompt.want));
  return findingsOf({
    suite,
    profile: profile.methodology,
    profiles: [profile],
    greeting: { protocol: 1, system: { name: mistake, version: '1' }, claims, unknownMember: 'ignored' },
    probes: [],
    attempts: new Map(asked.map((vector) => [vector.prompt.id, [answerOf(vector, mistake)]])),
  });
}

describe.each(declared)('%s', (mistake, profile) => {
  const quantities = [...new Set(profile.vectors.map(({ prompt }) => prompt.want))];
  const named = { kind: 'named', mistakes: [mistake] };
  const twin = hidden[mistake];

  test('is named, and nothing else is', () => {
    const { verdict, diagnosis } = reportOn(profile, mistake, quantities);
    expect(verdict).toBe('not-conformant');
    expect(diagnosis).toEqual([expect.objectContaining(named)]);
    expect(diagnosis[0]?.explains).toBe(diagnosis[0]?.of);
  });

  test('is named from the answers about one quantity too, as a tool may claim no other', () => {
    const alone = quantities.map((quantity) => reportOn(profile, mistake, [quantity]).diagnosis);
    const found = twin === undefined ? named : { kind: 'candidates', mistakes: [twin, mistake] };
    expect(alone).toContainEqual([expect.objectContaining(found)]);
  });
});

test('the suite declares what implementers get wrong', () => {
  expect(declared.length).toBeGreaterThanOrEqual(40);
});
