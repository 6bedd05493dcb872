import { byDefault } from '../figures.js';
import { tracker } from './tracker.js';

/** The tracker Eco2AI 0.3.12 as its text has it: a processor that it does not know counts as 100.1 W. */
export const eco2ai = tracker(
  {
    version: '0.3.12',
    variant: 'as-documented',
    title: 'Eco2AI',
    says: 'Rated power of the processor by the share of the process, memory that the process uses, all accelerators, times PUE, times the level of region or country.',
  },
  {
    ratedPower: ['cpuTdp'],
    bind: ({ model }) => ({
      cpuTdp: byDefault('100.1', 'W', `the table has no ${model ?? 'processor without a model'}: 100.1 W are meant`),
    }),
  },
);
