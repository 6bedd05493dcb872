import { defineMethodology } from '../methodology.js';
import { firstEngine } from './first-engine.js';

/** EcoLogits 0.5.0: single figures, no interval. */
export const ecologits05 = defineMethodology(firstEngine('0.5'));
