import { toBase } from '../quantity.js';
import type { ActivityRule } from './rule.js';

export const activityInstruments: ActivityRule = {
  requirement: 'activity-instruments',
  holds: 'instruments cover no more than was consumed',
  check({ instruments = [], energy, site }) {
    const known = energy.flatMap(({ amount, overhead }) =>
      'unknown' in amount
        ? []
        : [
            toBase(amount) *
              (overhead === 'included' || site.pue === undefined || 'unknown' in site.pue ? 1 : Number(site.pue.value)),
          ],
    );
    const consumed = known.reduce((sum, one) => sum + one, 0);
    const covered = instruments.reduce((sum, one) => sum + toBase(one.energy), 0);
    if (known.length < energy.length || covered <= consumed * (1 + 1e-9)) return [];
    return [
      {
        path: '/instruments',
        says: 'the instruments cover more electricity than was consumed',
        expected: `at most ${consumed} kWh`,
        received: `${covered} kWh`,
        remedy: 'list only what was used for this activity; a surplus counts for nothing',
      },
    ];
  },
};
