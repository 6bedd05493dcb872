import { casesOf } from './cases.js';
import { ccfStorage } from './ccf-storage-2024-03.js';

export const cases = casesOf(ccfStorage, 'V-CCF-S');
