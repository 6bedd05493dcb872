/** Every figure of a comparison as the table of its page; on a narrow screen each row becomes a card. */
import type { Comparison, ComparisonRow } from '../compare.js';
import {
  footnotesOf,
  operates,
  ownResult,
  rangeText,
  restOf,
  saysVersion,
  tellsEmbodied,
  totalsShown,
} from './comparison-words.js';
import { type Html, html } from './html.js';
import { alignPoints, showNumber, showTimes } from './number.js';

interface NumberColumn {
  readonly head: string;
  readonly unit?: string | undefined;
  readonly cells: readonly string[];
  /** With all digits. */
  readonly exact?: readonly string[];
}

/** The roles are those that tables have anyway; said outright, they survive the cards. */
export function figuresTable({ rows, base }: Comparison): Html {
  const marks = footnotesOf(rows);
  const columns = columnsOf(rows, base);
  const head = ({ head: name, unit }: NumberColumn): Html =>
    html`<th scope="col" role="columnheader" class="number">${name}${unit !== undefined && html` <span class="unit">${unit}</span>`}</th>`;
  const cell = ({ head: name, unit, cells, exact }: NumberColumn, at: number): Html =>
    html`<td role="cell" class="number" data-head="${unit === undefined ? name : `${name}, ${unit}`}"${exact?.[at] !== undefined && html` title="${exact[at]}"`}>${cells[at]}</td>`;
  return html`<div class="scroll" role="region" aria-label="Table of all figures" tabindex="0"><table class="all-figures" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">method</th>${columns.map(head)}<th scope="col" role="columnheader">boundary</th></tr></thead>
<tbody role="rowgroup">${rows.map(
    (row, at) => html`<tr role="row"${row.methodology === base && html` class="base"`}>
<th scope="row" role="rowheader">${row.title}${!row.methodology.includes('@') && !saysVersion(row) && html` <span class="version">(${row.version})</span>`}${marks.of(row) !== '' && html` <span class="quiet">[${marks.of(row)}]</span>`}${row.methodology === base && html` <span class="tag">base</span>`}<br><code class="quiet small">${row.methodology}</code></th>
${columns.map((column) => cell(column, at))}
<td role="cell" class="wide-text small" data-head="boundary"><div>${row.boundary} <span class="quiet">${[kindOf(row), ...furtherOf(row)].filter(Boolean).join('; ')}</span></div></td></tr>
`,
  )}</tbody></table></div>`;
}

export const figuresStyle = `
.all-figures .unit{display:block;font-weight:400}
.all-figures tbody th{min-width:11rem;max-width:18rem}.all-figures code{white-space:normal}.all-figures .version{white-space:nowrap}
@media screen and (max-width:46rem){.all-figures,.all-figures tbody,.all-figures tr,.all-figures tbody th{display:block}.all-figures thead{display:block;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.all-figures tr{padding:.8rem .9rem .9rem;border-bottom:1px solid var(--rule)}.all-figures tr:last-child{border-bottom:0}.all-figures tr.base{background:var(--tint)}
.all-figures tbody th{padding:0 0 .5rem;border:0;max-width:none}.all-figures td{display:grid;grid-template-columns:10.4rem minmax(0,1fr);column-gap:.5rem;padding:.16rem 0;border:0;text-align:left;white-space:normal;min-width:0}
.all-figures td::before{content:attr(data-head);color:var(--quiet);font-size:.88rem}.all-figures td.small{font-size:.92rem}}
`;

/** Kind of the factors, as far as the boundary does not say it. */
function kindOf({ method, signal, boundary }: ComparisonRow): string {
  const factor = signal === 'not-stated' ? 'kind of factor not stated' : `${signal} factor`;
  if (method === 'none') return '';
  return boundary.includes(`${method}-based`) || method === 'not-stated' ? factor : `${method}-based, ${factor}`;
}

/** What few methods have: in columns of their own it would push the others off the page. */
function furtherOf(row: ComparisonRow): readonly string[] {
  const own = ownResult(row);
  return [
    ...(row.range === undefined ? [] : [`least to greatest ${rangeText(row.range)}`]),
    ...(own === undefined ? [] : [`${row.result.name} ${own}`]),
  ];
}

function columnsOf(rows: readonly ComparisonRow[], base: string): readonly NumberColumn[] {
  const when = (shown: boolean, column: () => NumberColumn): readonly NumberColumn[] => (shown ? [column()] : []);
  return [
    grams('total', rows, ({ total }) => total),
    ...when(
      rows.some(({ uncertainty }) => uncertainty !== undefined),
      () => grams('± standard', rows, ({ uncertainty }) => uncertainty, 'not stated'),
    ),
    { head: 'ratio', cells: alignPoints(rows.map((row) => (row.methodology === base ? '1' : showTimes(row.ratio)))) },
    plain('energy', 'kWh', rows, ({ energy }) => energy),
    plain('overhead', undefined, rows, ({ overhead }) => overhead),
    plain('intensity', 'gCO2e/kWh', rows, ({ intensity }) => intensity),
    grams('embodied', rows, (row) => (tellsEmbodied(row) ? row.embodied : undefined)),
    ...when(
      rows.some((row) => restOf(row) !== 0),
      () => grams('rest', rows, restOf),
    ),
  ];
}

type Figure = (row: ComparisonRow) => number | undefined;

function grams(
  head: string,
  rows: readonly ComparisonRow[],
  figure: Figure,
  absent = 'not part of this method',
): NumberColumn {
  const told = rows.map(figure);
  const known = told.filter((one) => one !== undefined);
  const { unit, show } = totalsShown(known);
  return {
    head,
    unit: known.length === 0 ? undefined : unit,
    cells: alignPoints(told.map((one) => (one === undefined ? '–' : show(one)))),
    exact: told.map((one) => (one === undefined ? absent : `${exactText(one)} gCO2e`)),
  };
}

function plain(
  head: string,
  unit: string | undefined,
  rows: readonly ComparisonRow[],
  figure: (row: ComparisonRow) => number,
): NumberColumn {
  return {
    head,
    unit,
    cells: alignPoints(rows.map((row) => (operates(row) ? showNumber(figure(row)) : '–'))),
    exact: rows.map((row) =>
      operates(row) ? `${exactText(figure(row))} ${unit ?? ''}`.trimEnd() : 'not part of this method',
    ),
  };
}

/** All digits that a double holds. */
function exactText(value: number): string {
  return String(value).replace('-', '\u2212');
}
