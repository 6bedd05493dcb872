/** Power logs of nvidia-smi. What reads them is loaded only when a file is read. */
import type { Format } from './format.js';

export const nvidiaSmi: Format = {
  id: 'nvidia-smi',
  title: 'nvidia-smi power log',
  says: 'A log of `nvidia-smi --query-gpu=timestamp,index,name,power.draw --format=csv -l 1`, with its header; the energy of each GPU is the area under its power (trapezoids).',
  options: {
    zone: { value: 'zone', says: 'time zone of the clock that wrote the log: an IANA name or an offset' },
    gaps: {
      value: 'what',
      says: 'what to do with a gap in the log: refuse (the default), or estimate by a straight line and mark the energy as estimated',
    },
    'gap-steps': { value: 'number', says: 'how many times the median step is a gap (default 3)' },
  },
  example: 'power.csv --zone Europe/Paris --stage training --system my-model --unit "training run=1"',
  async read(text, source) {
    const { readNvidiaSmi } = await import('./nvidia-smi-log.js');
    return readNvidiaSmi(text, source);
  },
};
