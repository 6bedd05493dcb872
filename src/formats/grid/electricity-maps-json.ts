/** Electricity Maps, version 3 of the interface: one answer, or a list under `history`, `data` or `forecast`. */

import type { Source } from '../format.js';
import { damaged } from '../table.js';
import { asked, choice, sharedOptions } from './choice.js';
import { courseOf, gapNotes, momentOf } from './course.js';
import { type Basis, basisOption, flowTraced } from './electricity-maps.js';
import type { FactorFormat } from './factor-format.js';
import { figureOf } from './figures.js';
import { isMembers, jsonOf, listOf, type Members, numberIn, textOf } from './json-members.js';

const lists = ['history', 'data', 'forecast'] as const;
/** Lengths of `temporalGranularity` that are equal steps. */
const minutes: Readonly<Record<string, number>> = { '5_minutes': 5, '15_minutes': 15, hourly: 60, daily: 1440 };
const bases: Readonly<Record<string, Basis>> = { direct: 'direct', lifecycle: 'life-cycle' };

export const electricityMapsJson: FactorFormat = {
  id: 'electricity-maps-json',
  title: 'Electricity Maps v3 (JSON)',
  says: 'An answer of carbon-intensity/latest, /history, /past-range or /forecast: flow-traced average in gCO2eq/kWh, in UTC. Its terms keep the figures with you.',
  options: { basis: basisOption, step: sharedOptions.step, gaps: sharedOptions.gaps },
  example: 'history.json --place FRA',
  read(text, source) {
    const { file } = source;
    const whole = jsonOf(text, file);
    if (!isMembers(whole))
      throw damaged(
        file,
        undefined,
        'it is no answer of Electricity Maps',
        'give the answer as the interface wrote it',
      );
    const name = lists.find((one) => whole[one] !== undefined);
    const entries = name === undefined ? [whole] : listOf(whole[name], `"${name}"`, file);
    const key = zoneOf([whole, ...entries], file);
    const basis = basisOf([whole, ...entries], source);
    const series = courseOf(
      entries.map((one) => ({
        at: momentOf(textOf(one, 'datetime', file), file),
        value: figureOf(numberIn(one, 'carbonIntensity', file), file, undefined),
      })),
      { key, quantity: 'intensity' },
      source,
      stepOf([whole, ...entries], file),
    );
    const estimated = entries.filter((one) => one.isEstimated === true).length;
    return {
      title: `Electricity Maps, ${key}`,
      says: `Flow-traced intensity of ${key} at steps of ${series.step.value} min.`,
      source: { title: 'Electricity Maps, API version 3', url: 'https://www.electricitymaps.com' },
      licence: { id: 'LicenseRef-Electricity-Maps', attribution: 'Electricity Maps' },
      quantities: { intensity: flowTraced(basis) },
      rows: [],
      series: [series],
      notes: [
        ...gapNotes([series]),
        ...(estimated === 0 ? [] : [`${estimated} of ${entries.length} figures are estimates of Electricity Maps`]),
        ...(name === 'forecast' ? ['the figures are a forecast, not what was measured'] : []),
      ],
    };
  },
};

/** What all entries say alike; undefined where none says it. */
function only(entries: readonly Members[], name: string, file: string): string | undefined {
  const [first, second] = new Set(
    entries.flatMap((one) => (typeof one[name] === 'string' ? [one[name] as string] : [])),
  );
  if (second === undefined) return first;
  throw damaged(file, undefined, `"${name}" is both "${first}" and "${second}"`, 'give one answer at a time');
}

function zoneOf(entries: readonly Members[], file: string): string {
  const zone = only(entries, 'zone', file);
  if (zone !== undefined) return zone;
  throw damaged(file, undefined, 'it names no "zone"', 'give the answer as the interface wrote it');
}

function basisOf(entries: readonly Members[], source: Source): Basis {
  const stated = choice(source, 'basis', ['direct', 'life-cycle']);
  const type = only(entries, 'emissionFactorType', source.file);
  const said = type === undefined ? undefined : bases[type];
  if (type !== undefined && said === undefined)
    throw damaged(source.file, undefined, `"${type}" is no type of emission factor`, 'ask for direct or lifecycle');
  if (stated !== undefined && said !== undefined && stated !== said)
    throw damaged(source.file, undefined, `its figures are ${said} and --basis says ${stated}`, 'leave --basis out');
  if (said === undefined && stated === undefined)
    throw asked(source.file, 'whether its factors are direct or of the life cycle', '--basis life-cycle');
  return (said ?? stated)!;
}

function stepOf(entries: readonly Members[], file: string): number | undefined {
  const granularity = only(entries, 'temporalGranularity', file);
  if (granularity === undefined) return undefined;
  const length = Object.hasOwn(minutes, granularity) ? minutes[granularity] : undefined;
  if (length !== undefined) return length * 60_000;
  throw damaged(
    file,
    undefined,
    `its granularity "${granularity}" is no equal step`,
    `ask for one of ${Object.keys(minutes).join(', ')}`,
  );
}
