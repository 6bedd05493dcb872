import { defineCases, range } from '../cases.js';
import { sci } from './sci.js';

const guide = 'Green Software Foundation, SCI guide, case study';
const eshoppen = { pue: '1 1', devices: ['1 1'], timeReserved: ['1 h'], expectedLifespan: ['35040 h'], resourcesReserved: ['2 1'], totalResources: ['16 1'], functionalUnits: '1 fu' };
const whole = { energy: ['412.7 kWh', '38.19 kWh'], pue: '1.23 1', intensity: '318.6 gCO2e/kWh', devices: ['8 1'], totalEmbodied: ['163.7 kgCO2e'], timeReserved: ['97.3 h'], expectedLifespan: ['34987 h'], share: ['0.83 1'] };

export const cases = defineCases(
  sci,
  [
    {
      id: 'V-SCI-0001',
      origin: 'published',
      says: 'one hour of a server with a life of four years',
      source: 'SCI specification 1.1, embodied emissions: "around 28 g" (28.54 cut off)',
      want: 'embodied',
      input: { devices: ['1 1'], totalEmbodied: ['1000 kgCO2e'], timeReserved: ['1 h'], expectedLifespan: ['35040 h'], resourcesReserved: ['1 1'], totalResources: ['1 1'] },
      expected: '28 gCO2e',
      within: '1',
    },
    {
      id: 'V-SCI-0002',
      origin: 'published',
      says: 'a database server, operation',
      source: `${guide} eShoppen, database`,
      want: 'operational',
      input: { energy: ['0.048 kWh'], pue: '1 1', intensity: '951 gCO2e/kWh' },
      expected: '45.648 gCO2e',
      within: '0.0005',
    },
    {
      id: 'V-SCI-0003',
      origin: 'published',
      says: 'a database server, embodied by two of sixteen processors',
      source: `${guide} eShoppen, database`,
      want: 'embodied',
      input: { ...pick(eshoppen), totalEmbodied: ['1433.12 kgCO2e'] },
      expected: '5.112 gCO2e',
      within: '0.0005',
    },
    {
      id: 'V-SCI-0004',
      origin: 'published',
      says: 'a database server, operation and embodied together',
      source: `${guide} eShoppen, database`,
      want: 'emissions',
      input: { ...eshoppen, energy: ['0.048 kWh'], intensity: '951 gCO2e/kWh', totalEmbodied: ['1433.12 kgCO2e'] },
      expected: '50.76 gCO2e',
      within: '0.005',
    },
    {
      id: 'V-SCI-0005',
      origin: 'published',
      says: 'embodied emissions of a large switch over one hour',
      source: `${guide} NTT`,
      want: 'embodied',
      input: { devices: ['1 1'], totalEmbodied: ['6270000 gCO2e'], timeReserved: ['1 h'], expectedLifespan: ['35040 h'], share: ['1 1'] },
      expected: '178.93 gCO2e',
      within: '0.01',
    },
    {
      id: 'V-SCI-0006',
      origin: 'published',
      says: 'a certificate whose arithmetic is right although M is 0',
      source: 'certificate GSF-SCI-2026-00002 of the SCI certification programme (M = 0 breaks the standard; the product is right)',
      want: 'operational',
      input: { energy: ['0.0000073 kWh'], pue: '1 1', intensity: '412 gCO2e/kWh' },
      expected: '0.0030076 gCO2e',
      within: '0.0000000001',
    },
    {
      id: 'V-SCI-0007',
      origin: 'published',
      says: 'one component of an agentic workload: 195.5 g for each request',
      source: 'SCI for AI specification, agentic example (commit 4b7c0f7), external model',
      want: 'score',
      input: { energy: ['5500 kWh'], pue: '1 1', intensity: '350 gCO2e/kWh', devices: ['1 1'], totalEmbodied: ['30000 gCO2e'], timeReserved: ['1 h'], expectedLifespan: ['1 h'], share: ['1 1'], functionalUnits: '10000 fu' },
      expected: '195.5 gCO2e/fu',
      within: '0.0000001',
    },
    { id: 'V-SCI-0101', origin: 'derived', says: 'a whole score from parts with no round number among them', want: 'score', input: { ...whole, functionalUnits: '173 fu' } },
    { id: 'V-SCI-0102', origin: 'derived', says: 'energy at the meter of the building takes no PUE', want: 'operational', input: { meteredEnergy: ['512.9 kWh', '77.31 kWh'], intensity: '283.7 gCO2e/kWh' } },
    { id: 'V-SCI-0103', origin: 'derived', kind: 'edge', says: 'a grid of no emissions is a grid, not a missing figure', want: 'score', input: { ...whole, intensity: '0 gCO2e/kWh', functionalUnits: '173 fu' } },
    { id: 'V-SCI-0104', origin: 'derived', kind: 'edge', says: 'energy in joules and a lifespan in days', want: 'emissions', input: { ...whole, energy: ['1485720000 J', '137484 kJ'], expectedLifespan: ['1457.79 d'], functionalUnits: '173 fu' } },
    { id: 'V-SCI-0105', origin: 'derived', says: 'two kinds of devices, each with its own share and life', want: 'embodied', input: { devices: ['8 1', '2 1'], totalEmbodied: ['163.7 kgCO2e', '967.9 kgCO2e'], timeReserved: ['97.3 h', '97.3 h'], expectedLifespan: ['34987 h', '26291 h'], share: ['0.83 1', '0.47 1'] } },
    { id: 'V-SCI-0201', origin: 'refusal', says: 'nothing was served: there is no rate', want: 'score', input: { ...whole, functionalUnits: '0 fu' }, refuses: { requirement: 'calculation-division-by-zero', at: '/input/functionalUnits' } },
    { id: 'V-SCI-0202', origin: 'refusal', says: 'the intensity is missing', want: 'operational', input: { energy: ['412.7 kWh'], pue: '1.23 1' }, refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' } },
    { id: 'V-SCI-0203', origin: 'refusal', says: 'an intensity in watts', want: 'operational', input: { energy: ['412.7 kWh'], pue: '1.23 1', intensity: '318.6 W' }, refuses: { requirement: 'quantity-unit-dimension', at: '/input/intensity' } },
    { id: 'V-SCI-0204', origin: 'refusal', says: 'a PUE below one', want: 'operational', input: { energy: ['412.7 kWh'], pue: '0.93 1', intensity: '318.6 gCO2e/kWh' }, refuses: { requirement: 'calculation-input-range', at: '/input/pue' } },
    { id: 'V-SCI-0205', origin: 'refusal', says: 'tons, of which there are several', want: 'embodied', input: { devices: ['1 1'], totalEmbodied: ['1.5 ton'], timeReserved: ['1 h'], expectedLifespan: ['35040 h'], share: ['1 1'] }, refuses: { requirement: 'quantity-unit-closed', at: '/input/totalEmbodied' } },
    { id: 'V-SCI-0206', origin: 'refusal', says: 'negative energy', want: 'operational', input: { energy: ['-412.7 kWh'], pue: '1.23 1', intensity: '318.6 gCO2e/kWh' }, refuses: { requirement: 'calculation-input-range', at: '/input/energy' } },
  ],
  [
    {
      from: 'V-SCI-1001',
      count: 8,
      want: 'score',
      says: 'drawn: a whole score',
      ranges: {
        energy: range(20, 900, 'kWh', 3),
        pue: range(1.05, 1.9, '1'),
        intensity: range(20, 900, 'gCO2e/kWh'),
        devices: range(2, 9, '1', 2),
        totalEmbodied: range(60, 900, 'kgCO2e', 2),
        timeReserved: range(20, 900, 'h', 2),
        expectedLifespan: range(20000, 60000, 'h', 2),
        resourcesReserved: range(2, 30, '1', 2),
        totalResources: range(40, 190, '1', 2),
        functionalUnits: range(100, 90000, 'fu'),
      },
    },
    {
      from: 'V-SCI-1101',
      count: 3,
      want: 'operational',
      says: 'drawn: operation alone',
      ranges: { energy: range(20, 900, 'kWh', 2), pue: range(1.05, 1.9, '1'), intensity: range(40, 1900, 'lbCO2e/MWh') },
    },
  ],
);

function pick({ devices, timeReserved, expectedLifespan, resourcesReserved, totalResources }: typeof eshoppen) {
  return { devices, timeReserved, expectedLifespan, resourcesReserved, totalResources };
}
