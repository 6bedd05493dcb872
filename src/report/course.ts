/** Hour by hour: the intensity of a grid, and below it when the work ran, would have begun, and would have paused. */
import type { Stretch } from '../advice/advise.js';
import type { Html } from './html.js';
import { showNumber } from './number.js';
import { axis, el, label, type Picture, textWidth } from './svg.js';

export interface CourseOptions {
  readonly title: string;
  readonly width: number;
}

const plotHeight = 170;
const lane = 14;
const laneGap = 22;

const lanes = [
  ['asItWas', 'as it was', 'total-bar'],
  ['flexible', 'flexible start', 'operational'],
  ['paused', 'with pauses', 'embodied'],
] as const;

interface Frame {
  readonly left: number;
  readonly right: number;
  x(instant: string): number;
  y(intensity: number): number;
}

/** The chart as a picture; the lanes are as high as the share of a stretch in which the work runs. */
export function coursePicture(stretches: readonly Stretch[], { title, width }: CourseOptions): Picture {
  const narrow = width < 600;
  const [first, last] = [Date.parse(stretches[0]!.start), Date.parse(stretches.at(-1)!.end)];
  const scale = axis(
    stretches.map(({ intensity }) => intensity),
    plotHeight,
    0,
    { count: 4 },
  );
  const numbers = scale.ticks.map((tick) => showNumber(tick));
  const left = narrow
    ? 8 + Math.max(...numbers.map((text) => textWidth(text, 12)))
    : 14 + Math.max(...lanes.map(([, name]) => textWidth(name, 14)));
  const right = width - 8;
  const top = 26;
  const frame: Frame = {
    left,
    right,
    x: (instant) => left + ((Date.parse(instant) - first) / (last - first)) * (right - left),
    y: (intensity) => top + scale.at(intensity),
  };
  const foot = top + plotHeight;
  const below = foot + 34;
  return {
    width,
    height: below + lanes.length * (lane + laneGap) - (narrow ? 0 : laneGap - 10),
    title,
    description: describe(stretches),
    type: narrow ? 'narrow' : 'wide',
    body: [
      label(0, 12, 'gCO2e/kWh', 'scale'),
      scale.ticks.map((tick, at) => [
        el('path', { class: tick === 0 ? 'zero' : 'tick', d: `M${left} ${frame.y(tick)}H${right}` }),
        label(left - 6, frame.y(tick) + 4, numbers[at]!, 'scale', 'end'),
      ]),
      timeTicks(first, last, frame, narrow ? 4 : 8, foot),
      el('path', { class: 'course', d: courseLine(stretches, frame) }),
      lanes.map(([share, name, type], at) => {
        const y = below + at * (lane + (narrow ? laneGap : 10)) + (narrow ? laneGap - 4 : 0);
        return [
          narrow ? label(left, y - 5, name, 'scale') : label(0, y + lane - 3, name, 'name'),
          el('path', { class: 'tick', d: `M${left} ${y + lane}H${right}` }),
          laneMarks(stretches, share, type, y, frame),
        ];
      }),
    ],
  };
}

/** A line of steps: an intensity is the mean of its stretch and no point on a slope. */
function courseLine(stretches: readonly Stretch[], { x, y }: Frame): string {
  return stretches
    .map(({ start, end, intensity }, at) => {
      const height = y(intensity).toFixed(2);
      return `${at === 0 ? `M${x(start).toFixed(2)} ${height}` : `V${height}`}H${x(end).toFixed(2)}`;
    })
    .join('');
}

function laneMarks(
  stretches: readonly Stretch[],
  share: (typeof lanes)[number][0],
  type: string,
  y: number,
  { x }: Frame,
): readonly Html[] {
  const marks: { from: string; to: string; part: number }[] = [];
  for (const one of stretches) {
    const part = one[share];
    if (part <= 0) continue;
    const before = marks.at(-1);
    if (before?.to === one.start && before.part === part) before.to = one.end;
    else marks.push({ from: one.start, to: one.end, part });
  }
  return marks.map(({ from, to, part }) => {
    const height = Math.max(1, lane * part);
    return el('rect', { class: type, x: x(from), y: y + lane - height, width: Math.max(1, x(to) - x(from)), height });
  });
}

const hour = 3_600_000;
const tickSteps = [1 / 12, 0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 730, 1460, 2920].map(
  (hours) => hours * hour,
);
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Round hours of UTC; a midnight is told by its date. */
function timeTicks(
  first: number,
  last: number,
  { x, left, right }: Frame,
  count: number,
  foot: number,
): readonly Html[] {
  const step = tickSteps.find((one) => (last - first) / one <= count) ?? tickSteps.at(-1)!;
  const drawn: Html[] = [];
  for (let time = Math.ceil(first / step) * step; time <= last; time += step) {
    const at = new Date(time);
    const place = x(at.toISOString());
    const text =
      time % (24 * hour) === 0 ? `${at.getUTCDate()} ${months[at.getUTCMonth()]}` : `${at.toISOString().slice(11, 16)}`;
    const half = textWidth(text, 12) / 2;
    const anchor = place - half < left - 20 ? 'start' : place + half > right + 6 ? 'end' : 'middle';
    drawn.push(
      el('path', { class: 'tick', d: `M${place.toFixed(2)} ${foot}v5` }),
      label(anchor === 'end' ? right + 6 : place, foot + 18, text, 'scale', anchor),
    );
  }
  return drawn;
}

function describe(stretches: readonly Stretch[]): string {
  const intensities = stretches.map(({ intensity }) => intensity);
  const [least, most] = [Math.min(...intensities), Math.max(...intensities)];
  return `The intensity from ${showNumber(least)} to ${showNumber(most)} gCO2e/kWh, and when the work runs; the table holds the same.`;
}
