import { defineMethodology, step } from '../methodology.js';
import {
  co2js,
  dataFigures,
  dataMistakes,
  dataStep,
  greyHosting,
  gridStep,
  oneByte,
  segmentInputs,
  visitSteps,
} from './segments.js';

const id = 'swd';
const perGigabyte = (value: string, says: string) => ({ value, unit: 'kWh/GB', says, source: `${co2js}, SWDV4` });

/** Sustainable Web Design, version 4: electricity in operation and of the making, for each gigabyte and segment. */
export const swd = defineMethodology({
  id,
  version: '4',
  title: 'Sustainable Web Design',
  says: 'Each gigabyte at 0.055 kWh in data centres, 0.059 in networks and 0.080 in devices, and 0.106 for the making of all three, at 494 g/kWh of the world unless a segment in operation has a grid of its own.',
  source: {
    title: 'Sustainable Web Design Model 4, 2024, as CO2.js 0.19 (27cbe83) has it',
    url: 'https://sustainablewebdesign.org/estimating-digital-emissions/',
    licence: 'Apache-2.0',
  },
  boundary: {
    line: 'data centre, network and device of a web page by its bytes, in operation and making; world average',
    includes: ['data centres, networks and devices of users', 'their making, as electricity of the world'],
    excludes: ['what a server calculates', 'training of anything', 'end of life'],
    scope2: 'location',
    embodied: true,
    energy: 'service',
  },
  inputs: {
    ...segmentInputs,
    greenHostingFactor: { unit: '1', min: '0', max: '1', says: 'share of green hosting, 1 where the host is green' },
  },
  constants: {
    dataCentreEnergy: perGigabyte('0.055', 'operation of data centres'),
    networkEnergy: perGigabyte('0.059', 'operation of networks'),
    deviceEnergy: perGigabyte('0.080', 'operation of devices'),
    dataCentreMaking: perGigabyte('0.012', 'making of data centres'),
    networkMaking: perGigabyte('0.013', 'making of networks'),
    deviceMaking: perGigabyte('0.081', 'making of devices'),
    worldIntensity: {
      value: '494',
      unit: 'gCO2e/kWh',
      says: 'grid of the world, written into the model',
      source: `${co2js}, SWDV4; Ember`,
    },
    oneByte,
  },
  steps: [
    dataStep,
    gridStep('dataCentre', 'grid of the data centre'),
    gridStep('network', 'grid of the network'),
    gridStep('device', 'grid of the device'),
    step(
      'dataCentreOperational',
      'gCO2e',
      'data centres, before green hosting',
      'transferred * dataCentreEnergy * dataCentreGrid',
    ),
    step('networkOperational', 'gCO2e', 'networks', 'transferred * networkEnergy * networkGrid'),
    step('deviceOperational', 'gCO2e', 'devices', 'transferred * deviceEnergy * deviceGrid'),
    step('dataCentreEmbodied', 'gCO2e', 'making of data centres', 'transferred * dataCentreMaking * worldIntensity'),
    step('networkEmbodied', 'gCO2e', 'making of networks', 'transferred * networkMaking * worldIntensity'),
    step('deviceEmbodied', 'gCO2e', 'making of devices', 'transferred * deviceMaking * worldIntensity'),
    step(
      'operational',
      'gCO2e',
      'operation, less green hosting',
      'dataCentreOperational * (1 - greenHostingFactor) + networkOperational + deviceOperational',
    ),
    step(
      'embodied',
      'gCO2e',
      'making, at the grid of the world always',
      'dataCentreEmbodied + networkEmbodied + deviceEmbodied',
    ),
    step('emissions', 'gCO2e', 'operation and making', 'operational + embodied'),
    step(
      'energy',
      'kWh',
      'electricity in operation',
      'transferred * (dataCentreEnergy + networkEnergy + deviceEnergy)',
    ),
    step('meanIntensity', 'gCO2e/kWh', 'grid as it weighs in', 'if(energy > 0, operational / energy, worldIntensity)'),
    ...visitSteps('1'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'meanIntensity', embodied: 'embodied' },
  also: [
    'dataCentreOperational',
    'networkOperational',
    'deviceOperational',
    'dataCentreEmbodied',
    'networkEmbodied',
    'deviceEmbodied',
  ],
  mistakes: [
    ...dataMistakes(id),
    {
      id: `${id}.green-everywhere`,
      says: 'green hosting is applied to networks and devices as well',
      edit: {
        step: 'operational',
        formula: '(dataCentreOperational + networkOperational + deviceOperational) * (1 - greenHostingFactor)',
      },
    },
    {
      id: `${id}.green-making`,
      says: 'green hosting is applied to the making of data centres as well',
      edit: { step: 'emissions', formula: 'operational + embodied - dataCentreEmbodied * greenHostingFactor' },
    },
    {
      id: `${id}.green-dropped`,
      says: 'green hosting is left out',
      edit: { step: 'operational', formula: 'dataCentreOperational + networkOperational + deviceOperational' },
    },
    {
      id: `${id}.making-at-grid`,
      says: 'the making of devices is taken at the grid of the user',
      edit: { swap: ['worldIntensity', 'deviceGrid'], step: 'deviceEmbodied' },
    },
    {
      id: `${id}.version-3`,
      says: '0.81 kWh for a gigabyte, as in version 3',
      edit: {
        step: 'emissions',
        formula: 'transferred * 0.81 / 0.194 * (dataCentreEnergy + networkEnergy + deviceEnergy) * worldIntensity',
      },
    },
  ],
  factorSets: [],
  lookups: {},
  bind: (activity) => ({ ...dataFigures(activity), greenHostingFactor: greyHosting() }),
});
