/** Where the suite that comes with this package lies: found from this file, in the sources as in `dist`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssayError } from '../src/errors.js';
import { type Folders, loadSuite, type Suite } from './suite.js';

/**
 * The folder of the package.
 * @throws AssayError ERR_INTERNAL when this file does not lie in one.
 */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder)
      throw new AssayError(
        'ERR_INTERNAL',
        'the conformance suite does not lie in its package; install carbon-assay again',
      );
    folder = above;
  }
  return folder;
}

/** The vectors and definitions of the package. */
export function releasedFolders(): Folders {
  const top = packageFolder();
  return { vectors: join(top, 'vectors'), methodologies: join(top, 'spec', 'methodologies') };
}

/** The suite of the package. */
export function releasedSuite(): Promise<Suite> {
  return loadSuite(releasedFolders());
}
