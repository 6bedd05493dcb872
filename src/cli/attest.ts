import type { Command } from 'commander';
import type { PrivateJwk } from '../attestation/keys.js';
import type { Audit, Pinned, Terms, Testing } from '../attestation/payload.js';
import type { ArtifactKind, Recompute, RecomputeResult } from '../attestation/recompute.js';
import type { Documents } from '../document.js';
import { AssayError } from '../errors.js';
import type { Finding } from '../finding.js';
import type { Attestation } from '../generated/documents.js';
import { readKey, share, wholeNumber } from './keys.js';
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
  readonly party: Terms['party'];
  readonly level: Testing['level'];
  readonly validDays: string;
}

interface ClaimOptions extends SignerOptions {
  readonly opinion: Audit['opinion'];
  readonly level: Audit['level'];
  readonly materiality: string;
  readonly basis?: string;
  readonly text?: string;
  readonly lead: string;
  readonly reviewer: string;
  readonly relationship: string;
  readonly conflict?: readonly string[];
  readonly party: Terms['party'];
  readonly factors?: readonly string[];
}

interface DeclareOptions extends SignerOptions {
  readonly text: string;
  readonly factors?: readonly string[];
}

export function declare(program: Command): void {
  const attest = program.command('attest').description('recompute a document and sign a statement about it');
  declareConformance(signing(attest.command('conformance')));
  declareClaim(signing(attest.command('claim')));
  signing(attest.command('declare'))
    .description("sign the maker's own word on a claim")
    .argument('<claim>', 'claim document')
    .requiredOption('--text <text>', 'what is declared')
    .option('-f, --factors <file>', 'a factor set of your own that the claim names (several times)', several)
    .addHelpText(
      'after',
      '\nExample:\n  $ assay attest declare claim.json --key maker.private.json --name "Example Lab" --text "We stand by these figures." --out declaration.vc.jwt',
    )
    .action(attestDeclaration);
}

function declareConformance(command: Command): void {
  choice(command, '--party <which>', 'whose statement this is; first is the maker', ['third', 'second', 'first']);
  choice(command, '--level <level>', 'public vectors, challenged, audited, surveilled', ['L1', 'L2', 'L3', 'L4']);
  command
    .description('certify a tool: the report of its run is judged again, and signed')
    .argument('<report>', 'conformance report')
    .option('--valid-days <days>', 'for how long it holds', '365')
    .addHelpText(
      'after',
      '\nExample:\n  $ assay attest conformance report.json --key auditor.private.json --name "Northgate Assurance" --out certificate.vc.jwt',
    )
    .action(attestConformance);
}

function declareClaim(command: Command): void {
  const opinions = ['unmodified', 'qualified', 'adverse', 'disclaimer'];
  command.addOption(
    command.createOption('--opinion <type>', 'what you conclude').choices(opinions).makeOptionMandatory(),
  );
  choice(command, '--level <level>', 'level of assurance', ['limited', 'reasonable']);
  choice(command, '--party <which>', 'whose opinion this is', ['third', 'second']);
  command
    .description('sign an opinion on a claim: it is recomputed, and the opinion must fit what was found')
    .argument('<claim>', 'claim document')
    .requiredOption('--lead <ref>', 'who led the work; a reference, not necessarily a name')
    .requiredOption('--reviewer <ref>', 'who reviewed it; somebody else')
    .option('--materiality <share>', 'from which share of a figure a misstatement matters', '0.05')
    .option('--basis <text>', 'why the opinion is not unmodified')
    .option('--text <text>', 'the words of the opinion')
    .option('--relationship <text>', 'ties to the responsible party', 'none')
    .option('--conflict <text>', 'a conflict of interest (several times)', several)
    .option('-f, --factors <file>', 'a factor set of your own that the claim names (several times)', several)
    .addHelpText(
      'after',
      '\nExample:\n  $ assay attest claim claim.json --key auditor.private.json --name "Northgate Assurance" --opinion unmodified --lead NA-0412 --reviewer NA-0077 --out opinion.vc.jwt',
    )
    .action(attestClaim);
}

/** An option with a closed list of values, of which the first is the default. */
function choice(command: Command, flags: string, says: string, values: readonly string[]): void {
  command.addOption(command.createOption(flags, says).choices(values).default(values[0]));
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
  const validDays = wholeNumber('--valid-days', options.validDays);
  const { privateJwk, terms } = await signer(options, file);
  const { pinned, recomputed } = await recompute('conformance-report', file);
  const { verdict } = pinned.document;
  const answers = `its answers do not come to what it says (${recomputed.reason ?? 'no reason given'})`;
  if (!recomputed.agrees) throw refusal(file, answers, 'attestation-recompute');
  if (verdict !== 'conformant')
    throw refusal(file, `its verdict is "${verdict}"; only a conformant tool is certified`, 'attestation-policy');
  const { party, level } = options;
  const testing = { ...terms, party, level, validDays, rulesOut: await ruledOut(pinned) };
  await issue(conformancePayload(pinned, testing), privateJwk, options, file);
}

async function attestClaim(file: string, options: ClaimOptions): Promise<void> {
  const { verificationPayload } = await import('../attestation/payload.js');
  const { opinion, level, basis, text, lead, reviewer, relationship, conflict, party, factors } = options;
  const materiality = share('--materiality', options.materiality);
  const { privateJwk, terms } = await signer(options, file);
  const { pinned, recomputed } = await recompute('claim', file, factors);
  const audit: Audit = {
    ...terms,
    party,
    opinion,
    level,
    materiality,
    ...(basis === undefined ? {} : { basis }),
    ...(text === undefined ? {} : { text }),
    verifier: {
      lead: { ref: lead },
      reviewer: { ref: reviewer },
      independence: { relationship, conflicts: conflict ?? [] },
    },
    broken: await brokenRules(pinned.document),
  };
  await issue(verificationPayload(pinned, recomputed, audit), privateJwk, options, file);
}

async function attestDeclaration(file: string, options: DeclareOptions): Promise<void> {
  const { declarationPayload } = await import('../attestation/payload.js');
  const { privateJwk, terms } = await signer(options, file);
  const { pinned, recomputed } = await recompute('claim', file, options.factors);
  const figures = `it does not recompute (${recomputed.reason ?? 'no reason given'}); correct it before you stand by it`;
  if (!recomputed.agrees) throw refusal(file, figures, 'attestation-recompute');
  await issue(declarationPayload(pinned, recomputed, { ...terms, text: options.text }), privateJwk, options, file);
}

/** Reads a document, takes its digest, and calculates it again. */
async function recompute<K extends ArtifactKind>(
  kind: K,
  file: string,
  factors?: readonly string[],
): Promise<{ readonly pinned: Pinned<Documents[K]>; readonly recomputed: RecomputeResult }> {
  const { digestOf } = await import('../digest.js');
  const { readDocument } = await import('./files.js');
  const { calculatorFor } = await import('./verify.js');
  const document = await readDocument(kind, file);
  const calculator = await calculatorFor(factors);
  return {
    pinned: { document, digest: await digestOf(document) },
    recomputed: await calculator(kind, document as unknown as Parameters<Recompute>[1]),
  };
}

/** The rules of the standard that a claim breaks: an auditor cannot overlook what a program finds. */
async function brokenRules(claim: Documents['claim']): Promise<readonly Finding[]> {
  const { activityRules, claimRules } = await import('../rules/index.js');
  const { applyRule } = await import('../rules/rule.js');
  return [
    ...activityRules.flatMap((rule) => applyRule(rule, claim.activity, '/activity')),
    ...claimRules.flatMap((rule) => applyRule(rule, claim)),
  ].filter(({ verdict }) => verdict === 'fail');
}

/** The single mistakes that the passed vectors would have caught. */
async function ruledOut({ document: { checks } }: Pinned<Documents['conformance-report']>): Promise<readonly string[]> {
  const { releasedSuite } = await import('../../conformance-suite/index.js');
  const passed = new Set(checks.filter(({ outcome }) => outcome === 'pass').map(({ vector }) => vector));
  const vectors = (await releasedSuite()).profiles.flatMap((profile) => profile.vectors);
  const mistakes = vectors
    .filter(({ prompt }) => passed.has(prompt.id))
    .flatMap(({ wrong }) => wrong.flatMap(({ mistake }) => (typeof mistake === 'string' ? [mistake] : [])));
  return [...new Set(mistakes)].toSorted();
}

/** The key and the terms; before anything is read that takes time, and never with a result that would overwrite an input. */
async function signer(
  { key, issuer, name, standard, out }: SignerOptions,
  document: string,
): Promise<{ privateJwk: PrivateJwk; terms: Omit<Terms, 'party'> }> {
  const { resolve } = await import('node:path');
  const { splitKid } = await import('../attestation/envelope.js');
  const { importPrivateKey } = await import('../attestation/keys.js');
  if (out !== undefined && [key, document].some((file) => resolve(file) === resolve(out)))
    throw new AssayError('ERR_USAGE', `${out}: --out would overwrite what is read; name another file`, { file: out });
  const privateJwk = (await readKey(key)) as unknown as PrivateJwk;
  await importPrivateKey(privateJwk, key);
  const id = issuer ?? splitKid(privateJwk.kid ?? '')?.issuer;
  if (id === undefined)
    throw new AssayError('ERR_USAGE', `${key}: the key has no kid that names its issuer; give --issuer`, { file: key });
  return {
    privateJwk,
    terms: { issuer: { id, name }, at: new Date(), ...(standard === undefined ? {} : { standard }) },
  };
}

async function issue(
  payload: Attestation,
  privateJwk: PrivateJwk,
  { out, json }: SignerOptions,
  document: string,
): Promise<void> {
  const { sign } = await import('../attestation/sign.js');
  const { sha256 } = await import('../digest.js');
  const { print, printJson } = await import('./output.js');
  const token = await sign(payload, privateJwk);
  if (out !== undefined) await (await import('./files.js')).writeFileAtomic(out, token);
  if (json) return printJson({ token, digest: await sha256(token), attestation: payload });
  if (out === undefined) return print(token);
  const { type, issuer, id } = payload;
  print(
    `${out}: ${type[1]} of ${issuer.name}, ${id}; next: assay verify ${out} --policy policy.json --artifact ${document}`,
  );
}

type Reason = 'attestation-recompute' | 'attestation-policy';

function refusal(file: string, why: string, requirement: Reason): AssayError {
  return new AssayError('ERR_ATTESTATION_INVALID', `${file}: not signed, because ${why}`, { file, requirement });
}
