/**
 * The same SCI rows through Impact Framework 1.1 and through `assay calculate`: the figures must agree; the times of whole
 * processes, taken in turns, are printed. Needs the package in the folder that ASSAY_PEERS names.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { median } from './measure.js';

const peer = process.env.ASSAY_PEERS === undefined ? undefined : join(process.env.ASSAY_PEERS, '.bin', 'if-run');
const there = peer !== undefined && existsSync(peer);
if (!there) process.stdout.write('Impact Framework: not run (ASSAY_PEERS does not name a folder that holds it)\n');

const folder = mkdtempSync(join(tmpdir(), 'assay-if-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const intensity = 318.6;
const energies = (rows: number): readonly string[] =>
  Array.from({ length: rows }, (_, at) => (2.1 + (at % 24) / 100).toFixed(2));
const start = Date.parse('2026-01-01T00:00:00Z');
const instant = (hours: number): string => new Date(start + hours * 3_600_000).toISOString();

/** One server of 2,500 kg over four years, hour by hour. */
function manifest(rows: number): string {
  const inputs = energies(rows).map((energy, at) => ({
    timestamp: instant(at),
    duration: 3600,
    energy: Number(energy),
    'grid/carbon-intensity': intensity,
    'total-embodied': 2_500_000,
    'time-share': 1 / 35040,
    requests: 100,
  }));
  const plugin = (method: string, config: object) => ({ path: 'builtin', method, config });
  return stringify({
    name: 'sci',
    initialize: {
      plugins: {
        operational: plugin('Multiply', {
          'input-parameters': ['energy', 'grid/carbon-intensity'],
          'output-parameter': 'carbon-operational',
        }),
        embodied: plugin('Multiply', {
          'input-parameters': ['total-embodied', 'time-share'],
          'output-parameter': 'carbon-embodied',
        }),
        together: plugin('Sum', {
          'input-parameters': ['carbon-operational', 'carbon-embodied'],
          'output-parameter': 'carbon',
        }),
        sci: plugin('Sci', { 'functional-unit': 'requests' }),
      },
    },
    tree: { children: { server: { pipeline: { compute: ['operational', 'embodied', 'together', 'sci'] }, inputs } } },
  });
}

function activity(rows: number): string {
  const stated = (value: string, unit: string) => ({ value, unit, basis: 'stated' });
  return JSON.stringify({
    schema: 'urn:carbon-assay:schema:activity:1.0-draft',
    id: 'hours',
    subject: { system: 'a server', stage: 'inference' },
    period: { start: instant(0), end: instant(rows) },
    functionalUnit: { name: 'request', count: { value: String(100 * rows), unit: 'fu' } },
    site: { gridZone: 'TESTLAND', pue: stated('1', '1') },
    devices: [
      {
        id: 'server',
        kind: 'server',
        count: 1,
        embodied: stated('2500', 'kgCO2e'),
        lifespan: stated('35040', 'h'),
        share: stated('1', '1'),
      },
    ],
    energy: [],
    series: [
      {
        id: 'energy',
        of: 'energy',
        component: 'node',
        overhead: 'excluded',
        unit: 'kWh',
        basis: 'measured',
        start: instant(0),
        step: { value: '1', unit: 'h' },
        values: energies(rows),
      },
    ],
  });
}

const factors = {
  schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
  id: 'testland',
  version: '1',
  title: 'Testland',
  says: 'An invented grid.',
  source: { title: 'invented for this test' },
  licence: { id: 'CC0-1.0' },
  quantities: { intensity: { unit: 'gCO2e/kWh', says: 'average intensity', signal: 'average', method: 'location' } },
  rows: [{ key: 'TESTLAND', year: 2026, values: { intensity: String(intensity) } }],
};

function timed(command: readonly string[]): { readonly ms: number; readonly stdout: string } {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 28,
  });
  expect(status, stderr).toBe(0);
  return { ms: performance.now() - began, stdout };
}

describe.skipIf(!there)('SCI over 8,760 rows, Impact Framework 1.1 beside Assay', () => {
  it('gives the same score, and prints how long each took', () => {
    const main = resolve('dist/src/cli/main.js');
    writeFileSync(join(folder, 'factors.json'), JSON.stringify(factors));
    const run = (rows: number) => {
      writeFileSync(join(folder, `${rows}.yml`), manifest(rows));
      writeFileSync(join(folder, `${rows}.json`), activity(rows));
      return {
        theirs: () => timed([peer!, '-m', `${rows}.yml`, '-o', `${rows}-out`]),
        ours: () => timed([main, 'calculate', `${rows}.json`, '-m', 'sci', '-f', 'factors.json', '--json']),
      };
    };
    const [day, year] = [run(24), run(8760)];
    const rounds = Array.from({ length: 5 }, () => ({
      theirDay: day.theirs().ms,
      ourDay: day.ours().ms,
      theirYear: year.theirs().ms,
      ourYear: year.ours().ms,
    }));
    const of = (name: keyof (typeof rounds)[number]): number => median(rounds.map((round) => round[name]));

    // Impact Framework has scores by row; their sum over equal numbers of requests is rows times the score of the period.
    const outputs = (
      parse(readFileSync(join(folder, '8760-out.yaml'), 'utf8')) as {
        tree: { children: { server: { outputs: { carbon: number }[] } } };
      }
    ).tree.children.server.outputs;
    const theirs = outputs.reduce((sum, { carbon }) => sum + carbon, 0) / (100 * outputs.length);
    const ours = Number((JSON.parse(year.ours().stdout) as { result: { value: string } }).result.value);
    expect(outputs).toHaveLength(8760);
    expect(Math.abs(ours / theirs - 1)).toBeLessThan(1e-9);

    const beyond = (of('theirYear') - of('theirDay')) / Math.max(of('ourYear') - of('ourDay'), 1);
    process.stdout.write(
      `8,760 rows, whole process: ${Math.round(of('theirYear'))} ms there, ${Math.round(of('ourYear'))} ms here, ${(of('theirYear') / of('ourYear')).toFixed(1)} times faster; beyond start-up (24 rows) ${beyond.toFixed(0)} times\n`,
    );
  });
});
