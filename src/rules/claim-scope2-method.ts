import type { ClaimRule } from './rule.js';

export const claimScope2Method: ClaimRule = {
  requirement: 'claim-scope2-method',
  holds: 'the scope 2 method that the claim names is that of its footprints',
  check({ scope2, footprints }) {
    const market = footprints.some(({ methodology }) => methodology.id === 'ghgp-scope2-market');
    const location = footprints.some(({ methodology }) => methodology.id !== 'ghgp-scope2-market');
    const found = market && location ? 'both' : market ? 'market' : location ? 'location' : 'not-applicable';
    if (found === scope2) return [];
    return [
      {
        path: '/scope2',
        says: 'the scope 2 method is not that of the footprints',
        expected: found,
        received: scope2,
        remedy: `write "${found}", or change the footprints`,
      },
    ];
  },
};
