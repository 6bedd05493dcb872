/** `assay factors`: look figures up, see where they are from, what another edition changes, and bring files of your own. */
import type { Command } from 'commander';
import { declareImport } from './factors-import.js';
import { several } from './options.js';

interface Common {
  readonly factors?: readonly string[];
  readonly json?: true;
}

interface FindOptions extends Common {
  readonly quantity?: string;
  readonly set?: string;
  readonly all?: true;
}

interface DiffOptions {
  readonly activity?: string;
  readonly all?: true;
  readonly json?: true;
}

export function declare(program: Command): void {
  const command = program
    .command('factors')
    .description('look factors up, with their source; compare editions; read files of grid data');
  declareImport(command);
  const own = ['-f, --factors <file>', 'a factor set of your own, too (several times)'] as const;
  command
    .command('find')
    .description('search all factor sets by key, name, alias or quantity')
    .argument('<words...>', 'each has to be in the key, name, alias or quantity of a figure')
    .option('-q, --quantity <name>', 'only this quantity, such as intensity, tdp, pue, embodied')
    .option('-s, --set <id>', 'only this set')
    .option(...own, several)
    .option('--all', 'every figure that was found, not the first twenty')
    .option('--json', 'print all that was found as JSON')
    .addHelpText('after', '\nExample:\n  $ assay factors find denmark --quantity intensity')
    .action(find);
  command
    .command('show')
    .description('a factor set, or one row of it: figures, kind, year, source, licence, and who reads it')
    .argument('<set>', 'id of a set')
    .argument('[key]', 'key or alias of a row or series')
    .option(...own, several)
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  $ assay factors show owid-countries DNK')
    .action(show);
  command
    .command('diff')
    .description('what changed between two editions of a set, and what that does to a footprint')
    .argument('<before>', 'id of a set, or the file of one')
    .argument('<after>', 'id of a set, or the file of one')
    .option('-a, --activity <file>', 'calculate this activity with both, by each methodology that reads the set')
    .option('--all', 'every row that changed, not the twenty that changed most')
    .option('--json', 'print all changes as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ assay factors diff owid-countries-edition-2025 owid-countries --activity activity.json',
    )
    .action(diff);
}

async function find(words: readonly string[], options: FindOptions): Promise<void> {
  const { searchFactors } = await import('../factors/search.js');
  const { exitCode, print, printJson } = await import('./output.js');
  const sets = await setsFor(options.factors, options.set);
  const search = searchFactors(sets, words.join(' '), options.quantity);
  if (search.found.length === 0) process.exitCode = exitCode.fails;
  if (options.json) return printJson(search);
  const { searchText } = await import('../report/factors-text.js');
  const { terminalOptions } = await import('../report/terminal.js');
  print(searchText(search, options.all ? Number.POSITIVE_INFINITY : 20, terminalOptions()));
}

async function show(id: string, key: string | undefined, options: Common): Promise<void> {
  const { nameOf, readersOf } = await import('../methodologies/registry.js');
  const { print, printJson } = await import('./output.js');
  const [set] = await setsFor(options.factors, id);
  const readers = readersOf(id).map(nameOf);
  const { terminalOptions } = await import('../report/terminal.js');
  const { factorText, setText } = await import('../report/factors-text.js');
  if (key === undefined) {
    const { rows, series = [], ...facts } = set!;
    if (options.json) return printJson({ ...facts, rows: rows.length, series: series.length, readBy: readers });
    return print(setText(set!, readers, terminalOptions()));
  }
  const { factorsOf } = await import('../factors/search.js');
  const factors = factorsOf(set!, key);
  if (options.json) return printJson({ factors, readBy: readers });
  print(factors.map((factor) => factorText(factor, set!, readers, terminalOptions())).join('\n'));
}

async function diff(before: string, after: string, options: DiffOptions): Promise<void> {
  const { changesBetween } = await import('../factors/editions.js');
  const { print, printJson } = await import('./output.js');
  const [a, b] = [await editionOf(before), await editionOf(after)];
  const changes = changesBetween(a, b);
  const effects = options.activity === undefined ? undefined : await effectsOn(options.activity, a, b);
  const nameOf = ({ id, version, digest }: typeof a) => ({ id, version, digest });
  if (options.json)
    return printJson({ before: nameOf(a), after: nameOf(b), ...changes, ...(effects !== undefined && { effects }) });
  const { changesText } = await import('../report/factor-changes-text.js');
  const { terminalOptions } = await import('../report/terminal.js');
  print(changesText(a, b, changes, effects, options.all ? Number.POSITIVE_INFINITY : 20, terminalOptions()));
}

type Set = import('../factors/factor.js').FactorSet;

async function effectsOn(file: string, a: Set, b: Set) {
  const { readActivity } = await import('./options.js');
  const { editionEffects } = await import('../edition-effect.js');
  return editionEffects(await readActivity(file), a, b);
}

/** The user's sets and ours, or the one of an id; a set of the user stands in the place of ours. */
async function setsFor(files: readonly string[] | undefined, id: string | undefined): Promise<readonly Set[]> {
  const { factorSetIds, loadFactorSets } = await import('../factors/index.js');
  const { readFactorFiles } = await import('./options.js');
  const own = await readFactorFiles(files);
  const mine = own.filter((set) => id === undefined || set.id === id);
  if (id !== undefined && mine.length > 0) return mine;
  const ours = id === undefined ? factorSetIds.filter((one) => !own.some((set) => set.id === one)) : [id];
  return [...mine, ...(await loadFactorSets(ours))];
}

/** An edition by id, or by the name of its file, which ends in `.json`. */
async function editionOf(reference: string): Promise<Set> {
  const { readFactorFiles } = await import('./options.js');
  const { loadFactorSets } = await import('../factors/index.js');
  const [set] = /\.json$/i.test(reference) ? await readFactorFiles([reference]) : await loadFactorSets([reference]);
  return set!;
}
