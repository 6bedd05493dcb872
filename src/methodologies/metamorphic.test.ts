/** What must hold for every methodology whatever its formula: no oracle is needed, only a second question. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindInputs } from '../calculate.js';
import { evaluate } from '../formula/evaluate.js';
import { type ExactInput, exact, exactBase, exactText } from '../formula/exact.js';
import type { Value } from '../formula/loop.js';
import { reaches } from '../formula/program.js';
import { exactInputs } from '../generate/vectors.js';
import { sameDimension, unitOf } from '../quantity.js';
import { allCases } from './all-cases.js';
import { figuresOf } from './case-figures.test.data.js';
import { type Case, drawCases } from './cases.js';
import type { Methodology } from './methodology.js';
import { fileNameOf } from './publish.js';

/** Units in which the same figure may be stated. */
const others = [
  'MJ',
  'Wh',
  'W',
  's',
  'd',
  'kgCO2e',
  'mgCO2e',
  'MB',
  'GiB',
  'mL',
  '%',
  'kgCO2e/MWh',
  'mm2',
  'm',
  'kgSbe',
];

/** Inputs of which more is never less, by the end of their names; `usage` alone is that of a life, which spreads its making. */
const more =
  /([tT]okens|[pP]arameters|[rR]equests|[bB]oards|Usage|[uU]tilisation|[lL]oad|[tT]ransferred|[rR]eplication|[rR]epetitions)$/;

const asked = allCases.flatMap(({ methodology, cases, draws }) => {
  const { total, result } = methodology;
  const calculated: readonly Case[] = [...cases, ...draws.flatMap(drawCases)].filter(
    ({ origin, want }) => (origin === 'published' || origin === 'derived') && (want === total || want === result),
  );
  return calculated.slice(-5).map((one) => [`${fileNameOf(methodology)} ${one.id}`, methodology, one] as const);
});

const answer = ({ program }: Methodology, values: ReadonlyMap<string, Value>, want: string): number =>
  evaluate(program, values, [want]).values.get(want) as number;

it('asks every methodology', () => {
  const names = asked.map(([, methodology]) => fileNameOf(methodology));
  expect(new Set(names)).toEqual(new Set(allCases.map(({ methodology }) => fileNameOf(methodology))));
});

describe.each(asked)('%s', (_, methodology, one) => {
  const { values } = bindInputs(methodology, figuresOf(exactInputs(methodology, one)));
  const right = answer(methodology, values, one.want);
  const near = (found: number): void => expect(Math.abs(found - right)).toBeLessThanOrEqual(1e-9 * Math.abs(right));

  it('gives the same whatever the order of boards, parts, clients or hours', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
        const orders = new Map<string, readonly number[]>();
        const orderOf = (index: string, length: number): readonly number[] => {
          const keys = Array.from({ length }, () => stream.next().value as number);
          const order = orders.get(index) ?? keys.map((_key, at) => at).toSorted((a, b) => keys[a]! - keys[b]!);
          orders.set(index, order);
          return order;
        };
        const permuted = new Map(
          [...values].map(([name, value]): [string, Value] => {
            if (typeof value === 'number') return [name, value];
            const order = orderOf(value.index.join(), value.values.length);
            return [name, { ...value, values: Float64Array.from(order, (at) => value.values[at]!) }];
          }),
        );
        near(answer(methodology, permuted, one.want));
      }),
      { numRuns: 10 },
    );
  });

  it('gives the same for every figure stated in another unit', () => {
    // In 60 digits: at the edge of a step of the formula a double may fall to the other side.
    const inputs = exactInputs(methodology, one);
    const exactly = (given: ReadonlyMap<string, ExactInput>): number =>
      exact(methodology.program, given, [one.want]).get(one.want)!.values[0]!.toNumber();
    for (const [name, input] of inputs) {
      const unit = others.find(
        (other) => other !== input.unit && sameDimension(unitOf(other).dimension, unitOf(input.unit).dimension),
      );
      if (unit === undefined) continue;
      const restated = (text: string): string => exactText(exactBase(text, input.unit), unit, 50);
      const other =
        'value' in input
          ? { value: restated(input.value), unit }
          : { ...input, values: input.values.map(restated), unit };
      near(exactly(new Map([...inputs, [name, other]])));
    }
  });

  it('takes an intensity of zero as zero, and nothing in its place', () => {
    // What a tool does where its text says otherwise may well be that: a zero that falls through to another factor.
    if (methodology.variant === 'as-implemented') return;
    for (const [name, { unit, min }] of Object.entries(methodology.inputs)) {
      const value = values.get(name);
      if (unit !== 'gCO2e/kWh' || value === undefined || Number(min ?? 0) > 0) continue;
      const scaled = (by: number): number => {
        const changed: Value =
          typeof value === 'number' ? value * by : { ...value, values: value.values.map((x) => x * by) };
        return answer(methodology, new Map([...values, [name, changed]]), one.want);
      };
      // From zero up, an intensity only raises, and without a jump at zero.
      const [zero, little, half] = [scaled(0), scaled(1e-9), scaled(0.5)];
      expect(zero).toBeLessThanOrEqual(half + 1e-12 * Math.abs(right));
      expect(Math.abs(little - zero)).toBeLessThanOrEqual(1e-6 * Math.abs(right));
    }
  });

  it('never gives less for more tokens, parameters, requests, boards, data or load', () => {
    // Averaging boards is what one tool does where its text adds them up. A score is divided by some of these: the total is asked.
    const { program, total } = methodology;
    if (methodology.variant === 'as-implemented' || !reaches(program, new Set(values.keys()), total)) return;
    const whole = answer(methodology, values, total);
    for (const [name, { max }] of Object.entries(methodology.inputs)) {
      const value = values.get(name);
      if (value === undefined || !more.test(name)) continue;
      const scaled = (by: number): number => {
        const grown = (x: number): number =>
          Math.min(x * by, max === undefined ? Number.POSITIVE_INFINITY : Number(max));
        const changed: Value = typeof value === 'number' ? grown(value) : { ...value, values: value.values.map(grown) };
        return answer(methodology, new Map([...values, [name, changed]]), total);
      };
      for (const by of [1.01, 1.5, 7]) expect(scaled(by), name).toBeGreaterThanOrEqual(whole * (1 - 1e-12));
    }
  });
});
