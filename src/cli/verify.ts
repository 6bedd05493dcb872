import type { Command } from 'commander';
import type { Artifact } from '../attestation/bind.js';
import type { TrustPolicy } from '../attestation/policy.js';
import type { Recompute } from '../attestation/recompute.js';
import { AssayError } from '../errors.js';
import type { FactorSet } from '../factors/factor.js';
import { several } from './options.js';

interface Options {
  readonly policy: string;
  readonly artifact?: readonly string[];
  readonly factors?: readonly string[];
  readonly asOf?: string;
  readonly json?: true;
}

export function declare(program: Command): void {
  program
    .command('verify')
    .description('verify an attestation, off-line: every named check, and what it comes to')
    .argument('<token>', 'token file, - for standard input')
    .requiredOption('-p, --policy <file>', 'whom you trust, and what you accept (assay keys policy makes one)')
    .option(
      '-a, --artifact <file>',
      'the claim or report that it is about, recomputed unless the policy says never',
      several,
    )
    .option('-f, --factors <file>', 'a factor set of your own that the claim names (several times)', several)
    .option('--as-of <moment>', 'verify for this moment, such as 2026-11-23T00:00:00Z; now unless given')
    .option('--json', 'print the verification as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ assay verify opinion.vc.jwt --policy policy.json --artifact claim.json\n\nExit codes: 0 accepted, 1 rejected, 2 wrong use, 3 could not be decided (without the artifact it never can), 4 our own failure.',
    )
    .action(verifyToken);
}

async function verifyToken(file: string, options: Options): Promise<void> {
  const { verify } = await import('../attestation/verify.js');
  const { readText } = await import('./files.js');
  const { exitCode, print, printJson } = await import('./output.js');
  const asOf = options.asOf === undefined ? undefined : await momentOf(options.asOf);
  const policy = await readPolicy(options.policy);
  // A line end at the end of the file is the editor's, not the token's.
  const token = (await readText(file)).replace(/\r?\n$/, '');
  const artifacts = await readArtifacts(options.artifact ?? []);
  const recompute = artifacts.length === 0 ? undefined : await calculatorFor(options.factors);
  const result = await verify(token, { policy, artifacts, ...(recompute && { recompute }), ...(asOf && { asOf }) });
  process.exitCode = { accepted: exitCode.holds, rejected: exitCode.fails, indeterminate: exitCode.undecided }[
    result.outcome
  ];
  if (options.json) return printJson(result);
  const { verificationText } = await import('../attestation/verification-text.js');
  const { terminalOptions } = await import('../report/terminal.js');
  print(verificationText(result, terminalOptions().palette));
  if (result.outcome === 'indeterminate' && artifacts.length === 0)
    print('Hand over the claim or report that it is about: --artifact FILE.');
}

async function momentOf(text: string): Promise<Date> {
  const moment = new Date(text);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(text) && !Number.isNaN(moment.getTime())) return moment;
  throw new AssayError('ERR_USAGE', `--as-of is a moment in UTC, such as 2026-11-23T00:00:00Z; found "${text}"`);
}

/** A policy that cannot be used is wrong use and not a judgement on the token. */
async function readPolicy(file: string): Promise<TrustPolicy> {
  const { openPolicy } = await import('../attestation/policy.js');
  const { parseJson } = await import('../json.js');
  const { readBytes } = await import('./files.js');
  const bytes = await readBytes(file);
  try {
    const document = parseJson(bytes, { file });
    if (isKey(document)) {
      throw new AssayError(
        'ERR_POLICY_INVALID',
        `${file} is a key, and a policy says what it is trusted for; make one with: assay keys policy PUBLIC-KEY --out policy.json`,
        { file },
      );
    }
    return await openPolicy(document, file);
  } catch (cause) {
    if (!(cause instanceof AssayError) || cause.code === 'ERR_POLICY_INVALID') throw cause;
    throw new AssayError('ERR_POLICY_INVALID', cause.message, { ...cause, cause });
  }
}

/** A public key handed over as a policy: what both have to do with trust is easily mixed up. */
function isKey(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'kty' in document;
}

async function readArtifacts(files: readonly string[]): Promise<readonly Artifact[]> {
  const { readBytes } = await import('./files.js');
  return Promise.all(files.map(readBytes));
}

/** The real calculator and judge, in the form that the attestation part knows; each is loaded when it is first asked. */
export async function calculatorFor(factorFiles: readonly string[] = []): Promise<Recompute> {
  const { parseDocument } = await import('../document.js');
  const own = await ownFactors(factorFiles);
  return async (kind, document) => {
    try {
      if (kind === 'claim') {
        const { recomputeClaim } = await import('../check.js');
        const claim = parseDocument('claim', document);
        return await recomputeClaim(claim, own);
      }
      const { recomputeReport, releasedSuite } = await import('../../conformance-suite/index.js');
      const { agrees, differences } = await recomputeReport(
        parseDocument('conformance-report', document),
        await releasedSuite(),
      );
      const [first] = differences;
      return {
        agrees,
        quantities: [],
        ...(first && {
          reason: `${first.path} is ${first.reported} in the report and ${first.recomputed} when its answers are judged again`,
        }),
      };
    } catch (error) {
      // A document that breaks its own schema is decided: it does not recompute.
      if (error instanceof AssayError && error.code === 'ERR_DOCUMENT_INVALID')
        return { agrees: false, quantities: [], reason: error.message };
      throw error;
    }
  };
}

async function ownFactors(files: readonly string[]): Promise<readonly FactorSet[]> {
  const { parseFactorSet } = await import('../factors/factor.js');
  const { parseJson } = await import('../json.js');
  const { readBytes } = await import('./files.js');
  return Promise.all(files.map(async (file) => parseFactorSet(parseJson(await readBytes(file), { file }), file)));
}
