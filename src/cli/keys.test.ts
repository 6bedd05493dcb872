import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { assay, type Desk, done, newDesk } from './attest.test.data.js';

let desk: Desk;

beforeEach(async () => {
  desk = await newDesk();
});

const json = async (name: string) => JSON.parse(await desk.read(name));
const listing = async () => (await readdir(dirname(desk.at('x')))).toSorted();

describe('assay keys new', () => {
  test.each(['Ed25519', 'ES256'])(
    'makes a %s pair: the private half is for its owner alone, the public half holds no secret',
    async (alg) => {
      const out = await done('keys', 'new', '--alg', alg, '--issuer', 'did:web:auditor.example', '--out', desk.at('k'));
      expect(await listing()).toEqual(['k.private.json', 'k.public.json']);
      if (process.platform !== 'win32') expect((await stat(desk.at('k.private.json'))).mode & 0o777).toBe(0o600);
      const [secret, open] = [await json('k.private.json'), await json('k.public.json')];
      const { d, ...rest } = secret;
      expect([typeof d, open]).toEqual(['string', rest]);
      expect(open).toMatchObject({ alg, use: 'sig' });
      expect(open.kid).toMatch(/^did:web:auditor\.example#[\w-]{43}$/);
      expect(out).not.toContain(d);
    },
  );

  test('never writes over a key, and leaves none behind when it cannot write both', async () => {
    await done('keys', 'new', '--out', desk.at('k'));
    const before = await desk.read('k.private.json');
    const again = await assay('keys', 'new', '--out', desk.at('k'));
    expect([again.code, await desk.read('k.private.json')]).toEqual([2, before]);
    expect(again.err).toContain('a key is never overwritten; name another with --out');
    await desk.write('other.public.json', 'of somebody');
    expect((await assay('keys', 'new', '--out', desk.at('other'))).code).toBe(2);
    expect(await listing()).toEqual(['k.private.json', 'k.public.json', 'other.public.json']);
    expect(await desk.read('other.public.json')).toBe('of somebody');
  });

  test('takes a file name for the name of both files', async () => {
    await done('keys', 'new', '--out', desk.at('k.json'));
    expect(await listing()).toEqual(['k.private.json', 'k.public.json']);
  });

  test('without an issuer names the key after itself', async () => {
    const { kid } = JSON.parse(await done('keys', 'new', '--out', desk.at('k'), '--json'));
    const [issuer, thumbprint] = kid.split('#');
    expect(issuer).toBe(`urn:ietf:params:oauth:jwk-thumbprint:sha-256:${thumbprint}`);
  });

  test.each([
    [['--alg', 'RS256'], 'Allowed choices are Ed25519, ES256'],
    [['--issuer', 'Northgate Ltd'], 'a DID or a URN, such as did:web:auditor.example; found "Northgate Ltd"'],
    [['--bits', '2048'], "unknown option '--bits'"],
  ])('is not called so: %j', async (wrong, says) => {
    const { code, err } = await assay('keys', 'new', ...wrong, '--out', desk.at('k'));
    expect([code, await listing()]).toEqual([2, []]);
    expect(err).toContain(says);
  });
});

describe('assay keys show', () => {
  test('prints no private half', async () => {
    await done('keys', 'new', '--out', desk.at('k'));
    const { d, kid } = await json('k.private.json');
    for (const more of [[], ['--json']]) {
      const out = await done('keys', 'show', desk.at('k.private.json'), ...more);
      expect(out).toContain(kid);
      expect(out).not.toContain(d);
    }
    expect(await done('keys', 'show', desk.at('k.public.json'))).toContain('half        public');
  });

  test('warns of a private key that others can read', async () => {
    await done('keys', 'new', '--out', desk.at('k'));
    expect(await done('keys', 'show', desk.at('k.private.json'))).not.toContain('warning');
    await desk.write('copy.json', await desk.read('k.private.json'));
    const told = await done('keys', 'show', desk.at('copy.json'));
    if (process.platform !== 'win32') expect(told).toContain('others on this machine can read it');
  });

  test.each([
    ['nothing.json', undefined, 'there is no such file'],
    ['key.pem', '-----BEGIN PRIVATE KEY-----', 'a key file holds a JSON Web Key'],
    ['claim.json', '{"schema":"urn:carbon-assay:schema:claim:1.0-draft"}', 'is not a JSON Web Key'],
    ['rsa.json', '{"kty":"RSA","n":"AQAB","e":"AQAB"}', 'expected OKP with Ed25519, or EC with P-256 or P-384'],
    ['weak.json', '{"kty":"OKP","crv":"Ed25519","x":"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}', 'small order'],
  ])('says what is wrong with %s', async (name, text, says) => {
    if (text !== undefined) await desk.write(name, text);
    const { code, err } = await assay('keys', 'show', desk.at(name));
    expect(code).toBe(2);
    expect(err).toContain(`${desk.at(name)}`);
    expect(err).toContain(says);
  });
});

describe('assay keys policy', () => {
  beforeEach(async () => {
    await done('keys', 'new', '--issuer', 'did:web:auditor.example', '--out', desk.at('k'));
  });

  test('trusts exactly the keys that it is given, with exactly what it is told', async () => {
    await done('keys', 'new', '--alg', 'ES256', '--issuer', 'did:web:auditor.example', '--out', desk.at('l'));
    const options = ['--types', 'CarbonToolConformance', '--parties', 'second,third', '--max-age-days', '400'];
    await done(
      'keys',
      'policy',
      desk.at('k.public.json'),
      desk.at('l.public.json'),
      ...options,
      '--out',
      desk.at('p.json'),
    );
    const policy = await json('p.json');
    expect(policy.keys.map(({ jwk }: { jwk: object }) => jwk)).toEqual([
      await json('k.public.json'),
      await json('l.public.json'),
    ]);
    expect(policy.keys[0].roles).toEqual(['CarbonToolConformance']);
    expect(policy.accept).toEqual({
      types: ['CarbonToolConformance'],
      opinions: ['unmodified'],
      parties: ['second', 'third'],
      maxAgeDays: 400,
    });
  });

  test('refuses a private key, and a key under another name than its own', async () => {
    const secret = await assay('keys', 'policy', desk.at('k.private.json'));
    expect([secret.code, secret.out]).toEqual([2, '']);
    expect(secret.err).toContain('holds the private member "d"');
    const jwk = JSON.parse(await readFile(desk.at('k.public.json'), 'utf8'));
    await desk.write('alias.json', JSON.stringify({ ...jwk, kid: `did:web:auditor.example#${'A'.repeat(43)}` }));
    const alias = await assay('keys', 'policy', desk.at('alias.json'));
    expect(alias.code).toBe(2);
    expect(alias.err).toContain('its kid is not <issuer>#');
  });

  test.each([
    [
      ['--types', 'Diploma'],
      '--types takes CarbonToolConformance, CarbonReportVerification, CarbonSelfDeclaration; found "Diploma"',
    ],
    [['--opinions', 'good'], '--opinions takes unmodified, qualified, adverse, disclaimer; found "good"'],
    [['--parties', 'fourth'], '--parties takes first, second, third; found "fourth"'],
    [['--max-materiality', '5%'], '--max-materiality is a share from 0 to 1, such as 0.05; found "5%"'],
    [['--max-age-days', '1.5'], '--max-age-days is a whole number from 1 to 99999; found "1.5"'],
    [['--recompute', 'sometimes'], 'Allowed choices are required, if-given, never'],
  ])('is not called so: %j', async (wrong, says) => {
    const { code, err } = await assay('keys', 'policy', desk.at('k.public.json'), ...wrong, '--out', desk.at('p.json'));
    expect([code, await listing()]).toEqual([2, ['k.private.json', 'k.public.json']]);
    expect(err).toContain(says);
  });
});
