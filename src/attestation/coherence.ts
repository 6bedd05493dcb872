/**
 * The algebra of opinions: an opinion that its own findings contradict is refused, whoever signed it. One line per rule; sources are
 * ISO 14064-3 and ISSA 5000 for opinions, levels and materiality, ISO/IEC 17029 for kinds of engagement.
 */
import type { AttestedQuantity, ConformanceSubject, VerificationSubject } from '../generated/documents.js';
import type { RequirementId } from '../generated/requirement-id.js';
import { baseUnitOf, convert } from '../quantity.js';
import type { Credential } from './credential.js';
import type { Ledger } from './ledger.js';
import { quoted } from './text.js';

interface CoherenceRule {
  readonly requirement: RequirementId;
  /** One sentence that is true when the rule holds. */
  readonly says: string;
  /** What contradicts it, or nothing. */
  readonly fault: (credential: Credential) => string | undefined;
}

/** A rule that speaks of the verification of a claim only. */
const ofOpinion =
  (fault: (subject: VerificationSubject, credential: Credential) => string | undefined): CoherenceRule['fault'] =>
  (credential) =>
    'opinion' in credential.credentialSubject ? fault(credential.credentialSubject, credential) : undefined;

const ofTool =
  (fault: (subject: ConformanceSubject) => string | undefined): CoherenceRule['fault'] =>
  ({ credentialSubject: subject }) =>
    'conformanceResult' in subject ? fault(subject) : undefined;

export const coherenceRules = {
  'engagement-kind': {
    requirement: 'attestation-opinion-coherent',
    says: 'A claim is verified, a tool is tested, and only its own maker declares.',
    fault: kindFault,
  },
  'level-form': {
    requirement: 'attestation-opinion-coherent',
    says: 'Reasonable assurance speaks in positive form, limited assurance in negative form.',
    fault: ofOpinion(formFault),
  },
  'parts-present': {
    requirement: 'attestation-opinion-coherent',
    says: 'A disclaimer has no parts; every other opinion has at least one.',
    fault: ofOpinion(partsFault),
  },
  'assurance-cover': {
    requirement: 'attestation-opinion-coherent',
    says: 'The levels of the opinion are those of the engagement, and each figure is assured once.',
    fault: ofOpinion(coverFault),
  },
  'modified-basis': {
    requirement: 'attestation-opinion-coherent',
    says: 'An opinion that is not unmodified says why.',
    fault: ofOpinion(({ opinion }) =>
      opinion.type !== 'unmodified' && opinion.basis === undefined
        ? `the opinion is ${opinion.type} and states no basis`
        : undefined,
    ),
  },
  'material-finding': {
    requirement: 'attestation-opinion-coherent',
    says: 'An unmodified opinion has no uncorrected material finding.',
    fault: ofOpinion(materialFault),
  },
  'aggregate-materiality': {
    requirement: 'attestation-materiality',
    says: 'Where the uncorrected findings on a figure together reach materiality, at least one is marked material.',
    fault: ofOpinion(aggregateFault),
  },
  'quantity-result': {
    requirement: 'attestation-opinion-coherent',
    says: 'The result of each quantity is the one that its numbers give.',
    fault: resultFault,
  },
  'outside-finding': {
    requirement: 'attestation-opinion-coherent',
    says: 'Each quantity outside its tolerance has a finding at its place.',
    fault: ofOpinion(outsideFault),
  },
  'recompute-exception': {
    requirement: 'attestation-opinion-coherent',
    says: 'An unmodified opinion is on a claim that recomputes.',
    fault: ofOpinion(recomputeFault),
  },
  'date-order': {
    requirement: 'attestation-dates',
    says: 'Fieldwork ends before the opinion, the opinion is dated before it is signed, and validity ends after it began.',
    fault: dateFault,
  },
  'tool-level': {
    requirement: 'attestation-independence',
    says: "A signed result is at least self-declared; what goes beyond that is not the maker's own, and an audit is a third party's.",
    fault: ofTool(levelFault),
  },
} as const satisfies Record<string, CoherenceRule>;

/** Every contradiction, each with the rule that it breaks. */
export function contradictions(credential: Credential): readonly string[] {
  return Object.entries(coherenceRules).flatMap(([rule, { fault }]) => {
    const found = fault(credential);
    return found === undefined ? [] : [`${found} (${rule})`];
  });
}

export function examineCoherence(credential: Credential, ledger: Ledger): void {
  const found = contradictions(credential);
  ledger.expect('audit.coherence', found.length === 0, found.join('; '));
}

/** How a reported figure stands to the recomputed one. */
export function resultOf({
  reported,
  recomputed,
  tolerance,
}: Pick<AttestedQuantity, 'reported' | 'recomputed' | 'tolerance'>): AttestedQuantity['result'] {
  const [stated, found] = [Number(reported), Number(recomputed)];
  if (stated === found) return 'exact';
  return Math.abs(stated - found) <= Number(tolerance) * Math.abs(stated) ? 'within' : 'outside';
}

function kindFault({ type, credentialSubject: { engagement } }: Credential): string | undefined {
  const kind = {
    CarbonReportVerification: 'verification',
    CarbonToolConformance: 'testing',
    CarbonSelfDeclaration: 'declaration',
  }[type[1]];
  if (engagement.kind !== kind) return `a ${type[1]} has the engagement kind ${kind}, not ${engagement.kind}`;
  return kind === 'declaration' && engagement.party !== 'first'
    ? `a declaration is of the first party, not of the ${engagement.party}`
    : undefined;
}

function formFault({ opinion }: VerificationSubject): string | undefined {
  const wrong = opinion.parts.find(({ level, form }) => (level === 'reasonable') !== (form === 'positive'));
  return wrong && `${wrong.level} assurance in ${wrong.form} form`;
}

function partsFault({ opinion }: VerificationSubject): string | undefined {
  const none = opinion.parts.length === 0;
  if (opinion.type === 'disclaimer') return none ? undefined : 'a disclaimer states a level of assurance';
  return none ? `the opinion is ${opinion.type} and states no level of assurance` : undefined;
}

function coverFault({ opinion, engagement }: VerificationSubject): string | undefined {
  const assurance = engagement.assurance ?? [];
  const scopes = assurance.flatMap(({ scope }) => scope);
  const twice = scopes.find((pointer, at) => scopes.indexOf(pointer) !== at);
  if (twice !== undefined) return `${quoted(twice)} is assured twice`;
  if (opinion.type === 'disclaimer') return undefined;
  const [given, agreed] = [opinion.parts, assurance].map(
    (parts) => [...new Set(parts.map(({ level }) => level))].toSorted().join(' and ') || 'none',
  );
  return given === agreed ? undefined : `the opinion gives ${given} assurance, the engagement was for ${agreed}`;
}

function materialFault({ opinion, findings }: VerificationSubject): string | undefined {
  const open = findings.find(({ material, corrected }) => material && !corrected);
  return open && opinion.type === 'unmodified'
    ? `the opinion is unmodified, but finding ${quoted(open.id)} is material and uncorrected`
    : undefined;
}

/** Sizes count, not signs: two misstatements that cancel are still two. */
function aggregateFault({ findings, engagement, quantities }: VerificationSubject): string | undefined {
  const relative = engagement.materiality?.relative;
  if (relative === undefined) return undefined;
  for (const { pointer, reported, unit } of quantities) {
    const open = findings.filter((finding) => finding.pointer === pointer && !finding.corrected);
    const foreign = open.find(({ effect }) => effect !== undefined && baseUnitOf(effect.unit) !== baseUnitOf(unit));
    if (foreign?.effect !== undefined)
      return `the effect of finding ${quoted(foreign.id)} is in ${foreign.effect.unit}, its figure in ${unit}`;
    const total = open.reduce(
      (sum, { effect }) =>
        sum + (effect === undefined ? 0 : Math.abs(convert(Number(effect.value), effect.unit, unit))),
      0,
    );
    if (total > 0 && total >= Number(relative) * Math.abs(Number(reported)) && !open.some(({ material }) => material))
      return `the findings at ${quoted(pointer)} come to ${total} ${unit}, which reaches materiality, and none is marked material`;
  }
  return undefined;
}

function resultFault({ credentialSubject: subject }: Credential): string | undefined {
  const wrong = 'quantities' in subject ? subject.quantities.find((one) => one.result !== resultOf(one)) : undefined;
  return (
    wrong &&
    `${quoted(wrong.pointer)} is called ${wrong.result}, but ${wrong.reported} against ${wrong.recomputed} with tolerance ${wrong.tolerance} is ${resultOf(wrong)}`
  );
}

function outsideFault({ quantities, findings }: VerificationSubject): string | undefined {
  const open = quantities.find(
    ({ result, pointer }) => result === 'outside' && !findings.some((finding) => finding.pointer === pointer),
  );
  return open && `${quoted(open.pointer)} is outside its tolerance and has no finding`;
}

function recomputeFault({ opinion, procedures, quantities }: VerificationSubject): string | undefined {
  const exception = procedures.some(({ code, result }) => code === 'recompute' && result === 'exception');
  if (exception && opinion.type === 'unmodified') return 'the opinion is unmodified, but the claim does not recompute';
  const outside = quantities.some(({ result }) => result === 'outside');
  const agreed = procedures.some(({ code, result }) => code === 'recompute' && result === 'agreed');
  return outside && agreed ? 'recomputing is said to have agreed, but a quantity is outside its tolerance' : undefined;
}

function dateFault({ iat, validFrom, validUntil, credentialSubject: subject }: Credential): string | undefined {
  const dated =
    'opinion' in subject ? subject.opinion.date : 'declaration' in subject ? subject.declaration.date : undefined;
  const { start, end } = subject.engagement.fieldwork ?? {};
  if (start !== undefined && end !== undefined && start > end) return `fieldwork begins ${start} and ends ${end}`;
  if (end !== undefined && dated !== undefined && end > dated)
    return `fieldwork ends ${end}, after the statement of ${dated}`;
  const late = [end, dated].find((date) => date !== undefined && !(Date.parse(date) <= iat * 1000));
  if (late !== undefined) return `it was signed before ${late}, which it dates its work or statement to`;
  return validUntil !== undefined && !(Date.parse(validUntil) > Date.parse(validFrom))
    ? `it is valid from ${validFrom} and until ${validUntil}`
    : undefined;
}

function levelFault({ conformanceResult: { level }, engagement: { party } }: ConformanceSubject): string | undefined {
  if (level === 'L0') return 'level L0 is an unsigned run, and this is signed';
  if (party === 'first' && level !== 'L1') return `level ${level} cannot be given by the maker of the tool`;
  return (level === 'L3' || level === 'L4') && party !== 'third'
    ? `level ${level} is given by a third party, not by the ${party}`
    : undefined;
}
