import { electricityOf } from '../methodologies/electricity.js';
import { isBound } from '../methodologies/figures.js';
import { toBase } from '../quantity.js';
import type { ActivityRule } from './rule.js';

export const activityInstruments: ActivityRule = {
  requirement: 'activity-instruments',
  holds: 'instruments cover no more than was consumed',
  check(activity) {
    const { instruments = [], site } = activity;
    const parts = electricityOf(activity);
    const pue = site.pue === undefined || 'unknown' in site.pue ? 1 : toBase(site.pue);
    const consumed = parts.reduce((sum, { amount, overhead }) => {
      if (!isBound(amount)) return Number.NaN;
      const values = typeof amount.value === 'string' ? [amount.value] : amount.value;
      const energy = values.reduce((all, value) => all + toBase({ value, unit: amount.unit }), 0);
      return sum + energy * (overhead === 'included' ? 1 : pue);
    }, 0);
    const covered = instruments.reduce((sum, one) => sum + toBase(one.energy), 0);
    // Where a part is not known, nothing can be said of the whole.
    if (Number.isNaN(consumed) || covered <= consumed * (1 + 1e-9)) return [];
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
