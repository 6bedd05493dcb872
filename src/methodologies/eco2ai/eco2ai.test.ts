/** From an activity to the figures of Eco2AI, as its text and as its code have them. */
import { expect, it } from 'vitest';
import { calculate } from '../../calculate.js';
import { digestOf } from '../../digest.js';
import { parseDocument } from '../../document.js';
import { parseFactorSet } from '../../factors/factor.js';
import { openFactors } from '../../factors/factors.js';
import { methodologyOf } from '../registry.js';

/** An hour on two processors of which a quarter was used, with 16 GiB, two boards and no overhead. */
const run = {
  schema: 'urn:carbon-assay:schema:activity:1.0-draft',
  id: 'run',
  subject: { system: 'a training', stage: 'training' },
  period: { start: '2026-03-02T00:00:00Z', end: '2026-03-02T01:00:00Z' },
  functionalUnit: { name: 'training', count: { value: '1', unit: 'fu' } },
  site: { country: 'USA', subdivision: 'US-CA', pue: { unknown: 'nobody said' } },
  devices: [
    { id: 'gpu', kind: 'gpu', count: 2 },
    {
      id: 'cpu',
      kind: 'cpu',
      count: 2,
      model: 'AMD EPYC 7742 64-Core Processor',
      utilisation: { value: '0.25', unit: '1', basis: 'measured' },
    },
  ],
  energy: [{ component: 'gpu', overhead: 'excluded', amount: { value: '0.55', unit: 'kWh', basis: 'measured' } }],
  memoryUsed: { value: '16', unit: 'GiB', basis: 'measured' },
};

async function footprint(methodology: string, activity: object, own: readonly unknown[] = []) {
  const method = methodologyOf(methodology);
  const parsed = parseDocument('activity', activity);
  const sets = await Promise.all(own.map((set) => parseFactorSet(set, 'own.json')));
  return calculate(
    { activity: parsed, digest: await digestOf(parsed) },
    method,
    await openFactors(method.factorSets, sets),
  );
}

const energyOf = ({ drivers }: Awaited<ReturnType<typeof footprint>>): number => Number(drivers.energy.value);

it.each(['eco2ai', 'eco2ai@0.3.12-as-implemented'])(
  '%s knows an EPYC 7742 by the name that Linux prints',
  async (id) => {
    const found = await footprint(id, run);
    expect(energyOf(found)).toBeCloseTo((225 * 0.25 * 2) / 1000 + 0.006 + 0.55, 12);
    expect(Number(found.total.value)).toBeCloseTo((0.1125 + 0.556) * 175.62, 9);
  },
);

it('takes 100.1 W for a processor that it does not know, and its code nothing', async () => {
  const [gpu, cpu] = run.devices;
  const unknown = { ...run, devices: [gpu, { ...cpu, model: 'Totally Unknown CPU' }] };
  const meant = await footprint('eco2ai', unknown);
  expect(energyOf(meant)).toBeCloseTo(0.05005 + 0.556, 12);
  expect(meant.warnings.join()).toContain('Totally Unknown CPU');
  const done = await footprint('eco2ai@0.3.12-as-implemented', unknown);
  expect(energyOf(done)).toBeCloseTo(0.556, 12);
  expect(done.warnings.join()).toContain('0 W');
});

it('takes a level of the user before its own', async () => {
  const own = {
    schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
    id: 'mine',
    version: '1',
    title: 'mine',
    says: 'mine',
    source: { title: 'my supplier' },
    licence: { id: 'LicenseRef-mine' },
    quantities: {
      intensity: { unit: 'kgCO2e/MWh', says: 'level', signal: 'average', method: 'location', gas: 'CO2e' },
    },
    rows: [{ key: 'USA', values: { intensity: '123.4' } }],
  };
  expect((await footprint('eco2ai', run, [own])).drivers.intensity.value).toBe('123.4');
});

it.each([
  ['a state of the USA', { country: 'USA', subdivision: 'US-TX' }],
  ['a region of Russia', { country: 'RUS', subdivision: 'RU-SPE' }],
  ['a country', { country: 'SWE' }],
])('asks for the level of %s that the set lacks and the tool has', async (_, site) => {
  await expect(footprint('eco2ai', { ...run, site: { ...site, pue: run.site.pue } })).rejects.toMatchObject({
    code: 'ERR_INPUT_MISSING',
    path: '/site',
  });
});
