import { ccfComputeAs } from './compute.js';

export const ccfCompute = ccfComputeAs('as-documented');
