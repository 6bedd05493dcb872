import type { Command } from 'commander';
import type { PrivateJwk, PublicJwk, SigningAlgorithm } from '../attestation/keys.js';
import { AssayError } from '../errors.js';
import type { Policy } from '../generated/documents.js';
import type { JsonValue } from '../json.js';

const privateSuffix = '.private.json';
const publicSuffix = '.public.json';

export function declare(program: Command): void {
  const keys = program.command('keys').description('make and inspect signing keys, and the policy that trusts them');
  declareNew(keys.command('new'));
  keys
    .command('show')
    .description('tell what a key file holds; a private half is never printed')
    .argument('<file>', 'key file, public or private')
    .option('--json', 'print the public key as JSON')
    .addHelpText('after', `\nExample:\n  $ assay keys show auditor${publicSuffix}`)
    .action(showKey);
  declarePolicy(keys.command('policy'));
}

function declareNew(command: Command): void {
  command
    .description('make a key pair: the private half for the signer alone, the public half for everybody')
    .addOption(
      command.createOption('--alg <name>', 'algorithm of the key').choices(['Ed25519', 'ES256']).default('Ed25519'),
    )
    .option('--issuer <id>', 'DID or URN that the key speaks for; without one the key is its own issuer')
    .option('-o, --out <name>', `the files are <name>${privateSuffix} and <name>${publicSuffix}`, 'assay-key')
    .option('--json', 'print the public key as JSON')
    .addHelpText('after', '\nExample:\n  $ assay keys new --issuer did:web:auditor.example --out auditor')
    .action(newKey);
}

function declarePolicy(command: Command): void {
  command
    .description('make a policy that trusts these public keys')
    .argument('<public...>', 'public key files, as assay keys new made them')
    .option('--types <list>', 'what they may sign and what is accepted, with commas between; every type unless given')
    .option(
      '--opinions <list>',
      'opinions that are accepted, out of unmodified,qualified,adverse,disclaimer',
      'unmodified',
    )
    .option('--parties <list>', "whose statements are accepted, out of first,second,third; everybody's unless given")
    .option('--max-materiality <share>', 'largest materiality that is accepted, such as 0.05')
    .option('--max-age-days <days>', 'oldest attestation that is accepted')
    .addOption(
      command
        .createOption('--recompute <when>', 'when the claim or report is recomputed')
        .choices(['required', 'if-given', 'never'])
        .default('if-given'),
    )
    .option('-o, --out <file>', 'write the policy to a file instead of printing it')
    .option('--json', 'the policy is JSON in any case')
    .addHelpText(
      'after',
      `\nExample:\n  $ assay keys policy auditor${publicSuffix} --parties third --recompute required --out policy.json`,
    )
    .action(makePolicy);
}

interface NewKeyOptions {
  readonly alg: SigningAlgorithm;
  readonly issuer?: string;
  readonly out: string;
  readonly json?: true;
}

async function newKey({ alg, issuer, out, json }: NewKeyOptions): Promise<void> {
  const { newKeyPair } = await import('../attestation/keys.js');
  const { print, printJson } = await import('./output.js');
  if (issuer !== undefined && !/^(did|urn):[^\s#]+$/.test(issuer))
    throw new AssayError('ERR_USAGE', `--issuer is a DID or a URN, such as did:web:auditor.example; found "${issuer}"`);
  const { privateJwk, publicJwk } = await newKeyPair(alg, issuer);
  const name = out.replace(/(\.private|\.public)?\.(json|jwk)$/, '');
  const files = { privateFile: `${name}${privateSuffix}`, publicFile: `${name}${publicSuffix}` };
  await writePair([
    [files.privateFile, privateJwk, 0o600],
    [files.publicFile, publicJwk, 0o644],
  ]);
  if (json) return printJson(publicJwk);
  print(
    `${files.privateFile}: private key, mode 0600; whoever has it signs in your name\n${files.publicFile}: public key, for everybody\nkid ${publicJwk.kid}`,
  );
}

/** All files or none, and never over a file that is there: a private key that was overwritten is lost. */
async function writePair(
  files: readonly (readonly [file: string, jwk: PrivateJwk | PublicJwk, mode: number])[],
): Promise<void> {
  const { mkdir, open, rm } = await import('node:fs/promises');
  const { dirname } = await import('node:path');
  const made: string[] = [];
  for (const [file, jwk, mode] of files) {
    try {
      await mkdir(dirname(file), { recursive: true });
      const handle = await open(file, 'wx', mode);
      made.push(file);
      await handle.writeFile(`${JSON.stringify(jwk, undefined, 2)}\n`).finally(() => handle.close());
    } catch (cause) {
      for (const other of made) await rm(other, { force: true });
      throw unwritten(file, cause);
    }
  }
}

function unwritten(file: string, cause: unknown): AssayError {
  const { code, syscall, message } = cause as { code?: string; syscall?: string; message: string };
  const why =
    code === 'EEXIST' && syscall === 'open'
      ? 'there is a file already, and a key is never overwritten; name another with --out'
      : `it cannot be written (${message}); nothing was left behind`;
  return new AssayError('ERR_FILE_UNWRITABLE', `${file}: ${why}`, { file, cause });
}

async function showKey(file: string, { json }: { json?: true }): Promise<void> {
  const { importPrivateKey, importPublicKey, publicHalf } = await import('../attestation/keys.js');
  const { visible } = await import('../attestation/text.js');
  const { print, printJson } = await import('./output.js');
  const jwk = (await readKey(file)) as unknown as PrivateJwk;
  const isPrivate = typeof jwk?.d === 'string';
  const { alg, thumbprint } = await (isPrivate ? importPrivateKey(jwk, file) : importPublicKey(jwk, file));
  if (json) return printJson(publicHalf(jwk));
  const lines = [
    ['half', isPrivate ? 'private: keep it to yourself' : 'public: give it to everybody'],
    ['algorithm', alg],
    ['thumbprint', thumbprint],
    ['kid', jwk.kid === undefined ? 'none; assay keys policy needs one' : visible(String(jwk.kid))],
    ['strength', 'on its curve, canonically encoded, of full order'],
    ...(isPrivate && (await isReadableByOthers(file))
      ? [['warning', `others on this machine can read it; chmod 600 ${file}`]]
      : []),
  ];
  print(lines.map(([name, value]) => `${name!.padEnd(10)}  ${value}`).join('\n'));
}

async function isReadableByOthers(file: string): Promise<boolean> {
  const { stat } = await import('node:fs/promises');
  return process.platform !== 'win32' && file !== '-' && ((await stat(file)).mode & 0o077) !== 0;
}

interface PolicyOptions {
  readonly types?: string;
  readonly opinions: string;
  readonly parties?: string;
  readonly maxMateriality?: string;
  readonly maxAgeDays?: string;
  readonly recompute: Policy['recompute'];
  readonly out?: string;
}

async function makePolicy(files: readonly string[], options: PolicyOptions): Promise<void> {
  const { attestationTypes } = await import('../attestation/credential.js');
  const { openPolicy } = await import('../attestation/policy.js');
  const { print } = await import('./output.js');
  const { types, opinions, parties, maxMateriality, maxAgeDays, recompute, out } = options;
  const trusted = types === undefined ? attestationTypes : listOf('--types', types, attestationTypes);
  const policy: Policy = {
    schema: 'urn:carbon-assay:schema:policy:1.0-draft',
    keys: await Promise.all(files.map((file) => trustedKey(file, trusted))),
    algorithms: ['Ed25519', 'ES256', 'ES384'],
    accept: {
      types: trusted,
      opinions: listOf('--opinions', opinions, ['unmodified', 'qualified', 'adverse', 'disclaimer']),
      ...(parties === undefined ? {} : { parties: listOf('--parties', parties, ['first', 'second', 'third']) }),
      ...(maxMateriality === undefined ? {} : { maxMateriality: share('--max-materiality', maxMateriality) }),
      ...(maxAgeDays === undefined ? {} : { maxAgeDays: wholeNumber('--max-age-days', maxAgeDays) }),
    },
    skewSeconds: 300,
    recompute,
    limits: { tokenBytes: 1_048_576, artifactBytes: 67_108_864 },
  };
  const { document } = await openPolicy(policy);
  const text = `${JSON.stringify(document, undefined, 2)}\n`;
  if (out === undefined) return print(text);
  const { writeFileAtomic } = await import('./files.js');
  await writeFileAtomic(out, text);
  print(
    `${out}: trusts ${files.length === 1 ? 'one key' : `${files.length} keys`}; next: assay verify TOKEN --policy ${out} --artifact FILE`,
  );
}

async function trustedKey(file: string, roles: Policy['keys'][number]['roles']): Promise<Policy['keys'][number]> {
  const { splitKid } = await import('../attestation/envelope.js');
  const { importPublicKey } = await import('../attestation/keys.js');
  const jwk = await readKey(file);
  const { thumbprint } = await importPublicKey(jwk, file);
  const kid = String((jwk as { kid?: unknown }).kid ?? '');
  const named = splitKid(kid);
  if (named?.thumbprint !== thumbprint)
    throw new AssayError(
      'ERR_KEY_INVALID',
      `${file}: its kid is not <issuer>#${thumbprint}; take the file that assay keys new wrote`,
      { file, path: '/kid', requirement: 'attestation-kid' },
    );
  return { kid, issuer: named.issuer, jwk: jwk as unknown as Policy['keys'][number]['jwk'], roles };
}

/**
 * The JSON of a key file; what it holds is examined when it is imported.
 * @throws AssayError ERR_FILE_UNREADABLE; ERR_KEY_INVALID where it is no JSON, as a PEM file is.
 */
export async function readKey(file: string): Promise<JsonValue> {
  const { parseJson } = await import('../json.js');
  const { readBytes, readText } = await import('./files.js');
  const name = file === '-' ? 'standard input' : file;
  const content = file === '-' ? await readText(file) : await readBytes(file);
  try {
    return parseJson(content, { file: name });
  } catch (cause) {
    const why = cause instanceof AssayError ? cause.message : name;
    throw new AssayError('ERR_KEY_INVALID', `${why}; a key file holds a JSON Web Key, as assay keys new makes it`, {
      file,
      cause,
    });
  }
}

/** A share of something as decimal text, from 0 to 1. */
export function share(option: string, text: string): string {
  if (/^(0(\.[0-9]+)?|1(\.0+)?)$/.test(text)) return text;
  throw new AssayError('ERR_USAGE', `${option} is a share from 0 to 1, such as 0.05; found "${text}"`);
}

export function wholeNumber(option: string, text: string): number {
  if (/^[1-9][0-9]{0,4}$/.test(text)) return Number(text);
  throw new AssayError('ERR_USAGE', `${option} is a whole number from 1 to 99999; found "${text}"`);
}

function listOf<T extends string>(option: string, text: string, allowed: readonly T[]): readonly T[] {
  const words = new Set(text.split(',').map((word) => word.trim()));
  return [...words].map((word) => {
    const known = allowed.find((one) => one === word);
    if (known !== undefined) return known;
    throw new AssayError('ERR_USAGE', `${option} takes ${allowed.join(', ')}; found "${word}"`);
  });
}
