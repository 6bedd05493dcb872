/** The Carbon Intensity API of Great Britain: `{ data: [{ from, to, intensity: { forecast, actual, index } }] }`. */
import type { Source } from '../format.js';
import { damaged } from '../table.js';
import { asked, choice, sharedOptions } from './choice.js';
import { courseOf, gapNotes, momentOf } from './course.js';
import type { FactorFormat } from './factor-format.js';
import { figureOf } from './figures.js';
import { isMembers, jsonOf, listOf, type Members, numberIn, textOf } from './json-members.js';

export const ukCarbonIntensity: FactorFormat = {
  id: 'uk-carbon-intensity',
  title: 'Carbon Intensity API, Great Britain (JSON)',
  says: 'An answer of /intensity/… for Great Britain, or of /regional/… for one region: half hours in UTC, in gCO2/kWh of the power stations in operation, carbon dioxide only.',
  options: {
    take: { value: 'figure', says: 'actual or forecast, where the file has both' },
    gaps: sharedOptions.gaps,
  },
  example: 'intensity.json --take actual --place GBR',
  read(text, source) {
    const { file } = source;
    const whole = jsonOf(text, file);
    const data = isMembers(whole) ? whole.data : undefined;
    // An answer for one region has its half hours one level down.
    const region = isMembers(data) ? data : undefined;
    const entries = listOf(region === undefined ? data : region.data, '"data" with half hours', file);
    const take = takenOf(entries, source);
    const key = region === undefined ? 'GB' : `GB-region-${String(region.regionid)}`;
    const name = region === undefined ? 'Great Britain' : textOf(region, 'shortname', file);
    const series = courseOf(
      entries.map((one) => {
        const [at, end] = [momentOf(textOf(one, 'from', file), file), momentOf(textOf(one, 'to', file), file)];
        if (end - at !== 1_800_000)
          throw damaged(file, undefined, `${String(one.from)} to ${String(one.to)} is no half hour`, 'take half hours');
        return { at, value: figureOf(numberIn(intensityOf(one, file), take, file), file, undefined) };
      }),
      { key, name, quantity: 'intensity' },
      source,
      1_800_000,
    );
    return {
      title: `Carbon Intensity API, ${name}`,
      says: `${take === 'actual' ? 'Intensity' : 'Forecast of the intensity'} of ${name} by half hours.`,
      source: {
        title: 'Carbon Intensity API (National Energy System Operator)',
        url: 'https://carbonintensity.org.uk',
      },
      licence: { id: 'CC-BY-4.0', attribution: 'National Energy System Operator, Carbon Intensity API' },
      quantities: {
        intensity: {
          unit: 'gCO2e/kWh',
          says: `${take} average of the electricity used, carbon dioxide of operation only`,
          signal: 'average',
          basis: 'direct',
          flow: 'consumption',
          method: 'location',
          gas: 'CO2',
        },
      },
      rows: [],
      series: [series],
      notes: gapNotes([series]),
    };
  },
};

function intensityOf(entry: Members, file: string): Members {
  if (isMembers(entry.intensity)) return entry.intensity;
  throw damaged(
    file,
    undefined,
    `the half hour from ${String(entry.from)} has no "intensity"`,
    'give the answer whole',
  );
}

function takenOf(entries: readonly Members[], source: Source): 'actual' | 'forecast' {
  const stated = choice(source, 'take', ['actual', 'forecast']);
  if (stated !== undefined) return stated;
  const held = (['actual', 'forecast'] as const).filter((name) =>
    entries.some((one) => isMembers(one.intensity) && one.intensity[name] !== undefined),
  );
  if (held.length === 1) return held[0]!;
  throw asked(source.file, 'which of its two figures to take, actual or forecast', '--take actual');
}
