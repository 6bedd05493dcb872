/** The adapter of docs/how-to/test-an-implementation.md: that it runs, and that the page shows what it is and what it prints. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processCarrier } from '../../process.js';
import { packageFolder, releasedSuite } from '../../release.js';
import { reportText } from '../../report/text.js';
import { runSuite } from '../../run.js';
import type { Suite } from '../../suite.js';

const source = fileURLToPath(new URL('.', import.meta.url));
const page = readFileSync(join(packageFolder(), 'docs/how-to/test-an-implementation.md'), 'utf8');
const there = spawnSync('python3', ['--version']).status === 0;
if (!there) process.stdout.write('not run: the example adapter; there is no python3\n');

test.each(['adapter.py', 'protocol.py'])('the page shows %s as it is', (name) => {
  expect(page).toContain(`\n\`\`\`python\n${readFileSync(join(source, name), 'utf8')}\`\`\`\n`);
});

describe.skipIf(!there)('the example adapter', () => {
  let suite: Suite;
  let folder: string;

  beforeAll(async () => {
    suite = await releasedSuite();
    folder = mkdtempSync(join(tmpdir(), 'assay-example-'));
    cpSync(source, folder, { recursive: true });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A run of the copy in which each text of its calculator is replaced by the other. */
  async function run(edits: Readonly<Record<string, string>> = {}) {
    const calculator = readFileSync(join(source, 'calculator.py'), 'utf8');
    for (const text of Object.keys(edits)) expect(calculator).toContain(text);
    const edited = Object.entries(edits).reduce((code, [text, other]) => code.replace(text, other), calculator);
    writeFileSync(join(folder, 'calculator.py'), edited);
    return runSuite(suite, processCarrier({ program: 'python3', args: ['adapter.py'], cwd: folder }));
  }

  test('passes all of the SCI profile, and prints what the page shows', async () => {
    const report = await run();
    expect(report.verdict).toBe('conformant');
    expect(report.counts.pass).toBe(report.checks.length);
    expect(Math.min(...report.checks.flatMap(({ digits = [] }) => digits))).toBeGreaterThanOrEqual(14);
    expect(page).toContain(`$ assay conformance run -- python3 adapter.py\n${reportText(report, { suite })}\`\`\``);
  });

  test('calls a mistake of its calculator by its name, as the page shows', async () => {
    const report = await run({ 'sum(it_energy_kwh) * pue * grid': 'sum(it_energy_kwh) * grid' });
    expect(report.diagnosis).toEqual([expect.objectContaining({ kind: 'named', mistakes: ['sci.pue-dropped'] })]);
    expect(page).toContain(`$ assay conformance run -- python3 adapter.py\n${reportText(report, { suite })}\`\`\``);
  });

  test('calculates nothing itself: what the calculator takes is not refused, what it prints is not said', async () => {
    const report = await run({
      'least) < least': 'least) < -1e9',
      'class InputError': 'print("loaded")\nclass InputError',
      '"""Grams for each': 'print("scoring")\n    """Grams for each',
    });
    const failed = report.checks.filter(({ outcome }) => outcome !== 'pass').map(({ vector }) => vector);
    expect(failed).toEqual(['V-SCI-0204', 'V-SCI-0206']);
    expect(report.volatile.remarks).toMatch(/loaded\n[\s\S]*scoring/);
  });
});
