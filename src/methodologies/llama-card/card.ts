/** What the model cards of Llama have in common: accelerator hours at peak power times a factor that no card prints. */
import { byDefault } from '../figures.js';
import { defineMethodology, type Methodology, type MethodologySource, step } from '../methodology.js';
import { boardFactorSets, boardHours, ratedPower } from '../rated-boards.js';

interface Card {
  readonly version: string;
  readonly source: MethodologySource['source'];
  readonly scope2: 'location' | 'not-stated';
  /** kgCO2e/kWh, overhead inside; inferred. */
  readonly factor: string;
  readonly reproduces: string;
}

export function llamaCardOf({ version, source, scope2, factor, reproduces }: Card): Methodology {
  return defineMethodology({
    id: 'llama-card',
    version,
    title: `Llama model cards, from Llama ${version}`,
    says: 'Hours of all accelerators at their peak power times one factor for overhead and grid together, which no card prints and which is inferred from its rows.',
    source,
    boundary: {
      line: 'accelerators at peak power; overhead and grid in one factor that is not told',
      includes: ['accelerators at peak power', 'overhead, by the words of the card'],
      excludes: ['processors, memory, storage and network', 'which grid it was, and which PUE', 'embodied emissions'],
      scope2,
      embodied: false,
      energy: 'accelerators',
    },
    inputs: {
      boards: { unit: '1', symbol: 'n', index: ['device'], min: '0', says: 'accelerators of each kind' },
      hours: { unit: 'h', symbol: 't', index: ['device'], min: '0', says: 'time for which they were used' },
      power: { unit: 'kW', symbol: 'TDP', index: ['device'], min: '0', says: 'peak power of one accelerator' },
      factor: { unit: 'gCO2e/kWh', symbol: 'k', min: '0', says: 'PUE times intensity, not told apart' },
    },
    constants: {},
    steps: [
      step('boardHours', 'h', 'hours of all accelerators', 'sum(boards * hours)'),
      step('energy', 'kWh', 'electricity of the accelerators', 'sum(boards * hours * power)'),
      step('emissions', 'gCO2e', 'electricity times the factor', 'energy * factor'),
    ],
    result: 'emissions',
    total: 'emissions',
    drivers: { energy: 'energy', intensity: 'factor' },
    also: ['boardHours'],
    mistakes: [
      {
        id: 'llama-card.pue-added',
        says: 'an overhead of 1.1 is applied to a factor that holds it',
        edit: { scale: 'energy', by: '1.1', step: 'emissions' },
        seen: 'LLaMA 2023 applies 1.1, and its readers carry it over',
      },
      {
        id: 'llama-card.boards-dropped',
        says: 'the run time is taken for the hours of all accelerators',
        edit: { drop: 'boards', step: 'energy' },
      },
      {
        id: 'llama-card.market-based',
        says: 'what is matched by purchases is given as the emissions: nothing',
        edit: { step: 'emissions', formula: '0 * energy * factor' },
        seen: 'cards from 3.1 on print 0 t market-based beside the location-based tonnes',
      },
      {
        id: 'llama-card.hours-of-days',
        says: 'the hours are read as days',
        edit: { scale: 'hours', by: '24', step: 'energy' },
      },
    ],
    factorSets: boardFactorSets,
    lookups: {},
    bind(activity, factors) {
      return {
        ...boardHours(activity),
        power: ratedPower(activity, factors),
        factor: byDefault(factor, 'kgCO2e/kWh', `no card prints it: inferred, it reproduces ${reproduces}`),
      };
    },
  });
}
