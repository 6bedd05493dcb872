/** What the versions of EcoLogits have in common: the request, the server, its electricity, its making. */
import type { Boundary, Constant, Input, Source, StepText } from '../methodology.js';
import { step } from '../methodology.js';

export function source(version: string): Source {
  return {
    title: `EcoLogits ${version} (GenAI Impact)`,
    clause: 'ecologits/impacts/llm.py; docs/methodology/llm_inference.md',
    url: 'https://github.com/genai-impact/ecologits',
    licence: 'MPL-2.0; methodology pages CC BY-SA 4.0',
  };
}

export const boundary: Boundary = {
  line: 'accelerators and server generating the answer, with overhead and embodied; location-based',
  includes: [
    'electricity of the accelerators that hold the model',
    'electricity of their share of the server',
    'data-centre overhead',
    'embodied emissions of server and accelerators, by time',
  ],
  excludes: [
    'reading the prompt (input tokens)',
    'training',
    'networks and the device of the user',
    'machines kept ready and not used',
    'storage and the building',
  ],
  scope2: 'location',
  embodied: true,
  energy: 'service',
};

export const inputs = {
  outputTokens: { unit: '1', symbol: 'T', min: '0', says: 'tokens generated, of all requests' },
  requestLatency: { unit: 'h', min: '0', says: 'time measured from request to answer, of all requests' },
  activeParameters: { unit: '1', symbol: 'P_active', min: '0', says: 'parameters that take part in one token' },
  totalParameters: { unit: '1', symbol: 'P_total', min: '0', says: 'parameters of the model' },
  pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness of the data centre' },
  intensity: { unit: 'gCO2e/kWh', min: '0', says: 'emissions of the electricity mix' },
  mixResources: { unit: 'gSbe/kWh', min: '0', says: 'resources (ADPe) of the electricity mix' },
  mixPrimaryEnergy: { unit: 'MJpe/kWh', min: '0', says: 'primary energy of the electricity mix' },
} as const satisfies Record<string, Input>;

const code = 'ecologits/impacts/llm.py';

/** A constant of the code. */
export function constant(value: string, unit: string, says: string, range?: Constant['range']): Constant {
  return { value, unit, says, source: code, ...(range && { range }) };
}

export const constants: Readonly<Record<string, Constant>> = {
  billion: { value: '1e9', unit: '1', says: 'the regressions count parameters in billions', source: code },
  byte: { value: '1', unit: 'B', says: 'eight bits', source: code },
  memoryOverhead: constant('1.2', '1', 'memory needed for each byte of the weights'),
  gpuMemory: constant('80', 'GB', 'memory of one accelerator'),
  serverGpus: constant('8', '1', 'accelerators of a server'),
};

/** What a version has of its own. */
export interface Engine {
  /** Steps of the regressions: `gpuEnergy` of one accelerator and `estimatedLatency`. */
  readonly regressions: readonly StepText[];
  readonly gpuCount: string;
  /** Whether the machine works on a batch of requests at once. */
  readonly sharesMachine: boolean;
  /** Water for each kilowatt-hour before overhead, from 0.9 on. */
  readonly water?: string;
}

/** The steps of a version, in their order. */
export function steps({ regressions, gpuCount, sharesMachine, water }: Engine): readonly StepText[] {
  const shared = sharesMachine ? ' / batchSize' : '';
  return [
    ...regressions,
    step(
      'latency',
      'h',
      'time of generation: a measured time only counts where it is smaller',
      'min(estimatedLatency, requestLatency)',
      'estimatedLatency',
    ),
    step(
      'modelMemory',
      'GB',
      'memory that the model needs',
      'memoryOverhead * totalParameters * parameterBits / 8 * byte',
    ),
    step('gpus', '1', 'accelerators that hold the model', gpuCount),
    step('servers', '1', 'share of a server, by accelerators', 'gpus / serverGpus'),
    step(
      'serverEnergy',
      'kWh',
      'electricity of the server without accelerators',
      `latency * serverPower * servers${shared}`,
    ),
    step('itEnergy', 'kWh', 'electricity before overhead', 'serverEnergy + gpus * gpuEnergy'),
    step('energy', 'kWh', 'electricity of the request, overhead included', 'pue * itEnergy'),
    step('usage', 'gCO2e', 'emissions of the electricity', 'energy * intensity'),
    step('hardwareShare', '1', 'share of the life of the hardware', `latency / lifespan${shared}`),
    step('embodied', 'gCO2e', 'emissions of making the hardware', embodiedOf('Embodied')),
    step('emissions', 'gCO2e', 'usage and embodied', 'usage + embodied'),
    step(
      'resources',
      'gSbe',
      'resources, electricity and hardware (ADPe)',
      `energy * mixResources + ${embodiedOf('Resources')}`,
    ),
    step(
      'primaryEnergy',
      'MJpe',
      'primary energy, electricity and hardware',
      `energy * mixPrimaryEnergy + ${embodiedOf('PrimaryEnergy')}`,
    ),
    ...(water === undefined
      ? []
      : [
          step('waterIntensity', 'L/kWh', 'water for each kilowatt-hour before overhead', water),
          step('water', 'L', 'water on site and for the electricity', 'itEnergy * waterIntensity'),
        ]),
  ];
}

function embodiedOf(impact: string): string {
  return `hardwareShare * (servers * server${impact} + gpus * gpu${impact})`;
}

export const drivers = { energy: 'itEnergy', overhead: 'pue', intensity: 'intensity', embodied: 'embodied' } as const;
