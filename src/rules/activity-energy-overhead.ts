import { type ActivityRule, pointer } from './rule.js';

export const activityEnergyOverhead: ActivityRule = {
  requirement: 'activity-energy-overhead',
  holds: 'where overhead is inside a figure, the PUE says how much',
  check({ energy, site }) {
    const known = site.pue !== undefined && !('unknown' in site.pue);
    const mixed = new Set(energy.map(({ overhead }) => overhead)).size > 1;
    return energy.flatMap(({ overhead, component }, at) =>
      overhead === 'included' && mixed && !known
        ? [
            {
              path: pointer('energy', at, 'overhead'),
              says: `the electricity of ${component} holds overhead and other parts do not, but the PUE is not known`,
              expected: 'a PUE at /site/pue',
              remedy: 'state the PUE, or state every part in one way',
            },
          ]
        : [],
    );
  },
};
