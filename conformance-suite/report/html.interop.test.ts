/** The page of a report in a real browser: ASSAY_CHROMIUM names one, else a Chromium of the system is taken. */
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { miniatureSuite } from '../miniatures/suite.js';
import { processCarrier } from '../process.js';
import { runSuite } from '../run.js';
import { htmlReport } from './html.js';

const browserFile = [
  process.env.ASSAY_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== undefined && existsSync(file));
if (browserFile === undefined) process.stdout.write('not run: the report in a browser; set ASSAY_CHROMIUM\n');

describe.skipIf(browserFile === undefined)('the page of a report', () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    const miniature = fileURLToPath(new URL('../miniatures/miniature.mjs', import.meta.url));
    const report = await runSuite(
      miniatureSuite,
      processCarrier({ program: process.execPath, args: [miniature, 'drops-pue'] }),
    );
    const file = join(await mkdtemp(join(tmpdir(), 'assay-page-')), 'report.html');
    await writeFile(file, htmlReport(report, miniatureSuite));
    browser = await chromium.launch({ executablePath: browserFile!, args: ['--no-sandbox'] });
    page = await (await browser.newContext({ bypassCSP: true })).newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  });

  afterAll(() => browser?.close());

  test('asks for nothing but itself', () => {
    expect(requests).toEqual([page.url()]);
  });

  test('filters without a script', async () => {
    const visible = () => page.locator('.checks tbody tr:visible').count();
    expect(await visible()).toBe(9);
    await page.check('#show-against');
    expect(await visible()).toBe(6);
    await page.check('#show-pass');
    expect(await visible()).toBe(3);
    await page.check('#show-all');
  });

  test.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const { violations } = await page.evaluate(() =>
      (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('does not scroll sideways on a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll('.checks, .checks td')].filter((one) => one.scrollWidth > one.clientWidth).length,
    );
    expect(wide).toBe(0);
  });
});
