import { electricityOf } from '../methodologies/electricity.js';
import type { ActivityRule } from './rule.js';

export const activityEnergyOverhead: ActivityRule = {
  requirement: 'activity-energy-overhead',
  holds: 'where overhead is inside a figure, the PUE says how much',
  check(activity) {
    const { site } = activity;
    const parts = electricityOf(activity);
    const known = site.pue !== undefined && !('unknown' in site.pue);
    const mixed = new Set(parts.map(({ overhead }) => overhead)).size > 1;
    return parts.flatMap(({ overhead, component, path }) =>
      overhead === 'included' && mixed && !known
        ? [
            {
              path: `${path}/overhead`,
              says: `the electricity of ${component} holds overhead and other parts do not, but the PUE is not known`,
              expected: 'a PUE at /site/pue',
              remedy: 'state the PUE, or state every part in one way',
            },
          ]
        : [],
    );
  },
};
