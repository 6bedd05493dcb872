import { readFile } from 'node:fs/promises';
import { type ActivityDocument, calculate, MissingInputs } from '../src/calculate.js';
import { compare } from '../src/compare.js';
import { digestOf } from '../src/digest.js';
import { parseDocument } from '../src/document.js';
import { type Factors, openFactors } from '../src/factors/factors.js';
import { evaluate } from '../src/formula/evaluate.js';
import { parseProgram } from '../src/formula/program.js';
import type { Activity } from '../src/generated/documents.js';
import type { Methodology } from '../src/methodologies/methodology.js';
import { methodologies, nameOf } from '../src/methodologies/registry.js';
import { perSecond, type Row, rate, ratio, times } from './measure.js';

const hours = 8760;
/** Many methodologies on several activities: a short round for each. */
const briefMs = 25;

/** The training job with a PUE, which some methods ask for. */
export async function completeActivity(): Promise<Activity> {
  const job = JSON.parse(await readFile('docs/examples/one-job/activity.json', 'utf8')) as Record<string, never> & {
    site: Record<string, unknown>;
  };
  return parseDocument('activity', {
    ...job,
    site: { ...job.site, pue: { value: '1.12', unit: '1', basis: 'stated' } },
  });
}

/** A year of the same machine, hour by hour: every part a series. */
export function hourly(activity: Activity): Activity {
  const year = (component: string, mean: number) => ({
    id: component,
    of: 'energy',
    component,
    overhead: 'excluded',
    unit: 'kWh',
    basis: 'measured',
    start: '2026-01-01T00:00:00Z',
    step: { value: '1', unit: 'h' },
    values: Array.from({ length: hours }, (_, at) => (mean * (1 + Math.sin(at / 24) / 6)).toFixed(6)),
  });
  return parseDocument('activity', {
    ...activity,
    period: { start: '2026-01-01T00:00:00Z', end: '2027-01-01T00:00:00Z' },
    energy: [],
    series: [year('gpu', 1.8), year('cpu', 0.24), year('memory', 0.06)],
  });
}

export async function* benchCalculation(): AsyncGenerator<Row> {
  const factors = await openFactors(methodologies.flatMap((one) => one.factorSets));
  const job = await completeActivity();
  const reply = parseDocument('activity', JSON.parse(await readFile('docs/examples/chat-reply/activity.json', 'utf8')));
  const documents = await Promise.all(
    [job, reply, hourly(job)].map(async (activity) => ({ activity, digest: await digestOf(activity) })),
  );
  const names = ['training job', 'chat reply', `${hours.toLocaleString('en')} hours`];
  const columns = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(13)).join('');

  yield ['footprints of one methodology', columns(names)];
  let idle = 0;
  for (const methodology of methodologies) {
    const cells = [];
    for (const document of documents) {
      const applies = canCalculate(document, methodology, factors);
      cells.push(applies ? perSecond(await rate(() => calculate(document, methodology, factors), briefMs)) : '–');
    }
    if (cells.every((cell) => cell === '–')) idle += 1;
    else yield [nameOf(methodology), columns(cells)];
  }
  const all = [];
  for (const document of documents) all.push(perSecond(await rate(() => compare(document, methodologies, factors))));
  yield [`all ${methodologies.length} in one comparison`, columns(all)];
  yield [`${idle} more apply to none of these`, ''];
  yield* benchSeries();
}

function canCalculate(document: ActivityDocument, methodology: Methodology, factors: Factors): boolean {
  try {
    return calculate(document, methodology, factors) !== undefined;
  } catch (error) {
    if (error instanceof MissingInputs) return false;
    throw error;
  }
}

/** The series evaluator against the loop that one would write by hand. */
async function* benchSeries(): AsyncGenerator<Row> {
  const program = parseProgram({
    inputs: {
      e: { unit: 'kWh', index: ['interval'] },
      i: { unit: 'gCO2e/kWh', index: ['interval'] },
      m: { unit: 'gCO2e' },
    },
    constants: {},
    steps: [{ name: 'total', unit: 'gCO2e', formula: ['sum(e * i) + m'] }],
  });
  for (const length of [hours, 1_000_000]) {
    const [e, i] = [
      Float64Array.from({ length }, (_, at) => 1 + (at % 7)),
      Float64Array.from({ length }, (_, at) => 200 + (at % 300)),
    ];
    const series = (values: Float64Array) => ({ index: ['interval'] as const, lengths: [length], values });
    const inputs = new Map<string, number | ReturnType<typeof series>>([
      ['e', series(e)],
      ['i', series(i)],
      ['m', 5],
    ]);
    const byHand = (): number => {
      let sum = 0;
      for (let at = 0; at < length; at++) sum += e[at]! * i[at]!;
      return sum + 5;
    };
    yield [
      `series evaluator over a hand-written loop, ${length.toLocaleString('en')} values`,
      times(await ratio(() => evaluate(program, inputs, ['total']), byHand)),
    ];
  }
}
