import { mkdir, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { base64url } from 'jose';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
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
let files: readonly string[];

const listing = async () => (await readdir(dirname(desk.at('x')))).toSorted();

beforeAll(async () => {
  desk = await newDesk();
  await addAuditor(desk);
  await addClaims(desk);
  await addReports(desk);
  files = await listing();
});

/** Whatever was refused leaves nothing behind; what was issued is printed in these tests and not written, unless named here. */
afterEach(async () => {
  expect((await listing()).filter((name) => !/\.vc\.jwt$/.test(name))).toEqual(files);
});

/** What a token says; the text is trusted because it was made a moment ago. */
const payloadOf = (token: string) => JSON.parse(new TextDecoder().decode(base64url.decode(token.split('.')[1]!)));

async function refused(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await assay(...args);
  expect([code, out]).toEqual([1, '']);
  return err;
}

describe('assay attest conformance', () => {
  test('certifies a conformant tool, with the mistakes that its run rules out and an end', async () => {
    const token = await done(...certificateOf(desk, 'report.json', '--standard', 'ISO/IEC 17025:2017'));
    const { type, issuer, validFrom, validUntil, credentialSubject: subject } = payloadOf(token);
    expect(type[1]).toBe('CarbonToolConformance');
    expect(issuer).toEqual({ id: 'did:web:auditor.example', name: 'Northgate Assurance' });
    expect(Date.parse(validUntil) - Date.parse(validFrom)).toBe(365 * 86_400_000);
    expect(subject.engagement).toEqual({ kind: 'testing', party: 'third', standard: ['ISO/IEC 17025:2017'] });
    expect(subject.conformanceResult).toMatchObject({ verdict: 'conformant', level: 'L1', methodologies: ['sci@1.1'] });
    expect(subject.conformanceResult.rulesOut).toContain('sci.pue-dropped');
  });

  test('refuses a tool that does not conform', async () => {
    expect(await refused(...certificateOf(desk, 'failing.json'))).toContain('only a conformant tool is certified');
  });

  test('refuses a report that says better than its answers are', async () => {
    const report = JSON.parse(await desk.read('failing.json'));
    const flattered = await newDesk();
    await flattered.write('better.json', JSON.stringify({ ...report, verdict: 'conformant' }));
    const [command, kind, , ...rest] = certificateOf(desk, 'report.json');
    const says = await refused(command!, kind!, flattered.at('better.json'), ...rest);
    expect(says).toContain('its answers do not come to what it says (/verdict is ');
    expect(says).toContain('attestation-recompute');
  });

  test('refuses a level that the maker of a tool cannot give', async () => {
    const says = await refused(...certificateOf(desk, 'report.json', '--party', 'first', '--level', 'L3'));
    expect(says).toContain('level L3 cannot be given by the maker of the tool');
  });
});

describe('assay attest claim', () => {
  test.each([
    ['unmodified', []],
    ['qualified', ['--basis', 'No access to the meters of site B.']],
    ['adverse', ['--basis', 'The boundary leaves most of the work out.']],
    ['disclaimer', ['--basis', 'The records are gone.']],
  ])('signs the opinion %s on a claim that recomputes', async (opinion, more) => {
    const { credentialSubject: subject } = payloadOf(await done(...opinionOn(desk, 'claim.json', opinion, ...more)));
    expect(subject.opinion).toMatchObject({
      type: opinion,
      parts: opinion === 'disclaimer' ? [] : [{ level: 'limited' }],
    });
    expect(subject.procedures).toMatchObject([{ code: 'recompute', result: 'agreed' }]);
    expect(subject.quantities.map(({ result }: { result: string }) => result)).toEqual(['exact', 'exact', 'exact']);
    expect(subject.findings).toEqual([]);
  });

  test.each(['qualified', 'adverse', 'disclaimer'])('wants the reason of the opinion %s', async (opinion) => {
    expect(await refused(...opinionOn(desk, 'claim.json', opinion))).toContain(
      `the opinion is ${opinion} and states no basis`,
    );
  });

  test('refuses an unmodified opinion on a claim that does not recompute', async () => {
    const says = await refused(...opinionOn(desk, 'wrong.json', 'unmodified'));
    expect(says).toContain('finding "F1" is material and uncorrected');
    expect(says).toContain('the claim does not recompute');
  });

  test('says in another opinion where and by how much the claim is off', async () => {
    const token = await done(...opinionOn(desk, 'wrong.json', 'qualified', '--basis', 'One total is too large.'));
    const { findings, quantities, procedures } = payloadOf(token).credentialSubject;
    const [, second] = quantities;
    expect(procedures[0].result).toBe('exception');
    expect([second.pointer, second.result]).toEqual(['/footprints/1/total', 'outside']);
    expect(Number(second.reported) / Number(second.recomputed)).toBeCloseTo(1.1, 12);
    expect(findings).toMatchObject([{ id: 'F1', kind: 'error', pointer: '/footprints/1/total', material: true }]);
    expect(Number(findings[0].effect.value)).toBeCloseTo(Number(second.reported) - Number(second.recomputed), 6);
  });

  test('refuses an unmodified opinion on a claim that breaks a rule, and names the rule in another', async () => {
    const claim = JSON.parse(await desk.read('claim.json'));
    const other = await newDesk();
    await other.write('claim.json', JSON.stringify({ ...claim, scope2: 'market' }));
    const on = (opinion: string, ...more: string[]) =>
      opinionOn(desk, 'claim.json', opinion, ...more).with(2, other.at('claim.json'));
    expect(await refused(...on('unmodified'))).toContain('finding "F1" is material and uncorrected');
    const { findings } = payloadOf(await done(...on('qualified', '--basis', 'Wrong method stated.'))).credentialSubject;
    expect(findings).toMatchObject([{ kind: 'nonconformity', requirement: 'claim-scope2-method', pointer: '/scope2' }]);
  });

  test.each([
    [
      'the responsible party',
      ['--name', 'Example Lab'],
      'signed as third party, but "Example Lab" is also the responsible party',
    ],
    ['one pair of eyes', ['--reviewer', 'NA-0412'], '"NA-0412" is named as lead and as reviewer'],
  ])('refuses %s', async (_who, more, says) => {
    expect(await refused(...opinionOn(desk, 'claim.json', 'unmodified', ...more))).toContain(says);
  });
});

describe('assay attest declare', () => {
  const declaration = (file: string) => [
    ...['attest', 'declare', desk.at(file), '--key', desk.at('auditor.private.json')],
    ...['--name', 'Example Lab', '--text', 'We stand by these figures.'],
  ];

  test("signs the maker's own word on a claim that recomputes, and on no other", async () => {
    const { credentialSubject: subject } = payloadOf(await done(...declaration('claim.json')));
    expect(subject.engagement).toEqual({ kind: 'declaration', party: 'first' });
    expect(await refused(...declaration('wrong.json'))).toContain('correct it before you stand by it');
  });
});

describe('assay attest is not called', () => {
  test.each([
    [
      'with an opinion that there is not',
      ['--opinion', 'glowing'],
      'Allowed choices are unmodified, qualified, adverse, disclaimer',
    ],
    ['with a level that there is not', ['--level', 'absolute'], 'Allowed choices are limited, reasonable'],
    ['by the maker', ['--party', 'first'], 'Allowed choices are third, second'],
    ['with materiality in per cent', ['--materiality', '5%'], '--materiality is a share from 0 to 1'],
    ['with a key that is not there', ['--key', 'none.json'], 'none.json: there is no such file'],
    ['with a key of another issuer', ['--issuer', 'did:web:other.example'], 'sign with a key of that issuer'],
  ])('%s', async (_how, more, says) => {
    const { code, out, err } = await assay(...opinionOn(desk, 'claim.json', 'unmodified', ...more));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  test('with the public half of a key', async () => {
    const { code, err } = await assay(
      ...opinionOn(desk, 'claim.json', 'unmodified', '--key', desk.at('auditor.public.json')),
    );
    expect(code).toBe(2);
    expect(err).toContain('has no private member "d"');
  });

  test.each(['auditor.private.json', 'claim.json'])('so that the token would overwrite %s', async (name) => {
    const before = await desk.read(name);
    const { code, err } = await assay(...opinionOn(desk, 'claim.json', 'unmodified', '--out', desk.at(name)));
    expect([code, await desk.read(name)]).toEqual([2, before]);
    expect(err).toContain('--out would overwrite what is read');
  });
});

describe('the file of a token', () => {
  test('holds the token and nothing else', async () => {
    const said = await done(
      ...opinionOn(desk, 'claim.json', 'unmodified', '--out', desk.at('opinion.vc.jwt'), '--json'),
    );
    expect(await desk.read('opinion.vc.jwt')).toBe(JSON.parse(said).token);
  });

  test('is left as it was where signing is refused', async () => {
    await desk.write('old.vc.jwt', 'the one of last year');
    await refused(...opinionOn(desk, 'wrong.json', 'unmodified', '--out', desk.at('old.vc.jwt')));
    expect(await desk.read('old.vc.jwt')).toBe('the one of last year');
  });

  test('is whole or not there: where it cannot be written nothing is left behind', async () => {
    await mkdir(desk.at('folder.vc.jwt'));
    const { code, err } = await assay(
      ...opinionOn(desk, 'claim.json', 'unmodified', '--out', desk.at('folder.vc.jwt')),
    );
    expect(code).toBe(2);
    expect(err).toContain('nothing was left behind');
  });
});
