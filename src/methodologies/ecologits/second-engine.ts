/** EcoLogits from 0.9 on: regressions on the H100 under a batch, weights of sixteen bits, accelerators in powers of two. */
import { figure, orDefault } from '../figures.js';
import type { Constant, MethodologySource, Mistake, StepText } from '../methodology.js';
import { step } from '../methodology.js';
import { boundary, constant, constants, drivers, inputs, source, steps } from './engine.js';
import { mistakes as earlier } from './first-engine.js';
import { dataCentreOf, mixFigure, mixOf, requestOf } from './request.js';

const mixes = 'ecologits-mixes';

const own: Readonly<Record<string, Constant>> = {
  energyByParameters: constant(
    '1.1665273170451914e-6',
    'Wh',
    'energy of one accelerator for a token, for each billion of parameters',
  ),
  energyByBatch: constant('-0.011205921025579175', '1', 'exponent for each request of the batch'),
  energyOfToken: constant('4.052928146734005e-5', 'Wh', 'energy of one accelerator for a token'),
  latencyByParameters: constant('0.0006785088094353663', 's', 'time of a token, for each billion of parameters'),
  latencyByBatch: constant('0.0003119310311688259', 's', 'time of a token, for each request of the batch'),
  latencyOfToken: constant('0.019473717579473387', 's', 'time of a token'),
  serverPower: constant('1.2', 'kW', 'power of a server without accelerators'),
  lifespan: constant('26280', 'h', 'life of the hardware: three years of 365 days'),
  serverEmbodied: constant('5700', 'kgCO2e', 'emissions of making a server without accelerators'),
  gpuEmbodied: constant('164', 'kgCO2e', 'emissions of making an accelerator (H100)'),
  serverResources: constant('0.37', 'kgSbe', 'resources of a server without accelerators'),
  gpuResources: constant('0.0051', 'kgSbe', 'resources of an accelerator; still the figure of the A100'),
  serverPrimaryEnergy: constant('70000', 'MJpe', 'primary energy of making a server without accelerators'),
  gpuPrimaryEnergy: constant('1828', 'MJpe', 'primary energy of making an accelerator; still the figure of the A100'),
};

/** The two readings of the water rule: the text multiplies the energy before overhead, the code the energy that holds it. */
export const water = {
  documented: 'wueOnSite + pue * wueOffSite',
  implemented: 'pue * (wueOnSite + pue * wueOffSite)',
} as const;

export const estimated: StepText = step(
  'estimatedLatency',
  'h',
  'time of generation by the regression',
  'outputTokens * (latencyByParameters * activeBillions + latencyByBatch * batchSize + latencyOfToken)',
);

const mistakes: readonly Mistake[] = [
  ...earlier,
  {
    id: 'ecologits.gpus-not-a-power-of-two',
    says: 'the accelerators are rounded up to whole ones and not to a power of two',
    edit: { step: 'gpus', formula: 'ceil(round(modelMemory / gpuMemory, 9))' },
  },
  {
    id: 'ecologits.batch-dropped',
    says: 'the server is charged to one request of the batch',
    edit: { drop: 'batchSize', step: 'serverEnergy' },
  },
  {
    id: 'ecologits.four-bits',
    says: 'weights of four bits, as up to 0.8',
    edit: { step: 'modelMemory', formula: 'memoryOverhead * totalParameters * 4 / 8 * byte' },
  },
];

/** What the text and the code say of water where they differ is each the other's mistake. */
const waterMistake = {
  documented: {
    id: 'ecologits.water-pue-twice',
    says: 'water is reckoned on energy that holds the overhead already',
    edit: { step: 'waterIntensity', formula: water.implemented },
    seen: 'the tool itself, ecologits/impacts/llm.py',
  },
  implemented: {
    id: 'ecologits.water-as-documented',
    says: 'water is reckoned on the energy before overhead, as the text says and the code does not',
    edit: { step: 'waterIntensity', formula: water.documented },
  },
} as const satisfies Record<string, Mistake>;

export interface Release {
  readonly version: string;
  readonly variant?: MethodologySource['variant'];
  readonly water: keyof typeof water;
  /** Other inputs than those of 0.9, the step of the latency, and what feeds them. */
  readonly latency?: {
    readonly step: StepText;
    readonly inputs: MethodologySource['inputs'];
    readonly mistakes: readonly Mistake[];
    readonly bind: MethodologySource['bind'];
  };
}

export function secondEngine({ version, variant, water: rule, latency }: Release): MethodologySource {
  return {
    id: 'ecologits',
    version,
    ...(variant && { variant }),
    title: variant === 'as-implemented' ? 'EcoLogits, as the code behaves' : 'EcoLogits',
    says: 'One request to a language model among a batch of 64, from the tokens that it generated and the parameters of the model: accelerators by a regression, server by the time of generation, and their making; emissions, resources, primary energy and water.',
    source: source(version.replace('-as-implemented', '')),
    boundary,
    inputs: {
      ...inputs,
      batchSize: { unit: '1', min: '1', says: 'requests that the machine works on at once' },
      parameterBits: { unit: '1', min: '1', says: 'bits of one parameter' },
      wueOnSite: { unit: 'L/kWh', min: '0', says: 'water used on site' },
      wueOffSite: { unit: 'L/kWh', min: '0', says: 'water consumed for the electricity' },
      ...latency?.inputs,
    },
    constants: { ...constants, ...own },
    steps: steps({
      regressions: [
        step('activeBillions', '1', 'active parameters in billions', 'activeParameters / billion'),
        step(
          'tokenEnergy',
          'kWh',
          'electricity of one accelerator for a token',
          'energyByParameters * exp(energyByBatch * batchSize) * activeBillions + energyOfToken',
        ),
        step('gpuEnergy', 'kWh', 'electricity of one accelerator', 'outputTokens * tokenEnergy'),
        latency?.step ?? estimated,
      ],
      gpuCount: '2^ceil(round(log2(ceil(round(modelMemory / gpuMemory, 9))), 9))',
      sharesMachine: true,
      water: water[rule],
    }),
    result: 'emissions',
    total: 'emissions',
    drivers,
    impacts: ['resources', 'primaryEnergy', 'water'],
    also: ['usage'],
    mistakes: [...mistakes, waterMistake[rule], ...(latency?.mistakes ?? [])],
    factorSets: [mixes, 'ecologits-models', 'ecologits-providers'],
    lookups: {
      intensity: {
        says: 'intensity that the tool takes for a zone, else for the place of a provider, else for the world',
        unit: 'gCO2e/kWh',
        find: (place, factors) => mixFigure(place, factors, mixes, 'intensity'),
      },
    },
    bind(activity, factors) {
      const { work } = activity;
      return {
        ...requestOf(activity, factors),
        ...latency?.bind(activity, factors),
        batchSize: orDefault(
          figure(work?.batchSize, '/work/batchSize', 'the size of a batch'),
          '64',
          '1',
          'the tool takes batches of 64',
        ),
        parameterBits: orDefault(
          figure(work?.parameterBits, '/work/parameterBits', 'the bits of a parameter'),
          '16',
          '1',
          'the tool takes weights of 16 bits',
        ),
        ...dataCentreOf(activity, factors),
        ...mixOf(activity, factors, mixes, {
          intensity: 'intensity',
          mixResources: 'resources',
          mixPrimaryEnergy: 'primaryEnergy',
          wueOffSite: 'water',
        }),
      };
    },
  };
}
