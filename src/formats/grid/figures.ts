/** Figures of a foreign file as decimal text. */
import { decimalPattern, decimalText } from '../../quantity.js';
import { damaged } from '../table.js';

/** What tools write for a figure that is not there; never zero. */
const none = /^(|n\/?a|nan|null|none|unknown|-+)$/i;

/**
 * A figure as the file prints it; null where there is none. Thousands may have commas only where a decimal point tells them
 * from one.
 * @throws AssayError ERR_IMPORT_INVALID for what is no figure, or below zero.
 */
export function figureOf(
  cell: string | number | null | undefined,
  file: string,
  line: number | undefined,
): string | null {
  if (cell === null || cell === undefined) return null;
  const text = typeof cell === 'number' ? decimalText(cell) : cell.trim();
  if (none.test(text)) return null;
  const plain = /^\d{1,3}(,\d{3})+\.\d+$/.test(text) ? text.replaceAll(',', '') : text;
  if (!decimalPattern.test(plain))
    throw damaged(file, line, `"${text}" is no figure`, 'write digits with a point and without a unit, such as 412.5');
  if (plain.startsWith('-'))
    throw damaged(file, line, `${plain} is below zero, which no intensity is`, 'take the file as its source wrote it');
  return plain;
}
