/** What another edition of a factor set does to the footprint of an activity, by every methodology that reads the set. */
import { type ActivityDocument, calculate } from './calculate.js';
import { AssayError } from './errors.js';
import type { FactorSet } from './factors/factor.js';
import { openFactors } from './factors/factors.js';
import { factorSetIds } from './factors/index.js';
import type { Footprint } from './generated/documents.js';
import type { Methodology } from './methodologies/methodology.js';
import { methodologies, nameOf } from './methodologies/registry.js';

export interface EditionEffect {
  readonly methodology: string;
  /** Totals in gCO2e. */
  readonly before?: number;
  readonly after?: number;
  /** By how much the total grew, of what it was before; absent where it was zero. */
  readonly relative?: number;
  /** Why there is no total with one of the editions. */
  readonly reason?: string;
}

/**
 * Calculates with each edition in the place of the set; methodologies that look nothing up in it for this activity are not in
 * the answer.
 */
export async function editionEffects(
  document: ActivityDocument,
  before: FactorSet,
  after: FactorSet,
): Promise<readonly EditionEffect[]> {
  const ids = placesOf(before, after);
  const all = methodologies.flatMap(({ factorSets }) => factorSets);
  const [old, now] = await Promise.all(
    [before, after].map((edition) =>
      openFactors(
        all,
        ids.map((id) => ({ ...edition, id })),
      ),
    ),
  );
  return methodologies.flatMap((methodology) => {
    const [a, b] = [totalWith(document, methodology, old!), totalWith(document, methodology, now!)];
    const reads = [a, b].some((one) => 'total' in one && one.factorSets.some(({ id }) => ids.includes(id)));
    return reads ? [effectOf(methodology, a, b)] : [];
  });
}

/** The ids in whose place the editions stand: those of them that our methodologies read, or a set of the user, asked first. */
function placesOf(before: FactorSet, after: FactorSet): readonly string[] {
  const read = new Set(methodologies.flatMap(({ factorSets }) => factorSets));
  const ids = [...new Set([before.id, after.id])];
  const ours = ids.filter((id) => read.has(id));
  if (ours.length > 0) return ours;
  return ids.filter((id) => !factorSetIds.includes(id)).slice(0, 1);
}

type Attempt = Footprint | { readonly reason: string };

function totalWith(
  document: ActivityDocument,
  methodology: Methodology,
  factors: Awaited<ReturnType<typeof openFactors>>,
): Attempt {
  try {
    return calculate(document, methodology, factors);
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    return { reason: error.message };
  }
}

function effectOf(methodology: Methodology, a: Attempt, b: Attempt): EditionEffect {
  const [before, after] = [a, b].map((one) => ('total' in one ? Number(one.total.value) : undefined));
  const reason = 'reason' in a ? a.reason : 'reason' in b ? b.reason : undefined;
  return {
    methodology: nameOf(methodology),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(before !== undefined && after !== undefined && before !== 0 && { relative: after / before - 1 }),
    ...(reason !== undefined && { reason }),
  };
}
