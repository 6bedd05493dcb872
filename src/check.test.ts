import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkActivity, checkClaim, recomputeClaim } from './check.js';
import { draftClaim } from './claim.js';
import { digestOf } from './digest.js';
import { factorFindings } from './factor-findings.js';
import { parseFactorSet } from './factors/factor.js';
import { Factors, openFactors } from './factors/factors.js';
import type { Claim } from './generated/documents.js';
import { methodologyOf } from './methodologies/registry.js';
import { ruleIds } from './rules/index.js';

/** A document that a test may change at will. */
// biome-ignore lint/suspicious/noExplicitAny: the changes break the type on purpose.
type Loose = any;

let claim: Claim;

beforeAll(async () => {
  const job: Loose = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8'));
  const activity = { ...job, site: { ...job.site, pue: { value: '1.12', unit: '1', basis: 'stated' } } };
  const chosen = ['sci', 'ghgp-scope2-location', 'codecarbon'].map(methodologyOf);
  claim = draftClaim(
    { activity, digest: await digestOf(activity) },
    chosen,
    await openFactors(chosen.flatMap((one) => one.factorSets)),
    {
      id: 'urn:uuid:7c1d7a52-6b1f-4a7e-9f1e-0d4b8f1f0a11',
      responsibleParty: { name: 'Example Lab' },
      tool: { name: 'codecarbon', version: '3.3.0' },
      excludes: [{ component: 'network', reason: 'not measured' }],
      assumptions: [],
      limitations: [],
    },
  );
});

async function failing(change: (claim: Loose) => void): Promise<readonly string[]> {
  const changed = structuredClone(claim) as Loose;
  change(changed);
  return (await checkClaim(changed))
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ requirement, path, verdict }) => `${requirement} ${path}${verdict === 'fail' ? '' : ` ${verdict}`}`);
}

const certificate = {
  id: 'c',
  kind: 'certificate',
  market: 'US',
  energy: { value: '100', unit: 'kWh' },
  factor: { value: '0', unit: 'gCO2e/kWh' },
  criteria: {
    emissionRateConveyed: true,
    uniqueClaim: true,
    trackedAndRetired: true,
    vintageClose: true,
    sameMarket: true,
  },
};

describe('a claim that was drafted', () => {
  it('holds in every respect', async () => {
    const findings = await checkClaim(claim);
    expect(findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    for (const requirement of ruleIds) expect(findings.map((one) => one.requirement)).toContain(requirement);
  });

  it('cannot be decided where a factor set that it names is not here, and is not called wrong for it', async () => {
    const other = `sha256:${'0'.repeat(64)}`;
    const without = await failing((changed) => {
      const named = [changed, ...changed.footprints].flatMap(({ factorSets }) => factorSets);
      for (const set of named) if (set.id === 'owid-countries') set.digest = other;
    });
    expect(without).toEqual([
      'claim-recomputes /footprints/0/factorSets/0 error',
      'claim-recomputes /footprints/1/factorSets/0 error',
    ]);
  });

  it('recomputes, figure by figure', async () => {
    const { agrees, quantities } = await recomputeClaim(claim);
    expect(agrees).toBe(true);
    expect(quantities.map(({ pointer }) => pointer)).toEqual([
      '/footprints/0/total',
      '/footprints/1/total',
      '/footprints/2/total',
    ]);
  });

  it('no longer recomputes when a total is moved by a millionth', async () => {
    const changed = structuredClone(claim) as Loose;
    changed.footprints[1].total.value = String(Number(changed.footprints[1].total.value) * 1.000001);
    expect(await recomputeClaim(changed)).toMatchObject({
      agrees: false,
      reason: expect.stringContaining('/footprints/1/total'),
    });
  });
});

describe('a finding', () => {
  it.each<[string, (claim: Loose) => void, string]>([
    [
      'a total that does not recompute',
      (c) => (c.footprints[0].total.value = '1'),
      'claim-recomputes /footprints/0/total',
    ],
    [
      'a step that does not recompute',
      (c) => (c.footprints[1].steps[0].value = '1'),
      'claim-recomputes /footprints/1/steps/0',
    ],
    [
      'an activity that is not the one calculated with',
      (c) => (c.activity.energy[0].amount.value = '25'),
      'claim-digests /footprints/0/activity/digest',
    ],
    [
      'a factor that its set does not have',
      (c) => Object.assign(c.footprints[2].inputs.at(-1), { value: '300' }),
      'claim-factors-match /footprints/2/inputs/7',
    ],
    [
      'a row that its set does not have',
      (c) => (c.footprints[2].inputs.at(-1).origin.row = 'XXX'),
      'claim-factors-match /footprints/2/inputs/7/origin',
    ],
    [
      'a definition that is not published',
      (c) => (c.footprints[0].methodology.digest = `sha256:${'0'.repeat(64)}`),
      'claim-digests /footprints/0/methodology/digest',
    ],
    ['a definition that is not listed', (c) => c.methodologies.pop(), 'claim-digests /methodologies'],
    ['a factor set that is not listed', (c) => c.factorSets.pop(), 'claim-digests /factorSets'],
    [
      'embodied emissions of zero in SCI',
      (c) => (c.footprints[0].drivers.embodied.value = '0'),
      'claim-embodied-present /footprints/0/drivers/embodied',
    ],
    [
      'the scores of both personas of an AI system',
      (c) => {
        c.footprints[0].methodology.id = 'sci-ai-consumer';
        c.footprints[1].methodology.id = 'sci-ai-provider';
      },
      'claim-persona /footprints/1',
    ],
    ['another scope 2 method than that of the footprints', (c) => (c.scope2 = 'market'), 'claim-scope2-method /scope2'],
    [
      'instruments without a market-based figure',
      (c) => (c.activity.instruments = [certificate]),
      'claim-scope2-dual /footprints',
    ],
    [
      'a residual mix in a location-based result',
      (c) => Object.assign(c.footprints[1].inputs.at(-1), { name: 'residualMix' }),
      'claim-intensity-kind /footprints/1/inputs/2',
    ],
    ['a stage that was not measured', (c) => (c.stages = ['inference']), 'claim-stages /stages'],
    [
      'a component inside and outside',
      (c) => c.boundary.excludes.push({ component: 'cpu', reason: 'small' }),
      'claim-boundary /boundary/excludes/1',
    ],
    ['a component of which nothing is said', (c) => c.boundary.includes.shift(), 'claim-boundary /boundary'],
    [
      'a period that ends before it starts',
      (c) => (c.activity.period.end = '2020-01-01T00:00:00Z'),
      'activity-period /activity/period/end',
    ],
    ['a device id used twice', (c) => (c.activity.devices[1].id = 'cpu'), 'activity-devices /activity/devices/1/id'],
    [
      'a reference to no device',
      (c) => (c.activity.energy[0].device = 'fpga'),
      'activity-devices /activity/energy/0/device',
    ],
    ['a node beside its parts', (c) => (c.activity.energy[0].component = 'node'), 'activity-energy /activity/energy/1'],
    [
      'overhead inside one part, and no PUE',
      (c) => {
        c.activity.energy[0].overhead = 'included';
        c.activity.site.pue = { unknown: 'not published' };
      },
      'activity-energy-overhead /activity/energy/0/overhead',
    ],
    ['a PUE below one', (c) => (c.activity.site.pue.value = '0.9'), 'activity-site-pue /activity/site/pue/value'],
    [
      'a gap in a series',
      (c) =>
        (c.activity.series = [
          {
            id: 's',
            of: 'power',
            component: 'gpu',
            overhead: 'excluded',
            unit: 'W',
            basis: 'measured',
            start: '2026-03-02T00:00:00Z',
            step: { value: '1', unit: 'h' },
            values: ['1', null],
          },
        ]),
      'activity-series-complete /activity/series/0/values/1',
    ],
    [
      'more certificates than electricity',
      (c) => (c.activity.instruments = [{ ...certificate, energy: { value: '900', unit: 'MWh' } }]),
      'activity-instruments /activity/instruments',
    ],
    [
      'a utilisation above one',
      (c) => (c.activity.devices[0].utilisation.value = '10'),
      'quantity-range /activity/devices/0/utilisation/value',
    ],
    [
      'nothing served',
      (c) => (c.activity.functionalUnit.count.value = '0'),
      'quantity-range /activity/functionalUnit/count/value',
    ],
  ])('says: %s', async (_, change, expected) => {
    expect(await failing(change)).toContain(expected);
  });

  it('tells what was expected, what was received and what to do', async () => {
    const changed = structuredClone(claim) as Loose;
    changed.footprints[0].total.value = '1';
    const found = (await checkClaim(changed)).find(({ path }) => path === '/footprints/0/total');
    expect(found).toMatchObject({ verdict: 'fail', received: '1 gCO2e', remedy: expect.any(String) });
    expect(found?.expected).toBe(`${claim.footprints[0]!.total.value} gCO2e`);
  });

  it('stops at the schema when the shape is wrong, and names the requirement', async () => {
    expect(await failing((c) => delete c.responsibleParty)).toEqual(['claim-responsible-party /responsibleParty']);
    expect(await failing((c) => (c.activity.energy[0].amount = 24))).toEqual([
      'quantity-no-bare-number /activity/energy/0/amount',
    ]);
  });
});

it('checks an activity alone', () => {
  expect(checkActivity(claim.activity).every(({ verdict }) => verdict === 'pass')).toBe(true);
  expect(
    checkActivity({
      ...claim.activity,
      period: { start: claim.activity.period.end, end: claim.activity.period.start },
    }).filter(({ verdict }) => verdict === 'fail'),
  ).toMatchObject([{ requirement: 'activity-period', path: '/period/end' }]);
});

describe('a factor that its row does not hold is told by its real name', () => {
  const grid = {
    schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
    id: 'my-grid',
    version: '2025',
    title: 'My grid',
    says: 'Average and marginal rate.',
    source: { title: 'Operator' },
    licence: { id: 'LicenseRef-internal' },
    quantities: {
      intensity: { unit: 'gCO2e/kWh', says: 'average', signal: 'average', method: 'location' },
      marginal: { unit: 'gCO2e/kWh', says: 'marginal rate', signal: 'marginal', method: 'location' },
    },
    rows: [{ key: 'ZZ', values: { intensity: '251.5', marginal: '612.4' } }],
  };

  /** A location-based claim of a run in this place, whose intensity was replaced by another. */
  async function saidOf(site: object, intensity: string, own: Loose[] = []): Promise<string> {
    const run: Loose = JSON.parse(await readFile('docs/examples/training-run/activity.json', 'utf8'));
    const activity = { ...run, site: { pue: run.site.pue, ...site } };
    const method = methodologyOf('ghgp-scope2-location');
    const sets = await Promise.all(own.map((set) => parseFactorSet(set, 'grid.json')));
    const document = { activity, digest: await digestOf(activity) };
    const drafted: Loose = structuredClone(
      draftClaim(document, [method], await openFactors(method.factorSets, sets), {
        id: 'urn:uuid:7c1d7a52-6b1f-4a7e-9f1e-0d4b8f1f0a12',
        responsibleParty: { name: 'Example Lab' },
        tool: { name: 'by hand', version: '1' },
        excludes: [],
        assumptions: [],
        limitations: [],
      }),
    );
    drafted.footprints[0].inputs.find((one: Loose) => one.name === 'intensity').value = intensity;
    const found = (await checkClaim(drafted, sets)).filter(({ requirement }) => requirement === 'claim-factors-match');
    expect(found).toHaveLength(1);
    return `${found[0]!.verdict}: ${found[0]!.says}`;
  }

  // US EPA, eGRID2023 rev 2, SRC2ERTA: NWPP 635.267, CAMX 429.983 lb/MWh; one pound by MWh is 0.45359237 g/kWh.
  it.each([
    ['another subregion', { gridZone: 'NWPP' }, String(429.983 * 0.45359237), 'the figure of CAMX (WECC California)'],
    ['another subregion, rounded', { gridZone: 'NWPP' }, '195.04', 'the figure of CAMX (WECC California)'],
    ['pounds', { gridZone: 'NWPP' }, '635.267', 'the figure in lbCO2e/MWh (635.267), not converted'],
    ['kilograms', { gridZone: 'NWPP' }, '0.28815', 'a thousandth of the figure of the row: a slip of unit'],
    [
      'pounds of another subregion',
      { gridZone: 'NWPP' },
      '429.983',
      'the figure of CAMX (WECC California), the figure in lbCO2e/MWh (429.983), not converted',
    ],
    [
      'an older year, by another tool',
      { subdivision: 'US-CA' },
      String(452.541 * 0.45359237),
      'the intensity of 2016 of US-CA in codecarbon-us-states 3.3.0: average, direct, production, CO2',
    ],
    [
      'the edition before',
      { country: 'DNK' },
      '143.30042',
      'the intensity of 2024 of DNK in owid-countries-edition-2025 2025: average, life-cycle, production, CO2e',
    ],
  ])('%s', async (_, site, stated, name) => {
    const said = await saidOf(site, stated);
    expect(said).toMatch(/^fail: "intensity" is attributed to .*, which says otherwise; this is /);
    expect(said).toContain(`; this is ${name}`);
  });

  it('the marginal rate in place of the average of the same row', async () => {
    expect(await saidOf({ gridZone: 'ZZ' }, '251.5', [grid])).toMatch(/^pass/);
    expect(await saidOf({ gridZone: 'ZZ' }, '612.4', [grid])).toMatch(
      /^fail: .*this is the column "marginal" of the row: marginal$/,
    );
  });

  it('a figure that no set holds, or of too few digits, is left without a name', async () => {
    expect(await saidOf({ country: 'DNK' }, '98765.4321')).toMatch(/which says otherwise$/);
    expect(await saidOf({ country: 'DNK' }, '26')).toMatch(/which says otherwise$/);
  });

  it('the steps of a series are looked up in the series of the place', async () => {
    const step = { value: '1', unit: 'h' };
    const series = {
      key: 'ZZ',
      quantity: 'marginal',
      start: '2026-01-01T00:00:00Z',
      step,
      values: ['100', null, '250'],
    };
    const set = await parseFactorSet({ ...grid, rows: [], series: [series] }, 'grid.json');
    const origin = { kind: 'looked-up', set: 'my-grid', version: '2025', row: 'ZZ' };
    const found = (values: readonly string[]) => {
      const input = { name: 'intensity', unit: 'gCO2e/kWh', index: 'interval', sum: '1', values, origin };
      return factorFindings({ inputs: [input] } as Loose, '', new Factors([], [set]), {} as Loose)[0];
    };
    expect(found(['250', '100'])).toMatchObject({ verdict: 'pass' });
    expect(found(['250', '101'])).toMatchObject({ verdict: 'fail', expected: '100 or 250 gCO2e/kWh' });
  });
});
