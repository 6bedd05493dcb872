/** Small multiples: one panel for each figure that a total is made of, the methods in the same rows in all of them. */
import type { Html } from './html.js';
import { alignPoints, showNumber } from './number.js';
import { breakLines, el, label, type Picture, textWidth } from './svg.js';

export interface Panel {
  readonly title: string;
  readonly unit: string;
  /** One for each row; undefined where the method has no such figure. */
  readonly values: readonly (number | undefined)[];
}

export interface MultiplesOptions {
  readonly title: string;
  readonly width: number;
}

const size = 14;
const gap = 18;
const thick = 11;

/** The chart as a picture; a narrow one has bars alone, whose figures stand in the table. */
export function multiplesPicture(
  names: readonly string[],
  panels: readonly Panel[],
  { title, width }: MultiplesOptions,
): Picture {
  const narrow = width < 600;
  const left = narrow ? 0 : Math.min(0.3 * width, 24 + Math.max(...names.map((name) => textWidth(name, size))));
  const room = (width - left - gap * (panels.length - 1)) / panels.length;
  const head = 40;
  const row = narrow ? 36 : 24;
  const top = (at: number): number => head + at * row;
  const drawn = panels.map((panel, at) => panelOf(panel, left + at * (room + gap), room, { narrow, top, row }));
  return {
    width,
    height: top(names.length) + 4,
    title,
    description: `Bars for each method: ${panels.map(({ title: of }) => of).join(', ')}; the table of all figures holds the same.`,
    type: narrow ? 'narrow' : 'wide',
    body: [
      names.map((name, at) =>
        label(
          0,
          narrow ? top(at) + 13 : top(at) + row / 2 + 4.5,
          breakLines(name, narrow ? width : left - 12, size, 1)[0]!,
          'name',
        ),
      ),
      drawn,
    ],
  };
}

interface Rows {
  readonly narrow: boolean;
  readonly row: number;
  top(at: number): number;
}

function panelOf({ title, unit, values }: Panel, x: number, room: number, { narrow, row, top }: Rows): readonly Html[] {
  const texts = alignPoints(values.map((value) => (value === undefined ? '–' : showNumber(value))));
  const beside = narrow ? 0 : 8 + Math.max(...texts.map((text) => textWidth(text, 12)));
  const known = values.flatMap((value) => value ?? []);
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const at = (value: number): number => (most === least ? 0 : ((value - least) / (most - least)) * (room - beside));
  const zero = (x + at(0)).toFixed(2);
  const middle = (index: number): number => top(index) + (narrow ? 24 : row / 2);
  const bars = values.map((value, index) => {
    if (value === undefined) return narrow ? undefined : label(x + room, middle(index) + 4.5, '–', 'scale', 'end');
    const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
    return el(
      'g',
      {},
      el('title', {}, `${title}: ${showNumber(value, 9)}${unit === '' ? '' : ` ${unit}`}`),
      el('rect', {
        class: 'operational',
        x: x + from,
        y: middle(index) - thick / 2,
        width: Math.max(1, to - from),
        height: thick,
      }),
      !narrow && label(x + room, middle(index) + 4.5, texts[index]!, 'scale', 'end'),
    );
  });
  return [
    label(x, 13, breakLines(title, room, 12, 1)[0]!, 'scale strong'),
    label(x, 29, breakLines(unit, room, 12, 1)[0] ?? '', 'scale'),
    // Where names stand above bars, a line through the names would make both hard to read.
    el('path', {
      class: 'zero',
      d: values
        .map(
          (_, index) =>
            `M${zero} ${narrow ? middle(index) - 8 : top(index)}V${narrow ? middle(index) + 8 : top(index + 1)}`,
        )
        .join(''),
    }),
    el('g', {}, bars),
  ];
}
