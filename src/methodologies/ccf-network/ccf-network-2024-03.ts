import { ccfNetworkAs } from './network.js';

export const ccfNetwork = ccfNetworkAs('as-documented');
