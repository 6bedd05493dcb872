/** A comparison as a page in one file, and its bars as a picture. */
import type { Comparison, ComparisonRow } from '../compare.js';
import { barsPicture } from './bars.js';
import { pairsOf } from './comparison-pairs.js';
import {
  barsOf,
  driversNote,
  type Footnotes,
  footnotesOf,
  headlineOf,
  nameOf,
  ownResult,
  type Row,
  restOf,
  totalsShown,
  warningsOf,
} from './comparison-words.js';
import { type Html, html, htmlPage } from './html.js';
import { alignPoints, showNumber, showTimes, unitText } from './number.js';
import { chartPatterns, inlinePicture, standalonePicture } from './svg.js';
import { waterfallPicture } from './waterfall.js';

/** The whole page: headline, bars, waterfall of a chosen pair, every figure, what is left out, provenance. */
export function comparisonHtml(comparison: Comparison): string {
  const { activity, rows, drivers } = comparison;
  const headline = headlineOf(comparison);
  const pairs = drivers === undefined || rows.length < 2 ? undefined : pairsOf(rows, drivers);
  const calculator = comparison.footprints[0]?.calculator;
  return htmlPage({
    title: `${activity.title}: methods compared`,
    description: headline?.sentence ?? 'No methodology applies to this activity.',
    kind: 'Comparison of methods',
    style: pairs?.style ?? '',
    colophon: calculator === undefined ? 'Made by Carbon Assay.' : `Made by ${calculator.name} ${calculator.version}.`,
    body: html`${chartPatterns}
<h1>${activity.title}</h1>
<p class="lead">${headline?.sentence ?? 'No methodology applies to this activity as it stands. What each of them needs is said below.'}</p>
${headline !== undefined && rows.length > 1 && keyFigures(comparison)}
${rows.length > 0 && section('Results', 'Emissions by each method, from the same activity data.', barsFigure(comparison))}
${pairs !== undefined && section('Why they differ', driversNote, html`<div class="sheet">${pairs.body}</div>`)}
${rows.length > 0 && section('All figures', 'Energy is that of the devices, before overhead. Overhead is what the method multiplies it by.', figuresTable(comparison), 'full')}
${rows.length > 0 && section('What each method leaves out', 'Where each of them draws the line.', boundaries(rows))}
${comparison.notApplicable.length > 0 && section('Not applicable', 'Methods that need a figure which the activity does not hold.', notApplicable(comparison))}
${warningsOf(rows).length > 0 && section('Notes', 'What the calculation had to say.', warnings(rows))}
${section('Provenance', 'Digests are SHA-256 over the canonical form of each document (RFC 8785).', provenance(comparison))}`,
  });
}

/** The bar chart as an SVG file. */
export function comparisonBarsSvg(comparison: Comparison, width = 860): string {
  return standalonePicture(
    barsPicture(barsOf(comparison), { title: `Emissions of ${comparison.activity.title} by method`, width }),
  );
}

/** The waterfall of the comparison's drivers as an SVG file; undefined when it has none. */
export function comparisonWaterfallSvg({ rows, drivers }: Comparison, width = 560): string | undefined {
  if (drivers === undefined) return undefined;
  const name = (id: string): string => rows.flatMap((row) => (row.methodology === id ? [nameOf(row)] : []))[0] ?? id;
  return standalonePicture(waterfallPicture(drivers, { from: name(drivers.from), to: name(drivers.to), width }));
}

function section(title: string, says: string, matter: Html, type = ''): Html {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return html`<section${type !== '' && html` class="${type}"`} aria-labelledby="${id}"><div class="margin"><h2 id="${id}">${title}</h2><p>${says}</p></div><div class="matter">${matter}</div></section>`;
}

function keyFigures(comparison: Comparison): Html {
  const { lowest, highest, spread } = headlineOf(comparison)!;
  const base = comparison.rows.find(({ methodology }) => methodology === comparison.base);
  const totals = totalsShown([lowest.total, highest.total]);
  const figure = (title: string, number: string, unit: string | undefined, of: string): Html =>
    html`<div><dt>${title}</dt><dd><span class="big">${number}${unit !== undefined && html`<span class="unit">${unitText(unit)}</span>`}</span><div class="of">${of}</div></dd></div>`;
  return html`<dl class="figures">
${figure('Lowest', totals.show(lowest.total), totals.unit, nameOf(lowest))}
${figure('Highest', totals.show(highest.total), totals.unit, nameOf(highest))}
${spread !== undefined && figure('Spread', spread, undefined, 'highest over lowest')}
${base !== undefined && figure('Base', totals.show(base.total), totals.unit, nameOf(base))}
</dl>`;
}

function barsFigure(comparison: Comparison): Html {
  const bars = barsOf(comparison);
  const title = 'Emissions by method';
  const marks = footnotesOf(comparison.rows);
  return html`<figure class="sheet">
${inlinePicture(barsPicture(bars, { title, width: 860 }))}
${inlinePicture(barsPicture(bars, { title, width: 340 }))}
</figure>
${marks.notes.length > 0 && html`<ol class="marks">${marks.notes.map(({ mark, says }) => html`<li>[${mark}] unlike the base: ${says}</li>`)}</ol>`}`;
}

interface Cell {
  readonly head: string;
  readonly cells: readonly string[];
  readonly exact?: readonly string[];
}

function figuresTable({ rows, base }: Comparison): Html {
  const marks = footnotesOf(rows);
  const columns = columnsOf(rows, base);
  return html`<div class="scroll" role="region" aria-label="All figures" tabindex="0"><table>
<thead><tr><th scope="col">method</th>${columns.map(({ head }) => html`<th scope="col" class="number">${head}</th>`)}<th scope="col">boundary</th></tr></thead>
<tbody>${rows.map(
    (row, at) => html`<tr${row.methodology === base && html` class="base"`}>
<th scope="row" class="wide-text">${nameOf(row)}${markOf(marks, row)}${row.methodology === base && html` <span class="tag">base</span>`}<br><code class="quiet small">${row.methodology}</code></th>
${columns.map(({ cells, exact }) => html`<td class="number"${exact?.[at] !== undefined && html` title="${exact[at]}"`}>${cells[at]}</td>`)}
<td class="wide-text small">${row.boundary} <span class="quiet">${kindOf(row)}</span></td></tr>
`,
  )}</tbody></table></div>`;
}

/** Kind of the factors, as far as the boundary does not say it. */
function kindOf({ method, signal, boundary }: ComparisonRow): string {
  const factor = signal === 'not-stated' ? 'kind of factor not stated' : `${signal} factor`;
  return boundary.includes(`${method}-based`) ? factor : `${method}-based, ${factor}`;
}

function markOf(marks: Footnotes, row: ComparisonRow): Html | false {
  return marks.of(row) !== '' && html` <span class="quiet">[${marks.of(row)}]</span>`;
}

function columnsOf(rows: readonly ComparisonRow[], base: string): readonly Cell[] {
  const grams = (head: string, value: (row: ComparisonRow) => number | undefined): Cell => {
    const told = rows.map(value);
    const known = told.filter((one) => one !== undefined);
    const { unit, show } = known.length === 0 ? { unit: undefined, show: String } : totalsShown(known);
    return {
      head: unit === undefined ? head : `${head}, ${unit}`,
      cells: aligned(told.map((one) => (one === undefined ? '–' : show(one)))),
      exact: told.map((one) => (one === undefined ? 'not part of this method' : `${exactText(one)} gCO2e`)),
    };
  };
  const plain = (head: string, unit: string, value: (row: ComparisonRow) => number): Cell => ({
    head,
    cells: aligned(rows.map((row) => showNumber(value(row)))),
    exact: rows.map((row) => `${exactText(value(row))} ${unit}`.trimEnd()),
  });
  const optional = (column: Cell, shown: boolean): readonly Cell[] => (shown ? [column] : []);
  return [
    grams('total', ({ total }) => total),
    ...optional(
      grams('± standard', ({ uncertainty }) => uncertainty),
      rows.some(({ uncertainty }) => uncertainty !== undefined),
    ),
    ...optional(
      { head: 'own result', cells: rows.map((row) => ownResult(row) ?? '–') },
      rows.some((row) => ownResult(row) !== undefined),
    ),
    { head: 'ratio', cells: aligned(rows.map((row) => (row.methodology === base ? '1' : showTimes(row.ratio)))) },
    plain('energy, kWh', 'kWh', ({ energy }) => energy),
    plain('overhead', '', ({ overhead }) => overhead),
    plain('gCO2e/kWh', 'gCO2e/kWh', ({ intensity }) => intensity),
    grams('embodied', (row) => (row.embodiedIncluded ? row.embodied : undefined)),
    ...optional(
      grams('rest', restOf),
      rows.some((row) => restOf(row) !== 0),
    ),
  ];
}

function aligned(cells: readonly string[]): readonly string[] {
  return alignPoints(cells);
}

/** All digits that a double holds. */
function exactText(value: number): string {
  return String(value).replace('-', '\u2212');
}

function boundaries(rows: readonly Row[]): Html {
  return html`<ul class="plain">${rows.map(
    (row) =>
      html`<li><h3>${nameOf(row)}</h3><p>Counts ${row.boundary}.</p>${
        row.excludes !== undefined && row.excludes.length > 0
          ? html`<p class="quiet">Leaves out ${row.excludes.join('; ')}.</p>`
          : !row.embodiedIncluded && html`<p class="quiet">Leaves out embodied emissions.</p>`
      }</li>`,
  )}</ul>`;
}

function notApplicable({ notApplicable: methods }: Comparison): Html {
  return html`<ul class="plain">${methods.map(
    ({ methodology, title, missing }) =>
      html`<li><h3>${title} <code class="quiet">${methodology}</code></h3>${
        missing.length === 0
          ? html`<p>It does not say which figure is missing.</p>`
          : html`<p>It needs</p><ul class="inner">${missing.map(({ path, says }) => html`<li>${says} <code>${path}</code></li>`)}</ul>`
      }</li>`,
  )}</ul>`;
}

function warnings(rows: readonly ComparisonRow[]): Html {
  return html`<ul class="plain">${warningsOf(rows).map(({ says, methods }) => html`<li><p>${says}</p><p class="note">${methods.map((id) => html`<code>${id}</code> `)}</p></li>`)}</ul>`;
}

function provenance({ activity, footprints }: Comparison): Html {
  const sets = new Map(
    footprints.flatMap(({ factorSets }) => factorSets.map(({ id, version, digest }) => [`${id} ${version}`, digest])),
  );
  const fact = (name: string, text: Html | string, digest?: string): Html =>
    html`<dt>${name}</dt><dd>${text}${digest !== undefined && html` <code>${digest}</code>`}</dd>`;
  return html`<dl class="facts">
${fact('Activity', activity.id, activity.digest)}
${footprints.map(({ methodology }) => fact('Method', `${methodology.id} ${methodology.version}`, methodology.digest))}
${[...sets].map(([name, digest]) => fact('Factor set', name, digest))}
</dl>`;
}
