/**
 * Builds every command into one file with all that it reaches: part of `npm run build`. A command reaches some seventy modules,
 * and finding and opening them takes Node longer than most commands take to run. The schemas' validators and the factor sets
 * stay outside: a run needs few of them.
 */
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(dist, 'cli');
const notCommands = ['main', 'program', 'command-line', 'options', 'output', 'files'];

async function buildCommand(name: string): Promise<void> {
  await build({
    stdin: {
      contents: `import { runCommands } from './command-line.js';
        import * as command from './${name}.js';
        export const run = (argv) => runCommands([command], argv);`,
      resolveDir: cli,
    },
    outfile: join(cli, 'built', `${name}.js`),
    external: ['generated/validators/*', 'factors/*.json'].map((path) => join(dist, path)),
    // What others made stays in its own package, with its licence.
    packages: 'external',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  });
}

const found = (await readdir(cli)).filter((file) => /^[a-z]+\.js$/.test(file)).map((file) => file.slice(0, -3));
const names = found.filter((name) => !notCommands.includes(name));
await Promise.all(names.map(buildCommand));
// What was a command once would still be found by its name.
for (const file of await readdir(join(cli, 'built')))
  if (!names.includes(file.replace(/\.js$/, ''))) await rm(join(cli, 'built', file));
