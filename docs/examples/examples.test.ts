import { readFile } from 'node:fs/promises';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document.js';
import { codecarbon } from '../../src/formats/codecarbon.js';
import type { Choices, Format } from '../../src/formats/format.js';
import { importActivity } from '../../src/formats/import-activity.js';
import { nvidiaSmi } from '../../src/formats/nvidia-smi.js';

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
