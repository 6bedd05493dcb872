import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkIds } from '../attestation/checks.js';
import type { Verification } from '../generated/documents.js';
import {
  addAuditor,
  addClaims,
  addReports,
  assay,
  certificateOf,
  type Desk,
  done,
  newDesk,
  opinionOn,
} from './attest.test.data.js';

let desk: Desk;

beforeAll(async () => {
  desk = await newDesk();
  await addAuditor(desk);
  await addAuditor(desk, 'other', 'ES256');
  await addClaims(desk);
  await addReports(desk);
  await done(...certificateOf(desk, 'report.json', '--valid-days', '1', '--out', desk.at('certificate.vc.jwt')));
  await done(...opinionOn(desk, 'claim.json', 'unmodified', '--out', desk.at('opinion.vc.jwt')));
});

afterEach(() => vi.doUnmock('../attestation/verify.js'));

interface Asked {
  readonly token?: string;
  readonly policy?: string;
  readonly artifact?: string;
  readonly more?: readonly string[];
}

const words = ({ token = 'opinion.vc.jwt', policy = 'policy.json', artifact, more = [] }: Asked): readonly string[] => [
  ...['verify', desk.at(token), '--policy', desk.at(policy)],
  ...(artifact === undefined ? [] : ['--artifact', desk.at(artifact)]),
  ...more,
];

/** The exit code, and the checks that failed. */
async function verdict(asked: Asked): Promise<readonly [code: number, ...failed: string[]]> {
  const { code, out } = await assay(...words({ ...asked, more: [...(asked.more ?? []), '--json'] }));
  const { checks } = JSON.parse(out) as Verification;
  return [code, ...checks.filter(({ status }) => status === 'fail').map(({ id }) => id)];
}

const oneByteOff = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`;

describe('assay verify accepts', () => {
  test('a certificate with its report, and prints every named check with pass or skip and its reason', async () => {
    const { code, out } = await assay(...words({ token: 'certificate.vc.jwt', artifact: 'report.json' }));
    expect(code).toBe(0);
    for (const id of checkIds)
      expect(out).toMatch(new RegExp(`^ {2}(pass|skip) +${id.replaceAll('.', '\\.')} +\\S`, 'm'));
    expect(out).toMatch(/^issuer +Northgate Assurance \(did:web:auditor\.example\)$/m);
    expect(out).toMatch(/^verdict +conformant \(L1\)$/m);
    expect(out).toMatch(/^recomputed +here, and it agrees$/m);
    expect(out).toMatch(/^ACCEPTED\nIt stands on the rung "accepted" \(31 pass, 6 skip\)\.$/m);
  });

  test('an opinion with its claim', async () => {
    expect(await verdict({ artifact: 'claim.json' })).toEqual([0]);
  });

  test('a token from an editor that ends the last line, and a claim in another layout', async () => {
    await desk.write('edited.vc.jwt', `${await desk.read('opinion.vc.jwt')}\n`);
    await desk.write('compact.json', JSON.stringify(JSON.parse(await desk.read('claim.json'))));
    expect(await verdict({ token: 'edited.vc.jwt', artifact: 'compact.json' })).toEqual([0]);
  });

  test('an ES256 opinion, and a qualified one where the policy does', async () => {
    const basis = ['--basis', 'One total is too large.', '--key', desk.at('other.private.json')];
    await done(...opinionOn(desk, 'wrong.json', 'qualified', ...basis, '--out', desk.at('qualified.vc.jwt')));
    const asked = { token: 'qualified.vc.jwt', policy: 'other.policy.json', artifact: 'wrong.json' };
    expect(await verdict(asked)).toEqual([1, 'policy.opinion']);
    expect((await assay(...words(asked))).out).toMatch(
      /^recomputed +here, and it does not agree, as the attestation says$/m,
    );
    await done(
      ...['keys', 'policy', desk.at('other.public.json'), '--opinions', 'unmodified,qualified'],
      ...['--out', desk.at('lenient.json')],
    );
    expect(await verdict({ ...asked, policy: 'lenient.json' })).toEqual([0]);
  });
});

describe('assay verify refuses', () => {
  test.each([
    ['claim.json', 'opinion.vc.jwt'],
    ['report.json', 'certificate.vc.jwt'],
  ])('%s when one byte of it was changed', async (file, token) => {
    const text = await desk.read(file);
    const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
    for (const share of [0.1, 0.5, 0.9]) {
      await desk.write('changed.json', oneByteOff(text, digits[Math.floor(digits.length * share)]!));
      expect(await verdict({ token, artifact: 'changed.json' })).toEqual([1, 'bind.artifact-digest']);
    }
  });

  test('a token of which one character was changed, and tells nothing of it', async () => {
    const text = await desk.read('opinion.vc.jwt');
    await desk.write('changed.vc.jwt', oneByteOff(text, text.indexOf('.') + 200));
    const { code, out } = await assay(...words({ token: 'changed.vc.jwt', artifact: 'claim.json' }));
    expect(code).toBe(1);
    expect(out).toContain('REJECTED by jws.signature: the signature does not belong to this header, payload and key');
    expect(out).toContain('nothing that it says is told here');
    expect(out).not.toContain('Northgate');
  });

  test('a certificate that has expired', async () => {
    const dayAfterTomorrow = `${new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 19)}Z`;
    const asked = { token: 'certificate.vc.jwt', artifact: 'report.json', more: ['--as-of', dayAfterTomorrow] };
    expect(await verdict(asked)).toEqual([1, 'vc.dates']);
    expect((await assay(...words(asked))).out).toMatch(/REJECTED by vc\.dates: expired: valid until /);
  });

  test('a key that the policy does not list', async () => {
    expect(await verdict({ policy: 'other.policy.json', artifact: 'claim.json' })).toEqual([1, 'key.found']);
  });

  test('another document than the attested one', async () => {
    expect(await verdict({ artifact: 'report.json' })).toEqual([1, 'bind.artifact-digest']);
  });

  test('a file that holds no token', async () => {
    const { code, out } = await assay(...words({ token: 'claim.json' }));
    expect(code).toBe(1);
    expect(out).toContain('REJECTED by input.shape');
    expect(out).toContain('is this the file of the token?');
  });
});

describe('assay verify leaves open', () => {
  test('a token without its document, and says what to hand over', async () => {
    expect(await verdict({})).toEqual([3]);
    const { code, out } = await assay(...words({}));
    expect(code).toBe(3);
    expect(out).toContain('UNDECIDED by bind.artifact-digest: no artifact was handed over');
    expect(out).toContain('--artifact FILE');
    expect(out).toMatch(/^recomputed +not here$/m);
  });

  test('a claim whose factor set is not here; nor does anybody sign on it', async () => {
    const set = {
      ...{ schema: 'urn:carbon-assay:schema:factor-set:1.0-draft', id: 'my-grid', version: '2025', title: 'My grid' },
      ...{ says: 'Of the operator.', source: { title: 'Operator' }, licence: { id: 'LicenseRef-internal' } },
      quantities: { intensity: { unit: 'gCO2e/kWh', says: 'grid average', signal: 'average', method: 'location' } },
      rows: [{ key: 'USA', year: 2025, values: { intensity: '334.1' } }],
    };
    await desk.write('grid.json', JSON.stringify(set));
    await desk.write('other-grid.json', JSON.stringify({ ...set, version: '2024' }));
    const grid = ['--factors', desk.at('grid.json')];
    await done(
      ...['claim', desk.at('activity.json'), '-m', 'sci', '--party', 'Example Lab', '--out', desk.at('own.json')],
      ...['--exclude', 'network=not measured', ...grid],
    );
    const astray = await assay('check', desk.at('own.json'), '--factors', desk.at('other-grid.json'));
    expect(astray.code).toBe(3);
    expect(astray.out.replaceAll(/\s+/g, ' ')).toContain('the my-grid that was handed over is another (2024, sha256:');
    const blind = await assay(...opinionOn(desk, 'own.json', 'adverse', '--basis', 'It does not recompute.'));
    expect([blind.code, blind.out]).toEqual([3, '']);
    expect(blind.err).toMatch(/made with the factor set my-grid 2025 .* hand its file over with --factors/);
    await done(...opinionOn(desk, 'own.json', 'unmodified', ...grid, '--out', desk.at('own.vc.jwt')));
    const asked = { token: 'own.vc.jwt', artifact: 'own.json' };
    expect(await verdict(asked)).toEqual([3]);
    expect(await verdict({ ...asked, more: ['--factors', desk.at('other-grid.json')] })).toEqual([3]);
    expect(await verdict({ ...asked, more: grid })).toEqual([0]);
    // A set that the claim does not name changes nothing, although it has the figure that the claim takes elsewhere.
    expect(await verdict({ artifact: 'claim.json', more: grid })).toEqual([0]);
  });

  test('a claim by a methodology that is not here: nobody signs on it', async () => {
    const claim = JSON.parse(await desk.read('claim.json'));
    claim.footprints[0].methodology.version = '9.9';
    await desk.write('later.json', JSON.stringify(claim));
    const { code, out, err } = await assay(...opinionOn(desk, 'later.json', 'adverse', '--basis', 'Unknown method.'));
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('made with sci 9.9, which is not here; check with a release that has it');
  });
});

describe('assay verify is not called', () => {
  test.each<[string, Asked, string]>([
    ['with a policy that is not there', { policy: 'none.json' }, 'none.json: there is no such file'],
    ['with a policy that is none', { policy: 'claim.json' }, 'ERR_POLICY_INVALID'],
    ['with a public key for a policy', { policy: 'auditor.public.json' }, 'make one with: assay keys policy'],
    ['with a token for a policy', { policy: 'opinion.vc.jwt' }, 'ERR_POLICY_INVALID'],
    ['with a token that is not there', { token: 'none.vc.jwt' }, 'none.vc.jwt: there is no such file'],
    ['with a document that is not there', { artifact: 'none.json' }, 'none.json: there is no such file'],
    ['for a moment that is none', { more: ['--as-of', 'tomorrow'] }, 'such as 2026-11-23T00:00:00Z; found "tomorrow"'],
  ])('%s', async (_how, asked, says) => {
    const { code, out, err } = await assay(...words(asked));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  test('without a policy', async () => {
    const { code, err } = await assay('verify', desk.at('opinion.vc.jwt'));
    expect(code).toBe(2);
    expect(err).toContain("required option '-p, --policy <file>' not specified");
  });
});

test.each(['keys new', 'keys show', 'keys policy', 'attest conformance', 'attest claim', 'attest declare', 'verify'])(
  'assay %s --help has an example of itself',
  async (command) => {
    const { code, out } = await assay(...command.split(' '), '--help');
    expect(code).toBe(0);
    expect(out).toContain(`\nExample:\n  $ assay ${command} `);
  },
);

test('assay verify ends with 4 and one line when Assay itself breaks', async () => {
  vi.doMock('../attestation/verify.js', () => ({
    verify: () => {
      throw new RangeError('out of cheese');
    },
  }));
  const { code, out, err } = await assay(...words({ artifact: 'claim.json' }));
  expect([code, out]).toEqual([4, '']);
  expect(err).toContain('something went wrong inside Assay (out of cheese)');
  expect(err).not.toMatch(/\n\s+at /);
});
