#!/usr/bin/env node
import { version } from '../generated/version.js';

// The version is asked for by scripts, often: answered before anything else is loaded.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  const { run } = await import('./program.js');
  await run(process.argv);
}
