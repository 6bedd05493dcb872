/** CodeCarbon's emissions.csv, every version's columns. What reads it is loaded only when a file is read. */
import type { Format } from './format.js';

export const codecarbon: Format = {
  id: 'codecarbon',
  title: 'CodeCarbon emissions.csv',
  says: 'One run (one row) of the emissions.csv that CodeCarbon 1.0 to 3.3 writes; the energy of each part, the machine and the place are taken, emissions are not.',
  options: {
    zone: { value: 'zone', says: 'time zone of the clock that wrote the file: an IANA name or an offset' },
    run: { value: 'id', says: 'the run to take, by run_id or experiment_id' },
    row: { value: 'number', says: 'the row to take, counted from 1 under the header' },
    'cpu-instrument': {
      value: 'name',
      says: 'what measured the CPU, when CodeCarbon said it was measured (RAPL, powermetrics, …)',
    },
    'logged-pue': { value: 'number', says: 'the PUE that CodeCarbon was given, for files that do not hold it' },
    'trust-energy': {
      says: 'accept energies that differ from power times duration by about a thousand, after you have checked them',
    },
  },
  example: 'emissions.csv --zone Europe/Paris --stage training --system my-model --unit "training run=1"',
  async read(text, source) {
    const { readCodecarbon } = await import('./codecarbon-run.js');
    return readCodecarbon(text, source);
  },
};
