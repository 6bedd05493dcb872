/**
 * Keeps what our pages say that a command prints. A block of the language `console` is a session: each line `$ …` is run, in
 * the order of the page and in one folder, and what it prints stands below it. A line `…` stands for any lines, and
 * `…` within a line for any text, where output differs from run to run or is long.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const pages = ['README.md', 'docs/tutorial.md'];

export async function generateOutputs(): Promise<ReadonlyMap<string, string>> {
  const written = new Map<string, string>();
  for (const page of pages) written.set(page, await withOutputs(await readFile(page, 'utf8')));
  return written;
}

async function withOutputs(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-pages-'));
  try {
    for (const name of ['dist', 'docs', 'conformance-suite']) await symlink(resolve(name), join(folder, name));
    return text.replaceAll(/^```console\n([\s\S]*?)^```$/gm, (_, session: string) => {
      return `\`\`\`console\n${session
        .split(/^(?=\$ )/m)
        .map((part) => withOutput(part, folder))
        .join('')}\`\`\``;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A command with its output: as it stands when that fits, else as it was printed now. */
function withOutput(part: string, folder: string): string {
  const [, command = '', shown = ''] = /^\$ ((?:.*\\\n)*.*)\n([\s\S]*)$/.exec(part) ?? [];
  if (command === '') return part;
  const assay = `assay() { "${process.execPath}" dist/src/cli/main.js "$@"; }`;
  const { status, stdout } = spawnSync('sh', ['-c', `${assay}; { ${command}\n} 2>&1`], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NO_COLOR: '1', COLUMNS: '100' },
  });
  if (status !== 0 && status !== 1)
    throw new TypeError(`a page has a command that ends with ${status}: ${command}\n${stdout}`);
  const printed = stdout.replaceAll(/ +$/gm, '').trimEnd();
  const said = shown.trimEnd();
  return [`$ ${command}`, matches(said, printed) ? said : printed, '']
    .filter((line, at) => at !== 1 || line !== '')
    .join('\n');
}

function matches(said: string, printed: string): boolean {
  const pattern = said
    .split(/^…$/m)
    .map((lines) => lines.split('…').map(literally).join('.*'))
    .join('[\\s\\S]*');
  return new RegExp(`^${pattern}$`).test(printed);
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
