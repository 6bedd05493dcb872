/** Writes `vectors/`: prompts, expectations and wrong answers apart, from the cases and the definitions. */
import { digestOf } from '../digest.js';
import { AssayError } from '../errors.js';
import { Decimal, type Exact, type ExactInput, exact, exactText } from '../formula/exact.js';
import { mutate } from '../formula/mutate.js';
import type { Index } from '../formula/parse.js';
import type { Program } from '../formula/program.js';
import { allCases } from '../methodologies/all-cases.js';
import { type Case, type Cases, type CaseValue, drawCases, quantityOf } from '../methodologies/cases.js';
import type { Input, Methodology } from '../methodologies/methodology.js';
import { fileNameOf, publish } from '../methodologies/publish.js';
import type { QuantityText } from '../quantity.js';
import { pretty } from './text.js';

export const suiteVersion = '2026.1-draft';
export const specification = '1.0-draft';
/** Relative tolerance between implementations (specification: calculation-tolerance). */
const tolerance = '1e-9';
/** A vector claims to catch a mistake only when the wrong answer lies so many tolerances away. */
const separationFactor = 10;

const schema = 'urn:carbon-assay:schema:vector:1.0-draft';

export async function generateVectors(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const entries = [];
  for (const cases of allCases) {
    const parts = partsOf(cases);
    const { id, version } = cases.methodology;
    const folder = fileNameOf(cases.methodology);
    const named: Record<string, { path: string; digest: string }> = {};
    for (const [part, document] of Object.entries(parts)) {
      files.set(`vectors/${folder}/${part}.json`, pretty(document));
      named[part] = { path: `${folder}/${part}.json`, digest: await digestOf(document) };
    }
    entries.push({
      id,
      version,
      digest: await digestOf(publish(cases.methodology)),
      prompts: parts.prompt.prompts.length,
      files: named,
    });
  }
  files.set(
    'vectors/index.json',
    pretty({
      suite: { version: suiteVersion, specification },
      methodologies: entries,
      digest: await digestOf(entries),
    }),
  );
  return files;
}

/**
 * The three parts of a methodology's vectors.
 * @throws AssayError ERR_METHODOLOGY_INVALID for a mistake that the cases could not name.
 */
export function partsOf(cases: Cases) {
  const { methodology } = cases;
  const all: readonly Case[] = [...cases.cases, ...cases.draws.flatMap(drawCases)].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const judged = all.map((one) => judge(methodology, one));
  requireNameable(methodology, all, judged);
  const head = { schema, methodology: { id: methodology.id, version: methodology.version } };
  return {
    prompt: { ...head, part: 'prompt' as const, prompts: all.map((one) => promptOf(methodology, one)) },
    expect: { ...head, part: 'expect' as const, expectations: judged.map(({ expectation }) => expectation) },
    wrong: {
      ...head,
      part: 'wrong' as const,
      wrong: judged.flatMap(({ id, answers }) => (answers.length === 0 ? [] : [{ id, answers }])),
    },
  };
}

/**
 * A declared mistake must show in two answers about one quantity: one answer alone proves no mistake, and a tool may claim
 * that quantity only.
 */
function requireNameable({ id, mistakes }: Methodology, cases: readonly Case[], judged: readonly Judged[]): void {
  for (const mistake of mistakes) {
    const wants = cases.flatMap(({ want }, at) => (judged[at]!.expectation.bites.includes(mistake.id) ? [want] : []));
    if (wants.some((want, at) => wants.indexOf(want) !== at)) continue;
    throw new AssayError(
      'ERR_METHODOLOGY_INVALID',
      `${wants.length === 0 ? 'no vector' : 'only one vector of a quantity'} of ${id} tells the mistake ${mistake.id} from the right answer; add cases until two of one quantity do`,
    );
  }
}

function promptOf({ inputs }: Methodology, one: Case) {
  const ofOrigin = { published: 'known-answer', derived: 'known-answer', lookup: 'lookup', refusal: 'refuse' } as const;
  const kind = ('kind' in one ? one.kind : undefined) ?? ofOrigin[one.origin];
  const input = Object.fromEntries(
    Object.entries(one.input).map(([name, value]) => [
      name,
      one.origin === 'lookup' ? { text: value as string } : inputOf(value, inputs[name]),
    ]),
  );
  return {
    id: one.id,
    rev: 1,
    kind,
    op: one.origin === 'lookup' ? 'lookup' : 'calculate',
    want: one.want,
    says: one.says,
    input,
  };
}

/** A series of a case runs over the first index that its input declares. */
function inputOf(
  value: CaseValue,
  input: Input | undefined,
): QuantityText | { unit: string; index: Index; values: string[] } {
  if (typeof value === 'string') return quantityOf(value);
  const quantities = value.map(quantityOf);
  return {
    unit: quantities[0]?.unit ?? input!.unit,
    index: input!.index![0]!,
    values: quantities.map((one) => one.value),
  };
}

type Judged = ReturnType<typeof judge>;

interface WrongAnswer {
  readonly mistake: string;
  readonly decimal: string;
  /** Signed misstatement, in percent. */
  readonly effect: string;
}

function judge(methodology: Methodology, one: Case) {
  const common = {
    id: one.id,
    requires: requirementsOf(one),
    status: 'active' as const,
    since: suiteVersion,
    errata: [],
  };
  if (one.origin === 'refusal') {
    return {
      id: one.id,
      answers: [] as WrongAnswer[],
      expectation: {
        ...common,
        result: 'refuse' as const,
        refuse: one.refuses,
        bites: [] as string[],
        provenance: { origin: 'derived' as const, computed: 'rule' as const },
      },
    };
  }
  if (one.origin === 'lookup') {
    const { value, unit } = quantityOf(one.expected);
    const check = { unit, decimal: value, compare: { kind: 'relative' as const, tolerance } };
    return {
      id: one.id,
      answers: [] as WrongAnswer[],
      expectation: {
        ...common,
        result: 'value' as const,
        check,
        bites: [] as string[],
        provenance: { origin: 'published' as const, source: one.source, computed: 'table' as const },
      },
    };
  }
  const unit = methodology.steps.find((step) => step.name === one.want)!.unit;
  const inputs = exactInputs(methodology, one);
  const right = answer(methodology.program, inputs, one.want);
  const answers = wrongAnswers(methodology, inputs, one.want, right);
  const provenance =
    one.origin === 'published'
      ? {
          origin: 'published' as const,
          source: one.source,
          published: { ...quantityOf(one.expected), within: one.within },
          computed: 'decimal-60' as const,
        }
      : { origin: 'derived' as const, computed: 'decimal-60' as const };
  const compare = right.isZero() ? { kind: 'absolute' as const, tolerance } : { kind: 'relative' as const, tolerance };
  return {
    id: one.id,
    answers,
    expectation: {
      ...common,
      result: 'value' as const,
      check: { unit, decimal: exactText(right, unit), compare },
      bites: answers.map(({ mistake }) => mistake),
      provenance,
    },
  };
}

function requirementsOf(one: Case): readonly string[] {
  if (one.origin === 'refusal') return [one.refuses.requirement];
  return one.origin === 'lookup' ? ['calculation-factor-citable'] : ['calculation-units', 'calculation-tolerance'];
}

/** The inputs of a case for the exact interpreter. */
export function exactInputs({ inputs }: Methodology, one: Case): ReadonlyMap<string, ExactInput> {
  return new Map(
    Object.entries(one.input).map(([name, value]): [string, ExactInput] => {
      const input = inputOf(value, inputs[name]);
      return [name, 'value' in input ? input : { ...input, index: [input.index], lengths: [input.values.length] }];
    }),
  );
}

function answer(program: Program, inputs: ReadonlyMap<string, ExactInput>, want: string): Exact {
  return exact(program, inputs, [want]).get(want)!.values[0]!;
}

/** What each mistake makes of a case, as far as it lies far enough from the right answer to be told from it. */
function wrongAnswers(
  methodology: Methodology,
  inputs: ReadonlyMap<string, ExactInput>,
  want: string,
  right: Exact,
): WrongAnswer[] {
  return methodology.mistakes.flatMap((mistake): WrongAnswer[] => {
    const wrong = attempt(() => answer(mutate(methodology.program, mistake.edit), inputs, want));
    if (wrong === undefined) return [];
    const distance = right.isZero() ? wrong.abs() : wrong.minus(right).dividedBy(right).abs();
    if (distance.lessThan(new Decimal(tolerance).times(separationFactor))) return [];
    const effect = right.isZero()
      ? ''
      : `${wrong.minus(right).dividedBy(right).times(100).toSignificantDigits(4).toString()} %`;
    return [{ mistake: mistake.id, decimal: wrong.toSignificantDigits(40).toString(), effect }];
  });
}

/** A mistake may need an input that a case does not give: then the case says nothing about it. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof AssayError) return undefined;
    throw error;
  }
}
