import { casesOf } from './cases.js';
import { ccfMemoryAsImplemented } from './ccf-memory-2024-03-as-implemented.js';

export const cases = casesOf(ccfMemoryAsImplemented, 'V-CCF-MI');
