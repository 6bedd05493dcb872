/** `assay import`: logs of other tools become activities. */
import type { Command } from 'commander';
import { AssayError } from '../errors.js';
import type { Choices, Format } from '../formats/format.js';
import { formats } from '../formats/index.js';
import { statementOptions } from '../formats/statements.js';
import { readBytes, writeFileAtomic } from './files.js';
import { declareOptions, printNotes, readNamed, type Values } from './format-options.js';
import { print, printJson } from './output.js';

interface Output {
  readonly with?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export function declare(program: Command): void {
  const command = program
    .command('import')
    .description('turn the log of another tool into an activity')
    .argument('[format]', 'the format of the file')
    .argument('[file]', 'the file')
    .option('--list', 'list the formats')
    .option('--json', 'list them as JSON')
    // Options after a wrong name are let through, so that the name is what the message is about.
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText(
      'after',
      `\nExample:\n  $ assay import codecarbon ${formats[0]?.example ?? ''}\n\nThe options of a format: assay import FORMAT --help`,
    )
    .action((id: string | undefined, _file: string | undefined, { list, json }: { list?: boolean; json?: boolean }) => {
      if (list && id === undefined) listFormats(json ?? false);
      else throw noFormat(id);
    });
  for (const format of formats) declareFormat(command, format);
}

function declareFormat(parent: Command, format: Format): void {
  const command = parent
    .command(format.id)
    .description(format.title)
    .summary(format.title)
    .argument('<file>', 'the file; - is standard input');
  const choicesOf = declareOptions(command, { ...format.options, ...statementOptions });
  command
    .option(
      '--with <file>',
      'a JSON file with members of the activity that the log cannot know, laid over what was read',
    )
    .option('-o, --out <file>', 'write the activity to a file instead of printing it')
    .option('--json', 'print activity and notes as one JSON object')
    .addHelpText('before', `${format.says}\n`)
    .addHelpText('after', `\nExample:\n  $ assay import ${format.id} ${format.example} --out activity.json`)
    .action(async (file: string, _values: unknown, command: Command) => {
      // `--json` is also an option of `import` itself, which sees it first.
      const values = command.optsWithGlobals<Output & Values>();
      await importFile(format, file, choicesOf(values), values);
    });
}

async function importFile(format: Format, file: string, choices: Choices, output: Output): Promise<void> {
  const { importActivity } = await import('../formats/import-activity.js');
  const overlay =
    output.with === undefined ? {} : { overlay: { file: output.with, data: await readBytes(output.with) } };
  const { activity, notes } = await importActivity({ format, ...(await readNamed(file)), choices, ...overlay });
  const text = `${JSON.stringify(activity, undefined, 2)}\n`;
  if (output.out !== undefined) await writeFileAtomic(output.out, text);
  if (output.json)
    return printJson({
      format: format.id,
      file,
      ...(output.out !== undefined && { out: output.out }),
      notes,
      activity,
    });
  if (output.out === undefined) print(text);
  await printNotes(notes);
  if (output.out !== undefined)
    print(`${output.out}: activity ${activity.id} from ${file}. Next: assay compare ${output.out}`);
}

function listFormats(json: boolean): void {
  if (json) printJson({ formats: formats.map(({ id, title, says }) => ({ id, title, says })) });
  else print(formats.map(({ id, title, says }) => `${id.padEnd(12)} ${title}\n             ${says}`).join('\n'));
}

function noFormat(id: string | undefined): AssayError {
  const known = formats.map((format) => format.id).join(', ');
  return new AssayError(
    'ERR_USAGE',
    `${id === undefined ? 'say which format the file has' : `there is no format "${id}"`}: ${known}; for example: assay import codecarbon ${formats[0]?.example ?? ''}`,
  );
}
