import type { Command } from 'commander';
import type { PrivateJwk, PublicJwk, SigningAlgorithm } from '../attestation/keys.js';
import type { Policy } from '../generated/documents.js';
import type { JsonValue } from '../json.js';

export function declare(program: Command): void {
  const keys = program.command('keys').description('make and inspect signing keys, and the policy that trusts them');
  keys
    .command('new')
    .description('make a key pair: the private half for the signer alone, the public half for everybody')
    .option('--alg <name>', 'Ed25519 or ES256', 'Ed25519')
    .option('--issuer <id>', 'DID or URN that the key speaks for; without one the key is its own issuer')
    .option(
      '-o, --out <file>',
      'private key file; the public half is written beside it as <name>.pub.jwk',
      'assay-key.jwk',
    )
    .option('--json', 'print the public key as JSON')
    .addHelpText('after', '\nExample:\n  $ assay keys new --issuer did:web:auditor.example --out auditor.jwk')
    .action(newKey);
  keys
    .command('show')
    .description('tell what a key file holds; a private half is never printed')
    .argument('<file>', 'key file, public or private')
    .option('--json', 'print the public key as JSON')
    .addHelpText('after', '\nExample:\n  $ assay keys show auditor.pub.jwk')
    .action(showKey);
  keys
    .command('policy')
    .description('make a policy that trusts these public keys')
    .argument('<public...>', 'public key files, as assay keys new made them')
    .option('--types <list>', 'what they may sign and what is accepted, with commas between; every type unless given')
    .option('--opinions <list>', 'opinions that are accepted: unmodified,qualified,adverse,disclaimer', 'unmodified')
    .option('--parties <list>', "whose statements are accepted: first,second,third; everybody's unless given")
    .option('--max-materiality <share>', 'largest materiality that is accepted, such as 0.05')
    .option('--max-age-days <days>', 'oldest attestation that is accepted')
    .option('--recompute <when>', 'required, if-given or never', 'if-given')
    .option('-o, --out <file>', 'write the policy to a file instead of printing it')
    .option('--json', 'the policy is JSON in any case')
    .addHelpText(
      'after',
      '\nExample:\n  $ assay keys policy auditor.pub.jwk --parties third --recompute required --out policy.json',
    )
    .action(makePolicy);
}

async function newKey({
  alg,
  issuer,
  out,
  json,
}: {
  alg: string;
  issuer?: string;
  out: string;
  json?: true;
}): Promise<void> {
  const { AssayError } = await import('../errors.js');
  const { newKeyPair } = await import('../attestation/keys.js');
  const { print, printJson } = await import('./output.js');
  if (alg !== 'Ed25519' && alg !== 'ES256')
    throw new AssayError('ERR_USAGE', `--alg is Ed25519 or ES256; found "${alg}"`);
  if (issuer !== undefined && !/^(did|urn):[^\s#]+$/.test(issuer))
    throw new AssayError('ERR_USAGE', `--issuer is a DID or a URN, such as did:web:auditor.example; found "${issuer}"`);
  const { privateJwk, publicJwk } = await newKeyPair(alg satisfies SigningAlgorithm, issuer);
  const publicFile = `${out.replace(/\.(jwk|json)$/, '')}.pub.jwk`;
  await writePair(out, privateJwk, publicFile, publicJwk);
  if (json) return printJson(publicJwk);
  print(
    `${out}: private key, mode 0600; whoever has it signs in your name\n${publicFile}: public key, for everybody\nkid ${publicJwk.kid}`,
  );
}

/** Both halves or none, and never over a file that is there: a private key that was overwritten is lost. */
async function writePair(
  privateFile: string,
  privateJwk: PrivateJwk,
  publicFile: string,
  publicJwk: PublicJwk,
): Promise<void> {
  const { mkdir, rm, writeFile } = await import('node:fs/promises');
  const { dirname } = await import('node:path');
  const { AssayError } = await import('../errors.js');
  const written: string[] = [];
  try {
    await mkdir(dirname(privateFile), { recursive: true });
    for (const [file, jwk, mode] of [
      [privateFile, privateJwk, 0o600],
      [publicFile, publicJwk, 0o644],
    ] as const) {
      await writeFile(file, `${JSON.stringify(jwk, undefined, 2)}\n`, { flag: 'wx', mode });
      written.push(file);
    }
  } catch (cause) {
    for (const file of written) await rm(file, { force: true });
    const file = written.length === 0 ? privateFile : publicFile;
    const why =
      (cause as { code?: string }).code === 'EEXIST'
        ? 'there is a file already, and a key is never overwritten; name another with --out'
        : `it cannot be written (${(cause as Error).message})`;
    throw new AssayError('ERR_FILE_UNWRITABLE', `${file}: ${why}`, { file, cause });
  }
}

async function showKey(file: string, { json }: { json?: true }): Promise<void> {
  const { importPrivateKey, importPublicKey, publicHalf } = await import('../attestation/keys.js');
  const { visible } = await import('../attestation/text.js');
  const { print, printJson } = await import('./output.js');
  const jwk = (await readJson(file)) as unknown as PrivateJwk;
  const isPrivate = typeof jwk?.d === 'string';
  const { alg, thumbprint } = await (isPrivate ? importPrivateKey(jwk, file) : importPublicKey(jwk, file));
  if (json) return printJson(publicHalf(jwk));
  const lines = [
    ['half', isPrivate ? 'private: keep it to yourself' : 'public: give it to everybody'],
    ['algorithm', alg],
    ['thumbprint', thumbprint],
    ['kid', jwk.kid === undefined ? 'none; assay keys policy needs one' : visible(jwk.kid)],
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
  readonly recompute: string;
  readonly out?: string;
}

async function makePolicy(
  files: readonly string[],
  { types, opinions, parties, maxMateriality, maxAgeDays, recompute, out }: PolicyOptions,
): Promise<void> {
  const { attestationTypes } = await import('../attestation/credential.js');
  const { openPolicy } = await import('../attestation/policy.js');
  const { print } = await import('./output.js');
  const list = (text: string): string[] => text.split(',').map((item) => item.trim());
  const trusted = types === undefined ? attestationTypes : list(types);
  const policy = {
    schema: 'urn:carbon-assay:schema:policy:1.0-draft',
    keys: await Promise.all(files.map((file) => trustedKey(file, trusted))),
    algorithms: ['Ed25519', 'ES256', 'ES384'],
    accept: {
      types: trusted,
      opinions: list(opinions),
      ...(parties === undefined ? {} : { parties: list(parties) }),
      ...(maxMateriality === undefined ? {} : { maxMateriality }),
      ...(maxAgeDays === undefined ? {} : { maxAgeDays: Number(maxAgeDays) }),
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

async function trustedKey(file: string, roles: readonly string[]): Promise<Policy['keys'][number]> {
  const { AssayError } = await import('../errors.js');
  const { splitKid } = await import('../attestation/envelope.js');
  const { importPublicKey } = await import('../attestation/keys.js');
  const jwk = await readJson(file);
  const { thumbprint } = await importPublicKey(jwk, file);
  const kid = String((jwk as { kid?: unknown }).kid ?? '');
  const named = splitKid(kid);
  if (named?.thumbprint !== thumbprint)
    throw new AssayError(
      'ERR_KEY_INVALID',
      `${file}: its kid is not <issuer>#${thumbprint}; take the file that assay keys new wrote`,
      { file, path: '/kid', requirement: 'attestation-kid' },
    );
  return {
    kid,
    issuer: named.issuer,
    jwk: jwk as unknown as Policy['keys'][number]['jwk'],
    roles: roles as Policy['keys'][number]['roles'],
  };
}

async function readJson(file: string): Promise<JsonValue> {
  const { parseJson } = await import('../json.js');
  const { readBytes, readText } = await import('./files.js');
  return parseJson(file === '-' ? await readText(file) : await readBytes(file), {
    file: file === '-' ? 'standard input' : file,
  });
}
