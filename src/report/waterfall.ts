/** From one method to another: the total at the start, what each driver adds or takes away, the total at the end. */
import type { Drivers } from '../compare.js';
import { driverNames, effectsShown, withoutNoise } from './driver-words.js';
import type { Html } from './html.js';
import { isNoise, showIn, showQuantity, unitText } from './number.js';
import { type Axis, axis, breakLines, el, label, type Picture, textWidth } from './svg.js';

export interface WaterfallOptions {
  readonly from: string;
  readonly to: string;
  readonly width?: number;
}

const size = 13;
const line = 18;
const thick = 20;
const gap = 7;

/** One bar of the picture, in gCO2e. */
interface Level {
  readonly name: string;
  readonly type: 'total' | 'more' | 'less' | 'same';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The waterfall as a picture; its parts begin where the one before ends and lead to the end bar. */
export function waterfallPicture(drivers: Drivers, { from, to, width = 340 }: WaterfallOptions): Picture {
  const levels = levelsOf(drivers, from, to);
  const names =
    12 + Math.max(...levels.filter(({ type }) => type !== 'total').map(({ name }) => textWidth(name, size)));
  const values = 14 + Math.max(...levels.map(({ text }) => textWidth(text, size)));
  const scale = scaleOf(levels, names, width - values);
  let top = 2;
  const rows = levels.map((level, at) => {
    const row = levelRow(level, levels[at + 1], top, scale, width);
    // Room above the name of the end.
    top += row.height + (levels[at + 1]?.type === 'total' ? gap : 0);
    return row.drawn;
  });
  return {
    width,
    height: top + 26,
    title: `From ${from} to ${to}`,
    description: describe(drivers, levels),
    type: 'waterfall',
    body: [rows, foot(scale, effectsShown(drivers).unit, top)],
  };
}

function levelsOf(drivers: Drivers, from: string, to: string): readonly Level[] {
  const shown = effectsShown(drivers);
  let reached = drivers.fromTotal;
  const parts = withoutNoise(drivers).map(({ driver, effect }, at): Level => {
    const start = reached;
    reached += effect;
    return {
      name: driverNames[driver],
      type: effect === 0 ? 'same' : effect > 0 ? 'more' : 'less',
      from: start,
      to: reached,
      text: shown.effects[at]!,
    };
  });
  return [
    { name: from, type: 'total', from: 0, to: drivers.fromTotal, text: shown.from },
    ...parts,
    { name: to, type: 'total', from: 0, to: drivers.toTotal, text: shown.to },
  ];
}

interface Scale extends Axis {
  readonly left: number;
  readonly right: number;
  /** The axis does not begin at zero: the differences would be too small to see. */
  readonly cut: boolean;
}

function scaleOf(levels: readonly Level[], left: number, right: number): Scale {
  const reached = levels.map(({ to }) => to);
  const [least, most] = [Math.min(...reached), Math.max(...reached)];
  const cut = (least > 0 && most - least < 0.2 * most) || (most < 0 && most - least < -0.2 * least);
  // Nothing but noise of the arithmetic lies between equal totals: there is nothing to bring nearer.
  if (!cut || isNoise(most - least, Math.max(Math.abs(most), Math.abs(least))))
    return { ...axis(reached, left, right, { count: 4 }), left, right, cut: false };
  // Room before the first value, so that the cut bars still have a body.
  const room = (most - least) * 0.4;
  return {
    ...axis(least > 0 ? [least - room, most] : [least, most + room], left, right, { count: 4, cut: true }),
    left,
    right,
    cut,
  };
}

function levelRow(
  level: Level,
  next: Level | undefined,
  top: number,
  scale: Scale,
  width: number,
): { drawn: Html; height: number } {
  const total = level.type === 'total';
  // Names of methods may be long: they stand above their bar, those of drivers beside it.
  const lines = total ? breakLines(level.name, width, size) : [level.name];
  const above = total ? line * lines.length + 3 : gap;
  const y = top + above;
  const bottom = y + thick + gap;
  const drawn = el(
    'g',
    { class: 'level' },
    el('title', {}, `${level.name}: ${level.text}`),
    lines.map((text, at) =>
      label(0, total ? top + 13 + line * at : y + thick / 2 + 5, text, total ? 'name strong' : 'name'),
    ),
    levelMark(level, y, scale),
    next !== undefined &&
      el('path', { class: 'link', d: `M${scale.at(level.to).toFixed(2)} ${y + thick}V${bottom + gap}` }),
    label(width, y + thick / 2 + 5, level.text, total ? 'value strong' : 'value', 'end'),
  );
  return { drawn, height: bottom - top };
}

function levelMark(level: Level, y: number, scale: Scale): readonly Html[] {
  const [x, end] = ends(level, scale);
  if (level.type === 'same') return [el('path', { class: 'same', d: `M${x.toFixed(2)} ${y}v${thick}` })];
  const bar = el('rect', {
    class: level.type === 'total' ? 'total-bar' : level.type,
    x,
    y,
    width: Math.max(end - x, 1),
    height: thick,
  });
  if (level.type !== 'total' || !scale.cut) return [bar];
  const at = level.to > 0 ? scale.left + 8 : scale.right - 14;
  return [
    bar,
    el('path', {
      class: 'break',
      d: `M${at.toFixed(2)} ${y - 2}l6 ${thick + 4}M${(at + 5).toFixed(2)} ${y - 2}l6 ${thick + 4}`,
    }),
  ];
}

function ends({ type, from, to }: Level, scale: Scale): readonly [number, number] {
  const origin = scale.cut && type === 'total' ? (to > 0 ? scale.from : scale.to) : from;
  const [a, b] = [scale.at(origin), scale.at(to)];
  return a < b ? [a, b] : [b, a];
}

function foot(scale: Scale, unit: string, top: number): Html {
  const edges = scale.ticks.filter((_, at) => at === 0 || at === scale.ticks.length - 1 || scale.ticks[at] === 0);
  const [from, to] = [scale.from, scale.to].map((end) => showIn(end, 'gCO2e', unit, digitsOf(end, scale)));
  const text = `${scale.cut ? 'axis cut, from ' : ''}${from} to ${to}${unitText(unit)}`;
  return el(
    'g',
    { class: 'axis', 'aria-hidden': 'true' },
    el('path', { class: 'zero', d: `M${scale.left} ${top + 2}H${scale.right}` }),
    edges.map((tick) => el('path', { class: 'zero', d: `M${scale.at(tick).toFixed(2)} ${top - 1}v6` })),
    label((scale.left + scale.right) / 2, top + 20, text, 'scale', 'middle'),
  );
}

/** How many digits an end of the axis needs to be told from its neighbour: those of a cut axis lie close together. */
function digitsOf(end: number, { ticks }: Scale): number {
  const step = Math.abs(ticks[1]! - ticks[0]!);
  return Math.max(4, end === 0 ? 0 : 2 + Math.floor(Math.log10(Math.abs(end))) - Math.floor(Math.log10(step)));
}

function describe(drivers: Drivers, levels: readonly Level[]): string {
  const { difference, unlike } = drivers;
  const told = levels.map(({ name, type, text }) => `${name} ${type === 'same' ? 'changes nothing' : text}`).join(', ');
  return `Waterfall in ${effectsShown(drivers).unit}: ${told}; in all ${showQuantity(difference, 'gCO2e')}.${unlike.length === 0 ? '' : ` The two are unlike: ${unlike.join('; ')}.`}`;
}
