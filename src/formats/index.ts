/** Every foreign format that Assay reads: one line each. */
import { codecarbon } from './codecarbon.js';
import type { Format } from './format.js';
import { nvidiaSmi } from './nvidia-smi.js';

export const formats: readonly Format[] = [codecarbon, nvidiaSmi];
