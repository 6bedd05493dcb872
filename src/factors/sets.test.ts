/** The sets that we ship: what holds of every one of them. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../digest.js';
import { publishedFactorSets } from '../generated/factor-sets.js';
import { baseUnitOf, toBase } from '../quantity.js';
import { parseFactorSet } from './factor.js';
import { factorSetIds, loadFactorSets, readFactorSet } from './index.js';

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const sets = await Promise.all(factorSetIds.map(readFactorSet));
const byId = Object.fromEntries(sets.map((set) => [set.id, set]));
const each = sets.map((set) => [set.id, set] as const);

describe('the registry', () => {
  it('has the sets that have a folder, in order, and no other', () => {
    expect(factorSetIds).toEqual(folders.toSorted());
    expect(Object.keys(publishedFactorSets)).toEqual(factorSetIds);
    for (const id of folders) expect(readdirSync(join(here, id))).toEqual([`${id}.json`]);
  });

  it('refuses an id that there is not, and names those that there are', async () => {
    await expect(readFactorSet('owid')).rejects.toMatchObject({
      code: 'ERR_FACTOR_MISSING',
      message: expect.stringMatching(/^there is no factor set "owid"; there are .*codecarbon-canada, .*owid-countries/),
    });
    await expect(readFactorSet('constructor')).rejects.toMatchObject({ code: 'ERR_FACTOR_MISSING' });
    await expect(loadFactorSets(['owid'])).rejects.toMatchObject({ code: 'ERR_FACTOR_MISSING' });
  });

  it('reads a set once, however often it is asked for', async () => {
    const [first, again] = await loadFactorSets(['egrid-states', 'egrid-states']);
    expect(again).toBe(first);
    expect((await loadFactorSets(['egrid-states']))[0]).toBe(first);
  });
});

describe.each(each)('%s', (id, set) => {
  it('has the id of its folder, and keeps what a set of a user has to keep', async () => {
    expect(set.id).toBe(id);
    await expect(parseFactorSet(structuredClone(set), `${id}.json`)).resolves.toMatchObject({ id });
  });

  it('has the digest, version, title and number of rows that stand in the generated list', async () => {
    const { version, title, rows } = set;
    const digest = await digestOf(set);
    expect(publishedFactorSets[id]).toEqual({ version, title, digest, rows: rows.length });
    expect((await loadFactorSets([id]))[0]!.digest).toBe(digest);
  });

  it('names source, date and licence, and each row can be cited', () => {
    expect(set.source.retrieved).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(set.licence.attribution).toBeDefined();
    expect(set.licence.id).toMatch(/^(MIT|Apache-2\.0|CC-BY-4\.0|public-domain|LicenseRef-(cited-facts|not-stated))$/);
    const own = set.rows.filter(({ source }) => source === undefined).map(({ key }) => key);
    if (set.source.url === undefined) expect(own).toEqual([]);
    else expect(set.source.citation).toBeDefined();
  });

  it('says the whole kind of every intensity, and holds none that a licence keeps back', () => {
    for (const [name, quantity] of Object.entries(set.quantities)) {
      if (baseUnitOf(quantity.unit) !== 'gCO2e/kWh') continue;
      const { signal, basis, flow, method, gas, gwp } = quantity;
      for (const kind of [signal, basis, flow, gas]) expect(kind, name).toBeDefined();
      if (gas === 'CO2e') expect(gwp, name).toBeDefined();
      expect(method, `${name}: residual mixes of AIB and Green-e are not ours to pass on`).toMatch(
        /^(location|market)$/,
      );
      expect(signal, `${name}: marginal rates of WattTime are not ours to pass on`).not.toBe('marginal');
    }
    expect(`${set.source.title} ${set.source.url}`).not.toMatch(/watttime|electricity ?maps|IEA Emission Factors/i);
  });

  it('has figures of a size that their unit allows', () => {
    const sizes: Readonly<Record<string, readonly [least: number, most: number]>> = {
      // A share of fossil fuel above 1.4 kg/kWh, or a mass in pounds that is read as kilograms, would show here.
      'gCO2e/kWh': [0, 1400],
      gCO2e: [100_000, 6_000_000],
      kW: [0.0004, 1.4],
      'kWh/cm2': [0.5, 4],
      'gCO2e/cm2': [50, 600],
      'gCO2e/GB': [1, 700],
      GB: [8, 288],
      'L/kWh': [0, 20],
      'gSbe/kWh': [1e-6, 1e-3],
      'MJpe/kWh': [0, 30],
      // Tokens: from a slow model that serves one to a fleet of boards that serves many.
      '1/h': [3600, 1e8],
      h: [0, 0.01],
    };
    const counts: typeof sizes = {
      replication: [1, 6],
      activeParameters: [1e8, 1e13],
      activeParametersLeast: [1e8, 1e13],
      activeParametersGreatest: [1e8, 1e13],
      totalParameters: [1e8, 1e13],
      replyTokens: [1, 10_000],
      // Grams for one prompt.
      scope2: [0, 10],
      otherScopes: [0, 10],
    };
    for (const { key, values } of set.rows) {
      for (const [name, value] of Object.entries(values)) {
        const { unit } = set.quantities[name]!;
        const [least, most] = counts[name] ?? sizes[baseUnitOf(unit)] ?? [0, 2];
        const size = toBase({ value, unit });
        expect(size, `${key} ${name}`).toBeGreaterThanOrEqual(least);
        expect(size, `${key} ${name}`).toBeLessThanOrEqual(most);
      }
    }
  });

  it('states years in which figures can have been published', () => {
    const years = set.rows.flatMap(({ year }) => (year === undefined ? [] : [year]));
    for (const year of years) expect(year).toBeGreaterThanOrEqual(2009);
    for (const year of years) expect(year).toBeLessThanOrEqual(Number(set.source.retrieved!.slice(0, 4)));
  });

  it('is small enough for a package', () => {
    expect(statSync(join(here, id, `${id}.json`)).size).toBeLessThan(350_000);
  });
});

describe('keys', () => {
  it.each([
    ['ember-countries-2021', /^([A-Z]{3}|WORLD)$/],
    ['provider-pue', /^[a-z0-9-]+@[a-z0-9.-]+$/],
    ['owid-countries', /^([A-Z]{3}|WORLD)$/],
    ['owid-countries-edition-2025', /^[A-Z]{3}$/],
    ['boavizta-electricity', /^([A-Z]{3}|WORLD)$/],
    ['codecarbon-countries', /^([A-Z]{3}|WORLD)$/],
    ['egrid-states', /^(US-[A-Z]{2}|USA)$/],
    ['egrid-subregions', /^[A-Z]{4}$/],
    ['codecarbon-us-states', /^US-[A-Z]{2}$/],
    ['codecarbon-canada', /^CA-[A-Z]{2}$/],
    ['codecarbon-canada-2.8', /^CA-[A-Z]{2}$/],
    ['codecarbon-gcp', /^gcp\/[a-z]+-[a-z]+[0-9]+$/],
    ['ecologits-mixes', /^(WOR|[A-Z]{3})$/],
    ['ecologits-mixes-0.8', /^(WOR|[A-Z]{3})$/],
    ['ecologits-models', /^[a-z_]+\/[a-zA-Z0-9./-]+$/],
    ['hardware', /^[a-z0-9]+(-[a-z0-9+]+)+$/],
    ['embodied-hardware', /^[a-z0-9-]+@[a-z0-9.-]+$/],
  ])('of %s are all of one form', (id, form) => {
    for (const { key } of byId[id]!.rows) expect(key).toMatch(form);
  });

  it('of states name the same states in both sets, all fifty and the capital', () => {
    const states = (id: string) => byId[id]!.rows.flatMap(({ key }) => (key.startsWith('US-') ? [key] : []));
    expect(states('egrid-states')).toEqual(states('codecarbon-us-states'));
    expect(states('egrid-states')).toHaveLength(51);
  });
});
