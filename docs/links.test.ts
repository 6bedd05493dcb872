/** Every relative link of every page leads to a file, and every anchor to a heading. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, it } from 'vitest';

const top = resolve(import.meta.dirname, '..');
const pages = ['.', 'docs', 'spec', 'vectors', 'src', 'conformance-suite'].flatMap((folder) =>
  readdirSync(resolve(top, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => resolve(top, folder, name)),
);

/** Anchors as code hosts make them from headings. */
function anchorsOf(page: string): readonly string[] {
  const headings = [...readFileSync(page, 'utf8').matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) => heading!);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

it.each(pages.map((page) => page.slice(top.length + 1)))('%s', (name) => {
  const page = resolve(top, name);
  const text = readFileSync(page, 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '');
  const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => {
    if (/^[a-z]+:/.test(target!)) return [];
    const [path = '', anchor] = target!.split('#');
    const file = path === '' ? page : resolve(dirname(page), path);
    if (!existsSync(file)) return [target];
    return anchor === undefined || statSync(file).isDirectory() || anchorsOf(file).includes(anchor) ? [] : [target];
  });
  expect(broken).toEqual([]);
});
