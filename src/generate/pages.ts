/** Fills the generated blocks of hand-written pages, and writes the reference pages that are generated whole. */
import { readFile } from 'node:fs/promises';
import { errorCodes } from '../errors.js';
import { exact, exactText } from '../formula/exact.js';
import { renderText } from '../formula/render.js';
import { allCases } from '../methodologies/all-cases.js';
import type { CaseValue, PublishedCase } from '../methodologies/cases.js';
import type { Methodology } from '../methodologies/methodology.js';
import { fileNameOf } from '../methodologies/publish.js';
import { methodologies } from '../methodologies/registry.js';
import { cliPage } from './cli-page.js';
import { requirementsPage } from './requirements-page.js';
import { table } from './text.js';
import { exactInputs } from './vectors.js';

export async function generatePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const methodology of methodologies) {
    const path = `src/methodologies/${methodology.id}/${fileNameOf(methodology)}.md`;
    pages.set(path, fillBlocks(await readPage(path), blocksOf(methodology), path));
  }
  pages.set('docs/reference/methodologies.md', methodologiesPage());
  pages.set('docs/reference/errors.md', errorsPage());
  pages.set('docs/reference/requirements.md', await requirementsPage());
  pages.set('docs/reference/cli.md', cliPage());
  return pages;
}

/** The page of a methodology, which its author writes but for the marked blocks. */
async function readPage(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new TypeError(`${path} is not there; write it as docs/how-to/add-a-methodology.md says`, { cause });
  });
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function fillBlocks(page: string, blocks: Readonly<Record<string, string>>, path: string): string {
  return Object.entries(blocks).reduce((text, [name, block]) => {
    const marked = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`);
    if (!marked.test(text)) throw new TypeError(`${path} has no block <!-- ${name} --> … <!-- /${name} -->`);
    return text.replace(marked, () => `<!-- ${name} -->\n${block}\n<!-- /${name} -->`);
  }, page);
}

function blocksOf(methodology: Methodology): Readonly<Record<string, string>> {
  return {
    boundary: boundaryBlock(methodology),
    formula: formulaBlock(methodology),
    inputs: inputsBlock(methodology),
    constants: constantsBlock(methodology),
    mistakes: mistakesBlock(methodology),
    example: exampleBlock(methodology),
  };
}

function boundaryBlock({ boundary }: Methodology): string {
  return [
    `${boundary.line.charAt(0).toUpperCase()}${boundary.line.slice(1)}.`,
    '',
    ...boundary.includes.map((one) => `- In: ${one}.`),
    ...boundary.excludes.map((one) => `- Out: ${one}.`),
  ].join('\n');
}

function formulaBlock({ program, steps, result }: Methodology): string {
  const rows = program.steps.flatMap(({ name, unit, alternatives }, at) =>
    alternatives.map((tree, way) => [
      way === 0 ? `\`${name}\`${name === result ? ' (result)' : ''}` : 'or else',
      renderText(tree).replaceAll('|', '\\|'),
      unit,
      way === 0 ? steps[at]!.says : '',
    ]),
  );
  return table(['step', 'formula', 'unit', 'meaning'], rows);
}

function inputsBlock({ inputs }: Methodology): string {
  const rangeOf = ({ min, max }: Methodology['inputs'][string]): string =>
    max !== undefined ? `${min ?? ''} to ${max}` : min !== undefined ? `from ${min}` : '';
  return table(
    ['input', 'unit', 'series over', 'range', 'meaning'],
    Object.entries(inputs).map(([name, one]) => [
      `\`${name}\`${one.symbol === undefined ? '' : ` (${one.symbol})`}`,
      one.unit,
      (one.index ?? []).join(' or '),
      rangeOf(one),
      one.says,
    ]),
  );
}

function constantsBlock({ constants }: Methodology): string {
  const rows = Object.entries(constants).map(([name, { value, unit, says, source }]) => [
    `\`${name}\``,
    typeof value === 'string' ? value : value.join(', '),
    unit,
    says,
    source ?? '',
  ]);
  return rows.length === 0 ? 'None.' : table(['constant', 'value', 'unit', 'meaning', 'source'], rows);
}

function mistakesBlock({ mistakes }: Methodology): string {
  return table(
    ['mistake', 'what goes wrong', 'seen'],
    mistakes.map(({ id, says, seen }) => [`\`${id}\``, says, seen ?? '']),
  );
}

/** The first published case, with its numbers. */
function exampleBlock(methodology: Methodology): string {
  const { cases } = allCases.find((one) => one.methodology === methodology)!;
  const one = cases.find((each): each is PublishedCase => each.origin === 'published')!;
  const unit = methodology.steps.find(({ name }) => name === one.want)!.unit;
  const value = exact(methodology.program, exactInputs(methodology, one), [one.want]).get(one.want)!.values[0]!;
  const shown = (input: CaseValue): string =>
    (typeof input === 'string' ? input : input.join(', ')).replaceAll(/ 1\b/g, '');
  return [
    `${one.says[0]!.toUpperCase()}${one.says.slice(1)} (${one.source}).`,
    '',
    table(
      ['input', 'value'],
      Object.entries(one.input).map(([name, input]) => [`\`${name}\``, shown(input)]),
    ),
    '',
    `\`${one.want}\` = ${exactText(value, unit, 15)} ${unit}. The source prints ${one.expected.replace(/ 1$/, '')}.`,
  ].join('\n');
}

function methodologiesPage(): string {
  const rows = methodologies.map((methodology) => {
    const { id, version, title, boundary } = methodology;
    return [`[\`${id}\`](../../src/methodologies/${id}/${fileNameOf(methodology)}.md)`, version, title, boundary.line];
  });
  return `# Methodologies\n\nGenerated by \`npm run generate\`.\n\n${table(['id', 'version', 'title', 'boundary'], rows)}\n`;
}

function errorsPage(): string {
  const rows = Object.entries(errorCodes).map(([code, { says, exit }]) => [`\`${code}\``, says, String(exit)]);
  return `# Error codes\n\nGenerated by \`npm run generate\`. A code never changes its meaning. The exit code is the one of every command:\n0 holds, 1 does not hold, 2 wrong use, 3 could not be decided, 4 our own failure.\n\n${table(['code', 'meaning', 'exit code'], rows)}\n`;
}
