import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { releasedFolders, releasedSuite } from './release.js';
import { type Folders, loadSuite, profilesNamed } from './suite.js';

let folders: Folders;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-suite-'));
  const { vectors, methodologies } = releasedFolders();
  folders = { vectors: join(folder, 'vectors'), methodologies: join(folder, 'methodologies') };
  await Promise.all([
    cp(vectors, folders.vectors, { recursive: true }),
    cp(methodologies, folders.methodologies, { recursive: true }),
  ]);
});

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(from);
  await writeFile(file, text.replace(from, to));
}

test('the suite of the package is whole, and a copy of it is the same suite', async () => {
  const [released, copied] = await Promise.all([releasedSuite(), loadSuite(folders)]);
  expect(copied).toEqual(released);
  expect(released.profiles.length).toBeGreaterThanOrEqual(6);
});

test('every vector has an expectation, and every mistake of a wrong answer has its words', async () => {
  for (const { vectors, mistakes } of (await releasedSuite()).profiles) {
    for (const { prompt, expectation, wrong } of vectors) {
      expect(expectation.id).toBe(prompt.id);
      for (const { mistake } of wrong) for (const id of [mistake].flat()) expect(mistakes.has(id), id).toBe(true);
    }
  }
});

test('ids are used once', async () => {
  const ids = (await releasedSuite()).profiles.flatMap(({ vectors }) => vectors.map(({ prompt }) => prompt.id));
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(['prompt', 'expect', 'wrong'])('a changed %s file is found out', async (part) => {
  await edit(join(folders.vectors, 'sci-1.1', `${part}.json`), 'V-SCI-0101', 'V-SCI-0199');
  await expect(loadSuite(folders)).rejects.toMatchObject({
    code: 'ERR_RECOMPUTE',
    message: expect.stringContaining(`${part}.json`),
  });
});

test('a changed definition is found out', async () => {
  await edit(join(folders.methodologies, 'sci-1.1.json'), 'overhead is left out', 'overhead is fine');
  await expect(loadSuite(folders)).rejects.toMatchObject({ code: 'ERR_RECOMPUTE' });
});

test('an index that says something else is found out', async () => {
  await edit(join(folders.vectors, 'index.json'), /"prompts": \d+/, '"prompts": 1');
  await expect(loadSuite(folders)).rejects.toMatchObject({ code: 'ERR_RECOMPUTE' });
});

test('a folder without a suite is a clear error', async () => {
  await expect(loadSuite({ vectors: '/nowhere', methodologies: '/nowhere' })).rejects.toMatchObject({
    code: 'ERR_FILE_UNREADABLE',
  });
});

test('a profile may be named with or without its version', async () => {
  const suite = await releasedSuite();
  expect(profilesNamed(suite, 'sci').map(({ methodology }) => methodology)).toEqual(['sci@1.1']);
  expect(profilesNamed(suite, 'sci@1.1')).toHaveLength(1);
  expect(() => profilesNamed(suite, 'sci@9')).toThrow(/it has .*codecarbon@3\.3/);
});
