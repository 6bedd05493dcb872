import type { Command } from 'commander';
import { several } from './options.js';

interface Options {
  readonly methodology?: string;
  readonly factors?: readonly string[];
  readonly out?: string;
  readonly json?: true;
}

export function declare(program: Command): void {
  program
    .command('calculate')
    .description('apply methodologies to an activity')
    .argument('<activity>', 'activity document, - for standard input')
    .option('-m, --methodology <ids>', 'methodologies, with commas between; all that apply unless given')
    .option('-f, --factors <file>', 'a factor set of your own, asked first (may be given several times)', several)
    .option('-o, --out <file>', 'write the footprint (of one methodology) to a file')
    .option('--json', 'print the footprint of one methodology, or a list of footprints, as JSON')
    .addHelpText('after', '\nExample:\n  $ assay calculate activity.json -m sci,codecarbon')
    .action(calculate);
}

async function calculate(file: string, options: Options): Promise<void> {
  const { readActivity, chooseMethodologies, openFactorsFor } = await import('./options.js');
  const { calculate: apply, MissingInputs } = await import('../calculate.js');
  const { exitCode, print, printJson } = await import('./output.js');
  const document = await readActivity(file);
  const chosen = await chooseMethodologies(options.methodology);
  const factors = await openFactorsFor(chosen, options.factors);
  const footprints = chosen.flatMap((methodology) => {
    try {
      return [apply(document, methodology, factors)];
    } catch (error) {
      // Among all methodologies, those that do not apply are left to `compare`; one that was named must apply.
      if (options.methodology === undefined && error instanceof MissingInputs) return [];
      throw error;
    }
  });
  await writeOut(footprints, options.out);
  if (footprints.length === 0) process.exitCode = exitCode.undecided;
  // One document for one methodology that was named, a list otherwise: what was asked decides, not what applied.
  if (options.json) return printJson(chosen.length === 1 ? footprints[0] : footprints);
  const { footprintText } = await import('../report/footprint-text.js');
  const { terminalOptions } = await import('../report/terminal.js');
  const look = terminalOptions();
  print(
    footprints.map((footprint) => footprintText(footprint, look)).join('\n') ||
      'No methodology applies to this activity; assay compare says which figures are missing.',
  );
}

async function writeOut(footprints: readonly unknown[], out: string | undefined): Promise<void> {
  if (out === undefined) return;
  const { AssayError } = await import('../errors.js');
  const { writeFileAtomic } = await import('./files.js');
  if (footprints.length !== 1)
    throw new AssayError(
      'ERR_USAGE',
      `--out takes one footprint and there are ${footprints.length}; name one methodology with -m`,
    );
  await writeFileAtomic(out, `${JSON.stringify(footprints[0], undefined, 2)}\n`);
}
