import { defineCases, range } from '../cases.js';
import { mlCo2Impact } from './ml-co2-impact.js';

const page = 'ML CO2 Impact, published statement, agrees with the script of the page';

export const cases = defineCases(
  mlCo2Impact,
  [
    { id: 'V-MLI-0001', origin: 'published', says: 'an RTX A6000 for 79 h on private infrastructure', source: page, want: 'emissions', input: { power: ['300 W'], boards: ['1 1'], duration: '79 h', customIntensity: '0.432 kgCO2e/kWh' }, expected: '10.24 kgCO2e', within: '0' },
    { id: 'V-MLI-0002', origin: 'published', says: 'an A100 for 234 h: 58.5 × 0.37 is 21.645 in decimals and 21.64 on the page', source: page, want: 'emissions', input: { power: ['250 W'], boards: ['1 1'], duration: '234 h', tableIntensity: '367.8 gCO2e/kWh' }, expected: '21.64 kgCO2e', within: '0' },
    { id: 'V-MLI-0003', origin: 'published', says: 'a P100 for one hour', source: page, want: 'emissions', input: { power: ['250 W'], boards: ['1 1'], duration: '1 h', customIntensity: '0.432 kgCO2e/kWh' }, expected: '0.11 kgCO2e', within: '0' },
    { id: 'V-MLI-0004', origin: 'published', says: 'a V100 for 500 h', source: page, want: 'emissions', input: { power: ['300 W'], boards: ['1 1'], duration: '500 h', customIntensity: '0.432 kgCO2e/kWh' }, expected: '64.8 kgCO2e', within: '0' },
    { id: 'V-MLI-0005', origin: 'published', says: 'a region of 34.5 g/kWh counts with 30', source: 'script of the page, run', want: 'emissions', input: { power: ['250 W'], boards: ['1 1'], duration: '100 h', tableIntensity: '34.5 gCO2e/kWh' }, expected: '0.75 kgCO2e', within: '0' },
    { id: 'V-MLI-0006', origin: 'published', says: 'a region of 568.2 g/kWh counts with 570', source: 'script of the page, run', want: 'emissions', input: { power: ['250 W'], boards: ['1 1'], duration: '100 h', tableIntensity: '568.2 gCO2e/kWh' }, expected: '14.25 kgCO2e', within: '0' },
    { id: 'V-MLI-0007', origin: 'published', says: 'the region of lowest intensity is not rounded', source: 'script of the page, run', want: 'leastEmissions', input: { power: ['250 W'], boards: ['1 1'], duration: '100 h', leastIntensity: '16 gCO2e/kWh' }, expected: '0.4 kgCO2e', within: '0' },
    { id: 'V-MLI-0008', origin: 'published', says: 'an offset of a quarter stands beside the result', source: 'script of the page, run', want: 'offset', input: { power: ['250 W'], boards: ['1 1'], duration: '100 h', customIntensity: '0.432 kgCO2e/kWh', offsetShare: '0.25 1' }, expected: '2.7 kgCO2e', within: '0' },
    { id: 'V-MLI-0101', origin: 'derived', says: 'eight boards are eight times the hours', want: 'emissions', input: { power: ['400 W'], boards: ['8 1'], duration: '100 h', customIntensity: '0.432 kgCO2e/kWh' } },
    { id: 'V-MLI-0102', origin: 'derived', kind: 'edge', says: 'an intensity below 10 g/kWh is rounded to two decimals of a kilogram', want: 'emissions', input: { power: ['287 W'], boards: ['3 1'], duration: '871 h', tableIntensity: '16.9 gCO2e/kWh' } },
    { id: 'V-MLI-0103', origin: 'derived', says: 'an offset never lowers the result', want: 'emissions', input: { power: ['250 W'], boards: ['1 1'], duration: '100 h', customIntensity: '0.432 kgCO2e/kWh', offsetShare: '0.25 1' } },
    { id: 'V-MLI-0104', origin: 'derived', kind: 'edge', says: 'the fraction is cut off before the kilogram is rounded: 124.6 g/kWh is 0.12, not 0.13', want: 'emissions', input: { power: ['287 W'], boards: ['3 1'], duration: '871 h', tableIntensity: '124.6 gCO2e/kWh' } },
    { id: 'V-MLI-0151', origin: 'lookup', says: 'a cloud region of the page', source: 'page data, impact.csv', want: 'intensity', input: { cloudProvider: 'aws', cloudRegion: 'us-east-2' }, expected: '568.2 gCO2e/kWh' },
    { id: 'V-MLI-0152', origin: 'lookup', says: 'a cloud region of the page', source: 'page data, impact.csv', want: 'intensity', input: { cloudProvider: 'gcp', cloudRegion: 'northamerica-northeast1' }, expected: '34.5 gCO2e/kWh' },
    { id: 'V-MLI-0201', origin: 'refusal', says: 'no intensity', want: 'emissions', input: { power: ['250 W'], boards: ['1 1'], duration: '1 h' }, refuses: { requirement: 'calculation-missing-input', at: '/input/tableIntensity' } },
    { id: 'V-MLI-0202', origin: 'refusal', says: 'hours in watts', want: 'energy', input: { power: ['250 W'], boards: ['1 1'], duration: '1 W' }, refuses: { requirement: 'quantity-unit-dimension', at: '/input/duration' } },
    { id: 'V-MLI-0203', origin: 'refusal', says: 'negative hours', want: 'energy', input: { power: ['250 W'], boards: ['1 1'], duration: '-1 h' }, refuses: { requirement: 'calculation-input-range', at: '/input/duration' } },
  ],
  [
    { from: 'V-MLI-1001', count: 4, want: 'emissions', says: 'drawn: a region of the table', ranges: { power: range(70, 700, 'W', 1), boards: range(2, 9, '1', 1), duration: range(20, 900, 'h'), tableIntensity: range(20, 900, 'gCO2e/kWh') } },
    { from: 'V-MLI-1101', count: 3, want: 'emissions', says: 'drawn: private infrastructure', ranges: { power: range(70, 700, 'W', 2), boards: range(2, 9, '1', 2), duration: range(20, 900, 'h'), customIntensity: range(0.1, 0.9, 'kgCO2e/kWh') } },
  ],
);
