/** A workload in a cloud as an activity, for the tests of methods that go by the bill. */
import { calculate } from '../../calculate.js';
import { parseDocument } from '../../document.js';
import { parseFactorSet } from '../../factors/factor.js';
import { openFactors } from '../../factors/factors.js';
import type { Footprint } from '../../generated/documents.js';
import { methodologyOf } from '../registry.js';

export const stated = (value: string, unit: string) => ({ value, unit, basis: 'stated' });

const bare = {
  schema: 'urn:carbon-assay:schema:activity:1.0-draft',
  id: 'workload',
  subject: { system: 'a service in a cloud', stage: 'inference' },
  period: { start: '2026-03-01T00:00:00Z', end: '2026-03-31T00:00:00Z' },
  functionalUnit: { name: 'month', count: { value: '1', unit: 'fu' } },
  site: { cloud: { provider: 'aws', region: 'us-east-1' } },
  devices: [],
  energy: [
    { component: 'node', overhead: 'excluded', amount: { unknown: 'the provider meters it and does not tell' } },
  ],
};

/** What a methodology makes of a workload, with factors of one's own where they are given. */
export async function footprintOf(
  methodology: string,
  change: object,
  own: Readonly<Record<string, string>> = {},
): Promise<Footprint> {
  const activity = parseDocument('activity', { ...bare, ...change });
  const found = methodologyOf(methodology);
  const sets = Object.keys(own).length === 0 ? [] : [await parseFactorSet(ownSet(own), 'own.json')];
  return calculate({ activity, digest: `sha256:${'0'.repeat(64)}` }, found, await openFactors(found.factorSets, sets));
}

export function stepOf({ steps }: Footprint, name: string): number {
  const found = steps.find((one) => one.name === name);
  return found !== undefined && 'value' in found ? Number(found.value) : Number.NaN;
}

function ownSet(intensities: Readonly<Record<string, string>>) {
  return {
    schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
    id: 'own',
    version: '1',
    title: 'Own factors',
    says: 'Factors of the one who tests.',
    source: { title: 'The tests' },
    licence: { id: 'LicenseRef-own' },
    quantities: {
      intensity: { unit: 'tCO2e/kWh', says: 'factor of the region', signal: 'average', method: 'location' },
    },
    rows: Object.entries(intensities).map(([key, intensity]) => ({ key, values: { intensity } })),
  };
}
