#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { version } from '../generated/version.js';

// Who reads what we print may stop reading, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// The version is asked for by scripts, often: answered before anything else is loaded.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  const { run } = (await import(programFor(process.argv[2] ?? ''))) as typeof import('./program.js');
  await run(process.argv);
}

/** A command that is built into one file (see generate/commands.ts) loads in half the time; all others are in the program. */
function programFor(word: string): string {
  const built = new URL(`./built/${word}.js`, import.meta.url);
  return /^[a-z]+$/.test(word) && existsSync(built) ? built.href : './program.js';
}
