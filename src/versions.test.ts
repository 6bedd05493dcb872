import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.js';
import { parseDocument } from './document.js';
import { openFactors } from './factors/factors.js';
import { defineMethodology, type Methodology } from './methodologies/methodology.js';
import { methodologyOf } from './methodologies/registry.js';
import { definitionChanges, versionSteps, versionsFor } from './versions.js';

const current = methodologyOf('codecarbon');

/** The tracker with another power of memory modules, a constant less, a result named otherwise, and its PUE left alone. */
function older(): Methodology {
  const { memoryFloor, ...constants } = current.constants;
  return defineMethodology({
    ...current,
    version: '0.1',
    boundary: { ...current.boundary, line: 'an older boundary' },
    constants: { ...constants, modulePower: { ...constants.modulePower!, value: '3' } },
    steps: current.steps.map((step) =>
      step.name === 'memoryPower' ? { ...step, formula: ['modulePower * effectiveModules'] } : step,
    ),
  });
}

describe('two definitions', () => {
  it('differ in what was changed, and in nothing else', () => {
    expect(definitionChanges(older(), current)).toEqual([
      { of: 'boundary', name: 'line', from: 'an older boundary', to: current.boundary.line },
      { of: 'constant', name: 'modulePower', from: '3 W', to: '5 W' },
      { of: 'constant', name: 'memoryFloor', to: '10 W' },
      {
        of: 'formula',
        name: 'memoryPower',
        from: 'modulePower * effectiveModules',
        to: current.steps.find(({ name }) => name === 'memoryPower')!.formula[0],
      },
    ]);
    expect(definitionChanges(current, current)).toEqual([]);
  });
});

describe('versions of one method', () => {
  it('lead from one to the next, by drivers that add up', async () => {
    const activity = parseDocument(
      'activity',
      JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')),
    );
    const factors = await openFactors(current.factorSets);
    const versions = [older(), current];
    const [step, ...more] = versionSteps(compare({ activity, digest: 'sha256:0' }, versions, factors), versions);
    expect(more).toEqual([]);
    expect([step!.from, step!.to]).toEqual(['codecarbon@0.1', 'codecarbon']);
    const effects = step!.drivers.parts.map(({ effect }) => effect);
    expect(effects.reduce((sum, effect) => sum + effect, 0)).toBeCloseTo(step!.drivers.difference, 6);
    // 100 h at 7.6 effective modules (1024 GiB as 8 of 128): 2 W more for each, at the intensity of the place.
    expect(step!.drivers.difference).toBeCloseTo(0.1 * 7.6 * 2 * 369.473, 0);
    expect(step!.changes.some(({ of }) => of === 'figure')).toBe(false);
  });

  it('are all there are of an id, which names no version', () => {
    expect(versionsFor('sci').map(({ id }) => id)).toContain('sci');
    expect(() => versionsFor('sci@1.1')).toThrow('by its id alone: sci');
    expect(() => versionsFor('nope')).toThrow('there is no methodology "nope"; there are ');
  });
});
