/** The pages of comparisons and findings in a real browser: ASSAY_CHROMIUM names one, else a Chromium of the system is taken. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { advise } from '../advice/advise.js';
import { checkClaim } from '../check.js';
import { compare, driversBetween } from '../compare.js';
import { digestOf } from '../digest.js';
import { parseDocument } from '../document.js';
import { openFactors } from '../factors/factors.js';
import { methodologies, methodologyOf } from '../methodologies/registry.js';
import { spreadOf } from '../spread.js';
import { adviceHtml } from './advice-html.js';
import { comparisonBarsSvg, comparisonHtml } from './comparison-html.js';
import { findingsHtml } from './findings-html.js';
import { grid } from './grid.test.data.js';
import { job } from './sample.test.data.js';

const browserFile = [
  process.env.ASSAY_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== undefined && existsSync(file));
if (browserFile === undefined) process.stdout.write('not run: the reports in a browser; set ASSAY_CHROMIUM\n');

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(`docs/examples/${file}`, 'utf8'));

/** Five methods for which one page has a pair of every two. */
const five = ['codecarbon', 'ghgp-scope2-location', 'ghgp-scope2-market', 'green-algorithms', 'sci'].map(methodologyOf);

async function trainingRun() {
  const activity = parseDocument('activity', await read('training-run/activity.json'));
  const factors = await openFactors(five.flatMap((one) => one.factorSets));
  const compared = compare({ activity, digest: await digestOf(activity) }, five, factors);
  const spread = spreadOf(compared.rows)!;
  const sci = compared.rows.find(({ methodology }) => methodology === 'sci')!;
  return { ...compared, spread, drivers: driversBetween(compared.rows[0]!, sci) };
}

async function otherTimes() {
  const activity = parseDocument('activity', await read('one-job/activity.json'));
  const factors = await openFactors(methodologies.flatMap((one) => one.factorSets));
  return advise({ activity, digest: await digestOf(activity) }, await grid(), methodologies, factors);
}

const names = ['comparison.html', 'many.html', 'findings.html', 'advice.html'] as const;

describe.skipIf(browserFile === undefined)('reports in a browser', () => {
  let browser: Browser;
  let folder: string;
  const requests: string[] = [];

  const open = async (name: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    requests.length = 0;
    const page = await (await browser.newContext(options)).newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => requests.push(`console: ${message.text()}`));
    await page.goto(pathToFileURL(join(folder, name)).href);
    return page;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-pages-'));
    const run = await trainingRun();
    const title = 'docs/examples/wrong-claim/claim.json';
    const pages: Readonly<Record<string, string>> = {
      'comparison.html': comparisonHtml(run),
      'many.html': comparisonHtml({ ...job, spread: spreadOf(job.rows)! }),
      'advice.html': adviceHtml(await otherTimes()),
      'findings.html': findingsHtml(await checkClaim(await read('wrong-claim/claim.json')), { title }),
      'bars.svg': comparisonBarsSvg(run),
    };
    for (const [name, text] of Object.entries(pages)) await writeFile(join(folder, name), text);
    browser = await chromium.launch({ executablePath: browserFile!, args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const schemes = ['light', 'dark'] as const;
  const views = [
    ...schemes.flatMap((scheme) => [1280, 380].map((width) => ['comparison.html', scheme, width] as const)),
    ...schemes.flatMap((scheme) => [1280, 380].map((width) => ['findings.html', scheme, width] as const)),
    ...schemes.flatMap((scheme) => [1280, 380].map((width) => ['advice.html', scheme, width] as const)),
    ['many.html', 'dark', 380] as const,
  ];

  test.each(views)('%s has no fault that axe finds, in %s at %d pixels', async (name, colorScheme, width) => {
    const page = await open(name, { bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const found = await page.evaluate(async () => {
      type Violation = { id: string; nodes: { html: string }[] };
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: Violation[]; passes: unknown[] }> };
      };
      const { violations, passes } = await axe.run();
      return { passes: passes.length, faults: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`) };
    });
    expect(found.faults).toEqual([]);
    expect(found.passes).toBeGreaterThan(15);
    await page.context().close();
  });

  test.each(names)('%s does not scroll sideways, asks for nothing but itself and needs no script', async (name) => {
    const page = await open(name, { javaScriptEnabled: false, viewport: { width: 380, height: 800 } });
    const [width] = await page.locator('html').evaluateAll(([root]) => [root!.scrollWidth]);
    expect(width).toBeLessThanOrEqual(380);
    // Heads of tables that have become cards are there for screen readers alone; other tables scroll by themselves.
    const beyond = await page
      .locator('main *:visible:not(:is(.all-figures, .passes) thead *, .scroll:not(:has(.all-figures, .passes)) *)')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > 381).map((one) => one.outerHTML));
    expect(beyond).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(requests).toEqual([page.url()]);
    await page.context().close();
  });

  test('a pair is chosen without a script', async () => {
    const page = await open('comparison.html', { javaScriptEnabled: false });
    const shown = () => page.locator('.pair:visible caption').allTextContents();
    expect(await shown()).toEqual(['CodeCarbon (3.3) to Software Carbon Intensity (1.1)']);
    await page.selectOption('#pair-from', { label: 'Green Algorithms (3.0)' });
    expect(await shown()).toEqual(['Green Algorithms (3.0) to Software Carbon Intensity (1.1)']);
    await page.selectOption('#pair-to', { label: 'Green Algorithms (3.0)' });
    expect([await shown(), await page.locator('.alike').isVisible()]).toEqual([[], true]);
    await page.context().close();
  });

  test('no text of a picture runs into another or out of it', async () => {
    for (const [name, width] of [
      ['many.html', 1280],
      ['many.html', 380],
      ['advice.html', 1280],
      ['advice.html', 380],
      ['bars.svg', 908],
    ] as const) {
      const page = await open(name, { viewport: { width, height: 900 } });
      const clashes = await page.evaluate(() => {
        const charts = [...document.querySelectorAll<SVGSVGElement>('svg.chart')].filter(
          (svg) => svg.getBoundingClientRect().width > 0,
        );
        return charts.flatMap((svg) => {
          const edge = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll('text')].map((text) => ({
            says: text.textContent,
            box: text.getBoundingClientRect(),
          }));
          const out = boxes.filter(
            ({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1,
          );
          const over = boxes.filter(({ box: a }, at) =>
            boxes
              .slice(at + 1)
              .some(
                ({ box: b }) =>
                  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4,
              ),
          );
          return [...out, ...over].map(({ says }) => says);
        });
      });
      expect(clashes).toEqual([]);
      await page.context().close();
    }
  });
});
