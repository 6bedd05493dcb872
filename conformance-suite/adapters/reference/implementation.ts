/** The reference calculator as an implementation under test: one more process that speaks the protocol, with no privileges. */
import { answerCase, answerLookup } from '../../../src/answer.js';
import { AssayError } from '../../../src/errors.js';
import type { Given, Refusal } from '../../../src/generated/documents.js';
import { version } from '../../../src/generated/version.js';
import { methodologies } from '../../../src/methodologies/registry.js';
import { decimalText, requireDimension, toBase } from '../../../src/quantity.js';
import type { Answer, Question } from '../../messages.js';
import { type Implementation, oneLine } from '../../serve.js';

export const reference: Implementation = {
  greeting: {
    system: {
      name: 'Carbon Assay reference calculator',
      version,
      vendor: 'Carbon Assay contributors',
      licence: 'Apache-2.0',
    },
    claims: methodologies.map((one) => ({
      methodology: `${one.id}@${one.version}`,
      // A step and a lookup may have one name.
      quantities: [...new Set([...one.steps.map(({ name }) => name), ...Object.keys(one.lookups)])],
    })),
    unknownMember: 'refused',
    concurrency: 64,
  },
  async answer(question) {
    try {
      return await answerTo(question);
    } catch (error) {
      const refuse = refusalOf(error);
      if (refuse === undefined) throw error;
      return { refuse };
    }
  },
};

async function answerTo({ op, methodology, want, input }: Question): Promise<Answer> {
  if (op === 'add') return { value: { value: decimalText(sumOf(input)), unit: 'kWh' } };
  if (methodology === undefined || (op !== 'calculate' && op !== 'lookup'))
    return { unsupported: { feature: op, reason: 'there is no such operation' } };
  const { value, trace } =
    op === 'lookup' ? await answerLookup(methodology, want, input) : answerCase(methodology, want, input);
  return { value: { ...value, trace } };
}

/** The sum of two energies, in kWh. */
function sumOf(input: Readonly<Record<string, Given>>): number {
  const terms = Object.entries(input).map(([name, given]) => {
    const path = `/input/${name}`;
    if (name !== 'a' && name !== 'b')
      throw new AssayError('ERR_USAGE', `${path}: an addition has the inputs a and b; leave this one out`, {
        requirement: 'conformance-unknown-member',
        path,
      });
    if (!('value' in given))
      throw new AssayError('ERR_USAGE', `${path}: expected an energy; state a value and a unit`, {
        requirement: 'quantity-no-bare-number',
        path,
      });
    requireDimension(given.unit, 'kWh', path);
    return toBase(given, path);
  });
  return terms.reduce((sum, term) => sum + term, 0);
}

/** An error that names a requirement is a refusal; any other is a failure of ours. */
function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof AssayError) || error.requirement === undefined) return undefined;
  return { requirement: error.requirement, at: error.path ?? '', message: oneLine(error.message) };
}
