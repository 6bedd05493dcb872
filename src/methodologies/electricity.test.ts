import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document.js';
import type { Activity } from '../generated/documents.js';
import { activityEnergy } from '../rules/activity-energy.js';
import { activityEnergyOverhead } from '../rules/activity-energy-overhead.js';
import { activityInstruments } from '../rules/activity-instruments.js';
import { quantityRange } from '../rules/quantity-range.js';
import { componentsOf, facilityEnergy, itEnergy } from './electricity.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8'));
const course = (component: string, values: readonly (string | null)[], more: object = {}) => ({
  id: component,
  of: 'energy',
  component,
  overhead: 'excluded',
  unit: 'kWh',
  basis: 'measured',
  start: '2026-03-02T00:00:00Z',
  step: { value: '50', unit: 'h' },
  values,
  ...more,
});
const amount = (component: string, value: string, more: object = {}) => ({
  component,
  overhead: 'excluded',
  amount: { value, unit: 'kWh', basis: 'stated' },
  ...more,
});
const activityOf = (parts: object): Activity => parseDocument('activity', { ...job, ...parts });
const pue = (value: string, unit = '1') => ({ country: 'USA', pue: { value, unit, basis: 'stated' } });

describe('electricity of the devices', () => {
  it.each([
    ['two series in the same steps, step by step', [], [course('gpu', ['120', '120']), course('cpu', ['10', '14'])]],
    [
      'two series in different units',
      [],
      [course('gpu', ['120', '120']), course('cpu', ['10000', '14000'], { unit: 'Wh' })],
    ],
  ])('adds up %s', (_, energy, series) => {
    expect(itEnergy(activityOf({ energy, series }))).toMatchObject({ index: 'interval', value: ['130', '134'] });
  });

  it.each([
    ['an amount and a series', [amount('cpu', '24')], [course('gpu', ['120', '120'])], ['24', '240']],
    [
      'series in different steps',
      [],
      [course('gpu', ['120', '120']), course('cpu', ['24'], { step: { value: '100', unit: 'h' } })],
      ['240', '24'],
    ],
    [
      'series of which one states its uncertainty',
      [],
      [course('gpu', ['120', '120'], { uncertainty: { relativeStandard: '0.05' } }), course('cpu', ['10', '14'])],
      ['240', '24'],
    ],
  ])('counts %s with their sums', (_, energy, series, value) => {
    expect(itEnergy(activityOf({ energy, series }))).toMatchObject({ index: 'component', value });
  });

  it('keeps the uncertainty that a series states', () => {
    const series = [course('gpu', ['120', '120'], { uncertainty: { relativeStandard: '0.05' } })];
    expect(itEnergy(activityOf({ energy: [], series }))).toMatchObject({ index: 'interval', uncertainty: '0.05' });
  });

  it('takes power to last for its step: 2400 W over 50 h are 120 kWh', () => {
    const series = [course('gpu', ['2400', '1200'], { of: 'power', unit: 'W' })];
    expect(itEnergy(activityOf({ energy: [], series }))).toMatchObject({ unit: 'kWh', value: ['120', '60'] });
  });

  it('calls measured only what was measured', () => {
    const series = [course('gpu', ['120', '120'], { basis: 'estimated' })];
    expect(itEnergy(activityOf({ energy: [], series }))).toMatchObject({ origin: { kind: 'stated' } });
  });

  it.each([
    ['an amount and its course', [amount('gpu', '240')], [course('gpu', ['121', '121'])], ['121', '121']],
    [
      'an amount and its power',
      [amount('gpu', '240')],
      [course('gpu', ['9', '9'], { of: 'power', unit: 'kW' })],
      ['240'],
    ],
    [
      'an amount with a gap in its course',
      [amount('gpu', '240', { device: 'gpu' })],
      [course('gpu', ['121', null])],
      ['240'],
    ],
    [
      'energy and power',
      [],
      [course('gpu', ['9', '9'], { of: 'power', unit: 'kW' }), course('gpu', ['120', '120'])],
      ['120', '120'],
    ],
    [
      'an amount that is not known and its course',
      [amount('gpu', '0', { amount: { unknown: 'x' } })],
      [course('gpu', ['1', '2'])],
      ['1', '2'],
    ],
  ])('counts %s once', (_, energy, series, value) => {
    expect(itEnergy(activityOf({ energy, series }))).toMatchObject({ value });
  });

  it.each([
    ['a gap', course('gpu', ['120', null]), '/series/0/values/1'],
    [
      'values in a file',
      { ...course('gpu', []), values: undefined, file: { path: 'x', sha256: `sha256:${'0'.repeat(64)}`, rows: 2 } },
      '/series/0/file',
    ],
  ])('lacks what %s hides, and is never less for it', (_, series, path) => {
    const activity = activityOf({ energy: [amount('cpu', '24')], series: [JSON.parse(JSON.stringify(series))] });
    expect(itEnergy(activity)).toMatchObject({ lack: path });
  });

  it('divides a series by the PUE that it includes, whatever the unit of the PUE', () => {
    const series = [course('node', ['120', '60'], { overhead: 'included' })];
    for (const site of [pue('1.2'), pue('120', '%')])
      expect(itEnergy(activityOf({ site, energy: [], series }))).toMatchObject({ value: ['100', '50'] });
    expect(facilityEnergy(activityOf({ energy: [], series }))).toMatchObject({ value: ['120', '60'] });
  });

  it('refuses a node beside its parts', () => {
    const activity = activityOf({ energy: [amount('gpu', '240')], series: [course('node', ['1', '2'])] });
    expect(() => itEnergy(activity)).toThrow(
      expect.objectContaining({ code: 'ERR_DOCUMENT_INVALID', requirement: 'activity-energy', path: '/energy/0' }),
    );
    expect(activityEnergy.check(activity)).toMatchObject([{ path: '/energy/0' }]);
  });
});

describe('rules on electricity see series too', () => {
  const certificate = {
    id: 'c',
    kind: 'certificate',
    market: 'US',
    energy: { value: '250', unit: 'kWh' },
    factor: { value: '0', unit: 'gCO2e/kWh' },
    criteria: {
      emissionRateConveyed: true,
      uniqueClaim: true,
      trackedAndRetired: true,
      vintageClose: true,
      sameMarket: true,
    },
  };

  it('certificates are held against series: 240 kWh at PUE 1.2 cover 250 kWh, at PUE 1 they do not', () => {
    const parts = { energy: [], series: [course('gpu', ['120', '120'])], instruments: [certificate] };
    expect(activityInstruments.check(activityOf({ ...parts, site: pue('1.2') }))).toEqual([]);
    expect(activityInstruments.check(activityOf({ ...parts, site: pue('1') }))).toMatchObject([
      { path: '/instruments' },
    ]);
  });

  it('overhead in a series beside an amount without it needs the PUE', () => {
    const activity = activityOf({
      energy: [amount('cpu', '24')],
      series: [course('gpu', ['120', '120'], { overhead: 'included' })],
    });
    expect(activityEnergyOverhead.check(activity)).toMatchObject([{ path: '/series/0/overhead' }]);
  });

  it('a utilisation above one is found in a series', () => {
    const series = [course('gpu', ['99', '101'], { of: 'utilisation', unit: '%' })];
    expect(quantityRange.check(activityOf({ series }))).toMatchObject([{ path: '/series/0/values/1' }]);
  });

  it('one device has one amount for a component', () => {
    const energy = [amount('gpu', '240', { device: 'gpu' }), amount('gpu', '240', { device: 'gpu' })];
    expect(activityEnergy.check(activityOf({ energy }))).toMatchObject([{ path: '/energy/1' }]);
  });

  it('a component with a series has to be spoken of', () => {
    expect(componentsOf(activityOf({ energy: [amount('cpu', '1')], series: [course('gpu', ['1'])] }))).toEqual([
      'cpu',
      'gpu',
    ]);
  });
});
