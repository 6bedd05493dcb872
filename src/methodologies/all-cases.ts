/** The cases of every methodology: read by the contract tests and by the vector generator, never by the calculator. */
import type { Cases } from './cases.js';
import { cases as codecarbon } from './codecarbon/codecarbon.cases.js';
import { cases as ghgpScope2Location } from './ghgp-scope2-location/ghgp-scope2-location.cases.js';
import { cases as ghgpScope2Market } from './ghgp-scope2-market/ghgp-scope2-market.cases.js';
import { cases as greenAlgorithms } from './green-algorithms/green-algorithms.cases.js';
import { cases as mlCo2Impact } from './ml-co2-impact/ml-co2-impact.cases.js';
import { cases as sci } from './sci/sci.cases.js';

export const allCases: readonly Cases[] = [
  codecarbon,
  ghgpScope2Location,
  ghgpScope2Market,
  greenAlgorithms,
  mlCo2Impact,
  sci,
];
