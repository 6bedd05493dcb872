/** A comparison as Markdown, for a README, an issue or the summary of a CI run. */
import type { Comparison, ComparisonRow, Drivers } from '../compare.js';
import type { Spread } from '../spread.js';
import type { VersionStep } from '../versions.js';
import {
  driversNote,
  farText,
  footnotesOf,
  headlineOf,
  impactRows,
  type NotApplicableGroup,
  nameOf,
  notApplicableShown,
  operates,
  ownResult,
  ranges,
  restOf,
  roundingNote,
  tellsEmbodied,
  totalsShown,
  uncertainties,
  warningsOf,
} from './comparison-words.js';
import { driverFigures, driverNames, driverUnit, effectsShown, withoutNoise } from './driver-words.js';
import { showNumber, showTimes } from './number.js';
import { sharesShown, spreadNote, spreadSentence } from './spread-words.js';
import { clean } from './table.js';
import { changeText, stepSentence, unmetText } from './version-text.js';

/** Headline, table, footnotes, drivers, what does not apply, digest. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { activity, rows, base, drivers, notApplicable } = comparison;
  const parts = [
    `## ${text(activity.title)}`,
    text(headlineOf(comparison)?.sentence ?? 'No methodology applies to this activity as it stands.'),
    rows.length > 0 && rowsTable(rows, base),
    ...footnotesOf(rows).notes.map(({ mark, says }) => `\\[${mark}\\] unlike the base: ${text(says)}`),
    uncertainties(rows).length > 0 && `Standard uncertainty: ${text(uncertainties(rows).join(', '))}.`,
    ranges(rows).length > 0 && `Least to greatest: ${text(ranges(rows).join(', '))}.`,
    impactsTable(rows),
    ...warningsOf(rows).map(({ says, methods }) => `${methods.map(code).join(', ')}: ${text(says)}`),
    ...(comparison.versions ?? []).map(versionSection),
    comparison.spread !== undefined && spreadSection(comparison.spread),
    drivers !== undefined && driversSection(drivers, rows),
    notApplicable.length > 0 && `### Not applicable\n\n${notApplicableList(notApplicable)}`,
    roundingNote,
    `Activity ${code(activity.id)}, ${code(activity.digest)}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function rowsTable(rows: readonly ComparisonRow[], base: string): string {
  const notes = footnotesOf(rows);
  const totals = totalsShown(rows.map(({ total }) => total));
  const embodied = totalsShown(rows.filter(tellsEmbodied).map((row) => row.embodied));
  const rests = totalsShown(rows.map(restOf));
  const anyRest = rows.some((row) => restOf(row) !== 0);
  const own = rows.some((row) => ownResult(row) !== undefined);
  const head = [
    'method',
    totals.unit ?? 'result',
    'kWh',
    'PUE',
    'gCO2e/kWh',
    embodied.unit === undefined ? 'embodied' : `embodied, ${embodied.unit}`,
    ...(anyRest ? [rests.unit === undefined ? 'rest' : `rest, ${rests.unit}`] : []),
    'ratio',
    ...(own ? ['own result'] : []),
    'boundary',
  ];
  const body = rows.map((row) => [
    `${row.methodology === base ? `**${text(nameOf(row))}**` : text(nameOf(row))}${notes.of(row) === '' ? '' : ` \\[${notes.of(row)}\\]`}`,
    text(totals.show(row.total)),
    ...[row.energy, row.overhead, row.intensity].map((figure) => (operates(row) ? text(showNumber(figure)) : '–')),
    tellsEmbodied(row) ? text(embodied.show(row.embodied)) : '–',
    ...(anyRest ? [text(rests.show(restOf(row)))] : []),
    row.methodology === base ? 'base' : text(showTimes(row.ratio)),
    ...(own ? [text(ownResult(row) ?? '–')] : []),
    text(row.boundary),
  ]);
  return table(head, body, (at) => at > 0 && at < head.length - 1);
}

function driversSection(drivers: Drivers, rows: readonly ComparisonRow[]): string {
  const shown = effectsShown(drivers);
  const name = (id: string): string =>
    text(rows.flatMap((row) => (row.methodology === id ? [nameOf(row)] : []))[0] ?? id);
  const body = [
    [`**${name(drivers.from)}**`, '', '', `**${text(shown.from)}**`],
    ...withoutNoise(drivers).map((part, at) => {
      const unit = driverUnit(part.driver, shown.unit);
      return [
        `${driverNames[part.driver]}${unit === '' ? '' : `, ${unit}`}`,
        ...driverFigures(part, shown.unit).map(text),
        text(shown.effects[at]!),
      ];
    }),
    [`**${name(drivers.to)}**`, '', '', `**${text(shown.to)}**`],
  ];
  const unlike = drivers.unlike.length === 0 ? '' : `\n\nThe two are unlike: ${text(drivers.unlike.join('; '))}.`;
  return `### From ${name(drivers.from)} to ${name(drivers.to)}\n\n${table(['driver', 'from', 'to', shown.unit], body, (at) => at > 0)}${unlike}\n\n${driversNote}`;
}

function impactsTable(rows: readonly ComparisonRow[]): string {
  const body = impactRows(rows).map(({ methodology, says, quantity }) => [
    code(methodology),
    text(says),
    text(quantity),
  ]);
  return body.length === 0 ? '' : table(['method', 'other impact', 'amount'], body, (at) => at === 2);
}

function spreadSection(spread: Spread): string {
  const { unit, rows } = sharesShown(spread);
  const head = ['decision', 'share, %', `lowest, ${unit}`, 'in', `highest, ${unit}`, 'in'];
  const body = rows.map((row) => [
    row.decision,
    text(row.share),
    text(row.least),
    code(row.leastBy),
    text(row.most),
    code(row.mostBy),
  ]);
  return `### What causes the spread\n\n${text(spreadSentence(spread))}\n\n${table(head, body, (at) => [1, 2, 4].includes(at))}\n\n${spreadNote}`;
}

function versionSection(step: VersionStep): string {
  const changes = step.changes.map((change) => `- ${text(changeText(change))}`).join('\n');
  return `### From ${code(step.from)} to ${code(step.to)}\n\n${[text(stepSentence(step)), changes, step.unmet.length > 0 && text(unmetText(step))].filter(Boolean).join('\n\n')}`;
}

function notApplicableList(all: Comparison['notApplicable']): string {
  const { near, far } = notApplicableShown(all);
  return [...near.map(needs), ...(far.length > 0 ? [`- ${text(farText(far))}`] : [])].join('\n');
}

function needs({ methods, missing }: NotApplicableGroup): string {
  const figures = missing.map(({ says, path }) => `${text(says)} (${code(path)})`).join('; ');
  const what = figures === '' ? 'figures that the activity does not hold' : figures;
  return `- ${methods.map(({ id }) => code(id)).join(', ')} ${methods.length === 1 ? 'needs' : 'need'} ${what}`;
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: (column: number) => boolean,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (right(at) ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** Text of documents in Markdown: one line, and nothing in it is markup. */
function text(value: string): string {
  return clean(value)
    .replace(/[\\`*_{}[\]<>#|~&$!]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/(https?):\/\//gi, '$1:&#47;&#47;')
    .replace(/\b(www)\./gi, '$1&#46;')
    .replace(/@/g, '&#64;');
}

function code(value: string): string {
  const plain = clean(value).replaceAll('|', '\\|');
  const fence = '`'.repeat(Math.max(0, ...[...plain.matchAll(/`+/g)].map(([ticks]) => ticks.length)) + 1);
  return plain === '' ? '' : fence.length > 1 ? `${fence} ${plain} ${fence}` : `\`${plain}\``;
}
