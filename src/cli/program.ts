/** The command line: one file per command. Only the command that is asked for is loaded; help loads them all. */
import { Command, CommanderError, Help, type Option } from 'commander';
import { AssayError } from '../errors.js';
import { version } from '../generated/version.js';
import { exitCode, reportError } from './output.js';

interface CommandFile {
  declare(program: Command): void;
}

/** In the order of the help. */
const commands: Readonly<Record<string, () => Promise<CommandFile>>> = {
  import: () => import('./import.js'),
  calculate: () => import('./calculate.js'),
  explain: () => import('./explain.js'),
  compare: () => import('./compare.js'),
  methodologies: () => import('./methodologies.js'),
  claim: () => import('./claim.js'),
  check: () => import('./check.js'),
  conformance: () => import('./conformance.js'),
  keys: () => import('./keys.js'),
  attest: () => import('./attest.js'),
  verify: () => import('./verify.js'),
};

/** The program with one command, or with all when the first word is not the name of one. */
export async function buildProgram(word = ''): Promise<Command> {
  const program = new Command('assay')
    .description('Makes the carbon claims of AI systems checkable.')
    .version(version)
    // What the parser has to say is said by `run`, like every other error.
    .configureOutput({ outputError: () => {} })
    .configureHelp({ optionDescription })
    .addHelpText(
      'after',
      '\nExit codes: 0 holds, 1 does not hold, 2 wrong use, 3 could not be decided, 4 our own failure.\nNothing goes over the network.',
    )
    .exitOverride();
  const asked = Object.hasOwn(commands, word) ? [commands[word]!] : Object.values(commands);
  for (const { declare } of await Promise.all(asked.map((load) => load()))) declare(program);
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
export async function run(argv: readonly string[]): Promise<void> {
  try {
    const program = await buildProgram(argv[2]);
    await program.parseAsync(argv);
  } catch (error) {
    const json = argv.includes('--json');
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
