/**
 * The vectors as a suite: questions, right answers and known wrong answers, each from its own file. Only the questions ever
 * reach an implementation; digests make sure that all parts are of the release that the index names.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../src/digest.js';
import { AssayError } from '../src/errors.js';
import type {
  Expectation,
  ExpectFile,
  MethodologyDefinition,
  Prompt,
  PromptFile,
  VectorFile,
  WrongAnswers,
  WrongFile,
} from '../src/generated/documents.js';
import { validator as methodologyValidator } from '../src/generated/validators/methodology.js';
import { validator as vectorValidator } from '../src/generated/validators/vector.js';
import { type JsonValue, parseJson } from '../src/json.js';
import { documentBy } from '../src/validation.js';

export type ValueCheck = NonNullable<Expectation['check']>;
export type Wrong = WrongAnswers['answers'][number];

/** A question with everything that is known about its answer. */
export interface Vector {
  readonly prompt: Prompt;
  readonly expectation: Expectation;
  readonly wrong: readonly Wrong[];
}

export interface Profile {
  /** `sci@1.1`. */
  readonly methodology: string;
  /** Digest of the definition that the vectors were made from. */
  readonly digest: string;
  readonly vectors: readonly Vector[];
  /** The steps of the definition, and what else the vectors ask for. */
  readonly quantities: ReadonlySet<string>;
  /** What each mistake of the catalogue is, in words. */
  readonly mistakes: ReadonlyMap<string, string>;
}

export interface Suite {
  readonly version: string;
  readonly specification: string;
  readonly digest: string;
  readonly profiles: readonly Profile[];
}

interface Index {
  readonly suite: { readonly version: string; readonly specification: string };
  readonly methodologies: readonly IndexEntry[];
  readonly digest: string;
}

interface IndexEntry {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly prompts: number;
  readonly files: Readonly<Record<'prompt' | 'expect' | 'wrong', { readonly path: string; readonly digest: string }>>;
}

/** Where the vectors and the definitions lie. */
export interface Folders {
  readonly vectors: string;
  readonly methodologies: string;
}

/**
 * Loads a suite and makes sure that it is whole.
 * @throws AssayError ERR_FILE_UNREADABLE, ERR_DOCUMENT_INVALID, or ERR_RECOMPUTE for a file that is not the one the index names.
 */
export async function loadSuite({ vectors, methodologies }: Folders): Promise<Suite> {
  const file = join(vectors, 'index.json');
  const index = (await read(file)) as unknown as Index;
  await requireDigest(file, index.methodologies, index.digest);
  const profiles = await Promise.all(index.methodologies.map((entry) => loadProfile(entry, vectors, methodologies)));
  return { version: index.suite.version, specification: index.suite.specification, digest: index.digest, profiles };
}

async function loadProfile(entry: IndexEntry, vectors: string, methodologies: string): Promise<Profile> {
  const part = async (name: 'prompt' | 'expect' | 'wrong'): Promise<VectorFile> => {
    const { path, digest } = entry.files[name];
    const file = join(vectors, path);
    const document = await read(file);
    await requireDigest(file, document, digest);
    return documentBy(vectorValidator, 'vector', document, file);
  };
  const { prompts } = (await part('prompt')) as PromptFile;
  const { expectations } = (await part('expect')) as ExpectFile;
  const { wrong } = (await part('wrong')) as WrongFile;
  const { steps, mistakes } = await definition(join(methodologies, `${entry.id}-${entry.version}.json`), entry.digest);
  const expected = new Map(expectations.map((one) => [one.id, one]));
  const answers = new Map(wrong.map((one) => [one.id, one.answers]));
  return {
    methodology: `${entry.id}@${entry.version}`,
    digest: entry.digest,
    vectors: prompts
      .map((prompt) => ({
        prompt,
        expectation: required(expected.get(prompt.id), prompt.id, vectors),
        wrong: answers.get(prompt.id) ?? [],
      }))
      .filter(({ expectation }) => expectation.status !== 'withdrawn'),
    quantities: new Set([...steps.map(({ name }) => name), ...prompts.map(({ want }) => want)]),
    mistakes: new Map(mistakes.map(({ id, says }) => [id, says])),
  };
}

function required(expectation: Expectation | undefined, id: string, folder: string): Expectation {
  if (expectation !== undefined) return expectation;
  throw new AssayError(
    'ERR_DOCUMENT_INVALID',
    `${folder}: the vector ${id} has no expectation; generate the vectors again`,
    { file: folder, requirement: 'conformance-vector-separation' },
  );
}

async function definition(file: string, digest: string): Promise<MethodologyDefinition> {
  const document = await read(file);
  await requireDigest(file, document, digest);
  return documentBy(methodologyValidator, 'methodology', document, file);
}

async function requireDigest(file: string, document: unknown, digest: string): Promise<void> {
  const found = await digestOf(document);
  if (found === digest) return;
  throw new AssayError(
    'ERR_RECOMPUTE',
    `${file}: its digest is ${found} and the index says ${digest}; take the file of the release again`,
    { file, requirement: 'conformance-vector-separation' },
  );
}

async function read(file: string): Promise<JsonValue> {
  try {
    return parseJson(await readFile(file), { file });
  } catch (cause) {
    if (cause instanceof AssayError) throw cause;
    throw new AssayError(
      'ERR_FILE_UNREADABLE',
      `${file}: there is no such file, or it cannot be read; install the package again or name the folder of a suite`,
      { file, cause },
    );
  }
}

/**
 * The profiles of a name such as `sci` or `sci@1.1`; all of them when there is none.
 * @throws AssayError ERR_METHODOLOGY_UNKNOWN, naming those that there are.
 */
export function profilesNamed({ profiles }: Suite, name: string | undefined): readonly Profile[] {
  const found = profiles.filter(
    ({ methodology }) => name === undefined || methodology === name || methodology.startsWith(`${name}@`),
  );
  if (found.length > 0) return found;
  throw new AssayError(
    'ERR_METHODOLOGY_UNKNOWN',
    `the suite has no profile "${name}"; it has ${profiles.map(({ methodology }) => methodology).join(', ')}`,
  );
}

/**
 * Makes sure that the suite has vectors of these ids.
 * @throws AssayError ERR_USAGE, naming the first that it does not have.
 */
export function requireVectors(profiles: readonly Profile[], ids: readonly string[]): void {
  const known = new Set(profiles.flatMap(({ vectors }) => vectors.map(({ prompt }) => prompt.id)));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new AssayError(
      'ERR_USAGE',
      `the suite has no vector ${unknown} there; \`assay conformance list --profile …\` names them`,
    );
}
