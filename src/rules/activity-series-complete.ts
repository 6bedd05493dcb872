import { type ActivityRule, pointer } from './rule.js';

export const activitySeriesComplete: ActivityRule = {
  requirement: 'activity-series-complete',
  holds: 'every series is without gaps',
  check({ series = [] }) {
    return series.flatMap((one, at) => {
      const gap = 'values' in one ? one.values.indexOf(null) : -1;
      return gap < 0
        ? []
        : [
            {
              path: pointer('series', at, 'values', gap),
              says: `the series "${one.id}" has no value here`,
              remedy:
                'measure it, or state in the notes how the gap was filled and fill it; a gap is never taken for zero',
            },
          ];
    });
  },
};
