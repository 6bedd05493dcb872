import { expect, it } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity, Device } from '../../generated/documents.js';
import { act } from './act-2.0.js';

const factors = await openFactors(act.factorSets);
const stated = <U extends string>(value: string, unit: U) =>
  ({ value, unit, basis: 'stated', source: 'bill' }) as const;

function activityWith(...devices: readonly Device[]): { activity: Activity; digest: string } {
  return {
    digest: `sha256:${'0'.repeat(64)}`,
    activity: {
      schema: 'urn:carbon-assay:schema:activity:1.0-draft',
      id: 'machine',
      subject: { system: 'service', stage: 'inference' },
      period: { start: '2026-01-01T00:00:00Z', end: '2026-01-01T10:00:00Z' },
      functionalUnit: { name: 'machine', count: { value: '1', unit: 'fu' } },
      site: { country: 'FRA' },
      devices: [...devices],
      energy: [
        {
          component: 'node',
          overhead: 'excluded',
          amount: { value: '0', unit: 'kWh', basis: 'measured', instrument: 'meter' },
        },
      ],
    },
  };
}

/** Ten hours of a life of ten hours: all of it. */
const life = { lifespan: stated('10', 'h') } as const;

it('gives the memory of the tests of the model', () => {
  const ddr3: Device = {
    ...life,
    id: 'ram',
    kind: 'memory',
    technology: 'DDR3 30nm',
    count: 1,
    memory: stated('10', 'GB'),
    yield: stated('0.9', '1'),
    chips: stated('2', '1'),
  };
  expect(Number(calculate(activityWith(ddr3), act, factors).total.value)).toBeCloseTo(2855.5555555555557, 9);
});

it('takes yield, gases and fab of the model where nothing is said', () => {
  const gpu: Device = {
    ...life,
    id: 'gpu',
    kind: 'gpu',
    technology: '7nm',
    count: 1,
    die: stated('826', 'mm2'),
    chips: stated('1', '1'),
  };
  const { total, warnings } = calculate(activityWith(gpu), act, factors);
  expect(Number(total.value)).toBeCloseTo((8.26 * (583 * 2.15 + (350 + 200) / 2 + 500)) / 0.875 + 150, 9);
  expect(warnings).toHaveLength(2);
});

it.each([
  [{ technology: '6nm' }, /a process that ACT knows/],
  [{ dieArea: 'effective' }, /without losses/],
] as const)('refuses %o', (wrong, message) => {
  const gpu = { ...life, id: 'gpu', kind: 'gpu', technology: '7nm', count: 1, chips: stated('1', '1') } as const;
  expect(() => calculate(activityWith({ ...gpu, die: stated('826', 'mm2'), ...wrong }), act, factors)).toThrow(message);
});

it('refuses a machine of which no part is listed', () => {
  const server: Device = { ...life, id: 'server', kind: 'server', count: 1 };
  expect(() => calculate(activityWith(server), act, factors)).toThrow(/a bill of materials/);
});

it('adds casing and capacitors by their mass, and leaves a rack out', () => {
  const part = (id: string, kind: 'case' | 'other', technology: string, count: number, kilograms?: string): Device => ({
    ...life,
    id,
    kind,
    technology,
    count,
    ...(kilograms && { mass: stated(kilograms, 'kg') }),
  });
  const { total, warnings } = calculate(
    activityWith(
      part('frame', 'case', 'steel', 2, '0.25'),
      part('lid', 'case', 'aluminium', 1, '0.1'),
      part('rack', 'case', 'rack', 1),
      part('c1', 'other', 'MLCC', 1000),
      part('c2', 'other', 'capacitor', 2),
    ),
    act,
    factors,
  );
  expect(Number(total.value)).toBeCloseTo(945 + 1510 + ((0.03 * 6862) / 3.6) * 485 + 600, 6);
  expect(warnings.join()).toContain('Japan');
});
