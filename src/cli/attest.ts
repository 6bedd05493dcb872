import type { Command } from 'commander';
import type { PrivateJwk } from '../attestation/keys.js';
import type { Pinned, Terms } from '../attestation/payload.js';
import type { Recompute, RecomputeResult } from '../attestation/recompute.js';
import type { DocumentKind, Documents } from '../document.js';
import type { Attestation } from '../generated/documents.js';
import { several } from './options.js';

interface SignerOptions {
  readonly key: string;
  readonly issuer?: string;
  readonly name: string;
  readonly standard?: readonly string[];
  readonly out?: string;
  readonly json?: true;
}

interface ConformanceOptions extends SignerOptions {
  readonly party: string;
  readonly level: string;
  readonly validDays: string;
}

interface ClaimOptions extends SignerOptions {
  readonly opinion: string;
  readonly level: string;
  readonly materiality: string;
  readonly basis?: string;
  readonly text?: string;
  readonly lead: string;
  readonly reviewer: string;
  readonly relationship: string;
  readonly conflict?: readonly string[];
  readonly party: string;
  readonly factors?: readonly string[];
}

interface DeclareOptions extends SignerOptions {
  readonly text: string;
  readonly factors?: readonly string[];
}

export function declare(program: Command): void {
  const attest = program.command('attest').description('recompute a document and sign a statement about it');
  signing(
    attest
      .command('conformance')
      .description('certify a tool: the report of its run is judged again, and signed')
      .argument('<report>', 'conformance report'),
  )
    .option('--party <which>', 'whose statement this is: first (the maker), second or third', 'third')
    .option('--level <level>', 'L1 public vectors, L2 challenged, L3 audited, L4 surveilled', 'L1')
    .option('--valid-days <days>', 'for how long it holds', '365')
    .addHelpText(
      'after',
      '\nExample:\n  $ assay attest conformance report.json --key programme.jwk --name "Example Programme" --out meter.vc.jwt',
    )
    .action(attestConformance);
  signing(
    attest
      .command('claim')
      .description('sign an opinion on a claim: it is recomputed, and the opinion must fit what was found')
      .argument('<claim>', 'claim document'),
  )
    .requiredOption('--opinion <type>', 'unmodified, qualified, adverse or disclaimer')
    .requiredOption('--lead <ref>', 'who led the work; a reference, not necessarily a name')
    .requiredOption('--reviewer <ref>', 'who reviewed it; somebody else')
    .option('--level <level>', 'limited or reasonable assurance', 'limited')
    .option('--materiality <share>', 'from which share of a figure a misstatement matters', '0.05')
    .option('--basis <text>', 'why the opinion is not unmodified')
    .option('--text <text>', 'the words of the opinion')
    .option('--party <which>', 'second or third', 'third')
    .option('--relationship <text>', 'ties to the responsible party', 'none')
    .option('--conflict <text>', 'a conflict of interest (several times)', several)
    .option('-f, --factors <file>', 'a factor set of your own that the claim names (several times)', several)
    .addHelpText(
      'after',
      '\nExample:\n  $ assay attest claim claim.json --key auditor.jwk --name "Northgate Assurance" --opinion unmodified --lead NA-0412 --reviewer NA-0077 --out opinion.vc.jwt',
    )
    .action(attestClaim);
  signing(
    attest.command('declare').description("sign the maker's own word on a claim").argument('<claim>', 'claim document'),
  )
    .requiredOption('--text <text>', 'what is declared')
    .option('-f, --factors <file>', 'a factor set of your own that the claim names (several times)', several)
    .addHelpText(
      'after',
      '\nExample:\n  $ assay attest declare claim.json --key maker.jwk --name "Example Lab" --text "We stand by these figures." --out declaration.vc.jwt',
    )
    .action(attestDeclaration);
}

function signing(command: Command): Command {
  return command
    .requiredOption('-k, --key <file>', 'private key file, as assay keys new made it')
    .requiredOption('-n, --name <name>', 'name of the issuer')
    .option('-i, --issuer <id>', 'DID or URN of the issuer; the one of the key unless given')
    .option('-s, --standard <name>', 'a standard of the profession that was followed (several times)', several)
    .option('-o, --out <file>', 'write the token to a file instead of printing it')
    .option('--json', 'print token, digest and payload as JSON');
}

async function attestConformance(file: string, options: ConformanceOptions): Promise<void> {
  const { conformancePayload } = await import('../attestation/payload.js');
  const report = await readPinned('conformance-report', file);
  const { agrees, reason } = await recompute('conformance-report', report);
  if (!agrees)
    throw await refusal(
      file,
      `its answers do not come to what it says (${reason ?? 'no reason given'})`,
      'attestation-recompute',
    );
  const { verdict } = report.document;
  if (verdict !== 'conformant')
    throw await refusal(
      file,
      `its verdict is "${verdict}"; only a conformant tool is certified`,
      'attestation-opinion-coherent',
    );
  const { privateJwk, terms } = await signer(options);
  const level = options.level as Parameters<typeof conformancePayload>[1]['level'];
  const validDays = await positive('--valid-days', options.validDays);
  await issue(
    conformancePayload(report, {
      ...terms,
      party: options.party as Terms['party'],
      level,
      validDays,
      rulesOut: await ruledOut(report),
    }),
    privateJwk,
    options,
  );
}

async function attestClaim(file: string, options: ClaimOptions): Promise<void> {
  const { verificationPayload } = await import('../attestation/payload.js');
  const claim = await readPinned('claim', file);
  const recomputed = await recompute('claim', claim, options.factors);
  const { privateJwk, terms } = await signer(options);
  const { opinion, level, materiality, basis, text, lead, reviewer, relationship, conflict, party } = options;
  const audit = {
    ...terms,
    party: party as Terms['party'],
    opinion: opinion as Parameters<typeof verificationPayload>[2]['opinion'],
    level: level as Parameters<typeof verificationPayload>[2]['level'],
    materiality,
    ...(basis === undefined ? {} : { basis }),
    ...(text === undefined ? {} : { text }),
    verifier: {
      lead: { ref: lead },
      reviewer: { ref: reviewer },
      independence: { relationship, conflicts: conflict ?? [] },
    },
  };
  await issue(verificationPayload(claim, recomputed, audit), privateJwk, options);
}

async function attestDeclaration(file: string, options: DeclareOptions): Promise<void> {
  const { declarationPayload } = await import('../attestation/payload.js');
  const claim = await readPinned('claim', file);
  const recomputed = await recompute('claim', claim, options.factors);
  if (!recomputed.agrees)
    throw await refusal(
      file,
      `it does not recompute (${recomputed.reason ?? 'no reason given'}); correct it before you stand by it`,
      'attestation-recompute',
    );
  const { privateJwk, terms } = await signer(options);
  await issue(declarationPayload(claim, recomputed, { ...terms, text: options.text }), privateJwk, options);
}

async function readPinned<K extends DocumentKind>(kind: K, file: string): Promise<Pinned<Documents[K]>> {
  const { digestOf } = await import('../digest.js');
  const { readDocument } = await import('./files.js');
  const document = await readDocument(kind, file);
  return { document, digest: await digestOf(document) };
}

async function recompute(
  kind: 'claim' | 'conformance-report',
  { document }: Pinned<unknown>,
  factors?: readonly string[],
): Promise<RecomputeResult> {
  const { calculatorFor } = await import('./verify.js');
  return (await calculatorFor(factors))(kind, document as Parameters<Recompute>[1]);
}

/** The single mistakes that the passed vectors would have caught. */
async function ruledOut({ document: { checks } }: Pinned<Documents['conformance-report']>): Promise<readonly string[]> {
  const { releasedSuite } = await import('../../conformance-suite/index.js');
  const passed = new Set(checks.filter(({ outcome }) => outcome === 'pass').map(({ vector }) => vector));
  const vectors = (await releasedSuite()).profiles
    .flatMap((profile) => profile.vectors)
    .filter(({ prompt }) => passed.has(prompt.id));
  return [
    ...new Set(
      vectors.flatMap(({ wrong }) => wrong.flatMap(({ mistake }) => (typeof mistake === 'string' ? [mistake] : []))),
    ),
  ].toSorted();
}

async function signer({
  key,
  issuer,
  name,
  standard,
}: SignerOptions): Promise<{ privateJwk: PrivateJwk; terms: Omit<Terms, 'party'> }> {
  const { AssayError } = await import('../errors.js');
  const { splitKid } = await import('../attestation/envelope.js');
  const { importPrivateKey } = await import('../attestation/keys.js');
  const { parseJson } = await import('../json.js');
  const { readBytes } = await import('./files.js');
  const privateJwk = parseJson(await readBytes(key), { file: key }) as unknown as PrivateJwk;
  await importPrivateKey(privateJwk, key);
  const id = issuer ?? splitKid(privateJwk.kid ?? '')?.issuer;
  if (id === undefined)
    throw new AssayError('ERR_USAGE', `${key}: the key has no kid that names its issuer; give --issuer`, { file: key });
  return {
    privateJwk,
    terms: { issuer: { id, name }, at: new Date(), ...(standard === undefined ? {} : { standard }) },
  };
}

async function issue(payload: Attestation, privateJwk: PrivateJwk, { out, json }: SignerOptions): Promise<void> {
  const { sign } = await import('../attestation/sign.js');
  const { sha256 } = await import('../digest.js');
  const { print, printJson } = await import('./output.js');
  const token = await sign(payload, privateJwk);
  if (out !== undefined) await (await import('./files.js')).writeFileAtomic(out, token);
  if (json) return printJson({ token, digest: await sha256(token), attestation: payload });
  if (out === undefined) return print(token);
  print(
    `${out}: ${payload.type[1]} of ${payload.issuer.name}, ${payload.id}; next: assay verify ${out} --policy policy.json --artifact FILE`,
  );
}

async function positive(option: string, text: string): Promise<number> {
  const { AssayError } = await import('../errors.js');
  if (/^[1-9][0-9]{0,4}$/.test(text)) return Number(text);
  throw new AssayError('ERR_USAGE', `${option} is a whole number from 1 to 99999; found "${text}"`);
}

async function refusal(
  file: string,
  why: string,
  requirement: 'attestation-recompute' | 'attestation-opinion-coherent',
) {
  const { AssayError } = await import('../errors.js');
  return new AssayError('ERR_ATTESTATION_INVALID', `${file}: not signed, because ${why}`, { file, requirement });
}
