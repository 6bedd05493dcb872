import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DocumentKind, validate } from '../document.js';
import { annotationsOf, chapters, parseRequirements } from './requirements.js';
import { readSchemas } from './schema-types.js';

const top = resolve(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(resolve(top, path), 'utf8');
const spec = [...chapters, 'README'].map((name) => [name, textOf(`spec/${name}.md`)] as const);
const requirements = parseRequirements(spec.filter(([name]) => name !== 'README'));

/** The chapter "claim" with these lines. */
const parse = (...lines: readonly string[]) => parseRequirements([['claim', lines.join('\n')]]);

describe('a rule', () => {
  it('is a heading, a paragraph with one requirement word, and whatever stands below', () => {
    expect(
      parse(
        '# Claim',
        'It MUST not be read here.',
        '#### claim-a',
        '',
        'A claim',
        'MUST NOT lie.',
        '',
        'It MAY hope.',
        '## More',
        'MUST',
      ),
    ).toEqual([{ id: 'claim-a', chapter: 'claim', level: 'MUST NOT', text: 'A claim MUST NOT lie.' }]);
  });

  it('may say why no machine can apply it', () => {
    expect(parse('#### claim-a', '', 'A claim MUST be true.', '', 'untestable: nobody', 'knows.')[0]?.untestable).toBe(
      'nobody knows.',
    );
  });

  it('is not made by a code block', () => {
    expect(
      parse('```md', '#### claim-b', '', 'nothing', '```', '#### claim-a', '', 'A claim SHOULD be short.'),
    ).toHaveLength(1);
  });

  it.each([
    ['no requirement word', ['#### claim-a', '', 'A claim is true.'], 'claim-a has 0 requirement words'],
    [
      'a requirement word further down only',
      ['#### claim-a', '', 'A claim is true.', '', 'It MUST be.'],
      'has 0 requirement words',
    ],
    ['two requirement words', ['#### claim-a', '', 'It MUST be true and SHOULD be short.'], 'has 2 requirement words'],
    ['the prefix of another chapter', ['#### activity-a', '', 'It MUST be.'], 'is no requirement id of this chapter'],
    ['no id', ['#### Claims in general', '', 'They MUST be.'], 'is no requirement id of this chapter'],
    [
      'an id that is there already',
      ['#### claim-a', '', 'It MUST.', '', '#### claim-a', '', 'It MAY.'],
      'is there twice',
    ],
  ])('is refused with %s', (_, lines, message) => {
    expect(() => parse(...lines)).toThrow(message);
  });
});

describe('the standard', () => {
  it('has every chapter and a rule in each', () => {
    for (const chapter of chapters)
      expect(
        requirements.some((one) => one.chapter === chapter),
        chapter,
      ).toBe(true);
  });

  it('has no MUST that no schema, code, vector or test applies and that does not say why', async () => {
    const schemas = new Set([...(await readSchemas()).values()].flatMap(annotationsOf));
    const code = ['src', 'conformance-suite']
      .flatMap((folder) => filesOf(folder, /(?<!\.data)\.ts$/))
      .filter((file) => !file.includes('generated'));
    // A comment applies nothing.
    const texts = [...code, ...filesOf('vectors', /expect\.json$/)]
      .map((file) => textOf(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
      .join('\n');
    const idle = requirements.filter(
      ({ id, level, untestable }) =>
        level.startsWith('MUST') &&
        untestable === undefined &&
        !schemas.has(id) &&
        !new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(texts),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('has examples that are valid by its own schemas', () => {
    const examples = spec.flatMap(([, text]) =>
      [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
        ([, code]) => JSON.parse(code as string) as Record<string, unknown>,
      ),
    );
    expect(examples.length).toBeGreaterThan(2);
    for (const example of examples.filter(({ schema }) => schema !== undefined)) {
      expect(validate(String(example.schema).split(':')[3] as DocumentKind, example)).toEqual([]);
    }
  });

  it('has links that lead somewhere', () => {
    const ids = new Set(requirements.map(({ id }) => id));
    for (const [name, text] of spec) {
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (target.startsWith('https://')) continue;
        const [path = '', anchor] = target.split('#');
        expect(existsSync(resolve(top, dirname(`spec/${name}.md`), path)), `${name}.md: ${target}`).toBe(true);
        if (anchor !== undefined) expect(ids, `${name}.md: ${target}`).toContain(anchor);
      }
    }
  });
});

function filesOf(folder: string, name: RegExp): readonly string[] {
  const files = readdirSync(resolve(top, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => name.test(file) && !file.includes('node_modules')).map((file) => `${folder}/${file}`);
}
