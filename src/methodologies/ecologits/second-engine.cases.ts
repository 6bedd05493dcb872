import { type Case, type CaseValue, type Draw, range } from '../cases.js';
import { type Inputs, lookups, ran, refusals } from './cases.js';

const tool = 'EcoLogits 0.9.1, carried out';
const machine: Inputs = { batchSize: '64 1', parameterBits: '16 1' };
const usa: Inputs = {
  ...machine,
  intensity: '0.38355 kgCO2e/kWh',
  mixPrimaryEnergy: '9.6884 MJpe/kWh',
  wueOffSite: '3.1321 L/kWh',
};

/** The place of the tool's own tests. */
export const testSite: Inputs = {
  ...machine,
  pue: '1.26 1',
  intensity: '0.590478 kgCO2e/kWh',
  mixPrimaryEnergy: '9.988 MJpe/kWh',
  wueOnSite: '0.37 L/kWh',
  wueOffSite: '5.04 L/kWh',
};

export const parameters = (active: string, total: string = active): Inputs => ({
  activeParameters: `${active}e9 1`,
  totalParameters: `${total}e9 1`,
});

const mistral7b: Inputs = { ...testSite, ...parameters('7.3'), outputTokens: '200 1', requestLatency: '5 s' };
const mixtral: Inputs = { ...testSite, ...parameters('12.9', '46.7'), outputTokens: '200 1', requestLatency: '10 s' };
export const gpt4o = (active: '44' | '132'): Inputs => ({
  ...usa,
  ...parameters(active, '440'),
  outputTokens: '400 1',
  pue: '1.2 1',
  wueOnSite: '0.569 L/kWh',
});
const mistralLarge: Inputs = {
  ...machine,
  ...parameters('123'),
  outputTokens: '400 1',
  pue: '1.16 1',
  intensity: '0.03582 kgCO2e/kWh',
  mixPrimaryEnergy: '4.7301 MJpe/kWh',
  wueOnSite: '0.09 L/kWh',
  wueOffSite: '6.0315 L/kWh',
};
const llama = (pue: string, wueOnSite: string): Inputs => ({
  ...usa,
  ...parameters('405.85'),
  outputTokens: '400 1',
  pue: `${pue} 1`,
  wueOnSite: `${wueOnSite} L/kWh`,
});

const token = (billions: string): Inputs => ({ activeParameters: `${billions}e9 1`, batchSize: '64 1' });

const whole: Inputs = {
  batchSize: '37 1',
  parameterBits: '8 1',
  ...parameters('36.7', '271.3'),
  outputTokens: '731 1',
  requestLatency: '29.3 s',
  pue: '1.13 1',
  intensity: '318.6 gCO2e/kWh',
  mixResources: '9.855e-8 kgSbe/kWh',
  mixPrimaryEnergy: '9.6884 MJpe/kWh',
  wueOnSite: '0.417 L/kWh',
  wueOffSite: '3.1321 L/kWh',
};

/** Figures of the tool that do not depend on its rule for water. */
export function runs(code: string): readonly Case[] {
  const of = (id: string, says: string, want: string, input: Inputs, expected: string): Case =>
    ran(`V-${code}-${id}`, tool, says, want, input, expected);
  return [
    of('0001', 'a dense model of 7.3 billion, electricity', 'energy', mistral7b, '1.536243521642994e-05 kWh'),
    of('0002', 'the same, usage', 'usage', mistral7b, '9.071180021727118e-06 kgCO2e'),
    of('0003', 'the same, embodied', 'embodied', mistral7b, '7.237925175460849e-07 kgCO2e'),
    of('0004', 'the same, together', 'emissions', mistral7b, '9.794972539273203e-06 kgCO2e'),
    of('0005', 'the same, primary energy', 'primaryEnergy', mistral7b, '0.0001621750597022299 MJpe'),
    of(
      '0006',
      'a mixture of experts that was slower than the estimate',
      'energy',
      mixtral,
      '3.994122499298407e-05 kWh',
    ),
    of('0007', 'the same, together', 'emissions', mixtral, '2.6374783457085623e-05 kgCO2e'),
    of('0008', 'gpt-4o, 400 tokens, least', 'emissions', gpt4o('44'), '0.00039026666736795995 kgCO2e'),
    of('0009', 'gpt-4o, 400 tokens, greatest', 'emissions', gpt4o('132'), '0.0007076932049038186 kgCO2e'),
    of('0010', 'Mistral Large 2, 400 tokens', 'emissions', mistralLarge, '4.11337700293301e-05 kgCO2e'),
    of('0011', 'Llama 3.1 405B, 400 tokens, least', 'emissions', llama('1.09', '0.13'), '0.0015668170880451834 kgCO2e'),
    of(
      '0012',
      'Llama 3.1 405B, 400 tokens, greatest',
      'emissions',
      llama('1.14', '0.99'),
      '0.0016253106602959829 kgCO2e',
    ),
    of('0013', 'one token of 8 billion parameters', 'tokenEnergy', token('8'), '0.16230453323013844 J'),
    of('0014', 'one token of 14 billion parameters', 'tokenEnergy', token('14'), '0.17460387319092413 J'),
    of('0015', 'one token of 32 billion parameters', 'tokenEnergy', token('32'), '0.2115018930732812 J'),
    ...(
      [
        ['33.3', '1'],
        ['34', '2'],
        ['66', '2'],
        ['67', '4'],
        ['134', '8'],
        ['534', '32'],
      ] as const
    ).map(([billions, gpus], at) =>
      of(
        String(21 + at).padStart(4, '0'),
        `accelerators for ${billions} billion parameters`,
        'gpus',
        { totalParameters: `${billions}e9 1`, parameterBits: '16 1' },
        `${gpus} 1`,
      ),
    ),
  ];
}

/** One kilowatt-hour before overhead, as the text and the code count its water. */
export function waterRule(code: string, source: string, litres: string): Case {
  const { pue, wueOnSite, wueOffSite } = testSite;
  const input = { pue: pue!, wueOnSite: wueOnSite!, wueOffSite: wueOffSite! };
  return ran(
    `V-${code}-0030`,
    source,
    'water for each kilowatt-hour before overhead',
    'waterIntensity',
    input,
    `${litres} L/kWh`,
  );
}

/** Water as the code gives it. */
export function waterRuns(code: string): readonly Case[] {
  const of = (id: string, says: string, input: Inputs, expected: string): Case =>
    ran(`V-${code}-${id}`, tool, says, 'water', input, expected);
  return [
    of('0031', 'a dense model of 7.3 billion, water', mistral7b, '0.00010324170962849579 L'),
    of('0032', 'a mixture of experts, water', mixtral, '0.0002684210084428502 L'),
    of('0033', 'gpt-4o, water, least', gpt4o('44'), '0.003678996460793431 L'),
    of('0034', 'gpt-4o, water, greatest', gpt4o('132'), '0.0066363221813007444 L'),
    of('0035', 'Mistral Large 2, water', mistralLarge, '0.0025065764077623893 L'),
    of('0036', 'Llama 3.1 405B, water, least', llama('1.09', '0.13'), '0.01178243402549952 L'),
    of('0037', 'Llama 3.1 405B, water, greatest', llama('1.14', '0.99'), '0.015857781019212164 L'),
  ];
}

/** Questions of our own, with no round number among their figures; `also` are the inputs of one version. */
export function derived(code: string, also: Readonly<Record<string, CaseValue>> = {}): readonly Case[] {
  const input = { ...whole, ...also };
  return [
    {
      id: `V-${code}-0101`,
      origin: 'derived',
      says: 'a model of eight bits in a batch of 37',
      want: 'emissions',
      input,
    },
    { id: `V-${code}-0102`, origin: 'derived', says: 'resources', want: 'resources', input },
    { id: `V-${code}-0103`, origin: 'derived', says: 'primary energy', want: 'primaryEnergy', input },
    { id: `V-${code}-0104`, origin: 'derived', says: 'water', want: 'water', input },
    {
      id: `V-${code}-0105`,
      origin: 'derived',
      says: 'water of a dry site',
      want: 'water',
      input: { ...input, wueOnSite: '0 L/kWh' },
    },
    {
      id: `V-${code}-0106`,
      origin: 'derived',
      kind: 'edge',
      says: 'nothing generated is nothing used',
      want: 'usage',
      input: { ...whole, outputTokens: '0 1' },
    },
    {
      id: `V-${code}-0107`,
      origin: 'derived',
      kind: 'edge',
      says: 'no time measured: the estimate counts',
      want: 'emissions',
      input: Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'requestLatency')),
    },
    {
      id: `V-${code}-0108`,
      origin: 'derived',
      kind: 'edge',
      says: 'a model that fills eight accelerators to the byte',
      want: 'gpus',
      input: { totalParameters: '533333333333 1', parameterBits: '8 1' },
    },
    ...lookups(code, 'EcoLogits 0.9', {
      USA: '0.38355',
      WOR: '0.47301',
      SWE: '0.03582',
      FRA: '0.04418',
      IND: '0.70832',
    }),
    {
      id: `V-${code}-0311`,
      origin: 'lookup',
      says: 'the place of a provider',
      source: 'EcoLogits 0.9, ecologits/tracers/utils.py',
      want: 'intensity',
      input: { cloudProvider: 'mistralai' },
      expected: '0.03582 kgCO2e/kWh',
    },
    ...refusals(code, whole),
  ];
}

export function draws(code: string, also: Draw['ranges'] = {}): readonly Draw[] {
  const request: Draw['ranges'] = {
    ...also,
    activeParameters: range(11e9, 90e9, '1'),
    totalParameters: range(170e9, 260e9, '1'),
    outputTokens: range(90, 3000, '1'),
    requestLatency: range(200, 900, 's'),
    batchSize: range(8, 120, '1'),
    pue: range(1.05, 1.5, '1'),
  };
  const given = { parameterBits: '16 1' };
  return [
    {
      from: `V-${code}-1001`,
      count: 5,
      want: 'emissions',
      says: 'drawn: a request on eight accelerators',
      given,
      ranges: { ...request, intensity: range(20, 900, 'gCO2e/kWh') },
    },
    {
      from: `V-${code}-1101`,
      count: 3,
      want: 'water',
      says: 'drawn: water of a request',
      given,
      ranges: { ...request, wueOnSite: range(0.1, 1.9, 'L/kWh'), wueOffSite: range(1.2, 9, 'L/kWh') },
    },
    {
      from: `V-${code}-1201`,
      count: 3,
      want: 'energy',
      says: 'drawn: a request that was quicker than the estimate, on three accelerators and so on four',
      given,
      ranges: { ...request, totalParameters: range(70e9, 95e9, '1'), requestLatency: range(0.5, 1.5, 's') },
    },
  ];
}
