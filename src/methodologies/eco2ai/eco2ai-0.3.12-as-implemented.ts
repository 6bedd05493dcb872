import { byDefault, lack } from '../figures.js';
import { tracker } from './tracker.js';

/** The tracker Eco2AI 0.3.12 as its code behaves: a processor that it does not know counts as 1 W or as nothing. */
export const eco2aiAsImplemented = tracker(
  {
    version: '0.3.12-as-implemented',
    variant: 'as-implemented',
    title: 'Eco2AI, as its code behaves',
    says: 'As Eco2AI 0.3.12, but a flag stands where the power of an unknown processor belongs: 1 W when warnings are ignored, else 0 W.',
  },
  {
    ratedPower: ['cpuTdp', 'ignoreWarnings * flagPower'],
    inputs: {
      ignoreWarnings: {
        unit: '1',
        min: '0',
        max: '1',
        says: '1 when the user has the tool ignore warnings, else 0; counts for a processor that is not in its table',
      },
    },
    constants: {
      flagPower: {
        value: '1',
        unit: 'W',
        says: 'what the flag is as a number',
        source: 'eco2ai/tools/tools_cpu.py, call of find_tdp_value',
      },
    },
    mistakes: [
      {
        id: 'eco2ai.unknown-processor-documented',
        says: 'an unknown processor counts as 100.1 W, as the text says and the code does not',
        edit: { scale: 'flagPower', by: '100.1' },
      },
    ],
    bind: ({ path, model }) => ({
      cpuTdp: lack(`${path}/tdp`, 'the rated power of the processor'),
      ignoreWarnings: byDefault(
        '0',
        '1',
        `the table has no ${model ?? 'processor without a model'} and warnings are on: the tool takes 0 W for it`,
      ),
    }),
  },
);
