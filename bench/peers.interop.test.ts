/**
 * The same rows through the functions of four tools and through ours, in one run: the figures must agree; rows in a second are
 * printed, and how far ahead we are. CO2.js and Cloud Carbon Footprint are looked for in the folder that ASSAY_PEERS names,
 * CodeCarbon and EcoLogits in the Python of ASSAY_PYTHON (peers-requirements.txt).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../src/formula/loop.js';
import type { Methodology } from '../src/methodologies/methodology.js';
import { perSecond, rate } from './measure.js';

const require = createRequire(import.meta.url);
// The built files, as users run them: a test runner's own transformation costs a third of the speed.
const { openFactors, evaluate, methodologyOf, isBound, baseValue } = {
  ...(require('../dist/src/factors/factors.js') as typeof import('../src/factors/factors.js')),
  ...(require('../dist/src/formula/evaluate.js') as typeof import('../src/formula/evaluate.js')),
  ...(require('../dist/src/methodologies/registry.js') as typeof import('../src/methodologies/registry.js')),
  ...(require('../dist/src/methodologies/figures.js') as typeof import('../src/methodologies/figures.js')),
  ...(require('../dist/src/quantity.js') as typeof import('../src/quantity.js')),
};

const count = 8760;
const rowsOf = <Row>(row: (at: number) => Row): readonly Row[] => Array.from({ length: count }, (_, at) => row(at));

/** What is asked of our side: rows that differ in some inputs and share the others, in base units. */
interface Table {
  readonly methodology: Methodology;
  readonly wants: readonly string[];
  readonly same: Readonly<Record<string, number>>;
  readonly rows: readonly Readonly<Record<string, number>>[];
}

interface Theirs {
  /** For each row, the figures that are compared, in base units. */
  readonly figures: readonly (readonly number[])[];
  readonly perSecond: number;
}

/** Row by row, as a tool calls its function. */
function oneByOne({ methodology: { program }, wants, same, rows }: Table): number[][] {
  const shared = Object.entries(same);
  return rows.map((row) => {
    const inputs = new Map(shared);
    for (const name in row) inputs.set(name, row[name]!);
    const { values } = evaluate(program, inputs, wants);
    return wants.map((want) => values.get(want) as number);
  });
}

/** The same formulas over columns, which is how an activity holds hours. */
function together({ methodology: { program }, wants }: Table, inputs: ReadonlyMap<string, Value>): Value[] {
  const { values } = evaluate(program, inputs, wants);
  return wants.map((want) => values.get(want)!);
}

function columnsOf({ same, rows }: Table): ReadonlyMap<string, Value> {
  const column = (name: string): Value => {
    const values = Float64Array.from(rows, (row) => row[name]!);
    return { index: ['interval'], lengths: [values.length], values };
  };
  return new Map<string, Value>([
    ...Object.entries(same),
    ...Object.keys(rows[0]!).map((name) => [name, column(name)] as const),
  ]);
}

/** How many rows in a second each way makes, beside theirs. Each side has its figures in the form that it takes before time runs. */
async function printBoth(tool: string, theirs: number, table: Table): Promise<void> {
  print(tool, 'row by row', theirs, count * (await rate(() => oneByOne(table))));
  const columns = columnsOf(table);
  const ours = oneByOne(table);
  together(table, columns).forEach((value, of) => {
    if (typeof value === 'number') return;
    const rows = Array.from(value.values, (figure) => [figure]);
    agree(
      rows,
      ours.map((row) => [row[of]!]),
      1e-12,
    );
  });
  print(tool, 'in columns', theirs, count * (await rate(() => together(table, columns))));
}

function agree(ours: readonly (readonly number[])[], theirs: Theirs['figures'], within: number): void {
  expect(ours).toHaveLength(theirs.length);
  const distances = ours.flatMap((row, at) => row.map((figure, of) => Math.abs(figure / theirs[at]![of]! - 1)));
  expect(Math.max(...distances)).toBeLessThanOrEqual(within);
}

function print(tool: string, way: string, theirs: number, ours: number): void {
  const ahead = ours / theirs;
  const why =
    ahead < 1 ? ' (for one row alone we keep every step by its name, for the trace; theirs gives a figure only)' : '';
  process.stdout.write(
    `${tool}, ${way}: ${perSecond(theirs)} there, ${perSecond(ours)} here, ${ahead.toFixed(2)} times as many${why}\n`,
  );
}

const python = process.env.ASSAY_PYTHON;
if (python === undefined) process.stdout.write('CodeCarbon and EcoLogits: not run (ASSAY_PYTHON names no Python)\n');

describe.skipIf(python === undefined)('beside tools in Python', () => {
  const machines = rowsOf((at) => ({
    seconds: 3600,
    cpuMicrojoules: 6e11 + 1e9 * (at % 24),
    gpuMillijoules: 4e9 + 1e7 * (at % 24),
    memoryGib: 512,
    country: 'USA',
  }));
  const requests = rowsOf((at) => ({ outputTokens: 100 + (at % 900), requestLatency: 2 + (at % 40) }));
  const model = { activeBillions: 88, totalBillions: 440 };
  const site = {
    pue: 1.2,
    wueOnSite: 0.569,
    intensity: 0.38355,
    resources: 9.855e-8,
    primaryEnergy: 9.6884,
    water: 3.13,
  };
  let answers: Readonly<Record<'codecarbon' | 'ecologits', Theirs>>;

  beforeAll(() => {
    const asked = {
      codecarbon: machines,
      ecologits: requests.map(({ outputTokens, requestLatency }) => ({
        model_active_parameter_count: model.activeBillions,
        model_total_parameter_count: model.totalBillions,
        output_token_count: outputTokens,
        request_latency: requestLatency,
        if_electricity_mix_adpe: site.resources,
        if_electricity_mix_pe: site.primaryEnergy,
        if_electricity_mix_gwp: site.intensity,
        if_electricity_mix_wue: site.water,
        datacenter_pue: site.pue,
        datacenter_wue: site.wueOnSite,
      })),
    };
    const script = resolve('bench/peers.py');
    const run = spawnSync(python!, [script], { input: JSON.stringify(asked), encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(run.status, run.error?.message ?? run.stderr).toBe(0);
    answers = JSON.parse(run.stdout);
  });

  it('CodeCarbon 3.3: counters, memory and the country, looked up for each row', async () => {
    const methodology = methodologyOf('codecarbon@3.3');
    const factors = await openFactors(methodology.factorSets);
    const position = (value: number): Value => ({ index: ['component'], lengths: [1], values: Float64Array.of(value) });
    const ours = () =>
      machines.map(({ seconds, cpuMicrojoules, gpuMillijoules, memoryGib, country }) => {
        const intensity = methodology.lookups.intensity!.find({ country }, factors);
        if (!isBound(intensity)) throw new Error('the country has no intensity');
        const { values } = evaluate(
          methodology.program,
          new Map<string, Value>([
            ['duration', seconds / 3600],
            ['cpuCounter', position(cpuMicrojoules / 3.6e12)],
            ['gpuCounter', position(gpuMillijoules / 3.6e9)],
            ['memory', memoryGib * 1.073741824],
            ['arm', 0],
            ['pue', 1],
            ['intensity', baseValue(Number(intensity.value), intensity.unit)],
          ]),
          ['emissions'],
        );
        return [values.get('emissions') as number];
      });
    const { figures, perSecond: theirs } = answers.codecarbon;
    agree(
      ours(),
      figures.map(([kilograms]) => [kilograms! * 1000]),
      1e-9,
    );
    print('CodeCarbon', 'row by row', theirs, count * (await rate(ours)));
  });

  it('EcoLogits 0.9: emissions, resources, primary energy and water of requests', async () => {
    const table: Table = {
      methodology: methodologyOf('ecologits@0.9-as-implemented'),
      wants: ['emissions', 'resources', 'primaryEnergy', 'water'],
      same: {
        activeParameters: model.activeBillions * 1e9,
        totalParameters: model.totalBillions * 1e9,
        batchSize: 64,
        parameterBits: 16,
        pue: site.pue,
        intensity: site.intensity * 1000,
        mixResources: site.resources * 1000,
        mixPrimaryEnergy: site.primaryEnergy,
        wueOnSite: site.wueOnSite,
        wueOffSite: site.water,
      },
      rows: requests.map(({ outputTokens, requestLatency }) => ({
        outputTokens,
        requestLatency: requestLatency / 3600,
      })),
    };
    const { figures, perSecond: theirs } = answers.ecologits;
    agree(
      oneByOne(table),
      figures.map(([kilograms, resources, ...others]) => [kilograms! * 1000, resources! * 1000, ...others]),
      1e-9,
    );
    await printBoth('EcoLogits', theirs, table);
  });
});

const peers = process.env.ASSAY_PEERS;
const holds = (name: string): boolean => peers !== undefined && existsSync(join(peers, name));
const load = (name: string) => createRequire(join(resolve(peers!), 'peers.cjs'))(name);
for (const name of ['@tgwf/co2', '@cloud-carbon-footprint/core'])
  if (!holds(name)) process.stdout.write(`${name}: not run (ASSAY_PEERS does not name a folder that holds it)\n`);

describe.skipIf(!holds('@tgwf/co2')).each([3, 4])('beside CO2.js 0.19, Sustainable Web Design %d', (version) => {
  it('gives the same emissions', async () => {
    const { co2 } = load('@tgwf/co2');
    const model = new co2({ model: 'swd', version });
    const bytes = rowsOf((at) => 1_000_000 + 1000 * at);
    const theirs = () => bytes.map((size) => [model.perByte(size, false) as number]);
    const table: Table = {
      methodology: methodologyOf(`swd@${version}`),
      wants: ['emissions'],
      same: { [version === 3 ? 'greenHost' : 'greenHostingFactor']: 0 },
      rows: bytes.map((size) => ({ data: size / 1e9 })),
    };
    agree(oneByOne(table), theirs(), 1e-12);
    await printBoth(`CO2.js, SWD ${version}`, count * (await rate(theirs)), table);
  });
});

describe.skipIf(!holds('@cloud-carbon-footprint/core'))('beside the estimators of Cloud Carbon Footprint 1.0', () => {
  const timestamp = new Date('2026-01-01T00:00:00Z');
  const [pue, tonnes] = [1.135, 0.0004];
  const factors = { region: tonnes };
  const grams = (estimates: readonly { co2e: number }[]) => estimates.map(({ co2e }) => [co2e * 1e6]);

  it('compute: the same emissions, row by row and of the year', async () => {
    const { ComputeEstimator } = load('@cloud-carbon-footprint/core');
    const constants = { minWatts: 0.74, maxWatts: 3.5, powerUsageEffectiveness: pue, replicationFactor: 1 };
    const usage = rowsOf((at) => ({
      timestamp,
      cpuUtilizationAverage: at % 100,
      vCpuHours: 8 + (at % 7),
      usesAverageCPUConstant: false,
    }));
    const estimator = new ComputeEstimator();
    const theirs = () => estimator.estimate(usage, 'region', factors, constants) as { co2e: number }[];
    const table: Table = {
      methodology: methodologyOf('ccf-compute'),
      wants: ['emissions'],
      same: { units: 1, minPower: 0.74e-3, maxPower: 3.5e-3, replication: 1, pue, regionFactor: tonnes * 1e6 },
      rows: usage.map(({ cpuUtilizationAverage, vCpuHours }) => ({
        unitTime: vCpuHours,
        utilisation: cpuUtilizationAverage / 100,
      })),
    };
    const year = () => [[grams(theirs()).reduce((sum, [row]) => sum + row!, 0)]];
    agree(oneByOne(table), grams(theirs()), 1e-12);
    agree([together(table, columnsOf(table)) as number[]], year(), 1e-12);
    await printBoth('CCF compute', count * (await rate(theirs)), table);
  });

  it('storage: the same electricity and emissions', async () => {
    const { StorageEstimator } = load('@cloud-carbon-footprint/core');
    const usage = rowsOf((at) => ({ timestamp, terabyteHours: 1 + (at % 50) }));
    const estimator = new StorageEstimator(1.2);
    const constants = { powerUsageEffectiveness: pue, replicationFactor: 2 };
    const theirs = () => estimator.estimate(usage, 'region', factors, constants) as { co2e: number }[];
    const table: Table = {
      methodology: methodologyOf('ccf-storage'),
      wants: ['energy', 'emissions'],
      same: { hddTime: 0, replication: 2, pue, regionFactor: tonnes * 1e6 },
      rows: usage.map(({ terabyteHours }) => ({ ssdTime: terabyteHours * 1000 })),
    };
    agree(
      oneByOne(table).map(([, emissions]) => [emissions!]),
      grams(theirs()),
      1e-12,
    );
    await printBoth('CCF storage', count * (await rate(theirs)), table);
  });
});
