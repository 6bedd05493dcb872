/** From an activity to the figures of Patterson et al. 2021. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { parseFactorSet } from '../../factors/factor.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { patterson } from './patterson-2021.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;

/** The site of a run and what it ran on, without any energy measured. */
function activity(change: object): Activity {
  return { ...job, ...change } as Activity;
}

/** 14.8 days, which the paper pairs with 10,000 boards for GPT-3. */
const gpt3 = activity({
  period: { start: '2020-05-01T00:00:00Z', end: '2020-05-15T19:12:00Z' },
  site: { country: 'USA', pue: { value: '1.10', unit: '1', basis: 'stated' } },
  devices: [{ id: 'gpu', kind: 'gpu', model: 'V100', count: 10000 }],
  energy: [],
});

async function footprint(of: Activity, own: readonly object[] = []) {
  const sets = await Promise.all(own.map((set) => parseFactorSet(set, 'own.json')));
  return calculate({ activity: of, digest: 'sha256:0' }, patterson, await openFactors(patterson.factorSets, sets));
}

describe('a run of which only the accelerators are known', () => {
  test('takes the mean system power of table 3, its deviation and the average of the United States', async () => {
    const { total, uncertainty, inputs } = await footprint(gpt3);
    // Table 4 has 330 W for GPT-3 itself and prints 552.1 t; table 3 has 325 W for a V100.
    expect(Number(total.value) / 1e6 / (552.1 * (325 / 330))).toBeCloseTo(1, 2);
    expect(uncertainty).toMatchObject({ relative: '0.02', from: ['chipPower'] });
    expect(inputs.find(({ name }) => name === 'intensity')?.origin).toMatchObject({
      set: 'patterson-2021',
      row: 'USA',
    });
  });

  test('is refused where the paper measured no such accelerator, and where nobody knows the PUE', async () => {
    const other = activity({ ...gpt3, devices: [{ id: 'gpu', kind: 'gpu', model: 'A100', count: 8 }] });
    await expect(footprint(other)).rejects.toMatchObject({ code: 'ERR_INPUT_MISSING', path: '/energy' });
    await expect(footprint(activity({ ...gpt3, site: { country: 'USA' } }))).rejects.toMatchObject({
      path: '/site/pue',
    });
  });

  test('has PUE and both intensities of a data centre of table 1', async () => {
    const site = { country: 'USA', cloud: { provider: 'gcp', region: 'us-central1' } };
    const { drivers, steps } = await footprint(activity({ ...gpt3, site }));
    const net = steps.find(({ name }) => name === 'netEmissions') as { value: string };
    expect(drivers).toMatchObject({ overhead: { value: '1.11' }, intensity: { value: '478' } });
    expect(Number(net.value) / Number(drivers.energy.value) / 1.11).toBeCloseTo(80, 9);
  });
});

describe('a run that was measured', () => {
  const site = { country: 'USA', pue: { value: '1.10', unit: '1', basis: 'stated' } };

  test('counts accelerators, processors and memory', async () => {
    const { total } = await footprint(activity({ site }));
    expect(Number(total.value)).toBeCloseTo(127_413, 6);
  });

  test('counts the machine at its plug', async () => {
    const node = { component: 'node', overhead: 'excluded', amount: { value: '300', unit: 'kWh', basis: 'measured' } };
    const { drivers } = await footprint(activity({ site, energy: [node] }));
    expect(drivers.energy.value).toBe('300');
  });

  test('is refused where a part was measured only', async () => {
    const energy = job.energy.filter(({ component }) => component !== 'memory');
    await expect(footprint(activity({ site, energy }))).rejects.toMatchObject({ path: '/energy' });
  });

  test('has serving and net beside it from a set of your own', async () => {
    const own = {
      schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
      id: 'my-model',
      version: '2026',
      title: 'My model',
      says: 'Electricity of a query, and the net intensity of the site.',
      source: { title: 'Own meters' },
      licence: { id: 'LicenseRef-own' },
      quantities: {
        energyPerQuery: { unit: 'Wh', says: 'one query, overhead included' },
        netIntensity: { unit: 'gCO2e/kWh', says: 'net', signal: 'average', method: 'market' },
      },
      rows: [
        { key: 'M', values: { energyPerQuery: '0.3' } },
        { key: 'USA', values: { netIntensity: '100' } },
      ],
    };
    const count = { value: '1000000', unit: '1', basis: 'stated' };
    const { steps, total } = await footprint(
      activity({ site, subject: { ...job.subject, model: 'M' }, work: { requests: count } }),
      [own],
    );
    const value = (name: string) => Number((steps.find((step) => step.name === name) as { value: string }).value);
    expect(value('withServing')).toBeCloseTo((297 + 300) * 429, 6);
    expect(value('netWithServing')).toBeCloseTo((297 + 300) * 100, 6);
    expect(Number(total.value)).toBeCloseTo(297 * 429, 6);
  });
});
