import type { Command } from 'commander';

export function declare(program: Command): void {
  program
    .command('methodologies')
    .description('list the methodologies, or show one: formulas, constants, source, boundary')
    .argument('[id]', 'a methodology, such as sci')
    .option('--json', 'print the published definition')
    .addHelpText('after', '\nExample:\n  $ assay methodologies green-algorithms')
    .action(show);
}

async function show(id: string | undefined, options: { readonly json?: true }): Promise<void> {
  const { methodologies, methodologyOf } = await import('../methodologies/registry.js');
  const { publish } = await import('../methodologies/publish.js');
  const { print, printJson } = await import('./output.js');
  const { terminalOptions } = await import('../report/terminal.js');
  if (id === undefined) {
    if (options.json) return printJson(methodologies.map(publish));
    const { methodologyListText } = await import('../report/methodology-text.js');
    return print(methodologyListText(methodologies, terminalOptions()));
  }
  const methodology = methodologyOf(id);
  if (options.json) return printJson(publish(methodology));
  const { methodologyText } = await import('../report/methodology-text.js');
  print(methodologyText(methodology, terminalOptions()));
}
