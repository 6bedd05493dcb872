/** What the tests of keys, attest and verify share: the command line as it is typed, and real documents in a folder of their own. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { bundle } from '../../conformance-suite/miniatures/bundle.js';
import { run } from './program.js';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `assay …` to its end: exit code, and what went to the two outputs. */
export async function assay(...args: readonly string[]): Promise<Ended> {
  let [out, err] = ['', ''];
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      err += String(text);
      return true;
    }),
  ];
  process.exitCode = undefined;
  try {
    await run(['node', 'assay', ...args]);
    return { code: Number(process.exitCode ?? 0), out, err };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

/** The same, where anything but success would be a fault of the test's own making. */
export async function done(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await assay(...args);
  if (code !== 0) throw new Error(`assay ${args.join(' ')} ended with ${code}: ${err}${out}`);
  return out;
}

export interface Desk {
  /** The path of a file on it. */
  readonly at: (name: string) => string;
  readonly read: (name: string) => Promise<string>;
  readonly write: (name: string, text: string) => Promise<void>;
}

export async function newDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-attest-'));
  const at = (name: string): string => join(folder, name);
  return {
    at,
    read: (name) => readFile(at(name), 'utf8'),
    write: (name, text) => writeFile(at(name), text),
  };
}

/** `auditor.private.json`, `auditor.public.json`, and `policy.json`, which trusts them. */
export async function addAuditor({ at }: Desk, name = 'auditor', alg = 'Ed25519'): Promise<void> {
  await done('keys', 'new', '--alg', alg, '--issuer', 'did:web:auditor.example', '--out', at(name));
  await done(
    'keys',
    'policy',
    at(`${name}.public.json`),
    '--out',
    at(name === 'auditor' ? 'policy.json' : `${name}.policy.json`),
  );
}

/** `claim.json`: the example job under three methodologies; `wrong.json`: the same with one total a tenth too large. */
export async function addClaims({ at, read, write }: Desk): Promise<void> {
  const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8'));
  job.site.pue = { value: '1.12', unit: '1', basis: 'stated' };
  await write('activity.json', JSON.stringify(job));
  await done(
    ...['claim', at('activity.json'), '-m', 'sci,ghgp-scope2-location,codecarbon', '--party', 'Example Lab'],
    ...['--exclude', 'network=not measured', '--out', at('claim.json')],
  );
  const claim = JSON.parse(await read('claim.json'));
  const [, second] = claim.footprints;
  second.total.value = String(Number(second.total.value) * 1.1);
  await write('wrong.json', JSON.stringify(claim));
}

/** `report.json` of the reference calculator, which conforms, and `failing.json` of one that forgets the PUE. */
export async function addReports({ write }: Desk): Promise<void> {
  const [reference, faulty] = await Promise.all([
    bundle('conformance-suite/adapters/reference/reference.ts'),
    bundle('conformance-suite/faulty/faulty.ts'),
  ]);
  const start = ['conformance', 'run', '--profile', 'sci', '--json', '--', process.execPath];
  await write('report.json', await done(...start, reference));
  await write('failing.json', (await assay(...start, faulty, 'sci.pue-dropped')).out);
}

/** What every opinion of these tests has in common. */
export function opinionOn({ at }: Desk, file: string, opinion: string, ...more: readonly string[]): string[] {
  return [
    ...['attest', 'claim', at(file), '--key', at('auditor.private.json'), '--name', 'Northgate Assurance'],
    ...['--opinion', opinion, '--lead', 'NA-0412', '--reviewer', 'NA-0077', ...more],
  ];
}

export function certificateOf({ at }: Desk, file: string, ...more: readonly string[]): string[] {
  return [
    'attest',
    'conformance',
    at(file),
    '--key',
    at('auditor.private.json'),
    '--name',
    'Northgate Assurance',
    ...more,
  ];
}
