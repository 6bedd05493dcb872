import { expect, it } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity, Device } from '../../generated/documents.js';
import { boavizta } from './boavizta-2.4.1.js';
import { familyOf } from './cpu-power.js';

const factors = await openFactors(boavizta.factorSets);
const stated = <U extends string>(value: string, unit: U) =>
  ({ value, unit, basis: 'stated', source: 'bill' }) as const;

/** The Dell R740 of Boavizta's tests. */
const r740: readonly Device[] = [
  {
    id: 'cpu',
    kind: 'cpu',
    model: 'Intel Xeon Platinum 8160',
    count: 2,
    die: stated('588', 'mm2'),
    utilisation: stated('0.5', '1'),
  },
  { id: 'ram', kind: 'memory', count: 12, memory: stated('32', 'GB'), density: stated('1.79', 'GB/cm2') },
  {
    id: 'ssd',
    kind: 'storage',
    technology: 'ssd',
    count: 1,
    memory: stated('400', 'GB'),
    density: stated('50.6', 'GB/cm2'),
  },
  { id: 'psu', kind: 'power-supply', count: 2, mass: stated('2.99', 'kg') },
  { id: 'board', kind: 'motherboard', count: 1 },
  { id: 'case', kind: 'case', technology: 'rack', count: 1 },
];

function activityWith(devices: readonly Device[], energy: Activity['energy']): { activity: Activity; digest: string } {
  return {
    digest: `sha256:${'0'.repeat(64)}`,
    activity: {
      schema: 'urn:carbon-assay:schema:activity:1.0-draft',
      id: 'server',
      subject: { system: 'service', stage: 'inference' },
      period: { start: '2026-01-01T00:00:00Z', end: '2028-12-31T00:00:00Z' },
      functionalUnit: { name: 'server', count: { value: '1', unit: 'fu' } },
      site: { country: 'FRA' },
      devices: [...devices],
      energy: [...energy],
    },
  };
}

it('gives the whole R740 of the source over three years, and its use by the curve', () => {
  const notMetered = [{ component: 'node', overhead: 'excluded', amount: { unknown: 'not metered' } }] as const;
  const { drivers, impacts } = calculate(activityWith(r740, notMetered), boavizta, factors);
  expect(Number(drivers.embodied.value) / 1000).toBeCloseTo(967.9, 1);
  expect(Number(impacts?.[0]?.value) / 1000).toBeCloseTo(0.1492, 4);
  // Two processors of 182.22 W and 384 GB of memory, a third more for the rest, over 26,280 h.
  const kilowatts = ((2 * 182.22 + 384 * 0.284) * 1.33) / 1000;
  expect(Number(drivers.energy.value) / (kilowatts * 26280)).toBeCloseTo(1, 4);
  expect(drivers.intensity.value).toBe('98');
});

it('takes measured electricity before the curve', () => {
  const metered = [
    {
      component: 'node',
      overhead: 'excluded',
      amount: { value: '7321', unit: 'kWh', basis: 'measured', instrument: 'meter' },
    },
  ] as const;
  expect(calculate(activityWith(r740, metered), boavizta, factors).drivers.energy.value).toBe('7321');
});

it.each([
  ['motherboard', /the motherboard of the server/],
  ['case', /the case of the server, of technology "rack" or "blade"/],
  ['power-supply', /a device of the kind "power-supply"/],
])('refuses a bill without %s', (kind, message) => {
  const rest = r740.filter((device) => device.kind !== kind);
  expect(() => calculate(activityWith(rest, []), boavizta, factors)).toThrow(message);
});

it.each([
  ['Intel(R) Xeon(R) Gold 6248', 'Gold'],
  ['Xeon E5-2683 v4', 'E5'],
  ['Xeon E-2288G', 'E'],
  ['AMD EPYC 7742', undefined],
])('knows the family of %s', (model, family) => {
  expect(familyOf(model)).toBe(family);
});
