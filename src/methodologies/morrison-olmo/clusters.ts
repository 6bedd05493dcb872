/** The two clusters on which the models of the paper were trained (its sections 3 and 4), by the state in which they stand. */
import type { Place } from '../figures.js';

export interface Cluster {
  readonly name: string;
  readonly pue: string;
  /** gCO2e/kWh. */
  readonly intensity: string;
  /** By the name of the input, L/kWh. */
  readonly water: Readonly<Record<string, string>>;
}

const jupiter: Cluster = {
  name: 'Jupiter in Texas',
  pue: '1.2',
  intensity: '332',
  water: { onSiteWater: '0', offSiteWater: '1.29' },
};

/** The intensity is that of section 3; section 4 has 351. Of its water only the sum was read. */
const augusta: Cluster = { name: 'Augusta in Iowa', pue: '1.12', intensity: '352', water: { siteWater: '3.1' } };

const clusters = new Map([
  ['US-TX', jupiter],
  ['US-IA', augusta],
]);

/** The cluster of a state. The United States without a state are Jupiter, on which most of the models were trained. */
export function clusterOf({ country, region, gridZone, cloudProvider }: Place): Cluster | undefined {
  if (gridZone !== undefined || cloudProvider !== undefined) return undefined;
  return region === undefined && country === 'USA' ? jupiter : clusters.get(region ?? '');
}
