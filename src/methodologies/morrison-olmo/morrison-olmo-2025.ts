import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { itEnergy } from '../electricity.js';
import { byDefault, type Figures, figure, isBound, type MaybeBound, orDefault, placeOf } from '../figures.js';
import { locationFactor, locationFactorSets } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';
import { boardHours } from '../rated-boards.js';
import { clusterOf } from './clusters.js';

/** The environmental account of OLMo: measured accelerators with overhead, water on and off the site, and the hardware. */
export const morrisonOlmo = defineMethodology({
  id: 'morrison-olmo',
  version: '2025',
  title: 'OLMo (Morrison et al. 2025)',
  says: 'Measured electricity of the accelerators times PUE times the grid of the site, water likewise, and a share of the emissions and the water of making the nodes.',
  source: {
    title:
      'Morrison, Na, Fernandez, Dettmers, Strubell, Dodge 2025, Holistically Evaluating the Environmental Impact of Creating Language Models, ICLR 2025, arXiv 2503.05804',
    clause: 'sections 3 and 4, tables 1 and 2',
    url: 'https://arxiv.org/abs/2503.05804',
  },
  boundary: {
    line: 'measured accelerators with overhead, embodied nodes; location-based; water beside it',
    includes: [
      'electricity of the accelerators, sampled on one node and extrapolated',
      'data-centre overhead',
      'embodied emissions of nodes with their accelerators, by hours',
      'water on the site, of the electricity, and of making the accelerators',
    ],
    excludes: [
      'processors, memory and network at work: the electricity is a lower bound',
      'idle machines',
      'the buildings and the network',
      'end of life',
    ],
    scope2: 'location',
    embodied: true,
    energy: 'accelerators',
  },
  inputs: {
    boardEnergy: {
      unit: 'kWh',
      symbol: 'P',
      index: ['component', 'interval'],
      min: '0',
      says: 'measured electricity of the accelerators, overhead excluded',
    },
    pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness of the site' },
    reportedEnergy: {
      unit: 'kWh',
      min: '0',
      says: 'electricity that holds the overhead, as most rows of the paper do',
    },
    intensity: { unit: 'gCO2e/kWh', symbol: 'CI', min: '0', says: 'average intensity of the grid of the site' },
    onSiteWater: { unit: 'L/kWh', symbol: 'WUE_on', min: '0', says: 'water that cooling takes for each kWh' },
    offSiteWater: { unit: 'L/kWh', symbol: 'WUE_off', min: '0', says: 'water that generation takes for each kWh' },
    siteWater: { unit: 'L/kWh', min: '0', says: 'both together, where only the sum is told' },
    boards: { unit: '1', symbol: 'n', index: ['device'], min: '0', says: 'accelerators of each kind' },
    hours: { unit: 'h', symbol: 't', index: ['device'], min: '0', says: 'time for which they were used' },
    nodeEmbodied: { unit: 'gCO2e', min: '0', says: 'making a node with its accelerators' },
    boardsPerNode: { unit: '1', min: '1', says: 'accelerators of a node' },
    rareEarths: { unit: 'gCO2e', min: '0', says: 'mining rare earths for one accelerator, on top' },
    boardWater: { unit: 'L', min: '0', says: 'water of making one accelerator, rare earths included' },
    lifespan: { unit: 'h', min: '1', says: 'life of the hardware, used all the time' },
  },
  constants: {},
  steps: [
    step('boardHours', 'h', 'hours of all accelerators', 'sum(boards * hours)'),
    step('itEnergy', 'kWh', 'electricity before overhead', 'sum(boardEnergy)'),
    step('energy', 'kWh', 'electricity with overhead', 'itEnergy * pue', 'reportedEnergy'),
    step('operational', 'gCO2e', 'electricity times intensity', 'energy * intensity'),
    step(
      'boardEmbodied',
      'gCO2e',
      'making one accelerator and its part of the node',
      'nodeEmbodied / boardsPerNode + rareEarths',
      'nodeEmbodied / boardsPerNode',
    ),
    step('embodiedRate', 'gCO2e/h', 'embodied emissions of one accelerator hour', 'boardEmbodied / lifespan'),
    step('embodied', 'gCO2e', 'embodied part', 'embodiedRate * boardHours'),
    step('emissions', 'gCO2e', 'both parts', 'operational + embodied'),
    step('waterIntensity', 'L/kWh', 'water for each kWh', 'onSiteWater + offSiteWater', 'siteWater'),
    step('operationalWater', 'L', 'water on the site and of its electricity', 'energy * waterIntensity'),
    step('embodiedWater', 'L', 'water of making the accelerators', 'boardWater / lifespan * boardHours'),
    step('water', 'L', 'water of both parts', 'operationalWater + embodiedWater'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'itEnergy', overhead: 'pue', intensity: 'intensity', embodied: 'embodied' },
  impacts: ['water'],
  also: ['operational', 'operationalWater', 'embodiedWater'],
  mistakes: [
    {
      id: 'morrison-olmo.pue-dropped',
      says: 'emissions are reckoned from electricity without overhead',
      edit: { step: 'operational', formula: 'itEnergy * intensity' },
      seen: 'the development row of 13B holds no overhead, the rows beside it do',
    },
    {
      id: 'morrison-olmo.pue-twice',
      says: 'overhead is applied to a figure that holds it already',
      edit: { twice: 'pue', step: 'energy' },
    },
    {
      id: 'morrison-olmo.embodied-dropped',
      says: 'embodied emissions are left out',
      edit: { drop: 'embodied', step: 'emissions' },
    },
    {
      id: 'morrison-olmo.node-for-each-board',
      says: 'every accelerator is charged a whole node',
      edit: { drop: 'boardsPerNode', step: 'boardEmbodied' },
    },
    {
      id: 'morrison-olmo.off-site-water-dropped',
      says: 'only the water of the site counts, not that of its electricity',
      edit: { drop: 'offSiteWater', step: 'waterIntensity' },
      seen: 'vendors that state the water of cooling alone',
    },
    {
      id: 'morrison-olmo.pue-missing-from-water',
      says: 'water is reckoned from electricity without overhead',
      edit: { step: 'operationalWater', formula: 'itEnergy * waterIntensity' },
    },
    {
      id: 'morrison-olmo.embodied-water-dropped',
      says: 'the water of making the hardware is left out',
      edit: { drop: 'embodiedWater', step: 'water' },
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind(activity, factors) {
    const boardEnergy = itEnergy(activity, 'gpu', 'tpu');
    return {
      boardEnergy,
      // An activity has no total beside its parts: whoever lacks the one is told of the other.
      ...(!isBound(boardEnergy) && { reportedEnergy: boardEnergy }),
      ...boardHours(activity),
      ...siteOf(activity, factors),
      nodeEmbodied: byDefault('3700', 'kgCO2e', 'a server of 2500 kg and eight accelerators of 150 kg'),
      boardsPerNode: byDefault('8', '1', 'the paper has eight accelerators to a node'),
      rareEarths: byDefault('0.013', 'kgCO2e', 'the paper adds the mining of rare earths for each accelerator'),
      boardWater: byDefault('102.6', 'L', '100.4 L for the accelerator and 2.2 L for its rare earths'),
      lifespan: byDefault('35040', 'h', 'four years, used all the time'),
    };
  },
});

/** What the activity says of its site; else what the paper says of its cluster there; else the grid of the place. */
function siteOf(activity: Activity, factors: Factors): Figures {
  const { site } = activity;
  const place = placeOf(activity);
  const cluster = clusterOf(place);
  const grid = locationFactor(place, factors);
  const pue = figure(site.pue, '/site/pue', 'the PUE of the site');
  const cooling = figure(site.wue, '/site/wue', 'the water usage effectiveness of the site');
  if (cluster === undefined) return { pue, intensity: grid, onSiteWater: cooling };
  const says = `the paper has this of its cluster ${cluster.name}${place.region === undefined ? '; no state is stated' : ''}`;
  const water = Object.entries(cluster.water).map(([name, value]) => [name, byDefault(value, 'L/kWh', says)] as const);
  return {
    pue: orDefault(pue, cluster.pue, '1', says),
    intensity: isOwn(grid, factors) ? grid : byDefault(cluster.intensity, 'gCO2e/kWh', says),
    ...Object.fromEntries(water),
    ...(isBound(cooling) && { onSiteWater: cooling }),
  };
}

/** Whether a factor comes from a set that the user brought. */
function isOwn(found: MaybeBound, factors: Factors): boolean {
  return isBound(found) && found.origin.kind === 'looked-up' && factors.own('intensity').includes(found.origin.set);
}
