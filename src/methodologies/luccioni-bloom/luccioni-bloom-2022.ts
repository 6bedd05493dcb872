import type { Factors } from '../../factors/factors.js';
import { intensityOf } from '../codecarbon/intensity.js';
import { itEnergy } from '../electricity.js';
import {
  byDefault,
  deviceCounts,
  devicesOf,
  duration,
  figure,
  firstOf,
  lack,
  lookUp,
  type MaybeBound,
  type Place,
  perDevice,
  placeOf,
} from '../figures.js';
import { noPlace } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';
import { boardFactorSets, boardHours, ratedPower } from '../rated-boards.js';

const gridSets = [
  'codecarbon-countries',
  'codecarbon-us-states',
  'codecarbon-canada',
  'codecarbon-nordic',
  'codecarbon-gcp',
];

/** The life cycle of BLOOM: what the accelerators drew, what the nodes draw when idle, and making the hardware. */
export const luccioniBloom = defineMethodology({
  id: 'luccioni-bloom',
  version: '2022',
  title: 'BLOOM (Luccioni et al. 2022)',
  says: 'Three parts of a life cycle: accelerators at rated power (dynamic), the nodes and the network while idle, and a share of making servers and accelerators.',
  source: {
    title:
      'Luccioni, Viguier, Ligozat 2022, Estimating the Carbon Footprint of BLOOM, arXiv 2211.02001; JMLR 24(253), 2023',
    url: 'https://arxiv.org/abs/2211.02001',
  },
  boundary: {
    line: 'accelerators at rated power, idle nodes where known, embodied hardware; no overhead',
    includes: [
      'accelerators at rated power',
      'idle electricity of the machines, where it is known',
      'embodied emissions of servers and accelerators, by hours',
    ],
    excludes: [
      'data-centre overhead in the dynamic part',
      'processors and memory at work',
      'experiments beside the run, deployment',
      'embodied emissions of the rest of the data centre',
    ],
    scope2: 'location',
    embodied: true,
    energy: 'accelerators',
  },
  inputs: {
    boards: { unit: '1', symbol: 'n', index: ['device'], min: '0', says: 'accelerators of each kind' },
    hours: { unit: 'h', symbol: 't', index: ['device'], min: '0', says: 'time for which they were used' },
    power: { unit: 'kW', symbol: 'TDP', index: ['device'], min: '0', says: 'rated power of one accelerator' },
    idleEnergy: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity of the machines while nothing runs on them, over the time of the run',
    },
    intensity: { unit: 'gCO2e/kWh', symbol: 'CI', min: '0', says: 'average intensity of the grid; France 57' },
    servers: { unit: '1', index: ['server'], min: '0', says: 'servers of each kind' },
    serverTime: { unit: 'h', index: ['server'], min: '0', says: 'time for which the servers were used' },
    boardsPerServer: { unit: '1', min: '1', says: 'accelerators of one server, where the servers are not listed' },
    serverEmbodied: { unit: 'gCO2e', min: '0', says: 'making one server without its accelerators' },
    boardEmbodied: { unit: 'gCO2e', min: '0', says: 'making one accelerator' },
    lifespan: { unit: 'h', min: '1', says: 'life of the hardware' },
    usage: { unit: '1', min: '0.01', max: '1', says: 'share of its life in which the hardware is used' },
  },
  constants: {},
  steps: [
    step('boardHours', 'h', 'hours of all accelerators', 'sum(boards * hours)'),
    step('serverHours', 'h', 'hours of all servers', 'sum(servers * serverTime)', 'boardHours / boardsPerServer'),
    step('dynamicEnergy', 'kWh', 'electricity of the accelerators at rated power', 'sum(boards * hours * power)'),
    step('dynamic', 'gCO2e', 'dynamic part', 'dynamicEnergy * intensity'),
    step('idle', 'gCO2e', 'idle part', 'sum(idleEnergy) * intensity'),
    step('energy', 'kWh', 'electricity as far as it is known', 'dynamicEnergy + sum(idleEnergy)', 'dynamicEnergy'),
    step('operational', 'gCO2e', 'electricity times intensity', 'energy * intensity'),
    step('usedLife', 'h', 'hours in which a device is used over its life', 'lifespan * usage'),
    step('embodiedServers', 'gCO2e', 'the share of the servers', 'serverEmbodied / usedLife * serverHours'),
    step('embodiedBoards', 'gCO2e', 'the share of the accelerators', 'boardEmbodied / usedLife * boardHours'),
    step('embodied', 'gCO2e', 'embodied part', 'embodiedServers + embodiedBoards'),
    step('emissions', 'gCO2e', 'all parts', 'operational + embodied'),
    step('dynamicShare', '1', 'share of the dynamic part', 'dynamic / emissions'),
    step('idleShare', '1', 'share of the idle part', 'idle / emissions'),
    step('embodiedShare', '1', 'share of the embodied part', 'embodied / emissions'),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'intensity', embodied: 'embodied' },
  also: ['dynamic', 'idle', 'embodiedServers', 'embodiedBoards', 'dynamicShare', 'idleShare', 'embodiedShare'],
  mistakes: [
    {
      id: 'luccioni-bloom.idle-dropped',
      says: 'the idle part is left out although its electricity is known',
      edit: { step: 'energy', formula: 'dynamicEnergy' },
      seen: 'figures that quote 24.7 t for BLOOM quote the dynamic part alone',
    },
    {
      id: 'luccioni-bloom.embodied-dropped',
      says: 'embodied emissions are left out',
      edit: { drop: 'embodied', step: 'emissions' },
    },
    {
      id: 'luccioni-bloom.usage-dropped',
      says: 'the hardware is taken to be used all of its life',
      edit: { drop: 'usage', step: 'usedLife' },
    },
    {
      id: 'luccioni-bloom.servers-by-board-hours',
      says: 'every accelerator is charged a whole server',
      edit: { step: 'embodiedServers', formula: 'serverEmbodied / usedLife * boardHours' },
    },
    {
      id: 'luccioni-bloom.board-rate-rounded',
      says: 'the printed rate of 0.003 kg an hour is used, of which a tenth was rounded off',
      edit: { scale: 'embodiedBoards', by: '0.89352', step: 'embodied' },
      seen: 'the printed rate gives 3.25 t where the paper prints 3.64 t',
    },
    {
      id: 'luccioni-bloom.pue-added',
      says: 'an overhead of 1.2 is applied to the accelerators, which the study does not do',
      edit: { scale: 'energy', by: '1.2', step: 'operational' },
    },
  ],
  factorSets: [...boardFactorSets, ...gridSets],
  lookups: {},
  bind(activity, factors) {
    const servers = devicesOf(activity, 'server');
    const none = lack('/devices', 'a device of the kind "server"');
    const period = duration(activity);
    const reproduces = 'reproduces the figures that the study prints (inferred)';
    return {
      ...boardHours(activity),
      power: ratedPower(activity, factors),
      idleEnergy: itEnergy(activity, 'idle'),
      intensity: gridOf(placeOf(activity), factors),
      servers: deviceCounts(servers, none, 'server'),
      serverTime: perDevice(
        servers,
        none,
        ({ reserved, path }) =>
          firstOf(
            () => figure(reserved, `${path}/reserved`, 'the time for which the server was reserved'),
            () => period,
          ),
        'server',
      ),
      boardsPerServer: byDefault('8', '1', 'no server is listed: the study has eight accelerators to a server'),
      serverEmbodied: byDefault('2500', 'kgCO2e', 'the study takes one figure for every server'),
      boardEmbodied: byDefault('150', 'kgCO2e', 'the study takes one figure for every accelerator'),
      lifespan: byDefault('52560', 'h', `six years: ${reproduces}`),
      usage: byDefault('0.85', '1', `85 % of the life: ${reproduces}`),
    };
  },
});

/** The study names one grid only. For others: the user's own table, or that of the tool with which it measured deployment. */
function gridOf(place: Place, factors: Factors): MaybeBound {
  const { gridZone, region, country, cloudProvider } = place;
  const own = factors
    .own('intensity')
    .flatMap((set) => [gridZone, region, country].map((key) => () => lookUp(factors, set, 'intensity', key, noPlace)));
  return firstOf(...own, () =>
    country === undefined && cloudProvider === undefined ? noPlace : intensityOf(place, factors),
  );
}
