/** What changed between two editions of a factor set, for a terminal. */
import type { EditionEffect } from '../edition-effect.js';
import type { EditionChanges, FactorChange } from '../factors/editions.js';
import type { FactorSet } from '../generated/documents.js';
import { showFixed, showQuantity, withSign } from './number.js';
import { hanging, plain, type TextOptions, tableText } from './table.js';

const unknown = '–';

/** @param most So many rows are shown, the largest change first. */
export function changesText(
  before: FactorSet,
  after: FactorSet,
  changes: EditionChanges,
  effects: readonly EditionEffect[] | undefined,
  most: number,
  options: TextOptions = {},
): string {
  const { width = 100, palette = plain } = options;
  const { changed, added, removed, unchanged } = changes;
  const shown = changed.slice(0, most);
  const more = changed.length - shown.length;
  return [
    `${palette.bold(`${before.id} ${before.version}`)} to ${palette.bold(`${after.id} ${after.version}`)}`,
    `${counted(changed.length)} changed, ${unchanged} the same, ${added.length} new, ${removed.length} gone`,
    ...(shown.length === 0 ? [] : ['', changesTable(shown, options)]),
    ...(more > 0 ? [`${more} more changed: --all shows them.`] : []),
    ...(added.length === 0 ? [] : ['', `new   ${hanging(added.join(', '), width, 6)}`]),
    ...(removed.length === 0 ? [] : ['', `gone  ${hanging(removed.join(', '), width, 6)}`]),
    ...(effects === undefined ? [] : ['', effectsText(effects, options)]),
    '',
  ].join('\n');
}

function counted(count: number): string {
  return count === 1 ? 'One figure' : `${count} figures`;
}

function changesTable(changes: readonly FactorChange[], options: TextOptions): string {
  const dated = (one: FactorChange['before']): string => (one.year === undefined ? '' : String(one.year));
  const rows = changes.map(({ key, name = '', quantity, before, after, relative }) => [
    key,
    quantity,
    before.value,
    dated(before),
    after.value,
    dated(after),
    percent(relative),
    before.unit === after.unit ? after.unit : `${before.unit} to ${after.unit}`,
    name,
  ]);
  return tableText(
    [
      { head: 'key' },
      { head: 'quantity' },
      { head: 'before', align: 'point' },
      { head: 'of' },
      { head: 'after', align: 'point' },
      { head: 'of' },
      { head: 'change', align: 'point' },
      { head: 'unit' },
      { head: 'name' },
    ],
    rows,
    options,
  );
}

function effectsText(effects: readonly EditionEffect[], options: TextOptions): string {
  if (effects.length === 0) return 'No methodology looks anything up in this set for this activity.';
  const shown = (grams: number | undefined): string => (grams === undefined ? unknown : showQuantity(grams, 'gCO2e'));
  const rows = effects.map(({ methodology, before, after, relative, reason = '' }) => [
    methodology,
    shown(before),
    shown(after),
    percent(relative),
    reason,
  ]);
  const heads = [{ head: 'footprint by' }, { head: 'before' }, { head: 'after' }];
  return tableText([...heads, { head: 'change', align: 'point' }, { head: 'note' }], rows, options);
}

function percent(relative: number | undefined): string {
  return relative === undefined ? unknown : `${withSign(showFixed(relative * 100, 2))} %`;
}
