/** From a foreign file and what a person states to a valid activity: `assay import`. */
import { sha256 } from '../digest.js';
import { AssayError } from '../errors.js';
import type { Activity } from '../generated/documents.js';
import { validator } from '../generated/validators/activity.js';
import { type JsonValue, parseJson } from '../json.js';
import { documentBy } from '../validation.js';
import type { Choices, Draft, Format, Need } from './format.js';
import { type Merged, overlay } from './overlay.js';
import { personalNeeds, statementsOf } from './statements.js';
import { damaged } from './table.js';

export interface ImportRequest {
  readonly format: Format;
  /** The file's name, for messages; its last part goes into the provenance. */
  readonly file: string;
  readonly data: Uint8Array;
  /** Options of the format and of `statementOptions`. */
  readonly choices: Choices;
  /** A partial activity to lay over what was read; see `overlay`. */
  readonly overlay?: { readonly file: string; readonly data: Uint8Array };
}

export interface Imported {
  readonly activity: Activity;
  readonly notes: readonly string[];
}

type Members = { readonly [key: string]: JsonValue };

/**
 * Reads a foreign file and completes it: the file first, then the overlay, then the options.
 * @throws AssayError ERR_USAGE naming everything that is still to be stated, ERR_IMPORT_INVALID or ERR_IMPORT_AMBIGUOUS for the
 * file, ERR_JSON_INVALID for the overlay, ERR_DOCUMENT_INVALID when the whole breaks the activity schema.
 */
export async function importActivity(request: ImportRequest): Promise<Imported> {
  const { format, file, choices } = request;
  const reading = await format.read(decoded(request.data, file), { file, choices });
  const { provenance, ...read } = reading.activity;
  const added = overlay(read as unknown as JsonValue, overlayOf(request));
  const whole = overlay(added.value, statementsOf(choices));
  requireAll(request, whole.value as Members, reading.needs);
  requireSamePue(request, reading.activity, added.replaced);
  const notes = [...reading.notes, ...(await statedNotes(request, added, whole))];
  const document = {
    schema: 'urn:carbon-assay:schema:activity:1.0-draft',
    ...inOrder(whole.value as Members),
    provenance: { ...provenance, file: lastPart(file), sha256: await sha256(request.data), notes },
  };
  return { activity: documentBy(validator, 'activity', document, request.file), notes };
}

export function decoded(data: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    throw damaged(
      file,
      undefined,
      'the file is not valid UTF-8',
      'take the file as the tool wrote it, not as a spreadsheet saved it',
    );
  }
}

/** The overlay file's content; what import itself writes cannot be stated. */
function overlayOf({ overlay: added }: ImportRequest): JsonValue {
  if (added === undefined) return {};
  const value = parseJson(added.data, { file: added.file });
  const wrong =
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? 'is no JSON object'
      : 'provenance' in value
        ? 'states a provenance, which import writes itself'
        : undefined;
  if (wrong === undefined) return value;
  throw new AssayError(
    'ERR_USAGE',
    `${added.file}: the file for --with ${wrong}; write the members of an activity that the log cannot know, such as { "site": { … } }`,
    { file: added.file },
  );
}

/** One message for everything that is missing, with the options that would state it. */
function requireAll({ file }: ImportRequest, activity: Members, raised: readonly Need[]): void {
  const paths = new Set(raised.map(({ path }) => path));
  const needs = [...raised, ...personalNeeds.filter(({ path }) => !paths.has(path))].filter(
    ({ path }) => !isThere(activity, path),
  );
  if (needs.length === 0) return;
  const what = needs.map(({ says }) => says).join('; ');
  throw new AssayError(
    'ERR_USAGE',
    `${file} does not say: ${what}. Add ${needs.map(({ option }) => option).join(' ')} with your own values, or state them in a file for --with`,
    { file },
  );
}

function isThere(value: JsonValue, path: string): boolean {
  const found = path
    .split('/')
    .slice(1)
    .reduce<JsonValue | undefined>(
      (at, key) => (typeof at === 'object' && at !== null && !Array.isArray(at) ? at[key] : undefined),
      value,
    );
  return found !== undefined;
}

/** A PUE that is inside the energies of the file leads back to the energy of the devices: another in its place would falsify it. */
function requireSamePue({ file, overlay: added }: ImportRequest, { energy }: Draft, replaced: readonly string[]): void {
  const inside = energy?.some(({ overhead }) => overhead === 'included') && !replaced.includes('/energy');
  if (!inside || !replaced.includes('/site/pue')) return;
  throw new AssayError(
    'ERR_USAGE',
    `${added?.file}: it states another PUE than the one that is inside the energies of ${file}; leave "pue" out, or state the energies without overhead, too`,
    { file: added?.file, path: '/site/pue' },
  );
}

async function statedNotes({ overlay: file }: ImportRequest, added: Merged, stated: Merged): Promise<string[]> {
  const notes: string[] = [];
  const paths = (label: string, list: readonly string[]): string =>
    list.length === 0 ? '' : ` ${label} ${list.join(', ')}`;
  if (file !== undefined)
    notes.push(
      `stated by a person in ${lastPart(file.file)} (${await sha256(file.data)}):${paths('added', added.added)}${paths('put in place of what was read:', added.replaced)}`,
    );
  if (stated.added.length + stated.replaced.length > 0)
    notes.push(
      `stated by a person as options:${paths('added', stated.added)}${paths('put in place of what was there:', stated.replaced)}`,
    );
  return notes;
}

const order = [
  'id',
  'subject',
  'period',
  'functionalUnit',
  'site',
  'devices',
  'energy',
  'series',
  'memoryAllocated',
  'memoryUsed',
  'water',
  'instruments',
] as const;

/** Members in the order of the schema, so that files read alike. */
function inOrder(activity: Members): Members {
  const known = order.filter((key) => activity[key] !== undefined).map((key) => [key, activity[key]]);
  return { ...(Object.fromEntries(known) as Members), ...activity };
}

export function lastPart(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
