import { electricityOf } from '../methodologies/electricity.js';
import type { ActivityRule, Remark } from './rule.js';

export const activityEnergy: ActivityRule = {
  requirement: 'activity-energy',
  holds: 'no electricity is counted twice',
  check(activity) {
    const parts = electricityOf(activity);
    return [...insideNode(parts), ...twice(parts)];
  },
};

type Parts = ReturnType<typeof electricityOf>;

function insideNode(parts: Parts): readonly Remark[] {
  const node = parts.find(({ component }) => component === 'node');
  if (node === undefined) return [];
  return parts.flatMap(({ component, path }) =>
    component === 'node'
      ? []
      : [
          {
            path,
            says: `the electricity of ${component} is inside that of the node (${node.path}) and would count twice`,
            remedy: 'keep the node or its parts, not both',
          },
        ],
  );
}

/** Two amounts for one component of one device. Series may follow each other, so two of them are no fault. */
function twice(parts: Parts): readonly Remark[] {
  return parts.flatMap(({ component, device, path, grid }, at) => {
    const first = parts.slice(0, at).find((one) => one.component === component && one.device === device);
    return first === undefined || device === undefined || grid !== undefined
      ? []
      : [
          {
            path,
            says: `the electricity of ${component} of "${device}" stands at ${first.path} already`,
            remedy: 'state each part once: keep one of the two, or add them up',
          },
        ];
  });
}
