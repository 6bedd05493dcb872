/** From an activity to the figures of CodeCarbon 2.8, and where they part from those of 3.3. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { calculate } from '../../calculate.js';
import { digestOf } from '../../digest.js';
import { parseDocument } from '../../document.js';
import { openFactors } from '../../factors/factors.js';
import { methodologyOf } from '../registry.js';

async function energyOf(id: string, file: string, change: (activity: Record<string, unknown>) => object) {
  const method = methodologyOf(id);
  const activity = parseDocument(
    'activity',
    change(JSON.parse(await readFile(`docs/examples/one-job/${file}.json`, 'utf8'))),
  );
  const { drivers, total, warnings } = calculate(
    { activity, digest: await digestOf(activity) },
    method,
    await openFactors(method.factorSets),
  );
  return {
    energy: Number(drivers.energy.value),
    intensity: drivers.intensity.value,
    total: Number(total.value),
    warnings,
  };
}

it('takes 384 W for the terabyte of the one job, where 3.3 takes 38 W', async () => {
  const [old, now] = [
    await energyOf('codecarbon@2.8', 'activity', (one) => one),
    await energyOf('codecarbon@3.3', 'activity', (one) => one),
  ];
  // 240 W of packages and 2400 W of boards by counters, which the tool converts 0.8 ppm too high.
  expect(old.energy).toBeCloseTo(264 * 1.0000008 + 38.4, 9);
  expect(old.energy - now.energy).toBeCloseTo(38.4 - 3.8, 9);
});

it('takes half of the rated power of one processor without counters, whatever the load and however many there are', async () => {
  const { energy } = await energyOf('codecarbon@2.8', 'no-counter', (one) => one);
  expect(energy).toBeCloseTo(240 * 1.0000008 + 11.25 + 38.4, 9);
});

it('takes the province of Canada by its own mix: Ontario is 39.4964512895 g/kWh', async () => {
  const site = { country: 'CAN', subdivision: 'CA-ON' };
  const { intensity } = await energyOf('codecarbon@2.8', 'activity', (one) => ({ ...one, site }));
  // (0.1 % of petroleum x 816.6885263 + 5.2 % of natural gas x 743.8415916) g/kWh
  expect(Number(intensity)).toBeCloseTo(0.8166885263 + 38.6797627632, 9);
});

it('takes 85 W for a processor of which nothing is known, and says so', async () => {
  const { energy, warnings } = await energyOf('codecarbon@2.8', 'no-counter', (one) => ({
    ...one,
    devices: (one.devices as { kind: string; tdp?: unknown }[])
      .map(({ tdp, ...device }) => (device.kind === 'cpu' ? device : { ...device, tdp }))
      .map((device) => JSON.parse(JSON.stringify(device))),
  }));
  expect(energy).toBeCloseTo(240 * 1.0000008 + 4.25 + 38.4, 9);
  expect(warnings.join()).toContain('85 W');
});
