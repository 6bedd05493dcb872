import { ccfAs } from './ccf.js';

export const ccf = ccfAs('as-documented');
