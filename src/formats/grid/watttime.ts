/** WattTime, version 3: `{ data: [{ point_time, value }], meta: { region, signal_type, units, … } }`. */
import { damaged } from '../table.js';
import { sharedOptions } from './choice.js';
import { courseOf, gapNotes, momentOf } from './course.js';
import type { FactorFormat } from './factor-format.js';
import { figureOf } from './figures.js';
import { isMembers, jsonOf, listOf, type Members, numberIn, textOf } from './json-members.js';

const signals = {
  co2_moer: {
    name: 'marginal',
    signal: 'marginal',
    says: 'marginal operating emission rate: of the plants that a change of demand moves',
  },
  co2_aoer: { name: 'intensity', signal: 'average', says: 'average operating emission rate' },
} as const;

export const watttime: FactorFormat = {
  id: 'watttime',
  title: 'WattTime v3 (JSON)',
  says: 'An answer of /v3/historical or /v3/forecast, of the signal co2_moer (marginal) or co2_aoer (average), in pounds by MWh. Its licence keeps the figures with you.',
  options: { step: sharedOptions.step, gaps: sharedOptions.gaps },
  example: 'moer.json --place CAISO_NORTH',
  read(text, source) {
    const { file } = source;
    const whole = jsonOf(text, file);
    const meta = isMembers(whole) && isMembers(whole.meta) ? whole.meta : undefined;
    if (!isMembers(whole) || meta === undefined)
      throw damaged(
        file,
        undefined,
        'it has no "data" beside a "meta"',
        'give an answer of version 3 of WattTime, whole',
      );
    const kind = kindOf(meta, file);
    const period = meta.data_point_period_seconds;
    const series = courseOf(
      listOf(whole.data, '"data"', file).map((one) => ({
        at: momentOf(textOf(one, 'point_time', file), file),
        value: figureOf(numberIn(one, 'value', file), file, undefined),
      })),
      { key: textOf(meta, 'region', file), quantity: kind.name },
      source,
      typeof period === 'number' && period > 0 ? period * 1000 : undefined,
    );
    const model = isMembers(meta.model) && typeof meta.model.date === 'string' ? meta.model.date : undefined;
    return {
      title: `WattTime, ${kind.id} of ${series.key}`,
      says: `Emission rate of ${series.key} at steps of ${series.step.value} min, ${kind.says}.`,
      source: {
        title: `WattTime, API version 3, ${kind.id}${model === undefined ? '' : `, model of ${model}`}`,
        url: 'https://docs.watttime.org',
      },
      licence: { id: 'LicenseRef-WattTime', attribution: 'WattTime' },
      ...(model !== undefined && { version: model }),
      quantities: {
        [kind.name]: {
          unit: 'lbCO2e/MWh',
          says: kind.says,
          signal: kind.signal,
          basis: 'not-stated',
          flow: 'not-stated',
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

function kindOf(meta: Members, file: string) {
  const units = textOf(meta, 'units', file);
  if (units !== 'lbs_co2_per_mwh')
    throw damaged(
      file,
      undefined,
      `its unit is "${units}", not lbs_co2_per_mwh`,
      'ask WattTime for co2_moer or co2_aoer',
    );
  const id = textOf(meta, 'signal_type', file);
  if (Object.hasOwn(signals, id)) return { id, ...signals[id as keyof typeof signals] };
  throw damaged(file, undefined, `its signal "${id}" is no emission rate`, 'ask WattTime for co2_moer or co2_aoer');
}
