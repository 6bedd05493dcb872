/** What both kinds of Electricity Maps' files have in common. */
import type { FactorQuantity } from '../../generated/documents.js';

export type Basis = 'direct' | 'life-cycle';

/** Flow-traced: of what is used in the zone, imports included. */
export function flowTraced(basis: Basis): FactorQuantity {
  return {
    unit: 'gCO2e/kWh',
    says: `flow-traced average of the electricity used in the zone, ${basis === 'direct' ? 'at the stack' : 'life cycle of the plants and fuels included'}`,
    signal: 'average',
    basis,
    flow: 'consumption',
    method: 'location',
    gas: 'CO2e',
    gwp: 'not-stated',
  };
}

export const basisOption = {
  value: 'basis',
  says: 'direct or life-cycle, where the file has both or says neither',
} as const;
