/** The built command line, where each command is one file: it is what people run, and the other tests run the sources. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildProgram } from './command-line.js';
import { commands } from './program.js';

const assay = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['dist/src/cli/main.js', ...args], { encoding: 'utf8', timeout: 60_000 });
const names = buildProgram(commands).commands.map((command) => command.name());

describe('the built command line', () => {
  it('has one file for each command, and none beside', () => {
    expect(readdirSync('dist/src/cli/built').toSorted()).toEqual(names.map((name) => `${name}.js`).toSorted());
  });

  it.each(names)('%s shows the same help alone and among all', (name) => {
    const [alone, among] = [assay(name, '--help'), assay('help', name)];
    expect(alone.status, alone.stderr).toBe(0);
    expect(alone.stdout).toBe(among.stdout);
  });

  it('knows errors as its own, with their exit codes', () => {
    const { status, stderr } = assay('check', 'no-such-file.json');
    expect(status).toBe(2);
    expect(stderr).toContain('ERR_FILE_UNREADABLE');
    expect(assay('calculate', 'docs/examples/one-job/activity.json', '-m', 'scii').stderr).toContain(
      'ERR_METHODOLOGY_UNKNOWN',
    );
  });

  it('names the commands when a word is none', () => {
    const { status, stderr } = assay('calulate');
    expect(status).toBe(2);
    expect(stderr).toContain('calculate');
  });

  it.each(['../program', 'constructor', '__proto__'])('takes %s for no command', (word) => {
    expect(assay(word).status).toBe(2);
  });
});
