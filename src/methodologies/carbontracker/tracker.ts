/**
 * What both definitions of carbontracker 2.4 share: inputs, constants, forecast, and which figures of an activity feed them.
 * They differ in one thing: whether the devices of a component are summed (its text) or averaged (its code).
 */
import { defineMethodology, type Methodology, type MethodologySource, type Mistake, step } from '../methodology.js';
import { bindTracker, intensityOf } from './bind.js';

/** How the energy of a component comes from counters, from sampled power, and from rated power. */
interface Components {
  readonly gpuEnergy: readonly string[];
  readonly cpuEnergy: readonly string[];
}

const runtime = 'carbontracker/constants.py';

export function tracker(
  own: Pick<MethodologySource, 'version' | 'variant' | 'title' | 'says'>,
  { gpuEnergy, cpuEnergy }: Components,
  mistakes: readonly Mistake[],
): Methodology {
  return defineMethodology({
    id: 'carbontracker',
    ...own,
    source: {
      title: 'carbontracker 2.4.3 (Anthony, Kanding, Selvan 2020, arXiv 2007.03051), saintslab/carbontracker 70e5a02',
      url: 'https://github.com/saintslab/carbontracker',
      licence: 'MIT',
    },
    boundary: {
      line: 'accelerators, processor packages and memory with a counter, times 1.58; location-based',
      includes: [
        'accelerators by sampled power',
        'processor packages by their counters, else by rated power',
        'memory that has a counter',
        'data-centre overhead of 1.58, whatever the site has',
      ],
      excludes: ['disk, network', 'memory without a counter', 'embodied emissions'],
      scope2: 'location',
      embodied: false,
      energy: 'facility',
    },
    inputs,
    constants,
    steps: [
      step('gpuEnergy', 'kWh', 'energy of the accelerators', ...gpuEnergy),
      step('cpuPowerModel', 'kW', 'power of a processor without counters', 'cpuTdp * cpuLoad'),
      step('cpuEnergy', 'kWh', 'energy of processor and counted memory', ...cpuEnergy),
      step('itEnergy', 'kWh', 'energy before overhead', 'gpuEnergy + cpuEnergy'),
      step(
        'energy',
        'kWh',
        'energy of what was measured, as the tool reports it',
        'sum(epochEnergy)',
        'itEnergy * pue',
      ),
      step(
        'actualIntensity',
        'gCO2e/kWh',
        'mean of the intensities fetched, else that of the country',
        'mean(fetched)',
        'intensity',
      ),
      step('emissions', 'gCO2e', 'emissions of what was measured', 'energy * actualIntensity'),
      step('carDistance', 'km', 'distance by car that emits as much', 'emissions / car'),
      ...forecast,
    ],
    result: 'emissions',
    total: 'emissions',
    drivers: {
      energy: 'itEnergy',
      overhead: 'pue',
      intensity: 'actualIntensity',
      energyParts: { accelerators: 'gpuEnergy' },
    },
    also: ['carDistance', 'predictedEnergy', 'predictedEmissions', 'predictedCarDistance'],
    mistakes: [...mistakes, ...shared],
    factorSets: ['owid-countries-edition-2025', 'codecarbon-cpu'],
    lookups: {
      intensity: {
        says: 'intensity that the tool takes for a place when it can fetch none: the country, else the world',
        unit: 'gCO2e/kWh',
        find: intensityOf,
      },
    },
    bind: bindTracker,
  });
}

const inputs: MethodologySource['inputs'] = {
  duration: { unit: 'h', min: '0', says: 'time measured' },
  gpuCounter: { unit: 'kWh', index: ['component'], min: '0', says: 'energy of the accelerators over that time' },
  gpuPower: { unit: 'kW', index: ['device'], min: '0', says: 'mean of the power samples of each accelerator' },
  boards: { unit: '1', index: ['device'], min: '0', says: 'accelerators' },
  gpuTdp: { unit: 'kW', index: ['device'], min: '0', says: 'rated power of an accelerator, where it is simulated' },
  gpuLoad: { unit: '1', index: ['device'], min: '0', max: '1', says: 'its load, where it is simulated' },
  packageCounter: { unit: 'kWh', index: ['component'], min: '0', says: 'energy of the processor packages' },
  dramCounter: {
    unit: 'kWh',
    index: ['component'],
    min: '0',
    says: 'energy of the memory by its counter; 0 without one',
  },
  packages: { unit: '1', min: '1', says: 'processor packages' },
  drams: { unit: '1', min: '0', says: 'memory domains with a counter' },
  cpuPower: {
    unit: 'kW',
    index: ['component'],
    min: '0',
    says: 'mean of the power samples of each package and memory domain',
  },
  cpuTdp: { unit: 'kW', min: '0', says: 'rated power of the processor, where there are no counters' },
  cpuLoad: { unit: '1', min: '0', max: '1', says: 'its load; a half unless the user simulates another' },
  intensity: { unit: 'gCO2e/kWh', min: '0', says: 'average intensity of the country' },
  fetched: { unit: 'gCO2e/kWh', index: ['interval'], min: '0', says: 'intensities fetched during the run' },
  forecast: { unit: 'gCO2e/kWh', min: '0', says: 'intensity that the provider forecasts for the whole training' },
  epochs: { unit: '1', min: '0', says: 'epochs of the whole training' },
  epochsMeasured: { unit: '1', min: '1', says: 'epochs measured' },
  epochEnergy: { unit: 'kWh', index: ['interval'], min: '0', says: 'energy of each epoch measured, overhead included' },
  epochTime: { unit: 'h', index: ['interval'], min: '0', says: 'length of each epoch measured' },
};

const constants: MethodologySource['constants'] = {
  pue: { value: '1.58', unit: '1', symbol: 'PUE', says: 'world average of 2023; not an option', source: runtime },
  fetchInterval: {
    value: '900',
    unit: 's',
    says: 'an intensity is fetched at every such step',
    source: 'carbontracker/tracker.py',
  },
  car: {
    value: '106.8',
    unit: 'gCO2e/km',
    says: 'a new car, for the equivalent',
    source: 'carbontracker/emissions/conversion/co2eq.py',
  },
};

const forecast: MethodologySource['steps'] = [
  step(
    'predictedEnergy',
    'kWh',
    'energy of the whole training: its epochs times the mean of those measured',
    'epochs * mean(epochEnergy)',
    'epochs / epochsMeasured * energy',
  ),
  step(
    'predictedTime',
    'h',
    'length of the whole training',
    'epochs * mean(epochTime)',
    'epochs / epochsMeasured * duration',
  ),
  step('forecastWeight', '1', 'how often the forecast counts', '1 + floor(predictedTime / fetchInterval)'),
  step(
    'predictedIntensity',
    'gCO2e/kWh',
    'mean of the intensities fetched and of the forecast, which counts once and once more for every 900 s of the training',
    '(sum(fetched) + forecast * forecastWeight) / (count(fetched) + forecastWeight)',
    'mean(fetched)',
    'intensity',
  ),
  step('predictedEmissions', 'gCO2e', 'emissions of the whole training', 'predictedEnergy * predictedIntensity'),
  step('predictedCarDistance', 'km', 'distance by car that emits as much', 'predictedEmissions / car'),
];

const shared: readonly Mistake[] = [
  {
    id: 'carbontracker.pue-dropped',
    says: 'overhead is left out, as in the energies of its report generator',
    edit: { step: 'energy', formula: 'itEnergy' },
    seen: 'carbontracker/report.py',
  },
  {
    id: 'carbontracker.pue-1.67',
    says: 'overhead of a release of 2020',
    edit: { step: 'energy', formula: 'itEnergy * 1.67' },
  },
  {
    id: 'carbontracker.load-full',
    says: 'a processor without counters is taken at its whole rated power',
    edit: { step: 'cpuPowerModel', formula: 'cpuTdp' },
  },
  {
    id: 'carbontracker.forecast-remaining',
    says: 'only the epochs to come are forecast, where the tool forecasts all',
    edit: { step: 'predictedEnergy', formula: '(epochs / epochsMeasured - 1) * energy' },
  },
  {
    id: 'carbontracker.forecast-unweighted',
    says: 'the forecast intensity counts once, however long the training is',
    edit: { step: 'forecastWeight', formula: '1' },
  },
  {
    id: 'carbontracker.car-120.4',
    says: 'the car of the paper and of the versions before 2.0',
    edit: { step: 'carDistance', formula: 'emissions * 106.8 / 120.4 / car' },
  },
];
