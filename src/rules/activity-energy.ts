import { type ActivityRule, pointer } from './rule.js';

export const activityEnergy: ActivityRule = {
  requirement: 'activity-energy',
  holds: 'no electricity is counted twice',
  check({ energy }) {
    const whole = energy.findIndex(({ component }) => component === 'node');
    if (whole < 0 || energy.every(({ component }) => component === 'node')) return [];
    return energy.flatMap(({ component }, at) =>
      component === 'node'
        ? []
        : [
            {
              path: pointer('energy', at),
              says: `the electricity of ${component} is inside that of the node (${pointer('energy', whole)}) and would count twice`,
              remedy: 'keep the node or its parts, not both',
            },
          ],
    );
  },
};
