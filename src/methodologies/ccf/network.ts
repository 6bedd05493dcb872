import { figure } from '../figures.js';
import { step } from '../methodology.js';
import { amount, type Part } from './operation.js';

/** Data between regions of the provider; the internet is outside. */
export const network: Part = {
  inputs: { dataTransferred: { unit: 'GB', min: '0', says: 'data sent between regions' } },
  constants: {
    networkCoefficient: {
      value: '0.001',
      unit: 'kWh/GB',
      says: 'electricity of the network of the provider',
      source: 'NETWORKING_COEFFICIENT; the comment says Gb and the code means GB (issue 951)',
    },
  },
  steps: [step('networkEnergy', 'kWh', 'electricity of the network', 'dataTransferred * networkCoefficient')],
  energy: 'networkEnergy',
  bind: ({ work }) => ({
    dataTransferred: figure(work?.dataTransferred, '/work/dataTransferred', 'data sent over the network'),
  }),
};

/** In a sum of parts, where an activity need not have sent anything. */
export const networkIfAny: Part = {
  ...network,
  bind: ({ work }) => ({
    dataTransferred: amount(work?.dataTransferred, 'dataTransferred', 'data sent over a network', 'GB'),
  }),
};
