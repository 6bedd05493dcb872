import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.js';
import { digestOf } from '../digest.js';
import { parseDocument, validate } from '../document.js';
import { openFactors } from '../factors/factors.js';
import type { Footprint } from '../generated/documents.js';
import { methodologies, methodologyOf } from './registry.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8'));
const factors = await openFactors(methodologies.flatMap((one) => one.factorSets));
const site = { country: 'USA', pue: { value: '1.2', unit: '1', basis: 'stated' } };

async function footprintOf(id: string, parts: object): Promise<Footprint> {
  const stated = Object.entries({ ...job, site, ...parts }).filter(([, part]) => part !== null);
  const activity = parseDocument('activity', Object.fromEntries(stated));
  return calculate({ activity, digest: await digestOf(activity) }, methodologyOf(id), factors);
}

const intensityOf = ({ drivers }: Footprint): number => Number(drivers.intensity.value);

describe('instruments count by the criteria of table 7.1', () => {
  const instrument = (kind: string, more: object) => ({
    id: 'i',
    kind,
    market: 'US',
    energy: { value: '100', unit: 'kWh' },
    factor: { value: '0', unit: 'gCO2e/kWh' },
    criteria: {
      emissionRateConveyed: true,
      uniqueClaim: true,
      trackedAndRetired: true,
      vintageClose: true,
      sameMarket: true,
      ...more,
    },
  });
  // 270 kWh at PUE 1.2 are 324 kWh; 100 kWh free of emissions leave 224/324 of the average.
  it.each([
    ['certificate', {}, 224 / 324],
    ['certificate', { sameMarket: 'unknown' }, 1],
    ['certificate', { residualMixDisclosed: false }, 1],
    ['supplier-rate', { deliveredBasis: true }, 224 / 324],
    ['supplier-rate', { deliveredBasis: false }, 1],
    ['green-tariff', { deliveredBasis: 'unknown' }, 1],
    ['ppa', { claimTransferred: true }, 224 / 324],
    ['ppa', { claimTransferred: 'unknown' }, 1],
  ])('a %s with %o', async (kind, more, share) => {
    const average = intensityOf(await footprintOf('ghgp-scope2-location', {}));
    const footprint = await footprintOf('ghgp-scope2-market', { instruments: [instrument(kind, more)] });
    expect(intensityOf(footprint) / average).toBeCloseTo(share, 12);
  });

  it.each([
    ['supplier-rate', 'deliveredBasis'],
    ['green-tariff', 'deliveredBasis'],
    ['ppa', 'claimTransferred'],
  ])('a %s that does not answer %s is no instrument', (kind, criterion) => {
    expect(validate('activity', { ...job, instruments: [instrument(kind, {})] })).toMatchObject([
      { path: `/instruments/0/criteria/${criterion}`, requirement: 'activity-instruments' },
    ]);
  });
});

describe('what stands in for a better figure is told (calculation-no-undeclared-default)', () => {
  it.each([
    ['ghgp-scope2-market', {}, /gridAverage is taken as .* gCO2e\/kWh: no residual mix is at hand/],
    ['green-algorithms', { site: { country: 'USA' } }, /pue is taken as 1.56: the activity states no PUE/],
    ['green-algorithms', { site: {} }, /intensity is taken as 475(\.0+)? gCO2e\/kWh: no place is stated/],
    ['green-algorithms', { memoryAllocated: null }, /memory is taken as 1024 GiB: no request is stated/],
    [
      'codecarbon',
      { site: { country: 'USA', cloud: { provider: 'aws', region: 'us-east-1' } } },
      /intensity is taken as .*: the tool has no cloud region aws\/us-east-1/,
    ],
    ['sci', {}, /totalEmbodied: none are stated for "cpu", "memory", so none are counted/],
  ])('%s, %j', async (id, parts, told) => {
    const { warnings } = await footprintOf(id, parts);
    expect(warnings.join('\n')).toMatch(told);
  });

  it('and nothing is told of a figure that was not used', async () => {
    const { warnings, inputs } = await footprintOf('codecarbon', {});
    const used = inputs.map(({ name }) => name);
    expect(warnings.every((warning) => used.includes(warning.split(' ')[0] as string))).toBe(true);
  });
});

describe('places', () => {
  // CodeCarbon 3.3, nordic_emissions.json: 18 g/kWh in the Swedish and Norwegian zones.
  it.each(['SE1', 'NO5'])('codecarbon takes the bidding zone %s', async (gridZone) => {
    const country = gridZone.startsWith('SE') ? 'SWE' : 'NOR';
    expect(intensityOf(await footprintOf('codecarbon', { site: { ...site, country, gridZone } }))).toBe(18);
  });
});
