/** From an activity to the figures that GreenAlgorithms4HPC gives for a job of a cluster. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { greenAlgorithmsHpc } from './green-algorithms-hpc-2026-02.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;
const factors = await openFactors(greenAlgorithmsHpc.factorSets);
const stated = (value: string, unit: string) => ({ value, unit, basis: 'stated' });
const cpu = { id: 'cpu', kind: 'cpu', count: 1, cores: 8, tdp: stated('80', 'W'), utilisation: stated('0.75', '1') };

/** Ten hours on eight cores of 10 W, 60 core hours used, 64 GB requested: the tool gives 1.400128 kWh and 653.859776 g. */
const cluster = {
  period: { start: '2026-03-02T00:00:00Z', end: '2026-03-02T10:00:00Z' },
  site: {},
  devices: [cpu],
  energy: [],
  memoryAllocated: stated('64', 'GB'),
};

function footprint(change: object) {
  const activity = { ...job, ...cluster, ...change } as unknown as Activity;
  return calculate({ activity, digest: 'sha256:0' }, greenAlgorithmsHpc, factors);
}

describe('a job of a cluster that states no place', () => {
  test('has PUE and intensity of the template, which is told', () => {
    const { total, warnings } = footprint({});
    expect(Number(total.value)).toBeCloseTo(653.859776, 9);
    expect(warnings.join('\n')).toMatch(/pue is taken as 1.67[\s\S]*intensity is taken as 467 gCO2e\/kWh/);
  });

  test('counts all its cores for the whole time where their load is zero or not recorded', () => {
    const { utilisation: _, ...unknown } = cpu;
    const full = (0.8 + 0.2384) * 1.67 * 467;
    for (const one of [unknown, { ...cpu, utilisation: stated('0', '1') }])
      expect(Number(footprint({ devices: [one] }).total.value)).toBeCloseTo(full, 9);
  });

  test('counts boards at full power, whatever their load', () => {
    const gpu = { id: 'gpu', kind: 'gpu', count: 2, tdp: stated('300', 'W'), utilisation: stated('0.1', '1') };
    const { total } = footprint({ devices: [cpu, gpu] });
    expect(Number(total.value)).toBeCloseTo((0.6 + 6 + 0.2384) * 1.67 * 467, 8);
  });
});

test('a place and a PUE that are stated count', () => {
  const { drivers } = footprint({ site: { country: 'FRA', pue: stated('1.2', '1') } });
  expect(drivers).toMatchObject({ overhead: { value: '1.2' }, intensity: { value: '41.44' } });
});
