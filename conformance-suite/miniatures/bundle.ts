/** Programs of this package as one file of JavaScript, so that a test can start them without a build before it. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageFolder } from '../release.js';

/** Bundles a TypeScript program and gives the file to start with Node. */
export async function bundle(entry: string): Promise<string> {
  const top = packageFolder();
  // Under the package, because programs find its data from where they lie.
  const outfile = join(
    top,
    'node_modules',
    '.cache',
    'carbon-assay',
    `${entry.replaceAll('/', '-').replace(/\.ts$/, '')}-${process.pid}.mjs`,
  );
  await build({
    entryPoints: [join(top, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    banner: { js: requireShim },
  });
  return outfile;
}

/** Packages in CommonJS form call `require`, which a module does not have. */
const requireShim = `import { createRequire as assayCreateRequire } from 'node:module'; const require = assayCreateRequire(import.meta.url);`;
