/** One or all commands as a command line: parsing, help, errors, exit codes. */
import { Command, CommanderError, Help, type Option } from 'commander';
import { AssayError } from '../errors.js';
import { version } from '../generated/version.js';
import { exitCode, reportError } from './output.js';

export interface CommandFile {
  declare(program: Command): void;
}

/** The program with these commands. */
export function buildProgram(commands: readonly CommandFile[]): Command {
  const program = new Command('assay')
    .description('Makes the carbon claims of AI systems checkable.')
    .version(version)
    // What the parser has to say is said by `runCommands`, like every other error.
    .configureOutput({ outputError: () => {} })
    .configureHelp({ optionDescription })
    .addHelpText(
      'after',
      '\nExit codes: 0 holds, 1 does not hold, 2 wrong use, 3 could not be decided, 4 our own failure.\nNothing goes over the network.',
    )
    .exitOverride();
  for (const { declare } of commands) declare(program);
  overrideExits(program);
  return program;
}

function optionDescription(option: Option): string {
  return `${new Help().optionDescription(option)}${option.mandatory ? ' (required)' : ''}`;
}

function overrideExits(command: Command): void {
  for (const sub of command.commands) {
    sub.exitOverride();
    overrideExits(sub);
  }
}

/** Runs one command line; ends with the exit codes that every command has. */
export async function runCommands(commands: readonly CommandFile[], argv: readonly string[]): Promise<void> {
  const json = argv.includes('--json');
  try {
    await buildProgram(commands).parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) await reportError(error, json);
    else if (error.exitCode === 0) process.exitCode = exitCode.holds;
    else if (error.code === 'commander.help') process.exitCode = exitCode.usage;
    else await reportError(wrongUse(error), json);
  }
}

function wrongUse({ message }: CommanderError): AssayError {
  const says = message
    .replace(/^error: /, '')
    .replace(/\.?\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
  return new AssayError('ERR_USAGE', `${says}; add --help for the options and an example`);
}
