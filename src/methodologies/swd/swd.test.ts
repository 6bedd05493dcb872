/** From an activity to what CO2.js gives for the same bytes. */
import { expect, test } from 'vitest';
import { footprintOf, stated } from '../ccf/workload.test.data.js';

const gigabyte = { work: { dataTransferred: stated('1', 'GB') } };

test.each([
  ['swd', 148.2],
  ['swd@3', 383.0814],
  ['one-byte', 290.813],
])('a gigabyte by %s: %d g', async (id, grams) => {
  const found = await footprintOf(id, gigabyte);
  expect(Number(found.total.value)).toBeCloseTo(grams, 9);
});

test.each(['swd', 'swd@3', 'one-byte'])('%s asks for the data', async (id) => {
  await expect(footprintOf(id, {})).rejects.toMatchObject({ code: 'ERR_INPUT_MISSING', path: '/work/dataTransferred' });
});

test('no data is no emissions, and divides by nothing', async () => {
  const found = await footprintOf('swd', { work: { dataTransferred: stated('0', 'GB') } });
  expect(Number(found.total.value)).toBe(0);
});
