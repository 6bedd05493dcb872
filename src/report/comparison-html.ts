/** A comparison as a page in one file, and its bars as a picture. */
import type { Comparison, ComparisonRow } from '../compare.js';
import { convert } from '../quantity.js';
import type { Spread } from '../spread.js';
import type { VersionStep } from '../versions.js';
import { barsPicture } from './bars.js';
import { figuresStyle, figuresTable } from './comparison-figures.js';
import { pairsOf } from './comparison-pairs.js';
import {
  barsOf,
  driversNote,
  footnotesOf,
  headlineOf,
  impactRows,
  type NotApplicableGroup,
  nameOf,
  notApplicableShown,
  operates,
  type Row,
  roundingNote,
  tellsEmbodied,
  totalsShown,
  warningsOf,
} from './comparison-words.js';
import { type Html, html, htmlPage } from './html.js';
import { multiplesPicture } from './multiples.js';
import { unitFor, unitText } from './number.js';
import { sharesPicture } from './shares.js';
import { sharesShown, spreadNote, spreadSentence } from './spread-words.js';
import { chartPatterns, inlinePicture, standalonePicture } from './svg.js';
import { changeText, stepSentence, unmetText } from './version-text.js';
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
    style: `${figuresStyle}${pairs?.style ?? ''}`,
    colophon: `Made by ${calculator === undefined ? 'Carbon Assay' : `${calculator.name} ${calculator.version}`}. ${roundingNote}`,
    body: html`${chartPatterns}
<h1>${activity.title}</h1>
<p class="lead">${headline?.sentence ?? 'No methodology applies to this activity as it stands. What each of them needs is said below.'}</p>
${headline !== undefined && rows.length > 1 && keyFigures(comparison)}
${rows.length > 0 && section('Results', 'Emissions by each method, from the same activity data.', barsFigure(comparison))}
${comparison.versions !== undefined && comparison.versions.length > 0 && section('From version to version', 'The same activity by each version of the method, and what was changed in between.', versionsList(comparison.versions))}
${comparison.spread !== undefined && section('What causes the spread', spreadNote, spreadMatter(comparison.spread))}
${pairs !== undefined && section('Why they differ', driversNote, html`<div class="sheet">${pairs.body}</div>`)}
${rows.length > 0 && section('All figures', 'Energy is that of the devices, before overhead. Overhead is what the method multiplies it by.', html`${multiplesFigure(rows)}${figuresTable(comparison)}`, 'full')}
${impactRows(rows).length > 0 && section('Other impacts', 'In units of their own, outside the emissions above.', impactsTable(rows))}
${rows.length > 0 && section('What each method leaves out', 'Where each of them draws the line.', boundaries(rows))}
${comparison.notApplicable.length > 0 && section('Not applicable', 'Methods that need a figure which the activity does not hold.', notApplicable(comparison))}
${warningsOf(rows).length > 0 && section('Notes', 'What the calculation had to say.', warnings(rows))}
${section('Provenance', 'Digests are SHA-256 over the canonical form of each document (RFC 8785).', provenance(comparison))}`,
  });
}

/** The bar chart as an SVG file. */
export function comparisonBarsSvg(comparison: Comparison, width = 860): string {
  const title = `Emissions of ${comparison.activity.title} by method`;
  return standalonePicture(barsPicture(barsOf(comparison), { title, width }), {
    heading: title,
    notes: marksOf(comparison),
  });
}

/** The waterfall of the comparison's drivers as an SVG file; undefined when it has none. */
export function comparisonWaterfallSvg({ activity, rows, drivers }: Comparison, width = 560): string | undefined {
  if (drivers === undefined) return undefined;
  const name = (id: string): string => rows.flatMap((row) => (row.methodology === id ? [nameOf(row)] : []))[0] ?? id;
  return standalonePicture(waterfallPicture(drivers, { from: name(drivers.from), to: name(drivers.to), width }), {
    heading: `${activity.title}: why two methods differ`,
    notes: drivers.unlike.length === 0 ? [] : [`The two are unlike: ${drivers.unlike.join('; ')}.`],
  });
}

function marksOf({ rows }: Comparison): readonly string[] {
  return footnotesOf(rows).notes.map(({ mark, says }) => `[${mark}] unlike the base: ${says}`);
}

function section(title: string, says: string, matter: Html, type = ''): Html {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return html`<section${type !== '' && html` class="${type}"`} aria-labelledby="${id}"><div class="margin"><h2 id="${id}">${title}</h2><p>${says}</p></div><div class="matter">${matter}</div></section>`;
}

function keyFigures(comparison: Comparison): Html {
  const { lowest, highest, spread, alike, others } = headlineOf(comparison)!;
  const base = comparison.rows.find(({ methodology }) => methodology === comparison.base);
  const totals = totalsShown([lowest.total, highest.total, ...(base === undefined ? [] : [base.total])]);
  const figure = (title: string, number: string, unit: string | undefined, of: string): Html =>
    html`<div><dt>${title}</dt><dd><span class="big">${number}${unit !== undefined && html`<span class="unit">${unitText(unit)}</span>`}</span><div class="of">${of}</div></dd></div>`;
  const kind = others === 0 ? '' : `, ${alike} methods of one kind`;
  return html`<dl class="figures">
${alike > 1 && figure('Lowest', totals.show(lowest.total), totals.unit, nameOf(lowest))}
${alike > 1 && figure('Highest', totals.show(highest.total), totals.unit, nameOf(highest))}
${spread !== undefined && figure('Spread', spread, undefined, `highest over lowest${kind}`)}
${base !== undefined && figure('Base', totals.show(base.total), totals.unit, nameOf(base))}
</dl>`;
}

function barsFigure(comparison: Comparison): Html {
  const bars = barsOf(comparison);
  const title = 'Emissions by method';
  const marks = marksOf(comparison);
  return html`<figure class="sheet">
${inlinePicture(barsPicture(bars, { title, width: 860 }))}
${inlinePicture(barsPicture(bars, { title, width: 340 }))}
</figure>
${marks.length > 0 && html`<ol class="marks">${marks.map((text) => html`<li>${text}</li>`)}</ol>`}`;
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

function multiplesFigure(rows: readonly ComparisonRow[]): Html | false {
  const operating = (read: (row: ComparisonRow) => number): readonly (number | undefined)[] =>
    rows.map((row) => (operates(row) ? read(row) : undefined));
  const { unit, values } = embodiedShown(rows);
  const panels = [
    { title: 'energy', unit: 'kWh', values: operating(({ energy }) => energy) },
    { title: 'overhead', unit: '', values: operating(({ overhead }) => overhead) },
    { title: 'intensity', unit: 'gCO2e/kWh', values: operating(({ intensity }) => intensity) },
    { title: 'embodied', unit, values },
  ].filter((panel) => panel.values.some((value) => value !== undefined));
  if (rows.length < 2 || panels.length === 0) return false;
  const title = 'What each total is made of';
  return html`<figure class="sheet multiples">${[1040, 340].map((width) =>
    inlinePicture(multiplesPicture(rows.map(nameOf), panels, { title, width })),
  )}<figcaption class="note">${title}; the table below holds the same.</figcaption></figure>`;
}

function embodiedShown(rows: readonly ComparisonRow[]): {
  readonly unit: string;
  readonly values: readonly (number | undefined)[];
} {
  const unit = unitFor(
    rows.map(({ embodied }) => embodied),
    'gCO2e',
  );
  const values = rows.map((row) => (tellsEmbodied(row) ? convert(row.embodied, 'gCO2e', unit) : undefined));
  return { unit, values };
}

function spreadMatter(spread: Spread): Html {
  const { unit, rows } = sharesShown(spread);
  const title = 'Shares of the spread';
  return html`<p>${spreadSentence(spread)}</p>
<figure class="sheet">${[860, 340].map((width) => inlinePicture(sharesPicture(spread, { title, width })))}</figure>
<div class="scroll" role="region" aria-label="${title}" tabindex="0"><table><caption>How far each decision moves a method from the mean method, in ${unit}</caption>
<thead><tr><th scope="col">decision</th><th scope="col" class="number">share, %</th><th scope="col" class="number">lowest, in</th><th scope="col" class="number">highest, in</th></tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${row.decision}</th><td class="number" title="${row.exact}">${row.share}</td><td class="number">${row.least}<br><code class="quiet small">${row.leastBy}</code></td><td class="number">${row.most}<br><code class="quiet small">${row.mostBy}</code></td></tr>
`,
  )}</tbody></table></div>`;
}

function versionsList(steps: readonly VersionStep[]): Html {
  return html`<ul class="plain">${steps.map(
    (step) =>
      html`<li><h3><code>${step.from}</code> to <code>${step.to}</code></h3><p>${stepSentence(step)}</p>${
        step.changes.length > 0 &&
        html`<ul class="inner">${step.changes.map((change) => html`<li>${changeText(change)}</li>`)}</ul>`
      }${step.unmet.length > 0 && html`<p class="note">${unmetText(step)}.</p>`}</li>`,
  )}</ul>`;
}

function impactsTable(rows: readonly ComparisonRow[]): Html {
  return html`<div class="scroll" role="region" aria-label="Other impacts" tabindex="0"><table>
<thead><tr><th scope="col">impact, of</th><th scope="col" class="number">amount</th></tr></thead>
<tbody>${impactRows(rows).map(
    ({
      methodology,
      says,
      quantity,
    }) => html`<tr><th scope="row">${says}<br><code class="quiet small">${methodology}</code></th><td class="number">${quantity}</td></tr>
`,
  )}</tbody></table></div>`;
}

function notApplicable({ notApplicable: all }: Comparison): Html {
  const { near, far } = notApplicableShown(all);
  const count = far.reduce((sum, { methods }) => sum + methods.length, 0);
  return html`${notApplicableList(near)}${far.length > 0 && html`<details><summary>${count} more that need more than that, or other work</summary>${notApplicableList(far)}</details>`}`;
}

function notApplicableList(groups: readonly NotApplicableGroup[]): Html {
  return html`<ul class="plain">${groups.map(
    ({ methods, missing }) =>
      html`<li>${methods.map(({ id, title }) => html`<h3>${title} <code class="quiet">${id}</code></h3>`)}${
        missing.length === 0
          ? html`<p>${methods.length === 1 ? 'It does' : 'They do'} not say which figure is missing.</p>`
          : html`<p>${methods.length === 1 ? 'It needs' : 'They need'}</p><ul class="inner">${missing.map(({ path, says }) => html`<li>${says} <code>${path}</code></li>`)}</ul>`
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
    html`<dt>${name}</dt><dd>${text}${digest !== undefined && html`<br><code class="quiet">${digest}</code>`}</dd>`;
  return html`<dl class="facts">
${fact('Activity', activity.id, activity.digest)}
${footprints.map(({ methodology }) => fact('Method', `${methodology.id} ${methodology.version}`, methodology.digest))}
${[...sets].map(([name, digest]) => fact('Factor set', name, digest))}
</dl>`;
}
