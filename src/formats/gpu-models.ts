/** CodeCarbon writes the GPUs of a machine as `2 x NVIDIA A100-SXM4-40GB`, several models without anything between them. */

export interface GpuGroup {
  readonly count: number;
  readonly model: string | undefined;
}

/**
 * Splits a `gpu_model` text into models. Where a model's name ends in a digit the next count runs into it; then only a split whose
 * counts add up to `gpu_count` is taken, and undefined is returned when there are several or none.
 */
export function splitGpus(text: string, total: number | undefined): readonly GpuGroup[] | undefined {
  if (!/^[1-9][0-9]* x /.test(text)) return [{ count: total || 1, model: text }];
  const splits = splitsOf(text).filter((groups) => total === undefined || sum(groups) === total);
  return splits.length === 1 ? splits[0] : undefined;
}

/** Every way to read the text as counts and names: each place that reads as `<count> x ` may begin a new model. */
function splitsOf(text: string): readonly GpuGroup[][] {
  const [, count, rest] = /^([1-9][0-9]*) x (.+)$/.exec(text) ?? [];
  if (count === undefined || rest === undefined) return [];
  const cuts = [...rest.matchAll(/(?<=.)(?=[1-9][0-9]* x )/g)].map(({ index }) => index);
  if (cuts.length === 0) return [[{ count: Number(count), model: rest.trim() }]];
  // A name that itself reads as a count and a name has swallowed the model after it.
  const firsts = cuts
    .map((cut) => [rest.slice(0, cut), rest.slice(cut)] as const)
    .filter(([name]) => !/[0-9] x /.test(name));
  return firsts.flatMap(([name, later]) =>
    splitsOf(later).map((groups) => [{ count: Number(count), model: name.trim() }, ...groups]),
  );
}

function sum(groups: readonly GpuGroup[]): number {
  return groups.reduce((all, { count }) => all + count, 0);
}
