/** What the versions of Sustainable Web Design have in common: data in bytes, three segments, visits. */
import type { Activity } from '../../generated/documents.js';
import { byDefault, type Figures, figure } from '../figures.js';
import { type Constant, type Input, type Mistake, type StepText, step } from '../methodology.js';

export const co2js = 'CO2.js 0.19';

export const dataInputs: Readonly<Record<string, Input>> = {
  data: { unit: 'GB', min: '0', says: 'data transferred; a gigabyte is 10^9 bytes' },
};

export const segmentInputs: Readonly<Record<string, Input>> = {
  ...dataInputs,
  dataCentreIntensity: {
    unit: 'gCO2e/kWh',
    min: '0',
    says: 'grid of the data centre; the world where nothing is said',
  },
  networkIntensity: { unit: 'gCO2e/kWh', min: '0', says: 'grid of the network; the world where nothing is said' },
  deviceIntensity: { unit: 'gCO2e/kWh', min: '0', says: 'grid of the device; the world where nothing is said' },
  firstVisits: { unit: '1', min: '0', max: '1', says: 'share of visits that load everything' },
  returningVisits: { unit: '1', min: '0', max: '1', says: 'share of visits that come again' },
  reloadShare: { unit: '1', min: '0', max: '1', says: 'share of the data that these load again' },
};

export const oneByte: Constant = { value: '1', unit: 'B', says: 'less than one byte is nothing', source: co2js };

/** Data, and the grid of each segment. */
export const dataStep = step('transferred', 'GB', 'data; less than one byte is none', 'if(data < oneByte, 0, data)');

export function gridStep(segment: 'dataCentre' | 'network' | 'device', says: string): StepText {
  return step(`${segment}Grid`, 'gCO2e/kWh', says, `${segment}Intensity`, 'worldIntensity');
}

export function visitSteps(byDefaultVisits: string): readonly StepText[] {
  return [
    step(
      'visits',
      '1',
      'part of the data that a mean visit loads',
      'firstVisits + returningVisits * reloadShare',
      byDefaultVisits,
    ),
    step('visitEmissions', 'gCO2e', 'a mean visit to a page of this size', 'emissions * visits'),
  ];
}

export function dataMistakes(id: string): readonly Mistake[] {
  return [
    {
      id: `${id}.binary-gigabyte`,
      says: 'a gigabyte is read as 2^30 bytes',
      edit: { scale: 'data', by: '0.931322574615478515625', step: 'transferred' },
      seen: 'forks of the older website carbon calculators',
    },
    {
      id: `${id}.embodied-dropped`,
      says: 'the making of the hardware is left out',
      edit: { drop: 'embodied', step: 'emissions' },
    },
  ];
}

export function dataFigures({ work }: Activity): Figures {
  return { data: figure(work?.dataTransferred, '/work/dataTransferred', 'the data transferred') };
}

export function greyHosting() {
  return byDefault('0', '1', 'hosting is not stated to be green: CO2.js begins with grey');
}
