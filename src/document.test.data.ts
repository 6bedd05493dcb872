/** One valid document of each kind, with every member that the schema has room for, as far as that is possible at once. */
import { attestation, policy, verification } from './document-attestation.test.data.js';
import { message, report, vector } from './document-conformance.test.data.js';
import type { Documents } from './generated/documents.js';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const pinned = { id: 'sci', version: '1.1', digest };

const activity: Documents['activity'] = {
  schema: 'urn:carbon-assay:schema:activity:1.0-draft',
  id: 'run-1',
  subject: { system: 'review-sentiment', model: 'base', version: '3', task: 'fine-tune', stage: 'fine-tuning' },
  period: { start: '2026-11-02T08:00:00Z', end: '2026-11-02T11:30:00.500Z' },
  functionalUnit: { name: 'model', definition: 'one set of weights', count: { value: '1', unit: 'fu' } },
  site: {
    country: 'USA',
    subdivision: 'US-CA',
    gridZone: 'CAMX',
    cloud: { provider: 'gcp', region: 'us-west1' },
    pue: { value: '1.1', unit: '1', basis: 'stated', source: 'operator' },
    wue: { unknown: 'the operator does not say' },
    platform: 'cloud',
  },
  devices: [
    {
      id: 'gpu',
      kind: 'gpu',
      model: 'A100',
      count: 2,
      tdp: { value: '400', unit: 'W', basis: 'stated' },
      memory: { value: '80', unit: 'GiB', basis: 'stated' },
      embodied: { value: '150', unit: 'kgCO2e', basis: 'estimated', uncertainty: { relativeStandard: '0.3' } },
      lifespan: { value: '35040', unit: 'h', basis: 'stated' },
      reserved: { value: '3.5', unit: 'h', basis: 'measured', instrument: 'scheduler' },
      share: { value: '100', unit: '%', basis: 'stated' },
      utilisation: { value: '0.9', unit: '1', basis: 'measured', note: 'mean' },
    },
    { id: 'cpu', kind: 'cpu', architecture: 'x86', count: 1, cores: 16, threads: 32 },
  ],
  energy: [
    {
      component: 'gpu',
      device: 'gpu',
      overhead: 'excluded',
      amount: { value: '2.114', unit: 'kWh', basis: 'measured', instrument: 'NVML energy counter' },
    },
    { component: 'cpu', device: 'cpu', overhead: 'excluded', amount: { unknown: 'not metered' } },
  ],
  series: [
    {
      id: 's1',
      of: 'power',
      component: 'gpu',
      device: 'gpu',
      overhead: 'excluded',
      unit: 'W',
      basis: 'measured',
      instrument: 'NVML',
      uncertainty: { relativeStandard: '0.05' },
      start: '2026-11-02T08:00:00Z',
      step: { value: '1', unit: 'h' },
      values: ['700.5', null, '712'],
    },
    {
      id: 's2',
      of: 'utilisation',
      component: 'gpu',
      overhead: 'excluded',
      unit: '%',
      basis: 'stated',
      source: 'scheduler',
      note: 'sampled',
      start: '2026-11-02T08:00:00Z',
      step: { value: '1', unit: 'min' },
      file: { path: 'load.csv', sha256: digest, rows: 210 },
    },
  ],
  memoryAllocated: { value: '64', unit: 'GB', basis: 'stated' },
  memoryUsed: { value: '41.5', unit: 'GiB', basis: 'measured' },
  water: { value: '1.2', unit: 'L', basis: 'estimated' },
  instruments: [
    {
      id: 'c1',
      kind: 'certificate',
      energy: { value: '1', unit: 'MWh' },
      factor: { value: '0', unit: 'gCO2e/kWh' },
      market: 'WECC',
      criteria: {
        emissionRateConveyed: true,
        uniqueClaim: true,
        trackedAndRetired: true,
        vintageClose: 'unknown',
        sameMarket: false,
        residualMixDisclosed: true,
      },
      registry: 'WREGIS 1-2',
      vintage: { start: '2026-01-01T00:00:00Z', end: '2027-01-01T00:00:00Z' },
    },
  ],
  provenance: {
    format: 'codecarbon',
    tool: 'codecarbon',
    version: '3.3.0',
    file: 'emissions.csv',
    sha256: digest,
    notes: ['read by hand'],
  },
};

const footprint: Documents['footprint'] = {
  schema: 'urn:carbon-assay:schema:footprint:1.0-draft',
  methodology: pinned,
  activity: { id: 'run-1', digest },
  result: { name: 'score', value: '951', unit: 'gCO2e/fu' },
  total: { value: '951', unit: 'gCO2e' },
  uncertainty: { standard: { value: '12', unit: 'gCO2e' }, relative: '0.0126', from: ['energy'] },
  inputs: [
    {
      name: 'energy',
      unit: 'kWh',
      index: 'component',
      count: 2,
      sum: '3',
      min: '1',
      max: '2',
      values: ['1', '2'],
      origin: { kind: 'measured', path: '/energy/0/amount', note: 'from two places' },
    },
    {
      name: 'intensity',
      unit: 'gCO2e/kWh',
      value: '300',
      origin: { kind: 'looked-up', set: 'owid-countries', version: '2026', row: 'FRA', path: '/site/country' },
    },
    { name: 'pue', unit: '1', value: '1.05', origin: { kind: 'default', constant: 'pue', says: 'the tool takes it' } },
  ],
  steps: [{ name: 'emissions', unit: 'gCO2e', alternative: 0, value: '951' }],
  drivers: {
    energy: { value: '3', unit: 'kWh' },
    overhead: { value: '1.05', unit: '1' },
    intensity: { value: '300', unit: 'gCO2e/kWh' },
    embodied: { value: '6.5', unit: 'gCO2e' },
    rest: { value: '-0.5', unit: 'gCO2e' },
  },
  factorSets: [{ id: 'owid-countries', version: '2026', digest }],
  warnings: ['pue is the default of the method'],
  calculator: { name: 'carbon-assay', version: '0.1.0' },
};

const claim: Documents['claim'] = {
  schema: 'urn:carbon-assay:schema:claim:1.0-draft',
  id: 'claim-1',
  responsibleParty: { name: 'Example Ltd', id: 'did:web:example.org', contact: 'carbon@example.org' },
  tool: { name: 'meter', version: '1.2.3', vendor: 'Meter Ltd', digest },
  activity,
  boundary: {
    includes: [{ component: 'gpu', says: 'boards' }],
    excludes: [{ component: 'network', reason: 'not metered' }],
  },
  stages: ['fine-tuning'],
  gases: ['CO2e'],
  gwp: 'AR6-100',
  scope2: 'location',
  assumptions: [],
  limitations: ['one run'],
  footprints: [footprint],
  factorSets: [pinned],
  methodologies: [pinned],
};

const factorSet: Documents['factor-set'] = {
  schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
  id: 'countries',
  version: '2026',
  title: 'Countries',
  says: 'Intensities of countries.',
  source: { title: 'A table', url: 'https://example.org/', retrieved: '2026-11-01', citation: 'A table, 2026' },
  licence: { id: 'CC-BY-4.0', attribution: 'Example' },
  quantities: {
    intensity: {
      unit: 'gCO2e/kWh',
      says: 'intensity',
      signal: 'average',
      basis: 'life-cycle',
      flow: 'production',
      method: 'location',
      gas: 'CO2e',
      gwp: 'not-stated',
    },
  },
  rows: [{ key: 'FRA', name: 'France', aliases: ['france'], year: 2025, note: 'new', values: { intensity: '41.9' } }],
};

const methodology: Documents['methodology'] = {
  schema: 'urn:carbon-assay:schema:methodology:1.0-draft',
  id: 'tiny',
  version: '1',
  title: 'Tiny',
  says: 'Energy times intensity.',
  source: { title: 'A paper', clause: '2', url: 'https://example.org/', licence: 'MIT' },
  boundary: {
    line: 'devices',
    includes: ['electricity'],
    excludes: [],
    scope2: 'location',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    energy: { unit: 'kWh', symbol: 'E', says: 'electricity', index: ['interval'], min: '0', max: '1e9' },
    intensity: { unit: 'gCO2e/kWh', says: 'intensity' },
  },
  constants: {
    one: { value: '1', unit: '1', says: 'one', source: 'arithmetic' },
    curve: { value: ['0.1', '1'], unit: '1', says: 'points' },
  },
  steps: [{ name: 'emissions', unit: 'gCO2e', says: 'both', formula: ['sum(energy * intensity)', 'one * 0'] }],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'energy', intensity: 'intensity' },
  also: [],
  mistakes: [
    {
      id: 'tiny.energy-twice',
      says: 'energy counts twice',
      edit: { twice: 'energy', step: 'emissions' },
      seen: 'somewhere',
    },
    { id: 'tiny.scaled-1.5', says: 'scaled', edit: { scale: 'energy', by: '1.5' } },
  ],
};

/** A valid document of each kind. */
export const samples: Documents = {
  activity,
  attestation,
  claim,
  'conformance-report': report,
  'factor-set': factorSet,
  footprint,
  message,
  methodology,
  policy,
  vector,
  verification,
};
