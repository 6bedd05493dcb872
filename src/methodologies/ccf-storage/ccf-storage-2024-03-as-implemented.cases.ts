import { casesOf } from './cases.js';
import { ccfStorageAsImplemented } from './ccf-storage-2024-03-as-implemented.js';

export const cases = casesOf(ccfStorageAsImplemented, 'V-CCF-SI');
