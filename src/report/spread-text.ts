/** A spread for a terminal. */
import type { Spread } from '../spread.js';
import { sharesShown, spreadSentence } from './spread-words.js';
import { type Column, hanging, plain, type TextOptions, tableText } from './table.js';

export function spreadText(spread: Spread, options: TextOptions = {}): string {
  const { width = 100, palette = plain } = options;
  const { unit, rows } = sharesShown(spread);
  const columns: readonly Column[] = [
    { head: 'what causes the spread' },
    { head: 'share', unit: '%', align: 'point' },
    { head: 'lowest', unit, align: 'point' },
    { head: 'highest', unit, align: 'point' },
    { head: 'lowest in, highest in' },
  ];
  const cells = rows.map((row) => [row.decision, row.share, row.least, row.most, `${row.leastBy}, ${row.mostBy}`]);
  return `${palette.bold(hanging(spreadSentence(spread), width, 0))}\n${tableText(columns, cells, options)}`;
}
