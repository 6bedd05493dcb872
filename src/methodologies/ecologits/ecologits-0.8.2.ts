import { defineMethodology } from '../methodology.js';
import { constant } from './engine.js';
import { firstEngine } from './first-engine.js';

/** EcoLogits 0.8.2: the formulas of 0.5 with the 95 % interval of both regressions, 1.96 × 5.19e-7 kWh and 1.96 × 7e-6 s. */
export const ecologits082 = defineMethodology(
  firstEngine('0.8.2', {
    constants: {
      energyDeviation: constant('0', 'kWh', 'deviation of the energy of a token: 95 % interval', [
        '-1.01724e-6',
        '1.01724e-6',
      ]),
      latencyDeviation: constant('0', 's', 'deviation of the time of a token: 95 % interval', [
        '-1.372e-5',
        '1.372e-5',
      ]),
    },
  }),
);
