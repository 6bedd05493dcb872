import { expect, it } from 'vitest';
import { calculate } from '../../calculate.js';
import { openFactors } from '../../factors/factors.js';
import type { Activity, Device } from '../../generated/documents.js';
import { boaviztaGpu } from './boavizta-gpu-2.4.1.js';

const factors = await openFactors([]);

function activityWith(...devices: readonly Device[]): { activity: Activity; digest: string } {
  return {
    digest: `sha256:${'0'.repeat(64)}`,
    activity: {
      schema: 'urn:carbon-assay:schema:activity:1.0-draft',
      id: 'cards',
      subject: { system: 'trainer', stage: 'training' },
      period: { start: '2026-01-01T00:00:00Z', end: '2028-12-31T00:00:00Z' },
      functionalUnit: { name: 'model', count: { value: '1', unit: 'fu' } },
      site: {},
      devices: [...devices],
      energy: [{ component: 'gpu', overhead: 'excluded', amount: { unknown: 'not metered' } }],
    },
  };
}

const kilograms = (value: string) => ({ value, unit: 'kg', basis: 'stated', source: 'data sheet' }) as const;
const area = (value: string) => ({ value, unit: 'mm2', basis: 'stated', source: 'data sheet' }) as const;

it('gives the default card of the source where nothing but a card is known, and says so', () => {
  const { total, impacts, warnings } = calculate(
    activityWith({ id: 'gpu', kind: 'gpu', count: 1 }),
    boaviztaGpu,
    factors,
  );
  // Three years of 8760 h: the whole of 575.1 kg, 0.005826 kgSbe and 7912 MJ.
  expect(Number(total.value) / 1000).toBeCloseTo(575.1, 1);
  expect(Number(impacts?.[0]?.value) / 1000).toBeCloseTo(0.005826, 6);
  expect(Number(impacts?.[1]?.value)).toBeCloseTo(7912, 0);
  expect(warnings.join(' ')).toContain('the graphics card that Boavizta takes where nothing is known');
});

it('takes an effective area as it is, and a raw one with the losses of the wafer', () => {
  const card = { id: 'gpu', kind: 'gpu', count: 1, mass: kilograms('1.69') } as const;
  const raw = calculate(activityWith({ ...card, die: area('814') }), boaviztaGpu, factors);
  const effective = calculate(
    activityWith({ ...card, die: area('2808.445102929598'), dieArea: 'effective' }),
    boaviztaGpu,
    factors,
  );
  expect(Number(effective.total.value)).toBeCloseTo(Number(raw.total.value), 6);
});

it('refuses raw beside effective areas', () => {
  const gpu = { kind: 'gpu', count: 1 } as const;
  const both = activityWith(
    { ...gpu, id: 'a', die: area('814') },
    { ...gpu, id: 'b', die: area('2810.4'), dieArea: 'effective' },
  );
  expect(() => calculate(both, boaviztaGpu, factors)).toThrow(/all raw or all effective \(dieArea\)/);
});
