import { source } from '../ccf/operation.js';
import {
  shareFigures,
  shareInputs,
  shareMistakes,
  shareSteps,
  totalEmbodied,
  totalEmbodiedInput,
} from '../ccf/server.js';
import { defineMethodology, step } from '../methodology.js';

const id = 'ccf-embodied';

/** Cloud Carbon Footprint's share of the making of a server. */
export const ccfEmbodied = defineMethodology({
  id,
  version: '2024-03',
  title: 'Cloud Carbon Footprint: embodied',
  says: 'Embodied emissions of the server times hours over four years times the virtual processors of the instance over those of the largest of its family.',
  source,
  boundary: {
    line: 'the making of the server by time and virtual processors; no electricity',
    includes: ['manufacturing of the server, by the share of the instance'],
    excludes: ['electricity', 'building, cooling and network', 'storage', 'end of life'],
    scope2: 'none',
    embodied: true,
    energy: 'none',
  },
  inputs: {
    totalEmbodied: totalEmbodiedInput,
    ...shareInputs,
    regionFactor: {
      unit: 'gCO2e/kWh',
      min: '0',
      says: 'factor of the region, by which the tool makes a figure in kWh',
    },
  },
  constants: {},
  steps: [
    ...shareSteps,
    step(
      'pseudoEnergy',
      'kWh',
      'the emissions over the factor, which the tool prints as kilowatt-hours: no electricity',
      'embodied / regionFactor',
    ),
  ],
  result: 'embodied',
  total: 'embodied',
  drivers: { embodied: 'embodied' },
  mistakes: shareMistakes(id),
  factorSets: [],
  lookups: {},
  bind: (activity) => ({ totalEmbodied: totalEmbodied(activity), ...shareFigures(activity) }),
});
