/** Recompute on verify: whoever holds the artifact need not believe the numbers. The calculator is handed in, so that this folder never imports it. */
import type { Policy } from '../generated/documents.js';
import type { JsonObject } from './bind.js';
import type { Credential, Subject } from './credential.js';
import type { Ledger } from './ledger.js';
import { quoted } from './text.js';

export type ArtifactKind = 'claim' | 'conformance-report';

/** One figure of an artifact, as it stands there and as it was recomputed here. */
export interface RecomputedQuantity {
  /** JSON Pointer into the artifact. */
  readonly pointer: string;
  readonly reported: string;
  readonly recomputed: string;
  readonly unit: string;
  /** Distance as a share of the recomputed value. */
  readonly relative: string;
}

export interface RecomputeResult {
  /** Whether everything that can be recomputed came out as the artifact says. */
  readonly agrees: boolean;
  readonly quantities: readonly RecomputedQuantity[];
  /** One sentence, where it does not agree. */
  readonly reason?: string;
}

/** Calculates an artifact again. What it throws means that it could not, not that the artifact is wrong. */
export type Recompute = (kind: ArtifactKind, document: JsonObject) => Promise<RecomputeResult>;

const ids = ['calc.recompute', 'calc.quantities'] as const;

/** Two programs that compute in doubles may differ by this much (specification: calculation-tolerance). */
const tolerance = 1e-9;

/**
 * Recomputes the artifact, as far as the policy wants it.
 * @returns whether the artifact was recomputed and agreed: `reproduced` of the verification.
 */
export async function recomputeArtifact(
  { credentialSubject: subject }: Credential,
  document: JsonObject | undefined,
  recompute: Recompute | undefined,
  wanted: Policy['recompute'],
  ledger: Ledger,
): Promise<boolean> {
  if (wanted === 'never') return skipBoth(ledger, 'the policy does not want it');
  if (document === undefined) {
    return skipBoth(
      ledger,
      'the attested artifact was not handed over',
      wanted === 'required' ? 'required' : undefined,
    );
  }
  if (recompute === undefined) return skipBoth(ledger, 'there is no calculator here', 'required');

  const kind = 'conformanceResult' in subject ? 'conformance-report' : 'claim';
  const result = await attempt(() => recompute(kind, document));
  if ('broke' in result) {
    for (const id of ids) ledger.error(id, `it could not be recomputed: ${result.broke}`);
    return false;
  }
  const stated = statedAgreement(subject);
  ledger.expect('calc.recompute', result.agrees === stated, disagreement(stated, result));
  const fault = quantityFault(subject, result.quantities);
  ledger.expect('calc.quantities', fault === undefined, fault ?? '');
  return result.agrees;
}

function skipBoth(ledger: Ledger, reason: string, required?: 'required'): false {
  for (const id of ids) ledger.skip(id, reason, required);
  return false;
}

/** Whether the attestation says that the artifact recomputes: a qualified or adverse opinion may say that it does not. */
function statedAgreement(subject: Subject): boolean {
  return (
    !('procedures' in subject) ||
    !subject.procedures.some(({ code, result }) => code === 'recompute' && result === 'exception')
  );
}

function disagreement(stated: boolean, { reason }: RecomputeResult): string {
  return stated
    ? `it does not recompute${reason === undefined ? '' : `: ${reason}`}`
    : 'it recomputes, but the attestation says that it does not';
}

/** Each quantity of the attestation must be one that was recomputed here, with the same two values. */
function quantityFault(subject: Subject, found: readonly RecomputedQuantity[]): string | undefined {
  if (!('quantities' in subject)) return undefined;
  for (const { pointer, reported, recomputed, unit } of subject.quantities) {
    const here = found.find((one) => one.pointer === pointer);
    const place = quoted(pointer);
    if (here === undefined) return `${place} was not recomputed here`;
    if (here.unit !== unit || !close(here.reported, reported))
      return `${place} is ${quoted(here.reported)} ${quoted(here.unit)} in the artifact, and ${quoted(reported)} ${quoted(unit)} in the attestation`;
    if (!close(here.recomputed, recomputed))
      return `${place} recomputes to ${quoted(here.recomputed)}, and the attestation says ${quoted(recomputed)}`;
  }
  return undefined;
}

function close(a: string, b: string): boolean {
  const [x, y] = [Number(a), Number(b)];
  return Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y));
}

async function attempt(run: () => Promise<RecomputeResult>): Promise<RecomputeResult | { readonly broke: string }> {
  try {
    return await run();
  } catch (error) {
    return { broke: error instanceof Error ? error.message : 'unknown failure' };
  }
}
