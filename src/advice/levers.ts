/** Which circumstances move a footprint, and by how much: sensitivities of the inputs that a practitioner can change. */
import { explain } from '../explain.js';
import type { Footprint, FootprintInput } from '../generated/documents.js';
import type { Methodology } from '../methodologies/methodology.js';

export const leverNames = ['overhead', 'utilisation', 'lifetime'] as const;
export type LeverName = (typeof leverNames)[number];

export interface Lever {
  readonly lever: LeverName;
  readonly methodology: string;
  readonly version: string;
  /** By how many percent the total moves when the circumstance moves by one percent. */
  readonly elasticity: number;
  /** By which share it is changed here. */
  readonly change: number;
  /** gCO2e by which the total then moves, to first order. */
  readonly grams: number;
}

/** A PUE and a usage that are lower, a life that is longer: by a tenth. */
const change: Readonly<Record<LeverName, number>> = { overhead: -0.1, utilisation: -0.1, lifetime: 0.1 };

export function leversOf(footprints: readonly Footprint[], methodologies: readonly Methodology[]): readonly Lever[] {
  return footprints.flatMap((footprint) => {
    const { id, version } = footprint.methodology;
    const methodology = methodologies.find((one) => one.id === id && one.version === version)!;
    const { sensitivities } = explain(footprint);
    return leverNames.flatMap((lever): readonly Lever[] => {
      const inputs = footprint.inputs.filter((input) => leverOf(input, methodology) === lever).map(({ name }) => name);
      const elasticity = sensitivities
        .filter(({ input }) => inputs.includes(input))
        .reduce((sum, one) => sum + one.elasticity, 0);
      const by = lever === 'overhead' ? Math.max(change.overhead, lowestOverhead(footprint)) : change[lever];
      if (elasticity === 0 || by === 0) return [];
      return [
        {
          lever,
          methodology: id,
          version,
          elasticity,
          change: by,
          grams: Number(footprint.total.value) * elasticity * by,
        },
      ];
    });
  });
}

/** The change that leaves no overhead at all: nothing is below a PUE of 1. */
function lowestOverhead({ drivers }: Footprint): number {
  return 1 / Number(drivers.overhead.value) - 1;
}

function leverOf({ name, origin, unit }: FootprintInput, { drivers }: Methodology): LeverName | undefined {
  const places = `${'path' in origin ? origin.path : ''} ${origin.note ?? ''}`;
  if (name === drivers.overhead || /\/site\/pue\b/.test(places)) return 'overhead';
  if (/\/utilisation\b/.test(places) || (unit === '1' && /usage|load$|utilisation/i.test(name))) return 'utilisation';
  if (/\/lifespan\b/.test(places) || name === drivers.lifetime) return 'lifetime';
  return undefined;
}
