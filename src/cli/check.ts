import type { Command } from 'commander';
import type { Finding } from '../finding.js';
import type { Activity } from '../generated/documents.js';
import { several } from './options.js';

interface Options {
  readonly factors?: readonly string[];
  readonly html?: string;
  readonly json?: true;
}

export function declare(program: Command): void {
  program
    .command('check')
    .description(
      'check a claim (or an activity): schema, rules, arithmetic calculated again, factors against their sets',
    )
    .argument('<document>', 'claim or activity, - for standard input')
    .option('-f, --factors <file>', 'a factor set of your own that the claim names (several times)', several)
    .option('--html <file>', 'write a one-file page')
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ assay check claim.json\n\nExit code 0 when nothing fails, 1 when something does, 3 when something could not be decided.',
    )
    .action(check);
}

async function check(file: string, options: Options): Promise<void> {
  const { checkClaim } = await import('../check.js');
  const { parseFactorSet } = await import('../factors/factor.js');
  const { readBytes, readText, writeFileAtomic } = await import('./files.js');
  const { parseJson } = await import('../json.js');
  const { outcomeOf } = await import('../report/findings-words.js');
  const { exitCode, print, printJson } = await import('./output.js');
  const titleOf = (name: string): string => (name === '-' ? 'standard input' : name);
  const read = async (name: string) =>
    parseJson(name === '-' ? await readText(name) : await readBytes(name), { file: titleOf(name) });
  const document = await read(file);
  const own = await Promise.all((options.factors ?? []).map(async (name) => parseFactorSet(await read(name), name)));
  const findings = isActivity(document) ? await activityFindings(document, file) : await checkClaim(document, own);
  process.exitCode = exitCode[outcomeOf(findings)];
  if (options.html !== undefined) {
    const { findingsHtml } = await import('../report/findings-html.js');
    await writeFileAtomic(options.html, findingsHtml(findings, { title: titleOf(file) }));
  }
  if (options.json) return printJson(findings);
  const { findingsText } = await import('../report/findings-text.js');
  const { terminalOptions } = await import('../report/terminal.js');
  print(findingsText(findings, { title: titleOf(file), ...terminalOptions() }));
}

/** The schema first: only of an activity that has its shape can series in files be read. */
async function activityFindings(document: unknown, file: string): Promise<readonly Finding[]> {
  const { checkActivity } = await import('../check.js');
  const findings = checkActivity(document);
  if (findings.some(({ requirement, verdict }) => requirement === 'activity-schema' && verdict === 'pass')) {
    const { whole } = await import('./options.js');
    return checkActivity(await whole(document as Activity, file));
  }
  return findings;
}

function isActivity(document: unknown): boolean {
  return (
    typeof document === 'object' &&
    document !== null &&
    String((document as { schema?: unknown }).schema).includes(':activity:')
  );
}
