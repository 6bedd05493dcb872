import type { ClaimRule } from './rule.js';

export const claimStages: ClaimRule = {
  requirement: 'claim-stages',
  holds: 'the life-cycle stages of the claim are those of its activity',
  check({ stages, activity }) {
    const { stage } = activity.subject;
    const wrong = stages.filter((one) => one !== stage);
    if (stages.includes(stage) && wrong.length === 0) return [];
    return [
      {
        path: '/stages',
        says: 'the claim speaks of other stages than its activity',
        expected: stage,
        received: stages.join(', '),
        remedy: 'claim the stage that was measured; other stages need activities of their own',
      },
    ];
  },
};
