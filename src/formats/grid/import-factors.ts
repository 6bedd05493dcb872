/** From a foreign file of factors to a factor set: `assay factors import`. */
import { sha256 } from '../../digest.js';
import { AssayError } from '../../errors.js';
import { parseFactorSet } from '../../factors/factor.js';
import type { FactorSet } from '../../generated/documents.js';
import type { Choices } from '../format.js';
import { decoded, lastPart } from '../import-activity.js';
import { damaged } from '../table.js';
import type { FactorFormat, FactorReading } from './factor-format.js';

export interface FactorImport {
  readonly format: FactorFormat;
  /** The file's name, for messages; its last part goes into the set. */
  readonly file: string;
  readonly data: Uint8Array;
  /** Options of the format and of `factorStatements`. */
  readonly choices: Choices;
}

export interface ImportedFactors {
  readonly set: FactorSet;
  readonly notes: readonly string[];
}

/**
 * Reads a foreign file and writes it down as a set that `--factors` takes.
 * @throws AssayError ERR_USAGE naming the option for what the file does not say; ERR_IMPORT_INVALID, ERR_IMPORT_AMBIGUOUS or
 *   ERR_JSON_INVALID for the file; what `parseFactorSet` throws where an option makes the set invalid.
 */
export async function importFactors({ format, file, data, choices }: FactorImport): Promise<ImportedFactors> {
  const reading = placed(format.read(decoded(data, file), { file, choices }), choices.place, file);
  if (reading.rows.length + reading.series.length === 0)
    throw damaged(file, undefined, 'there is no figure in it', 'give a file that has some');
  const digest = await sha256(data);
  const { title, says, source, licence, version, quantities, rows, series, notes } = reading;
  const { digest: _, ...set } = await parseFactorSet(
    {
      schema: 'urn:carbon-assay:schema:factor-set:1.0-draft',
      id: choices.id ?? format.id,
      version: choices.edition ?? version ?? digest.slice(0, 'sha256:'.length + 12),
      title,
      says: [`${says} Read from ${lastPart(file)} (${digest}).`, ...notes.map((note) => `${note}.`)].join(' '),
      source: { ...source, ...(choices.source !== undefined && { title: choices.source }) },
      licence: { ...licence, ...(choices.licence !== undefined && { id: choices.licence }) },
      quantities,
      rows,
      ...(series.length > 0 && { series }),
    },
    file,
  );
  return { set, notes };
}

/** The key by which activities name the place, beside the one of the file. */
function placed(reading: FactorReading, stated: string | undefined, file: string): FactorReading {
  if (stated === undefined) return reading;
  const entries = [...reading.rows, ...reading.series];
  const keys = [...new Set(entries.map(({ key }) => key))];
  const cut = stated.lastIndexOf('=');
  const [from, to] =
    cut < 0 ? [keys.length === 1 ? keys[0]! : '', stated] : [stated.slice(0, cut), stated.slice(cut + 1)];
  if (!keys.includes(from) || to === '') {
    const known = keys.length > 12 ? `${keys.slice(0, 12).join(', ')} and ${keys.length - 12} more` : keys.join(', ');
    throw new AssayError(
      'ERR_USAGE',
      `${file}: --place "${stated}" names none of its places; write --place KEY=NAME with one of ${known}`,
      { file },
    );
  }
  const renamed = <T extends { readonly key: string; readonly aliases?: readonly string[] }>(one: T): T =>
    one.key === from && from !== to ? { ...one, key: to, aliases: [from, ...(one.aliases ?? [])] } : one;
  return { ...reading, rows: reading.rows.map(renamed), series: reading.series.map(renamed) };
}
