import { ccfNetworkAs } from './network.js';

export const ccfNetworkAsImplemented = ccfNetworkAs('as-implemented');
