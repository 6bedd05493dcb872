import { describe, expect, test } from 'vitest';
import { overlay } from './overlay.js';

describe('what a person adds', () => {
  test('is merged member by member, and what was added is told', () => {
    expect(overlay({ site: { country: 'FRA' } }, { site: { subdivision: 'FR-IDF' }, id: 'a' })).toEqual({
      value: { site: { country: 'FRA', subdivision: 'FR-IDF' }, id: 'a' },
      added: ['/site/subdivision', '/id'],
      replaced: [],
    });
  });

  test('goes to the thing with the same id, new things at the end', () => {
    const devices = [{ id: 'cpu', count: 1 }];
    expect(
      overlay(
        { devices },
        {
          devices: [
            { id: 'cpu', cores: 8 },
            { id: 'server', count: 1 },
          ],
        },
      ),
    ).toEqual({
      value: {
        devices: [
          { id: 'cpu', count: 1, cores: 8 },
          { id: 'server', count: 1 },
        ],
      },
      added: ['/devices/0/cores', '/devices/1'],
      replaced: [],
    });
  });

  test('takes the place of what was read, and that is told apart', () => {
    expect(overlay({ site: { country: 'FRA' } }, { site: { country: 'DEU' } }).replaced).toEqual(['/site/country']);
    expect(overlay({ site: { country: 'FRA' } }, { site: { country: 'FRA' } })).toEqual({
      value: { site: { country: 'FRA' } },
      added: [],
      replaced: [],
    });
  });

  test('replaces a figure whole, and an unknown one counts as nothing', () => {
    const pue = { value: '1.2', unit: '1', basis: 'stated' };
    expect(overlay({ pue: { unknown: 'why' } }, { pue })).toEqual({ value: { pue }, added: ['/pue'], replaced: [] });
    expect(overlay({ pue }, { pue: { unknown: 'why' } })).toEqual({
      value: { pue: { unknown: 'why' } },
      added: [],
      replaced: ['/pue'],
    });
  });

  test('replaces a list of things without ids', () => {
    expect(overlay({ energy: [{ component: 'cpu' }] }, { energy: [{ component: 'node' }] })).toEqual({
      value: { energy: [{ component: 'node' }] },
      added: [],
      replaced: ['/energy'],
    });
  });

  test('never changes what it was given', () => {
    const under = { devices: [{ id: 'cpu', count: 1 }] };
    overlay(under, { devices: [{ id: 'cpu', count: 2 }] });
    expect(under).toEqual({ devices: [{ id: 'cpu', count: 1 }] });
  });

  test('named __proto__ stays a plain member', () => {
    const { value } = overlay({}, JSON.parse('{ "__proto__": { "country": "FRA" } }'));
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
