import type { Command } from 'commander';
import type { RunOptions, Suite } from '../../conformance-suite/index.js';
import type { ConformanceReport } from '../generated/documents.js';
import { several } from './options.js';

interface RunCommandOptions {
  readonly profile?: string;
  readonly vector?: readonly string[];
  readonly seed?: string;
  readonly out?: string;
  readonly junit?: string;
  readonly html?: string;
  readonly json?: true;
}

export function declare(program: Command): void {
  const conformance = program
    .command('conformance')
    .description('test a carbon calculator in another process, and tell it which mistakes it makes');
  conformance
    .command('run')
    .description('put the vectors to an implementation and judge its answers')
    .argument('<command...>', 'the command that starts the implementation, after --')
    .option('-p, --profile <methodology>', 'one methodology; every one that the implementation claims unless given')
    .option('--vector <id>', 'only this vector (several times); the run is then incomplete', several)
    .option('--seed <text>', 'decides case ids and their order; chance unless given')
    .option('-o, --out <folder>', 'write report.json, report.html, junit.xml and transcript.jsonl there')
    .option('--junit <file>', 'write JUnit XML')
    .option('--html <file>', 'write a one-file page')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ assay conformance run --profile sci --out report -- python3 my_adapter.py\n\nExit codes: 0 conformant, 1 not conformant, 2 wrong use, 3 incomplete or the adapter is unfit, 4 our own failure.\nHow to write an adapter: conformance-suite/protocol.md; a small one in Python: conformance-suite/adapters/example.',
    )
    .action(run);
  conformance
    .command('list')
    .description('the profiles and vectors of the suite')
    .option('-p, --profile <methodology>', 'the vectors of one methodology')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  $ assay conformance list --profile sci')
    .action(list);
}

async function run([program = '', ...args]: readonly string[], options: RunCommandOptions): Promise<void> {
  const { join } = await import('node:path');
  const { fileTranscript, processCarrier, releasedSuite, runSuite } = await import('../../conformance-suite/index.js');
  const { exitCode } = await import('./output.js');
  const suite = await releasedSuite();
  const { profile, seed, vector: vectors } = options;
  const transcript = options.out === undefined ? undefined : fileTranscript(join(options.out, 'transcript.jsonl'));
  const { done, ...progressing } = await bar();
  const carrier = processCarrier({ program, args });
  const report = await runSuite(suite, carrier, { profile, seed, vectors, transcript, ...progressing }).finally(done);
  const exits = {
    conformant: exitCode.holds,
    'not-conformant': exitCode.fails,
    incomplete: exitCode.undecided,
    'harness-unfit': exitCode.undecided,
  };
  process.exitCode = exits[report.verdict];
  await writeForms(report, suite, options);
  await show(report, suite, options);
}

/** A progress bar from the moment that the number of questions is known, until the run is done with them or gives up. */
async function bar(): Promise<Pick<RunOptions, 'onTotal' | 'onSettled'> & { readonly done: () => void }> {
  const { progress } = await import('./output.js');
  let drawn: ReturnType<typeof progress> | undefined;
  return {
    onTotal(total) {
      drawn = progress(total, 'checks');
    },
    onSettled: () => drawn?.tick(),
    done: () => drawn?.done(),
  };
}

async function writeForms(
  report: ConformanceReport,
  suite: Suite,
  { out, junit, html }: RunCommandOptions,
): Promise<void> {
  const { join } = await import('node:path');
  const { htmlReport, junitReport } = await import('../../conformance-suite/index.js');
  const { writeFileAtomic } = await import('./files.js');
  const inOut = (name: string): readonly string[] => (out === undefined ? [] : [join(out, name)]);
  const forms: readonly (readonly [files: readonly string[], make: () => string])[] = [
    [inOut('report.json'), () => `${JSON.stringify(report, undefined, 2)}\n`],
    [[...inOut('report.html'), ...(html === undefined ? [] : [html])], () => htmlReport(report, suite)],
    [[...inOut('junit.xml'), ...(junit === undefined ? [] : [junit])], () => junitReport(report)],
  ];
  for (const [files, make] of forms) for (const file of files) await writeFileAtomic(file, make());
}

async function show(
  report: ConformanceReport,
  suite: Suite,
  { json, out, vector = [] }: RunCommandOptions,
): Promise<void> {
  const { print, printJson } = await import('./output.js');
  if (json) return printJson(report);
  const { reportText } = await import('../../conformance-suite/index.js');
  const { terminalOptions } = await import('../report/terminal.js');
  print(reportText(report, { suite, ...terminalOptions() }));
  for (const { vector: id, want, methodology, outcome } of report.checks) {
    if (outcome === 'not-claimed' && vector.includes(id))
      print(`\n${id} was not asked: it is about "${want}" of ${methodology}, which the implementation does not claim`);
  }
  if (out !== undefined) print(`\nreport.json, report.html, junit.xml and transcript.jsonl are in ${out}`);
}

interface ListOptions {
  readonly profile?: string;
  readonly json?: true;
}

async function list({ profile, json }: ListOptions): Promise<void> {
  const { profilesNamed, releasedSuite } = await import('../../conformance-suite/index.js');
  const { print, printJson } = await import('./output.js');
  const { tableText } = await import('../report/table.js');
  const { terminalOptions } = await import('../report/terminal.js');
  const suite = await releasedSuite();
  const profiles = profilesNamed(suite, profile);
  const { width } = terminalOptions();
  if (profile === undefined) {
    const rows = profiles.map(({ methodology, vectors, mistakes }) => ({
      methodology,
      vectors: vectors.length,
      mistakes: mistakes.size,
      quantities: [...new Set(vectors.map(({ prompt }) => prompt.want))],
    }));
    if (json) return printJson({ suite: suite.version, digest: suite.digest, profiles: rows });
    const columns = [
      { head: 'profile' },
      { head: 'vectors', align: 'right' as const },
      { head: 'mistakes', align: 'right' as const },
      { head: 'quantities' },
    ];
    return print(
      `suite ${suite.version}, specification ${suite.specification}\n\n${tableText(
        columns,
        rows.map((row) => [row.methodology, String(row.vectors), String(row.mistakes), row.quantities.join(', ')]),
        { width },
      )}`,
    );
  }
  const prompts = profiles.flatMap(({ vectors }) =>
    vectors.map(({ prompt: { id, kind, want, says = '' } }) => ({ id, kind, want, says })),
  );
  if (json) return printJson(prompts);
  print(
    tableText(
      [{ head: 'vector' }, { head: 'kind' }, { head: 'quantity' }, { head: 'question' }],
      prompts.map(({ id, kind, want, says }) => [id, kind, want, says]),
      { width },
    ),
  );
}
