/** From an activity to the figures of experiment-impact-tracker. */
import { expect, it } from 'vitest';
import { calculate } from '../../calculate.js';
import { digestOf } from '../../digest.js';
import { parseDocument } from '../../document.js';
import { openFactors } from '../../factors/factors.js';
import { experimentImpactTracker } from './experiment-impact-tracker-0.1.4.js';

/** An hour of the process of the tool's attribution run: package 80 W, memory 12 W, half the time, a quarter of the memory. */
const run = {
  schema: 'urn:carbon-assay:schema:activity:1.0-draft',
  id: 'run',
  subject: { system: 'a training', stage: 'training' },
  period: { start: '2026-03-02T00:00:00Z', end: '2026-03-02T01:00:00Z' },
  functionalUnit: { name: 'training', count: { value: '1', unit: 'fu' } },
  site: { country: 'USA', subdivision: 'US-OR' },
  devices: [
    { id: 'cpu', kind: 'cpu', count: 1, share: { value: '0.5', unit: '1', basis: 'measured' } },
    { id: 'ram', kind: 'memory', count: 2, memory: { value: '32', unit: 'GiB', basis: 'stated' } },
  ],
  energy: [
    { component: 'cpu', overhead: 'excluded', amount: { value: '80', unit: 'Wh', basis: 'measured' } },
    { component: 'memory', overhead: 'excluded', amount: { value: '12', unit: 'Wh', basis: 'measured' } },
  ],
  memoryUsed: { value: '16', unit: 'GiB', basis: 'measured' },
};

async function footprint(activity: object) {
  const parsed = parseDocument('activity', activity);
  const factors = await openFactors(experimentImpactTracker.factorSets);
  return calculate({ activity: parsed, digest: await digestOf(parsed) }, experimentImpactTracker, factors);
}

it('gives the process the share that the tool gives it, with overhead, in its zone', async () => {
  const { drivers, total } = await footprint(run);
  expect(Number(drivers.energy.value)).toBeCloseTo(0.037, 12);
  expect(drivers.overhead.value).toBe('1.58');
  expect(Number(total.value)).toBeCloseTo(0.037 * 1.58 * 127.006, 9);
});

it('takes the PUE of the site where it is stated', async () => {
  const pue = { value: '1.11', unit: '1', basis: 'stated' };
  const [override, own] = [await footprint({ ...run, site: { ...run.site, pue } }), await footprint(run)];
  expect(Number(override.total.value) / Number(own.total.value)).toBeCloseTo(0.70253164556962, 12);
});

it('takes a process without a share to be alone, and says so', async () => {
  const [cpu, ram] = run.devices;
  const { share: _, ...alone } = cpu as Record<string, unknown>;
  const { drivers, warnings } = await footprint({ ...run, devices: [alone, ram] });
  expect(Number(drivers.energy.value)).toBeCloseTo(0.068 + 0.003, 12);
  expect(warnings.join()).toContain('alone on the machine');
});

it('asks for the memory of the process', async () => {
  const { memoryUsed: _, ...unknown } = run;
  await expect(footprint(unknown)).rejects.toMatchObject({ code: 'ERR_INPUT_MISSING', path: '/memoryUsed' });
});

it('asks for one share where devices of a kind have two', async () => {
  const [cpu, ram] = run.devices;
  const other = { id: 'cpu-2', kind: 'cpu', count: 1, share: { value: '0.9', unit: '1', basis: 'measured' } };
  await expect(footprint({ ...run, devices: [cpu, other, ram] })).rejects.toMatchObject({ path: '/devices' });
});
