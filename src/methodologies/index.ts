/** The registry: one line per methodology. */
export { codecarbon } from './codecarbon/codecarbon.js';
export { ghgpScope2Location } from './ghgp-scope2-location/ghgp-scope2-location.js';
export { ghgpScope2Market } from './ghgp-scope2-market/ghgp-scope2-market.js';
export { greenAlgorithms } from './green-algorithms/green-algorithms.js';
export { mlCo2Impact } from './ml-co2-impact/ml-co2-impact.js';
export { sci } from './sci/sci.js';
