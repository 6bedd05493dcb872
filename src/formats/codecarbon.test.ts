import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codecarbon } from './codecarbon.js';
import type { Choices, Reading } from './format.js';

type Cells = Readonly<Record<string, string>>;

/** An invented run of version 3.3.2: half an hour, 0.06 kWh. */
const run: Cells = {
  timestamp: '2026-10-02T10:30:00',
  project_name: 'toy',
  run_id: 'r-1',
  experiment_id: 'e-1',
  duration: '1800.0',
  emissions: '0.018',
  emissions_rate: '1e-05',
  cpu_power: '60.0',
  gpu_power: '40.0',
  ram_power: '20.0',
  cpu_energy: '0.03',
  gpu_energy: '0.02',
  ram_energy: '0.01',
  energy_consumed: '0.06',
  water_consumed: '0.0',
  country_name: 'France',
  country_iso_code: 'FRA',
  region: '',
  cloud_provider: '',
  cloud_region: '',
  os: 'Linux-6.1-x86_64-with-glibc2.36',
  python_version: '3.11.7',
  codecarbon_version: '3.3.2',
  cpu_count: '16',
  cpu_model: 'AMD EPYC 7313',
  gpu_count: '2',
  gpu_model: '2 x NVIDIA A100-SXM4-40GB',
  longitude: '',
  latitude: '',
  ram_total_size: '251.5',
  tracking_mode: 'machine',
  cpu_utilization_percent: '45.5',
  gpu_utilization_percent: '80.25',
  ram_utilization_percent: '0',
  ram_used_gb: '12.5',
  on_cloud: 'N',
  pue: '1.0',
  wue: '0.0',
};

/** The columns of the versions, oldest first. */
const firstVersion =
  'timestamp,experiment_id,project_name,duration,emissions,energy_consumed,country_name,country_iso_code,region,on_cloud,cloud_provider,cloud_region'.split(
    ',',
  );
const version20 = Object.keys(run).filter(
  (column) =>
    !['experiment_id', 'codecarbon_version', 'pue', 'wue', 'water_consumed'].includes(column) &&
    !/percent|used/.test(column),
);
const version220 = [...version20, 'codecarbon_version'];

function csv(...rows: readonly Cells[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.join(','))
    .join('\n');
}

function only(columns: readonly string[], cells: Cells = run): Cells {
  return Object.fromEntries(columns.map((column) => [column, cells[column] ?? '']));
}

function read(text: string, choices: Choices = { zone: 'UTC' }): Promise<Reading> {
  return codecarbon.read(text, { file: 'emissions.csv', choices });
}

async function energyOf(cells: Cells, choices?: Choices): Promise<Readonly<Record<string, unknown>>> {
  const { activity } = await read(csv(cells), choices);
  return Object.fromEntries(
    (activity.energy ?? []).map(({ component, overhead, amount }) => [component, { overhead, ...amount }]),
  );
}

describe('an emissions.csv of 3.3', () => {
  test('gives the energy of each part digit by digit as logged', async () => {
    expect(await energyOf(run)).toEqual({
      cpu: expect.objectContaining({ value: '0.03', unit: 'kWh', overhead: 'excluded', basis: 'estimated' }),
      gpu: { value: '0.02', unit: 'kWh', overhead: 'excluded', basis: 'measured', instrument: 'NVML energy counter' },
      memory: expect.objectContaining({ value: '0.01', unit: 'kWh', overhead: 'excluded', basis: 'estimated' }),
    });
  });

  test('gives the period in UTC: the timestamp is its end, the duration leads to its start', async () => {
    const { activity } = await read(csv(run), { zone: 'Europe/Paris' });
    expect(activity.period).toEqual({ start: '2026-10-02T08:00:00Z', end: '2026-10-02T08:30:00Z' });
  });

  test('gives the devices with their counts, the memory in GiB and only such utilisation as was sampled', async () => {
    const { activity } = await read(csv(run));
    expect(activity.devices).toEqual([
      expect.objectContaining({
        id: 'cpu',
        model: 'AMD EPYC 7313',
        architecture: 'x86',
        count: 1,
        threads: 16,
        utilisation: expect.objectContaining({ value: '45.5', unit: '%' }),
      }),
      expect.objectContaining({ id: 'gpu', model: 'NVIDIA A100-SXM4-40GB', count: 2 }),
      { id: 'memory', kind: 'memory', count: 1, memory: expect.objectContaining({ value: '251.5', unit: 'GiB' }) },
    ]);
  });

  test('holds no emissions, but its notes say what the tool stated', async () => {
    const { activity, notes } = await read(csv(run));
    expect(JSON.stringify(activity)).not.toContain('0.018');
    expect(notes.join()).toContain('0.018 kgCO2e at 1e-05 kgCO2e/s');
  });

  test('leaves the PUE unknown when it is 1, which is also what CodeCarbon uses when nobody states one', async () => {
    const { activity } = await read(csv(run));
    expect(activity.site).toEqual({ country: 'FRA', pue: { unknown: expect.stringContaining('nobody states one') } });
  });

  test('names the system after the project unless that is the default name', async () => {
    expect((await read(csv(run))).activity.subject).toEqual({ system: 'toy' });
    expect((await read(csv({ ...run, project_name: 'codecarbon' }))).needs).toEqual([
      expect.objectContaining({ path: '/subject/system' }),
    ]);
  });

  test('names the instrument of the CPU only when it is stated', async () => {
    expect((await energyOf(run, { zone: 'UTC', 'cpu-instrument': 'RAPL' })).cpu).toEqual(
      expect.objectContaining({ basis: 'measured', instrument: 'RAPL' }),
    );
  });
});

describe('columns', () => {
  test('are read by name: any order gives the same activity', async () => {
    const expected = (await read(csv(run))).activity;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.keys(run), { minLength: Object.keys(run).length }), async (order) => {
        expect((await read(csv(only(order)))).activity).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('that no version writes are left aside with a note', async () => {
    expect((await read(csv({ ...run, mood: 'good' }))).notes.join()).toContain('left aside: mood');
  });

  test('that every version has must be there', async () => {
    const { duration: _, ...rest } = run;
    await expect(read(csv(rest))).rejects.toThrow(/emissions\.csv, line 1: .*no duration/);
  });

  test('separated by semicolons are recognised as a spreadsheet that was saved', async () => {
    await expect(read(csv(run).replaceAll(',', ';'))).rejects.toThrow(/spreadsheet/);
  });

  test('that stand twice are refused', async () => {
    await expect(read(`${Object.keys(run).join(',')},pue\n${Object.values(run).join(',')},1.0`)).rejects.toThrow(
      /"pue" is there twice/,
    );
  });

  test('may begin with a byte order mark', async () => {
    expect((await read(`\uFEFF${csv(run)}`)).activity.site?.country).toBe('FRA');
  });
});

describe('damaged rows', () => {
  test('with a cell too few, as 3.3.0 appended them, are refused with their line', async () => {
    const shifted = Object.values({ ...run, run_id: 'r-2' })
      .filter((_, at) => at !== Object.keys(run).indexOf('region'))
      .join(',');
    const file = `${csv(run)}\n${shifted}`;
    await expect(read(file, { zone: 'UTC', row: '2' })).rejects.toThrow(
      /line 3: the row has 37 cells and the header has 38/,
    );
    await expect(read(file)).rejects.toThrow(/row 1 \(r-1.*row 2 \(damaged\)/);
    expect((await read(file, { zone: 'UTC', row: '1' })).notes.join()).toContain('were not used: line 3');
  });

  test('with a cell too many are refused', async () => {
    await expect(read(`${csv(run)},extra`)).rejects.toThrow(/line 2: the row has 39 cells and the header has 38/);
  });

  test('whose values moved under the wrong names are refused with line and column', async () => {
    const columns = Object.keys(run);
    const moved = Object.values(run).filter((_, at) => at !== columns.indexOf('experiment_id'));
    await expect(read(`${columns.join(',')}\n${[...moved, ''].join(',')}`)).rejects.toThrow(
      /line 2: the column "water_consumed" holds "France" where a number belongs/,
    );
  });

  test('with a number that is none are refused, whatever the column', async () => {
    for (const column of ['duration', 'cpu_energy', 'gpu_count', 'pue', 'latitude']) {
      await expect(read(csv({ ...run, [column]: 'nan' }))).rejects.toThrow(
        new RegExp(`line 2: the column "${column}" holds "nan" where a number belongs`),
      );
    }
  });

  test('whose parts do not add up to the total are refused; rounding is let through', async () => {
    await expect(read(csv({ ...run, energy_consumed: '0.07' }))).rejects.toThrow(
      /add up to 0.06 kWh and energy_consumed says 0.07 kWh/,
    );
    await expect(read(csv({ ...run, energy_consumed: '0.0600001' }))).rejects.toThrow(/energy_consumed says 0.0600001/);
    await expect(read(csv({ ...run, energy_consumed: '0.06000000000000001' }))).resolves.toBeDefined();
  });

  test('that lasted no time are refused', async () => {
    await expect(read(csv({ ...run, duration: '0.0' }))).rejects.toThrow(/lasted 0.0 s/);
  });

  test('without any row, and files without anything, are refused', async () => {
    await expect(read(Object.keys(run).join(','))).rejects.toThrow(/no row/);
    await expect(read('')).rejects.toThrow(/empty/);
  });
});

describe('energies that are not there', () => {
  test.each([
    ['', 'empty'],
    ['-0.001', 'never negative'],
    ['0.0', 'could not read'],
  ])('a cpu_energy of "%s" is not known, never zero', async (cell, why) => {
    const cpu = (await energyOf({ ...run, cpu_energy: cell, energy_consumed: cell === '0.0' ? '0.03' : '0.06' })).cpu;
    expect(cpu).toEqual({ overhead: 'excluded', unknown: expect.stringContaining(why) });
  });

  test('a GPU that is there and used nothing is not known (codecarbon#1316)', async () => {
    expect((await energyOf({ ...run, gpu_energy: '0.0', energy_consumed: '0.04' })).gpu).toEqual({
      overhead: 'excluded',
      unknown: expect.any(String),
    });
  });

  test('a machine without a GPU has no GPU energy and no GPU', async () => {
    const { activity, notes } = await read(
      csv({ ...run, gpu_count: '0', gpu_model: '', gpu_energy: '0.0', gpu_power: '0.0', energy_consumed: '0.04' }),
    );
    expect(activity.energy?.map(({ component }) => component)).toEqual(['cpu', 'memory']);
    expect(activity.devices?.map(({ kind }) => kind)).toEqual(['cpu', 'memory']);
    expect(notes.join()).toContain('found no GPU');
  });

  test('water is not known while the WUE is 0', async () => {
    expect((await read(csv(run))).activity.water).toEqual({ unknown: expect.any(String) });
    expect((await read(csv({ ...run, water_consumed: '0.108', wue: '1.8' }))).activity.water).toEqual(
      expect.objectContaining({ value: '0.108', unit: 'L', basis: 'estimated' }),
    );
  });
});

describe('PUE', () => {
  const withPue = {
    ...run,
    pue: '1.2',
    cpu_energy: '0.036',
    gpu_energy: '0.024',
    ram_energy: '0.012',
    energy_consumed: '0.072',
  };

  test('other than 1 is inside the energies, which stay as logged and say so', async () => {
    const { activity } = await read(csv(withPue));
    expect(activity.site?.pue).toEqual({
      value: '1.2',
      unit: '1',
      basis: 'stated',
      source: 'pue column of emissions.csv',
    });
    expect(activity.energy?.map(({ overhead, amount }) => [overhead, 'value' in amount && amount.value])).toEqual([
      ['included', '0.036'],
      ['included', '0.024'],
      ['included', '0.012'],
    ]);
  });

  test('did not exist before 2.2.3: energies are those of the devices and the PUE is not known', async () => {
    const { activity } = await read(csv(only(version220, { ...run, codecarbon_version: '2.2.2' })));
    expect(activity.site?.pue).toEqual({ unknown: expect.stringContaining('knew no PUE') });
    expect(activity.energy?.[0]?.overhead).toBe('excluded');
  });

  test('that a later file does not hold has to be stated', async () => {
    const task = only([...version220, 'task_name'], { ...withPue, task_name: 'fit' });
    await expect(read(csv(task))).rejects.toMatchObject({
      code: 'ERR_IMPORT_AMBIGUOUS',
      message: expect.stringContaining('--logged-pue'),
    });
    const { activity } = await read(csv(task), { zone: 'UTC', 'logged-pue': '1.2' });
    expect(activity.subject).toEqual({ system: 'toy', task: 'fit' });
    expect(activity.energy?.[0]?.overhead).toBe('included');
  });

  test('below 1, or stated against the file, is refused', async () => {
    await expect(read(csv({ ...run, pue: '0.9' }))).rejects.toThrow(/below 1/);
    await expect(read(csv(run), { zone: 'UTC', 'logged-pue': '1.3' })).rejects.toThrow(/itself says/);
  });
});

describe('units', () => {
  test('emissions_rate is in g/s before 2.2 and in kg/s since (codecarbon#346)', async () => {
    const old = await read(csv(only(version20, { ...run, emissions_rate: '0.01' })));
    expect(old.notes.join()).toContain('0.01 gCO2e/s');
    const later = await read(csv(only(version220, { ...run, codecarbon_version: '2.2.0' })));
    expect(later.notes.join()).toContain('1e-05 kgCO2e/s');
  });

  test('an emissions_rate in the other unit shows that header and row are of two versions', async () => {
    await expect(read(csv({ ...run, emissions_rate: '0.01' }))).rejects.toMatchObject({
      code: 'ERR_IMPORT_AMBIGUOUS',
      message: expect.stringContaining('kg/s of version 3.3.2'),
    });
    await expect(read(csv(only(version20)))).rejects.toMatchObject({ code: 'ERR_IMPORT_AMBIGUOUS' });
  });

  test('an energy a thousand times its power is refused until it was checked (codecarbon#286)', async () => {
    const slipped = { ...run, ram_power: '0.02' };
    await expect(read(csv(slipped))).rejects.toMatchObject({
      code: 'ERR_IMPORT_AMBIGUOUS',
      message: expect.stringContaining('ram_energy is 0.01 kWh, 1000 times'),
    });
    const { notes } = await read(csv(slipped), { zone: 'UTC', 'trust-energy': '' });
    expect(notes.join()).toContain('--trust-energy');
  });

  test('power holds the PUE since 3.3.1 and not before, so both rows are sound', async () => {
    const part = { cpu_energy: '15', gpu_energy: '10', ram_energy: '5', energy_consumed: '30', pue: '500' };
    await expect(read(csv({ ...run, ...part, codecarbon_version: '3.3.0' }))).resolves.toBeDefined();
    await expect(read(csv({ ...run, ...part, codecarbon_version: '3.3.1' }))).rejects.toThrow(/codecarbon#286/);
  });
});

describe('a file of 1.x', () => {
  const old = only(firstVersion);

  test('gives one energy for the node, and no devices', async () => {
    const { activity } = await read(csv(old));
    expect(activity.energy).toEqual([
      {
        component: 'node',
        overhead: 'excluded',
        amount: expect.objectContaining({ value: '0.06', unit: 'kWh', basis: 'estimated' }),
      },
    ]);
    expect(activity.devices).toEqual([]);
    expect(activity.id).toBe('codecarbon-e-1');
  });

  test('whose mean power no machine draws is refused', async () => {
    await expect(read(csv({ ...old, energy_consumed: '60' }))).rejects.toThrow(/1.200e\+5 W on average/);
  });

  test('without energy says that it is not known', async () => {
    expect((await read(csv({ ...old, energy_consumed: '' }))).activity.energy?.[0]?.amount).toEqual({
      unknown: expect.any(String),
    });
  });
});

describe('time', () => {
  test('without a zone is a need, not a guess', async () => {
    const { activity, needs } = await read(csv(run), {});
    expect(activity.period).toBeUndefined();
    expect(needs).toEqual([expect.objectContaining({ path: '/period', option: '--zone Europe/Paris' })]);
  });

  test('that states its own zone needs none', async () => {
    expect((await read(csv({ ...run, timestamp: '2026-10-02T10:30:00+02:00' }), {})).activity.period?.end).toBe(
      '2026-10-02T08:30:00Z',
    );
  });

  test('that is there twice when clocks are set back is refused, with both offsets as the remedy', async () => {
    const twice = csv({ ...run, timestamp: '2026-10-25T02:30:00' });
    await expect(read(twice, { zone: 'Europe/Paris' })).rejects.toThrow(
      /line 2: 2026-10-25T02:30:00 is there twice in Europe\/Paris.*--zone \+02:00 or --zone \+01:00/,
    );
    expect((await read(twice, { zone: '+02:00' })).activity.period?.end).toBe('2026-10-25T00:30:00Z');
  });
});

describe('several runs', () => {
  const two = csv(run, { ...run, run_id: 'r-2', timestamp: '2026-10-03T10:30:00', country_iso_code: 'DEU' });

  test('are a question back that lists the run ids', async () => {
    await expect(read(two)).rejects.toMatchObject({
      code: 'ERR_USAGE',
      message: expect.stringMatching(/2 rows.*row 1 \(r-1.*row 2 \(r-2/),
    });
  });

  test('are chosen by id or by row', async () => {
    expect((await read(two, { zone: 'UTC', run: 'r-2' })).activity.site?.country).toBe('DEU');
    expect((await read(two, { zone: 'UTC', row: '1' })).activity.site?.country).toBe('FRA');
    await expect(read(two, { zone: 'UTC', row: '3' })).rejects.toThrow(/has 2/);
    await expect(read(two, { zone: 'UTC', run: 'r-9' })).rejects.toThrow(/no row has the run id "r-9"/);
    await expect(read(two, { zone: 'UTC', run: 'r-1', row: '1' })).rejects.toThrow(/one of them/);
  });

  test('under one id are running totals of one run, of which the last is the whole', async () => {
    await expect(read(csv(run, run), { zone: 'UTC', run: 'r-1' })).rejects.toThrow(/running total.*--row NUMBER/);
  });
});

describe('place', () => {
  test.each([
    ['USA', 'california', 'US-CA'],
    ['USA', 'South Carolina', 'US-SC'],
    ['CAN', 'québec', 'CA-QC'],
  ])('%s, %s is %s', async (country, region, code) => {
    expect((await read(csv({ ...run, country_iso_code: country, region }))).activity.site?.subdivision).toBe(code);
  });

  test.each([
    ['SWE', 'se3', 'SE3'],
    ['FIN', 'fi', 'FI'],
    ['NOR', 'se3', undefined],
    ['FRA', 'se3', undefined],
  ])('%s, %s is the bidding zone %s', async (country, region, zone) => {
    expect((await read(csv({ ...run, country_iso_code: country, region }))).activity.site?.gridZone).toBe(zone);
  });

  test('of another country has no subdivision, and a note says so', async () => {
    const { activity, notes } = await read(csv({ ...run, region: 'bretagne' }));
    expect(activity.site?.subdivision).toBeUndefined();
    expect(notes.join()).toContain('"bretagne" was left aside');
  });

  test('on a cloud names provider and region', async () => {
    const { activity } = await read(
      csv({ ...run, on_cloud: 'Y', cloud_provider: 'gcp', cloud_region: 'europe-west9' }),
    );
    expect(activity.site).toEqual(
      expect.objectContaining({ cloud: { provider: 'gcp', region: 'europe-west9' }, platform: 'cloud' }),
    );
  });

  test('that CodeCarbon writes when it cannot find out where it is, is no place (codecarbon#854)', async () => {
    const { activity, notes } = await read(
      csv({ ...run, country_iso_code: 'CAN', region: 'Quebec', latitude: '46.8', longitude: '-71.2' }),
    );
    expect(activity.site).not.toHaveProperty('country');
    expect(notes.join()).toContain('cannot find out where it is');
  });
});
