/** What several commands share: an activity with its digest, a choice of methodologies, the user's own factor sets. */
import type { ActivityDocument } from '../calculate.js';
import type { FactorSet } from '../factors/factor.js';
import type { Factors } from '../factors/factors.js';
import type { Activity } from '../generated/documents.js';
import type { Methodology } from '../methodologies/methodology.js';
import { readDocument } from './files.js';

/** Reads an activity, with the values of series that stand in files, and takes its digest. */
export async function readActivity(file: string): Promise<ActivityDocument> {
  const { digestOf } = await import('../digest.js');
  const activity = await whole(await readDocument('activity', file), file);
  return { activity, digest: await digestOf(activity) };
}

/** The activity with every value in it. Few activities have series in files: what reads them is loaded for those. */
export async function whole(activity: Activity, file: string): Promise<Activity> {
  if (!(activity.series ?? []).some((one) => 'file' in one)) return activity;
  const { withSeriesFiles } = await import('./series-files.js');
  return withSeriesFiles(activity, file);
}

/** The methodologies of a list such as `sci,codecarbon@3.3`; the current version of each when there is none. */
export async function chooseMethodologies(list: string | undefined): Promise<readonly Methodology[]> {
  const { currentMethodologies, methodologyOf } = await import('../methodologies/registry.js');
  if (list === undefined) return currentMethodologies;
  // One that is named twice is one methodology.
  return [...new Set(list.split(',').map((reference) => methodologyOf(reference.trim())))];
}

/** The user's own factor sets, read from their files. */
export function readFactorFiles(files: readonly string[] = []): Promise<readonly FactorSet[]> {
  return Promise.all(files.map(readFactorFile));
}

export async function readFactorFile(file: string): Promise<FactorSet> {
  const { parseFactorSet } = await import('../factors/factor.js');
  const { parseJson } = await import('../json.js');
  const { readBytes } = await import('./files.js');
  return parseFactorSet(parseJson(await readBytes(file), { file }), file);
}

/** Opens the factor sets that these methodologies read, and the files of the user's own. */
export async function openFactorsFor(
  methodologies: readonly Methodology[],
  files: readonly string[] = [],
): Promise<Factors> {
  const { openFactors } = await import('../factors/factors.js');
  return openFactors(
    methodologies.flatMap((one) => one.factorSets),
    await readFactorFiles(files),
  );
}

/** Collects an option that may be given several times. */
export function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
