/** Every named check of a verification, once: what it says, which rung needs it, which requirement of the standard it applies. */
import type { RequirementId } from '../generated/requirement-id.js';

/** How far an attestation got; each rung holds the ones before it. `malformed` is the ground. */
export const rungs = ['malformed', 'well-formed', 'authentic', 'bound', 'trusted', 'accepted'] as const;

export type Rung = (typeof rungs)[number];

export interface CheckDefinition {
  readonly rung: Exclude<Rung, 'malformed'>;
  readonly requirement: RequirementId;
  /** One sentence that is true when the check passes. */
  readonly says: string;
}

const atRung =
  (rung: CheckDefinition['rung']) =>
  (requirement: RequirementId, says: string): CheckDefinition => ({ rung, requirement, says });

const [wellFormed, authentic, bound, trusted, accepted] = [
  atRung('well-formed'),
  atRung('authentic'),
  atRung('bound'),
  atRung('trusted'),
  atRung('accepted'),
];

export const checks = {
  'input.size': wellFormed(
    'attestation-envelope',
    'The token is not larger than the policy reads, and never than 1 MiB.',
  ),
  'input.shape': wellFormed(
    'attestation-envelope',
    'The token is three non-empty parts joined by dots, and nothing else.',
  ),
  'jws.compact-canonical': wellFormed(
    'attestation-base64url',
    'Each part is base64url without padding or white space, in its only spelling.',
  ),
  'jws.header-json': wellFormed(
    'attestation-header-closed',
    'The header is strict JSON of at most 8 KiB: no member twice, no byte order mark, no deep nesting.',
  ),
  'jws.header-closed': wellFormed(
    'attestation-header-closed',
    'The header holds alg, kid, typ and at most cty, each a text: no key, no crit, no b64, no zip.',
  ),
  'jws.typ': wellFormed('attestation-typ', 'The header says typ "vc+jwt", and cty "vc" if it says one.'),
  'jws.alg-allowed': wellFormed('attestation-algorithms', 'The algorithm is Ed25519, ES256 or ES384.'),
  'jws.kid-form': wellFormed('attestation-kid', 'kid is a DID or URN, a number sign, and the thumbprint of a key.'),

  'key.found': authentic('attestation-key-from-policy', 'The policy lists the key that kid names.'),
  'key.strength': authentic(
    'attestation-key-strength',
    'The key lies on its curve, is canonically encoded and of full order.',
  ),
  'key.thumbprint': authentic('attestation-kid', 'The thumbprint in kid is the one of the key.'),
  'jws.signature': authentic(
    'attestation-envelope',
    'The signature belongs to this header, this payload and this key.',
  ),
  'jws.payload-json': authentic('attestation-payload-strict', 'The bytes that were signed are strict JSON.'),
  'vc.no-legacy-claims': authentic(
    'attestation-payload',
    'The payload has none of vc, vp, proof, nbf, exp, jti, sub, iss, aud, by which another reader might understand it differently.',
  ),
  'vc.context': authentic('attestation-payload', 'The payload names exactly the two contexts of the profile.'),
  'vc.type': authentic('attestation-types', 'The payload is of one known type of attestation.'),
  'vc.schema': authentic('attestation-payload', 'The payload is valid by the schema of attestations.'),
  'vc.issuer-binding': authentic(
    'attestation-issuer-binding',
    'The issuer in the payload is the one whose key signed.',
  ),

  'bind.artifact-digest': bound(
    'attestation-artifact-digest',
    'What was handed over is, by its digest, what the attestation is about.',
  ),
  'bind.artifact-summary': bound(
    'attestation-subject',
    'What the attestation says of the artifact stands in the artifact: its id, its tool, who answers for it, its verdict.',
  ),
  'calc.recompute': bound(
    'attestation-recompute',
    'Recomputing the artifact comes to what the attestation says of it.',
  ),
  'calc.quantities': bound(
    'attestation-recompute',
    'Each quantity is the one reported in the artifact, and the one recomputed here.',
  ),

  'key.role': trusted('attestation-key-from-policy', 'The policy lets this key sign this type of attestation.'),
  'key.window': trusted(
    'attestation-dates',
    'The key is not retired, and both the signing and the moment of verification lie in its window.',
  ),
  'key.not-compromised': trusted('attestation-key-from-policy', 'The policy does not list the key as compromised.'),
  'vc.dates': trusted(
    'attestation-dates',
    'The attestation is valid at the moment of verification, and was not signed after it.',
  ),
  'audit.coherence': trusted(
    'attestation-opinion-coherent',
    'Opinion, assurance, findings, quantities and dates agree with each other.',
  ),
  'audit.four-eyes': trusted('attestation-independence', 'Who reviewed is not who led the work.'),
  'trust.independence': trusted(
    'attestation-independence',
    'Who signs as a third party is neither the responsible party nor the maker of the tool.',
  ),

  'policy.algorithm': accepted('attestation-algorithms', 'The policy accepts the algorithm.'),
  'policy.type': accepted('attestation-policy', 'The policy accepts this type of attestation.'),
  'policy.kind': accepted('attestation-policy', 'The policy accepts this kind of engagement.'),
  'policy.party': accepted('attestation-independence', 'The policy accepts a statement by this party.'),
  'policy.opinion': accepted(
    'attestation-policy',
    'The policy accepts this opinion; of a tool, only the verdict "conformant" is accepted.',
  ),
  'policy.level': accepted('attestation-policy', 'The policy accepts this level of tool conformance.'),
  'policy.materiality': accepted('attestation-materiality', 'Materiality is not larger than the policy allows.'),
  'policy.age': accepted('attestation-dates', 'The attestation is not older than the policy allows.'),
} as const satisfies Record<string, CheckDefinition>;

export type CheckId = keyof typeof checks;

export const checkIds = Object.keys(checks) as readonly CheckId[];
