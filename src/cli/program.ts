/** The command line: one file per command, each loading what it needs only when it runs. */
import { Command, CommanderError, Help, type Option } from 'commander';
import { AssayError } from '../errors.js';
import { version } from '../generated/version.js';
import * as attest from './attest.js';
import * as calculate from './calculate.js';
import * as check from './check.js';
import * as claim from './claim.js';
import * as compare from './compare.js';
import * as conformance from './conformance.js';
import * as explain from './explain.js';
import * as importing from './import.js';
import * as keys from './keys.js';
import * as methodologies from './methodologies.js';
import { exitCode, reportError } from './output.js';
import * as verify from './verify.js';

const commands = [
  importing,
  calculate,
  explain,
  compare,
  methodologies,
  claim,
  check,
  conformance,
  keys,
  attest,
  verify,
];

export function buildProgram(): Command {
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
export async function run(argv: readonly string[]): Promise<void> {
  try {
    await buildProgram().parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) reportError(error, argv.includes('--json'));
    else if (error.exitCode === 0) process.exitCode = exitCode.holds;
    else if (error.code === 'commander.help') process.exitCode = exitCode.usage;
    else reportError(wrongUse(error), argv.includes('--json'));
  }
}

function wrongUse({ message }: CommanderError): AssayError {
  const says = message
    .replace(/^error: /, '')
    .replace(/\.?\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
  return new AssayError('ERR_USAGE', `${says}; add --help for the options and an example`);
}
