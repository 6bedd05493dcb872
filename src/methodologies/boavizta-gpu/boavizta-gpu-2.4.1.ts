import { factors, lifeOf, wafer } from '../boavizta/boavizta.js';
import {
  deviceCounts,
  devicesOf,
  figure,
  lack,
  type MaybeBound,
  orDefault,
  type PlacedDevice,
  perDevice,
} from '../figures.js';
import { defineMethodology, type Input, step } from '../methodology.js';

const source = 'Boavizta API 2.4.1, factors of a graphics card';
const archetype = 'the graphics card that Boavizta takes where nothing is known';

function perUnit(unit: string, says: string, more: Partial<Input> = {}): Input {
  return { unit, index: ['device'], min: '0', says, ...more };
}

/** The sum over the parts of one card, for one of the impacts. */
function parts(impact: 'Gwp' | 'Adpe' | 'Primary'): string {
  return [
    `casing * casing${impact}`,
    `heatsink * heatsink${impact}`,
    `boardArea * board${impact}`,
    `gpuEffective * gpuDie${impact}`,
    `memoryEffective * memoryDie${impact}`,
    `mass * upstream${impact}`,
    `mass * (truck * truck${impact} + boat * boat${impact} + plane * plane${impact})`,
    `mass * endOfLife${impact}`,
  ].join(' + ');
}

/** The embodied impacts of graphics cards, part by part, with the silicon that the wafer gives up for them. */
export const boaviztaGpu = defineMethodology({
  id: 'boavizta-gpu',
  version: '2.4.1',
  title: 'Boavizta, graphics cards',
  says: 'Embodied impacts of a graphics card from its bill of materials: casing, heat sink, board, processor and memory silicon with the losses of the wafer, transport and end of life; emissions, resources and primary energy.',
  source: {
    title: 'Boavizta API 2.4.1, model of graphics cards (2026)',
    url: 'https://doc.api.boavizta.org/',
    licence: 'the code is AGPL-3.0 and was not read for this; formula and factors are facts',
  },
  boundary: {
    line: 'making, transport and end of life of graphics cards, by time; no operation',
    includes: [
      'casing, heat sink and circuit board',
      'silicon of processor and memory with the losses of the wafer',
      'transport and end of life',
    ],
    excludes: ['electricity', 'the rest of the server'],
    scope2: 'none',
    embodied: true,
    energy: 'none',
  },
  inputs: {
    units: perUnit('1', 'how many of each card'),
    casing: perUnit('kg', 'mass of the casing'),
    heatsink: perUnit('kg', 'mass of the heat sink'),
    boardArea: perUnit('cm2', 'area of the circuit board'),
    gpuDie: perUnit('cm2', 'area of the die of the processor, without losses', { max: '100' }),
    gpuDieEffective: perUnit('cm2', 'area of wafer that the die of the processor takes, losses included'),
    memory: perUnit('GB', 'memory of the card', { max: '600' }),
    memoryDie: perUnit('cm2', 'area of all dies of the memory together, without losses', { max: '100' }),
    memoryDies: perUnit('1', 'dies of the memory', { min: '1' }),
    memoryDieEffective: perUnit('cm2', 'area of wafer that all dies of the memory take, losses included'),
    mass: perUnit('kg', 'mass of the card'),
    truck: perUnit('km', 'way of the card by road'),
    boat: perUnit('km', 'way of the card by water'),
    plane: perUnit('km', 'way of the card by air'),
    timeReserved: perUnit('h', 'time for which the card is reserved'),
    lifespan: perUnit('h', 'life of the card'),
    share: perUnit('1', 'share of the card that is used', { max: '1' }),
  },
  constants: {
    ...wafer.constants,
    memoryArea: { value: '15.5', unit: 'mm2/GB', says: 'area of memory silicon', source },
    ...factors(source, 'casing', 'the casing', 'kg', '8.2542', '4.0835e-4', '245.88'),
    ...factors(source, 'heatsink', 'the heat sink', 'kg', '5.7412', '1.8669e-3', '92.287'),
    ...factors(source, 'board', 'the circuit board', 'cm2', '0.032549', '1.2707e-5', '0.82969'),
    ...factors(source, 'gpuDie', 'silicon of the processor', 'mm2', '0.042592', '1.555e-8', '0.56728'),
    ...factors(source, 'memoryDie', 'silicon of the memory', 'mm2', '0.18379', '5.0731e-9', '2.452'),
    ...factors(source, 'upstream', 'transport of what goes into the card', 'kg', '0.25955', '1.0196e-8', '3.619'),
    ...factors(source, 'truck', 'transport by road', 'kg*km', '5.04e-5', '1.98e-12', '7.04e-4'),
    ...factors(source, 'boat', 'transport by water', 'kg*km', '1.33e-5', '4.62e-13', '1.64e-4'),
    ...factors(source, 'plane', 'transport by air', 'kg*km', '0.00211', '8.31e-11', '0.0295'),
    ...factors(source, 'endOfLife', 'the end of life', 'kg', '1.5062', '3.714e-6', '22.348'),
  },
  steps: [
    wafer.area,
    ...wafer.steps('gpu', 'of the processor', 'gpuDie'),
    step(
      'gpuEffective',
      'cm2',
      'area of wafer for the processor of one card',
      'gpuDieEffective',
      wafer.effective('gpu', '1'),
    ),
    step(
      'memoryDieRaw',
      'cm2',
      'area of one die of the memory',
      'memoryDie / memoryDies',
      'memory * memoryArea / memoryDies',
    ),
    ...wafer.steps('memory', 'of the memory', 'memoryDieRaw'),
    step(
      'memoryEffective',
      'cm2',
      'area of wafer for the memory of one card',
      'memoryDieEffective',
      wafer.effective('memory', 'memoryDies'),
    ),
    step('cardGwp', 'gCO2e', 'emissions of one card over its life', parts('Gwp')),
    step('cardAdpe', 'gSbe', 'resources for one card', parts('Adpe')),
    step('cardPrimary', 'MJpe', 'primary energy for one card', parts('Primary')),
    step('wholeLife', 'gCO2e', 'emissions of all cards over their life', 'sum(units * cardGwp)'),
    step('wholeLifeAdpe', 'gSbe', 'resources for all cards', 'sum(units * cardAdpe)'),
    step('wholeLifePrimary', 'MJpe', 'primary energy for all cards', 'sum(units * cardPrimary)'),
    step('lifeShare', '1', 'part of the life that is charged, never more than all', 'min(1, timeReserved / lifespan)'),
    step('embodied', 'gCO2e', 'emissions charged to the period', 'sum(units * cardGwp * lifeShare * share)'),
    step('adpe', 'gSbe', 'resources charged to the period', 'sum(units * cardAdpe * lifeShare * share)'),
    step(
      'primaryEnergy',
      'MJpe',
      'primary energy charged to the period',
      'sum(units * cardPrimary * lifeShare * share)',
    ),
  ],
  result: 'embodied',
  total: 'embodied',
  drivers: { embodied: 'embodied' },
  impacts: ['adpe', 'primaryEnergy'],
  also: ['wholeLife', 'wholeLifeAdpe', 'wholeLifePrimary'],
  mistakes: [
    {
      id: 'boavizta-gpu.raw-as-effective',
      says: 'the area of the die is taken for the area of wafer, without losses',
      edit: { step: 'gpuEffective', formula: 'gpuDie' },
    },
    {
      id: 'boavizta-gpu.corrected-twice',
      says: 'an area that holds the losses is corrected for them again',
      edit: {
        step: 'gpuEffective',
        formula:
          'waferArea / (waferArea / (sqrt(gpuDieEffective / squareMillimetre) + kerf)^2 - pi * waferDiameter / sqrt(2 * (sqrt(gpuDieEffective / squareMillimetre) + kerf)^2)) / exp(0 - sqrt((sqrt(gpuDieEffective / squareMillimetre) + kerf)^2 / 100 * defects)) * squareMillimetre',
      },
      seen: 'natural where the table of cards holds effective areas beside a formula for raw ones',
    },
    {
      id: 'boavizta-gpu.yield-dropped',
      says: 'every die of a wafer is taken to work',
      edit: { drop: 'memoryYield', step: 'memoryEffective' },
    },
    {
      id: 'boavizta-gpu.memory-as-one-die',
      says: 'the memory is taken as one die',
      edit: { drop: 'memoryDies', step: 'memoryDieRaw' },
    },
    {
      id: 'boavizta-gpu.units-dropped',
      says: 'one card is counted for all',
      edit: { drop: 'units', step: 'wholeLife' },
    },
    {
      id: 'boavizta-gpu.allocation-not-capped',
      says: 'more than the whole is charged after the end of the life',
      edit: { step: 'lifeShare', formula: 'timeReserved / lifespan' },
    },
    {
      id: 'boavizta-gpu.not-amortised',
      says: 'the whole life is charged to the period',
      edit: { drop: 'lifeShare', step: 'embodied' },
    },
  ],
  factorSets: [],
  lookups: {},
  bind(activity) {
    const cards = devicesOf(activity, 'gpu');
    return {
      units: deviceCounts(cards, noCard),
      casing: part(cards, 'casing', '0.79', 'kg'),
      heatsink: part(cards, 'heatsink', '0.9', 'kg'),
      boardArea: part(cards, 'board', '296', 'cm2'),
      mass: part(cards, 'mass', '1.69', 'kg'),
      memory: part(cards, 'memory', '80', 'GB'),
      memoryDies: part(cards, 'memoryDies', '6', '1'),
      ...silicon(cards),
      truck: way(cards, 'truck', '1000'),
      boat: way(cards, 'boat', '19000'),
      plane: way(cards, 'plane', '0'),
      ...lifeOf(activity, cards, noCard),
    };
  },
});

const noCard = lack('/devices', 'a device of the kind "gpu"');

type Member = 'casing' | 'heatsink' | 'board' | 'mass' | 'memory' | 'memoryDies' | 'die';

function part(cards: readonly PlacedDevice[], member: Member, value: string, unit: string): MaybeBound {
  return perDevice(cards, noCard, (card) =>
    orDefault(figure(card[member], `${card.path}/${member}`, member), value, unit, archetype),
  );
}

function way(cards: readonly PlacedDevice[], by: 'truck' | 'boat' | 'plane', kilometres: string): MaybeBound {
  return perDevice(cards, noCard, ({ transport, path }) =>
    orDefault(figure(transport?.[by], `${path}/transport/${by}`, by), kilometres, 'km', archetype),
  );
}

/** Areas of silicon, raw or effective as the cards state them; all cards in one manner. */
function silicon(cards: readonly PlacedDevice[]): Readonly<Record<string, MaybeBound>> {
  if (cards.length === 0) return { gpuDie: noCard, gpuDieEffective: noCard, memoryDieEffective: noCard };
  const effective = cards.every(({ dieArea }) => dieArea === 'effective');
  if (!effective && cards.some(({ dieArea }) => dieArea === 'effective')) {
    const mixed = lack('/devices', 'areas of silicon that are all raw or all effective (dieArea)');
    return { gpuDie: mixed, gpuDieEffective: mixed };
  }
  const memoryDie = (): MaybeBound =>
    perDevice(cards, noCard, (card) =>
      figure(card.memoryDie, `${card.path}/memoryDie`, 'the area of the memory silicon'),
    );
  if (!effective) return { gpuDie: part(cards, 'die', '814', 'mm2'), memoryDie: memoryDie() };
  return {
    gpuDieEffective: perDevice(cards, noCard, (card) =>
      figure(card.die, `${card.path}/die`, 'the area of the processor silicon'),
    ),
    memoryDieEffective: memoryDie(),
  };
}
