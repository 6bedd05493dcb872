import { casesOf } from './cases.js';
import { ccfNetwork } from './ccf-network-2024-03.js';

export const cases = casesOf(ccfNetwork, 'V-CCF-N');
