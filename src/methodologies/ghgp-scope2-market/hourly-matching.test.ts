import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import { evaluate } from '../../formula/evaluate.js';
import type { Activity, Instrument } from '../../generated/documents.js';
import { methodologyOf } from '../registry.js';
import { ghgpScope2Market } from './ghgp-scope2-market-2015.js';
import { ghgpScope2MarketDraft } from './ghgp-scope2-market-2027-draft.js';

const hours = 24;

function over(values: readonly number[]) {
  return { index: ['interval' as const], lengths: [values.length], values: Float64Array.from(values) };
}

const amounts = fc.array(fc.double({ min: 0, max: 900, noNaN: true }), { minLength: hours, maxLength: hours });

it('gives no less by the hour than in one bucket, where the instruments have one factor that is not above the fallback', () => {
  fc.assert(
    fc.property(
      amounts,
      amounts,
      fc.double({ min: 0, max: 300, noNaN: true }),
      fc.double({ min: 300, max: 900, noNaN: true }),
      (load, supply, factor, fallback) => {
        const inputs = new Map<string, number | ReturnType<typeof over>>([
          ['meteredEnergy', over(load)],
          ['instrumentEnergy', over(supply)],
          ['instrumentFactor', over(supply.map(() => factor))],
          ['residualMix', fallback],
        ]);
        const { values } = evaluate(ghgpScope2MarketDraft.program, inputs, ['emissions', 'annualEmissions']);
        const [byHour, byYear] = [values.get('emissions') as number, values.get('annualEmissions') as number];
        return byHour >= byYear * (1 - 1e-12);
      },
    ),
  );
});

it('is asked for by its version: the rules in force are those of 2015', () => {
  expect(methodologyOf('ghgp-scope2-market')).toBe(ghgpScope2Market);
  expect(methodologyOf('ghgp-scope2-market@2027-draft')).toBe(ghgpScope2MarketDraft);
});

const criteria = {
  emissionRateConveyed: true,
  uniqueClaim: true,
  trackedAndRetired: true,
  vintageClose: true,
  sameMarket: true,
} as const;

/** Sun at noon, not at night: 100 kWh in the second of two hours. */
const sun: Instrument = {
  id: 'sun',
  kind: 'ppa',
  energy: { value: '100', unit: 'kWh' },
  factor: { value: '0', unit: 'gCO2e/kWh' },
  market: 'FI',
  criteria,
  zone: 'FI',
  series: { unit: 'kWh', start: '2026-06-01T11:00:00Z', step: { value: '60', unit: 'min' }, values: ['0', '100'] },
};

function activityWith(...instruments: readonly Instrument[]): { activity: Activity; digest: string } {
  return {
    digest: `sha256:${'0'.repeat(64)}`,
    activity: {
      schema: 'urn:carbon-assay:schema:activity:1.0-draft',
      id: 'load',
      subject: { system: 'trainer', stage: 'training' },
      period: { start: '2026-06-01T11:00:00Z', end: '2026-06-01T13:00:00Z' },
      functionalUnit: { name: 'model', count: { value: '1', unit: 'fu' } },
      site: { country: 'FIN', gridZone: 'FI', pue: { value: '1', unit: '1', basis: 'stated', source: 'operator' } },
      devices: [],
      energy: [],
      series: [
        {
          id: 'load',
          of: 'energy',
          component: 'node',
          overhead: 'excluded',
          unit: 'kWh',
          start: '2026-06-01T11:00:00Z',
          step: { value: '1', unit: 'h' },
          values: ['50', '50'],
        },
      ],
      instruments: [...instruments],
    },
  };
}

const residual = {
  schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
  id: 'my-residual',
  version: '1',
  title: 'Residual mix',
  says: 'For this test.',
  source: { title: 'invented' },
  licence: { id: 'LicenseRef-own' },
  quantities: { residual: { unit: 'gCO2e/kWh', says: 'residual mix', signal: 'average', method: 'residual' } },
  rows: [{ key: 'FI', name: 'Finland', values: { residual: '500' } }],
  digest: `sha256:${'1'.repeat(64)}`,
} as unknown as Parameters<typeof openFactors>[1] extends readonly (infer T)[] | undefined ? T : never;
const factors = await openFactors([], [residual]);

it('covers an hour by the sun of that hour and carries nothing over', () => {
  // The night of 50 kWh at 500 g; the noon is covered, and 50 kWh more help nobody.
  expect(calculate(activityWith(sun), ghgpScope2MarketDraft, factors).total.value).toBe('25000');
});

it.each([
  ['of another zone', { ...sun, zone: 'SE3' }],
  ['without hours', { ...sun, series: undefined }],
  ['whose claim is not known to be the only one', { ...sun, criteria: { ...criteria, uniqueClaim: 'unknown' } }],
] as const)('does not count an instrument %s', (_, instrument) => {
  expect(calculate(activityWith(instrument as Instrument), ghgpScope2MarketDraft, factors).total.value).toBe('50000');
});

it('does not ask whether the vintage is close: the hour has to be the same', () => {
  const old = { ...sun, criteria: { ...criteria, vintageClose: false, sameMarket: false } };
  expect(calculate(activityWith(old), ghgpScope2MarketDraft, factors).total.value).toBe('25000');
});

it('refuses hours that do not fit the load, and a load that is a total', () => {
  const halves = { ...sun, series: { ...sun.series!, step: { value: '30', unit: 'min' as const } } };
  expect(() => calculate(activityWith(halves), ghgpScope2MarketDraft, factors)).toThrow(/at the steps of the load/);
  const { activity, digest } = activityWith(sun);
  const { series: _, ...rest } = activity;
  const amount = { value: '100', unit: 'kWh', basis: 'measured', instrument: 'meter' } as const;
  const total: Activity = { ...rest, energy: [{ component: 'node', overhead: 'excluded', amount }] };
  expect(() => calculate({ activity: total, digest }, ghgpScope2MarketDraft, factors)).toThrow(/electricity over time/);
});

it('never falls back on the grid average', async () => {
  const noResidual = await openFactors(['owid-countries']);
  expect(() => calculate(activityWith(sun), ghgpScope2MarketDraft, noResidual)).toThrow(/needs the residual mix/);
});
