import type { Command } from 'commander';
import { several } from './options.js';

interface Options {
  readonly methodology?: string;
  readonly base?: string;
  readonly drivers?: string;
  readonly versions?: string;
  readonly spread?: true;
  readonly factors?: readonly string[];
  readonly markdown?: string | true;
  readonly html?: string;
  readonly svg?: string;
  readonly waterfall?: string;
  readonly json?: true;
}

export function declare(program: Command): void {
  program
    .command('compare')
    .description('all methodologies that apply, side by side on the same data')
    .argument('<activity>', 'activity document, - for standard input')
    .option('-m, --methodology <ids>', 'methodologies, with commas between; all unless given')
    .option(
      '-b, --base <id>',
      'the methodology that the others are measured against; unless given, the first of the kind that most of those that apply are of',
    )
    .option(
      '-d, --drivers <from,to>',
      'two methodologies whose difference is split over its drivers; unless given, the base and the one of its kind that is furthest from it',
    )
    .option('--versions <id>', 'all versions and variants of one method, and what was changed from each to the next')
    .option('--spread', 'tell which decision causes how much of the spread over all methods that apply')
    .option('-f, --factors <file>', 'a factor set of your own, asked first (may be given several times)', several)
    .option('--markdown [file]', 'print Markdown, or write it to a file')
    .option('--html <file>', 'write a one-file page')
    .option('--svg <file>', 'write the bar chart')
    .option('--waterfall <file>', 'write the waterfall of the drivers as SVG')
    .option('--json', 'print the comparison as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ assay compare activity.json --base codecarbon --drivers codecarbon,green-algorithms --html comparison.html',
    )
    .action(compare);
}

async function compare(file: string, options: Options): Promise<void> {
  const { readActivity, chooseMethodologies, openFactorsFor } = await import('./options.js');
  const { compare: sideBySide } = await import('../compare.js');
  const { print, printJson, exitCode } = await import('./output.js');
  const document = await readActivity(file);
  const chosen =
    options.versions === undefined
      ? await chooseMethodologies(options.methodology)
      : await versionsChosen(options.versions, options.methodology);
  const compared = sideBySide(document, chosen, await openFactorsFor(chosen, options.factors), options.base);
  const comparison = { ...compared, ...(await furtherOf(compared, chosen, options)) };
  if (comparison.rows.length === 0) process.exitCode = exitCode.undecided;
  // A page has room for everything; the other forms hold what was asked for.
  await writePages({ ...comparison, ...(await spreadFor(compared)) }, comparison, options);
  if (options.json) return printJson(comparison);
  if (options.markdown === true) {
    const { comparisonMarkdown } = await import('../report/comparison-markdown.js');
    return print(comparisonMarkdown(comparison));
  }
  const { comparisonText } = await import('../report/comparison-text.js');
  const { terminalOptions } = await import('../report/terminal.js');
  print(comparisonText(comparison, terminalOptions()));
}

async function versionsChosen(id: string, list: string | undefined): Promise<Methodologies> {
  if (list !== undefined) throw await usage('--versions names a method and --methodology several; give one of them');
  const { versionsFor } = await import('../versions.js');
  return versionsFor(id);
}

/** What goes beyond the rows: the drivers of a pair; where they are asked for, the spread and the versions. */
async function furtherOf(compared: Compared, chosen: Methodologies, options: Options): Promise<Partial<Compared>> {
  const { versionSteps } = await import('../versions.js');
  const drivers = await chooseDrivers(compared, options.drivers);
  const spread = options.spread ? await spreadFor(compared) : {};
  if (options.spread && spread.spread === undefined)
    throw await usage('--spread needs two methodologies with different totals that apply to the activity');
  return {
    ...(drivers && { drivers }),
    ...spread,
    ...(options.versions !== undefined && { versions: versionSteps(compared, chosen) }),
  };
}

async function spreadFor({ rows }: Compared): Promise<Pick<Compared, 'spread'>> {
  const { spreadOf } = await import('../spread.js');
  const spread = spreadOf(rows);
  return spread === undefined ? {} : { spread };
}

type Methodologies = readonly import('../methodologies/methodology.js').Methodology[];
type Compared = import('../compare.js').Comparison;

/** Everything is made before anything is written. */
async function writePages(
  whole: Compared,
  comparison: Compared,
  { markdown, html, svg, waterfall }: Options,
): Promise<void> {
  const pages: (readonly [file: string, text: string])[] = [];
  if (typeof markdown === 'string') {
    const { comparisonMarkdown } = await import('../report/comparison-markdown.js');
    pages.push([markdown, comparisonMarkdown(comparison)]);
  }
  if (html !== undefined || svg !== undefined || waterfall !== undefined) {
    const { comparisonBarsSvg, comparisonHtml, comparisonWaterfallSvg } = await import('../report/comparison-html.js');
    if (html !== undefined) pages.push([html, comparisonHtml(whole)]);
    if (svg !== undefined) pages.push([svg, comparisonBarsSvg(comparison)]);
    if (waterfall !== undefined) {
      const picture = comparisonWaterfallSvg(comparison);
      if (picture === undefined) throw await usage('--waterfall needs two methodologies that apply to the activity');
      pages.push([waterfall, picture]);
    }
  }
  const { writeFileAtomic } = await import('./files.js');
  for (const [file, text] of pages) await writeFileAtomic(file, text);
}

async function chooseDrivers(
  { rows, base }: Compared,
  pair: string | undefined,
): Promise<import('../compare.js').Drivers | undefined> {
  const { driversBetween, inParts } = await import('../compare.js');
  const [from, to, ...more] =
    pair === undefined
      ? [base, furthest({ rows, base }, inParts)?.methodology]
      : pair.split(',').map((id) => id.trim());
  const rowOf = (id: string | undefined) => rows.find((row) => row.methodology === id);
  const [a, b] = [rowOf(from), rowOf(to)];
  if (a !== undefined && b !== undefined && a !== b && more.length === 0) return driversBetween(a, b);
  if (pair === undefined) return undefined;
  const applied = rows.map((row) => row.methodology).join(', ') || 'none';
  throw await usage(
    `--drivers takes two different methodologies with a comma between, both of them among those that apply: ${applied}`,
  );
}

async function usage(message: string): Promise<Error> {
  const { AssayError } = await import('../errors.js');
  return new AssayError('ERR_USAGE', message);
}

/** Of the kind of the base where it has company, else of all that tell the parts that a difference is split over. */
function furthest(
  { rows, base }: Pick<Compared, 'rows' | 'base'>,
  inParts: typeof import('../compare.js').inParts,
): Compared['rows'][number] | undefined {
  const others = rows.filter(({ methodology }) => methodology !== base);
  const alike = others.filter(({ unlike }) => unlike.length === 0);
  const told = others.filter(inParts);
  const from = rows.find(({ methodology }) => methodology === base)?.total ?? 0;
  const distance = ({ total }: Compared['rows'][number]): number => Math.abs(total - from);
  return ([alike, told].find(({ length }) => length > 0) ?? others).toSorted((a, b) => distance(b) - distance(a))[0];
}
