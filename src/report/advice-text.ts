/** An advice for a terminal. */
import type { Advice, SignalAdvice } from '../advice/advise.js';
import {
  headlineOf,
  homeOf,
  lackingRegions,
  lackingWindows,
  leverRows,
  leversNote,
  noLevers,
  regionRows,
  signalTitle,
  windowRows,
  workText,
} from './advice-words.js';
import { roundingNote } from './comparison-words.js';
import { hanging, plain, type TextOptions, tableText } from './table.js';

/** The work, what each kind of intensity says about time and place, circumstances, what was taken for granted. */
export function adviceText(advice: Advice, options: TextOptions = {}): string {
  const { width = 100, palette = plain } = options;
  const parts = [
    `${palette.bold(hanging(advice.activity.title, width, 0))}\n${hanging(workText(advice), width, 0)}`,
    ...advice.signals.map((signal) => signalText(signal, options)),
    leversText(advice, options),
    `${palette.dim('taken for granted')}\n${advice.assumptions.map((one) => `  ${hanging(one, width, 2)}`).join('\n')}`,
    palette.dim(hanging(roundingNote, width, 0)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function signalText(signal: SignalAdvice, options: TextOptions): string {
  const { width = 100, palette = plain } = options;
  const home = homeOf(signal);
  const parts = [`${palette.bold(hanging(signalTitle(signal), width, 0))}\n${hanging(headlineOf(signal), width, 0)}`];
  if (home !== undefined) {
    const { unit, rows } = windowRows(home);
    const columns = [
      { head: 'window' },
      { head: 'flexible start', unit, align: 'point' as const },
      { head: 'change', align: 'right' as const },
      { head: 'begins' },
      { head: 'with pauses', unit, align: 'point' as const },
      { head: 'change', align: 'right' as const },
      { head: 'stretches', align: 'right' as const },
    ];
    const cells = rows.map((row) => [
      row.window,
      row.flexible,
      row.saved,
      row.begins,
      row.paused,
      row.pausedSaved,
      row.stretches,
    ]);
    if (rows.length > 0) parts.push(tableText(columns, cells, options));
    if (home.asItWas !== undefined) parts.push(...lackingWindows(home).map((text) => notTold(text, options)));
  }
  if (signal.regions.length > 1) parts.push(regionsText(signal, options));
  return parts.join('\n');
}

function regionsText(signal: SignalAdvice, options: TextOptions): string {
  const { unit, window, rows } = regionRows(signal);
  const columns = [
    { head: 'region' },
    { head: 'same time', unit, align: 'point' as const },
    { head: 'change', align: 'right' as const },
    ...(window === undefined
      ? []
      : [
          { head: `start within ${window}`, unit, align: 'point' as const },
          { head: 'with pauses', unit, align: 'point' as const },
        ]),
    { head: 'name' },
  ];
  const cells = rows.map((row) => [
    row.region,
    row.asItWas,
    row.against,
    ...(window === undefined ? [] : [row.flexible, row.paused]),
    row.name,
  ]);
  const lacking = lackingRegions(signal).map((text) => notTold(text, options));
  return [tableText(columns, cells, options), ...lacking].join('\n');
}

function notTold(text: string, { width = 100, palette = plain }: TextOptions): string {
  return `${palette.yellow('not told')} ${hanging(text, width, 9)}`;
}

function leversText({ levers }: Advice, options: TextOptions): string {
  const { width = 100, palette = plain } = options;
  if (levers.length === 0) return hanging(noLevers, width, 0);
  const columns = [
    { head: 'circumstance' },
    { head: 'method' },
    { head: '1 % more', align: 'right' as const },
    { head: 'what if', align: 'right' as const },
    { head: 'then', align: 'right' as const },
  ];
  const rows = leverRows(levers).map((row) => [row.lever, row.methodology, row.elasticity, row.change, row.effect]);
  return `${tableText(columns, rows, options)}\n${palette.dim(hanging(leversNote, width, 0))}`;
}
