import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { bundle } from '../../conformance-suite/miniatures/bundle.js';
import { recomputeReport } from '../../conformance-suite/recompute.js';
import { releasedSuite } from '../../conformance-suite/release.js';
import { parseDocument } from '../document.js';
import { parseJson } from '../json.js';
import { declare } from './conformance.js';

const bar = { tick: vi.fn(), done: vi.fn() };
vi.mock('./output.js', async (original) => ({ ...(await original<object>()), progress: () => bar }));

let reference: string;
let faulty: string;
let leaver: string;
let folder: string;
let printed: string;

beforeAll(async () => {
  [reference, faulty, leaver] = await Promise.all([
    bundle('conformance-suite/adapters/reference/reference.ts'),
    bundle('conformance-suite/faulty/faulty.ts'),
    bundle('conformance-suite/faulty/leaver.ts'),
  ]);
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-conformance-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs `assay conformance …`; gives the exit code. */
async function assay(...args: readonly string[]): Promise<number> {
  const program = new Command('assay').exitOverride();
  declare(program);
  process.exitCode = undefined;
  await program.parseAsync(['node', 'assay', 'conformance', ...args]);
  return Number(process.exitCode ?? 0);
}

describe('assay conformance run', () => {
  test('ends with 0 for a conformant implementation, and writes every form of the report', async () => {
    expect(await assay('run', '--out', folder, '--', process.execPath, reference)).toBe(0);
    expect(printed).toMatch(/^conformant/);
    expect((await readdir(folder)).toSorted()).toEqual(['junit.xml', 'report.html', 'report.json', 'transcript.jsonl']);
    const report = parseDocument('conformance-report', parseJson(await readFile(join(folder, 'report.json'), 'utf8')));
    expect((await recomputeReport(report, await releasedSuite())).agrees).toBe(true);
    const lines = (await readFile(join(folder, 'transcript.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => parseJson(line));
    expect(lines[0]).toMatchObject({ process: 1, sent: expect.stringContaining('"hello"') });
  });

  test('ends with 1 for one that is not, and names its mistake', async () => {
    expect(
      await assay(
        'run',
        '--profile',
        'sci',
        '--html',
        join(folder, 'page.html'),
        '--',
        process.execPath,
        faulty,
        'sci.pue-dropped',
      ),
    ).toBe(1);
    expect(printed).toContain('mistake  sci.pue-dropped');
    expect(await readdir(folder)).toEqual(['page.html']);
  });

  test('takes its progress bar away, however early the run ends', async () => {
    bar.done.mockClear();
    expect(await assay('run', '--profile', 'ml-co2-impact', '--', process.execPath, leaver)).toBe(1);
    expect(printed).toContain('It died 10 times, so the rest was not asked.');
    expect(bar.done).toHaveBeenCalledOnce();
    await expect(assay('run', '--', '/nowhere/at-all')).rejects.toThrow();
    expect(bar.done).toHaveBeenCalledOnce();
  });

  test('ends with 3 when only some vectors were asked', async () => {
    expect(await assay('run', '--vector', 'V-SCI-0101', '--json', '--', process.execPath, reference)).toBe(3);
    expect(JSON.parse(printed)).toMatchObject({ verdict: 'incomplete', counts: { pass: 1, fail: 0 } });
  });

  test('says that a vector which was named is about something unclaimed', async () => {
    const other = ['--', process.execPath, 'conformance-suite/miniatures/miniature.mjs', 'right'];
    expect(await assay('run', '--profile', 'sci', '--vector', 'V-SCI-0101', ...other)).toBe(3);
    expect(printed).toContain('V-SCI-0101 was not asked: it is about "score" of sci@1.1, which');
  });

  test('has the same digest for the same answers, whatever the seed', async () => {
    const digests: string[] = [];
    for (const seed of ['1', '2']) {
      printed = '';
      await assay(
        'run',
        '--profile',
        'ghgp-scope2-location',
        '--seed',
        seed,
        '--json',
        '--',
        process.execPath,
        reference,
      );
      digests.push(JSON.parse(printed).digest);
    }
    expect(digests[0]).toBe(digests[1]);
  });

  test('says what is wrong with the call or the command, and leaves nothing behind', async () => {
    await expect(
      assay('run', '--profile', 'nonsense', '--out', folder, '--', process.execPath, reference),
    ).rejects.toMatchObject({ code: 'ERR_METHODOLOGY_UNKNOWN' });
    await expect(
      assay('run', '--vector', 'V-SCI-9999', '--out', folder, '--', process.execPath, reference),
    ).rejects.toMatchObject({ code: 'ERR_USAGE' });
    await expect(assay('run')).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
    await expect(assay('run', '--', '/nowhere/at-all')).rejects.toMatchObject({ code: 'ERR_IMPLEMENTATION_FAILED' });
  });
});

describe('assay conformance list', () => {
  test('prints the profiles, and the vectors of one', async () => {
    await assay('list');
    expect(printed).toContain('codecarbon@3.3');
    printed = '';
    await assay('list', '--profile', 'sci', '--json');
    expect(JSON.parse(printed)).toContainEqual(expect.objectContaining({ id: 'V-SCI-0101', want: 'score' }));
  });
});
