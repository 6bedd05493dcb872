import { laterPue } from './page.js';
import { twoCoreTypes } from './two-core-types.js';

/** Version 2.2: the formula of 3.0 with a PUE of 1.67 for a local server and other values for providers and TPUs. */
export const greenAlgorithms22 = twoCoreTypes({
  version: '2.2',
  date: '',
  tables: {
    hardware: ['green-algorithms-2.2', 'green-algorithms-hardware'],
    intensity: ['green-algorithms-intensity'],
    pue: ['green-algorithms-2.2'],
    regionPue: ['green-algorithms-pue'],
  },
  otherPue: laterPue,
});
