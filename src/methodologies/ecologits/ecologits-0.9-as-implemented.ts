import { defineMethodology } from '../methodology.js';
import { secondEngine } from './second-engine.js';

/** EcoLogits 0.9 as its code behaves: PUE twice in the water of the electricity, once in that on site. */
export const ecologitsAsImplemented = defineMethodology(
  secondEngine({ version: '0.9-as-implemented', variant: 'as-implemented', water: 'implemented' }),
);
