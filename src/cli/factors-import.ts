/** `assay factors import`: files of grid data and other factors become factor sets. */
import type { Command } from 'commander';
import type { Choices } from '../formats/format.js';
import type { FactorFormat } from '../formats/grid/factor-format.js';
import { factorFormats } from '../formats/grid/index.js';
import { factorStatements } from '../formats/grid/statements.js';
import { declareOptions, printNotes, readNamed, type Values } from './format-options.js';

interface Output {
  readonly out?: string;
  readonly json?: boolean;
}

const example = factorFormats.find(({ id }) => id === 'ember')!;

export function declareImport(factors: Command): void {
  const command = factors
    .command('import')
    .description('turn a file of grid data into a factor set for --factors')
    .argument('[format]', 'the format of the file')
    // Options after a wrong name are let through, so that the name is what the message is about.
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText(
      'after',
      `\nExample:\n  $ assay factors import ${example.id} ${example.example} --out grid.json\n\nThe options of a format: assay factors import FORMAT --help`,
    )
    .action(noFormat);
  for (const format of factorFormats) declareFormat(command, format);
}

function declareFormat(parent: Command, format: FactorFormat): void {
  const command = parent
    .command(format.id)
    .description(format.title)
    .summary(format.title)
    .argument('<file>', 'the file; - is standard input');
  const choicesOf = declareOptions(command, { ...format.options, ...factorStatements });
  command
    .option('-o, --out <file>', 'write the factor set to a file instead of printing it')
    .option('--json', 'print factor set and notes as one JSON object')
    .addHelpText('before', `${format.says}\n`)
    .addHelpText('after', `\nExample:\n  $ assay factors import ${format.id} ${format.example} --out grid.json`)
    .action((file: string, values: Output & Values) => importFile(format, file, choicesOf(values), values));
}

async function importFile(format: FactorFormat, file: string, choices: Choices, output: Output): Promise<void> {
  const { importFactors } = await import('../formats/grid/import-factors.js');
  const { print, printJson } = await import('./output.js');
  const { set, notes } = await importFactors({ format, ...(await readNamed(file)), choices });
  const text = `${JSON.stringify(set, undefined, 2)}\n`;
  if (output.out !== undefined) {
    const { writeFileAtomic } = await import('./files.js');
    await writeFileAtomic(output.out, text);
  }
  if (output.json)
    return printJson({ format: format.id, file, ...(output.out !== undefined && { out: output.out }), notes, set });
  if (output.out === undefined) print(text);
  await printNotes(notes);
  if (output.out !== undefined)
    print(
      `${output.out}: factor set ${set.id} ${set.version} from ${file}. Next: assay compare activity.json --factors ${output.out}`,
    );
}

async function noFormat(id: string | undefined): Promise<never> {
  const { AssayError } = await import('../errors.js');
  const known = factorFormats.map((format) => format.id).join(', ');
  throw new AssayError(
    'ERR_USAGE',
    `${id === undefined ? 'say which format the file has' : `there is no format "${id}"`}: ${known}; for example: assay factors import ${example.id} ${example.example}`,
  );
}
