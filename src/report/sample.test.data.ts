/**
 * One job by fifteen methods: 100 h on 8 GPUs of 400 W TDP that draw 300 W on average, 2 sockets of 225 W TDP with 64 cores
 * each at 10 % load, packages 240 W and memory 60 W as measured, 1024 GB installed of which 200 GB are used, in the United
 * States. Energies and intensities follow from the published formulas and factors of each method.
 */
import { type Comparison, type ComparisonRow, driversBetween, unlike } from '../compare.js';

type Facts = readonly [
  id: string,
  version: string,
  title: string,
  kWh: number,
  pue: number,
  gramsPerKWh: number,
  kgEmbodied: number | undefined,
  boundary: string,
  excludes: readonly string[],
];

const jobs: readonly Facts[] = [
  [
    'codecarbon',
    '3.3',
    'CodeCarbon, RAPL and NVML',
    267.8,
    1,
    369.473,
    undefined,
    'processor, accelerators and memory of the machine, overhead only if stated',
    ['disk, network, mainboard, power supply', 'embodied emissions'],
  ],
  [
    'codecarbon-load',
    '3.3',
    'CodeCarbon, CPU load curve',
    248.3405,
    1,
    369.473,
    undefined,
    'processor by load, accelerators and memory of the machine',
    ['disk, network, mainboard, power supply', 'embodied emissions'],
  ],
  [
    'codecarbon-constant',
    '3.3',
    'CodeCarbon, CPU constant',
    266.3,
    1,
    369.473,
    undefined,
    'half the TDP of the processors, accelerators and memory',
    ['disk, network, mainboard, power supply', 'embodied emissions'],
  ],
  [
    'ml-co2-impact',
    '2022-12',
    'ML CO2 Impact, private infrastructure',
    320,
    1,
    432,
    undefined,
    'accelerator boards at TDP, no overhead, no host',
    ['processor and memory', 'overhead', 'embodied emissions', 'idle time'],
  ],
  [
    'green-algorithms',
    '3.0',
    'Green Algorithms, usage left at 1',
    402.944,
    1.56,
    423.94,
    undefined,
    'cores, boards and requested memory at rated power, overhead included',
    ['disk and network', 'embodied emissions'],
  ],
  [
    'green-algorithms-usage',
    '3.0',
    'Green Algorithms, usage 0.10 and 0.75',
    282.624,
    1.56,
    423.94,
    undefined,
    'cores, boards and requested memory at the usage stated, overhead included',
    ['disk and network', 'embodied emissions'],
  ],
  [
    'carbontracker',
    '2.4',
    'carbontracker as intended',
    270,
    1.58,
    383.549,
    undefined,
    'processor, memory and accelerators, fixed overhead',
    ['disk and network', 'embodied emissions'],
  ],
  [
    'carbontracker-as-is',
    '2.4',
    'carbontracker as the code behaves',
    37.5,
    1.58,
    383.549,
    undefined,
    'the mean of the devices instead of their sum, fixed overhead',
    ['disk and network', 'embodied emissions'],
  ],
  [
    'eco2ai',
    '0.3.12',
    'Eco2AI',
    252,
    1,
    369.571,
    undefined,
    'processor share, accelerators and memory of the process',
    ['overhead', 'disk and network', 'embodied emissions'],
  ],
  [
    'strubell',
    '2019',
    'Strubell, Ganesh and McCallum',
    270,
    1.58,
    432.727,
    undefined,
    'processor, memory and accelerators, fixed overhead',
    ['embodied emissions'],
  ],
  [
    'patterson',
    '2021',
    'Patterson et al., PUE 1.10',
    270,
    1.1,
    429,
    undefined,
    'measured power of the whole system, overhead of the data centre',
    ['embodied emissions'],
  ],
  [
    'llama',
    '2023',
    'LLaMA style',
    320,
    1.1,
    385,
    undefined,
    'accelerator boards at TDP, fixed overhead',
    ['processor and memory', 'embodied emissions'],
  ],
  [
    'bloom',
    '2022',
    'BLOOM, dynamic consumption only',
    320,
    1,
    369.473,
    undefined,
    'accelerator boards at TDP',
    ['overhead', 'idle consumption', 'embodied emissions'],
  ],
  [
    'bloom-embodied',
    '2022',
    'BLOOM, dynamic consumption and embodied hardware',
    320,
    1,
    369.473,
    8.28,
    'accelerator boards at TDP, servers and boards by hours of use',
    ['overhead', 'idle consumption'],
  ],
  [
    'olmo',
    '2025',
    'OLMo style',
    240,
    1.2,
    332,
    10.56,
    'measured power of the accelerators, overhead, embodied hardware',
    ['processor and memory', 'transport and end of life'],
  ],
];

function rowOf(facts: Facts): ComparisonRow & { excludes: readonly string[] } {
  const [methodology, version, title, energy, overhead, intensity, embodied, boundary, excludes] = facts;
  const total = energy * overhead * intensity + 1000 * (embodied ?? 0);
  return {
    methodology,
    version,
    title,
    total,
    result: { name: 'emissions', value: total, unit: 'gCO2e' },
    boundary,
    signal: 'average',
    method: 'location',
    embodiedIncluded: embodied !== undefined,
    covers: 'devices',
    energy,
    overhead,
    intensity,
    intensityFrom: [],
    embodied: 1000 * (embodied ?? 0),
    rest: 0,
    ratio: 1,
    unlike: [],
    impacts: [],
    warnings: methodology === 'carbontracker-as-is' ? ['the power of several devices is averaged, not added'] : [],
    excludes,
  };
}

/** A comparison of these rows, the first of them the base. */
export function comparisonOf(rows: readonly ComparisonRow[], fields: Partial<Comparison> = {}): Comparison {
  const [base] = rows;
  return {
    activity: {
      id: 'job-1',
      title: 'One hundred hours on eight accelerators',
      digest: 'sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
    },
    base: base?.methodology ?? '',
    rows: rows.map((row) => ({ ...row, ratio: row.total / base!.total, unlike: unlike(base!, row) })),
    notApplicable: [],
    footprints: [],
    ...fields,
  };
}

export const jobRows: readonly ComparisonRow[] = jobs.map(rowOf);

const [codecarbon, , , , greenAlgorithms] = jobRows;

/** The whole job: fifteen rows, and one method that gives energy alone. */
export const job: Comparison = comparisonOf(jobRows, {
  drivers: driversBetween(codecarbon!, greenAlgorithms!),
  notApplicable: [
    {
      methodology: 'experiment-impact-tracker',
      title: 'experiment-impact-tracker',
      missing: [{ path: '/activity/site/gridZone', says: 'the grid zone of the site' }],
    },
  ],
});

/** A row made up for one test. */
export function row(methodology: string, fields: Partial<ComparisonRow>): ComparisonRow {
  return { ...codecarbon!, methodology, title: methodology, version: '1', ...fields };
}
