/** A footprint for a terminal: in short, or told step by step. */
import type { Explanation } from '../explain.js';
import type { Footprint } from '../generated/documents.js';
import { showNumber, showQuantity, withSign } from './number.js';
import { clean, hanging, plain, type TextOptions, tableText } from './table.js';

/** What one methodology makes of an activity: total, the parts it is made of, uncertainty, warnings. */
export function footprintText(
  { methodology, result, total, drivers, uncertainty, warnings }: Footprint,
  { width = 100, palette = plain }: TextOptions = {},
): string {
  const [embodied, rest] = [Number(drivers.embodied.value), Number(drivers.rest.value)];
  const parts = [
    `${shown(drivers.energy)} × overhead ${shown(drivers.overhead)} × ${shown(drivers.intensity)}`,
    embodied !== 0 && `+ ${showQuantity(embodied, 'gCO2e')} embodied`,
    Math.abs(rest) > 1e-9 * Math.abs(Number(total.value)) &&
      `${rest < 0 ? '−' : '+'} ${showQuantity(Math.abs(rest), 'gCO2e')} rest`,
  ];
  return [
    `${palette.bold(`${methodology.id} ${methodology.version}`)}  ${palette.bold(clean(showQuantity(Number(total.value), 'gCO2e')))}${spread(uncertainty)}`,
    result.unit !== 'gCO2e' && `  ${result.name}: ${shown(result)}`,
    `  ${hanging(parts.filter(Boolean).join(' '), width, 4)}`,
    ...warnings.map((warning) => `  ${palette.yellow('note')} ${hanging(warning, width, 7)}`),
  ]
    .filter(Boolean)
    .join('\n')
    .concat('\n');
}

function shown({ value, unit }: { readonly value: string; readonly unit: string }): string {
  return clean(showQuantity(Number(value), unit));
}

function spread(uncertainty: Footprint['uncertainty']): string {
  return uncertainty === undefined
    ? ''
    : clean(`± ${shown(uncertainty.standard)}`)
        .padStart(2)
        .replace(/^/, ' ');
}

/** The whole trace: every step with the numbers put in, where each input came from, what moves the result. */
export function explanationText(explanation: Explanation, options: TextOptions = {}): string {
  const { footprint, title, steps } = explanation;
  const { width = 100, palette = plain } = options;
  const heading = (text: string): string => `\n${palette.dim(text)}`;
  return [
    `${palette.bold(`${title} ${footprint.methodology.version}`)} on ${clean(footprint.activity.id)}`,
    footprintText(footprint, options).trimEnd().split('\n').slice(0, 1).join(''),
    heading('inputs'),
    inputsText(explanation, options),
    heading('steps'),
    steps.map((step) => stepText(step, width, palette)).join('\n'),
    ...sensitivitiesText(explanation, options, heading),
    ...uncertaintyText(footprint, width, heading),
    ...(footprint.warnings.length === 0
      ? []
      : [heading('notes'), ...footprint.warnings.map((warning) => `  ${hanging(warning, width, 2)}`)]),
    heading('made with'),
    madeWith(footprint, options),
  ]
    .join('\n')
    .concat('\n');
}

function inputsText({ inputs }: Explanation, options: TextOptions): string {
  const rows = inputs.map(({ name, symbol, says, value, unit, origin }) => [
    symbol === undefined || symbol === name ? name : `${name}, ${symbol}`,
    clean(`${shortNumbers(value)} ${unit === '1' ? '' : unit}`),
    `${says}: ${origin}`,
  ]);
  return tableText(
    [{ head: 'name' }, { head: 'value', align: 'right' }, { head: 'what, and from where' }],
    rows,
    options,
  );
}

function stepText(
  { name, says, formula, substituted, value, unit }: Explanation['steps'][number],
  width: number,
  { bold, dim }: NonNullable<TextOptions['palette']>,
): string {
  const result = clean(`${shortNumbers(value)} ${unit === '1' ? '' : unit}`);
  const numbers = shortNumbers(substituted);
  return [
    `${bold(name)}  ${dim(hanging(says, width, name.length + 2))}`,
    `    ${hanging(formula, width, 4)}`,
    // A formula that is a name or a number alone is not said twice.
    numbers !== formula && numbers !== shortNumbers(value) && `  = ${hanging(numbers, width, 4)}`,
    `  = ${bold(result)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function sensitivitiesText(
  { footprint, sensitivities }: Explanation,
  options: TextOptions,
  heading: (text: string) => string,
): readonly string[] {
  if (sensitivities.length === 0) return [];
  const rows = sensitivities.map(({ input, elasticity, grams }) => [
    input,
    `${withSign(showNumber(elasticity, 3))} %`,
    withSign(clean(showQuantity(grams, 'gCO2e'))),
  ]);
  const total = clean(showQuantity(Number(footprint.total.value), 'gCO2e'));
  return [
    heading('what moves the result'),
    tableText(
      [{ head: '1 % more of' }, { head: `moves ${total} by`, align: 'right' }, { head: 'that is', align: 'right' }],
      rows,
      options,
    ),
  ];
}

function uncertaintyText(
  { uncertainty }: Footprint,
  width: number,
  heading: (text: string) => string,
): readonly string[] {
  if (uncertainty === undefined) return [];
  const relative = showNumber(100 * Number(uncertainty.relative), 3);
  return [
    heading('uncertainty'),
    `  ${hanging(`standard uncertainty ${shown(uncertainty.standard)} (${relative} %), first order, from ${uncertainty.from.join(', ')}`, width, 2)}`,
  ];
}

function madeWith({ methodology, factorSets, activity, calculator }: Footprint, options: TextOptions): string {
  const rows = [
    ['activity', activity.id, activity.digest],
    ['methodology', `${methodology.id} ${methodology.version}`, methodology.digest],
    ...factorSets.map(({ id, version, digest }) => ['factor set', `${id} ${version}`, digest]),
    ['calculator', `${calculator.name} ${calculator.version}`, ''],
  ];
  return tableText([{ head: '' }, { head: '' }, { head: '' }], rows, options)
    .split('\n')
    .slice(1)
    .join('\n');
}

/** Numbers of more than seven digits in a formula, cut to six significant ones; the document holds them in full. */
export function shortNumbers(text: string): string {
  return text.replace(/(?<![\w.])\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])/g, (number) => {
    const digits = number.replace(/e.*$/, '').replace('.', '').replace(/^0+/, '');
    return digits.length <= 7 ? number : showNumber(Number(number), 6);
  });
}
