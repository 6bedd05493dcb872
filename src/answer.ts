/** One question of a conformance vector, answered by the reference calculator: a step from given inputs, or a lookup. */
import { bindInputs, valueText } from './calculate.js';
import { AssayError } from './errors.js';
import { openFactors } from './factors/factors.js';
import { evaluate } from './formula/evaluate.js';
import type { Index } from './formula/parse.js';
import { type Bound, type Figures, isBound, type Place } from './methodologies/figures.js';
import type { Methodology } from './methodologies/methodology.js';
import { methodologyOf } from './methodologies/registry.js';
import { baseValue, decimalNumber, decimalText, type QuantityText } from './quantity.js';

/** What a case hands over: quantities and series by the names of the inputs; for a lookup, texts. */
export type CaseInput = Readonly<
  Record<
    string,
    | QuantityText
    | { readonly unit: string; readonly index: string; readonly values: readonly string[] }
    | { readonly text: string }
  >
>;

export interface Answer {
  readonly value: QuantityText;
  readonly trace: readonly { readonly name: string; readonly value: string; readonly unit: string }[];
}

/**
 * Calculates one step of a methodology from the inputs given, and from nothing else.
 * @throws AssayError with `requirement` and `path` (`/input/<name>`): the refusal that the vector expects.
 */
export function answerCase(methodology: string, want: string, input: CaseInput): Answer {
  const method = methodologyOf(methodology);
  const { values } = bindInputs(method, figuresOf(method, input));
  const { values: found, steps } = evaluate(method.program, values, [want]);
  const unit = method.steps.find((step) => step.name === want)?.unit;
  const value = found.get(want);
  if (typeof value !== 'number' || unit === undefined)
    throw new AssayError('ERR_QUANTITY_UNKNOWN', `"${want}" is not a single number of ${methodology}`, {
      requirement: 'calculation-methodology-known',
    });
  const trace = steps.flatMap((step) => {
    const text = valueText(found.get(step.name)!);
    return 'value' in text ? [{ name: step.name, value: text.value, unit: step.unit }] : [];
  });
  return { value: { value: decimalText(value), unit }, trace };
}

function figuresOf(method: Methodology, input: CaseInput): Figures {
  return Object.fromEntries(
    Object.entries(input).map(([name, given]): [string, Bound] => {
      const path = `/input/${name}`;
      if (!Object.hasOwn(method.inputs, name)) throw unknownInput(method, name, path);
      if ('text' in given)
        throw new AssayError('ERR_DOCUMENT_INVALID', `${path}: expected a quantity and found a text`, {
          requirement: 'quantity-no-bare-number',
          path,
        });
      const origin = { kind: 'stated', path } as const;
      return [
        name,
        'value' in given
          ? { ...given, value: given.value, origin }
          : { unit: given.unit, value: given.values, index: given.index as Index, origin },
      ];
    }),
  );
}

function unknownInput(method: Methodology, name: string, path: string): AssayError {
  return new AssayError(
    'ERR_DOCUMENT_INVALID',
    `${path}: ${method.id} has no input "${name}"; it has ${Object.keys(method.inputs).join(', ')}`,
    { requirement: 'conformance-unknown-member', path },
  );
}

/**
 * The factor that a methodology prescribes for a place.
 * @throws AssayError ERR_FACTOR_MISSING when it prescribes none.
 */
export async function answerLookup(methodology: string, want: string, input: CaseInput): Promise<Answer> {
  const method = methodologyOf(methodology);
  const lookup = Object.hasOwn(method.lookups, want) ? method.lookups[want] : undefined;
  if (lookup === undefined)
    throw new AssayError('ERR_QUANTITY_UNKNOWN', `${methodology} has no lookup "${want}"`, {
      requirement: 'calculation-methodology-known',
    });
  const place = Object.fromEntries(
    Object.entries(input).flatMap(([name, given]) => ('text' in given ? [[name, given.text]] : [])),
  ) as Place;
  const found = lookup.find(place, await openFactors(method.factorSets));
  if (!isBound(found))
    throw new AssayError('ERR_FACTOR_MISSING', `${methodology} has no ${want} for this place: it needs ${found.says}`, {
      requirement: 'calculation-missing-input',
      path: found.lack,
    });
  return {
    value: { value: decimalText(baseValue(decimalNumber(found.value as string), found.unit)), unit: lookup.unit },
    trace: [],
  };
}
