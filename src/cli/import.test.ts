import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { declare } from './import.js';

const log =
  'timestamp, index, name, power.draw [W]\n2026/10/02 08:00:00.000, 0, NVIDIA T4, 50.00 W\n2026/10/02 08:00:10.000, 0, NVIDIA T4, 50.00 W\n';
const statements = ['--zone', 'UTC', '--stage', 'inference', '--system', 'toy', '--unit', 'request=1000'];

let folder: string;
let printed: string;
let noted: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-import-'));
  await writeFile(join(folder, 'power.csv'), log);
  printed = '';
  noted = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    noted += String(text);
    return true;
  });
});

afterEach(() => vi.restoreAllMocks());

async function run(...args: readonly string[]): Promise<void> {
  const program = new Command('assay').exitOverride();
  declare(program);
  await program.parseAsync(['node', 'assay', 'import', ...args]);
}

describe('assay import', () => {
  test('prints the activity alone on standard output, notes beside it', async () => {
    await run('nvidia-smi', join(folder, 'power.csv'), ...statements);
    const activity = JSON.parse(printed) as { energy: unknown[] };
    expect(activity.energy).toEqual([
      expect.objectContaining({ device: 'gpu-0', amount: expect.objectContaining({ value: '500', unit: 'J' }) }),
    ]);
    expect(noted).toContain('note  energy of each GPU');
    expect(Math.max(...noted.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('writes a file with --out and prints what it did', async () => {
    const out = join(folder, 'activity.json');
    await run('nvidia-smi', join(folder, 'power.csv'), ...statements, '--out', out);
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ subject: { system: 'toy', stage: 'inference' } });
    expect(printed).toContain(`${out}: activity nvidia-smi-`);
  });

  test('writes nothing when the import fails', async () => {
    await expect(
      run('nvidia-smi', join(folder, 'power.csv'), '--out', join(folder, 'activity.json')),
    ).rejects.toMatchObject({ code: 'ERR_USAGE' });
    expect(await readdir(folder)).toEqual(['power.csv']);
  });

  test('gives activity and notes as one object with --json', async () => {
    await run('nvidia-smi', join(folder, 'power.csv'), ...statements, '--json');
    expect(JSON.parse(printed)).toMatchObject({
      format: 'nvidia-smi',
      notes: expect.any(Array),
      activity: { subject: { system: 'toy' } },
    });
  });

  test('lays a file over what was read with --with', async () => {
    const overlay = join(folder, 'with.json');
    await writeFile(overlay, JSON.stringify({ site: { country: 'FRA' } }));
    await run('nvidia-smi', join(folder, 'power.csv'), ...statements, '--with', overlay);
    expect(JSON.parse(printed)).toMatchObject({ site: { country: 'FRA' } });
  });

  test('lists the formats', async () => {
    await run('--list');
    expect(printed).toMatch(/codecarbon .*\n.*\nnvidia-smi /);
    printed = '';
    await run('--list', '--json');
    expect(JSON.parse(printed)).toMatchObject({ formats: [{ id: 'codecarbon' }, { id: 'nvidia-smi' }] });
  });

  test('names the formats when there is none of this name', async () => {
    await expect(run('codecarbn', 'emissions.csv', '--zone', 'UTC')).rejects.toMatchObject({
      code: 'ERR_USAGE',
      message: expect.stringContaining('no format "codecarbn": codecarbon, nvidia-smi'),
    });
    await expect(run()).rejects.toThrow(/say which format/);
  });

  test('names a file that is not there', async () => {
    await expect(run('codecarbon', join(folder, 'none.csv'), ...statements)).rejects.toMatchObject({
      code: 'ERR_FILE_UNREADABLE',
    });
  });
});
