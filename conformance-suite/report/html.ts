/** A report as one accessible page: failing first, wanted and got side by side, filters that need neither script nor network. */
import type { ConformanceCheck, ConformanceReport, Diagnosis } from '../../src/generated/documents.js';
import { type Html, html, htmlPage, raw } from '../../src/report/html.js';
import type { Suite } from '../suite.js';
import { isFailure } from '../verdict.js';
import {
  countsSay,
  diagnosisSays,
  diagnosisTitle,
  failingFirst,
  inputSays,
  promptOf,
  replayCommand,
  scopeSays,
  shortened,
  testedName,
  verdictSays,
  verdictWords,
  withUnit,
} from './words.js';

const style = `.verdict{font:600 1.35rem/1.3 Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif;margin:1.6rem 0 .2rem}
.conformant,.pass .outcome{color:var(--pass)}.not-conformant,.against .outcome{color:var(--fail)}.incomplete,.harness-unfit,.open .outcome{color:var(--error)}
.outcome{font-weight:600;white-space:nowrap}.mistake{border-left:3px solid var(--rule);padding:.1rem 0 .1rem 1.1rem;margin:0 0 1.4rem}.mistake.named{border-color:var(--fail)}
.mistake h3{font:600 .95rem/1.4 ui-monospace,"Cascadia Mono","SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
fieldset{border:0;padding:0;margin:0 0 .6rem;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;align-items:baseline}legend{float:left;margin-right:.4rem;color:var(--quiet);font-size:.9rem}
.checks td{vertical-align:top}.checks .figure{overflow-wrap:anywhere;min-width:9rem}.checks details p,.checks details dl{margin:.35rem 0;font-size:.9rem}.checks summary{cursor:pointer}
.facts dd{overflow-wrap:anywhere}.checks dd code{white-space:normal}.checks th code,.id{white-space:nowrap}.note.scope{margin-bottom:2rem}`;

/** The page; `suite` holds the questions behind the checks. */
export function htmlReport(report: ConformanceReport, suite: Suite): string {
  const { methodologies } = report.profile;
  const title = `${testedName(report)}: ${verdictWords[report.verdict]}`;
  return htmlPage({
    title,
    description: `${countsSay(report)}.`,
    kind: 'Conformance report',
    style: style + filterStyle(methodologies),
    colophon: html`Suite ${report.suite.version}, <code>${report.suite.digest}</code>. Report <code>${report.digest}</code>.`,
    body: html`<h1>${testedName(report)}</h1>
<p class="verdict ${report.verdict}">${verdictWords[report.verdict].replace(/^./, (sign) => sign.toUpperCase())}</p>
<p class="lead">${methodologies.join(', ') || 'No methodology'}: ${countsSay(report)}. ${verdictSays(report)}</p>
<p class="note scope">${scopeSays}</p>
${report.diagnosis.length > 0 && section('mistakes', 'What explains the wrong answers', 'A mistake is named when at least two answers agree on it and nothing simpler explains them.', html`${report.diagnosis.map(mistake)}`)}
${section('checks', 'Every check', 'One question each; failing first.', html`${filters(methodologies)}${table(report, suite)}`, true)}
${section('probes', 'Whether it could be tested', 'Probes of the adapter, before anything was scored.', probes(report))}
${section('run', 'The run', 'What was tested, and how to repeat it.', facts(report))}`,
  });
}

function section(id: string, title: string, says: string, matter: Html, full = false): Html {
  return html`<section${full && raw(' class="full"')} aria-labelledby="${id}"><div class="margin"><h2 id="${id}">${title}</h2><p>${says}</p></div><div class="matter">${matter}</div></section>
`;
}

function mistake(diagnosis: Diagnosis): Html {
  return html`<article class="mistake ${diagnosis.kind}"><h3>${diagnosisTitle(diagnosis)}</h3><p>${diagnosis.says}</p><p class="note">${diagnosis.methodology}: ${diagnosisSays(diagnosis)}. ${diagnosis.vectors.map((id, at) => html`${at > 0 && ', '}<span class="id">${id}</span>`)}.</p></article>
`;
}

/** Radio buttons: the page's style hides the rows, so that the filter works without a script. */
function filters(methodologies: readonly string[]): Html {
  const radio = (group: string, id: string, label: string, checked: boolean): Html =>
    html`<label><input type="radio" name="${group}" id="${id}"${checked && raw(' checked')}> ${label}</label> `;
  return html`<fieldset><legend>Show</legend>${radio('outcome', 'show-all', 'all', true)}${radio('outcome', 'show-against', 'failing', false)}${radio('outcome', 'show-open', 'undecided', false)}${radio('outcome', 'show-pass', 'passing', false)}</fieldset>
${methodologies.length > 1 && html`<fieldset><legend>of</legend>${radio('methodology', 'of-all', 'every methodology', true)}${methodologies.map((one, at) => radio('methodology', `of-${at}`, one, false))}</fieldset>`}`;
}

function filterStyle(methodologies: readonly string[]): string {
  const outcomes = ['against', 'open', 'pass'].map(
    (one) => `main:has(#show-${one}:checked) .checks tbody tr:not(.${one}){display:none}`,
  );
  const groups = methodologies.map(
    (_, at) => `main:has(#of-${at}:checked) .checks tbody tr:not(.of-${at}){display:none}`,
  );
  return [...outcomes, ...groups, '@media print{fieldset{display:none}}'].join('');
}

function table(report: ConformanceReport, suite: Suite): Html {
  const rows = failingFirst(report.checks).map((check) => row(report, suite, check));
  return html`<div class="scroll checks" role="region" aria-label="Table of checks" tabindex="0"><table>
<thead><tr><th scope="col">check</th><th scope="col">outcome</th><th scope="col">wanted</th><th scope="col">got</th><th scope="col">question, reason</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function row(report: ConformanceReport, suite: Suite, check: ConformanceCheck): Html {
  const group = isFailure(check.outcome) ? 'against' : check.outcome === 'pass' ? 'pass' : 'open';
  const prompt = promptOf(suite, check);
  const given = prompt === undefined ? [] : inputSays(prompt);
  return html`<tr class="${group} of-${report.profile.methodologies.indexOf(check.methodology)}"><th scope="row"><code>${check.vector}</code></th><td class="outcome">${check.outcome}</td>
<td class="figure" title="${withUnit(check.expected, check)}">${shortened(withUnit(check.expected, check))}</td><td class="figure">${withUnit(check.received, check)}${check.digits !== undefined && html`<br><span class="quiet">${check.digits} ${check.digits === 1 ? 'digit' : 'digits'} right</span>`}</td>
<td class="wide-text">${check.reason ?? ''}<details><summary>${check.want}${prompt?.says !== undefined && html`: ${prompt.says}`}</summary>
<dl class="facts">${given.map(([name, says]) => html`<dt><code>${name}</code></dt><dd>${says}</dd>`)}<dt>requirements</dt><dd>${check.requires.join(', ')}</dd>
${check.mistakes !== undefined && html`<dt>mistake</dt><dd>${check.mistakes.join(' + ')}</dd>`}<dt>ask it again</dt><dd><code>${replayCommand(report, check)}</code></dd></dl></details></td></tr>
`;
}

function probes({ probes: all }: ConformanceReport): Html {
  return html`<ul class="plain">${all.map(({ id, outcome, requirement, says }) => html`<li class="${outcome === 'pass' ? 'pass' : 'against'}"><span class="outcome">${outcome}</span> <code>${id}</code> <span class="quiet">${requirement}</span>${says !== undefined && html`<br>${says}`}</li>`)}</ul>`;
}

function facts({
  implementation: { system, adapter, claims },
  profile,
  suite,
  volatile,
  digest,
}: ConformanceReport): Html {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['tool', [system.name, system.version, system.vendor, system.licence].filter(Boolean).join(', ')],
    [
      'adapter',
      adapter && [adapter.name, adapter.version, adapter.maintainer, adapter.sha256].filter(Boolean).join(', '),
    ],
    ['asked for', `${profile.name}: ${profile.methodologies.join(', ') || 'nothing'}`],
    [
      'claimed',
      claims.map(({ methodology, quantities }) => `${methodology} (${quantities.join(', ')})`).join('; ') || 'nothing',
    ],
    ['suite', `${suite.version} of specification ${suite.specification}, ${suite.digest}`],
    ['report', digest],
    ['command', volatile.command],
    ['began, ended', `${volatile.startedAt}, ${volatile.endedAt}`],
    ['machine', volatile.host],
    ['seed', volatile.seed],
    ['deaths', volatile.deaths === undefined ? undefined : String(volatile.deaths)],
    ['transcript', volatile.transcript && `${volatile.transcript.file}, ${volatile.transcript.sha256}`],
  ];
  return html`<dl class="facts">${rows.map(([name, says]) => says !== undefined && html`<dt>${name}</dt><dd>${says}</dd>`)}</dl>
${volatile.remarks !== undefined && html`<details><summary>What it wrote on standard error, its end</summary><pre>${volatile.remarks.slice(-4000)}</pre></details>`}`;
}
