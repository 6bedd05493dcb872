import { defineMethodology } from '../methodology.js';
import { secondEngine } from './second-engine.js';

/** EcoLogits 0.9 as its documentation says: water on the energy before overhead. 0.9.0 to 0.9.3 have the same engine. */
export const ecologits = defineMethodology(
  secondEngine({ version: '0.9', variant: 'as-documented', water: 'documented' }),
);
