/**
 * Whether an implementation can be tested at all: asked before anything is scored. An adapter that passes figures through
 * binary floating point, swallows bad lines or answers what it cannot know would spoil every verdict; it is unfit, which says
 * nothing about the tool behind it.
 */
import type { ConformanceReport, Given } from '../src/generated/documents.js';
import { convert, decimalPattern, sameDimension, unitOf } from '../src/quantity.js';
import { limits } from './limits.js';
import type { Answer, Question } from './messages.js';
import { near } from './numbers.js';
import type { Seed } from './seed.js';
import { type Death, isDeath, type Session } from './session.js';

export type Probe = ConformanceReport['probes'][number];

interface Trial {
  readonly id: Probe['id'];
  readonly requirement: string;
  /** What is wrong with how it went; undefined when nothing is. */
  run(session: Session, seed: Seed): Promise<string | undefined>;
}

/**
 * Wide: what is probed is whether units are read. Rounding is the tool's, and is scored; so the figures are large enough that
 * no rounding makes an adapter fit in one run and unfit in the next.
 */
const tolerance = 1e-3;

/** Runs the probes in their order; after a death the rest is not run. */
export async function runProbes(session: Session, seed: Seed): Promise<readonly Probe[]> {
  const probes: Probe[] = [];
  let dead = false;
  for (const { id, requirement, run } of trials) {
    const fault: string | undefined = dead
      ? 'the process is gone'
      : await run(session, seed).catch((error: unknown) => deathOf(error));
    probes.push(
      fault === undefined
        ? { id, requirement, outcome: 'pass' }
        : { id, requirement, outcome: dead ? 'not-run' : 'fail', says: fault },
    );
    dead ||= fault?.startsWith(deadly) ?? false;
  }
  return probes;
}

/** Whether the implementation still says of itself what it said at first; asked after everything else. */
export async function identityProbe(session: Session): Promise<Probe> {
  const system = await session.identify();
  const requirement = 'conformance-hello';
  if (isDeath(system)) return { id: 'identity', requirement, outcome: 'fail', says: `${deadly}${system.says}` };
  const same =
    JSON.stringify(Object.entries(system).sort()) === JSON.stringify(Object.entries(session.greeting.system).sort());
  return same
    ? { id: 'identity', requirement, outcome: 'pass' }
    : {
        id: 'identity',
        requirement,
        outcome: 'fail',
        says: 'it names another system at the end than at the beginning',
      };
}

const trials: readonly Trial[] = [
  { id: 'smoke-add', requirement: 'conformance-probes', run: (session, seed) => addsUp(session, seed) },
  {
    id: 'smoke-unknown-unit',
    requirement: 'quantity-unit-closed',
    async run(session, seed) {
      const answer = await ask(session, seed, 'add', 'sum', {
        a: energy('3.25', 'kWh'),
        b: energy('1.5', 'kilowatthours'),
      });
      if (!('refuse' in answer)) return `asked to add kWh and "kilowatthours" it ${told(answer)}; it has to refuse`;
      const { requirement, at } = answer.refuse;
      if (requirement === 'quantity-unit-closed' && within(at, '/input/b')) return undefined;
      return `it refuses an unknown unit with ${requirement} at ${at}; quantity-unit-closed at /input/b is right`;
    },
  },
  {
    id: 'unknown-operation',
    requirement: 'conformance-unsupported-honest',
    async run(session, seed) {
      const answer = await ask(session, seed, `op-${seed.hex(8)}`, 'sum', { a: energy('1', 'kWh') });
      return 'unsupported' in answer
        ? undefined
        : `asked for an operation that does not exist it ${told(answer)}; it has to answer unsupported`;
    },
  },
  {
    id: 'unknown-member',
    requirement: 'conformance-unknown-member',
    async run(session, seed) {
      const extra = `x${seed.hex(8)}`;
      const says = session.greeting.unknownMember;
      if (says === 'ignored') return addsUp(session, seed, extra);
      const answer = await ask(session, seed, 'add', 'sum', {
        a: energy('1', 'kWh'),
        b: energy('2', 'kWh'),
        [extra]: energy('4', 'kWh'),
      });
      if (
        'refuse' in answer &&
        answer.refuse.requirement === 'conformance-unknown-member' &&
        within(answer.refuse.at, `/input/${extra}`)
      )
        return undefined;
      return `it declares that it refuses unknown inputs, but it ${told(answer)}`;
    },
  },
  {
    id: 'decimal-echo',
    requirement: 'conformance-no-float-in-transit',
    async run(session, seed) {
      const value = `${seed.below(9) + 1}.${digits(seed, 32)}7`;
      const answer = await ask(session, seed, 'echo', 'value', { value: { value, unit: '1' } });
      if ('value' in answer && answer.value.value === value && answer.value.unit === '1') return undefined;
      return `a figure of 34 digits came back changed: it ${told(answer)}; pass figures through as text`;
    },
  },
  {
    id: 'malformed-line',
    requirement: 'conformance-survives-malformed',
    async run(session, seed) {
      session.sendLine(`{"type": "case", "case": "${seed.hex(16)}", "op": `);
      return addsUp(session, seed);
    },
  },
];

/** Adds two energies of different units, beside a member that it does not know if one is given. */
async function addsUp(session: Session, seed: Seed, extra?: string): Promise<string | undefined> {
  const [a, b] = [`${seed.below(900) + 511}.${digits(seed, 3)}1`, `${seed.below(900) + 511}.${digits(seed, 3)}3`];
  const input = {
    a: energy(a, 'kWh'),
    b: energy(b, 'MJ'),
    ...(extra !== undefined && { [extra]: energy('4', 'kWh') }),
  };
  const answer = await ask(session, seed, 'add', 'sum', input);
  const wanted = Number(a) + convert(Number(b), 'MJ', 'kWh');
  if (
    'value' in answer &&
    isEnergy(answer.value) &&
    near(convert(Number(answer.value.value), answer.value.unit, 'kWh'), wanted, tolerance)
  )
    return undefined;
  return `asked to add two energies it ${told(answer)}`;
}

function isEnergy({ value, unit }: { readonly value: string; readonly unit: string }): boolean {
  try {
    return decimalPattern.test(value) && sameDimension(unitOf(unit).dimension, unitOf('kWh').dimension);
  } catch {
    return false;
  }
}

function energy(value: string, unit: string): Given {
  return { value, unit };
}

function digits(seed: Seed, count: number): string {
  return Array.from({ length: count }, () => seed.below(10)).join('');
}

class Died extends Error {}

const deadly = 'the process died: ';

function deathOf(error: unknown): string {
  if (error instanceof Died) return `${deadly}${error.message}`;
  throw error;
}

async function ask(session: Session, seed: Seed, op: string, want: string, input: Question['input']): Promise<Answer> {
  const answer: Answer | Death = await session.ask({ case: seed.hex(16), op, want, input, deadlineMs: limits.caseMs });
  if (isDeath(answer)) throw new Died(answer.says);
  return answer;
}

/** What an answer was, in words that do not change from run to run. */
function told(answer: Answer): string {
  if ('value' in answer) return `answered with a wrong figure in ${answer.value.unit}`;
  if ('refuse' in answer) return `refused by ${answer.refuse.requirement} at ${answer.refuse.at}`;
  if ('unsupported' in answer) return 'answered unsupported';
  return `reported a failure of its own (${answer.fault.message})`;
}

/** Whether a place is this one or lies in it. */
export function within(at: string, place: string): boolean {
  return at === place || at.startsWith(`${place}/`);
}
