import type { Activity } from '../generated/documents.js';
import { type ClaimRule, pointer } from './rule.js';

/** SCI for AI: the scores of consumer and provider are never added together. */
export const claimPersona: ClaimRule = {
  requirement: 'claim-persona',
  holds: 'the shares of the two personas of an AI system are not held or added up in one claim',
  check({ footprints, activity }) {
    const personas = footprints.map(({ methodology }) => /^sci-ai-(.+)$/.exec(methodology.id)?.[1]);
    const [first] = personas.filter((one) => one !== undefined);
    const second = personas.findIndex((one) => one !== undefined && one !== first);
    if (second >= 0)
      return [
        {
          path: pointer('footprints', second),
          says: 'the claim holds the scores of both personas',
          expected: `footprints of the ${first} alone`,
          received: footprints[second]!.methodology.id,
          remedy: 'make two claims; the scores are never added together',
        },
      ];
    const adding = holdsBoth(activity) ? personas.indexOf(undefined) : -1;
    if (adding < 0) return [];
    return [
      {
        path: pointer('footprints', adding),
        says: `the activity holds stages of both personas, and ${footprints[adding]!.methodology.id} adds them up`,
        expected: 'an activity of one persona',
        received: 'operation and monitoring beside stages of the provider',
        remedy: 'make an activity and a claim for each persona',
      },
    ];
  },
};

/** Retirement can be a matter of either persona and tells nothing. */
function holdsBoth({ energy, devices }: Activity): boolean {
  const stages = [...energy, ...devices].flatMap(({ stage }) =>
    stage === undefined || stage === 'retirement' ? [] : [stage],
  );
  return stages.includes('operation-and-monitoring') && stages.some((one) => one !== 'operation-and-monitoring');
}
