/** Shares of a spread as bars from zero: to the right what drives totals apart, to the left what brings them nearer. */
import type { Spread } from '../spread.js';
import { percent, sharesShown, spreadSentence } from './spread-words.js';
import { axis, breakLines, el, label, type Picture, textWidth } from './svg.js';

const size = 14;
const thick = 14;

export function sharesPicture(
  spread: Spread,
  { title, width }: { readonly title: string; readonly width: number },
): Picture {
  const narrow = width < 600;
  const { rows } = sharesShown(spread);
  const texts = rows.map(({ share }) => `${share}${percent}`);
  const values = 12 + Math.max(...texts.map((text) => textWidth(text, size)));
  const left = narrow ? 1 : 14 + Math.max(...rows.map(({ decision }) => textWidth(decision, size)));
  const scale = axis(
    rows.map(({ exact }) => exact),
    left,
    width - values,
    { count: 4 },
  );
  const row = narrow ? 40 : 26;
  return {
    width,
    height: rows.length * row + 4,
    title,
    description: `${spreadSentence(spread)} ${rows.map(({ decision }, at) => `${decision} ${texts[at]}`).join('; ')}.`,
    type: narrow ? 'narrow' : 'wide',
    body: [
      rows.map(({ decision, exact }, at) => {
        const middle = at * row + (narrow ? 28 : row / 2);
        const [from, to] = [scale.at(Math.min(0, exact)), scale.at(Math.max(0, exact))];
        return el(
          'g',
          { class: 'level' },
          el('title', {}, `${decision}: ${texts[at]}`),
          el('path', {
            class: 'zero',
            d: `M${scale.at(0).toFixed(2)} ${narrow ? middle - 11 : at * row}V${narrow ? middle + 11 : (at + 1) * row}`,
          }),
          label(0, narrow ? middle - 13 : middle + 4.5, breakLines(decision, width - values, size, 1)[0]!, 'name'),
          el('rect', {
            class: exact < 0 ? 'less' : 'more',
            x: from,
            y: middle - thick / 2,
            width: Math.max(1, to - from),
            height: thick,
          }),
          label(width, middle + 4.5, texts[at]!, 'value', 'end'),
        );
      }),
    ],
  };
}
