import type { Finding } from '../finding.js';

/** Findings of a claim that does not hold, one of each verdict and each shape. */
export const findings: readonly Finding[] = [
  { requirement: 'claim-activity', verdict: 'pass', path: '', says: 'the claim has the shape of its schema' },
  {
    requirement: 'claim-recomputes',
    verdict: 'pass',
    path: '/footprints/0',
    says: 'codecarbon gives 98944.869 gCO2e again',
  },
  { requirement: 'claim-recomputes', verdict: 'pass', path: '/footprints/1', says: 'sci gives 0.25 gCO2e/fu again' },
  {
    requirement: 'claim-recomputes',
    verdict: 'fail',
    path: '/footprints/2/total',
    says: 'the total does not recompute',
    expected: '266485.56 gCO2e',
    received: '186912.37 gCO2e',
    remedy: "calculate the footprint again from the claim's activity, or correct the activity",
  },
  {
    requirement: 'activity-energy-overhead',
    verdict: 'fail',
    path: '/activity/energy/0',
    says: 'the figure of an energy reading includes the overhead of the building, while the site states a PUE that is applied once more <by hand>',
    remedy: 'state "included", or give the reading without the overhead',
  },
  {
    requirement: 'claim-factors-match',
    verdict: 'error',
    path: '/footprints/1/inputs/3',
    says: 'the factor set owid-2025 is not here',
    remedy: 'hand the factor set over with --factors',
  },
  { requirement: 'activity-water', verdict: 'skip', path: '/activity', says: 'the activity states no water' },
];
