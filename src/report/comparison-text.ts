/** A comparison for a terminal. */
import type { Comparison, ComparisonRow, Drivers } from '../compare.js';
import {
  farText,
  footnotesOf,
  headlineOf,
  impactRows,
  kindOf,
  labelOf,
  notApplicableShown,
  operates,
  ownResults,
  ranges,
  restOf,
  type TotalsShown,
  takenShort,
  tellsEmbodied,
  totalsShown,
  uncertainties,
  warningsOf,
} from './comparison-words.js';
import { driverFigures, driverNames, driverUnit, effectsShown, withoutNoise } from './driver-words.js';
import { showNumber, showTimes } from './number.js';
import { spreadText } from './spread-text.js';
import { type Column, clean, displayWidth, hanging, plain, type TextOptions, tableText } from './table.js';
import { versionText } from './version-text.js';

/** Headline, table, footnotes, drivers, what does not apply and why. */
export function comparisonText(comparison: Comparison, options: TextOptions = {}): string {
  const { activity, rows, base } = comparison;
  const { width = 100, palette = plain } = options;
  const headline = headlineOf(comparison)?.sentence ?? 'No methodology applies to this activity as it stands.';
  const [title, id] = [clean(activity.title), clean(activity.id)];
  const between = displayWidth(`${title}  ${id}`) <= width ? '  ' : '\n';
  const parts = [
    `${palette.bold(hanging(title, width, 0))}${between}${palette.dim(id)}\n${hanging(headline, width, 0)}`,
    rows.length > 0 && rowsText(rows, base, options),
    notesText(rows, options),
    impactsText(rows, options),
    ...(comparison.versions ?? []).map((step) => versionText(step, options)),
    comparison.spread !== undefined && spreadText(comparison.spread, options),
    comparison.drivers !== undefined && driversText(comparison.drivers, options),
    notApplicableText(comparison, options),
  ];
  return `${parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n')}\n`;
}

function rowsText(rows: readonly ComparisonRow[], base: string, options: TextOptions): string {
  const notes = footnotesOf(rows);
  const totals = totalsShown(rows.map(({ total }) => total));
  const embodied = totalsShown(rows.filter(tellsEmbodied).map((row) => row.embodied));
  const rests = totalsShown(rows.map(restOf));
  const anyRest = rows.some((row) => restOf(row) !== 0);
  const columns: readonly Column[] = [
    { head: 'methodology' },
    { head: 'total', ...unitOf(totals) },
    { head: 'energy', unit: 'kWh', align: 'point' },
    { head: 'PUE', align: 'point' },
    { head: 'intensity', unit: 'gCO2e/kWh', align: 'point' },
    { head: 'embodied', ...(rows.some(tellsEmbodied) ? unitOf(embodied) : { align: 'right' }) },
    ...(anyRest ? [{ head: 'rest', ...unitOf(rests) }] : []),
    { head: 'ratio', align: 'point' },
    { head: 'boundary' },
  ];
  const cells = rows.flatMap((row, at) => {
    const mark = notes.of(row);
    const kind = kindOf(row);
    const heading = kind !== '' && (at === 0 || kind !== kindOf(rows[at - 1]!));
    const line = [
      `${labelOf(row)}${mark === '' ? '' : ` [${mark}]`}`,
      totals.show(row.total),
      ...[row.energy, row.overhead, row.intensity].map((figure) => (operates(row) ? showNumber(figure) : '–')),
      tellsEmbodied(row) ? embodied.show(row.embodied) : '–',
      ...(anyRest ? [rests.show(restOf(row))] : []),
      row.methodology === base ? 'base' : showTimes(row.ratio),
      row.boundary,
    ];
    return heading ? [[kind, ...columns.slice(1).map(() => '')], line] : [line];
  });
  return tableText(columns, cells, options);
}

/** Numbers of one unit stand point under point; those that carry their own do not. */
function unitOf({ unit }: TotalsShown): { readonly unit?: string; readonly align: 'point' | 'right' } {
  return unit === undefined ? { align: 'right' } : { unit, align: 'point' };
}

function impactsText(rows: readonly ComparisonRow[], options: TextOptions): string {
  const cells = impactRows(rows).map(({ methodology, quantity, says }) => [methodology, quantity, says]);
  const columns: readonly Column[] = [{ head: 'other impacts' }, { head: 'amount', align: 'right' }, { head: 'of' }];
  return cells.length === 0 ? '' : tableText(columns, cells, options);
}

function notesText(rows: readonly ComparisonRow[], { width = 100, palette = plain }: TextOptions): string {
  const line = (sign: string, says: string): string =>
    `${palette.yellow(sign)} ${hanging(says, width, sign.length + 1)}`;
  const results = ownResults(rows);
  const spread = uncertainties(rows);
  const stated = ranges(rows);
  return [
    ...footnotesOf(rows).notes.map(({ mark, says }) => line(`[${mark}]`, `unlike the base: ${says}`)),
    ...(results.length === 0 ? [] : [line('own result', results.join(', '))]),
    ...(spread.length === 0 ? [] : [line('standard uncertainty', spread.join(', '))]),
    ...(stated.length === 0 ? [] : [line('least to greatest', stated.join(', '))]),
    ...takenText(rows, { width, palette }),
  ].join('\n');
}

/** Few notes are told whole, of many only the figures: the reasons are in the JSON form and in the page. */
function takenText(rows: readonly ComparisonRow[], { width = 100, palette = plain }: TextOptions): readonly string[] {
  const short = takenShort(rows);
  if (short === undefined)
    return warningsOf(rows).map(
      ({ says, methods }) => `${palette.yellow('note')} ${hanging(`${methods.join(', ')}: ${says}`, width, 5)}`,
    );
  const head = 'taken by the methods where the activity says nothing; the JSON form and the page say why';
  return [
    `\n${palette.dim(hanging(head, width, 0))}`,
    ...short.map(({ methodology, figures }) => `  ${hanging(`${methodology}: ${figures}`, width, 4)}`),
  ];
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
    drivers.unlike.length === 0
      ? ''
      : `\n${palette.yellow('unlike each other:')} ${hanging(drivers.unlike.join('; '), width, 19)}`;
  return `${tableText(columns, rows, { width, palette })}${unlike}`;
}

function figures(part: Drivers['parts'][number], carbon: string): readonly string[] {
  const unit = driverUnit(part.driver, carbon);
  const none = part.from === 0 && part.to === 0;
  return driverFigures(part, carbon).map((figure) => (none ? '' : `${figure} ${unit}`));
}

function notApplicableText({ notApplicable }: Comparison, { width = 100, palette = plain }: TextOptions): string {
  if (notApplicable.length === 0) return '';
  const { near, far } = notApplicableShown(notApplicable);
  const lines = near.map(({ methods, missing }) => {
    const figures = missing.map(({ says, path }) => `${says} (${path})`).join('; ');
    const ids = methods.map(({ id }) => id).join(', ');
    const what = figures === '' ? 'figures that the activity does not hold' : figures;
    return `  ${hanging(`${ids} ${methods.length === 1 ? 'needs' : 'need'} ${what}`, width, 4)}`;
  });
  if (far.length > 0) lines.push(`  ${hanging(farText(far), width, 4)}`);
  return `${palette.dim('not applicable; add what is missing to the activity, at the place in parentheses')}\n${lines.join('\n')}`;
}
