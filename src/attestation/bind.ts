/** The rung `bound`: is what was handed over, in canonical form, what the attestation is about, and does it say what the attestation says of it? */
import { digestOf } from '../digest.js';
import { AssayError } from '../errors.js';
import { canonicalJson, type JsonValue, parseJson } from '../json.js';
import { artifactOf, type Credential, responsiblePartyOf, type Subject, toolOf } from './credential.js';
import type { Ledger } from './ledger.js';
import { quoted } from './text.js';

/** An artifact as it was handed over. Its text passes the strict gate here, so that nobody can have read it differently before. */
export type Artifact = string | Uint8Array;

export interface ReadArtifact {
  readonly digest: string;
  readonly document: JsonObject;
}

export type JsonObject = Readonly<Record<string, JsonValue>>;

type Unreadable = { readonly fault: string };

/** Reads what was handed over: strict JSON, and the digest of its canonical form. */
export async function readArtifact(artifact: Artifact, maxBytes: number): Promise<ReadArtifact | Unreadable> {
  try {
    const document = parseJson(artifact, { file: 'the artifact', maxBytes });
    if (!isObject(document)) return { fault: 'the artifact is no JSON object' };
    return { digest: await digestOf(document), document };
  } catch (error) {
    return { fault: error instanceof AssayError ? error.message : 'the artifact cannot be read' };
  }
}

/**
 * Finds the artifact of an attestation among what was handed over. Without one the outcome stays open: a token alone vouches
 * for no document that anybody holds. Something handed over that is not attested is a failure: whoever did so believes that it is.
 */
export function bindArtifact(
  { credentialSubject: subject }: Credential,
  read: readonly (ReadArtifact | Unreadable)[],
  ledger: Ledger,
): JsonObject | undefined {
  const attested = artifactOf(subject).digest;
  if (read.length === 0) {
    for (const id of ['bind.artifact-digest', 'bind.artifact-summary'] as const)
      ledger.skip(id, 'no artifact was handed over', 'required');
    return undefined;
  }
  const faults = read.flatMap((one) =>
    'fault' in one
      ? [one.fault]
      : one.digest === attested
        ? []
        : [`handed over was ${one.digest}, attested is ${attested}`],
  );
  if (!ledger.expect('bind.artifact-digest', faults.length === 0, faults[0] ?? '')) {
    ledger.skip('bind.artifact-summary', 'what was handed over is not the attested artifact', 'required');
    return undefined;
  }
  const { document } = read[0] as ReadArtifact;
  const wrong = summaryOf(subject, document).find(([, said, stands]) => said !== stands);
  const fault =
    wrong &&
    `${wrong[0]} is ${quoted(String(wrong[1]))} in the attestation and ${quoted(String(wrong[2]))} in the artifact`;
  return ledger.expect('bind.artifact-summary', fault === undefined, fault ?? '') ? document : undefined;
}

type Comparison = readonly [what: string, said: unknown, stands: unknown];

/** What the signed summary says, beside what stands in the artifact: a digest alone would let a summary lie about its artifact. */
function summaryOf(subject: Subject, document: JsonObject): readonly Comparison[] {
  const at = (...path: readonly string[]): JsonValue | undefined =>
    path.reduce<JsonValue | undefined>(
      (value, key) => (isObject(value) ? value[key] : undefined),
      document as JsonValue,
    );
  const tool = toolOf(subject);
  const artifact = artifactOf(subject);
  const [toolPath, kind] =
    'conformanceResult' in subject ? [['implementation', 'system'], 'conformance-report'] : [['tool'], 'claim'];
  const parts: Comparison[] = [
    ['the role of the artifact', artifact.role, kind],
    ['the form that the digest is of', artifact.canon, 'jcs'],
    ['the schema', at('schema'), `urn:carbon-assay:schema:${kind}:1.0-draft`],
    ...(['name', 'version', 'vendor', 'digest'] as const).map(
      (member): Comparison => [`the ${member} of the tool`, tool[member], at(...toolPath, member)],
    ),
  ];
  if ('conformanceResult' in subject) {
    const { suite, profile, verdict, methodologies, counts, digest } = subject.conformanceResult;
    const results = { suite, profile: { name: profile, methodologies }, verdict, counts, digest };
    return [
      ...parts,
      ...Object.entries(results).map(
        ([member, said]): Comparison => [
          `the member ${member}`,
          canonicalJson(said),
          canonicalJson(at(member) ?? null),
        ],
      ),
    ];
  }
  const party = responsiblePartyOf(subject);
  return [
    ...parts,
    ['the id of the claim', subject.id, at('id')],
    ['the responsible party', party?.name, at('responsibleParty', 'name')],
    ['the id of the responsible party', party?.id, at('responsibleParty', 'id')],
  ];
}

function isObject(value: JsonValue | undefined): value is { [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
