/**
 * Cases: what a methodology gives for stated inputs. A published case is typed from its source, with the precision that the
 * source prints; derived and drawn cases only widen the net, their answers come from the 60-digit interpreter.
 */
import { AssayError } from '../errors.js';
import { missingInputs } from '../formula/program.js';
import type { RequirementId } from '../generated/requirement-id.js';
import { decimalPattern, type QuantityText } from '../quantity.js';
import type { Methodology } from './methodology.js';

/** `"0.048 kWh"`, several of them for a series, or a text of a lookup. */
export type CaseValue = string | readonly string[];

interface CaseBase {
  /** `V-<short>-<four digits>`; never changed, never used again. */
  readonly id: string;
  readonly says: string;
  /** The step or lookup that is asked for. */
  readonly want: string;
  readonly input: Readonly<Record<string, CaseValue>>;
}

export interface PublishedCase extends CaseBase {
  readonly origin: 'published';
  readonly source: string;
  /** As printed, with its unit. */
  readonly expected: string;
  /** How far the printed figure may lie from the exact one, in the same unit. */
  readonly within: string;
}

export interface DerivedCase extends CaseBase {
  readonly origin: 'derived';
  readonly kind?: 'edge';
}

export interface LookupCase extends CaseBase {
  readonly origin: 'lookup';
  readonly source: string;
  readonly expected: string;
}

export interface RefusalCase extends CaseBase {
  readonly origin: 'refusal';
  readonly refuses: { readonly requirement: RequirementId; readonly at: string };
}

export type Case = PublishedCase | DerivedCase | LookupCase | RefusalCase;

/** A drawn family: inputs without round numbers, so that no mistake hides behind a 1 or a 100. */
export interface Draw {
  /** Ids run from here. */
  readonly from: string;
  readonly count: number;
  readonly want: string;
  readonly says: string;
  /** For each input its least and greatest value and unit; a number before the brackets repeats it as a series. */
  readonly ranges: Readonly<Record<string, Range>>;
  /** Inputs that are not drawn. */
  readonly given?: Readonly<Record<string, CaseValue>>;
}

export interface Range {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  /** Length, for a series. */
  readonly length?: number;
}

export interface Cases {
  readonly methodology: Methodology;
  readonly cases: readonly Case[];
  readonly draws: readonly Draw[];
}

/**
 * The cases of a methodology.
 * @throws AssayError ERR_METHODOLOGY_INVALID for an id that is there twice, and for a refusal that could be reasoned differently.
 */
export function defineCases(methodology: Methodology, cases: readonly Case[], draws: readonly Draw[] = []): Cases {
  const ids = [...cases, ...draws.flatMap(drawCases)].map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw invalid(`two cases have the id ${twice}; ids are never used again`);
  for (const one of cases) if (one.origin === 'refusal') requireOneFault(methodology, one);
  return { methodology, cases, draws };
}

/**
 * A question that has to be refused is wrong in one way only: it lacks one input that nothing can stand in for, or it lacks
 * none and is wrong elsewhere. Of two missing inputs an implementation could name either and be right.
 */
function requireOneFault({ program }: Methodology, { id, want, input, refuses }: RefusalCase): void {
  const lacking = missingInputs(program, new Set(Object.keys(input)), want).map((way) => way.join(' and '));
  const [only = '', ...others] = lacking;
  const missing = refuses.requirement === 'calculation-missing-input';
  if (others.length === 0 && (missing ? refuses.at === `/input/${only}` : only === '')) return;
  throw invalid(
    `${id}: "${want}" lacks ${lacking.join('; or ') || 'no input'}, where ${missing ? `${refuses.at} alone` : 'nothing'} should be missing; change what the question gives`,
  );
}

function invalid(message: string): AssayError {
  return new AssayError('ERR_METHODOLOGY_INVALID', message);
}

/** A range for a draw. */
export function range(least: number, most: number, unit: string, length?: number): Range {
  return { least, most, unit, ...(length !== undefined && { length }) };
}

/** `"12.5 kWh"` as a quantity. */
export function quantityOf(text: string): QuantityText {
  const [value = '', unit = '1', ...rest] = text.split(' ');
  if (!decimalPattern.test(value) || rest.length > 0)
    throw invalid(`the case value "${text}" is no decimal with a unit`);
  return { value, unit };
}

/** The derived cases of a draw: always the same, as the draw's own id is the seed. */
export function drawCases({ from, count, want, says, ranges, given = {} }: Draw): readonly DerivedCase[] {
  const [, prefix = '', first = '0'] = /^(.*?)(\d{4})$/.exec(from) ?? [];
  return Array.from({ length: count }, (_, at) => {
    const id = `${prefix}${String(Number(first) + at).padStart(4, '0')}`;
    const next = generator(id);
    const input = Object.fromEntries(
      Object.entries(ranges).map(([name, { length, ...one }]) => [
        name,
        length === undefined ? drawn(next, one) : Array.from({ length }, () => drawn(next, one)),
      ]),
    );
    return { id, origin: 'derived', says, want, input: { ...given, ...input } };
  });
}

/** A value with seven digits that does not end in a zero. */
function drawn(next: () => number, { least, most, unit }: Omit<Range, 'length'>): string {
  const digits = 7 - Math.max(1, Math.ceil(Math.log10(Math.max(Math.abs(most), 1e-6))));
  const value = (least + next() * (most - least)).toFixed(Math.max(digits, 2));
  return `${value.replace(/0$/, '7')} ${unit}`;
}

/** A small generator (mulberry32) seeded by a text: for spreading inputs, not for secrets. */
function generator(seed: string): () => number {
  let state = Array.from(seed).reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16777619), 2166136261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
