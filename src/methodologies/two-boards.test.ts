/** Boards that have a figure each, beside a processor and a memory that have one: no method may break down over that. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { calculate } from '../calculate.js';
import { digestOf } from '../digest.js';
import { parseDocument } from '../document.js';
import { openFactors } from '../factors/factors.js';
import { methodologies } from './registry.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8'));
const factors = await openFactors(methodologies.flatMap((one) => one.factorSets));
const site = { country: 'USA', pue: { value: '1.2', unit: '1', basis: 'stated' } };

/** The eight boards of the one job as two entries of four. */
const { devices, energy } = job as Record<'devices' | 'energy', readonly Record<string, unknown>[]>;
const halves = devices
  .filter(({ kind }) => kind === 'gpu')
  .flatMap((one) => [0, 1].map((at) => ({ ...one, id: `gpu-${at}`, count: 4 })));
const halfEnergies = energy
  .filter(({ component }) => component === 'gpu')
  .flatMap((one) =>
    [0, 1].map((at) => ({ ...one, device: `gpu-${at}`, amount: { ...(one.amount as object), value: '120' } })),
  );

async function total(methodology: (typeof methodologies)[number], parts: object): Promise<number | string> {
  const activity = parseDocument('activity', { ...job, site, ...parts });
  try {
    return Number(calculate({ activity, digest: await digestOf(activity) }, methodology, factors).total.value);
  } catch (error) {
    const { code } = error as { code: string };
    return code;
  }
}

it.each(methodologies.map((one) => [`${one.id}@${one.version}`, one] as const))('%s', async (_, methodology) => {
  const split = await total(methodology, {
    devices: [...devices.filter(({ kind }) => kind !== 'gpu'), ...halves],
    energy: [...energy.filter(({ component }) => component !== 'gpu'), ...halfEnergies],
  });
  const whole = await total(methodology, {});
  // A form with one field for accelerators may ask for one kind of them.
  if (typeof whole === 'string' || split === 'ERR_INPUT_MISSING') expect(split).toBe('ERR_INPUT_MISSING');
  else expect(split).toBeCloseTo(whole, 6);
});
