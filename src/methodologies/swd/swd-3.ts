import { type Constant, defineMethodology, step } from '../methodology.js';
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
const share = (value: string, says: string): Constant => ({ value, unit: '1', says, source: `${co2js}, constants` });

/** Sustainable Web Design, version 3: one electricity for each gigabyte, divided among segments. */
export const swd3 = defineMethodology({
  id,
  version: '3',
  title: 'Sustainable Web Design',
  says: 'Each gigabyte at 0.81 kWh, of which data centres have 15 %, networks 14 %, devices 52 % and the making of all 19 %, at the intensity of the world unless a segment has a grid of its own; a green host at 50 g/kWh.',
  source: {
    title: 'Sustainable Web Design Model 3, 2021, as CO2.js 0.19 (27cbe83) has it',
    url: 'https://sustainablewebdesign.org/calculating-digital-emissions/',
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
    greenHost: { unit: '1', min: '0', max: '1', says: '1 where the host is green, 0 where it is not' },
  },
  constants: {
    energyOfData: { value: '0.81', unit: 'kWh/GB', says: 'electricity of it all', source: `${co2js}, KWH_PER_GB` },
    dataCentreShare: share('0.15', 'data centres'),
    networkShare: share('0.14', 'networks'),
    deviceShare: share('0.52', 'devices'),
    makingShare: share('0.19', 'making of hardware'),
    defaultFirst: share('0.75', 'visits that load everything'),
    defaultReturning: share('0.25', 'visits that come again'),
    defaultReload: share('0.02', 'data that these load again'),
    worldIntensity: {
      value: '472.94',
      unit: 'gCO2e/kWh',
      says: 'grid of the world in the data file of the tool',
      source: `${co2js}, average intensities; Ember, CC BY 4.0`,
    },
    greenIntensity: { value: '50', unit: 'gCO2e/kWh', says: 'a green host', source: `${co2js}, constants` },
    oneByte,
  },
  steps: [
    dataStep,
    step('totalEnergy', 'kWh', 'electricity of it all', 'transferred * energyOfData'),
    gridStep('network', 'grid of the network'),
    gridStep('device', 'grid of the device'),
    step(
      'dataCentreGrid',
      'gCO2e/kWh',
      'grid of the data centre; a green host goes before it',
      'if(greenHost > 0, greenIntensity, dataCentreIntensity)',
      'if(greenHost > 0, greenIntensity, worldIntensity)',
    ),
    step('dataCentre', 'gCO2e', 'data centres', 'totalEnergy * dataCentreShare * dataCentreGrid'),
    step('network', 'gCO2e', 'networks', 'totalEnergy * networkShare * networkGrid'),
    step('device', 'gCO2e', 'devices', 'totalEnergy * deviceShare * deviceGrid'),
    step('embodied', 'gCO2e', 'making, at the grid of the world always', 'totalEnergy * makingShare * worldIntensity'),
    step('emissions', 'gCO2e', 'operation and making', 'dataCentre + network + device + embodied'),
    step('energy', 'kWh', 'electricity in operation', 'totalEnergy * (dataCentreShare + networkShare + deviceShare)'),
    step(
      'meanIntensity',
      'gCO2e/kWh',
      'grid as it weighs in',
      'if(energy > 0, (dataCentre + network + device) / energy, worldIntensity)',
    ),
    ...visitSteps('defaultFirst + defaultReturning * defaultReload'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'meanIntensity', embodied: 'embodied' },
  also: ['dataCentre', 'network', 'device'],
  mistakes: [
    ...dataMistakes(id),
    {
      id: `${id}.green-is-zero`,
      says: 'a green host has no emissions, as in version 4',
      edit: { scale: 'greenIntensity', by: '0', step: 'dataCentreGrid' },
    },
    {
      id: `${id}.green-everywhere`,
      says: 'a green host makes networks and devices green as well',
      edit: {
        step: 'emissions',
        formula:
          '(totalEnergy - totalEnergy * makingShare) * if(greenHost > 0, greenIntensity, worldIntensity) + embodied',
      },
    },
    {
      id: `${id}.caching-swapped`,
      says: 'first and returning visits are exchanged, as in the earliest calculators',
      edit: { step: 'visits', formula: '0.25 + 0.75 * 0.02' },
    },
    {
      id: `${id}.reload-is-cached`,
      says: 'the share that is loaded again is read as the share that is not',
      edit: { step: 'visits', formula: '0.75 + 0.25 * (1 - 0.02)' },
      seen: 'earlier releases of CO2.js, in version 4 of the model',
    },
    {
      id: `${id}.world-494`,
      says: 'the world at 494 g/kWh, as in version 4',
      edit: { step: 'device', formula: 'totalEnergy * deviceShare * deviceGrid * 494 / 472.94' },
    },
  ],
  factorSets: [],
  lookups: {},
  bind: (activity) => ({ ...dataFigures(activity), greenHost: greyHosting() }),
});
