import type { ClaimRule } from './rule.js';

/** GHG Protocol Scope 2 Guidance, chapter 7: where instruments are used, both results stand side by side. */
export const claimScope2Dual: ClaimRule = {
  requirement: 'claim-scope2-dual',
  holds: 'a market-based figure has the location-based one beside it',
  check({ footprints, activity }) {
    const has = (id: string): boolean => footprints.some(({ methodology }) => methodology.id === id);
    const instruments = (activity.instruments ?? []).length > 0;
    if (has('ghgp-scope2-market') && !has('ghgp-scope2-location')) {
      return [
        {
          path: '/footprints',
          says: 'the market-based figure stands alone',
          expected: 'ghgp-scope2-location beside ghgp-scope2-market',
          remedy: 'add the location-based footprint',
        },
      ];
    }
    if (instruments && has('ghgp-scope2-location') && !has('ghgp-scope2-market')) {
      return [
        {
          path: '/footprints',
          says: 'the activity lists instruments, but only the location-based figure is given',
          expected: 'ghgp-scope2-market beside ghgp-scope2-location',
          remedy: 'add the market-based footprint',
        },
      ];
    }
    return [];
  },
};
