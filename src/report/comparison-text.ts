/** A comparison for a terminal. */
import type { Comparison, ComparisonRow, Drivers } from '../compare.js';
import { footnotesOf, headlineOf, ownResult, totalsShown, warningsOf } from './comparison-words.js';
import { driverFigure, driverNames, driverUnit, effectsShown, withoutNoise } from './driver-words.js';
import { showNumber, showTimes } from './number.js';
import { type Column, clean, hanging, plain, type TextOptions, tableText } from './table.js';

/** Headline, table, footnotes, drivers, what does not apply and why. */
export function comparisonText(comparison: Comparison, options: TextOptions = {}): string {
  const { activity, rows, base } = comparison;
  const { width = 100, palette = plain } = options;
  const headline = headlineOf(comparison)?.sentence ?? 'No methodology applies to this activity as it stands.';
  return [
    `${palette.bold(clean(activity.title))}  ${palette.dim(clean(activity.id))}`,
    hanging(headline, width, 0),
    rows.length > 0 && `\n${rowsText(rows, base, options)}`,
    notesText(comparison, options) && `\n${notesText(comparison, options)}`,
    comparison.drivers !== undefined && `\n${driversText(comparison.drivers, options)}`,
    notApplicableText(comparison, options),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('\n')
    .concat('\n');
}

function rowsText(rows: readonly ComparisonRow[], base: string, options: TextOptions): string {
  const notes = footnotesOf(rows);
  const totals = totalsShown(rows.map(({ total }) => total));
  const embodied = totalsShown(rows.filter((row) => row.embodiedIncluded).map((row) => row.embodied));
  const anyEmbodied = rows.some((row) => row.embodiedIncluded);
  const own = rows.some((row) => ownResult(row) !== undefined);
  const columns: readonly Column[] = [
    { head: 'methodology' },
    { head: totals.unit ?? 'result', align: totals.unit === undefined ? 'right' : 'point' },
    { head: 'kWh', align: 'point' },
    { head: 'PUE', align: 'point' },
    { head: 'g/kWh', align: 'point' },
    {
      head: embodied.unit === undefined || !anyEmbodied ? 'embodied' : `embodied ${embodied.unit}`,
      align: embodied.unit === undefined ? 'right' : 'point',
    },
    { head: 'ratio', align: 'point' },
    ...(own ? [{ head: 'own result', align: 'right' } as const] : []),
    { head: 'boundary' },
  ];
  const cells = rows.map((row) => {
    const mark = notes.of(row);
    return [
      `${row.methodology} ${row.version}${mark === '' ? '' : ` [${mark}]`}`,
      totals.show(row.total),
      showNumber(row.energy),
      showNumber(row.overhead),
      showNumber(row.intensity),
      row.embodiedIncluded ? embodied.show(row.embodied) : '–',
      row.methodology === base ? 'base' : showTimes(row.ratio),
      ...(own ? [ownResult(row) ?? '–'] : []),
      row.boundary,
    ];
  });
  return tableText(columns, cells, options);
}

function notesText({ rows }: Comparison, { width = 100, palette = plain }: TextOptions): string {
  const unlike = footnotesOf(rows).notes.map(
    ({ mark, says }) => `${palette.yellow(`[${mark}]`)} ${hanging(`unlike the base: ${says}`, width, 4)}`,
  );
  const uncertain = rows.flatMap((row) =>
    row.uncertainty === undefined || row.uncertainty === 0 ? [] : [`${row.methodology} ± ${uncertaintyOf(row)}`],
  );
  const warnings = warningsOf(rows).map(
    ({ says, methods }) => `${palette.yellow('note')} ${hanging(`${methods.join(', ')}: ${says}`, width, 5)}`,
  );
  return [
    ...unlike,
    uncertain.length > 0 && hanging(`standard uncertainty: ${uncertain.join(', ')}`, width, 2),
    ...warnings,
  ]
    .filter(Boolean)
    .join('\n');
}

function uncertaintyOf({ uncertainty = 0, total }: ComparisonRow): string {
  const { unit, show } = totalsShown([uncertainty, total]);
  return clean(`${show(uncertainty)} ${unit ?? ''}`);
}

/** The drivers as a sum: start, effects, end. */
export function driversText(drivers: Drivers, { width = 100, palette = plain }: TextOptions = {}): string {
  const shown = effectsShown(drivers);
  const columns: readonly Column[] = [
    { head: `why ${drivers.to} is not ${drivers.from}` },
    { head: shown.unit, align: 'point' },
    { head: 'from', align: 'right' },
    { head: 'to', align: 'right' },
  ];
  const rows = [
    [drivers.from, shown.from, '', ''],
    ...withoutNoise(drivers).map((part, at) => [
      `  ${driverNames[part.driver]}`,
      shown.effects[at]!,
      ...figures(part, shown.unit),
    ]),
    [drivers.to, shown.to, '', ''],
  ];
  const unlike =
    drivers.unlike.length === 0 ? '' : `\n${palette.yellow('unlike')} ${hanging(drivers.unlike.join('; '), width, 7)}`;
  return `${tableText(columns, rows, { width, palette })}${unlike}`;
}

function figures({ driver, from, to }: Drivers['parts'][number], carbon: string): readonly string[] {
  const unit = driverUnit(driver, carbon);
  return [from, to].map((value) => (from === 0 && to === 0 ? '' : `${driverFigure(driver, value, carbon)} ${unit}`));
}

function notApplicableText({ notApplicable }: Comparison, { width = 100, palette = plain }: TextOptions): string {
  if (notApplicable.length === 0) return '';
  const lines = notApplicable.map(({ methodology, missing }) => {
    const what = missing.map(({ says, path }) => `${says} (${path})`).join('; ');
    return `  ${hanging(`${methodology} needs ${what || 'figures that the activity does not hold'}`, width, 4)}`;
  });
  return `\n${palette.dim('not applicable')}\n${lines.join('\n')}`;
}
