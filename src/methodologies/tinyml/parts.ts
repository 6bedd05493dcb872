/** Parts of a device that learns or infers on a microcontroller, with the figures of the source for one that spots keywords. */
import type { Activity, Device } from '../../generated/documents.js';
import { byDefault, devicesOf, figure, firstOf, lack, type MaybeBound } from '../figures.js';

interface Part {
  readonly says: string;
  /** Which device of an activity it is: by its kind, or by its id where no kind says it. */
  readonly kind?: Device['kind'];
  readonly id?: string;
  /** Typical, kgCO2e: figure of the README at commit 996ac32. */
  readonly typical: string;
}

export const parts = {
  casing: { says: 'casing', kind: 'case', typical: '0.27' },
  pcb: { says: 'circuit board', kind: 'motherboard', typical: '0.16' },
  powerSupply: { says: 'power supply: a battery', kind: 'battery', typical: '1.36' },
  processing: { says: 'processing: a microcontroller', kind: 'cpu', typical: '0.17' },
  sensing: { says: 'sensing: a microphone', id: 'sensing', typical: '0.02' },
  transport: { says: 'transport', id: 'transport', typical: '0.4' },
  userInterface: { says: 'user interface', id: 'user-interface', typical: '0.06' },
  others: { says: 'other parts', id: 'others', typical: '0.11' },
} as const satisfies Readonly<Record<string, Part>>;

/** What the activity says of a part; else the typical figure of the source. */
export function partOf(activity: Activity, { says, kind, id, typical }: Part): MaybeBound {
  const found = devicesOf(activity, kind ?? 'other').filter((device) => id === undefined || device.id === id);
  const [device, ...more] = found;
  if (device === undefined) return ofSource(says, typical);
  if (more.length > 0 || device.count > 1) return lack(device.path, `one device and its parts once (${says})`);
  return firstOf(
    () => figure(device.embodied, `${device.path}/embodied`, `embodied emissions of the ${says}`),
    () => ofSource(says, typical),
  );
}

function ofSource(says: string, typical: string): MaybeBound {
  return byDefault(typical, 'kgCO2e', `${says}: the typical figure of the source for spotting keywords`);
}
