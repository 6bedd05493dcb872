/** What every rendering of an advice says. */
import type { Advice, RegionAdvice, SignalAdvice, Stretch, WindowAdvice } from '../advice/advise.js';
import type { Lever, LeverName } from '../advice/levers.js';
import { totalsShown } from './comparison-words.js';
import { showNumber, showQuantity, thinSpace, unitText, withSign } from './number.js';

/** `2026-03-02 06:00`; all times are UTC, which is said once. */
export function timeText(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

/** `−12.3 %`; nothing has no sign. */
export function percentText(share: number): string {
  return `${withSign(showNumber(100 * share, 3))}${thinSpace}%`;
}

/** Less than nothing saved is more emitted. */
export function savedText(saving: number): string {
  return percentText(Math.abs(saving) < 5e-7 ? 0 : -saving);
}

export function windowText(window: string): string {
  return window.endsWith('h')
    ? `${window.slice(0, -1)}${thinSpace}h`
    : `${window.slice(0, -1)}${thinSpace}% of its length`;
}

export function signalTitle({ signal, says }: SignalAdvice): string {
  const kind = signal === 'not-stated' ? 'Intensity of a kind that is not stated' : `${capital(signal)} intensity`;
  return `${kind}: ${says}`;
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

export function homeOf({ regions }: SignalAdvice): RegionAdvice | undefined {
  return regions.find(({ home }) => home);
}

export type Told = Extract<WindowAdvice, { readonly flexible: unknown }>;

export function isTold(window: WindowAdvice): window is Told {
  return 'flexible' in window;
}

/** What the signal comes to, in a sentence. */
export function headlineOf(signal: SignalAdvice): string {
  const home = homeOf(signal);
  if (home === undefined) return 'The file has no series of this kind for the region of the work.';
  if (home.asItWas === undefined) return `Nothing can be said: ${home.lacking} (${home.name}).`;
  const now = showQuantity(home.asItWas.grams, 'gCO2e');
  const windows = home.windows.filter(isTold);
  const [first] = windows;
  if (first === undefined) return `${now} as it was. The series covers no window in which the work could have moved.`;
  const best = windows.reduce((least, one) => (one.paused.grams < least.paused.grams ? one : least), first);
  const flexible = windows.reduce((least, one) => (one.flexible.grams < least.flexible.grams ? one : least), first);
  const start =
    flexible.flexible.saving > 1e-6
      ? `begun within ${windowText(flexible.window)}, at ${timeText(flexible.flexible.runs[0]!.start)}, it would have been ${showQuantity(flexible.flexible.grams, 'gCO2e')} (${savedText(flexible.flexible.saving)})`
      : 'no later start would have been lower';
  const pause =
    best.paused.saving > flexible.flexible.saving + 1e-6
      ? `; with pauses within ${windowText(best.window)} ${showQuantity(best.paused.grams, 'gCO2e')} (${savedText(best.paused.saving)})`
      : '; pauses would not have lowered it further';
  return `${now} as it was: ${start}${pause}.`;
}

/** Why nothing is said of a region, those of one reason together. */
export function lackingRegions({ regions }: SignalAdvice): readonly string[] {
  return byReason(
    regions.flatMap(({ home, name, lacking }) => (lacking === undefined || home ? [] : [[lacking, name] as const])),
  );
}

function byReason(lacking: readonly (readonly [reason: string, name: string])[]): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const [reason, name] of lacking) reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  return [...reasons].map(([reason, names]) => `${names.join(', ')}: ${reason}`);
}

export interface WindowRow {
  readonly window: string;
  readonly flexible: string;
  readonly saved: string;
  readonly begins: string;
  readonly paused: string;
  readonly pausedSaved: string;
  readonly stretches: string;
}

/** The windows of a region as cells, emissions in one unit. */
export function windowRows({ asItWas, windows }: RegionAdvice): {
  readonly unit: string;
  readonly rows: readonly WindowRow[];
} {
  const told = windows.filter(isTold);
  const { unit = '', show } = totalsShown([
    asItWas?.grams ?? 0,
    ...told.flatMap(({ flexible, paused }) => [flexible.grams, paused.grams]),
  ]);
  const rows = told.map(({ window, flexible, paused }) => ({
    window: windowText(window),
    flexible: show(flexible.grams),
    saved: savedText(flexible.saving),
    begins: timeText(flexible.runs[0]!.start),
    paused: show(paused.grams),
    pausedSaved: savedText(paused.saving),
    stretches: String(paused.runs.length),
  }));
  return { unit, rows };
}

/** Windows that nobody can tell about, with the reason, those of one reason together. */
export function lackingWindows({ windows }: RegionAdvice): readonly string[] {
  return byReason(windows.flatMap((one) => (isTold(one) ? [] : [[one.lacking, windowText(one.window)] as const])));
}

export interface RegionRow {
  readonly region: string;
  readonly name: string;
  readonly home: boolean;
  readonly asItWas: string;
  readonly against: string;
  readonly flexible: string;
  readonly paused: string;
}

/** The regions as cells, over one window. */
export function regionRows(signal: SignalAdvice): {
  readonly unit: string;
  readonly window: string | undefined;
  readonly rows: readonly RegionRow[];
} {
  const window = signal.course?.window ?? '';
  const at = ({ windows }: RegionAdvice): Told | undefined =>
    windows.filter(isTold).find((one) => one.window === window);
  const all = signal.regions.flatMap((one) => [
    one.asItWas?.grams ?? 0,
    at(one)?.flexible.grams ?? 0,
    at(one)?.paused.grams ?? 0,
  ]);
  const { unit = '', show } = totalsShown(all);
  const base = homeOf(signal)?.asItWas?.grams;
  const rows = signal.regions.map((one) => {
    const [now, told] = [one.asItWas, at(one)];
    return {
      region: one.region,
      name: one.name,
      home: one.home,
      asItWas: now === undefined ? '–' : show(now.grams),
      against: one.home ? 'here' : now === undefined || !base ? '–' : percentText(now.grams / base - 1),
      flexible: told === undefined ? '–' : show(told.flexible.grams),
      paused: told === undefined ? '–' : show(told.paused.grams),
    };
  });
  return { unit, window: window === '' ? undefined : windowText(window), rows };
}

/** Neighbouring stretches put together until there are at most so many. */
export function fewerStretches(stretches: readonly Stretch[], most: number): readonly Stretch[] {
  const by = Math.ceil(stretches.length / most);
  if (by === 1) return stretches;
  return Array.from({ length: Math.ceil(stretches.length / by) }, (_, at) => {
    const some = stretches.slice(at * by, (at + 1) * by);
    const length = ({ start, end }: Stretch): number => Date.parse(end) - Date.parse(start);
    const whole = some.reduce((sum, one) => sum + length(one), 0);
    const mean = (read: (one: Stretch) => number): number =>
      some.reduce((sum, one) => sum + read(one) * length(one), 0) / whole;
    return {
      start: some[0]!.start,
      end: some.at(-1)!.end,
      intensity: mean(({ intensity }) => intensity),
      asItWas: mean(({ asItWas }) => asItWas),
      flexible: mean(({ flexible }) => flexible),
      paused: mean(({ paused }) => paused),
    };
  });
}

/** The share of a stretch in which the work runs: a dot for none of it, `runs` for all. */
export function runText(share: number): string {
  return share < 1e-9 ? '·' : share > 1 - 1e-9 ? 'runs' : `${showNumber(100 * share, 2)}${thinSpace}%`;
}

export const leverWords: Readonly<Record<LeverName, string>> = {
  overhead: 'overhead (PUE)',
  utilisation: 'utilisation, at the same hours',
  lifetime: 'lifetime of the hardware',
};

export interface LeverRow {
  readonly lever: string;
  readonly methodology: string;
  readonly elasticity: string;
  readonly change: string;
  readonly effect: string;
}

export function leverRows(levers: readonly Lever[]): readonly LeverRow[] {
  return levers
    .toSorted((a, b) => order.indexOf(a.lever) - order.indexOf(b.lever))
    .map(({ lever, methodology, version, elasticity, change, grams }) => ({
      lever: leverWords[lever],
      methodology: `${methodology} ${version}`,
      elasticity: percentText(elasticity / 100),
      change: percentText(change),
      effect: `${grams > 0 ? '+' : ''}${showQuantity(grams, 'gCO2e')}`,
    }));
}

const order: readonly LeverName[] = ['overhead', 'utilisation', 'lifetime'];

export const leversNote =
  'To first order, each circumstance by itself. How much a change of usage alters the time that the work takes is not in it.';

export const noLevers = 'No method that applies reads a PUE, a utilisation or a lifetime from this activity.';

export function workText({ work }: Advice): string {
  return `${showQuantity(work.energy, 'kWh')} in ${showNumber(work.hours)}${unitText('h')} from ${timeText(work.start)}, all times UTC`;
}
