import { componentsOf } from '../methodologies/electricity.js';
import { type ClaimRule, pointer } from './rule.js';

export const claimBoundary: ClaimRule = {
  requirement: 'claim-boundary',
  holds: 'nothing is inside the boundary and outside it at once, and every component with electricity is inside',
  check({ boundary, activity }) {
    const inside = boundary.includes.map(({ component }) => component);
    const both = boundary.excludes.flatMap(({ component }, at) =>
      inside.includes(component)
        ? [
            {
              path: pointer('boundary', 'excludes', at),
              says: `"${component}" is inside the boundary and outside it`,
              remedy: 'keep one',
            },
          ]
        : [],
    );
    const measured = componentsOf(activity);
    const named = [...inside, ...boundary.excludes.map(({ component }) => component)];
    const silent = measured
      .filter((component) => !named.includes(component))
      .map((component) => ({
        path: '/boundary',
        says: `the activity has electricity of "${component}", and the boundary does not speak of it`,
        remedy: 'include it, or exclude it with a reason',
      }));
    return [...both, ...silent];
  },
};
