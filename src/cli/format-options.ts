/** What the two imports share: the options of a format on the command line, and the notes of a reading beside what is printed. */
import { type Command, Option } from 'commander';
import type { Choices, FormatOption } from '../formats/format.js';
import { readBytes, readText } from './files.js';

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Declares the options; what they were set to is read with the function that comes back. */
export function declareOptions(
  command: Command,
  options: Readonly<Record<string, FormatOption>>,
): (values: Values) => Choices {
  const declared = Object.entries(options).map(([name, { value, says }]) => ({
    name,
    option: new Option(value === undefined ? `--${name}` : `--${name} <${value}>`, says),
  }));
  for (const { option } of declared) command.addOption(option);
  return (values) =>
    Object.fromEntries(declared.map(({ name, option }) => [name, choiceOf(values[option.attributeName()])]));
}

/** The value of a switch is the empty text. */
function choiceOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'boolean' ? (value ? '' : undefined) : value;
}

/** A file's bytes under the name that messages have; `-` is standard input. */
export async function readNamed(file: string): Promise<{ readonly file: string; readonly data: Uint8Array }> {
  return file === '-'
    ? { file: 'standard input', data: new TextEncoder().encode(await readText('-')) }
    : { file, data: await readBytes(file) };
}

/** Standard output may be piped onwards: what was noted goes to standard error. */
export async function printNotes(notes: readonly string[]): Promise<void> {
  const { hanging } = await import('../report/table.js');
  const { terminalOptions } = await import('../report/terminal.js');
  const { width } = terminalOptions(process.stderr);
  for (const note of notes) process.stderr.write(`note  ${hanging(note, width, 6)}\n`);
}
