import type { Command } from 'commander';
import { several } from './options.js';

interface Options {
  readonly methodology: string;
  readonly party: string;
  readonly tool?: string;
  readonly exclude?: readonly string[];
  readonly assume?: readonly string[];
  readonly limit?: readonly string[];
  readonly factors?: readonly string[];
  readonly out?: string;
}

export function declare(program: Command): void {
  program
    .command('claim')
    .description('draft a claim on an activity: footprints, boundary, digests; you add what only you can say')
    .argument('<activity>', 'activity document, - for standard input')
    .requiredOption('-m, --methodology <ids>', 'methodologies of the claim, with commas between')
    .requiredOption('-p, --party <name>', 'who answers for the figures')
    .option(
      '-t, --tool <name@version>',
      'the tool that measured; the one of the import, or this calculator, unless given',
    )
    .option(
      '-x, --exclude <component=reason>',
      'a component outside the boundary, with the reason (several times)',
      several,
    )
    .option('-a, --assume <text>', 'an assumption (several times)', several)
    .option('-l, --limit <text>', 'a limitation (several times)', several)
    .option('-f, --factors <file>', 'a factor set of your own, asked first (several times)', several)
    .option('-o, --out <file>', 'write the claim to a file instead of printing it')
    .option('--json', 'the claim is JSON in any case')
    .addHelpText(
      'after',
      '\nExample:\n  $ assay claim activity.json -m sci,ghgp-scope2-location --party "Example Lab" --exclude "network=not measured" -o claim.json',
    )
    .action(claim);
}

async function claim(file: string, options: Options): Promise<void> {
  const { readActivity, chooseMethodologies, openFactorsFor } = await import('./options.js');
  const { draftClaim } = await import('../claim.js');
  const { documentBy } = await import('../validation.js');
  const { validator } = await import('../generated/validators/claim.js');
  const { writeFileAtomic } = await import('./files.js');
  const { print } = await import('./output.js');
  const document = await readActivity(file);
  const chosen = await chooseMethodologies(options.methodology);
  const draft = draftClaim(document, chosen, await openFactorsFor(chosen, options.factors), {
    id: `urn:uuid:${globalThis.crypto.randomUUID()}`,
    responsibleParty: { name: options.party },
    tool: await toolOf(options.tool, document.activity.provenance),
    excludes: await Promise.all((options.exclude ?? []).map(exclusion)),
    assumptions: options.assume ?? [],
    limitations: options.limit ?? [],
  });
  const text = `${JSON.stringify(documentBy(validator, 'claim', draft, 'the draft'), undefined, 2)}\n`;
  if (options.out === undefined) return print(text);
  await writeFileAtomic(options.out, text);
  const count = draft.footprints.length === 1 ? 'one footprint' : `${draft.footprints.length} footprints`;
  print(`${options.out}: a claim of ${count}; next: assay check ${options.out}`);
}

type Provenance = import('../generated/documents.js').Activity['provenance'];

async function toolOf(given: string | undefined, provenance: Provenance): Promise<{ name: string; version: string }> {
  if (given === undefined && provenance?.version !== undefined) {
    return { name: provenance.tool, version: provenance.version };
  }
  if (given === undefined) return { name: 'carbon-assay', version: (await import('../generated/version.js')).version };
  const [name = '', version] = given.split('@');
  if (version !== undefined && name !== '') return { name, version };
  const { AssayError } = await import('../errors.js');
  throw new AssayError(
    'ERR_USAGE',
    `--tool takes a name and a version with @ between, such as codecarbon@3.3.0; found "${given}"`,
  );
}

async function exclusion(text: string): Promise<{ component: string; reason: string }> {
  const at = text.indexOf('=');
  const [component, reason] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at > 0 && reason !== '') return { component, reason };
  const { AssayError } = await import('../errors.js');
  throw new AssayError(
    'ERR_USAGE',
    `--exclude takes a component and its reason with = between, such as "network=not measured"; found "${text}"`,
  );
}
