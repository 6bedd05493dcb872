import type { Command } from 'commander';
import { several } from './options.js';

interface Options {
  readonly grid: string;
  readonly region?: string;
  readonly start?: string;
  readonly window?: string;
  readonly methodology?: string;
  readonly factors?: readonly string[];
  readonly html?: string;
  readonly json?: true;
}

export function declare(program: Command): void {
  program
    .command('advise')
    .description('when and where the same work would have emitted less, and which circumstances move it')
    .argument('<activity>', 'activity document, - for standard input')
    .requiredOption('-g, --grid <file>', 'a factor set with series of intensities')
    .option('-r, --region <key>', 'the region of the file where the work ran; the place of the activity unless given')
    .option('-s, --start <instant>', 'when the work begins, such as 2026-03-02T06:00:00Z; when it did unless given')
    .option(
      '-w, --window <list>',
      'windows to move it in, with commas between: hours as 24h, shares of its length as 50%',
    )
    .option('-m, --methodology <ids>', 'methodologies whose circumstances are told; all unless given')
    .option('-f, --factors <file>', 'a factor set of your own, asked first (may be given several times)', several)
    .option('--html <file>', 'write a one-file page with the hour-by-hour charts')
    .option('--json', 'print the advice as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ assay advise activity.json --grid my-grid.json --window 6h,24h,100% --html advice.html',
    )
    .action(advise);
}

async function advise(file: string, options: Options): Promise<void> {
  const { readActivity, readFactorFile, chooseMethodologies, openFactorsFor } = await import('./options.js');
  const { advise: advised } = await import('../advice/advise.js');
  const { print, printJson, exitCode } = await import('./output.js');
  const document = await readActivity(file);
  const set = await readFactorFile(options.grid);
  const chosen = await chooseMethodologies(options.methodology);
  const advice = advised(document, set, chosen, await openFactorsFor(chosen, options.factors), {
    region: options.region,
    start: await instantOf(options.start),
    windows: options.window?.split(',').map((window) => window.trim()),
  });
  const decided = advice.signals.some(({ regions }) =>
    regions.some(({ home, asItWas }) => home && asItWas !== undefined),
  );
  if (!decided) process.exitCode = exitCode.undecided;
  if (options.html !== undefined) {
    const { adviceHtml } = await import('../report/advice-html.js');
    const { writeFileAtomic } = await import('./files.js');
    await writeFileAtomic(options.html, adviceHtml(advice));
  }
  if (options.json) return printJson(advice);
  const { adviceText } = await import('../report/advice-text.js');
  const { terminalOptions } = await import('../report/terminal.js');
  print(adviceText(advice, terminalOptions()));
}

async function instantOf(text: string | undefined): Promise<number | undefined> {
  if (text === undefined) return undefined;
  const found = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (!Number.isNaN(found)) return found;
  const { AssayError } = await import('../errors.js');
  throw new AssayError(
    'ERR_USAGE',
    `--start takes a time with its zone, such as 2026-03-02T06:00:00Z, and not "${text}"`,
  );
}
