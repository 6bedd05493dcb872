import { defineMethodology, step } from '../methodology.js';
import {
  oneByte as byte,
  co2js,
  dataFigures,
  dataInputs,
  dataMistakes,
  dataStep,
  greyHosting,
} from '../swd/segments.js';

const id = 'one-byte';
const source = `${co2js}, 1byte; The Shift Project`;

/** The older model of CO2.js: data centre and network by the byte. */
export const oneByte = defineMethodology({
  id,
  version: '0.19',
  title: 'One byte',
  says: 'Each byte at 7.2e-11 kWh in data centres and the mean of wired, wireless and mobile networks, at 519 g/kWh; with a green host the network alone, at 475 g/kWh.',
  source: {
    title: 'The Shift Project, 1byte model, 2018, as CO2.js 0.19 (27cbe83) has it',
    url: 'https://github.com/thegreenwebfoundation/co2.js',
    licence: 'Apache-2.0',
  },
  boundary: {
    line: 'data centre and network of transferred bytes; fixed intensities',
    includes: ['data centres', 'networks'],
    excludes: ['devices of users', 'embodied emissions', 'what a server calculates'],
    scope2: 'location',
    embodied: false,
    energy: 'service',
  },
  inputs: {
    ...dataInputs,
    greenHost: { unit: '1', min: '0', max: '1', says: '1 where the host is green, 0 where it is not' },
  },
  constants: {
    dataCentreEnergy: { value: '0.072', unit: 'kWh/GB', says: 'data centres: 7.2e-11 kWh for a byte', source },
    accessEnergy: {
      value: ['0.429', '0.152', '0.884'],
      unit: 'kWh/GB',
      says: 'wired, wireless (Wi-Fi) and mobile (4G) networks',
      source,
    },
    greyIntensity: { value: '519', unit: 'gCO2e/kWh', says: 'data centre and network with a grey host', source },
    networkIntensity: { value: '475', unit: 'gCO2e/kWh', says: 'network with a green host; IEA 2018', source },
    oneByte: byte,
  },
  steps: [
    dataStep,
    step('networkEnergy', 'kWh', 'electricity of the network', 'transferred * mean(accessEnergy)'),
    step(
      'energy',
      'kWh',
      'electricity that has emissions: a green data centre has none',
      'networkEnergy + transferred * dataCentreEnergy * if(greenHost > 0, 0, 1)',
    ),
    step('intensity', 'gCO2e/kWh', 'intensity, by the host', 'if(greenHost > 0, networkIntensity, greyIntensity)'),
    step('emissions', 'gCO2e', 'electricity times intensity', 'energy * intensity'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'intensity' },
  also: ['networkEnergy'],
  mistakes: [
    dataMistakes(id)[0]!,
    {
      id: `${id}.wired-only`,
      says: 'the wired network stands for all three',
      edit: { step: 'networkEnergy', formula: 'transferred * max(accessEnergy) * 429 / 884' },
    },
    {
      id: `${id}.networks-summed`,
      says: 'the three networks are added up instead of averaged',
      edit: { step: 'networkEnergy', formula: 'transferred * sum(accessEnergy)' },
    },
    {
      id: `${id}.network-475`,
      says: 'the network is taken at 475 g/kWh with a grey host as well',
      edit: { step: 'intensity', formula: 'networkIntensity' },
    },
    {
      id: `${id}.green-dropped`,
      says: 'a green host is taken for a grey one',
      edit: {
        step: 'emissions',
        formula: '(networkEnergy + transferred * dataCentreEnergy) * greyIntensity',
      },
    },
  ],
  factorSets: [],
  lookups: {},
  bind: (activity) => ({ ...dataFigures(activity), greenHost: greyHosting() }),
});
