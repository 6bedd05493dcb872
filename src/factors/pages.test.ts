/** The pages of the sets, as they are generated. */
import { describe, expect, it } from 'vitest';
import { generateFactorPages, setPage } from '../generate/factor-pages.js';
import { publishedFactorSets } from '../generated/factor-sets.js';
import { factorSetIds, readFactorSet } from './index.js';

const pages = await generateFactorPages();
const pageOf = (id: string): string => pages.get(`docs/reference/factors/${id}.md`)!;

/** Cells of a line of a Markdown table: a bar that is text is escaped. */
const cells = (line: string): number => line.split(/(?<!\\)\|/).length - 2;

describe('the pages of the factor sets', () => {
  it('are one for every set, and one that links to each of them', () => {
    expect([...pages.keys()].toSorted()).toEqual(
      ['index', ...factorSetIds].map((id) => `docs/reference/factors/${id}.md`).toSorted(),
    );
    for (const id of factorSetIds) expect(pageOf('index')).toContain(`[\`${id}\`](${id}.md)`);
  });

  it.each(factorSetIds)('%s: its page says what is in it, whose it is, and on what terms', async (id) => {
    const set = await readFactorSet(id);
    const page = pageOf(id);
    for (const text of [set.title, set.says, set.source.title, set.licence.id, publishedFactorSets[id]!.digest])
      expect(page).toContain(text);
    for (const name of Object.keys(set.quantities)) expect(page).toContain(`| \`${name}\` |`);
    const shown = set.rows.filter(({ key }) => page.includes(`| \`${key.replaceAll('|', '\\|')}\` |`));
    if (set.rows.length <= 60) expect(shown).toHaveLength(set.rows.length);
    else expect(page).toContain(`The first 20 of ${set.rows.length};`);
  });

  it('have tables of which every line has as many cells as the head', async () => {
    for (const [file, page] of pages) {
      for (const block of page.split('\n\n').filter((text) => text.startsWith('| '))) {
        const [head, ...lines] = block.trimEnd().split('\n').map(cells);
        for (const count of lines) expect(count, file).toBe(head);
      }
    }
    const set = await readFactorSet('codecarbon-nordic');
    const barred = setPage({ ...set, rows: [{ ...set.rows[0]!, note: 'this | that' }] });
    expect(barred).toContain('| this \\| that |');
  });

  it('name the methodologies that read a set', () => {
    expect(pageOf('egrid-states')).toContain('[`sci`](../../../src/methodologies/sci/sci-1.1.md)');
    expect(pageOf('codecarbon-gcp')).toContain(
      '[`codecarbon`](../../../src/methodologies/codecarbon/codecarbon-3.3.md)',
    );
    expect(pageOf('embodied-hardware')).toContain('| read by | no methodology; it is here to be cited |');
  });

  it('show the rows that depart from their source, however long the set', () => {
    expect(pageOf('codecarbon-countries')).toMatch(/\| `CAF` \|.*\| 26 \|.*The file says 0\.0/);
    expect(pageOf('owid-countries')).toMatch(/\| `CAF` \|.*Not a missing value/);
  });
});
