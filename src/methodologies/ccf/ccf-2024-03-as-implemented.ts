import { ccfAs } from './ccf.js';

export const ccfAsImplemented = ccfAs('as-implemented');
