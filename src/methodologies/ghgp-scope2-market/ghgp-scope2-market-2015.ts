import type { Factors } from '../../factors/factors.js';
import { pointer } from '../../finding.js';
import type { Activity, Instrument } from '../../generated/documents.js';
import type { QuantityText } from '../../quantity.js';
import { facilityEnergy, itEnergy } from '../electricity.js';
import { dividedEnergy, energyPartInputs, statedParts } from '../energy-parts.js';
import { type Bound, figure, firstOf, lack, lookUp, type MaybeBound, placeOf, series, standIn } from '../figures.js';
import { locationFactor, locationFactorSets, noPlace } from '../location-factor.js';
import { defineMethodology, step } from '../methodology.js';

/** The quality criteria of the guidance that are asked of every instrument (Scope 2 Guidance, table 7.1, 1 to 5). */
export const qualityCriteria = [
  'emissionRateConveyed',
  'uniqueClaim',
  'trackedAndRetired',
  'vintageClose',
  'sameMarket',
] as const;

/** What is asked of some kinds besides: criterion 6 for factors of a supplier, 7 for a direct contract. */
const criteriaOfKind: Readonly<Partial<Record<Instrument['kind'], readonly (keyof Instrument['criteria'])[]>>> = {
  'supplier-rate': ['deliveredBasis'],
  'green-tariff': ['deliveredBasis'],
  ppa: ['claimTransferred'],
};

/** Scope 2 by the market-based method: what was bought counts as it was bought, the rest at the residual mix. */
export const ghgpScope2Market = defineMethodology({
  id: 'ghgp-scope2-market',
  version: '2015',
  title: 'GHG Protocol Scope 2, market-based',
  says: 'Electricity covered by instruments that meet every quality criterion counts with their factor, the rest with the residual mix. Stands beside the location-based figure, never in its place.',
  source: {
    title: 'GHG Protocol Scope 2 Guidance (2015)',
    clause: '6.11, tables 6.3 and 7.1',
    url: 'https://ghgprotocol.org/scope-2-guidance',
  },
  boundary: {
    line: 'purchased electricity of the site, overhead included; market-based, generation only',
    includes: [
      'electricity of the devices',
      'data-centre overhead',
      'certificates, contracts and supplier rates that meet the criteria',
    ],
    excludes: [
      'embodied emissions',
      'upstream fuel and grid losses (scope 3, category 3)',
      'instruments with a criterion unmet or unanswered',
    ],
    scope2: 'market',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    energy: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity of the devices, overhead excluded',
    },
    pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness of the site' },
    meteredEnergy: {
      unit: 'kWh',
      index: ['component', 'interval'],
      min: '0',
      says: 'electricity at the meter of the building, overhead included',
    },
    instrumentEnergy: { unit: 'kWh', index: ['instrument'], min: '0', says: 'electricity that an instrument covers' },
    instrumentFactor: {
      unit: 'gCO2e/kWh',
      index: ['instrument'],
      min: '0',
      says: 'emission factor that an instrument conveys',
    },
    qualifies: {
      unit: '1',
      index: ['instrument'],
      min: '0',
      max: '1',
      says: 'share of an instrument that meets every quality criterion: 1 or 0 for a whole one',
    },
    residualMix: { unit: 'gCO2e/kWh', min: '0', says: 'residual mix of the market' },
    gridAverage: {
      unit: 'gCO2e/kWh',
      min: '0',
      says: 'grid average, where no residual mix is published (to be disclosed)',
    },
    ...energyPartInputs,
  },
  constants: {},
  steps: [
    step(
      'electricity',
      'kWh',
      'electricity before overhead, as far as it is known apart',
      'sum(energy)',
      'sum(meteredEnergy)',
    ),
    step('facilityEnergy', 'kWh', 'electricity consumed', 'sum(energy) * pue', 'sum(meteredEnergy)'),
    step('overhead', '1', 'overhead as a factor', 'pue', '1'),
    step('contracted', 'kWh', 'electricity of the instruments that qualify', 'sum(instrumentEnergy * qualifies)'),
    step(
      'usedShare',
      '1',
      'share of the instruments that is used; a surplus counts for nothing',
      'if(contracted > facilityEnergy, facilityEnergy / contracted, 1)',
    ),
    step(
      'contractual',
      'gCO2e',
      'emissions of the covered part',
      'sum(instrumentEnergy * qualifies * instrumentFactor) * usedShare',
    ),
    step('uncovered', 'kWh', 'electricity that no instrument covers', 'max(facilityEnergy - contracted, 0)'),
    step('fallback', 'gCO2e/kWh', 'factor of the uncovered part', 'residualMix', 'gridAverage'),
    step('emissions', 'gCO2e', 'covered and uncovered part together', 'contractual + uncovered * fallback'),
    step(
      'meanIntensity',
      'gCO2e/kWh',
      'intensity as it weighs in',
      'if(facilityEnergy > 0, emissions / facilityEnergy, fallback)',
    ),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'electricity', overhead: 'overhead', intensity: 'meanIntensity', energyParts: statedParts },
  mistakes: [
    {
      id: 'ghgp-scope2-market.criteria-ignored',
      says: 'instruments count although a quality criterion is unmet',
      edit: { drop: 'qualifies' },
    },
    {
      id: 'ghgp-scope2-market.certificates-are-zero',
      says: 'the covered part is taken as free of emissions',
      edit: { step: 'contractual', formula: '0 * sum(instrumentEnergy * instrumentFactor) * usedShare' },
    },
    {
      id: 'ghgp-scope2-market.residual-on-all',
      says: 'the residual mix is applied to all electricity',
      edit: { step: 'uncovered', formula: 'max(facilityEnergy - 0 * contracted, 0)' },
    },
    {
      id: 'ghgp-scope2-market.average-for-residual',
      says: 'the grid average is used although there is a residual mix',
      edit: { step: 'fallback', formula: 'gridAverage' },
    },
    {
      id: 'ghgp-scope2-market.surplus-subtracts',
      says: 'a surplus of instruments is carried over as a reduction',
      edit: { step: 'uncovered', formula: 'facilityEnergy - contracted' },
    },
    {
      id: 'ghgp-scope2-market.pue-dropped',
      says: 'overhead is left out',
      edit: { drop: 'pue', step: 'facilityEnergy' },
      seen: 'mlco2/codecarbon#1320',
    },
  ],
  factorSets: locationFactorSets,
  lookups: {},
  bind: (activity, factors) => ({
    energy: itEnergy(activity),
    ...dividedEnergy(activity),
    pue: figure(activity.site.pue, '/site/pue', 'the PUE of the site (state 1 where there is no overhead)'),
    meteredEnergy: facilityEnergy(activity),
    ...instruments(activity),
    residualMix: residualMix(activity, factors),
    gridAverage: standIn(
      locationFactor(placeOf(activity), factors),
      'no residual mix is at hand: the grid average stands in for it, which has to be disclosed',
    ),
  }),
});

function instruments({
  instruments: listed = [],
}: Activity): Readonly<Record<'instrumentEnergy' | 'instrumentFactor' | 'qualifies', MaybeBound>> {
  const each = (unit: string, read: (instrument: Instrument) => QuantityText, member: string): MaybeBound => {
    const none: Bound = {
      unit,
      value: [],
      index: 'instrument',
      origin: { kind: 'stated', path: '/instruments', note: 'the activity lists none' },
    };
    return series(
      'instrument',
      listed.map((one, at) => ({ ...read(one), origin: { kind: 'stated', path: pointer('instruments', at, member) } })),
      none,
    );
  };
  return {
    instrumentEnergy: each('kWh', ({ energy }) => energy, 'energy'),
    instrumentFactor: each('gCO2e/kWh', ({ factor }) => factor, 'factor'),
    qualifies: each('1', (one) => ({ value: meetsCriteria(one) ? '1' : '0', unit: '1' }), 'criteria'),
  };
}

/** An instrument counts when every criterion that applies to its kind is answered with yes; an open answer is a no. */
export function meetsCriteria({ kind, criteria }: Instrument): boolean {
  const asked = [...qualityCriteria, ...(criteriaOfKind[kind] ?? [])];
  return asked.every((one) => criteria[one] === true) && Object.values(criteria).every((answer) => answer === true);
}

/** No residual mix may be shipped (AIB, Green-e): it comes from a set of the user's own. */
export function residualMix(activity: Activity, factors: Factors): MaybeBound {
  const { gridZone, country } = activity.site;
  if (gridZone === undefined && country === undefined) return noPlace;
  const lacking = lack(
    '/site/country',
    'the residual mix of the market (hand a factor set with the quantity "residual" over with --factors)',
  );
  const choices = factors
    .own('residual')
    .flatMap((set) => [gridZone, country].map((key) => () => lookUp(factors, set, 'residual', key, lacking)));
  return choices.length === 0 ? lacking : firstOf(...choices);
}
