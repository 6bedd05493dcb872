import { ccfAsImplemented } from './ccf-2024-03-as-implemented.js';
import { casesOf } from './workload.cases.js';

export const cases = casesOf(ccfAsImplemented, 'V-CCF-WI');
