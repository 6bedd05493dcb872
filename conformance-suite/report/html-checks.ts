/** Every check as a row: wanted over got, so that the digits stand under each other; cards on a narrow screen. */
import type { ConformanceCheck, ConformanceReport } from '../../src/generated/documents.js';
import { type Html, html, raw } from '../../src/report/html.js';
import type { Suite } from '../suite.js';
import { isFailure } from '../verdict.js';
import { failingFirst, gotNothingElse, inputSays, promptOf, replayCommand, shortened, withUnit } from './words.js';

/** Radio buttons: the page's style hides the rows, so that the filter works without a script. */
export function filters(methodologies: readonly string[]): Html {
  const radio = (group: string, id: string, label: string, checked: boolean): Html =>
    html`<label><input type="radio" name="${group}" id="${id}"${checked && raw(' checked')}> ${label}</label> `;
  return html`<fieldset><legend>Show</legend>${radio('outcome', 'show-all', 'all', true)}${radio('outcome', 'show-against', 'failing', false)}${radio('outcome', 'show-open', 'undecided', false)}${radio('outcome', 'show-pass', 'passing', false)}</fieldset>
${methodologies.length > 1 && html`<fieldset><legend>of</legend>${radio('methodology', 'of-all', 'every methodology', true)}${methodologies.map((one, at) => radio('methodology', `of-${at}`, one, false))}</fieldset>`}`;
}

export function checksStyle(methodologies: readonly string[]): string {
  const outcomes = ['against', 'open', 'pass'].map(
    (one) => `main:has(#show-${one}:checked) .checks tbody tr:not(.${one}){display:none}`,
  );
  const groups = methodologies.map(
    (_, at) => `main:has(#of-${at}:checked) .checks tbody tr:not(.of-${at}){display:none}`,
  );
  return style + outcomes.join('') + groups.join('');
}

const style = `fieldset{border:0;padding:0;margin:0 0 .6rem;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;align-items:baseline}legend{float:left;margin-right:.4rem;color:var(--quiet);font-size:.9rem}
.checks :is(th,td){vertical-align:top}.checks th code{white-space:nowrap}.checks details p,.checks details dl{margin:.35rem 0;font-size:.9rem}.checks summary{cursor:pointer}.checks dd code{white-space:normal}
.figures-pair .quiet{white-space:nowrap}dl.figures-pair{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:0 .7rem;margin:0;min-width:17rem;font-variant-numeric:tabular-nums}.figures-pair dt{color:var(--quiet)}.figures-pair dd{margin:0;overflow-wrap:anywhere}
@media screen and (max-width:46rem){.checks :is(table,tbody,tr,th,td){display:block}.checks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.checks tr{padding:.7rem .9rem .8rem;border-bottom:1px solid var(--rule)}.checks tbody :is(th,td){padding:.1rem 0;border:0;min-width:0}.checks tbody :is(th,.outcome){display:inline-block;margin-right:.9rem}dl.figures-pair{min-width:0}}
@media print{fieldset{display:none}}`;

/** The roles are those that tables have anyway; said outright, they survive the cards. */
export function checksTable(report: ConformanceReport, suite: Suite): Html {
  const head = ['check', 'outcome', 'wanted, got', 'question, reason'].map(
    (name) => html`<th scope="col" role="columnheader">${name}</th>`,
  );
  const rows = failingFirst(report.checks).map((check) => row(report, suite, check));
  return html`<div class="scroll checks" role="region" aria-label="Table of checks" tabindex="0"><table role="table">
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">${rows}</tbody></table></div>`;
}

function row(report: ConformanceReport, suite: Suite, check: ConformanceCheck): Html {
  const group = isFailure(check.outcome) ? 'against' : check.outcome === 'pass' ? 'pass' : 'open';
  return html`<tr role="row" class="${group} of-${report.profile.methodologies.indexOf(check.methodology)}"><th scope="row" role="rowheader"><code>${check.vector}</code></th><td role="cell" class="outcome">${check.outcome}</td>
<td role="cell">${figures(check)}</td><td role="cell" class="wide-text">${check.reason ?? ''}${question(report, suite, check)}</td></tr>
`;
}

function figures(check: ConformanceCheck): Html {
  const { digits } = check;
  const right =
    digits !== undefined && html` <span class="quiet">${digits} ${digits === 1 ? 'digit' : 'digits'} right</span>`;
  const wanted = withUnit(check.expected, check);
  return html`<dl class="figures-pair"><dt>wanted</dt><dd title="${wanted}">${shortened(wanted)}</dd>${!gotNothingElse(check) && html`<dt>got</dt><dd>${withUnit(check.received, check)}${right}</dd>`}</dl>`;
}

function question(report: ConformanceReport, suite: Suite, check: ConformanceCheck): Html {
  const prompt = promptOf(suite, check);
  const given = prompt === undefined ? [] : inputSays(prompt);
  return html`<details><summary>${check.want}${prompt?.says !== undefined && html`: ${prompt.says}`}</summary>
<dl class="facts">${given.map(([name, says]) => html`<dt><code>${name}</code></dt><dd>${says}</dd>`)}<dt>requirements</dt><dd>${check.requires.join(', ')}</dd>
${check.mistakes !== undefined && html`<dt>mistake</dt><dd>${check.mistakes.join(' + ')}</dd>`}<dt>ask it again</dt><dd><code>${replayCommand(report, check)}</code></dd></dl></details>`;
}
