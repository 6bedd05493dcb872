import { casesOf } from './cases.js';
import { ccfComputeAsImplemented } from './ccf-compute-2024-03-as-implemented.js';

export const cases = casesOf(ccfComputeAsImplemented, 'V-CCF-CI');
