/** Everything that can be checked of a claim or an activity: schema, rules, arithmetic, factors. Nothing stops at the first fault. */
import { digestOf } from './digest.js';
import { AssayError } from './errors.js';
import { factorFindings } from './factor-findings.js';
import type { FactorSet } from './factors/factor.js';
import { openFactors } from './factors/factors.js';
import { factorSetIds, loadFactorSets } from './factors/index.js';
import { type Finding, pointer } from './finding.js';
import type { Activity, Claim, Footprint } from './generated/documents.js';
import { publishedFactorSets } from './generated/factor-sets.js';
import { validator as activityValidator } from './generated/validators/activity.js';
import { validator as claimValidator } from './generated/validators/claim.js';
import { methodologies } from './methodologies/registry.js';
import { recalculate, recomputed } from './recompute.js';
import { activityRules, claimRules } from './rules/index.js';
import { applyRule } from './rules/rule.js';
import { findingsBy } from './validation.js';

/** Findings of an activity: its schema, and if that holds every rule. */
export function checkActivity(value: unknown): readonly Finding[] {
  const broken = findingsBy(activityValidator, 'activity', value);
  if (broken.length > 0) return broken;
  const activity = value as Activity;
  return [
    passed('activity-schema', 'the activity has the shape of its schema'),
    ...activityRules.flatMap((rule) => applyRule(rule, activity)),
  ];
}

/** Findings of a claim: its schema, every rule on claim and activity, its arithmetic, its factors. */
export async function checkClaim(value: unknown, own: readonly FactorSet[] = []): Promise<readonly Finding[]> {
  const broken = findingsBy(claimValidator, 'claim', value);
  if (broken.length > 0) return broken;
  const claim = value as Claim;
  const factors = await openFactors(
    methodologies.flatMap((one) => one.factorSets),
    named(claim, own),
  );
  const digest = await digestOf(claim.activity);
  const document = { activity: claim.activity, digest };
  const again = claim.footprints.map((footprint, at) => {
    const absent = absentFrom(footprint, pointer('footprints', at), own);
    return absent.length > 0 ? absent : recalculate(footprint, document, factors);
  });
  const factorsMatch = (known: readonly FactorSet[]): readonly (readonly Finding[])[] =>
    claim.footprints.map((footprint, at) => {
      const found = again[at]!;
      return isList(found) ? [] : factorFindings(footprint, pointer('footprints', at), factors, found, known);
    });
  const matched = factorsMatch([]);
  // Where a figure is from that its row does not hold is looked for in every set there is.
  const wrong = matched.some((list) => list.some(({ verdict }) => verdict === 'fail'));
  const told = wrong ? factorsMatch([...own, ...(await loadFactorSets(factorSetIds))]) : matched;
  return [
    passed('claim-activity', 'the claim has the shape of its schema'),
    ...activityRules.flatMap((rule) => applyRule(rule, claim.activity, '/activity')),
    ...claimRules.flatMap((rule) => applyRule(rule, claim)),
    ...claim.footprints.flatMap((footprint, at) => {
      const found = again[at]!;
      return isList(found)
        ? found
        : [...recomputed(footprint, pointer('footprints', at), document, found), ...told[at]!];
    }),
  ];
}

function isList(found: Footprint | Finding | readonly Finding[]): found is readonly Finding[] {
  return Array.isArray(found);
}

/** The user's own sets that a claim names, none else: another would be asked for figures that the claim took elsewhere. */
function named({ factorSets }: Claim, own: readonly FactorSet[]): readonly FactorSet[] {
  return own.filter(({ digest }) => factorSets.some((one) => one.digest === digest));
}

/** What a footprint was made with and is not here: without it nothing can be said of the figures. */
function absentFrom(
  { methodology, factorSets }: Footprint,
  path: string,
  own: readonly FactorSet[],
): readonly Finding[] {
  const error = (place: string, what: string, remedy: string): Finding => ({
    requirement: 'claim-recomputes',
    verdict: 'error',
    path: `${path}${place}`,
    says: `the footprint was made with ${what}, which is not here`,
    remedy,
  });
  const { id, version } = methodology;
  const here = new Set([...Object.values(publishedFactorSets), ...own].map(({ digest }) => digest));
  const method = methodologies.some((one) => one.id === id && one.version === version)
    ? []
    : [error('/methodology', `${id} ${version}`, 'check with a release that has it')];
  const sets = factorSets.flatMap((set, at) => {
    if (here.has(set.digest)) return [];
    const other = own.find(({ id: handed }) => handed === set.id);
    return [
      error(
        pointer('factorSets', at),
        `the factor set ${set.id} ${set.version} (${set.digest})`,
        other === undefined
          ? 'hand its file over with --factors, or check with a release that has it'
          : `the ${set.id} that was handed over is another (${other.version}, ${other.digest}): ask for the file of the claim`,
      ),
    ];
  });
  return [...method, ...sets];
}

function passed(requirement: Finding['requirement'], says: string): Finding {
  return { requirement, verdict: 'pass', path: '', says };
}

/** What recomputing a claim comes to, for an attestation over it. */
export interface RecomputedClaim {
  readonly agrees: boolean;
  readonly quantities: readonly {
    readonly pointer: string;
    readonly reported: string;
    readonly recomputed: string;
    readonly unit: string;
    readonly relative: string;
  }[];
  readonly reason?: string;
}

/**
 * Calculates every total of a claim again, from the claim's own activity.
 * @throws AssayError ERR_RECOMPUTE when a methodology or a factor set that the claim names is not here.
 */
export async function recomputeClaim(claim: Claim, own: readonly FactorSet[] = []): Promise<RecomputedClaim> {
  const [absent] = claim.footprints.flatMap((one, at) => absentFrom(one, pointer('footprints', at), own));
  if (absent !== undefined)
    throw new AssayError('ERR_RECOMPUTE', `the claim, at ${absent.path}: ${absent.says}; ${absent.remedy}`, {
      path: absent.path,
      requirement: absent.requirement,
    });
  const factors = await openFactors(
    methodologies.flatMap((one) => one.factorSets),
    named(claim, own),
  );
  const document = { activity: claim.activity, digest: await digestOf(claim.activity) };
  const quantities = [];
  for (const [at, footprint] of claim.footprints.entries()) {
    const again = recalculate(footprint, document, factors);
    if (!('total' in again)) return { agrees: false, quantities, reason: again.says };
    const [reported, found] = [footprint.total.value, again.total.value];
    const relative = Number(found) === 0 ? Math.abs(Number(reported)) : Math.abs(Number(reported) / Number(found) - 1);
    quantities.push({
      pointer: `/footprints/${at}/total`,
      reported,
      recomputed: found,
      unit: 'gCO2e',
      relative: relative.toExponential(3),
    });
  }
  const findings = await checkClaim(claim, own);
  const failed = findings.filter(
    ({ verdict, requirement }) =>
      verdict !== 'pass' &&
      (requirement === 'claim-recomputes' || requirement === 'claim-digests' || requirement === 'claim-factors-match'),
  );
  return {
    agrees: failed.length === 0,
    quantities,
    ...(failed[0] && { reason: `${failed[0].path}: ${failed[0].says}` }),
  };
}
