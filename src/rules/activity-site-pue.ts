import type { ActivityRule } from './rule.js';

export const activitySitePue: ActivityRule = {
  requirement: 'activity-site-pue',
  holds: 'the PUE is at least 1',
  check({ site: { pue } }) {
    if (pue === undefined || 'unknown' in pue || Number(pue.value) >= 1) return [];
    return [
      {
        path: '/site/pue/value',
        says: 'no building uses less than what is in it',
        expected: 'a PUE of at least 1',
        received: pue.value,
        remedy: 'correct the PUE; energy that is fed back is not part of it',
      },
    ];
  },
};
