import { ccf } from './ccf-2024-03.js';
import { casesOf } from './workload.cases.js';

export const cases = casesOf(ccf, 'V-CCF-W');
