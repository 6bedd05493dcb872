/** Files in and out: strict reading with clear errors, atomic writing. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AssayError } from '../errors.js';
import { parseJson } from '../json.js';
import type { DocumentKind, Documents, Validator } from '../validation.js';

/** A file's text; `-` is standard input. */
export async function readText(file: string): Promise<string> {
  try {
    if (file !== '-') return await readFile(file, 'utf8');
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** A file's bytes. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): AssayError {
  const code = (cause as { code?: string }).code;
  const why =
    code === 'ENOENT'
      ? 'there is no such file'
      : code === 'EISDIR'
        ? 'it is a folder'
        : code === 'EACCES'
          ? 'you may not read it'
          : String(cause);
  return new AssayError('ERR_FILE_UNREADABLE', `${file}: ${why}; check the name and try again`, { file, cause });
}

/** A document of a kind: strict JSON, valid by its schema. The validators are large: the one of this kind is loaded, no other. */
export async function readDocument<K extends DocumentKind>(kind: K, file: string): Promise<Documents[K]> {
  const { documentBy } = await import('../validation.js');
  const { validator } = (await import(`../generated/validators/${kind}.js`)) as { readonly validator: Validator };
  const name = file === '-' ? 'standard input' : file;
  const bytes = file === '-' ? await readText(file) : await readBytes(file);
  return documentBy(validator, kind, parseJson(bytes, { file: name }), name);
}

/** Writes a file whole or not at all: a neighbour first, then its name. */
export async function writeFileAtomic(file: string, text: string | Uint8Array, mode = 0o644): Promise<void> {
  const neighbour = `${file}.${globalThis.crypto.randomUUID()}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(neighbour, text, { mode, flag: 'wx' });
    await rename(neighbour, file);
  } catch (cause) {
    await rm(neighbour, { force: true }).catch(() => undefined);
    throw new AssayError(
      'ERR_FILE_UNWRITABLE',
      `${file}: it cannot be written (${(cause as Error).message}); nothing was left behind`,
      { file, cause },
    );
  }
}
