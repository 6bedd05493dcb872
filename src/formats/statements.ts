/** What only a person can say of a run, as options of `assay import`; whatever the options have no room for goes into a `--with` file. */
import { AssayError } from '../errors.js';
import type { JsonValue } from '../json.js';
import { decimalPattern } from '../quantity.js';
import type { FormatOption, Need } from './format.js';

/** Options that every format has, in the order of the help. */
export const statementOptions: Readonly<Record<string, FormatOption>> = {
  stage: {
    value: 'stage',
    says: 'life-cycle stage: training, fine-tuning, inference, experimentation, federated or edge',
  },
  unit: {
    value: 'name=count',
    says: 'functional unit and how many the run delivered, such as "training run=1" or "request=125000"',
  },
  system: { value: 'name', says: 'the system that ran' },
  model: { value: 'name', says: 'the model that was trained or used' },
  task: { value: 'text', says: 'what it did' },
  id: { value: 'id', says: 'id of the activity; the default is made from the file' },
};

type Stated = Readonly<Record<string, string | undefined>>;

/**
 * The options as a partial activity.
 * @throws AssayError ERR_USAGE for a functional unit without a count.
 */
export function statementsOf(stated: Stated): { [key: string]: JsonValue } {
  const { stage, unit, system, model, task, id } = stated;
  const subject = Object.fromEntries(
    Object.entries({ system, model, task, stage }).filter(([, value]) => value !== undefined),
  ) as { [key: string]: JsonValue };
  return {
    ...(id !== undefined && { id }),
    ...(Object.keys(subject).length > 0 && { subject }),
    ...(unit !== undefined && { functionalUnit: functionalUnitOf(unit) }),
  };
}

function functionalUnitOf(text: string): JsonValue {
  const cut = text.lastIndexOf('=');
  const [name, count] = [text.slice(0, Math.max(cut, 0)).trim(), text.slice(cut + 1).trim()];
  if (cut > 0 && name !== '' && decimalPattern.test(count)) return { name, count: { value: count, unit: 'fu' } };
  throw new AssayError(
    'ERR_USAGE',
    `--unit ${JSON.stringify(text)}: expected a name and a count, such as --unit "training run=1" or --unit "request=125000"`,
  );
}

/** What an activity cannot do without and no file knows. */
export const personalNeeds: readonly Need[] = [
  { path: '/subject/system', says: 'the name of the system', option: '--system my-model' },
  { path: '/subject/stage', says: 'the life-cycle stage', option: '--stage training' },
  { path: '/functionalUnit', says: 'the functional unit and how many there were', option: '--unit "training run=1"' },
];
