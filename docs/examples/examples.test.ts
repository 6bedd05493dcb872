import { readFile } from 'node:fs/promises';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate.js';
import { digestOf } from '../../src/digest.js';
import { parseDocument } from '../../src/document.js';
import { openFactors } from '../../src/factors/factors.js';
import { codecarbon } from '../../src/formats/codecarbon.js';
import type { Choices, Format } from '../../src/formats/format.js';
import { importActivity } from '../../src/formats/import-activity.js';
import { nvidiaSmi } from '../../src/formats/nvidia-smi.js';
import { methodologyOf } from '../../src/methodologies/registry.js';

const bytes = (file: string): Promise<Uint8Array> => readFile(new URL(file, import.meta.url));
const json = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8'));

async function imported(format: Format, file: string, choices: Choices, overlay?: string): Promise<unknown> {
  const added = overlay === undefined ? {} : { overlay: { file: overlay, data: await bytes(overlay) } };
  return (await importActivity({ format, file, data: await bytes(file), choices, ...added })).activity;
}

describe('the training run', () => {
  test('is what import makes of the file of CodeCarbon and of what a person added', async () => {
    const activity = await imported(
      codecarbon,
      'training-run/emissions.csv',
      { zone: 'UTC' },
      'training-run/with.json',
    );
    expect(activity).toEqual(await json('training-run/activity.json'));
  });

  test('holds the energies that CodeCarbon logged, to the last digit', async () => {
    const [header = '', row = ''] = (
      await readFile(new URL('training-run/emissions.csv', import.meta.url), 'utf8')
    ).split('\n');
    const logged = (column: string): unknown => row.split(',')[header.split(',').indexOf(column)];
    const { energy } = parseDocument('activity', await json('training-run/activity.json'));
    expect(energy.map(({ component, amount }) => [component, 'value' in amount && amount.value])).toEqual([
      ['cpu', logged('cpu_energy')],
      ['memory', logged('ram_energy')],
    ]);
  });
});

describe('the how-to that completes a log', () => {
  test('has a file with which the methods apply that the log alone does not suffice for', async () => {
    const page = await readFile(new URL('../how-to/complete-a-log.md', import.meta.url), 'utf8');
    const [, machine = ''] = /^```json\n(.*?)^```/ms.exec(page) ?? [];
    const data = await readFile(new URL('nvidia-smi/power.csv', import.meta.url), 'utf8');
    // The machine of the page has one GPU.
    const lines = data.split('\n').filter((line) => !/, 1, /.test(line));
    const { activity } = await importActivity({
      ...{ format: nvidiaSmi, file: 'power.csv', data: new TextEncoder().encode(lines.join('\n')) },
      ...{
        choices: { zone: 'Europe/Berlin' },
        overlay: { file: 'machine.json', data: new TextEncoder().encode(machine) },
      },
    });
    for (const id of ['sci', 'ghgp-scope2-location']) {
      const methodology = methodologyOf(id);
      const factors = await openFactors(methodology.factorSets);
      expect(
        Number(calculate({ activity, digest: await digestOf(activity) }, methodology, factors).total.value),
      ).toBeGreaterThan(0);
    }
  });
});

describe('the one job', () => {
  test('is a valid activity whose energies are its powers times 100 h', async () => {
    const { energy, period } = parseDocument('activity', await json('one-job/activity.json'));
    const hours = new Decimal(Date.parse(period.end) - Date.parse(period.start)).dividedBy(3_600_000);
    const kilowatts: Readonly<Record<string, string>> = { cpu: '0.24', gpu: '2.4', memory: '0.06' };
    expect(hours.toString()).toBe('100');
    for (const { component, amount } of energy) {
      expect('value' in amount && amount.value).toBe(hours.times(kilowatts[component] ?? 'NaN').toString());
    }
  });
});

describe('what every method makes of the one job', () => {
  // Reckoned by hand from the formulas of the sources; kg, and kWh with overhead. A row may be the whole total or its operation.
  const rows = [
    ['codecarbon', 'activity', 267.8, 98.94],
    ['codecarbon', 'no-counter', 248.341, 91.76],
    ['codecarbon', 'load-not-known', 266.3, 98.39],
    ['ml-co2-impact', 'activity', 320, 138.24],
    ['green-algorithms', 'load-not-known', 628.593, 266.49],
    ['green-algorithms', 'activity', 440.893, 186.91],
    ['carbontracker', 'activity', 426.6, 163.62],
    ['carbontracker@2.4-as-implemented', 'activity', 59.25, 22.73],
    // The source names no figure for the whole USA.
    ['experiment-impact-tracker', 'activity', 409.492, undefined],
    ['eco2ai', 'activity', 252, 93.13],
    ['strubell', 'activity', 426.6, 184.6],
    ['patterson', 'known-pue', 297, 127.41],
    ['touvron-llama', 'activity', 352, 135.52],
    ['luccioni-bloom', 'activity', 320, 118.23],
    ['morrison-olmo', 'activity', 288, 95.62],
  ] as const;
  const footprintOf = async (id: string, file: string) => {
    const methodology = methodologyOf(id);
    const activity = parseDocument('activity', await json(`one-job/${file}.json`));
    return calculate(
      { activity, digest: await digestOf(activity) },
      methodology,
      await openFactors(methodology.factorSets),
    );
  };

  test.each(rows)('%s on %s: %d kWh, %d kg in operation', async (id, file, energy, kilograms) => {
    const { drivers, total } = await footprintOf(id, file);
    expect(Number(drivers.energy.value) * Number(drivers.overhead.value)).toBeCloseTo(energy, 2);
    if (kilograms !== undefined)
      expect((Number(total.value) - Number(drivers.embodied.value)) / 1000).toBeCloseTo(kilograms, 2);
  });

  test.each([
    ['luccioni-bloom', 8.28, 126.51],
    ['morrison-olmo', 10.56, 106.18],
    ['experiment-impact-tracker', 0, 157.41],
  ])('%s: %d kg of hardware, %d kg in all', async (id, hardware, kilograms) => {
    const { drivers, total } = await footprintOf(id, 'activity');
    expect(Number(drivers.embodied.value) / 1000).toBeCloseTo(hardware, 2);
    expect(Number(total.value) / 1000).toBeCloseTo(kilograms, 2);
  });

  test('stands in the page, row for row', async () => {
    const page = await readFile(new URL('one-job/README.md', import.meta.url), 'utf8');
    const told = [...page.matchAll(/^\|[^|]+\| *([\d.]+) \|[^|]+\| *([\d.–]+) \| `([^`]+)` on `([^`]+)\.json`/gm)];
    expect(told.map(([, energy, kilograms, id, file]) => [id, file, Number(energy), kilograms])).toEqual(
      rows.map(([id, file, energy, kilograms]) => [id, file, energy, kilograms?.toFixed(2) ?? '–']),
    );
  });

  test('differs between the files by what is not known, and by nothing else', async () => {
    const { id: _, ...whole } = (await json('one-job/activity.json')) as Record<string, never>;
    const { id: __, ...noCounter } = (await json('one-job/no-counter.json')) as Record<string, never>;
    const { id: ___, ...noLoad } = (await json('one-job/load-not-known.json')) as Record<string, never>;
    const [, ...others] = whole.energy as unknown as readonly unknown[];
    const { id: _____, ...knownPue } = (await json('one-job/known-pue.json')) as Record<string, never>;
    const { pue: ______, ...site } = whole.site as unknown as Readonly<Record<string, unknown>>;
    const pue = { value: '1.1', unit: '1', basis: 'stated' };
    expect({ ...knownPue, site: undefined }).toEqual({ ...whole, site: undefined });
    expect(knownPue.site).toMatchObject({ ...site, pue });
    expect({ ...noCounter, energy: whole.energy }).toEqual(whole);
    expect((noCounter.energy as unknown as readonly unknown[]).slice(1)).toEqual(others);
    const unloaded = (whole.devices as unknown as readonly { utilisation?: unknown }[]).map(
      ({ utilisation: ____, ...device }) => device,
    );
    expect(noLoad).toEqual({ ...noCounter, devices: unloaded });
  });
});

describe('the nvidia-smi log', () => {
  test('gives the energies that its page reckons by hand', async () => {
    const choices = { zone: 'Europe/Paris', stage: 'training', system: 'toy', unit: 'training run=1' };
    expect(await imported(nvidiaSmi, 'nvidia-smi/power.csv', choices)).toMatchObject({
      period: { start: '2026-10-02T06:00:00Z', end: '2026-10-02T06:00:05.004Z' },
      energy: [
        { device: 'gpu-0', amount: { value: '960', unit: 'J' } },
        { device: 'gpu-1', amount: { value: '875', unit: 'J' } },
      ],
    });
  });
});
