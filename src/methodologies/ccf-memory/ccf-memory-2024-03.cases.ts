import { casesOf } from './cases.js';
import { ccfMemory } from './ccf-memory-2024-03.js';

export const cases = casesOf(ccfMemory, 'V-CCF-M');
