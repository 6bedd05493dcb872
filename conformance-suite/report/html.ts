/** A report as one accessible page: failing first, wanted and got side by side, filters that need neither script nor network. */
import type { ConformanceReport, Diagnosis } from '../../src/generated/documents.js';
import { type Html, html, htmlPage, raw } from '../../src/report/html.js';
import type { Suite } from '../suite.js';
import { checksStyle, checksTable, filters } from './html-checks.js';
import {
  countsSay,
  diagnosisSays,
  diagnosisTitle,
  scopeSays,
  testedName,
  unknownClaimsSay,
  verdictSays,
  verdictWords,
} from './words.js';

const style = `.verdict{font:600 1.35rem/1.3 Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif;margin:1.6rem 0 .2rem}
.conformant,.pass .outcome{color:var(--pass)}.not-conformant,.against .outcome{color:var(--fail)}.incomplete,.harness-unfit,.open .outcome{color:var(--error)}
.outcome{font-weight:600;white-space:nowrap}.mistake{border-left:3px solid var(--rule);padding:.1rem 0 .1rem 1.1rem;margin:0 0 1.4rem}.mistake.named{border-color:var(--fail)}
.mistake h3{font:600 .95rem/1.4 ui-monospace,"Cascadia Mono","SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
.facts dd{overflow-wrap:anywhere}.id{white-space:nowrap}.note.scope{margin-bottom:2rem}.facts+details{margin-top:1rem}.facts+details pre{font-size:.84rem;white-space:pre-wrap;overflow-wrap:anywhere}`;

/** The page; `suite` holds the questions behind the checks. */
export function htmlReport(report: ConformanceReport, suite: Suite): string {
  const { methodologies } = report.profile;
  const title = `${testedName(report)}: ${verdictWords[report.verdict]}`;
  const table = html`${filters(methodologies)}${checksTable(report, suite)}`;
  const checked = section('checks', 'Every check', 'One question each; failing first.', table, true);
  const before = 'Probes of the adapter, before anything was scored.';
  const probed = section('probes', 'Whether it could be tested', before, probes(report));
  const unknown = unknownClaimsSay(report, suite);
  return htmlPage({
    title,
    description: `${countsSay(report)}.`,
    kind: 'Conformance report',
    style: style + checksStyle(methodologies),
    colophon: html`Suite ${report.suite.version}, <code>${report.suite.digest}</code>. Report <code>${report.digest}</code>.`,
    body: html`<h1>${testedName(report)}</h1>
<p class="verdict ${report.verdict}">${verdictWords[report.verdict].replace(/^./, (sign) => sign.toUpperCase())}</p>
<p class="lead">${methodologies.join(', ') || 'No methodology'}: ${countsSay(report)}. ${verdictSays(report)}</p>
<p class="note scope">${scopeSays}${unknown !== undefined && html`<br>${unknown}`}</p>
${report.diagnosis.length > 0 && section('mistakes', 'What explains the wrong answers', 'A mistake is named when at least two answers agree on it and nothing simpler explains them.', html`${report.diagnosis.map(mistake)}`)}
${report.verdict === 'harness-unfit' ? [probed, checked] : [checked, probed]}
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

function probes({ probes: all }: ConformanceReport): Html {
  return html`<ul class="plain">${all.map(({ id, outcome, requirement, says }) => html`<li class="${{ pass: 'pass', fail: 'against', 'not-run': 'open' }[outcome]}"><span class="outcome">${outcome}</span> <code>${id}</code> <span class="quiet">${requirement}</span>${says !== undefined && html`<br>${says}`}</li>`)}</ul>`;
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
    [
      'asked for',
      `${profile.methodologies.join(', ') || 'nothing'}${profile.name === 'claimed' ? ', all that is claimed' : ''}`,
    ],
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
${volatile.remarks !== undefined && html`<details${(volatile.deaths ?? 0) > 0 && raw(' open')}><summary>What it wrote on standard error, its end</summary><pre>${volatile.remarks.slice(-4000)}</pre></details>`}`;
}
