/** One federation as the two methods for it see it. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { calculate } from '../calculate.js';
import { openFactors } from '../factors/factors.js';
import type { Activity, Footprint } from '../generated/documents.js';
import { flTapp } from './fl-tapp/fl-tapp-2026.js';
import { flWu } from './fl-wu/fl-wu-2022.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Activity;
const stated = (value: string, unit: string) => ({ value, unit, basis: 'stated' });
const federation = {
  rounds: stated('10', '1'),
  modelSize: stated('1', 'GiB'),
  clients: [
    {
      ...{ id: 'near', count: 8, country: 'FRA', energy: stated('2', 'kWh') },
      ...{ compute: stated('3600', 's'), download: stated('600', 's'), upload: stated('1200', 's') },
    },
    {
      ...{ id: 'far', count: 2, energy: stated('500', 'Wh') },
      ...{ compute: stated('2', 'h'), download: stated('0', 's'), upload: stated('1', 'h') },
    },
  ],
};
const of = async (methodology: typeof flWu, change: object): Promise<Footprint> =>
  calculate(
    { activity: { ...job, ...change } as Activity, digest: 'sha256:0' },
    methodology,
    await openFactors(methodology.factorSets),
  );
const value = ({ steps }: Footprint, name: string) =>
  Number((steps.find((one) => one.name === name) as { value: string }).value);

test('by the log: 3 Wh and 3.75 Wh near, 6 Wh and 7.5 Wh far, each on its own grid', async () => {
  const footprint = await of(flWu, { federation });
  expect(value(footprint, 'deviceEnergy')).toBeCloseTo(0.009, 12);
  expect(value(footprint, 'routerEnergy')).toBeCloseTo(0.01125, 12);
  // France 41.44 and the United States 384.4 g/kWh, from Our World in Data for 2025.
  expect(Number(footprint.total.value)).toBeCloseTo(0.00675 * 41.44 + 0.0135 * 384.4, 9);
});

test('by phases: 2 kWh and 0.5 kWh on the grids of CodeCarbon, and 10 clients in 10 rounds both ways', async () => {
  const footprint = await of(flTapp, { federation });
  expect(value(footprint, 'networkUse')).toBeCloseTo(10 * 10 * 2 * 0.01, 12);
  expect(Number(footprint.total.value)).toBeCloseTo(2 * 56.039 + 0.5 * 369.473 + 2 * 475, 6);
});

test('an activity without a federation is refused, and so is a client of which nobody knows the times', async () => {
  await expect(of(flWu, {})).rejects.toMatchObject({ path: '/federation/clients' });
  const [near] = federation.clients;
  const { upload: _, ...silent } = near!;
  await expect(of(flWu, { federation: { ...federation, clients: [silent] } })).rejects.toMatchObject({
    path: '/federation/clients/0/upload',
  });
});
