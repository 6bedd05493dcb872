import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Footprint } from '../generated/documents.js';
import { assay } from './attest.test.data.js';
import { answerOf, expectRefusal, newFolder, trainingRun } from './broken.test.data.js';

const digestOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const values = ['0.5', '1.25', '2'];
const table = `time,value\n2026-03-01T00:00:00Z,0.5\n2026-03-01T01:00:00Z,1.25\n2026-03-01T02:00:00Z,2\n`;

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

/** A run whose electricity is this series, in a file of its own. */
async function runWith(series: object): Promise<string> {
  const run = JSON.parse(await readFile(trainingRun, 'utf8'));
  const file = join(folder, 'run.json');
  const node = {
    id: 'meter',
    of: 'energy',
    component: 'node',
    overhead: 'excluded',
    unit: 'kWh',
    basis: 'measured',
    instrument: 'a meter',
    start: '2026-03-01T00:00:00Z',
    step: { value: '1', unit: 'h' },
    ...series,
  };
  const period = { start: '2026-03-01T00:00:00Z', end: '2026-03-01T03:00:00Z' };
  await writeFile(file, JSON.stringify({ ...run, period, energy: [], series: [node] }));
  return file;
}

async function withFile(text: string, change: object = {}): Promise<string> {
  await writeFile(join(folder, 'meter.csv'), text);
  return runWith({ file: { path: 'meter.csv', sha256: digestOf(text), rows: 3, ...change } });
}

const footprintOf = async (file: string): Promise<Footprint> =>
  answerOf(await assay('calculate', file, '-m', 'ghgp-scope2-location', '--json')) as Footprint;

test('values in a file give the footprint of values in the document, with path and digest in the note', async () => {
  const inFile = await footprintOf(await withFile(table));
  const within = await runWith({ values, note: `values of meter.csv, ${digestOf(table)}` });
  expect(await footprintOf(within)).toEqual(inFile);
  // 3.75 kWh by the meter, PUE 1.56, 41.44 g/kWh in France (edition of 2026).
  expect(Number(inFile.total.value)).toBeCloseTo(3.75 * 1.56 * 41.44, 9);
});

test('a claim holds the values, and is checked without the file', async () => {
  const claim = join(folder, 'claim.json');
  const made = await assay(
    ...['claim', await withFile(table), '-m', 'ghgp-scope2-location,sci', '--party', 'Example Lab'],
    ...['--exclude', 'network=not measured', '-o', claim],
  );
  if (made.code !== 0) throw new Error(made.err);
  expect(JSON.parse(await readFile(claim, 'utf8')).activity.series[0].values).toEqual(values);
  const { out } = await assay('check', claim);
  expect(out).toMatch(/claim-recomputes \(2\)/);
});

test('one column needs no name, and a folder below is beside', async () => {
  await mkdir(join(folder, 'logs'));
  const text = 'kWh\n0.5\n1.25\n2\n';
  await writeFile(join(folder, 'logs', 'm.csv'), text);
  const { total } = await footprintOf(await runWith({ file: { path: 'logs/m.csv', sha256: digestOf(text), rows: 3 } }));
  expect(Number(total.value)).toBeCloseTo(3.75 * 1.56 * 41.44, 9);
});

test.each([
  [
    'another digest',
    table,
    { sha256: digestOf('x') },
    /at \/series\/0\/file\/sha256: the activity was made with another/,
  ],
  ['another count', table, { rows: 4 }, /\/series\/0\/file\/rows: .*has 3 values and the activity says 4/],
  ['a gap', table.replace('1.25', ''), {}, /meter\.csv, at line 3: there is no value/],
  ['a text', table.replace('1.25', 'N/A'), {}, /line 3: "N\/A" is no decimal/],
  ['a negative value', table.replace('1.25', '-1'), {}, /line 3: "-1" is no decimal/],
  [
    'a step that is left out',
    table.replace('T01:', 'T03:'),
    {},
    /line 3: the step begins at .*should at 2026-03-01T01/,
  ],
  ['no column of values', table.replace('value', 'kWh'), {}, /no column "value"/],
  ['a path that leads out', table, { path: '../meter.csv' }, /file\/path: "\.\.\/meter\.csv" does not lie beside/],
  ['an absolute path', table, { path: '/etc/hostname' }, /does not lie beside/],
])('%s is refused with its place', async (_, text, change, names) => {
  const file = await withFile(text, change);
  for (const command of [
    ['calculate', file],
    ['compare', file],
    ['check', file],
  ])
    await expectRefusal(command, { code: 'ERR_DOCUMENT_INVALID', exit: 1, names });
});

test('a file that is not there, a lost cell and a local time are refused', async () => {
  const gone = await runWith({ file: { path: 'none.csv', sha256: digestOf(''), rows: 3 } });
  const names = /none\.csv: there is no such file/;
  await expectRefusal(['calculate', gone], { code: 'ERR_FILE_UNREADABLE', exit: 2, names });
  const lost = await withFile(table.replace(',1.25', ''));
  await expectRefusal(['calculate', lost], {
    code: 'ERR_DOCUMENT_INVALID',
    exit: 1,
    names: /line 3: the row has 1 cells/,
  });
  const local = await withFile(table.replace('T01:00:00Z', 'T01:00:00'));
  await expectRefusal(['calculate', local], {
    code: 'ERR_DOCUMENT_INVALID',
    exit: 1,
    names: /state times with their zone/,
  });
});
