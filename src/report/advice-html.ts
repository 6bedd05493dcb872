/** An advice as a page in one file. */
import type { Advice, SignalAdvice } from '../advice/advise.js';
import {
  capital,
  fewerStretches,
  headlineOf,
  homeOf,
  lackingRegions,
  lackingWindows,
  leverRows,
  leversNote,
  noLevers,
  regionRows,
  runText,
  timeText,
  windowRows,
  windowText,
  workText,
} from './advice-words.js';
import { roundingNote } from './comparison-words.js';
import { coursePicture } from './course.js';
import { type Html, html, htmlPage } from './html.js';
import { alignPoints, showNumber } from './number.js';
import { chartPatterns, inlinePicture } from './svg.js';

export function adviceHtml(advice: Advice): string {
  return htmlPage({
    title: `${advice.activity.title}: another time, another place`,
    description: advice.signals.map((signal) => `${capital(signal.signal)}: ${headlineOf(signal)}`).join(' '),
    kind: 'Advice',
    style: adviceStyle,
    colophon: roundingNote,
    body: html`${chartPatterns}
<h1>${advice.activity.title}</h1>
<p class="lead">When and where the same work would have emitted less: ${workText(advice)}.</p>
${advice.signals.map(signalSection)}
${section('circumstances', 'Other circumstances', leversNote, leversMatter(advice))}
${section('assumptions', 'Taken for granted', 'What the figures above rest on.', html`<ul class="plain">${advice.assumptions.map((one) => html`<li>${capital(one)}.</li>`)}</ul>`)}
${section('provenance', 'Provenance', 'Digests are SHA-256 over the canonical form of each document (RFC 8785).', provenance(advice))}`,
  });
}

const adviceStyle = `
.chart .course{stroke:var(--ink);stroke-width:1.5}
.hours{max-height:26rem;overflow:auto}
@media (min-width:34.01rem){.matter table :is(th[scope=row],td){white-space:nowrap}}
.begins{min-width:5.3rem}
.matter td.number br+*{color:var(--quiet)}
.matter h3{margin:1.4rem 0 .5rem}
`;

function section(id: string, title: string, says: string, matter: Html): Html {
  return html`<section aria-labelledby="${id}"><div class="margin"><h2 id="${id}">${title}</h2><p>${says}</p></div><div class="matter">${matter}</div></section>`;
}

function signalSection(signal: SignalAdvice): Html {
  const home = homeOf(signal);
  const title = signal.signal === 'not-stated' ? 'Kind not stated' : `${capital(signal.signal)} intensity`;
  const id = `signal-${signal.quantity}`;
  const matter = html`<p>${headlineOf(signal)}</p>
${home !== undefined && signal.course !== undefined && courseFigure(signal, home.name)}
${home !== undefined && windowsTable(signal, home.name)}
${home?.asItWas !== undefined && lackingWindows(home).map(notTold)}
${signal.regions.length > 1 && html`<h3>Other places</h3>${regionsTable(signal)}`}`;
  return section(id, title, `${signal.says}${signal.basis === 'not-stated' ? '' : `; ${signal.basis}`}.`, matter);
}

function courseFigure({ course, signal, quantity }: SignalAdvice, name: string): Html {
  const { window, stretches } = course!;
  const title = `${name}, ${signal === 'not-stated' ? '' : `${signal} `}intensity and when the work runs, in a window of ${windowText(window)}`;
  const rows = fewerStretches(stretches, 120);
  const intensities = alignPoints(rows.map(({ intensity }) => showNumber(intensity)));
  return html`<figure class="sheet">
${[860, 340].map((width) => inlinePicture(coursePicture(stretches, { title, width })))}
<figcaption class="note">${title}. Times are UTC.</figcaption>
<details><summary>The same as a table</summary><div class="hours" role="region" aria-label="Hour by hour, ${signal} ${quantity}" tabindex="0"><table><caption class="unseen">${title}</caption>
<thead><tr><th scope="col">from</th><th scope="col" class="number">gCO2e/kWh</th><th scope="col">as it was</th><th scope="col">flexible start</th><th scope="col">with pauses</th></tr></thead>
<tbody>${rows.map(
    (
      one,
      at,
    ) => html`<tr><th scope="row">${timeText(one.start)}</th><td class="number">${intensities[at]}</td><td>${runText(one.asItWas)}</td><td>${runText(one.flexible)}</td><td>${runText(one.paused)}</td></tr>
`,
  )}</tbody></table></div></details>
</figure>`;
}

function windowsTable(signal: SignalAdvice, name: string): Html | false {
  const { unit, rows } = windowRows(homeOf(signal)!);
  if (rows.length === 0) return false;
  const [flexible, paused] = [rows.map((row) => row.flexible), rows.map((row) => row.paused)].map((cells) =>
    alignPoints(cells),
  );
  return html`<h3>Other times</h3><div class="scroll" role="region" aria-label="Windows, ${signal.signal} ${signal.quantity}" tabindex="0"><table><caption>${name}: the work moved within a window after its start, emissions in ${unit}; with pauses, in so many stretches</caption>
<thead><tr><th scope="col">window</th><th scope="col" class="number">flexible start</th><th scope="col">begins</th><th scope="col" class="number">with pauses</th></tr></thead>
<tbody>${rows.map(
    (
      row,
      at,
    ) => html`<tr><th scope="row">${row.window}</th><td class="number">${flexible![at]}<br><span class="small">${row.saved}</span></td><td class="begins">${row.begins}</td><td class="number">${paused![at]}<br><span class="small">${row.pausedSaved} in ${row.stretches}</span></td></tr>
`,
  )}</tbody></table></div>`;
}

function regionsTable(signal: SignalAdvice): Html {
  const { unit, window, rows } = regionRows(signal);
  return html`<div class="scroll" role="region" aria-label="Regions, ${signal.signal} ${signal.quantity}" tabindex="0"><table><caption>The same work elsewhere, emissions in ${unit}</caption>
<thead><tr><th scope="col">region</th><th scope="col" class="number">at the same time</th>${window !== undefined && html`<th scope="col" class="number">start within ${window}</th><th scope="col" class="number">with pauses</th>`}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr${row.home && html` class="base"`}><th scope="row">${row.name}${row.name !== row.region && html` <code class="quiet">${row.region}</code>`}${row.home && html` <span class="tag">here</span>`}</th><td class="number">${row.asItWas}${!row.home && row.against !== '–' && html`<br><span class="small">${row.against}</span>`}</td>${window !== undefined && html`<td class="number">${row.flexible}</td><td class="number">${row.paused}</td>`}</tr>
`,
  )}</tbody></table></div>
${lackingRegions(signal).map(notTold)}`;
}

function notTold(text: string): Html {
  return html`<p class="note"><span class="tag">not told</span> ${text}</p>`;
}

function leversMatter({ levers }: Advice): Html {
  if (levers.length === 0) return html`<p>${noLevers}</p>`;
  return html`<div class="scroll" role="region" aria-label="Circumstances" tabindex="0"><table><caption>What moves each method that applies</caption>
<thead><tr><th scope="col">circumstance, in</th><th scope="col" class="number">1 % more</th><th scope="col" class="number">what if, then</th></tr></thead>
<tbody>${leverRows(levers).map(
    (
      row,
    ) => html`<tr><th scope="row">${row.lever}<br><code class="quiet small">${row.methodology}</code></th><td class="number">${row.elasticity}</td><td class="number">${row.change}<br><span class="small">${row.effect}</span></td></tr>
`,
  )}</tbody></table></div>`;
}

function provenance({ activity, grid }: Advice): Html {
  return html`<dl class="facts">
<dt>Activity</dt><dd>${activity.id}<br><code class="quiet">${activity.digest}</code></dd>
<dt>Grid</dt><dd>${grid.set} ${grid.version}<br><code class="quiet">${grid.digest}</code></dd>
</dl>`;
}
