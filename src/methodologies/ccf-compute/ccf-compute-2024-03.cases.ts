import { casesOf } from './cases.js';
import { ccfCompute } from './ccf-compute-2024-03.js';

export const cases = casesOf(ccfCompute, 'V-CCF-C');
