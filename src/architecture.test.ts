/** The shape of the house: which way imports point, where ids lead, how long files are. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import requirements from '../spec/requirements.json' with { type: 'json' };
import { ruleIds } from './rules/index.js';

const top = resolve(import.meta.dirname, '..');

/** From the ground up: a file imports from its own layer or a lower one. The first pattern that fits a path counts. */
const layers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['reference implementation', /^conformance-suite\/(adapters\/reference|faulty)\//],
  ['generators', /^src\/generate\//],
  ['command line', /^(src\/cli\/|docs\/examples\/|bench\/)/],
  ['public surface', /^src\/index\.ts$/],
  ['conformance suite', /^conformance-suite\//],
  ['attestation', /^src\/attestation\//],
  ['reports', /^src\/report\//],
  ['formats', /^src\/formats\//],
  [
    'operations',
    /^src\/(check|recompute|claim|answer|explain|compare|calculate|drivers|spread|versions|edition-effect|factor-findings)\.ts$|^src\/advice\//,
  ],
  ['rules', /^src\/rules\//],
  ['methodologies', /^src\/methodologies\//],
  ['factors', /^src\/factors\//],
  ['formulas', /^src\/formula\//],
  ['documents', /^src\/(document|validation|schema-)/],
  ['ground', /^src\/(generated\/|errors|finding|json|digest|quantity)/],
];
/** Lower is further down; layers that must not know each other have allowances of their own below. */
const height = new Map([...layers].reverse().map(([name], at) => [name, at]));

/** What a layer may not import although it lies below: the suite and the attestations never see the calculator. */
const forbidden: readonly (readonly [from: string, to: readonly string[]])[] = [
  ['conformance suite', ['operations', 'rules', 'methodologies', 'factors', 'formulas', 'formats', 'attestation']],
  ['attestation', ['reports', 'formats', 'operations', 'rules', 'methodologies', 'factors', 'formulas']],
  ['generators', ['reference implementation']],
];

const sources = ['src', 'conformance-suite', 'bench', 'docs/examples'].flatMap((folder) =>
  readdirSync(resolve(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.(test(\.data)?|d)\.ts$/.test(name))
    .map((name) => `${folder}/${name}`),
);

const layerOf = (file: string): string => layers.find(([, pattern]) => pattern.test(file))?.[0] ?? `no layer: ${file}`;

function importsOf(file: string): readonly string[] {
  const text = readFileSync(resolve(top, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) => path!);
  return found
    .filter((path) => /\.js$/.test(path))
    .map((path) => relative(top, resolve(top, dirname(file), path)).replace(/\.js$/, '.ts'));
}

describe('imports', () => {
  it.each(sources)('%s points downwards', (file) => {
    const from = layerOf(file);
    expect(height.has(from), from).toBe(true);
    for (const target of importsOf(file)) {
      const to = layerOf(target);
      expect(height.get(to), `${file} (${from}) imports ${target} (${to})`).toBeLessThanOrEqual(height.get(from)!);
      expect(
        forbidden.some(([name, others]) => name === from && others.includes(to)),
        `${file} imports ${target}`,
      ).toBe(false);
    }
  });
});

describe('files', () => {
  it('leave colours to the one place that knows whether a person looks', () => {
    const colouring = sources.filter((file) => /'picocolors'/.test(readFileSync(resolve(top, file), 'utf8')));
    expect(colouring).toEqual(['src/report/terminal.ts']);
  });

  it('have no default exports and no vague names', () => {
    for (const file of sources) {
      expect(/\/(utils?|helpers?|common|types|lib)\.ts$/.test(file), file).toBe(false);
      expect(/^export default/m.test(readFileSync(resolve(top, file), 'utf8')), file).toBe(false);
    }
  });

  it('are short enough to be read at once', () => {
    const long = sources.filter(
      (file) => !file.startsWith('src/generated/') && readFileSync(resolve(top, file), 'utf8').split('\n').length > 330,
    );
    expect(long).toEqual([]);
  });

  it('that hold a rule have the name of its requirement', () => {
    const known = requirements.requirements.map(({ id }) => id);
    for (const id of ruleIds) expect(known).toContain(id);
    const files = readdirSync(resolve(top, 'src/rules')).filter(
      (name) => !/test|^(rule|index|intensity-kind)\.ts$/.test(name),
    );
    for (const file of files) expect(ruleIds).toContain(file.replace('.ts', ''));
  });
});
