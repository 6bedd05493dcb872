import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { processCarrier } from '../../process.js';
import { releasedSuite } from '../../release.js';
import { runSuite } from '../../run.js';

const python = process.env.ASSAY_PYTHON ?? 'python3';
const there = spawnSync(python, ['--version']).status === 0;
if (!there) process.stdout.write(`the example adapter: not run (there is no ${python})\n`);

test.skipIf(!there)('the example adapter, with nothing but the standard library of Python, passes sci', async () => {
  const carrier = processCarrier({ program: python, args: [`${import.meta.dirname}/adapter.py`] });
  const { verdict, checks } = await runSuite(await releasedSuite(), carrier, { profile: 'sci' });
  expect(checks.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(verdict).toBe('conformant');
});
