/** What the tests of the commands share that read an activity: real examples, and files that nobody can read. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { assay, type Ended } from './attest.test.data.js';

export const oneJob = 'docs/examples/one-job/activity.json';
export const trainingRun = 'docs/examples/training-run/activity.json';

export type Json = Record<string, unknown>;

export async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'assay-command-'));
}

/** The one job, changed, in a file. */
export async function changedJob(folder: string, change: (activity: Json) => Json): Promise<string> {
  const file = join(folder, `changed-${Math.random().toString(16).slice(2)}.json`);
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(oneJob, 'utf8')) as Json)));
  return file;
}

/** An activity to which no methodology applies: no devices, no place, electricity that nobody knows. */
export async function bareJob(folder: string): Promise<string> {
  return changedJob(folder, ({ memoryAllocated: _, ...activity }) => ({
    ...activity,
    devices: [],
    energy: [{ component: 'network', overhead: 'excluded', amount: { unknown: 'nobody measured it' } }],
    site: { pue: { unknown: 'nobody knows' } },
  }));
}

export interface Refusal {
  readonly code: string;
  readonly exit: number;
  /** What the message has to name. */
  readonly names: RegExp;
}

/** Files that are no activity, and what has to be said of them. */
export async function brokenFiles(folder: string): Promise<readonly (readonly [file: string, refusal: Refusal])[]> {
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const invalid = { code: 'ERR_DOCUMENT_INVALID', exit: 1 };
  return [
    [join(folder, 'none.json'), { code: 'ERR_FILE_UNREADABLE', exit: 2, names: /none\.json: there is no such file/ }],
    [folder, { code: 'ERR_FILE_UNREADABLE', exit: 2, names: /it is a folder/ }],
    [await write('text.json', 'not JSON'), { code: 'ERR_JSON_INVALID', exit: 1, names: /text\.json/ }],
    [
      await write('cut.json', (await readFile(oneJob, 'utf8')).slice(0, 400)),
      { code: 'ERR_JSON_INVALID', exit: 1, names: /cut\.json/ },
    ],
    [
      await write('twice.json', '{"id": "a", "id": "b"}'),
      { code: 'ERR_JSON_INVALID', exit: 1, names: /twice\.json.*id/ },
    ],
    [await write('list.json', '[]'), { ...invalid, names: /list\.json/ }],
    [await write('empty.json', '{}'), { ...invalid, names: /empty\.json/ }],
    [
      await changedJob(folder, (activity) => ({ ...activity, schema: 'urn:carbon-assay:schema:claim:1.0-draft' })),
      { ...invalid, names: /schema/ },
    ],
    [await changedJob(folder, (activity) => ({ ...activity, emissions: 12 })), { ...invalid, names: /emissions/ }],
  ];
}

/** One clear message, no stack trace, nothing on standard output; with `--json` the same as one object and nothing else. */
export async function expectRefusal(args: readonly string[], { code, exit, names }: Refusal): Promise<void> {
  const plain = await assay(...args);
  expect(plain.code).toBe(exit);
  expect(plain.out).toBe('');
  expect(plain.err).toMatch(names);
  expect(plain.err).toContain(code);
  expect(plain.err.match(/error /g)).toHaveLength(1);
  expect(plain.err).not.toMatch(/\n\s+at .+:\d+:\d+|node:internal|undefined|NaN/);
  const object = await assay(...args, '--json');
  expect(object.code).toBe(exit);
  expect(object.err).toBe('');
  const { error, ...others } = JSON.parse(object.out) as {
    error: { code: string; message: string; findings?: unknown };
  };
  expect([error.code, others]).toEqual([code, {}]);
  expect(`${error.message} ${JSON.stringify(error.findings)}`).toMatch(names);
}

/** An answer without a fault: what `--json` printed. */
export function answerOf({ code, out, err }: Ended): unknown {
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}
