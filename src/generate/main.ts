/** Writes every generated file, or with `--check` says which one is stale. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateChecksPage } from '../attestation/checks-page.js';
import { generateFactorIndex } from '../factors/generate.js';
import { generateExamples } from './examples.js';
import { generateFactorPages } from './factor-pages.js';
import { generateMethodologies } from './methodologies.js';
import { generateOutputs } from './outputs.js';
import { generatePages } from './pages.js';
import { generateRequirements } from './requirements.js';
import { generateSchemaTypes } from './schema-types.js';
import { generateValidators } from './validators.js';
import { generateVectors } from './vectors.js';
import { generateVersion } from './version.js';

// dist/src/generate/main.js, three folders below the top.
export const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

const generators = [
  generateVersion,
  generateRequirements,
  generateSchemaTypes,
  generateValidators,
  generateFactorIndex,
  generateMethodologies,
  generateVectors,
  generatePages,
  generateFactorPages,
  generateChecksPage,
  generateExamples,
  generateOutputs,
];

async function main(check: boolean): Promise<void> {
  const stale: string[] = [];
  for (const generate of generators) {
    for (const [path, text] of await generate()) {
      const file = join(top, path);
      if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
      stale.push(path);
      if (check) continue;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
  if (check && stale.length > 0) {
    process.stderr.write(`stale, run npm run generate:\n${stale.map((path) => `  ${path}\n`).join('')}`);
    process.exitCode = 1;
  } else process.stdout.write(check ? 'every generated file is up to date\n' : `${stale.length} files written\n`);
}

await main(process.argv.includes('--check'));
