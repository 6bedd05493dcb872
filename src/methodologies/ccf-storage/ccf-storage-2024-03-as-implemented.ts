import { ccfStorageAs } from './storage.js';

export const ccfStorageAsImplemented = ccfStorageAs('as-implemented');
