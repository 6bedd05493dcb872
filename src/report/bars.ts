/** Horizontal bars of emissions, one per method, split into operation, embodied and rest, with whiskers for the uncertainty. */
import type { Html } from './html.js';
import { alignPoints, fitOneUnit, showIn, showNumber, showQuantity, unitFor } from './number.js';
import { type Axis, axis, breakLines, el, label, type Picture, textWidth } from './svg.js';

/** Everything in gCO2e. */
export interface Bar {
  readonly name: string;
  /** Sign of a footnote, where the bar must not be ranked among the others without it. */
  readonly mark?: string;
  readonly operational: number;
  readonly embodied: number;
  readonly rest: number;
  readonly total: number;
  /** One standard uncertainty. */
  readonly uncertainty?: number;
  /** Least and greatest total. */
  readonly range?: readonly [least: number, greatest: number];
  /** The bar that the others are measured against. */
  readonly base?: boolean;
}

export interface BarsOptions {
  readonly title: string;
  /** Pixels; names stand above the bars when it is below 600. */
  readonly width: number;
}

const size = 14;
const line = 18;
const thick = 14;

interface Frame {
  readonly narrow: boolean;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly axis: Axis;
  readonly unit: string;
  /** All values are shown in that unit. */
  readonly oneUnit: boolean;
  value(bar: Bar): string;
}

/** The chart as a picture, for a page or a file. */
export function barsPicture(bars: readonly Bar[], { title, width }: BarsOptions): Picture {
  const frame = frameOf(bars, width);
  const rows: Row[] = [];
  const legend = legendOf(bars, frame);
  let top = legend.height + 8;
  for (const bar of bars) {
    const row = barRow(bar, top, frame);
    rows.push(row);
    top += row.height;
  }
  // Where names stand above bars, lines through the names would make both hard to read.
  const bands = frame.narrow
    ? rows.map(({ middle }): Band => [middle - thick / 2 - 3, middle + thick / 2 + 3])
    : [[legend.height + 6, top] as const];
  return {
    width,
    height: top + 26,
    title,
    description: describe(bars),
    type: frame.narrow ? 'narrow' : 'wide',
    body: [legend.drawn, grid(frame, bands, top), baseLine(bars, frame, bands), rows.map(({ drawn }) => drawn)],
  };
}

function frameOf(bars: readonly Bar[], width: number): Frame {
  const narrow = width < 600;
  const unit = unitFor(
    bars.map(({ total }) => total),
    'gCO2e',
  );
  const oneUnit = fitOneUnit(bars.map(({ total }) => total));
  const texts = alignPoints(
    bars.map(({ total }) => (oneUnit ? showIn(total, 'gCO2e', unit) : showQuantity(total, 'gCO2e'))),
  );
  const value = (bar: Bar): string => texts[bars.indexOf(bar)]!;
  const names = Math.min(0.34 * width, 16 + Math.max(...bars.map((bar) => textWidth(nameOf(bar), size))));
  const values = 16 + Math.max(...bars.map((bar) => textWidth(value(bar), size)));
  const ends = bars.flatMap(({ operational, embodied, rest, total, uncertainty = 0, range = [] }) => [
    ...extents([operational, embodied, rest]),
    total - uncertainty,
    total + uncertainty,
    ...range,
  ]);
  const [left, right] = narrow ? [1, width - 1] : [names, width - Math.max(values, 24)];
  return { narrow, width, left, right, axis: axis(ends, left, right, { count: narrow ? 4 : 6 }), unit, oneUnit, value };
}

/** How far parts reach that are stacked from zero, positive ones to the right and negative ones to the left. */
function extents(parts: readonly number[]): readonly number[] {
  return [
    parts.reduce((sum, part) => sum + Math.min(part, 0), 0),
    parts.reduce((sum, part) => sum + Math.max(part, 0), 0),
  ];
}

function nameOf({ name, mark }: Bar): string {
  return `${name}${mark === undefined ? '' : ` ${mark}`}`;
}

/** From where to where the lines of the grid are drawn, in pixels from the top. */
type Band = readonly [top: number, bottom: number];

interface Row {
  readonly drawn: Html;
  readonly height: number;
  readonly middle: number;
}

function barRow(bar: Bar, top: number, frame: Frame): Row {
  const { narrow, width, left } = frame;
  const valueWidth = textWidth(frame.value(bar), size) + 12;
  const lines = breakLines(bar.name, narrow ? width - valueWidth : left - 16, size, 2, bar.mark);
  const text = line * lines.length;
  const middle = narrow ? top + text + 4 + thick / 2 : top + Math.max(text, thick) / 2 + 6;
  const firstLine = narrow ? top + 13 : middle - text / 2 + 13.5;
  const height = narrow ? text + thick + 16 : Math.max(text, thick) + 12;
  const drawn = el(
    'g',
    { class: bar.base ? 'row base' : 'row' },
    el('title', {}, `${nameOf(bar)}${bar.base ? ', base' : ''}: ${exactly(bar)}`),
    // A whole row to point at, not only the ink in it.
    el('rect', { class: 'hit', x: 0, y: top, width, height }),
    lines.map((text, at) => label(0, firstLine + line * at, text, 'name')),
    segments(bar, middle, frame),
    rangeMark(bar, middle, frame),
    whisker(bar, middle, frame),
    label(width, narrow ? top + 13 : middle + 5, frame.value(bar), 'value', 'end'),
  );
  return { drawn, height, middle };
}

/** The stacked parts; what is shorter than a pixel is drawn one pixel long, so that little is never seen as nothing. */
function segments(bar: Bar, middle: number, { axis }: Frame): readonly Html[] {
  let [below, above] = [0, 0];
  const drawn = (['operational', 'embodied', 'rest'] as const).flatMap((part) => {
    const value = bar[part];
    if (value === 0) return [];
    const from = value < 0 ? below : above;
    if (value < 0) below += value;
    else above += value;
    const [x, end] = [axis.at(Math.min(from, from + value)), axis.at(Math.max(from, from + value))];
    return [el('rect', { class: part, x, y: middle - thick / 2, width: Math.max(end - x, 1), height: thick })];
  });
  // With parts of both signs no end of the bar is the total.
  return below < 0 && above > 0
    ? [
        ...drawn,
        el('path', { class: 'total', d: `M${axis.at(bar.total).toFixed(2)} ${middle - thick / 2 - 3}v${thick + 6}` }),
      ]
    : drawn;
}

function whisker({ total, uncertainty }: Bar, middle: number, { axis }: Frame): Html | undefined {
  if (uncertainty === undefined || uncertainty === 0) return undefined;
  const [from, to] = [axis.at(total - uncertainty), axis.at(total + uncertainty)].map((x) => x.toFixed(2));
  const d = `M${from} ${middle}H${to}M${from} ${middle - 4}v8M${to} ${middle - 4}v8`;
  return el('g', {}, el('path', { class: 'whisker-ground', d }), el('path', { class: 'whisker', d }));
}

/** From the least to the greatest total: dots at the ends, so that nobody takes it for an uncertainty. */
function rangeMark({ range }: Bar, middle: number, { axis }: Frame): Html | undefined {
  if (range === undefined) return undefined;
  const [from, to] = range.map((value) => axis.at(value)) as [number, number];
  const d = `M${from.toFixed(2)} ${middle}H${to.toFixed(2)}`;
  return el(
    'g',
    {},
    el('path', { class: 'whisker-ground', d }),
    el('path', { class: 'whisker', d }),
    [from, to].map((x) => el('circle', { class: 'range-end', cx: x, cy: middle, r: 3.5 })),
  );
}

function grid({ axis, unit, left, right, width }: Frame, bands: readonly Band[], bottom: number): Html {
  // At the edges of the picture a number under its tick would be cut off.
  const anchorAt = (x: number): 'start' | 'middle' | 'end' => (x < 12 ? 'start' : x > width - 12 ? 'end' : 'middle');
  const numbers = axis.ticks.map((tick) => showIn(tick, 'gCO2e', unit));
  // Every second number where they would touch.
  const widest = Math.max(...numbers.map((text) => textWidth(text, 12))) + 10;
  const every = Math.ceil(widest / ((right - left) / (axis.ticks.length - 1)));
  return el(
    'g',
    { class: 'axis', 'aria-hidden': 'true' },
    axis.ticks.map((tick) => el('path', { class: tick === 0 ? 'zero' : 'tick', d: vertical(axis.at(tick), bands) })),
    axis.ticks.map(
      (tick, at) =>
        at % every === 0 && label(axis.at(tick), bottom + 19, numbers[at]!, 'scale', anchorAt(axis.at(tick))),
    ),
  );
}

function baseLine(bars: readonly Bar[], { axis }: Frame, bands: readonly Band[]): Html | undefined {
  const base = bars.length > 1 ? bars.find((bar) => bar.base) : undefined;
  return base && el('path', { class: 'base-line', d: vertical(axis.at(base.total), bands) });
}

function vertical(x: number, bands: readonly Band[]): string {
  return bands.map(([top, bottom]) => `M${x.toFixed(2)} ${top}V${bottom}`).join('');
}

interface Legend {
  readonly drawn: Html;
  readonly height: number;
}

/** Only what is in the chart, on as many lines as that takes. */
function legendOf(bars: readonly Bar[], { width, unit, oneUnit }: Frame): Legend {
  const unitWords = oneUnit ? unit : `axis in ${unit}`;
  const room = width - textWidth(unitWords, 12) - 12;
  let [x, y] = [0.5, 0];
  const drawn = legendEntries(bars).map(([text, sign]) => {
    const wide = 22 + textWidth(text, 12);
    if (x > 1 && x + wide > room) [x, y] = [0.5, y + 18];
    const at = x;
    x += wide + 12;
    return el('g', { transform: `translate(${at} ${y})` }, sign, label(22, 12.5, text, 'scale'));
  });
  return {
    drawn: el('g', { class: 'legend', 'aria-hidden': 'true' }, drawn, label(width, 12.5, unitWords, 'scale', 'end')),
    height: y + 22,
  };
}

function legendEntries(bars: readonly Bar[]): readonly (readonly [string, Html])[] {
  const swatch = (part: string): Html => el('rect', { class: part, x: 0, y: 3, width: 16, height: 10 });
  const entries: readonly (readonly [string, boolean, Html])[] = [
    ['operation', true, swatch('operational')],
    ['embodied', bars.some(({ embodied }) => embodied !== 0), swatch('embodied')],
    ['rest', bars.some(({ rest }) => rest !== 0), swatch('rest')],
    ['base', bars.length > 1 && bars.some(({ base }) => base), el('path', { class: 'base-line', d: 'M0 8h16' })],
    [
      '± standard uncertainty',
      bars.some(({ uncertainty = 0 }) => uncertainty !== 0),
      el('path', { class: 'whisker', d: 'M0 8h16M0 4v8M16 4v8' }),
    ],
    [
      'least to greatest',
      bars.some(({ range }) => range !== undefined),
      el(
        'g',
        {},
        el('path', { class: 'whisker', d: 'M2 8h12' }),
        [3, 13].map((cx) => el('circle', { class: 'range-end', cx, cy: 8, r: 3 })),
      ),
    ],
  ];
  return entries.flatMap(([text, shown, sign]) => (shown ? [[text, sign] as const] : []));
}

function exactly({ operational, embodied, rest, total, uncertainty, range }: Bar): string {
  const parts = [
    `operation ${showNumber(operational, 9)}`,
    embodied !== 0 && `embodied ${showNumber(embodied, 9)}`,
    rest !== 0 && `rest ${showNumber(rest, 9)}`,
    uncertainty !== undefined && `standard uncertainty ${showNumber(uncertainty, 9)}`,
    range !== undefined && `from ${showNumber(range[0], 9)} to ${showNumber(range[1], 9)}`,
  ];
  return `${showNumber(total, 9)} gCO2e (${parts.filter(Boolean).join(', ')})`;
}

function describe(bars: readonly Bar[]): string {
  return `Bars, in this order: ${bars.map((bar) => `${nameOf(bar)}${bar.base ? ', base' : ''}, ${showQuantity(bar.total, 'gCO2e')}${bar.range === undefined ? '' : `, from ${showQuantity(bar.range[0], 'gCO2e')} to ${showQuantity(bar.range[1], 'gCO2e')}`}`).join('; ')}.`;
}
