import { twoCoreTypes } from './two-core-types.js';

/** The web calculator of Lannelongue et al. 2021 in version 3.0: cores, boards and requested memory, times PUE. */
export const greenAlgorithms = twoCoreTypes({
  version: '3.0',
  date: ' (2025-02-05)',
  tables: {
    hardware: ['green-algorithms-hardware'],
    intensity: ['green-algorithms-intensity'],
    pue: ['green-algorithms-pue'],
    regionPue: ['green-algorithms-pue'],
  },
  otherPue: {
    id: 'green-algorithms.pue-1.67',
    says: 'the default PUE of versions 1.0 to 2.2 is used',
    edit: { scale: 'pue', by: '1.070512820512820512820512820513', step: 'power' },
  },
});
