/** A footprint for a terminal: in short, or told step by step. */
import type { Explanation } from '../explain.js';
import type { Footprint } from '../generated/documents.js';
import { isNoise, showNumber, showQuantity, withSign } from './number.js';
import { clean, displayWidth, hanging, plain, type TextOptions, tableText } from './table.js';

/** What one methodology makes of an activity: total, the parts it is made of, uncertainty, warnings. */
export function footprintText(footprint: Footprint, { width = 100, palette = plain }: TextOptions = {}): string {
  const { methodology, result, total, drivers, warnings } = footprint;
  const [embodied, rest] = [Number(drivers.embodied.value), Number(drivers.rest.value)];
  const parts = [
    `${shown(drivers.energy)} × overhead ${shown(drivers.overhead)} × ${shown(drivers.intensity)}`,
    embodied !== 0 && `+ ${showQuantity(embodied, 'gCO2e')} embodied`,
    !isNoise(rest, Number(total.value)) && `${rest < 0 ? '−' : '+'} ${showQuantity(Math.abs(rest), 'gCO2e')} rest`,
  ];
  return [
    `${palette.bold(`${methodology.id} ${methodology.version}  ${shown(total)}`)}${spread(footprint)}`,
    ...(result.unit === total.unit ? [] : [`  ${result.name}: ${shown(result)}`]),
    `  ${hanging(parts.filter(Boolean).join(' '), width, 4)}`,
    ...warnings.map((warning) => `  ${palette.yellow('note')} ${hanging(warning, width, 7)}`),
  ]
    .join('\n')
    .concat('\n');
}

function shown({ value, unit }: { readonly value: string; readonly unit: string }): string {
  return clean(showQuantity(Number(value), unit));
}

function spread({ uncertainty }: Footprint): string {
  return uncertainty === undefined ? '' : ` ± ${shown(uncertainty.standard)}`;
}

/** The whole trace: every step with the numbers put in, where each input came from, what moves the result. */
export function explanationText(explanation: Explanation, options: TextOptions = {}): string {
  const { footprint, title, steps } = explanation;
  const { width = 100, palette = plain } = options;
  const part = (heading: string, text: string): readonly string[] =>
    text === '' ? [] : [`${palette.dim(heading)}\n${text}`];
  const { activity, methodology, warnings } = footprint;
  return [
    `${headText(`${title} ${methodology.version}`, activity.id, options)}\n${resultText(footprint, options)}`,
    ...part('inputs', inputsText(explanation, options)),
    ...part('steps', steps.map((step) => stepText(step, width, palette)).join('\n\n')),
    ...part('what moves the result', sensitivitiesText(explanation, options)),
    ...part('uncertainty', uncertaintyText(footprint, width)),
    ...part('notes', warnings.map((warning) => `  ${hanging(warning, width, 2)}`).join('\n')),
    ...part('made with', madeWith(footprint, options)),
  ]
    .join('\n\n')
    .concat('\n');
}

/** On one line where both fit there. */
function headText(method: string, activity: string, { width = 100, palette = plain }: TextOptions): string {
  const whole = `${method}, on ${clean(activity)}`;
  return displayWidth(whole) <= width
    ? whole.replace(method, palette.bold)
    : `${palette.bold(hanging(method, width, 0))}\n${hanging(`on ${activity}`, width, 0)}`;
}

/** Total, and the method's own result where that is another quantity. */
function resultText(footprint: Footprint, { palette = plain }: TextOptions): string {
  const { result, total } = footprint;
  const own = result.unit === total.unit ? '' : `, ${result.name} ${palette.bold(shown(result))}`;
  return `${palette.bold(shown(total))}${spread(footprint)}${own}`;
}

function inputsText({ inputs }: Explanation, options: TextOptions): string {
  const rows = inputs.map(({ name, symbol, says, value, unit, origin }) => [
    symbol === undefined || symbol === name ? name : `${name}, ${symbol}`,
    `${shortNumbers(value)} ${unit === '1' ? '' : unit}`,
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
    numbers !== formula && clean(numbers) !== result && `  = ${hanging(numbers, width, 4)}`,
    `  = ${bold(hanging(result, width, 4))}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function sensitivitiesText({ footprint, sensitivities, withheld }: Explanation, options: TextOptions): string {
  if (withheld !== undefined) return `  ${hanging(`not told: ${withheld}`, options.width ?? 100, 2)}`;
  const rows = sensitivities.map(({ input, elasticity, grams }) => [
    input,
    `${withSign(showNumber(elasticity, 3))} %`,
    withSign(showQuantity(grams, 'gCO2e')),
  ]);
  return tableText(
    [
      { head: '1 % more of' },
      { head: `moves ${shown(footprint.total)} by`, align: 'right' },
      { head: 'that is', align: 'right' },
    ],
    rows,
    options,
  );
}

function uncertaintyText({ uncertainty }: Footprint, width: number): string {
  if (uncertainty === undefined) return '';
  const relative = showNumber(100 * Number(uncertainty.relative), 3);
  return `  ${hanging(`standard uncertainty ${shown(uncertainty.standard)} (${relative} %), first order, from ${uncertainty.from.join(', ')}`, width, 2)}`;
}

/** Digests on lines of their own: they are there to be copied. */
function madeWith(
  { methodology, factorSets, activity, calculator }: Footprint,
  { width = 100, palette = plain }: TextOptions,
): string {
  const line = (kind: string, name: string, digest?: string): readonly string[] => [
    `  ${hanging(`${kind} ${name}`, width, 4)}`,
    ...(digest === undefined ? [] : [`    ${palette.dim(hanging(digest, width, 4))}`]),
  ];
  return [
    ...line('activity', activity.id, activity.digest),
    ...line('methodology', `${methodology.id} ${methodology.version}`, methodology.digest),
    ...factorSets.flatMap(({ id, version, digest }) => line('factor set', `${id} ${version}`, digest)),
    ...line('calculator', `${calculator.name} ${calculator.version}`),
  ].join('\n');
}

/**
 * Numbers of a formula in groups of three, and those of more than seven digits cut to six; the document holds them in full.
 * A power of ten is written `2.77778e-7`: a times sign inside a number would read as a part of the formula.
 */
export function shortNumbers(text: string): string {
  return text.replace(/(?<![\w.])\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])/g, (number) => {
    const digits = number.replace(/e.*$/, '').replace('.', '').replace(/^0+/, '');
    if (digits.length <= 7 && !/^\d{5}/.test(number)) return number;
    const value = Number(number);
    const shown = showNumber(value, 6);
    return shown.includes('×') ? Number(value.toPrecision(6)).toExponential().replace('+', '') : shown;
  });
}
