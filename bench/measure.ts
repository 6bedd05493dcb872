/** Rates and ratios: medians of several rounds after a warm-up; what is compared runs in turns. */

export type Row = readonly [what: string, figure: string];

const rounds = 7;
const roundMs = 100;

/** How often something runs in a second; a shorter time for each round where there are many things to measure. */
export async function rate(run: () => unknown, ms = roundMs): Promise<number> {
  await timed(run, ms);
  const rates = [];
  for (let round = 0; round < rounds; round++) rates.push(await timed(run, ms));
  return median(rates);
}

/** How many times longer `run` takes than `limit`, both measured in turns. */
export async function ratio(run: () => unknown, limit: () => unknown): Promise<number> {
  const ratios = [];
  await timed(run, roundMs);
  await timed(limit, roundMs);
  for (let round = 0; round < rounds; round++) ratios.push((await timed(limit, roundMs)) / (await timed(run, roundMs)));
  return median(ratios);
}

async function timed(run: () => unknown, ms: number): Promise<number> {
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < ms) {
    const result = run();
    if (result instanceof Promise) await result;
    count += 1;
  }
  return (count * 1000) / (performance.now() - began);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

export function perSecond(value: number): string {
  return `${value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)} /s`;
}

export function times(value: number): string {
  return `${value.toFixed(2)} ×`;
}
