import { ccfMemoryAs } from './memory.js';

export const ccfMemory = ccfMemoryAs('as-documented');
