/** From an activity to the figures of carbontracker, as its text and as its code have them. */
import { expect, it } from 'vitest';
import { calculate } from '../../calculate.js';
import { digestOf } from '../../digest.js';
import { parseDocument } from '../../document.js';
import { openFactors } from '../../factors/factors.js';
import { methodologyOf } from '../registry.js';

/** The run that the tool's own code was given: a board of 250 W and a processor of 65 W, ten minutes, one epoch of a hundred. */
const run = {
  schema: 'urn:carbon-assay:schema:activity:1.0-draft',
  id: 'run',
  subject: { system: 'a training', stage: 'training' },
  period: { start: '2026-03-02T00:00:00Z', end: '2026-03-02T00:10:00Z' },
  functionalUnit: { name: 'epoch', count: { value: '1', unit: 'fu' } },
  site: { country: 'NAM' },
  devices: [
    { id: 'gpu', kind: 'gpu', count: 1 },
    { id: 'cpu', kind: 'cpu', count: 1, model: 'Intel(R) Xeon(R) CPU E5-2630 v3 @ 2.40GHz' },
  ],
  energy: [
    { component: 'gpu', overhead: 'excluded', amount: { value: '150', unit: 'kJ', basis: 'measured' } },
    { component: 'cpu', overhead: 'excluded', amount: { value: '39', unit: 'kJ', basis: 'measured' } },
  ],
  work: {
    epochs: { value: '100', unit: '1', basis: 'stated' },
    epochsMeasured: { value: '1', unit: '1', basis: 'measured' },
  },
};

async function steps(methodology: string, activity: unknown): Promise<Readonly<Record<string, number>>> {
  const method = methodologyOf(methodology);
  const parsed = parseDocument('activity', activity);
  const { steps } = calculate(
    { activity: parsed, digest: await digestOf(parsed) },
    method,
    await openFactors(method.factorSets),
  );
  return Object.fromEntries(steps.map((one) => [one.name, Number('value' in one ? one.value : Number.NaN)]));
}

it.each(['carbontracker', 'carbontracker@2.4-as-implemented'])('%s forecasts the run of the tool', async (id) => {
  const found = await steps(id, run);
  expect(found.energy).toBeCloseTo(0.08295, 12);
  expect(found.predictedEnergy).toBeCloseTo(8.295, 12);
  expect(found.predictedEmissions).toBeCloseTo(3691.275, 9);
  expect(found.predictedCarDistance).toBeCloseTo(34.5625, 10);
});

it('takes half the mean of its table for a processor whose name it does not know', async () => {
  const { cpuPowerModel } = await steps('carbontracker', { ...run, energy: run.energy.slice(0, 1) });
  expect(cpuPowerModel! * 1000).toBeCloseTo(35.61209406066786, 12);
});

it('takes half the rated power of a processor that it knows', async () => {
  const [gpu, cpu] = run.devices;
  const devices = [gpu, { ...cpu, model: 'Intel Xeon E5-2630 v3' }];
  const { cpuPowerModel } = await steps('carbontracker', { ...run, devices, energy: run.energy.slice(0, 1) });
  expect(cpuPowerModel).toBe(0.0425);
});

it('simulates an accelerator without a figure at half of its rated power', async () => {
  const [gpu, cpu] = run.devices;
  const devices = [{ ...gpu, count: 4, tdp: { value: '300', unit: 'W', basis: 'stated' } }, cpu];
  const activity = { ...run, devices, energy: run.energy.slice(1) };
  expect((await steps('carbontracker', activity)).gpuEnergy).toBeCloseTo(0.1, 12);
  expect((await steps('carbontracker@2.4-as-implemented', activity)).gpuEnergy).toBeCloseTo(0.025, 12);
});

it('leaves memory out that a model reckons, and averages it in where it has a counter', async () => {
  const memory = (basis: string) => ({
    component: 'memory',
    overhead: 'excluded',
    amount: { value: '18', unit: 'kJ', basis },
  });
  const energyOf = async (id: string, basis: string) =>
    (await steps(id, { ...run, energy: [...run.energy, memory(basis)] })).cpuEnergy! * 3600;
  expect(await energyOf('carbontracker', 'estimated')).toBeCloseTo(39, 9);
  expect(await energyOf('carbontracker', 'measured')).toBeCloseTo(57, 9);
  expect(await energyOf('carbontracker@2.4-as-implemented', 'measured')).toBeCloseTo(28.5, 9);
});

it('asks for electricity where an activity has neither figures nor a processor', async () => {
  await expect(steps('carbontracker', { ...run, devices: [], energy: run.energy.slice(0, 1) })).rejects.toMatchObject({
    code: 'ERR_INPUT_MISSING',
    path: '/energy',
  });
});

it('adds up boards that have a figure each beside a processor that has one', async () => {
  const [gpu, cpu] = run.energy;
  const { gpuEnergy, cpuEnergy } = await steps('carbontracker', {
    ...run,
    energy: [gpu, gpu, cpu].map((one, at) => ({ ...one, ...(at < 2 && { device: `gpu-${at}` }) })),
    devices: [{ id: 'gpu-0', kind: 'gpu', count: 1 }, { id: 'gpu-1', kind: 'gpu', count: 1 }, run.devices[1]],
  });
  expect(gpuEnergy! * 3600).toBeCloseTo(300, 9);
  expect(cpuEnergy! * 3600).toBeCloseTo(39, 9);
});
