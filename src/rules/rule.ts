import { type Finding, pointer } from '../finding.js';
import type { Activity, Claim } from '../generated/documents.js';
import type { RequirementId } from '../generated/requirement-id.js';

/** What a rule has to say of one place; where all is well, one pass for the whole document is enough. */
export type Remark = Pick<Finding, 'path' | 'says'> &
  Partial<Pick<Finding, 'expected' | 'received' | 'remedy' | 'verdict'>>;

/** A requirement that a schema cannot say. The file has the name of the requirement. */
export interface Rule<D> {
  readonly requirement: RequirementId;
  /** The sentence of the finding when nothing is wrong. */
  readonly holds: string;
  /** What is wrong, place by place; nothing when it holds. */
  check(document: D): readonly Remark[];
}

export type ActivityRule = Rule<Activity>;
export type ClaimRule = Rule<Claim>;

/** Applies a rule to a document that stands at `base` of the one that is checked. */
export function applyRule<D>({ requirement, holds, check }: Rule<D>, document: D, base = ''): readonly Finding[] {
  const remarks = check(document);
  if (remarks.length === 0) return [{ requirement, verdict: 'pass', path: base, says: holds }];
  return remarks.map(({ path, ...remark }) => ({ requirement, verdict: 'fail', ...remark, path: `${base}${path}` }));
}

export { pointer };
