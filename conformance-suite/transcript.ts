/** Everything that was said, line by line, on disk before it is acted upon: what a run leaves behind when it is cut short. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AssayError } from '../src/errors.js';

/** One thing that happened; `process` counts the processes of the run from 1. */
export type Entry =
  | { readonly process: number; readonly sent: string }
  | { readonly process: number; readonly received: string }
  | { readonly process: number; readonly event: string };

export interface Transcript {
  record(entry: Entry): void;
  /** Ends it; says where it is kept, if it is. */
  close(): { readonly file: string; readonly sha256: string } | undefined;
}

/** A transcript that keeps nothing. */
export const noTranscript: Transcript = { record() {}, close: () => undefined };

/**
 * A transcript as JSON Lines in a new file, begun with the first entry.
 * @throws AssayError ERR_FILE_UNWRITABLE, at the first entry.
 */
export function fileTranscript(file: string): Transcript {
  const hash = createHash('sha256');
  let handle: number | undefined;
  return {
    record(entry) {
      handle ??= open(file);
      const line = `${JSON.stringify(entry)}\n`;
      hash.update(line);
      writeSync(handle, line);
    },
    close() {
      if (handle === undefined) return undefined;
      closeSync(handle);
      return { file: basename(file), sha256: `sha256:${hash.digest('hex')}` };
    },
  };
}

function open(file: string): number {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'w');
  } catch (cause) {
    throw new AssayError(
      'ERR_FILE_UNWRITABLE',
      `${file}: the transcript cannot be written (${(cause as Error).message}); choose another folder`,
      { file, cause },
    );
  }
}
