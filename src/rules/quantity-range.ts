import type { Figure } from '../methodologies/figures.js';
import { toBase } from '../quantity.js';
import { type ActivityRule, pointer, type Remark } from './rule.js';

export const quantityRange: ActivityRule = {
  requirement: 'quantity-range',
  holds: 'every figure lies in the range that its meaning allows',
  check({ devices, energy, memoryAllocated, water, functionalUnit, site }) {
    return [
      ...devices.flatMap(({ utilisation, share, tdp, memory, embodied, lifespan, reserved }, at) => [
        ...between(utilisation, pointer('devices', at, 'utilisation'), 0, 1),
        ...between(share, pointer('devices', at, 'share'), 0, 1),
        ...[
          ['tdp', tdp],
          ['memory', memory],
          ['embodied', embodied],
          ['reserved', reserved],
        ].flatMap(([name, figure]) => between(figure as Figure | undefined, pointer('devices', at, name as string), 0)),
        ...between(lifespan, pointer('devices', at, 'lifespan'), Number.MIN_VALUE),
      ]),
      ...energy.flatMap(({ amount }, at) => between(amount, pointer('energy', at, 'amount'), 0)),
      ...between(memoryAllocated, '/memoryAllocated', 0),
      ...between(water, '/water', 0),
      ...between(site.wue, '/site/wue', 0),
      ...between({ ...functionalUnit.count, basis: 'stated' }, '/functionalUnit/count', Number.MIN_VALUE),
    ];
  },
};

function between(
  figure: Figure | undefined,
  path: string,
  least: number,
  most = Number.POSITIVE_INFINITY,
): readonly Remark[] {
  if (figure === undefined || 'unknown' in figure) return [];
  const value = toBase(figure, path);
  if (value >= least && value <= most) return [];
  const range =
    most === Number.POSITIVE_INFINITY ? (least > 0 ? 'above zero' : 'not below zero') : `from ${least} to ${most}`;
  return [
    {
      path: `${path}/value`,
      says: 'this figure cannot be',
      expected: `a value ${range}`,
      received: `${figure.value} ${figure.unit}`,
      remedy: 'correct the figure, or say that it is not known',
    },
  ];
}
