import { ccfStorageAs } from './storage.js';

export const ccfStorage = ccfStorageAs('as-documented');
