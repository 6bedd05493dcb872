/** Signing and verifying in a real browser: ASSAY_CHROMIUM names one, else a Chromium of the system is taken. */
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attestation } from '../generated/documents.js';
import { browserBundle } from './browser-bundle.test.data.js';
import type * as Entry from './index.js';
import { newKeyPair } from './keys.js';
import { verificationPayload } from './payload.js';
import { openPolicy } from './policy.js';
import { auditor, cleanAudit, pinned, recomputeSample, sampleClaim, samplePolicy, signedAt } from './samples.cases.js';
import { sign } from './sign.js';
import { verify } from './verify.js';

const browserFile = [
  process.env.ASSAY_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== undefined && existsSync(file));
if (browserFile === undefined) process.stdout.write('not run: attestations in a browser; set ASSAY_CHROMIUM\n');

/** What the bundle leaves in the page. */
declare const attestation: typeof Entry;

describe.skipIf(browserFile === undefined)('attestations in a browser', () => {
  let browser: Browser;
  let page: Page;
  let opinion: Attestation;
  const asked: string[] = [];
  const noise: string[] = [];

  beforeAll(async () => {
    const claim = await sampleClaim();
    opinion = verificationPayload(await pinned(claim), await recomputeSample('claim', claim as never), cleanAudit);
    const folder = await mkdtemp(join(tmpdir(), 'assay-browser-'));
    await writeFile(join(folder, 'attestation.js'), (await browserBundle()).script);
    await writeFile(
      join(folder, 'page.html'),
      '<!doctype html><meta charset="utf-8"><script src="attestation.js"></script>',
    );
    browser = await chromium.launch({ executablePath: browserFile!, args: ['--no-sandbox'] });
    const context = await browser.newContext({ offline: true });
    await context.route(/^(?!file:)/, (route) => route.abort());
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('console', (message) => noise.push(message.text()));
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  });

  afterAll(() => browser?.close());

  const algorithms = ['Ed25519', 'ES256', 'ES384'] as const;

  test.each(algorithms)('a token signed there with %s verifies here and there', async (alg) => {
    const made = await page.evaluate(
      async ([payload, name]) => {
        const { privateJwk, publicJwk } = await attestation.newKeyPair(name, payload.issuer.id);
        return { publicJwk, token: await attestation.sign(payload, privateJwk) };
      },
      [opinion, alg] as const,
    );
    const policy = samplePolicy(made.publicJwk);
    expect(await here(made.token, policy)).toEqual(['accepted', 'accepted', []]);
    expect(await there(made.token, policy)).toEqual(['accepted', 'accepted', []]);
  });

  test.each(algorithms)('a token signed here with %s verifies there, and no other does', async (alg) => {
    const { privateJwk, publicJwk } = await newKeyPair(alg, auditor.id);
    const token = await sign(opinion, privateJwk);
    const policy = samplePolicy(publicJwk);
    expect(await there(token, policy)).toEqual(['accepted', 'accepted', []]);
    const [head, payload, signature] = token.split('.');
    const changed = [
      head,
      `${payload!.slice(0, 99)}${payload![99] === 'A' ? 'B' : 'A'}${payload!.slice(100)}`,
      signature,
    ];
    expect(await there(changed.join('.'), policy)).toEqual(['rejected', 'well-formed', ['jws.signature']]);
    expect(await there(token, policy, '40001')).toEqual(['rejected', 'authentic', ['bind.artifact-digest']]);
  });

  test('a key of small order is refused there too, whatever WebCrypto thinks of it', async () => {
    const x = 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const fault = await page.evaluate(
      (key) =>
        attestation.importPublicKey({ kty: 'OKP', crv: 'Ed25519', x: key }).then(
          () => 'accepted',
          (error: Error) => error.message,
        ),
      x,
    );
    expect(fault).toContain('small order');
  });

  test('all this asks for nothing but the page and its script, and nothing complains', () => {
    expect(asked.map((url) => url.replace(/^.*\//, ''))).toEqual(['page.html', 'attestation.js']);
    expect(noise).toEqual([]);
  });

  type Verdict = readonly [outcome: string, rung: string, failed: readonly string[]];

  async function here(token: string, policy: object): Promise<Verdict> {
    const artifacts = [JSON.stringify(await sampleClaim())];
    const options = { policy: await openPolicy(policy), artifacts, recompute: recomputeSample, asOf: signedAt };
    const { outcome, rung, checks } = await verify(token, options);
    return [outcome, rung, checks.filter(({ status }) => status === 'fail').map(({ id }) => id)];
  }

  /** The same in the page; its calculator redoes the one multiplication of the sample. */
  async function there(token: string, policy: object, total?: string): Promise<Verdict> {
    return page.evaluate(
      async ([text, trust, claim, moment]) => {
        const { outcome, rung, checks } = await attestation.verify(text, {
          policy: await attestation.openPolicy(trust),
          artifacts: [claim],
          asOf: new Date(moment),
          recompute: async (_kind, document) => {
            const [{ inputs, total }] = document.footprints as unknown as [
              { inputs: { value: string }[]; total: { value: string; unit: string } },
            ];
            const recomputed = String(Number(inputs[0]!.value) * Number(inputs[1]!.value));
            const quantity = { pointer: '/footprints/0/total', reported: total.value, recomputed, unit: total.unit };
            return { agrees: recomputed === total.value, quantities: [{ ...quantity, relative: '0' }] };
          },
        });
        return [outcome, rung, checks.filter(({ status }) => status === 'fail').map(({ id }) => id)] as Verdict;
      },
      [token, policy, JSON.stringify(await sampleClaim(total)), signedAt.toISOString()] as const,
    );
  }
});
