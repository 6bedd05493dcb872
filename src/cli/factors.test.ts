import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { document as myGrid } from '../factors/my-grid.test.data.js';
import { assay } from './attest.test.data.js';
import { answerOf, expectRefusal, newFolder, trainingRun } from './broken.test.data.js';

let folder: string;
const at = (name: string): string => join(folder, name);
const write = async (name: string, content: unknown): Promise<string> => {
  await writeFile(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
};

/** The measured training run, somewhere else. */
const runIn = async (site: object): Promise<string> =>
  write('run.json', {
    ...JSON.parse(await readFile(trainingRun, 'utf8')),
    site: { pue: { value: '1.5', unit: '1', basis: 'stated' }, ...site },
  });

beforeEach(async () => {
  folder = await newFolder();
});

describe('assay factors import', () => {
  const table = 'country,year,iso_code,carbon_intensity_elec\nFrance,2023,FRA,56\nFrance,2024,FRA,40\n';

  test('writes a set that --factors takes, asked before our own', async () => {
    const file = await write('owid.csv', table);
    const done = await assay(
      'factors',
      'import',
      'owid',
      file,
      '--year',
      '2024',
      '--id',
      'mine',
      '-o',
      at('grid.json'),
    );
    expect([done.code, done.err]).toEqual([0, '']);
    expect(done.out).toContain(`${at('grid.json')}: factor set mine sha256:`);
    const job = await runIn({ country: 'FRA' });
    const printed = await assay('calculate', job, '-m', 'ghgp-scope2-location', '-f', at('grid.json'), '--json');
    expect(answerOf(printed)).toMatchObject({ factorSets: [{ id: 'mine' }] });
  });

  test('prints the set alone on standard output, notes beside it, or both as one object', async () => {
    const file = await write('owid.csv', `${table}Africa,2024,,1\n`);
    const { out, err } = await assay('factors', 'import', 'owid', file, '--year', '2024');
    expect(JSON.parse(out)).toMatchObject({ id: 'owid', rows: [{ key: 'FRA', values: { intensity: '40' } }] });
    expect(err).toMatch(/^note {2}1 groups of countries/);
    expect(answerOf(await assay('factors', 'import', 'owid', file, '--year', '2024', '--json'))).toMatchObject({
      format: 'owid',
      notes: [expect.stringContaining('groups')],
      set: { id: 'owid' },
    });
  });

  test('asks for what the file does not say, names formats and files', async () => {
    const file = await write('owid.csv', table);
    await expectRefusal(['factors', 'import', 'owid', file], { code: 'ERR_USAGE', exit: 2, names: /--year 2024/ });
    await expectRefusal(['factors', 'import', 'ovid', file], { code: 'ERR_USAGE', exit: 2, names: /"ovid": .*owid, / });
    const none = { code: 'ERR_FILE_UNREADABLE', exit: 2, names: /none\.csv: there is no such file/ };
    await expectRefusal(['factors', 'import', 'owid', at('none.csv')], none);
  });
});

describe('assay factors find', () => {
  test('finds by name, key and alias in every set, whole keys first', async () => {
    const { code, out } = await assay('factors', 'find', 'virginia', '-q', 'intensity');
    expect(code).toBe(0);
    expect(out).toMatch(/^US-VA +539\.599 +lbCO2e\/MWh +2023 +intensity +egrid-states\s+Virginia$/m);
    expect(out).toMatch(/^US-WV +1968\.869 .*\s+West Virginia$/m);
    const { found } = answerOf(await assay('factors', 'find', 'DNK', '--json')) as { found: Record<string, unknown>[] };
    expect(found.map(({ set }) => set)).toEqual(expect.arrayContaining(['owid-countries', 'codecarbon-countries']));
    expect(found[0]).toMatchObject({
      key: 'DNK',
      digest: expect.stringMatching(/^sha256:/),
      licence: expect.any(String),
    });
  });

  test('finds in the sets of the user and shows what a series comes to', async () => {
    const series = {
      key: 'Z1',
      quantity: 'intensity',
      start: '2026-01-01T00:00:00Z',
      step: { value: '1', unit: 'h' },
      values: ['5', null, '90'],
    };
    const file = await write('grid.json', { ...myGrid, series: [series] });
    const { out } = await assay('factors', 'find', 'z1', '-f', file);
    expect(out).toMatch(/^Z1 +5 to 90 +gCO2e\/kWh +intensity +my-grid/m);
    const shown = await assay('factors', 'show', 'my-grid', 'Z1', '-f', file);
    expect(shown.out).toMatch(/3 of 1 h from 2026-01-01T00:00:00Z, 1 of them without a figure/);
  });

  test('says when nothing is found and names what is near', async () => {
    const { code, out } = await assay('factors', 'find', 'denmrak', '-s', 'owid-countries');
    expect(code).toBe(1);
    expect(out).toMatch(/^Nothing was found; the keys most like it are DNK, /);
  });
});

describe('assay factors show', () => {
  test('shows everything that is needed to cite a row, and who reads it', async () => {
    const { out } = await assay('factors', 'show', 'egrid-subregions', 'camx');
    const told = out.replace(/\s+/g, ' ');
    for (const text of [
      '429.983 lbCO2e/MWh',
      '195 gCO2e/kWh',
      'average, direct, production',
      '2023',
      'SRC2ERTA',
      'public-domain',
      'egrid-subregions 2023-rev2, sha256:',
      'ghgp-scope2-location',
    ])
      expect(told).toContain(text);
    expect(answerOf(await assay('factors', 'show', 'egrid-subregions', 'camx', '--json'))).toMatchObject({
      factors: [{ key: 'CAMX', year: 2023, kind: { gwp: 'AR5' }, licence: 'public-domain' }],
      readBy: expect.arrayContaining(['sci']),
    });
  });

  test('shows a set, and refuses what is not there', async () => {
    expect((await assay('factors', 'show', 'hardware')).out).toMatch(/rows +\d{3}/);
    const missing = { code: 'ERR_FACTOR_MISSING', exit: 1, names: /no intensity for "CAMY"; the keys.*"CAMX"/ };
    await expectRefusal(['factors', 'show', 'egrid-subregions', 'CAMY'], missing);
    await expectRefusal(['factors', 'show', 'egrid'], { ...missing, names: /no factor set "egrid"; there are/ });
  });
});

describe('assay factors diff', () => {
  const later = {
    ...myGrid,
    version: '2026',
    rows: [
      // 0.3341 kg are the 334.1 g of before.
      { key: 'DEU', name: 'Germany', year: 2026, values: { intensity: '0.3341', residual: '351' } },
      { key: 'FRA', year: 2026, values: { intensity: '0.05' } },
    ],
    quantities: { ...myGrid.quantities, intensity: { ...myGrid.quantities.intensity, unit: 'kgCO2e/kWh' } },
  };

  test('tells what changed, came and went; another unit alone is no change', async () => {
    const [a, b] = [await write('a.json', myGrid), await write('b.json', later)];
    expect(answerOf(await assay('factors', 'diff', a, b, '--json'))).toMatchObject({
      before: { id: 'my-grid', version: '2025' },
      after: { id: 'my-grid', version: '2026' },
      changed: [
        {
          key: 'DEU',
          quantity: 'residual',
          before: { value: '702' },
          after: { value: '351', year: 2026 },
          relative: -0.5,
        },
      ],
      added: ['FRA'],
      removed: ['aws/eu-central-1'],
      unchanged: 1,
    });
  });

  test('tells what an edition does to a footprint, by the methodologies that read the set', async () => {
    const job = await runIn({ country: 'DNK' });
    const { out } = await assay('factors', 'diff', 'owid-countries-edition-2025', 'owid-countries', '-a', job);
    expect(out).toMatch(/182 figures changed, 30 the same, 2 new, 0 gone/);
    // 114.41 after 143.30042 g/kWh, as the two editions print it.
    const change = ((114.41 / 143.30042 - 1) * 100).toFixed(2).replace('-', '−');
    expect(out).toMatch(new RegExp(`^ghgp-scope2-location +\\S+ \\S+ +\\S+ \\S+ +${change} %`, 'm'));
    expect(out).not.toMatch(/^codecarbon/m);
    // Of Virginia eGRID has a figure, which is asked first.
    const virginia = await runIn({ country: 'USA', subdivision: 'US-VA' });
    const there = await assay('factors', 'diff', 'owid-countries-edition-2025', 'owid-countries', '-a', virginia);
    expect(there.out).not.toMatch(/^ghgp-scope2-location/m);
    const none = await assay('factors', 'diff', 'hardware', 'hardware', '-a', virginia);
    expect(none.out).toContain('No methodology looks anything up in this set for this activity.');
  });

  test('a set of the user is compared by the methodologies that ask the user first', async () => {
    const [a, b] = [
      await write('a.json', myGrid),
      await write('b.json', { ...later, rows: [{ key: 'DEU', values: { intensity: '0.6682' } }] }),
    ];
    const job = await runIn({ country: 'DEU' });
    const { effects } = answerOf(await assay('factors', 'diff', a, b, '-a', job, '--json')) as {
      effects: { methodology: string; relative: number }[];
    };
    const location = effects.find(({ methodology }) => methodology === 'ghgp-scope2-location')!;
    expect(location.relative).toBeCloseTo(1, 9);
    expect(await readFile(a, 'utf8')).toBe(JSON.stringify(myGrid));
  });
});
