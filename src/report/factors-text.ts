/** Factor sets, and figures that were looked up, for a terminal. */
import type { Factor } from '../factors/factor.js';
import type { Found, Search, SeriesFactor } from '../factors/search.js';
import type { FactorQuantity, FactorSet } from '../generated/documents.js';
import { baseUnitOf, toBase } from '../quantity.js';
import { showNumber } from './number.js';
import { hanging, plain, type TextOptions, tableText } from './table.js';

/** What was found, one figure a line, as its source prints it. */
export function searchText({ found, near }: Search, most: number, options: TextOptions = {}): string {
  if (found.length === 0) return `Nothing was found; the keys most like it are ${near.join(', ')}.\n`;
  const shown = found.slice(0, most);
  const rows = shown.map((one) => [
    one.key,
    figure(one),
    one.unit === '1' ? '' : one.unit,
    'year' in one && one.year !== undefined ? String(one.year) : '',
    one.quantity,
    one.set,
    one.name ?? '',
  ]);
  const heads = [{ head: 'key' }, { head: 'figure', align: 'point' as const }, { head: 'unit' }, { head: 'year' }];
  const table = tableText([...heads, { head: 'quantity' }, { head: 'set' }, { head: 'name' }], rows, options);
  const more = found.length - shown.length;
  const rest = more > 0 ? `${more} more: --all shows them, --set and --quantity leave fewer.\n` : '';
  return `${table}\n\n${rest}assay factors show SET KEY shows where a figure is from.\n`;
}

/** One figure, or series, with everything that is needed to cite it. */
export function factorText(
  factor: Found,
  set: FactorSet,
  readers: readonly string[],
  options: TextOptions = {},
): string {
  const { palette = plain } = options;
  const { key, name, quantity, unit, kind, source, note } = factor;
  const head = `${palette.bold(name === undefined ? key : `${key}, ${name}`)}  ${quantity} ${palette.cyan(figure(factor))}${unit === '1' ? '' : ` ${unit}`}`;
  return [
    head,
    factsText(
      [
        ['is', kind.says],
        ['kind', kindText(kind)],
        ['in base units', inBase(factor)],
        ['year', 'year' in factor && factor.year !== undefined ? String(factor.year) : undefined],
        ['steps', 'steps' in factor ? stepsText(factor) : undefined],
        ['source', source],
        ['note', note],
        ...provenance(set, factor.digest, readers),
      ],
      options,
    ),
    '',
  ].join('\n');
}

/** A set: what it is, whose, on what terms, and its quantities. */
export function setText(
  set: FactorSet & { readonly digest: string },
  readers: readonly string[],
  options: TextOptions = {},
): string {
  const { palette = plain } = options;
  const quantities = Object.entries(set.quantities).map(([name, one]) => [
    name,
    one.unit === '1' ? '' : one.unit,
    [one.says, kindText(one)].filter(Boolean).join('; '),
  ]);
  const series = set.series?.length ?? 0;
  return [
    `${palette.bold(set.title)}  ${palette.dim(set.id)}`,
    hanging(set.says, options.width ?? 100, 0),
    '',
    factsText(
      [
        ['rows', `${set.rows.length}${series === 0 ? '' : `, and ${series} series`}`],
        ['source', set.source.title],
        ...provenance(set, set.digest, readers),
      ],
      options,
    ),
    '',
    tableText([{ head: 'quantity' }, { head: 'unit' }, { head: 'what it is' }], quantities, options),
    '',
    'assay factors show SET KEY shows a row.',
    '',
  ].join('\n');
}

type Fact = readonly [name: string, text: string | undefined];

function provenance(set: FactorSet, digest: string, readers: readonly string[]): readonly Fact[] {
  const { attribution, id } = set.licence;
  return [
    ['at', set.source.url],
    ['read', set.source.retrieved],
    ['cite as', set.source.citation],
    ['licence', attribution === undefined ? id : `${id}: ${attribution}`],
    ['set', `${set.id} ${set.version}, ${digest}`],
    ['read by', readers.join(', ') || 'no methodology by itself'],
  ];
}

function factsText(facts: readonly Fact[], { width = 100, palette = plain }: TextOptions): string {
  return facts
    .flatMap(([name, text]) =>
      text === undefined || text === '' ? [] : [`  ${palette.dim(name.padEnd(13))}  ${hanging(text, width, 17)}`],
    )
    .join('\n');
}

function figure(one: Factor | SeriesFactor): string {
  return 'value' in one ? one.value : `${showNumber(one.least)} to ${showNumber(one.most)}`;
}

/** The same figure in the unit that methodologies calculate in, where the source has another. */
function inBase(factor: Found): string | undefined {
  const base = baseUnitOf(factor.unit);
  return 'value' in factor && base !== factor.unit ? `${showNumber(toBase(factor))} ${base}` : undefined;
}

function stepsText({ start, step, steps, gaps }: SeriesFactor): string {
  return `${steps} of ${step.value} ${step.unit} from ${start}${gaps === 0 ? '' : `, ${gaps} of them without a figure`}`;
}

function kindText({ signal, basis, flow, method, gas, gwp }: FactorQuantity): string {
  const words: Readonly<Record<string, string | undefined>> = { signal, basis, flow, method, gas, gwp };
  return Object.entries(words)
    .flatMap(([name, word]) => (word === undefined ? [] : [word === 'not-stated' ? `${name} not stated` : word]))
    .join(', ');
}
