import { describe, expect, test } from 'vitest';
import { type Case, defineCases, drawCases, range } from './cases.js';
import { codecarbon } from './codecarbon/codecarbon-3.3.js';
import { sci } from './sci/sci-1.1.js';

const refusal = (want: string, input: Case['input'], at: string, requirement = 'calculation-missing-input'): Case => ({
  id: 'V-CC-0201',
  origin: 'refusal',
  says: 'a question that has to be refused',
  want,
  input,
  refuses: { requirement: requirement as 'calculation-missing-input', at },
});

describe('a question that has to be refused', () => {
  test('lacks one input, and nothing stands in for it', () => {
    expect(() => defineCases(codecarbon, [refusal('memoryPower', { arm: '0 1' }, '/input/memory')])).not.toThrow();
  });

  test.each<[string, string, Case['input'], string, RegExp]>([
    [
      'of two inputs either would do',
      'memoryEnergy',
      { duration: '1 h', arm: '0 1' },
      '/input/ramStated',
      /lacks ramStated; or memory,/,
    ],
    [
      'two inputs are missing together',
      'memoryPower',
      {},
      '/input/memory',
      /lacks arm and memory,|lacks memory and arm,/,
    ],
    ['nothing is missing', 'memoryPower', { memory: '64 GiB', arm: '0 1' }, '/input/memory', /lacks no input/],
    ['another input is missing', 'memoryPower', { arm: '0 1' }, '/input/duration', /lacks memory,/],
  ])('does not load when %s', (_, want, input, at, says) => {
    expect(() => defineCases(codecarbon, [refusal(want, input, at)])).toThrow(
      expect.objectContaining({ code: 'ERR_METHODOLOGY_INVALID', message: expect.stringMatching(says) }),
    );
  });

  test('for another reason lacks nothing', () => {
    const range = refusal('memoryPower', { memory: '-64 GiB' }, '/input/memory', 'calculation-input-range');
    expect(() => defineCases(codecarbon, [range])).toThrow(/lacks arm, where nothing should be missing/);
    expect(() => defineCases(codecarbon, [{ ...range, input: { ...range.input, arm: '0 1' } }])).not.toThrow();
  });
});

describe('ids', () => {
  const draw = {
    from: 'V-SCI-1001',
    count: 2,
    want: 'operational',
    says: 'drawn',
    ranges: { energy: range(20, 900, 'kWh', 1), pue: range(1.05, 1.9, '1'), intensity: range(20, 900, 'gCO2e/kWh') },
  };

  test('are used once, in a draw too', () => {
    const [, second] = drawCases(draw);
    expect(second?.id).toBe('V-SCI-1002');
    expect(() => defineCases(sci, [second!], [draw])).toThrow(/two cases have the id V-SCI-1002/);
  });

  test('are the seed: a draw is always the same', () => {
    expect(drawCases(draw)).toEqual(drawCases({ ...draw }));
    expect(drawCases({ ...draw, count: 1 })).toEqual(drawCases(draw).slice(0, 1));
  });
});
