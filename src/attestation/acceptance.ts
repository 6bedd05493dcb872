/** The last rung: what an attestation says, held against what the owner of the policy accepts. */
import type { Policy } from '../generated/documents.js';
import type { CheckId } from './checks.js';
import { type Credential, conclusionOf } from './credential.js';
import type { Ledger } from './ledger.js';
import type { FoundKey } from './policy.js';

const day = 86_400_000;
const silent = 'the policy does not speak of it';

/** Enters the checks `policy.*`; what the policy does not speak of is skipped and the outcome rests without it. */
export function applyPolicy(
  credential: Credential,
  key: FoundKey,
  { algorithms, accept }: Policy,
  at: Date,
  ledger: Ledger,
): void {
  const { credentialSubject: subject } = credential;
  const { engagement } = subject;
  among(ledger, 'policy.algorithm', 'algorithm', key.alg, algorithms);
  among(ledger, 'policy.type', 'type', credential.type[1], accept.types);
  among(ledger, 'policy.kind', 'kind of engagement', engagement.kind, accept.kinds);
  among(ledger, 'policy.party', 'party', engagement.party, accept.parties);
  const tool = 'conformanceResult' in subject ? subject.conformanceResult : undefined;
  among(
    ledger,
    'policy.opinion',
    tool ? 'verdict' : 'opinion',
    conclusionOf(subject),
    tool ? ['conformant'] : (accept.opinions ?? ['unmodified']),
  );
  among(ledger, 'policy.level', 'level of tool conformance', tool?.level, accept.levels);
  applyMateriality(engagement.materiality?.relative, accept.maxMateriality, ledger);
  applyAge(credential.iat, accept.maxAgeDays, at, ledger);
}

function among(
  ledger: Ledger,
  id: CheckId,
  what: string,
  found: string | undefined,
  accepted: readonly string[] | undefined,
): void {
  if (accepted === undefined) ledger.skip(id, silent);
  else if (found === undefined) ledger.skip(id, `this type of attestation states no ${what}`);
  else ledger.expect(id, accepted.includes(found), `the ${what} is ${found}; accepted is ${accepted.join(' or ')}`);
}

function applyMateriality(stated: string | undefined, most: string | undefined, ledger: Ledger): void {
  const id = 'policy.materiality';
  if (most === undefined) ledger.skip(id, silent);
  else if (stated === undefined) ledger.skip(id, 'the attestation states no materiality');
  else ledger.expect(id, Number(stated) <= Number(most), `materiality is ${stated}; the policy allows ${most}`);
}

function applyAge(iat: number, most: number | undefined, at: Date, ledger: Ledger): void {
  const age = (at.getTime() - iat * 1000) / day;
  if (most === undefined) ledger.skip('policy.age', silent);
  else ledger.expect('policy.age', age <= most, `it was signed ${Math.floor(age)} days ago; the policy allows ${most}`);
}
