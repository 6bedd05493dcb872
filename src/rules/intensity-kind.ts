import type { FootprintInput } from '../generated/documents.js';

/** Whether an intensity describes a place or a purchase, as far as the footprint itself says. */
export function qualityOf({ unit, name, origin }: FootprintInput): 'location' | 'market' | undefined {
  if (unit !== 'gCO2e/kWh') return undefined;
  const contractual =
    name === 'residualMix' ||
    name === 'instrumentFactor' ||
    ('path' in origin && origin.path?.startsWith('/instruments') === true);
  return contractual ? 'market' : 'location';
}
