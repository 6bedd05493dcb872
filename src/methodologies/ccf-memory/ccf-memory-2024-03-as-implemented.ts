import { ccfMemoryAs } from './memory.js';

export const ccfMemoryAsImplemented = ccfMemoryAs('as-implemented');
