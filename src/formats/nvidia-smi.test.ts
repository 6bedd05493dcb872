import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choices, Reading } from './format.js';
import { nvidiaSmi } from './nvidia-smi.js';

const header = 'timestamp, index, name, power.draw [W]';

/** One line of a log that began at 08:00:00. */
function line(second: number, index: number, power: string): string {
  const time = new Date(Date.UTC(2026, 9, 2, 8) + Math.round(second * 1000)).toISOString();
  return `${time.slice(0, 10).replaceAll('-', '/')} ${time.slice(11, 23)}, ${index}, NVIDIA H100 80GB HBM3, ${power}`;
}

function log(...lines: readonly string[]): string {
  return [header, ...lines].join('\n');
}

function read(text: string, choices: Choices = { zone: 'UTC' }): Promise<Reading> {
  return nvidiaSmi.read(text, { file: 'power.csv', choices });
}

async function amounts(text: string, choices?: Choices): Promise<readonly unknown[]> {
  return ((await read(text, choices)).activity.energy ?? []).map(({ amount }) => amount);
}

describe('energy', () => {
  test('of a constant power is power times time, exactly, however irregular the samples', async () => {
    const power = fc
      .integer({ min: 1, max: 99_999 })
      .map((hundredths) => new Decimal(hundredths).dividedBy(100).toFixed(2));
    const steps = fc.array(fc.integer({ min: 900, max: 1100 }), { minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(power, steps, async (watts, milliseconds) => {
        const times = [0];
        for (const step of milliseconds) times.push((times.at(-1) ?? 0) + step);
        const [amount] = await amounts(log(...times.map((time) => line(time / 1000, 0, `${watts} W`))));
        const joules = new Decimal(watts).times(times.at(-1) ?? 0).dividedBy(1000);
        expect(amount).toEqual({
          value: joules.toString(),
          unit: 'J',
          basis: 'measured',
          instrument: expect.any(String),
        });
      }),
      { numRuns: 60 },
    );
  });

  test('is the area under straight lines between samples', async () => {
    // 1 s of 100 → 300 W is 200 J; 2 s of 300 → 100 W is 400 J.
    expect(await amounts(log(line(0, 0, '100.00 W'), line(1, 0, '300.00 W'), line(3, 0, '100.00 W')))).toEqual([
      expect.objectContaining({ value: '600' }),
    ]);
  });

  test('is kept apart per GPU, overhead excluded, with one device each', async () => {
    const { activity } = await read(
      log(line(0, 0, '100 W'), line(0.01, 1, '50 W'), line(1, 0, '100 W'), line(1.01, 1, '50 W')),
    );
    expect(activity.devices).toEqual(
      [0, 1].map((index) => ({ id: `gpu-${index}`, kind: 'gpu', model: 'NVIDIA H100 80GB HBM3', count: 1 })),
    );
    expect(
      activity.energy?.map(({ device, overhead, amount }) => [device, overhead, 'value' in amount && amount.value]),
    ).toEqual([
      ['gpu-0', 'excluded', '100'],
      ['gpu-1', 'excluded', '50'],
    ]);
    expect(activity.period).toEqual({ start: '2026-10-02T08:00:00Z', end: '2026-10-02T08:00:01.010Z' });
  });

  test('of the running GPUs does not depend on the order of the columns', async () => {
    const swapped = log(line(0, 0, '100 W'), line(1, 0, '300 W'))
      .split('\n')
      .map((text) => text.split(', ').reverse().join(', '))
      .join('\n');
    expect((await read(swapped)).activity).toEqual(
      (await read(log(line(0, 0, '100 W'), line(1, 0, '300 W')))).activity,
    );
  });

  test('of one sample does not exist', async () => {
    await expect(read(log(line(0, 0, '100 W')))).rejects.toThrow(/one sample has no duration/);
  });
});

describe('values that are not there', () => {
  test.each(['[N/A]', '[Not Supported]', 'N/A', '[Unknown Error]', ''])(
    '"%s" throughout is not known, never zero',
    async (absent) => {
      const text = log(line(0, 0, '100 W'), line(0, 1, absent), line(1, 0, '100 W'), line(1, 1, absent));
      expect(await amounts(text)).toEqual([
        expect.objectContaining({ value: '100' }),
        { unknown: expect.stringContaining(absent || 'nothing') },
      ]);
    },
  );

  test('now and then are samples that were not taken', async () => {
    const { activity, notes } = await read(
      log(line(0, 0, '100 W'), line(1, 0, '[N/A]'), line(2, 0, '100 W'), line(3, 0, '100 W')),
    );
    expect(activity.energy?.[0]?.amount).toEqual(expect.objectContaining({ value: '300', basis: 'measured' }));
    expect(notes.join()).toContain('GPU 0: one sample has no power value');
  });

  test('everywhere leave nothing to import', async () => {
    await expect(read(log(line(0, 0, '[N/A]'), line(1, 0, '[N/A]')))).rejects.toThrow(
      /no GPU has a single power value/,
    );
  });

  test.each(['2147483632', '140737488355328.0', '9223372036854775792', '-1'])(
    'the sentinel %s is refused with its line',
    async (blank) => {
      await expect(read(log(line(0, 0, '100 W'), line(1, 0, `${blank} W`)))).rejects.toThrow(
        /power\.csv, line 3: no GPU draws/,
      );
    },
  );
});

describe('gaps', () => {
  const gappy = log(...[0, 1, 2, 3, 63, 64].map((second) => line(second, 0, '100 W')));

  test('are refused with where they are', async () => {
    await expect(read(gappy)).rejects.toMatchObject({
      code: 'ERR_IMPORT_AMBIGUOUS',
      message: expect.stringContaining(
        'a gap longer than 3 times the median step of 1 s, of 60 s after 2026-10-02T08:00:03Z',
      ),
    });
  });

  test('are bridged only on request, and then the energy is estimated and the notes say how much', async () => {
    const { activity, notes } = await read(gappy, { zone: 'UTC', gaps: 'estimate' });
    expect(activity.energy?.[0]?.amount).toEqual(expect.objectContaining({ value: '6400', basis: 'estimated' }));
    expect(notes.join()).toContain('1 gaps of 60 s together were bridged by straight lines, 6000 J of 6400 J');
  });

  test('begin where the option says', async () => {
    await expect(read(gappy, { zone: 'UTC', 'gap-steps': '100' })).resolves.toBeDefined();
    await expect(read(gappy, { zone: 'UTC', 'gap-steps': '1' })).rejects.toMatchObject({ code: 'ERR_USAGE' });
  });

  test('at the ends of one GPU cannot be bridged', async () => {
    const late = log(
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((second) =>
        second < 6 ? [line(second, 0, '100 W')] : [line(second, 0, '100 W'), line(second, 1, '100 W')],
      ),
    );
    await expect(read(late, { zone: 'UTC', gaps: 'estimate' })).rejects.toThrow(
      /GPU 1: its samples run from .*cut the log/,
    );
  });
});

describe('damaged logs', () => {
  test('without a header are refused', async () => {
    await expect(read([line(0, 0, '1 W'), line(1, 0, '1 W')].join('\n'))).rejects.toThrow(
      /header has no timestamp and power\.draw.*without noheader/,
    );
  });

  test('with a second header in the middle are refused with its line', async () => {
    await expect(read(`${log(line(0, 0, '1 W'))}\n${log(line(1, 0, '1 W'))}`)).rejects.toThrow(
      /line 3: the timestamp "timestamp"/,
    );
  });

  test('with times that stand still or run back are refused', async () => {
    await expect(read(log(line(1, 0, '1 W'), line(1, 0, '1 W')))).rejects.toThrow(
      /line 3: the sample has the same time/,
    );
    await expect(read(log(line(1, 0, '1 W'), line(0, 0, '1 W')))).rejects.toThrow(/line 3: the sample is earlier/);
  });

  test('with a row cut off are refused', async () => {
    await expect(read(`${log(line(0, 0, '1 W'))}\n2026/10/02 08:00:01.000, 0`)).rejects.toThrow(
      /line 3: the row has 2 cells and the header has 4/,
    );
  });
});

describe('units', () => {
  test('come from the header when nounits left them out of the cells', async () => {
    expect(await amounts(log(line(0, 0, '100.00'), line(1, 0, '100.00')))).toEqual([
      expect.objectContaining({ value: '100' }),
    ]);
  });

  test('that stand nowhere are a question back', async () => {
    const bare = log(line(0, 0, '100'), line(1, 0, '100')).replace(' [W]', '');
    await expect(read(bare)).rejects.toMatchObject({ code: 'ERR_IMPORT_AMBIGUOUS' });
  });

  test('other than W are refused', async () => {
    await expect(read(log(line(0, 0, '100 mW'), line(1, 0, '100 mW')))).rejects.toThrow(/is not in W/);
    await expect(read(log(line(0, 0, '100'), line(1, 0, '100')).replace('[W]', '[kW]'))).rejects.toThrow(/is not in W/);
  });
});

describe('time', () => {
  const short = log(line(0, 0, '100 W'), line(1, 0, '100 W'));

  test('without a zone is a need', async () => {
    const { activity, needs } = await read(short, {});
    expect(activity).not.toHaveProperty('period');
    expect(needs).toEqual([expect.objectContaining({ path: '/period' })]);
  });

  test('is converted from the zone that was stated', async () => {
    expect((await read(short, { zone: 'America/New_York' })).activity.period?.start).toBe('2026-10-02T12:00:00Z');
  });
});
