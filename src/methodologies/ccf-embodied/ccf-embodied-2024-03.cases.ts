import { defineCases, range } from '../cases.js';
import { run, tests } from '../ccf/cases.js';
import { ccfEmbodied } from './ccf-embodied-2024-03.js';
import { share, shareCases } from './share.cases.js';

const oneOf96 = {
  totalEmbodied: '1.7957 tCO2e',
  usage: '24 h',
  instanceVcpus: '1 1',
  largestVcpus: '96 1',
  lifespan: '35040 h',
};

export const cases = defineCases(
  ccfEmbodied,
  [
    {
      id: 'V-CCF-E-0001',
      origin: 'published',
      says: 'one of 96 virtual processors for a day',
      source: tests('EmbodiedEmissionsEstimator'),
      want: 'embodied',
      input: oneOf96,
      expected: '1.2811786529680366e-5 tCO2e',
      within: '1e-20',
    },
    {
      id: 'V-CCF-E-0002',
      origin: 'published',
      says: 'its figure in kilowatt-hours, which is no electricity',
      source: tests('EmbodiedEmissionsEstimator'),
      want: 'pseudoEnergy',
      input: { ...oneOf96, regionFactor: '0.000454 tCO2e/kWh' },
      expected: '0.028219794118238693 kWh',
      within: '1e-17',
    },
    {
      id: 'V-CCF-E-0003',
      origin: 'published',
      says: 'eight of 96 virtual processors for a month',
      source: run,
      want: 'embodied',
      input: { totalEmbodied: '2.5 tCO2e', ...share },
      expected: '0.004280821917808219 tCO2e',
      within: '1e-18',
    },
    {
      id: 'V-CCF-E-0004',
      origin: 'published',
      says: 'two of 96 virtual processors for an hour, of 1610.79 kg',
      source: 'Impact Framework, if-unofficial-plugins f4e7367, unit test of the CCF plugin: m5n.large',
      want: 'embodied',
      input: {
        totalEmbodied: '1610.79 kgCO2e',
        usage: '1 h',
        instanceVcpus: '2 1',
        largestVcpus: '96 1',
        lifespan: '35040 h',
      },
      expected: '0.9577090468036529 gCO2e',
      within: '1e-15',
    },
    ...shareCases('V-CCF-E', { totalEmbodied: '1.7957 tCO2e' }),
  ],
  [
    {
      from: 'V-CCF-E-1001',
      count: 4,
      want: 'embodied',
      says: 'drawn: an instance of a server',
      ranges: {
        totalEmbodied: range(1000, 4000, 'kgCO2e'),
        usage: range(20, 900, 'h'),
        instanceVcpus: range(2, 30, '1'),
        largestVcpus: range(40, 190, '1'),
      },
      given: { lifespan: '35040 h' },
    },
  ],
);
