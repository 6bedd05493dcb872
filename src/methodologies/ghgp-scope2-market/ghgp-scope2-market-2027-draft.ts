import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import { itEnergy } from '../electricity.js';
import { figure, firstOf, isBound, lack, lookUp, type MaybeBound } from '../figures.js';
import { defineMethodology, step } from '../methodology.js';
import { residualMix } from './ghgp-scope2-market-2015.js';
import { hourlySupply } from './hourly-supply.js';

/** Scope 2 by the market-based method as the draft of the revision has it: hour by hour, zone by zone. */
export const ghgpScope2MarketDraft = defineMethodology({
  id: 'ghgp-scope2-market',
  version: '2027-draft',
  draft: true,
  title: 'GHG Protocol Scope 2, hourly (draft)',
  says: 'Electricity counts as bought only in the hour and zone in which it was used; a surplus of one hour helps no other. A draft, not in force: for preparation, never for a claim by itself.',
  source: {
    title: 'GHG Protocol, Scope 2 revision, consultation draft (20 October 2025 to 31 January 2026)',
    clause: 'quality criteria 4 (same hour) and 5 (deliverable), fallback factors',
    url: 'https://ghgprotocol.org/scope-2-guidance',
  },
  boundary: {
    line: 'purchased electricity of the site, overhead included; market-based by the hour, generation only',
    includes: [
      'electricity of the devices',
      'data-centre overhead',
      'instruments of the same hour that can be delivered to the zone',
    ],
    excludes: [
      'embodied emissions',
      'upstream fuel and grid losses (scope 3, category 3)',
      'instruments of another hour or zone, and what exceeds the load of an hour',
    ],
    scope2: 'market',
    embodied: false,
    energy: 'devices',
  },
  inputs: {
    energy: {
      unit: 'kWh',
      index: ['interval'],
      min: '0',
      says: 'electricity of the devices in each hour, overhead excluded',
    },
    pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness of the site' },
    meteredEnergy: {
      unit: 'kWh',
      index: ['interval'],
      min: '0',
      says: 'electricity at the meter of the building in each hour, overhead included',
    },
    instrumentEnergy: {
      unit: 'kWh',
      index: ['interval'],
      min: '0',
      says: 'electricity of all eligible instruments together in each hour',
    },
    instrumentFactor: {
      unit: 'gCO2e/kWh',
      index: ['interval'],
      min: '0',
      says: 'their emission factor in each hour, weighted by electricity',
    },
    residualMix: {
      unit: 'gCO2e/kWh',
      index: ['interval'],
      min: '0',
      says: 'residual mix of the market, without voluntary claims and standard supply',
    },
    conservative: {
      unit: 'gCO2e/kWh',
      index: ['interval'],
      min: '0',
      says: 'fossil-only or conservative factor, where no residual mix is published',
    },
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
    step('overhead', '1', 'overhead as a factor', 'pue', '1'),
    step('load', 'kWh', 'electricity consumed in each hour', 'energy * pue', 'meteredEnergy'),
    step(
      'matched',
      'kWh',
      'electricity of each hour that instruments of the same hour cover',
      'min(load, instrumentEnergy)',
    ),
    step('covered', 'kWh', 'electricity that is covered', 'sum(matched)'),
    step('fallback', 'gCO2e/kWh', 'factor of the rest; never the grid average', 'residualMix', 'conservative'),
    step('contractual', 'gCO2e', 'emissions of the covered part', 'sum(matched * instrumentFactor)'),
    step('remaining', 'gCO2e', 'emissions of the rest', 'sum((load - matched) * fallback)'),
    step('emissions', 'gCO2e', 'covered and uncovered part together', 'contractual + remaining'),
    step('facilityEnergy', 'kWh', 'electricity consumed', 'sum(load)'),
    step(
      'meanIntensity',
      'gCO2e/kWh',
      'intensity as it weighs in',
      'if(facilityEnergy > 0, emissions / facilityEnergy, mean(fallback))',
    ),
    step('matchedShare', '1', 'share of the electricity that is covered in its hour', 'covered / facilityEnergy'),
    step(
      'annualEmissions',
      'gCO2e',
      'the same figures in one bucket for the whole period, as by the rules of 2015',
      'if(sum(instrumentEnergy) > facilityEnergy, sum(instrumentEnergy * instrumentFactor) * facilityEnergy / sum(instrumentEnergy), sum(instrumentEnergy * instrumentFactor)) + max(facilityEnergy - sum(instrumentEnergy), 0) * mean(fallback)',
    ),
  ],
  result: 'emissions',
  total: 'emissions',
  drivers: { energy: 'electricity', overhead: 'overhead', intensity: 'meanIntensity' },
  also: ['matchedShare', 'annualEmissions'],
  mistakes: [
    {
      id: 'ghgp-scope2-market.annual-bucket',
      says: 'instruments are matched over the whole period',
      edit: {
        step: 'remaining',
        formula: 'max(sum(load) - sum(instrumentEnergy), 0) * mean(fallback) + 0 * sum(matched)',
      },
      seen: 'what the rules of 2015 permit',
    },
    {
      id: 'ghgp-scope2-market.surplus-subtracts',
      says: 'a surplus of one hour is carried over as a reduction',
      edit: { step: 'matched', formula: 'instrumentEnergy + 0 * load' },
    },
    {
      id: 'ghgp-scope2-market.certificates-are-zero',
      says: 'the covered part is taken as free of emissions',
      edit: { step: 'contractual', formula: '0 * sum(matched * instrumentFactor)' },
    },
    {
      id: 'ghgp-scope2-market.residual-on-all',
      says: 'the residual mix is applied to all electricity',
      edit: { step: 'remaining', formula: 'sum((load - 0 * matched) * fallback)' },
    },
    {
      id: 'ghgp-scope2-market.pue-dropped',
      says: 'overhead is left out',
      edit: { drop: 'pue', step: 'load' },
      seen: 'mlco2/codecarbon#1320',
    },
  ],
  factorSets: [],
  lookups: {},
  bind: (activity, factors) => ({
    energy: hourly(activity),
    pue: figure(activity.site.pue, '/site/pue', 'the PUE of the site (state 1 where there is no overhead)'),
    ...hourlySupply(activity),
    residualMix: residualMix(activity, factors),
    conservative: conservative(activity, factors),
  }),
});

/** The load by the hour: a total of the period cannot be matched. */
function hourly(activity: Activity): MaybeBound {
  const found = itEnergy(activity);
  return isBound(found) && found.index !== 'interval'
    ? lack('/series', 'electricity over time, as a series with its values')
    : found;
}

/** The draft forbids the grid average as a fallback: what stands in is a set of the user's own, named as such. */
function conservative({ site }: Activity, factors: Factors): MaybeBound {
  const lacking = lack(
    '/site/country',
    'a residual mix, or a fossil-only factor (hand a factor set with the quantity "residual" or "conservative" over with --factors)',
  );
  const choices = factors
    .own('conservative')
    .flatMap((set) =>
      [site.gridZone, site.country].map((key) => () => lookUp(factors, set, 'conservative', key, lacking)),
    );
  return choices.length === 0 ? lacking : firstOf(...choices);
}
