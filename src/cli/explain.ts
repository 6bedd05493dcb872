import type { Command } from 'commander';

export function declare(program: Command): void {
  program
    .command('explain')
    .description('tell a footprint step by step: formulas with numbers, origins of inputs, what moves the result')
    .argument('<footprint>', 'footprint document, - for standard input')
    .option('--json', 'print the explanation as JSON')
    .addHelpText('after', '\nExample:\n  $ assay calculate activity.json -m sci --json | assay explain -')
    .action(explain);
}

async function explain(file: string, options: { readonly json?: true }): Promise<void> {
  const { readDocument } = await import('./files.js');
  const { explain: tell } = await import('../explain.js');
  const { print, printJson } = await import('./output.js');
  const explanation = tell(await readDocument('footprint', file));
  if (options.json) return printJson(explanation);
  const { explanationText } = await import('../report/footprint-text.js');
  const { terminalOptions } = await import('../report/terminal.js');
  print(explanationText(explanation, terminalOptions()));
}
