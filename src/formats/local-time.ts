/**
 * Local times of a log as instants in UTC. A local time without a zone names no instant, so a zone must be stated; where clocks
 * are set back, one local time names two instants, and where they are set forward, none.
 */
import { AssayError } from '../errors.js';

/** A clock reading: milliseconds as if it were UTC, and the zone that it states itself, if it does. */
export interface ClockReading {
  readonly wall: number;
  /** Offset from UTC in minutes; absent for a bare local time. */
  readonly offset?: number;
}

/** `2026-10-02T08:00:00`, `2026/10/02 08:00:00.000`, with or without `Z` or an offset. */
const clockPattern =
  /^(\d{4})[-/](\d{2})[-/](\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/;
const offsetPattern = /^([+-])(\d{2}):?(\d{2})$/;
const dayMs = 86_400_000;

/** A time as a log writes it, year first; undefined when it is none (February 30 included). Parts of a millisecond are cut off. */
export function readClock(text: string): ClockReading | undefined {
  const found = clockPattern.exec(text);
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', zone] = found;
  const wall = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`,
  );
  if (Number.isNaN(wall) || new Date(wall).getUTCDate() !== Number(day)) return undefined;
  return zone === undefined ? { wall } : { wall, offset: offsetMinutes(zone) ?? 0 };
}

/** An instant as documents write it; without milliseconds when there are none. */
export function instantText(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** Turns clock readings into instants. */
export interface Clock {
  /**
   * The instant of a reading.
   * @param where File and line, for the message.
   * @throws AssayError ERR_IMPORT_AMBIGUOUS when the local time is there twice or never in the zone.
   */
  instant(reading: ClockReading, where: string): number;
}

/**
 * The clock of a zone: an IANA name, `UTC`, `Z` or an offset such as `+02:00`.
 * @throws AssayError ERR_USAGE when there is no such zone.
 */
export function clockOf(zone: string): Clock {
  const fixed = zone === 'Z' ? 0 : offsetMinutes(zone);
  if (fixed !== undefined) return { instant: ({ wall, offset }) => wall - (offset ?? fixed) * 60_000 };
  const offsetAt = namedZone(zone);
  return {
    instant(reading, where) {
      if (reading.offset !== undefined) return reading.wall - reading.offset * 60_000;
      const [first, ...more] = instantsOf(reading.wall, offsetAt);
      if (first !== undefined && more.length === 0) return first;
      throw uncertain(reading.wall, zone, where, first === undefined ? [] : [first, ...more]);
    },
  };
}

/** The instant of a reading that states its own zone. */
export function ownInstant({ wall, offset }: ClockReading): number | undefined {
  return offset === undefined ? undefined : wall - offset * 60_000;
}

function offsetMinutes(text: string): number | undefined {
  if (text === 'Z') return 0;
  const [, sign, hours, minutes] = offsetPattern.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Every instant that a clock in the zone shows as this wall time; the offset changes at most once within a day. */
function instantsOf(wall: number, offsetAt: (instant: number) => number): number[] {
  const offsets = new Set([offsetAt(wall - dayMs), offsetAt(wall + dayMs)]);
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((instant) => wall - instant === offsetAt(instant))
    .sort((a, b) => a - b);
}

function namedZone(zone: string): (instant: number) => number {
  const format = formatOf(zone);
  const known = new Map<number, number>();
  // Offsets change on quarter hours at the finest, so that one look-up serves all readings of the same quarter.
  return (instant) => {
    const quarter = Math.floor(instant / 900_000);
    const offset = known.get(quarter) ?? offsetOf(format, instant);
    known.set(quarter, offset);
    return offset;
  };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch (cause) {
    throw new AssayError(
      'ERR_USAGE',
      `--zone ${zone}: there is no such time zone; give an IANA name such as Europe/Paris, UTC, or an offset such as +02:00`,
      { cause },
    );
  }
}

function offsetOf(format: Intl.DateTimeFormat, instant: number): number {
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function uncertain(wall: number, zone: string, where: string, instants: readonly number[]): AssayError {
  const local = new Date(wall).toISOString().slice(0, 19);
  const offsets = instants.map((instant) => offsetText((wall - instant) / 60_000));
  const message =
    instants.length === 0
      ? `${where}: ${local} does not exist in ${zone}, where clocks are set forward over it; give the zone in which the log was written`
      : `${where}: ${local} is there twice in ${zone}, where clocks are set back; say which one with --zone ${offsets.join(' or --zone ')}`;
  return new AssayError('ERR_IMPORT_AMBIGUOUS', message, { requirement: 'quantity-instant-utc' });
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}
