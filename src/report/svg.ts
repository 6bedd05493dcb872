/** Primitives of the charts: elements, text that is measured before it is drawn, axes with round ticks, whole pictures. */
import { escapeText, type Html, type HtmlValue, html, raw } from './html.js';
import { chartStyle, theme } from './style.js';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; numbers are cut to hundredths of a pixel, attributes escaped, those that are undefined left out. */
export function el(name: string, attributes: Attributes, ...children: readonly HtmlValue[]): Html {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${typeof value === 'number' ? pixels(value) : escapeText(value)}"`,
  );
  const content = html`${children}`;
  return raw(`<${name}${written.join('')}>${content}</${name}>`);
}

/** Text at a place; `anchor` says which end stands there. */
export function label(
  x: number,
  y: number,
  text: string,
  type = '',
  anchor: 'start' | 'middle' | 'end' = 'start',
): Html {
  return el('text', { x, y, class: type || undefined, 'text-anchor': anchor === 'start' ? undefined : anchor }, text);
}

function pixels(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} is no length in a picture`);
  return String(Math.round(value * 100) / 100 + 0);
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Read out as the name of the picture. */
  readonly title: string;
  /** Read out after it: what the picture shows, in words. */
  readonly description: string;
  readonly body: HtmlValue;
  readonly type?: string;
}

/** A picture inside a page, whose style and patterns the page holds (`chartPatterns`). */
export function inlinePicture({ width, height, title, description, body, type }: Picture): Html {
  return el(
    'svg',
    { class: type === undefined ? 'chart' : `chart ${type}`, viewBox: `0 0 ${width} ${pixels(height)}`, role: 'img' },
    el('title', {}, title),
    el('desc', {}, description),
    body,
  );
}

export interface Frame {
  /** Above the picture. */
  readonly heading?: string;
  /** Below it, one to a paragraph: what the marks in the picture mean. */
  readonly notes?: readonly string[];
}

const margin = 24;

/** A picture as a file of its own, with its style, patterns and ground. */
export function standalonePicture(
  { width, height, title, description, body }: Picture,
  { heading, notes = [] }: Frame = {},
): string {
  const above = heading === undefined ? [] : breakLines(heading, width, 18);
  const below = notes.flatMap((note) => breakLines(note, width, 12, 9));
  const top = margin + 24 * above.length + (above.length > 0 ? 8 : 0);
  const foot = top + height + (below.length > 0 ? 4 : 0);
  const [w, h] = [width + 2 * margin, foot + 18 * below.length + margin];
  return `${html`<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="${w}" height="${pixels(h)}" viewBox="0 0 ${w} ${pixels(h)}" role="img" aria-labelledby="title description">
<title id="title">${title}</title>
<desc id="description">${[description, ...notes].join(' ')}</desc>
<style>${raw(theme)}${raw(chartStyle)}</style>
${patterns}
<rect class="ground" width="${w}" height="${pixels(h)}"/>
${above.map((text, at) => label(margin, margin + 16 + 24 * at, text, 'heading'))}
<g transform="translate(${margin} ${pixels(top)})">${body}</g>
${below.map((text, at) => label(margin, foot + 14 + 18 * at, text, 'scale'))}
</svg>`}\n`;
}

/** Fills that differ by pattern, so that no chart rests on colour alone. */
const patterns = raw(
  `<defs>${pattern('embodied', 6, '<path d="M0 6L6 0M-1.5 1.5L1.5 -1.5M4.5 7.5L7.5 4.5"/>')}${pattern('rest', 5, '<circle cx="2.5" cy="2.5" r="1"/>')}${pattern('less', 6, '<path d="M0 0L6 6M-1.5 4.5L1.5 7.5M4.5 -1.5L7.5 1.5"/>')}</defs>`,
);

function pattern(name: string, size: number, marks: string): string {
  return `<pattern id="fill-${name}" class="fill-${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}"/>${marks}</pattern>`;
}

/** Put once into a page with charts. It takes no room, but is not hidden: a pattern that is not displayed fills nothing. */
export const chartPatterns: Html = el(
  'svg',
  { class: 'patterns', width: 0, height: 0, 'aria-hidden': 'true', focusable: 'false' },
  patterns,
);

/** How wide a text is at most, in pixels, in the fonts that systems really have; a little too wide rather than too narrow. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const sign of text) ems += signWidth(sign);
  return ems * size;
}

function signWidth(sign: string): number {
  if (/[ijlI.,:;'|!()[\]\u202f]/.test(sign)) return 0.36;
  if (/[mwMW%@—]/.test(sign)) return 0.95;
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u.test(
      sign,
    )
  )
    return 1.05;
  return /\p{Lu}/u.test(sign) ? 0.73 : sign === ' ' ? 0.32 : 0.61;
}

/**
 * Breaks a text into lines that fit; the last line that is allowed ends in an ellipsis when there is more.
 * @param tail Goes after the text, and is not cut off with it.
 */
export function breakLines(text: string, width: number, size: number, most = 2, tail = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of `${text} ${tail}`
    .split(/\s+/)
    .filter((part) => part !== '')
    .flatMap((part) => pieces(part, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  const end = tail === '' ? '' : ` ${tail}`;
  const last = lines
    .slice(most - 1)
    .join(' ')
    .slice(0, -end.length || undefined);
  return [...lines.slice(0, most - 1), `${shorten(last, width - textWidth(end, size), size)}${end}`];
}

/** A word that is longer than a line, in pieces that are not. */
function pieces(word: string, width: number, size: number): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && textWidth(piece + sign, size) > width) {
      found.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...found, piece];
}

function shorten(text: string, width: number, size: number): string {
  const signs = [...text];
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** From values to pixels. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** An axis over these values, its ends on round ticks; zero is on it unless `cut`. */
export function axis(values: readonly number[], left: number, right: number, { count = 5, cut = false } = {}): Axis {
  const [least, most] = [Math.min(...values, ...(cut ? [] : [0])), Math.max(...values, ...(cut ? [] : [0]))];
  const step = roundStep(most === least ? Math.abs(most) || 1 : most - least, count);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(Math.ceil(most / step - 1e-9), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  const [from, to] = [first * step, last * step];
  return { from, to, ticks, at: (value) => left + ((value - from) / (to - from)) * (right - left) };
}

/** The step of 1, 2, 2.5 or 5 times a power of ten that gives at most about this many. */
function roundStep(span: number, count: number): number {
  const power = 10 ** Math.floor(Math.log10(span / count));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power * count >= span * (1 - 1e-9)) ?? 10;
  return factor * power;
}
