/** JSON of the Carbon-Aware SDK: `{ "Emissions": [{ Location, Time, Rating, Duration }] }`, or the list alone as its tools print it. */
import type { Source } from '../format.js';
import { damaged } from '../table.js';
import { asked, choice, sharedOptions } from './choice.js';
import { courseOf, gapNotes, momentOf, type Sample } from './course.js';
import type { FactorFormat } from './factor-format.js';
import { figureOf } from './figures.js';
import { isMembers, jsonOf, listOf, type Members, numberIn, textOf } from './json-members.js';

export const carbonAwareSdk: FactorFormat = {
  id: 'carbon-aware-sdk',
  title: 'Carbon-Aware SDK (JSON)',
  says: 'A data file of the SDK, or what its command line and interface print, in g/kWh. The SDK passes on what a provider sent: which one, and whether average or marginal, has to be stated. A rating of -1 is one that was not there.',
  options: {
    signal: { value: 'signal', says: 'average or marginal: what the provider sent' },
    gaps: sharedOptions.gaps,
  },
  example: 'emissions.json --signal marginal --source "WattTime, through the Carbon-Aware SDK"',
  read(text, source) {
    const { file } = source;
    const signal = choice(source, 'signal', ['average', 'marginal']);
    if (signal === undefined) throw asked(file, 'whether its ratings are average or marginal', '--signal marginal');
    if (source.choices.source === undefined)
      throw asked(file, 'who measured its ratings', '--source "name of the provider"');
    const whole = jsonOf(text, file);
    const list = isMembers(whole) ? (whole.Emissions ?? whole.emissions) : whole;
    const places = byPlace(listOf(list, '"Emissions"', file).map(inCapitals), source);
    const quantity = signal === 'average' ? 'intensity' : 'marginal';
    const series = [...places].map(([key, { samples, length }]) =>
      courseOf(samples, { key, quantity }, source, length),
    );
    return {
      title: `Ratings of the Carbon-Aware SDK, ${signal}`,
      says: `${signal === 'average' ? 'Average' : 'Marginal'} intensity of ${[...places.keys()].join(', ')}.`,
      source: { title: source.choices.source },
      licence: { id: 'LicenseRef-not-stated' },
      quantities: {
        [quantity]: {
          unit: 'gCO2e/kWh',
          says: `${signal} rating as the provider sent it`,
          signal,
          basis: 'not-stated',
          flow: 'not-stated',
          method: 'location',
        },
      },
      rows: [],
      series,
      notes: gapNotes(series),
    };
  },
};

/** The data file writes names with capitals, the tools without. */
function inCapitals(entry: Members): Members {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]),
  );
}

function byPlace(
  entries: readonly Members[],
  { file }: Source,
): ReadonlyMap<string, { samples: Sample[]; length: number }> {
  const places = new Map<string, { samples: Sample[]; length: number }>();
  for (const one of entries) {
    const key = textOf(one, 'Location', file);
    const length = durationOf(textOf(one, 'Duration', file), file);
    const place = places.get(key) ?? { samples: [], length };
    places.set(key, place);
    if (place.length !== length)
      throw damaged(file, undefined, `the durations of ${key} differ`, 'take ratings of one resolution');
    const rating = numberIn(one, 'Rating', file);
    place.samples.push({
      at: momentOf(textOf(one, 'Time', file), file),
      value: Number(rating) === -1 ? null : figureOf(rating, file, undefined),
    });
  }
  return places;
}

/** A span as .NET writes it, `[d.]hh:mm:ss`, in milliseconds. */
function durationOf(text: string, file: string): number {
  const [, days = '0', hours, minutes, seconds] = /^(?:(\d+)\.)?(\d\d):(\d\d):(\d\d)(?:\.\d+)?$/.exec(text) ?? [];
  const length = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
  if (length > 0) return length;
  throw damaged(file, undefined, `the duration "${text}" is no span of time`, 'write it as 01:00:00');
}
