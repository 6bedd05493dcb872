/**
 * The chooser of a comparison page: two lists and one waterfall for every pair, all of them in the page. CSS alone shows the
 * pair that is chosen, so that it works where scripts are forbidden; a browser that cannot (`:has`) shows the first pair.
 */
import { type ComparisonRow, type DriverPart, type Drivers, driversBetween } from '../compare.js';
import { nameOf } from './comparison-words.js';
import { driverFigures, driverNames, driverUnit, effectsShown, withoutNoise } from './driver-words.js';
import { type Html, html } from './html.js';
import { inlinePicture } from './svg.js';
import { waterfallPicture } from './waterfall.js';

export interface Pairs {
  readonly body: Html;
  /** CSS that belongs to it. */
  readonly style: string;
}

/** @param first The pair that is shown before anybody chooses. */
export function pairsOf(rows: readonly ComparisonRow[], first: Drivers): Pairs {
  const [from, to] = [first.from, first.to].map((id) =>
    Math.max(
      0,
      rows.findIndex(({ methodology }) => methodology === id),
    ),
  );
  // Every pair of thirty methods would be a page of megabytes: of many, those from one of them.
  const starts = rows.length <= many ? rows.map((_, at) => at) : [from!];
  const pairs = starts.flatMap((i) => rows.flatMap((b, j) => (i === j ? [] : [{ i, j, a: rows[i]!, b }])));
  const body = html`<div class="pairs">
<div class="chooser"><label>from <select id="pair-from">${options(rows, from!, starts)}</select></label> <label>to <select id="pair-to">${options(rows, to!)}</select></label></div>
<p class="alike note">Choose two methods that differ.</p>
${pairs.map(({ i, j, a, b }) => pairFigure(driversBetween(a, b), a, b, `pair p${i}-${j}${i === from && j === to ? ' first' : ''}`))}
</div>`;
  return { body, style: styleOf(pairs) };
}

const many = 10;

function options(rows: readonly ComparisonRow[], chosen: number, offered = rows.map((_, at) => at)): readonly Html[] {
  return offered.map(
    (at) => html`<option value="${at}"${at === chosen && html` selected`}>${nameOf(rows[at]!)}</option>`,
  );
}

function styleOf(pairs: readonly { readonly i: number; readonly j: number }[]): string {
  const chosen = pairs
    .map(({ i, j }) => `.pairs:has(#pair-from [value="${i}"]:checked):has(#pair-to [value="${j}"]:checked) .p${i}-${j}`)
    .join(',');
  const alike = [...new Set(pairs.map(({ i }) => i))]
    .map((i) => `.pairs:has(#pair-from [value="${i}"]:checked):has(#pair-to [value="${i}"]:checked) .alike`)
    .join(',');
  return `.pair{display:none;grid-template-columns:minmax(0,1fr);gap:1.4rem 2.2rem;align-items:start}.pair .chart{max-width:26rem}.alike{display:none}
@media (min-width:46rem){.chooser label{grid-template-columns:max-content minmax(0,1fr);gap:.8rem}.chooser{grid-template-columns:minmax(0,1.08fr) minmax(0,1fr)}.pair{grid-template-columns:minmax(0,1.08fr) minmax(0,1fr)}}
.chooser{display:grid;gap:.6rem 2.2rem;margin-bottom:1.4rem}.chooser label{display:grid;grid-template-columns:2.3rem minmax(0,1fr);align-items:center;gap:.4rem;font-size:.9rem;color:var(--quiet)}
.drivers .unit{display:block;font-size:.8rem;font-weight:400;color:var(--quiet)}
.chooser select{font:inherit;font-size:.95rem;color:var(--ink);background:var(--paper);border:1px solid var(--quiet);border-radius:2px;padding:.4rem .5rem;min-width:0}
${chosen}{display:grid}${alike}{display:block}
@media (max-width:30rem){table.drivers{font-size:.84rem}.drivers .unit{font-size:.76rem}table.drivers :is(th,td){padding-inline:.22rem}}
@supports not selector(:has(a)){.chooser{display:none}.pair.first{display:grid}}
@media print{.chooser{display:none}}`;
}

function pairFigure(drivers: Drivers, a: ComparisonRow, b: ComparisonRow, type: string): Html {
  const picture = waterfallPicture(drivers, { from: nameOf(a), to: nameOf(b) });
  const shown = effectsShown(drivers);
  const parts = withoutNoise(drivers);
  return html`<figure class="${type}">
${inlinePicture(picture)}
<div>${drivers.unlike.length > 0 && html`<p class="note"><span class="tag">unlike</span> ${drivers.unlike.join('; ')}</p>`}
<table class="drivers"><caption class="unseen">${nameOf(a)} to ${nameOf(b)}</caption>
<thead><tr><th scope="col">driver</th><th scope="col" class="number">from</th><th scope="col" class="number">to</th><th scope="col" class="number">${shown.unit}</th></tr></thead>
<tbody>
<tr><th scope="row" colspan="3">start</th><td class="number">${shown.from}</td></tr>
${parts.map((part, at) => driverRow(part, shown.effects[at]!, shown.unit))}
</tbody>
<tfoot><tr><th scope="row" colspan="3">end</th><td class="number">${shown.to}</td></tr></tfoot>
</table></div>
</figure>
`;
}

function driverRow(part: DriverPart, effect: string, carbon: string): Html {
  const unit = driverUnit(part.driver, carbon);
  const [from, to] = driverFigures(part, carbon);
  const figure = (value: number, shown: string): Html =>
    html`<td class="number" title="${value} ${unit === carbon ? 'gCO2e' : unit}">${shown}</td>`;
  return html`<tr><th scope="row">${driverNames[part.driver]}${unit !== '' && html` <span class="unit">${unit}</span>`}</th>${figure(part.from, from)}${figure(part.to, to)}<td class="number" title="${part.effect} gCO2e">${effect}</td></tr>`;
}
