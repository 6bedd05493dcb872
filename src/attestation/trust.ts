/**
 * The rung `trusted`: may this key say this, at this moment, about these parties?
 * Comparisons are written so that a moment that is no date holds nothing up as valid.
 */
import { type Credential, responsiblePartyOf, toolOf } from './credential.js';
import type { Ledger } from './ledger.js';
import type { FoundKey } from './policy.js';
import { instant, quoted } from './text.js';

/** Role, state and window of the key. No evidence of time comes with a token yet, so a retired key takes its tokens along. */
export function examineKey({ entry }: FoundKey, { iat, type }: Credential, at: Date, ledger: Ledger): void {
  const { roles, status } = entry;
  ledger.expect(
    'key.role',
    roles.includes(type[1]),
    `the policy lets this key sign ${roles.join(', ')}; this is a ${type[1]}`,
  );
  ledger.expect(
    'key.not-compromised',
    status !== 'compromised',
    'the policy lists the key as compromised, and nothing proves that the token is older than that',
  );
  const fault =
    status === 'retired'
      ? 'the policy lists the key as retired, and nothing proves that the token is older than that'
      : windowFault(entry, iat * 1000, at.getTime());
  ledger.expect('key.window', fault === undefined, fault ?? '');
}

function windowFault({ notBefore, notAfter }: FoundKey['entry'], signed: number, verified: number): string | undefined {
  const moments = [
    [signed, 'the token says it was signed'],
    [verified, 'the moment of verification is'],
  ] as const;
  for (const [moment, what] of moments) {
    if (notBefore !== undefined && !(moment >= Date.parse(notBefore)))
      return `${what} ${instant(moment)}; the key is trusted from ${notBefore}`;
    if (notAfter !== undefined && !(moment < Date.parse(notAfter)))
      return `${what} ${instant(moment)}; the key is trusted until ${notAfter}`;
  }
  return undefined;
}

/** Validity and signing against the moment of verification. */
export function examineDates(
  { validFrom, validUntil, iat }: Credential,
  skewSeconds: number,
  at: Date,
  ledger: Ledger,
): void {
  const latest = at.getTime() + skewSeconds * 1000;
  const moment = `verified for ${instant(at.getTime())}`;
  const fault = !(Date.parse(validFrom) <= latest)
    ? `not yet valid: valid from ${validFrom}, ${moment}`
    : validUntil !== undefined && !(at.getTime() < Date.parse(validUntil))
      ? `expired: valid until ${validUntil}, ${moment}`
      : !(iat * 1000 <= latest)
        ? `signed after the moment of verification: ${instant(iat * 1000)}, ${moment}`
        : undefined;
  ledger.expect('vc.dates', fault === undefined, fault ?? '');
}

/** A third party is somebody else. Names are compared too, because one organisation may have several ids. */
export function examineIndependence({ issuer, credentialSubject: subject }: Credential, ledger: Ledger): void {
  const { party } = subject.engagement;
  if (party !== 'third') {
    ledger.skip('trust.independence', `signed as ${party} party, which claims no independence`);
    return;
  }
  const responsible = responsiblePartyOf(subject);
  const others = [
    ['the responsible party', responsible?.name],
    ['the responsible party', responsible?.id],
    ['the maker of the tool', toolOf(subject).vendor],
  ] as const;
  const own = [plain(issuer.id), plain(issuer.name)];
  const [role] = others.find(([, other]) => other !== undefined && own.includes(plain(other))) ?? [];
  ledger.expect(
    'trust.independence',
    role === undefined,
    `signed as third party, but ${quoted(issuer.name)} is also ${role}`,
  );
}

/** Work that one person did and reviewed was not reviewed (ISO/IEC 17029: review by somebody who did not do the work). */
export function examineFourEyes({ credentialSubject: subject }: Credential, ledger: Ledger): void {
  if (!('verifier' in subject)) {
    ledger.skip('audit.four-eyes', 'only the verification of a claim has a lead and a reviewer');
    return;
  }
  const { lead, reviewer } = subject.verifier;
  ledger.expect('audit.four-eyes', lead.ref !== reviewer.ref, `${quoted(lead.ref)} is named as lead and as reviewer`);
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,]+/g, ' ')
    .trim();
}
