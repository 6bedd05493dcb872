/**
 * Pages: a template that escapes whatever is put in, and the frame of a one-file page. A page asks nothing of the network:
 * its policy forbids it, and it says so to the browser before anything else.
 */
import { pageStyle } from './style.js';
import { visible } from './visible.js';

/** Markup that is known to be safe: made by `html`, or trusted with `raw`. */
export class Html {
  /** The private member keeps objects that merely look like this one from passing unescaped. */
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** What a template takes: text and numbers are escaped, `Html` passes, lists are joined, nothing is left out. */
export type HtmlValue = Html | string | number | undefined | null | false | readonly HtmlValue[];

/** Trusts markup as it is: for SVG and CSS that we wrote, never for anything read from a document. */
export function raw(markup: string): Html {
  return new Html(markup);
}

/**
 * Markup with values put in, escaped for text and for quoted attributes.
 * @throws TypeError for a value right after `=`: an attribute without quotes cannot be made safe.
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = literals.map((literal, at) => {
    if (at < values.length && literal.endsWith('='))
      throw new TypeError(`put quotes round the attribute value after ${JSON.stringify(literal.slice(-30))}`);
    return literal + (at < values.length ? markupOf(values[at]) : '');
  });
  return new Html(parts.join(''));
}

/** Text made harmless in markup and inside single or double quotes, and for the eye. */
export function escapeText(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function markupOf(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(markupOf).join('');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} cannot be put into a page`);
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError(`a ${typeof value} cannot be put into a page`);
  return escapeText(String(value));
}

export interface Page {
  /** Title of the window; the text of the heading is part of the body. */
  readonly title: string;
  readonly description?: string;
  /** What kind of document this is, shown beside the mark: `Comparison`. */
  readonly kind?: string;
  /** Header, sections and all: the content of the main landmark. */
  readonly body: Html;
  /** Trusted CSS of this page alone. */
  readonly style?: string;
  /** One line about how the page was made, at its foot. */
  readonly colophon?: HtmlValue;
}

/** A whole page in one file: inline style, light and dark, for screens and paper, no script, no request. */
export function htmlPage({ title, description, kind, body, style = '', colophon }: Page): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${description !== undefined && html`<meta name="description" content="${description}">`}
<style>${raw(pageStyle)}${raw(style)}</style>
</head>
<body>
<a class="skip-link" href="#content">Skip to the content</a>
<header class="masthead"><div>${mark}<span class="brand">Carbon Assay</span>${kind !== undefined && html`<span class="kind">${kind}</span>`}</div></header>
<main id="content" tabindex="-1">
${body}
</main>
<footer class="colophon"><div>${colophon !== undefined && html`<p>${colophon}</p>`}<p>This page holds no script and asks nothing of the network.</p></div></footer>
</body>
</html>
`;
  return page.toString();
}

/** The mark: a hallmark's cartouche with a balance in it. */
const mark = raw(
  '<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><path class="punch" d="M7 1h18l6 6v18l-6 6H7l-6-6V7z"/><path class="beam" d="M16 6.5v18M10.5 25h11M7 10.5h18M7 10.5l-3 7h6zM25 10.5l-3 7h6z"/></svg>',
);
