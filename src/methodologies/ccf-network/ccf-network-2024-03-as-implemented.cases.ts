import { casesOf } from './cases.js';
import { ccfNetworkAsImplemented } from './ccf-network-2024-03-as-implemented.js';

export const cases = casesOf(ccfNetworkAsImplemented, 'V-CCF-NI');
