/** What is published: the packed package, unpacked elsewhere, beside nothing but its dependencies. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const folder = mkdtempSync(join(tmpdir(), 'assay-package-'));
const installed = join(folder, 'node_modules', 'carbon-assay');

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { encoding: 'utf8' });
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed.trim()), '-C', installed, '--strip-components=1']);
  for (const name of Object.keys(manifest.dependencies))
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...args: readonly string[]) =>
  spawnSync(process.execPath, [...args], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
const assay = (...args: readonly string[]) => node(join(installed, manifest.bin.assay), ...args);

describe('the package', () => {
  it('holds no test, no case, and nothing of the workshop', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /\.(test|cases)\.|(^|\/)(bench|generate|miniatures)(\/|$)/.test(name))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'CHANGELOG.md']));
  });

  it('is a command', () => {
    expect(assay('--version').stdout.trim()).toBe(manifest.version);
    expect(assay('methodologies').stdout).toContain('sci');
  });

  it('tests the reference calculator that it brings', () => {
    const reference = join(installed, 'dist/conformance-suite/adapters/reference/reference.js');
    const { status, stdout, stderr } = assay('conformance', 'run', '--profile', 'sci', '--', 'node', reference);
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^conformant/);
  });

  it('exports library, attestation, conformance, schemas, definitions and vectors', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { calculate, checkClaim } from 'carbon-assay';
       import { verify } from 'carbon-assay/attestation';
       import { runSuite } from 'carbon-assay/conformance';
       import claim from 'carbon-assay/schema/claim.schema.json' with { type: 'json' };
       import sci from 'carbon-assay/methodologies/sci-1.1.json' with { type: 'json' };
       import index from 'carbon-assay/vectors/index.json' with { type: 'json' };
       console.log([calculate, checkClaim, verify, runSuite].map((one) => typeof one).join(), claim.$id, sci.id, Boolean(index));`,
    );
    const { stdout, stderr } = node('--no-warnings', 'use.mjs');
    expect(stdout.trim(), stderr).toBe(
      'function,function,function,function urn:carbon-assay:schema:claim:1.0-draft sci true',
    );
  });

  it('has types for what it exports', () => {
    const entries = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [] : [entry.types],
    );
    const files = new Set(readdirSync(installed, { recursive: true, encoding: 'utf8' }));
    expect(entries.filter((entry) => !files.has(entry.replace('./', '')))).toEqual([]);
  });
});
