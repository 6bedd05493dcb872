import { ccfComputeAs } from './compute.js';

export const ccfComputeAsImplemented = ccfComputeAs('as-implemented');
