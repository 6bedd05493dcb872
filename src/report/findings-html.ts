/** Findings as a page in one file. */
import type { Finding, Verdict } from '../finding.js';
import { byVerdict, countsOf, detailsOf, outcomeOf, outcomeWords, placeOf } from './findings-words.js';
import { type Html, html, htmlPage, raw } from './html.js';

const headings: Readonly<Record<Verdict, readonly [title: string, says: string]>> = {
  fail: ['What fails', 'Each of these has to be put right before the document holds.'],
  error: ['Could not be decided', 'Something that the check needs is not there.'],
  skip: ['Skipped', 'These do not apply to this document.'],
  pass: ['What passes', 'Requirement, place, and what was seen there.'],
};

const style = `.verdict{display:flex;align-items:center;gap:.75rem;font:600 1.35rem/1.3 Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif;margin:1.6rem 0 .2rem}
.verdict svg{flex:none;width:1.7rem;height:1.7rem}.verdict path,.verdict circle{fill:none;stroke:currentColor;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.holds{color:var(--pass)}.fails{color:var(--fail)}.undecided{color:var(--error)}
.finding{border-left:3px solid var(--rule);padding:.1rem 0 .1rem 1.1rem;margin:0 0 1.5rem}.finding.fail{border-color:var(--fail)}.finding.error{border-color:var(--error)}
.finding:last-child{margin-bottom:0}.finding h3{font:600 1rem/1.4 ui-monospace,"Cascadia Mono","SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.95rem;overflow-wrap:anywhere}
.finding .place{margin:0 0 .5rem}.finding dl{margin-top:.6rem}
@media screen and (max-width:46rem){.passes thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.passes :is(table,tbody,tr,th,td){display:block}
.passes tr{padding:.6rem .8rem;border-bottom:1px solid var(--rule)}.passes tr:last-child{border-bottom:0}.passes tbody>tr>*{padding:0;border:0;min-width:0}.passes tbody th code{white-space:normal;font-weight:600}}`;

/** @param title What was checked: a file name. */
export function findingsHtml(findings: readonly Finding[], { title }: { readonly title: string }): string {
  const outcome = outcomeOf(findings);
  const counts = `${countsOf(findings).replace(/^./, (sign) => sign.toUpperCase())}.`;
  return htmlPage({
    title: `${title}: ${outcomeWords[outcome]}`,
    description: counts,
    kind: 'Findings',
    style,
    colophon: 'Made by Carbon Assay.',
    body: html`<h1>${breakable(title)}</h1>
<p class="verdict ${outcome}">${signs[outcome]}${outcomeWords[outcome].replace(/^./, (sign) => sign.toUpperCase())}</p>
<p class="lead">${counts}</p>
${byVerdict(findings).map(({ verdict, findings: group }) => section(verdict, group))}`,
  });
}

/** A long path breaks after a slash, not anywhere. */
function breakable(path: string): Html {
  return html`${path.split(/(?<=[/\\])/).map((part, at) => html`${at > 0 && raw('<wbr>')}${part}`)}`;
}

const signs: Readonly<Record<ReturnType<typeof outcomeOf>, Html>> = {
  holds: raw(
    '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M7 12.5l3.5 3.5L17 8.5"/></svg>',
  ),
  fails: raw(
    '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M8 8l8 8M16 8l-8 8"/></svg>',
  ),
  undecided: raw(
    '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M7.5 12h9"/></svg>',
  ),
};

function section(verdict: Verdict, findings: readonly Finding[]): Html {
  const [title, says] = headings[verdict];
  const matter = verdict === 'pass' ? passes(findings) : html`${findings.map(article)}`;
  return html`<section aria-labelledby="${verdict}"><div class="margin"><h2 id="${verdict}">${title}</h2><p>${says}</p></div><div class="matter">${matter}</div></section>`;
}

function article(finding: Finding): Html {
  const details = detailsOf(finding);
  return html`<article class="finding ${finding.verdict}"><h3>${finding.requirement}</h3><p class="place quiet">at ${place(finding)}</p><p>${finding.says}</p>
${details.length > 0 && html`<dl class="facts">${details.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>`}</article>
`;
}

function place(finding: Finding): Html {
  return finding.path === '' ? html`${placeOf(finding)}` : html`<code>${finding.path}</code>`;
}

/** The roles are those that tables have anyway; said outright, they survive the cards of a narrow screen. */
function passes(findings: readonly Finding[]): Html {
  const head = (name: string): Html => html`<th scope="col" role="columnheader">${name}</th>`;
  const row = (finding: Finding): Html =>
    html`<tr role="row"><th scope="row" role="rowheader"><code>${finding.requirement}</code></th><td role="cell" class="quiet">${place(finding)}</td><td role="cell" class="wide-text">${finding.says}</td></tr>
`;
  return html`<div class="scroll passes" role="region" aria-label="Table of what passes" tabindex="0"><table role="table"><thead role="rowgroup"><tr role="row">${['requirement', 'place', 'seen'].map(head)}</tr></thead>
<tbody role="rowgroup">${findings.map(row)}</tbody></table></div>`;
}
