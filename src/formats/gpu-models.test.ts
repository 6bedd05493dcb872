import { expect, test } from 'vitest';
import { splitGpus } from './gpu-models.js';

test.each([
  ['2 x NVIDIA A100-SXM4-40GB', 2, [[2, 'NVIDIA A100-SXM4-40GB']]],
  ['1 x Tesla T4', undefined, [[1, 'Tesla T4']]],
  ['10 x NVIDIA H100 80GB HBM3', 10, [[10, 'NVIDIA H100 80GB HBM3']]],
  [
    '2 x NVIDIA A100-SXM4-40GB1 x NVIDIA T4',
    3,
    [
      [2, 'NVIDIA A100-SXM4-40GB'],
      [1, 'NVIDIA T4'],
    ],
  ],
  [
    '1 x AMD MI250X2 x AMD MI100',
    3,
    [
      [1, 'AMD MI250X'],
      [2, 'AMD MI100'],
    ],
  ],
  ['Apple M2', 1, [[1, 'Apple M2']]],
] as const)('"%s" with a count of %s is split into its models', (text, total, groups) => {
  expect(splitGpus(text, total)?.map(({ count, model }) => [count, model])).toEqual(groups);
});

test('a count that runs into a name that ends in a digit is found by the total', () => {
  expect(splitGpus('2 x NVIDIA T41 x NVIDIA A10', 3)).toEqual([
    { count: 2, model: 'NVIDIA T4' },
    { count: 1, model: 'NVIDIA A10' },
  ]);
  expect(splitGpus('2 x NVIDIA T41 x NVIDIA A10', 43)).toEqual([
    { count: 2, model: 'NVIDIA T' },
    { count: 41, model: 'NVIDIA A10' },
  ]);
});

test('a text that can be split in several ways, or in none that gives the total, is not split', () => {
  expect(splitGpus('2 x NVIDIA T41 x NVIDIA A10', undefined)).toBeUndefined();
  expect(splitGpus('2 x NVIDIA T4', 5)).toBeUndefined();
});
