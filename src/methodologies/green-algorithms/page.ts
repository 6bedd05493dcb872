/** What the versions of the page have in common: memory, the way from power to emissions, and the equivalents. */
import type { Constant, Input, MethodologySource, Mistake, StepText } from '../methodology.js';
import { step } from '../methodology.js';

/** Inputs of every version. */
export const formInputs: Readonly<Record<string, Input>> = {
  memory: { unit: 'GB', symbol: 'n_m', min: '0', says: 'memory requested, whether used or not' },
  pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness of the site' },
  intensity: { unit: 'gCO2e/kWh', symbol: 'CI', min: '0', says: 'average intensity of the place' },
  repetitions: { unit: '1', symbol: 'MF', min: '1', says: 'multiplicative factor: how often the work was run' },
};

export const runtime: Input = { unit: 'h', symbol: 't', min: '0', says: 'run time' };

/** What differs from version to version among the reference values. */
interface ReferenceValues {
  readonly version: string;
  readonly treeYear: string;
  readonly streamingHour: string;
  /** The shortest flight that the page shows: constant, route and grams. */
  readonly flight: readonly [name: string, route: string, grams: string];
}

export function constantsOf({ version, treeYear, streamingHour, flight }: ReferenceValues) {
  const source = `data/v${version}/referenceValues.csv`;
  const carbon = (value: string, says: string): Constant => ({
    value,
    unit: 'gCO2e',
    says: `${says}, for the equivalent`,
    source,
  });
  return {
    memoryPower: { value: '0.3725', unit: 'W/GB', symbol: 'P_m', says: 'power of memory', source },
    treeYear: carbon(treeYear, 'carbon that a tree takes up in a year'),
    carPerKilometre: carbon('175', 'a passenger car in Europe over one kilometre'),
    carPerKilometreUs: carbon('251', 'a passenger car in the United States over one kilometre'),
    trainPerKilometre: carbon('41', 'a passenger by train over one kilometre'),
    [flight[0]]: carbon(flight[2], `a passenger from ${flight[1]}`),
    flightNewYorkSanFrancisco: carbon('570000', 'a passenger from New York to San Francisco'),
    flightNewYorkMelbourne: carbon('2310000', 'a passenger from New York to Melbourne'),
    streamingHour: carbon(streamingHour, 'an hour of streamed video'),
    search: carbon('10', 'a search on the web'),
  } satisfies Record<string, Constant>;
}

/** From the power of the memory and of what calculates to the emissions. */
export function powerToEmissions(parts: string): readonly StepText[] {
  return [
    step('ramPower', 'kW', 'power of the memory; usage has no say in it', 'memory * memoryPower'),
    step('itPower', 'kW', 'power before overhead', `${parts} + ramPower`),
    step('power', 'kW', 'power with overhead; repetitions have no say in it', 'itPower * pue'),
    step('itEnergy', 'kWh', 'electricity before overhead', 'runtime * itPower * repetitions'),
    step('ramEnergy', 'kWh', 'of it that of the memory', 'runtime * ramPower * repetitions'),
    step('energy', 'kWh', 'electricity', 'runtime * power * repetitions'),
    step('emissions', 'gCO2e', 'electricity times intensity', 'energy * intensity'),
  ];
}

/** The part of one of the powers in the emissions. */
export function partOf(name: string, power: string, says: string): StepText {
  return step(name, 'gCO2e', says, `runtime * ${power} * pue * repetitions * intensity`);
}

/** @param shortest The constant of the shortest flight that the page shows, and where it goes. */
export function equivalentsOf(shortest: string, route: string): readonly StepText[] {
  return [
    step('treeMonths', '1', 'months that a tree needs to take up as much', 'emissions / treeYear * 12'),
    step('carKilometres', '1', 'kilometres by car in Europe that emit as much', 'emissions / carPerKilometre'),
    step('carKilometresUs', '1', 'kilometres by car in the United States', 'emissions / carPerKilometreUs'),
    step('trainKilometres', '1', 'kilometres by train', 'emissions / trainPerKilometre'),
    step(
      'flights',
      '1',
      `flights: ${route}, from half a New York flight on to San Francisco, from half a flight to Melbourne on there`,
      `emissions / if(emissions < 0.5 * flightNewYorkSanFrancisco, ${shortest}, if(emissions < 0.5 * flightNewYorkMelbourne, flightNewYorkSanFrancisco, flightNewYorkMelbourne))`,
    ),
    step('streamingHours', '1', 'hours of streamed video', 'emissions / streamingHour'),
    step('searches', '1', 'searches on the web', 'emissions / search'),
  ];
}

export const equivalentNames = equivalentsOf('', '').map(({ name }) => name);

/**
 * The mistakes that can be made with every version.
 * @param usagePower The power that the usage scales.
 * @param otherPue The default PUE of another version.
 */
export function mistakesOf(usagePower: string, otherPue: Mistake): readonly Mistake[] {
  return [
    { id: 'green-algorithms.memory-dropped', says: 'memory is left out', edit: { drop: 'ramPower', step: 'itPower' } },
    {
      id: 'green-algorithms.usage-on-memory',
      says: 'the usage of the cores is applied to the memory',
      edit: { step: 'ramPower', formula: 'memory * memoryPower * coreUsage' },
    },
    { id: 'green-algorithms.usage-dropped', says: 'usage is left out', edit: { drop: 'coreUsage', step: usagePower } },
    otherPue,
    { id: 'green-algorithms.pue-dropped', says: 'overhead is left out', edit: { drop: 'pue', step: 'power' } },
    {
      id: 'green-algorithms.memory-0.375',
      says: 'memory at 0.375 W per gigabyte, as other tools have it',
      edit: { scale: 'memoryPower', by: '1.006711409395973154362416107383', step: 'ramPower' },
    },
    {
      id: 'green-algorithms.repetitions-dropped',
      says: 'repetitions are left out',
      edit: { drop: 'repetitions', step: 'energy' },
    },
  ];
}

/** The default PUE of version 3.0, taken for that of the versions before it. */
export const laterPue: Mistake = {
  id: 'green-algorithms.pue-1.56',
  says: 'the default PUE of version 3.0 is used',
  edit: { scale: 'pue', by: '0.9341317365269461077844311377246', step: 'power' },
};

/** What does not change from version to version. */
export const pageOfAll = {
  id: 'green-algorithms',
  title: 'Green Algorithms',
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'itEnergy', overhead: 'pue', intensity: 'intensity', energyParts: { memory: 'ramEnergy' } },
} as const satisfies Partial<MethodologySource>;

export function sourceOf(version: string, date: string): MethodologySource['source'] {
  return {
    title: `Lannelongue, Grealey, Inouye 2021, Advanced Science 8(12) 2100707; data ${version === '3.0' ? 'and code of' : 'of'} version ${version}${date}`,
    url: 'https://github.com/GreenAlgorithms/green-algorithms-tool',
    licence: 'CC-BY-4.0',
  };
}
