/** The real CodeCarbon from PyPI. ASSAY_PYTHON names a Python that has it: see README.md beside this file. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { validate } from '../../../src/document.js';
import type { ConformanceReport } from '../../../src/generated/documents.js';
import { processCarrier } from '../../process.js';
import { recomputeReport } from '../../recompute.js';
import { releasedSuite } from '../../release.js';
import { runSuite } from '../../run.js';

const python = process.env.ASSAY_PYTHON;
const adapter = fileURLToPath(new URL('./adapter.py', import.meta.url));

/**
 * What fails, and why: reviewed by hand. A change of the tool, of the vectors or of the adapter has to be reviewed again,
 * and README.md with it.
 */
const reviewed: Readonly<Record<string, string>> = {
  // The tool takes whatever its sensors show: a load of 3700 % and a memory of -64 GiB.
  'V-CC-0202': 'it answered a question that has to be refused',
  'V-CC-0204': 'it answered a question that has to be refused',
};

if (python === undefined)
  process.stdout.write('not run: CodeCarbon; set ASSAY_PYTHON to a Python with codecarbon==3.3.0\n');

describe.skipIf(python === undefined)('CodeCarbon 3.3.0', () => {
  let report: ConformanceReport;

  beforeAll(async () => {
    report = await runSuite(await releasedSuite(), processCarrier({ program: python!, args: [adapter] }));
  });

  test('is fit to be tested: decimals pass as text, lies and bad lines are told apart', () => {
    expect(report.probes.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
    expect(report.implementation.system).toMatchObject({ name: 'CodeCarbon', version: '3.3.0' });
    expect(report.volatile.deaths).toBe(0);
  });

  test('answers everything that it claims, with the outcomes that were reviewed', () => {
    const failing = report.checks.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-claimed');
    expect(Object.fromEntries(failing.map(({ vector, reason }) => [vector, reason]))).toEqual(reviewed);
    expect(report.verdict).toBe('not-conformant');
  });

  test('is right to twelve digits and more wherever a value is asked for', () => {
    const values = report.checks.filter(({ digits }) => digits !== undefined);
    expect(values.length).toBe(61);
    expect(Math.min(...values.map(({ digits }) => digits!))).toBeGreaterThanOrEqual(12);
    expect(report.diagnosis).toEqual([]);
  });

  test('leaves a valid report that can be judged again', async () => {
    expect(validate('conformance-report', report)).toEqual([]);
    expect((await recomputeReport(report, await releasedSuite())).agrees).toBe(true);
  });
});
