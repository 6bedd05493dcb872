/** Methodologies for a terminal: a list, or one in full. */
import { renderText } from '../formula/render.js';
import type { Methodology } from '../methodologies/methodology.js';
import { clean, hanging, plain, type TextOptions, tableText } from './table.js';

export function methodologyListText(methodologies: readonly Methodology[], options: TextOptions = {}): string {
  const rows = methodologies.map(({ id, version, title, boundary }) => [id, version, title, boundary.line]);
  return `${tableText([{ head: 'id' }, { head: 'version' }, { head: 'title' }, { head: 'what it counts' }], rows, options)}\n\nassay methodologies ID shows one: formulas, constants, source, boundary.\n`;
}

/** Source, boundary, inputs, constants, every formula, and the errors that implementers make. */
export function methodologyText(methodology: Methodology, options: TextOptions = {}): string {
  const { id, version, title, says, inputs, constants, program, steps, result, total, mistakes } = methodology;
  const { width = 100, palette = plain } = options;
  const heading = (text: string): string => `\n${palette.dim(text)}`;
  const formulas = steps.map(({ name, unit, says: meaning }, at) => {
    const alternatives = program.steps[at]!.alternatives.map((tree) => renderText(tree));
    return [
      `${palette.bold(name)}${unit === '1' ? '' : `, ${unit}`}${name === result ? palette.cyan('  the result') : name === total ? palette.cyan('  the total') : ''}`,
      `  ${palette.dim(hanging(meaning, width, 2))}`,
      ...alternatives.map((formula, nth) => `  ${nth === 0 ? '=' : 'or'} ${hanging(formula, width, 5)}`),
    ].join('\n');
  });
  return [
    `${palette.bold(title)} ${version}  ${palette.dim(id)}`,
    hanging(says, width, 0),
    heading('source and boundary'),
    sourceText(methodology, options),
    heading('inputs'),
    tableText(
      [{ head: 'name' }, { head: 'symbol' }, { head: 'unit' }, { head: 'what it is' }],
      Object.entries(inputs).map(([name, input]) => [
        name,
        input.symbol ?? '',
        unitWord(input.unit),
        `${input.says}${input.index === undefined ? '' : `; per ${input.index.join(' and ')}`}`,
      ]),
      options,
    ),
    ...(Object.keys(constants).length === 0 ? [] : [heading('constants'), constantsText(constants, options)]),
    heading('steps; of several formulas the first whose figures are all there is used'),
    formulas.join('\n'),
    ...(mistakes.length === 0
      ? []
      : [
          heading('errors that implementers make, and the conformance suite names'),
          ...mistakes.map((mistake) => `  ${hanging(`${mistake.id}: ${mistake.says}`, width, 4)}`),
        ]),
  ]
    .join('\n')
    .concat('\n');
}

function kindText({ scope2, energy, embodied }: Methodology['boundary']): string {
  if (energy === 'none') return embodied ? 'embodied emissions alone' : 'no electricity';
  return `${scope2}-based, electricity of the ${energy}${embodied ? ', embodied emissions included' : ''}`;
}

function sourceText(
  { source, boundary, factorSets }: Methodology,
  { width = 100, palette = plain }: TextOptions,
): string {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['from', source.clause === undefined ? source.title : `${source.title}, ${source.clause}`],
    ['at', source.url],
    ['licence', source.licence],
    ['counts', boundary.includes.join('; ')],
    ['leaves out', boundary.excludes.join('; ')],
    ['kind', kindText(boundary)],
    ['factors', factorSets.join(', ')],
  ];
  return facts
    .flatMap(([name, text]) =>
      text === undefined || text === '' ? [] : [`  ${palette.dim(name.padEnd(10))}  ${hanging(text, width, 14)}`],
    )
    .join('\n');
}

function constantsText(constants: Methodology['constants'], options: TextOptions): string {
  const rows = Object.entries(constants).map(([name, { value, unit, says, source }]) => [
    name,
    clean(`${typeof value === 'string' ? value : value.join(' ')} ${unitWord(unit)}`),
    source === undefined ? says : `${says} (${source})`,
  ]);
  return tableText([{ head: 'name' }, { head: 'value', align: 'right' }, { head: 'what it is' }], rows, options);
}

function unitWord(unit: string): string {
  return unit === '1' ? '' : unit;
}
