import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockOf, instantText, readClock } from './local-time.js';

function instantIn(zone: string, text: string): string {
  const reading = readClock(text);
  if (reading === undefined) throw new TypeError(text);
  return instantText(clockOf(zone).instant(reading, 'log.csv, line 2'));
}

describe('a clock reading', () => {
  test.each([
    '2026-02-30T00:00:00',
    '2026-13-01T00:00:00',
    '2026-10-02T25:00:00',
    '02/10/2026 08:00:00',
    '2026-10-02',
    'timestamp',
    '',
  ])('"%s" is none', (text) => {
    expect(readClock(text)).toBeUndefined();
  });

  test('may be written with dashes or slashes, T or a space, and cut to milliseconds', () => {
    expect(readClock('2026/10/02 08:00:00.1239')).toEqual({ wall: Date.UTC(2026, 9, 2, 8, 0, 0, 123) });
    expect(readClock('2026-10-02T08:00:00-03:30')).toEqual({ wall: Date.UTC(2026, 9, 2, 8), offset: -210 });
  });
});

describe('an instant', () => {
  test.each([
    ['Europe/Paris', '2026-07-01T12:00:00', '2026-07-01T10:00:00Z'],
    ['Europe/Paris', '2026-01-01T00:30:00', '2025-12-31T23:30:00Z'],
    ['Asia/Kathmandu', '2026-01-01T12:00:00', '2026-01-01T06:15:00Z'],
    ['America/St_Johns', '2026-07-01T12:00:00', '2026-07-01T14:30:00Z'],
    ['UTC', '2026-07-01T12:00:00', '2026-07-01T12:00:00Z'],
    ['-05:00', '2026-07-01T12:00:00', '2026-07-01T17:00:00Z'],
    ['Z', '2026-07-01T12:00:00', '2026-07-01T12:00:00Z'],
  ])('in %s at %s is %s', (zone, local, utc) => {
    expect(instantIn(zone, local)).toBe(utc);
  });

  test('whose reading states its zone does not care for the clock', () => {
    expect(instantIn('America/New_York', '2026-07-01T12:00:00+02:00')).toBe('2026-07-01T10:00:00Z');
  });

  test('comes back as the same wall time, wherever that wall time is there once', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Australia/Lord_Howe',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) }), (second) => {
        const instant = Math.floor(second / 1000) * 1000;
        const local = format.format(instant);
        const twins = [-1_800_000, 1_800_000].some((shift) => format.format(instant + shift) === local);
        fc.pre(!twins);
        expect(Date.parse(instantIn('Australia/Lord_Howe', local))).toBe(instant);
      }),
    );
  });

  test('that clocks skip is refused', () => {
    expect(() => instantIn('Europe/Paris', '2026-03-29T02:30:00')).toThrow(
      /log\.csv, line 2: 2026-03-29T02:30:00 does not exist in Europe\/Paris/,
    );
  });

  test('that clocks show twice is refused with both offsets', () => {
    expect(() => instantIn('Australia/Lord_Howe', '2026-04-05T01:45:00')).toThrow(/--zone \+11:00 or --zone \+10:30/);
  });

  test('in no zone at all is refused', () => {
    expect(() => clockOf('Europe/Lutetia')).toThrow(/no such time zone.*Europe\/Paris/);
    expect(() => clockOf('+25:00')).toThrow(/no such time zone/);
  });
});
