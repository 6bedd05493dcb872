/** What every rendering of findings says: the verdict, the counts, the order. */
import type { Finding, Verdict } from '../finding.js';

export type Outcome = 'holds' | 'fails' | 'undecided';

/** The outcome of a document; `assay check` ends with the exit code of this name. Where nothing was checked, nothing holds. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  const verdicts = new Set(findings.map(({ verdict }) => verdict));
  if (verdicts.has('fail')) return 'fails';
  return verdicts.has('error') || findings.length === 0 ? 'undecided' : 'holds';
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  holds: 'holds',
  fails: 'does not hold',
  undecided: 'could not be decided',
};

/** Of most concern first. */
export const verdictOrder: readonly Verdict[] = ['fail', 'error', 'skip', 'pass'];

/** Findings by verdict, of most concern first, those of one requirement together; verdicts without findings are left out. */
export function byVerdict(
  findings: readonly Finding[],
): readonly { readonly verdict: Verdict; readonly findings: readonly Finding[] }[] {
  return verdictOrder.flatMap((verdict) => {
    const of = findings.filter((finding) => finding.verdict === verdict);
    return of.length === 0
      ? []
      : [
          {
            verdict,
            findings: of.toSorted((a, b) =>
              a.requirement < b.requirement ? -1 : a.requirement > b.requirement ? 1 : 0,
            ),
          },
        ];
  });
}

const countWords: Readonly<Record<Verdict, readonly [one: string, many: string]>> = {
  fail: ['fails', 'fail'],
  error: ['could not be decided', 'could not be decided'],
  skip: ['was skipped', 'were skipped'],
  pass: ['passes', 'pass'],
};

/** `2 of 41 checks fail, 36 pass, 3 were skipped`. */
export function countsOf(findings: readonly Finding[]): string {
  const groups = byVerdict(findings);
  if (groups.length === 0) return 'nothing was checked';
  const all = `${findings.length} ${findings.length === 1 ? 'check' : 'checks'}`;
  const [first] = groups;
  if (groups.length === 1)
    return `${findings.length === 1 ? 'the one check' : `all ${all}`} ${countWords[first!.verdict][findings.length === 1 ? 0 : 1]}`;
  return groups
    .map(
      ({ verdict, findings: { length } }, at) =>
        `${at === 0 ? `${length} of ${all}` : length} ${countWords[verdict][length === 1 ? 0 : 1]}`,
    )
    .join(', ');
}

/** A place in a document for people. */
export function placeOf({ path }: Finding): string {
  return path === '' ? 'the whole document' : path;
}

/** What a finding was about, received and expected, and the way out; those that it states. */
export function detailsOf({ expected, received, remedy }: Finding): readonly (readonly [name: string, text: string])[] {
  const details = [
    ['expected', expected],
    ['received', received],
    ['remedy', remedy],
  ] as const;
  return details.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [[name, text] as const]));
}

/** Requirements that passed, with how often each was applied. */
export function passedOf(findings: readonly Finding[]): readonly (readonly [requirement: string, times: number])[] {
  const counts = new Map<string, number>();
  for (const { requirement, verdict } of findings)
    if (verdict === 'pass') counts.set(requirement, (counts.get(requirement) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
