/** What a command prints, and how it ends. */
import { AssayError, errorCodes } from '../errors.js';

/** The same for every command. */
export const exitCode = { holds: 0, fails: 1, usage: 2, undecided: 3, internal: 4 } as const;

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, undefined, 2));
}

/** One clear line for a person (or one object with `--json`), never a stack trace; sets the exit code. */
export async function reportError(error: unknown, json: boolean): Promise<void> {
  const known = error instanceof AssayError ? error : unexpected(error);
  const { code, message, file, path, requirement, findings } = known;
  process.exitCode = errorCodes[code].exit;
  if (json) {
    printJson({ error: { code, message, file, path, requirement, findings } });
    return;
  }
  // The message tells the first finding.
  const more = (findings ?? []).slice(1).map(({ path: at, says, expected, received, remedy }) => {
    const detail = [expected && `expected ${expected}`, received && `found ${received}`, remedy]
      .filter(Boolean)
      .join('; ');
    return `\n  ${at || '(document)'}: ${says}${detail === '' ? '' : `; ${detail}`}`;
  });
  const { terminalOptions } = await import('../report/terminal.js');
  const { palette } = terminalOptions(process.stderr);
  process.stderr.write(
    `${palette.red('error')} ${message}${more.join('')}\n${palette.dim(`${code}${requirement === undefined ? '' : `, ${requirement}`}`)}\n`,
  );
}

function unexpected(error: unknown): AssayError {
  if (process.env.ASSAY_DEBUG) process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  const what = error instanceof Error ? error.message : String(error);
  return new AssayError(
    'ERR_INTERNAL',
    `something went wrong inside Assay (${what}); run it again with ASSAY_DEBUG=1 and report what it prints`,
    { cause: error },
  );
}

/** A progress bar on standard error, only on a terminal, and only when the work takes longer than a second. */
export function progress(total: number, label: string): { tick(by?: number): void; done(): void } {
  const began = Date.now();
  let count = 0;
  let drawn = 0;
  const draw = (): void => {
    const now = Date.now();
    if (!process.stderr.isTTY || now - began < 1000 || now - drawn < 100) return;
    drawn = now;
    const filled = Math.round((24 * count) / Math.max(total, 1));
    process.stderr.write(`\r${label} ${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${count}/${total}`);
  };
  return {
    tick(by = 1) {
      count += by;
      draw();
    },
    done() {
      if (drawn > 0) process.stderr.write('\r\u001b[K');
    },
  };
}
