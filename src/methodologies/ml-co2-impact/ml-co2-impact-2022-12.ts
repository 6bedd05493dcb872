import type { Factors } from '../../factors/factors.js';
import {
  byDefault,
  deviceCounts,
  devicesOf,
  duration,
  figure,
  firstOf,
  lack,
  lookUp,
  type MaybeBound,
  type Place,
  perDevice,
  placeOf,
} from '../figures.js';
import { defineMethodology, step } from '../methodology.js';

const set = 'ml-co2-impact';

/** The web calculator of Lacoste et al. 2019, with its chain of roundings on binary doubles. */
export const mlCo2Impact = defineMethodology({
  id: 'ml-co2-impact',
  version: '2022-12',
  title: 'ML CO2 Impact',
  says: 'Board power times hours times the intensity of the region, each rounded to two decimals on the way. Nothing but the accelerator counts.',
  source: {
    title: 'Lacoste, Luccioni, Schmidt, Dandres 2019, arXiv 1910.09700; page script of 2022-12',
    url: 'https://mlco2.github.io/impact/',
  },
  boundary: {
    line: 'accelerator boards at TDP, no overhead, no host; location-based',
    includes: ['rated power of the accelerators over the hours entered'],
    excludes: [
      'processor, memory, storage and network of the host',
      'data-centre overhead',
      'embodied emissions',
      'idle time',
    ],
    scope2: 'location',
    embodied: false,
    energy: 'accelerators',
  },
  inputs: {
    power: { unit: 'kW', index: ['device'], min: '0', says: 'rated power of one board' },
    boards: {
      unit: '1',
      index: ['device'],
      min: '0',
      says: 'number of boards; the page has none, its user multiplies the hours',
    },
    duration: { unit: 'h', min: '0', says: 'hours of work' },
    tableIntensity: {
      unit: 'gCO2e/kWh',
      min: '0',
      says: 'intensity of a cloud region as the page has it; its fraction is cut off',
    },
    customIntensity: { unit: 'gCO2e/kWh', min: '0', says: 'intensity of private infrastructure, taken as it is' },
    leastIntensity: { unit: 'gCO2e/kWh', min: '0', says: 'lowest intensity among the regions of the provider' },
    offsetShare: { unit: '1', min: '0', says: 'share that is offset; shown beside the result, never taken off' },
  },
  constants: {
    carPerMile: {
      value: '398',
      unit: 'gCO2e',
      says: 'emissions of a car over one mile, for the equivalent',
      source: 'page script',
    },
    kilometresPerMile: { value: '1.609344', unit: '1', says: 'exact', source: 'definition of the mile' },
    coalPerPound: {
      value: '905',
      unit: 'gCO2e',
      says: 'emissions of burning one pound of coal, for the equivalent',
      source: 'page script',
    },
    poundsPerKilogram: { value: '2.204623', unit: '1', says: 'as the page rounds it', source: 'page script' },
    seedling: {
      value: '60',
      unit: 'kgCO2e',
      says: 'carbon that a tree seedling takes up in ten years, for the equivalent',
      source: 'page script',
    },
  },
  steps: [
    step('deviceHours', 'h', 'hours entered on the page', 'boards * duration'),
    step(
      'deviceEnergy',
      'kWh',
      'W × h / 1000 to two decimals',
      'double(fixed(double(double(round(power * 1000, 6)) * deviceHours) / 1000, 2))',
    ),
    step('energy', 'kWh', 'electricity of the boards', 'sum(deviceEnergy)'),
    step(
      'intensity',
      'gCO2e/kWh',
      'intensity used: whole grams, then kg to two decimals',
      'fixed(double(floor(tableIntensity) / 1000), 2) * 1000',
      'customIntensity',
    ),
    step(
      'deviceEmissions',
      'gCO2e',
      'kg to two decimals',
      'fixed(double(deviceEnergy * double(intensity / 1000)), 2) * 1000',
    ),
    step('emissions', 'gCO2e', 'all boards', 'sum(deviceEmissions)'),
    step(
      'offset',
      'gCO2e',
      'offset as shown: it never lowers the result',
      'fixed(double(double(double(emissions / 1000) * round(offsetShare * 100, 9)) / 100), 2) * 1000',
    ),
    step('carKilometres', '1', 'kilometres by car that emit as much', 'emissions / (carPerMile / kilometresPerMile)'),
    step('coalKilograms', '1', 'kilograms of coal that emit as much', 'emissions / (coalPerPound * poundsPerKilogram)'),
    step('seedlings', '1', 'tree seedlings that take up as much in ten years', 'emissions / seedling'),
    step(
      'leastEmissions',
      'gCO2e',
      'the same work in the region of lowest intensity, which is not rounded',
      'fixed(double(double(energy * leastIntensity) / 1000), 2) * 1000',
    ),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'intensity', energyParts: { accelerators: 'energy' } },
  also: ['carKilometres', 'coalKilograms', 'seedlings'],
  mistakes: [
    {
      id: 'ml-co2-impact.not-rounded',
      says: 'nothing is rounded on the way',
      edit: { step: 'deviceEmissions', formula: 'boards * power * duration * intensity' },
    },
    {
      id: 'ml-co2-impact.rounded-not-cut',
      says: 'the intensity is rounded where the page cuts its fraction off',
      edit: { step: 'intensity', formula: 'fixed(double(round(tableIntensity) / 1000), 2) * 1000' },
    },
    {
      id: 'ml-co2-impact.boards-dropped',
      says: 'the hours are not multiplied by the number of boards',
      edit: { drop: 'boards', step: 'deviceHours' },
    },
    {
      id: 'ml-co2-impact.offset-subtracted',
      says: 'the offset is taken off the result',
      edit: { step: 'emissions', formula: 'sum(deviceEmissions) * (1 - offsetShare)' },
    },
    {
      id: 'ml-co2-impact.pue-added',
      says: 'an overhead of 1.11 is applied: the page has the column and never uses it',
      edit: {
        step: 'deviceEnergy',
        formula: 'double(fixed(double(double(double(round(power * 1000, 6)) * deviceHours) / 1000) * 1.11, 2))',
      },
    },
  ],
  factorSets: [set],
  lookups: {
    intensity: { says: 'intensity of a cloud region of the page', unit: 'gCO2e/kWh', find: regionIntensity },
  },
  bind(activity, factors) {
    const boards = devicesOf(activity, 'gpu', 'tpu');
    const none = lack('/devices', 'a board: a device of the kind "gpu" or "tpu"');
    const { cloud } = activity.site;
    return {
      power: perDevice(boards, none, ({ tdp, model, path }) =>
        firstOf(
          () => figure(tdp, `${path}/tdp`, 'the rated power of the board'),
          () => lookUp(factors, set, 'tdp', model, lack(`${path}/tdp`, 'the rated power of the board')),
        ),
      ),
      boards: deviceCounts(boards, none),
      duration: duration(activity),
      tableIntensity:
        cloud === undefined
          ? lack('/site/cloud', 'a cloud region of the page')
          : regionIntensity(placeOf(activity), factors),
      // The page offers a custom figure for private infrastructure only; a cloud region that it does not have cannot be selected.
      customIntensity:
        cloud === undefined
          ? byDefault('0.432', 'kgCO2e/kWh', 'private infrastructure: the page begins with 0.432 kg/kWh')
          : lack('/site/cloud/region', 'a cloud region of the page that is among the figures cited from it'),
    };
  },
});

function regionIntensity({ cloudProvider, cloudRegion }: Place, factors: Factors): MaybeBound {
  const region = `${cloudProvider ?? ''}/${cloudRegion ?? ''}`;
  const lacking = lack(
    '/site/cloud/region',
    `a cloud region of the page that is among the figures cited from it; ${region} is not`,
  );
  return lookUp(factors, set, 'intensity', region, lacking);
}
