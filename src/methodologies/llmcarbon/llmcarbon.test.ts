/** From an activity that has not run yet to the forecast of the repository. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { calculate } from '../../calculate.js';
import { parseDocument } from '../../document.js';
import { openFactors } from '../../factors/factors.js';
import { read } from '../../factors/my-grid.test.data.js';
import type { Footprint } from '../../generated/documents.js';
import { llmcarbon } from './llmcarbon-2025-05.js';

const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as object;
const stated = (value: string, unit: string) => ({ value, unit, basis: 'stated' });
const notRun = [{ component: 'gpu', overhead: 'excluded', amount: { unknown: 'it has not run yet' } }];
const factors = await openFactors(llmcarbon.factorSets, [
  await read(['/rows', [{ key: 'USA', values: { intensity: '413' } }]]),
]);
const of = (change: object): Footprint =>
  calculate(
    { activity: parseDocument('activity', { ...job, energy: notRun, ...change }), digest: 'sha256:0' },
    llmcarbon,
    factors,
  );
const value = ({ steps }: Footprint, name: string) =>
  Number((steps.find((one) => one.name === name) as { value: string }).value);

/** XLM as the repository has it: 512 boards in 64 servers. */
const board = {
  ...{ id: 'gpu', kind: 'gpu', model: 'V100', count: 512 },
  ...{ peak: stated('125e12', '1/s'), efficiency: stated('0.212', '1'), power: stated('342', 'W') },
};
const xlm = {
  site: { country: 'USA', pue: stated('1.1', '1') },
  work: { totalParameters: stated('550000000', '1'), trainingTokens: stated('7e12', '1') },
  devices: [
    board,
    { id: 'cpu', kind: 'cpu', count: 64 },
    { id: 'memory', kind: 'memory', count: 64, memory: stated('256', 'GB') },
    { id: 'disk', kind: 'storage', count: 64, memory: stated('32768', 'GB') },
    { id: 'server', kind: 'server', count: 64 },
  ],
};

test('XLM comes out in days, tonnes and hardware as the repository forecasts it', () => {
  const footprint = of(xlm);
  expect(value(footprint, 'days')).toBeCloseTo(19.705270571278827, 9);
  expect(value(footprint, 'operational') / 1e6).toBeCloseTo(37.621183018867924, 9);
  // 0.648 t over the 20.4 days that were published.
  expect(value(footprint, 'embodied') / 1e6 / (19.705270571278827 / 20.4)).toBeCloseTo(0.648, 3);
});

test('inference takes two operations for each token, and only the parameters that work', () => {
  const work = {
    ...{ totalParameters: stated('619e9', '1'), activeParameters: stated('2.3e9', '1') },
    outputTokens: stated('1e9', '1'),
  };
  const footprint = of({ ...xlm, subject: { system: 'chat', stage: 'inference' }, work });
  expect(value(footprint, 'flop')).toBe(4.6e18);
});

test('what nobody stated is asked for: the peak rate, the silicon of a board that is not listed', () => {
  const { peak: _, ...silent } = board;
  expect(() => of({ ...xlm, devices: [silent] })).toThrow(expect.objectContaining({ path: '/devices/0/peak' }));
  const devices = [{ ...board, model: 'A100' }];
  expect(() => of({ ...xlm, devices })).toThrow(expect.objectContaining({ path: '/devices/0/die' }));
  const known = [{ ...board, model: 'A100', die: stated('8.26', 'cm2'), technology: '7nm' }];
  expect(value(of({ ...xlm, devices: known }), 'chipMaking') / 1000).toBeCloseTo(512 * 8.26 * 1.6, 6);
});
