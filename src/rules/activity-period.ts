import type { ActivityRule } from './rule.js';

export const activityPeriod: ActivityRule = {
  requirement: 'activity-period',
  holds: 'the period ends after it starts',
  check({ period }) {
    if (Date.parse(period.start) < Date.parse(period.end)) return [];
    return [
      {
        path: '/period/end',
        says: 'the period does not end after it starts',
        expected: `an instant after ${period.start}`,
        received: period.end,
        remedy: 'correct start or end',
      },
    ];
  },
};
